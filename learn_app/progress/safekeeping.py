"""What is done for an open database in the background: its rows are checked, and it is backed up.

One thread that lives as long as there is something to do. It uses the database in short steps between
which others have it, and a backup that is asked for comes before the checking.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from learn_app.errors import BackupFailed, LearnAppError, ProgressDamaged
from learn_app.progress.backup import discard_backups, is_behind, make_backup, read_extent
from learn_app.progress.files import mark_damaged
from learn_app.progress.mending import find_harmed
from learn_app.progress.soundness import UnsoundError, check_rows
from learn_app.progress.summary import rebuild
from learn_app.progress.writer import Writer

_PAUSE_SECONDS = 0.02
"""Between two steps of checking: a hundred thousand rows take ten seconds, and nobody notices."""


class Safekeeping:
    """Checks and backs up the database of one store."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        writer: Writer,
        tell: Callable[[LearnAppError], None],
    ) -> None:
        """``tell`` is called from the thread, once at most for each thing that goes wrong."""
        self._connection = connection
        self._path = path
        self._writer = writer
        self._tell = tell
        self._told: set[type[LearnAppError]] = set()
        self._changed = threading.Condition()
        self._checking: Iterator[None] | None = None
        self._is_backup_wanted = False
        self._is_closing = False
        self._thread: threading.Thread | None = None
        self._saved_changes = 0
        """How many changes this connection had made when the last backup was made."""

    def check(self) -> None:
        """Compare all rows with their checksums; back up what the last backup lacks."""
        with self._changed:
            if self._checking is None:
                self._checking = self._look_through()
            self._begin()

    def back_up(self) -> None:
        """Make a backup if there is anything that the last one lacks; returns at once."""
        with self._changed:
            self._is_backup_wanted = True
            self._begin()

    def renew(self) -> None:
        """Back up now, and remove all older backups: they hold what must be nowhere any more.

        Only while nothing else is being done, see ``stop``. Where no backup can be made, there is none
        any more, and that is told.

        Raises:
            UnsoundError: the database is damaged; all backups are there still.
            OSError: a backup could not be removed.
        """
        folder = self._path.parent
        try:
            backup = make_backup(self._connection, folder, self._writer.database_lock)
        except (OSError, sqlite3.Error):
            discard_backups(folder)
            self._try(self._back_up)  # there may be room for it now
        else:
            discard_backups(folder, backup)

    def stop(self, seconds: float) -> bool:
        """Give up checking, and let a backup come to its end; tell whether nothing is being done now."""
        with self._changed:
            self._checking = None
            self._changed.notify_all()
        return self.wait(seconds)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until nothing is left to do, and tell whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: self._thread is None, seconds)

    def close(self) -> None:
        """Let a backup come to its end, and nothing else."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self.wait()

    def _begin(self) -> None:
        if self._thread is None and not self._is_closing:
            self._thread = threading.Thread(target=self._run, name="safekeeping", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                is_backup, self._is_backup_wanted = self._is_backup_wanted, False
                checking = None if self._is_closing else self._checking
                if not is_backup and checking is None:
                    self._thread = None
                    self._changed.notify_all()
                    return
            if is_backup:
                self._try(self._back_up)
            elif checking is not None:
                self._try(partial(self._step, checking))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UnsoundError:
            mark_damaged(self._path)
            self._tell_once(ProgressDamaged())
        except (OSError, sqlite3.Error) as error:
            failed = BackupFailed()
            failed.__cause__ = error
            self._tell_once(failed)

    def _step(self, checking: Iterator[None]) -> None:
        try:
            next(checking)
        except StopIteration:
            self._checking = None
            return
        except BaseException:
            self._checking = None
            raise
        with self._changed:
            self._changed.wait_for(lambda: self._is_closing or self._is_backup_wanted, _PAUSE_SECONDS)

    def _look_through(self) -> Iterator[None]:
        yield from check_rows(self._connection, self._writer.database_lock)
        yield from find_harmed(self._connection, self._writer.database_lock, self._mend)
        with self._writer.database_lock:
            changes = self._connection.total_changes
            here = read_extent(self._connection)
        if is_behind(here, self._path.parent):
            self._make_backup(changes)

    def _mend(self, ids: Sequence[str]) -> None:
        with self._writer.database_lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                rebuild(self._connection, [ids])
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _back_up(self) -> None:
        self._writer.flush()
        with self._writer.database_lock:
            changes = self._connection.total_changes
        if changes != self._saved_changes:
            self._make_backup(changes)

    def _make_backup(self, changes: int) -> None:
        make_backup(self._connection, self._path.parent, self._writer.database_lock)
        # What was written meanwhile is in it as well, and will be once more in the next one.
        self._saved_changes = changes
        # What was backed up need not be looked for in the log any more. It need not succeed.
        with suppress(sqlite3.Error), self._writer.database_lock:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _tell_once(self, error: LearnAppError) -> None:
        if type(error) not in self._told:
            self._told.add(type(error))
            self._tell(error)
