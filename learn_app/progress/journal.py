"""The journal of what learners do: records go in without waiting for the disk, and can be read at once.

Answers always include everything recorded before, whether it is on the disk yet or not. The order of
things is the sequence, one counter for all records of this device that goes on from the highest it has
ever seen, also another device's; the clock is only noted.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from learn_app.errors import DatabaseUnusable, LearnAppError, ProgressNotSaved
from learn_app.progress.database import open_database
from learn_app.progress.days import next_day, read_boot
from learn_app.progress.files import NAME, mark_damaged
from learn_app.progress.records import Attempt, DueDays, Facts, KeyCounts, Opening, Sitting
from learn_app.progress.writer import Failure, PendingWrite, Record, Writer

if TYPE_CHECKING:
    from learn_app.progress.recording import Place
    from learn_app.progress.safekeeping import Safekeeping

_LAST_SEQUENCE = """SELECT max(max(
    (SELECT coalesce(max(sequence), 0) FROM attempt WHERE device_id = device.id),
    (SELECT coalesce(max(sequence), 0) FROM opening WHERE device_id = device.id),
    (SELECT coalesce(max(sequence), 0) FROM sitting WHERE device_id = device.id),
    (SELECT coalesce(max(sequence), 0) FROM fact WHERE device_id = device.id),
    (SELECT coalesce(max(sequence), 0) FROM key_count WHERE device_id = device.id),
    (SELECT coalesce(max(created), 0) FROM learner),
    (SELECT coalesce(max(sequence), 0) FROM tombstone), device.highest)) FROM device"""
_UNSWEPT = "SELECT 1 FROM tombstone WHERE NOT is_swept LIMIT 1"
_JOINED = "SELECT subject, value FROM holding WHERE name = 'same_as' AND value != ''"
_LAST_SITTING = """SELECT learner_id, (SELECT max(day) FROM sitting WHERE learner_id IN ({who})),
        date, boot, recorded_at FROM sitting WHERE learner_id IN ({who})
    ORDER BY sequence DESC, device_id DESC LIMIT 1"""
_DEVICE = "SELECT id FROM device ORDER BY since DESC, id LIMIT 1"

_Result = TypeVar("_Result")


class Journal:
    """All records of this computer, of whoever learns here. Used from one thread (the window's)."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        notice: LearnAppError | None,
        on_write_error: Callable[[LearnAppError], None],
        now: Callable[[], float],
        boot: Callable[[], str],
    ) -> None:
        """Use ``open``."""
        self.notice = notice
        """What the learner must be told about the opening, or None."""
        self._path = path
        self._connection = connection
        self._now = now
        self._boot = boot
        self._days: dict[str, int] = {}
        self._read_state(connection)
        self._is_closed = False
        self._tell = on_write_error
        self._writer = Writer(connection, self._on_failure)
        self._safekeeping: Safekeeping | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        on_write_error: Callable[[LearnAppError], None] = lambda error: None,
        now: Callable[[], float] = time.time,
        boot: Callable[[], str] = read_boot,
    ) -> Self:
        """Open the store kept in ``folder``, made when there is none, and hold it alone.

        ``on_write_error`` is called from the writing thread, once per series of failures: the
        records are kept and tried again. ``now`` gives the seconds since 1970, ``boot`` the id of
        this run of the computer.

        Raises:
            DatabaseNewer, AlreadyOpen, DatabaseUnusable, DataFolderUnwritable: see
                ``database.open_database``. A damaged database raises nothing: see ``notice``.
        """
        connection, notice = open_database(folder)
        try:
            return cls(connection, folder / NAME, notice, on_write_error, now, boot)
        except BaseException as error:
            connection.close()
            if isinstance(error, sqlite3.Error):
                raise DatabaseUnusable(file=folder / NAME, reason=str(error)) from error
            raise

    def close(self) -> bool:
        """Write what waits and let go of the database; tell whether everything was stored."""
        if self._is_closed:
            return True
        self._is_closed = True
        if self._safekeeping is not None:
            self._safekeeping.close()
        is_all_stored = self._writer.close()
        self._connection.close()
        return is_all_stored

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    @property
    def device_id(self) -> str:
        """Id of this computer: 32 hexadecimal digits, made with the database."""
        return self._device

    @property
    def folder(self) -> Path:
        """The folder of the database."""
        return self._path.parent

    # Recording

    def record(self, record: Attempt | Opening) -> PendingWrite:
        """Take down an attempt or an opening; returns at once, the disk follows."""
        if self._is_closed:
            raise RuntimeError("recording after the store was closed")
        if record.learner_id not in self._days:
            self.begin_sitting(record.learner_id)
        return self.put(record._replace(day=self._days[record.learner_id]))

    def begin_sitting(self, learner_id: str) -> int:
        """Take down that a learner sits down now; return which of their days of use it is, from 1."""
        at = int(self._now())
        rows, pending = self.read(_LAST_SITTING, learner_id)
        sat = [Sitting(*row) for row in rows]
        sat += [one for one in pending if isinstance(one, Sitting) and self.is_of(one, learner_id)]
        date = time.strftime("%Y-%m-%d", time.localtime(max(at, 0)))
        boot = self._boot()
        day = next_day(sat[-1] if sat else None, at, date, boot)
        self.put(Sitting(learner_id, day, date, boot, at))
        self._days[learner_id] = day
        return day

    def day(self, learner_id: str) -> int:
        """Return which of their days of use it is for a learner who has sat down; 0 for one who never did."""
        if learner_id in self._days:
            return self._days[learner_id]
        rows, pending = self.read(_LAST_SITTING, learner_id)
        sat = [one.day for one in pending if isinstance(one, Sitting) and self.is_of(one, learner_id)]
        return max((*sat, *(row[1] for row in rows)), default=0)

    def add_key_counts(self, learner_id: str, counts: Mapping[str, tuple[int, int]]) -> None:
        """Add to each key's hits and misses of a learner; neither number is negative."""
        keys = tuple((key, hits, misses) for key, (hits, misses) in counts.items() if hits or misses)
        if keys:
            self.put(KeyCounts(learner_id, keys))

    def flush(self) -> bool:
        """Wait until everything recorded is on the disk; False when the disk refuses it."""
        return self._writer.flush()

    def back_up(self) -> None:
        """Begin a backup if anything was recorded since the last one; returns at once.

        What goes wrong is told to ``on_write_error``. ``close`` waits for it.
        """
        self.safekeeping.back_up()

    @property
    def safekeeping(self) -> Safekeeping:
        """What checks the stored rows and backs them up, in the background."""
        if self._safekeeping is None:
            from learn_app.progress.safekeeping import Safekeeping  # not at a start

            self._safekeeping = Safekeeping(self._connection, self._path, self._writer, self._tell)
        return self._safekeeping

    def transact(self, act: Callable[[sqlite3.Connection], _Result]) -> _Result:
        """Let ``act`` change the database in one transaction, after all that was recorded.

        For what concerns many rows: merging, joining, erasing. Waits for the disk.

        Raises:
            ProgressNotSaved: the disk refuses; nothing was changed.
        """
        if not self.flush():
            raise ProgressNotSaved
        with self._writer.database_lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                result = act(self._connection)
                self._connection.execute("COMMIT")
            except BaseException as error:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error):
                    raise ProgressNotSaved from error
                raise
            self._days.clear()
            self._read_state(self._connection)
        return result

    def mend_summaries(self, ids: Sequence[str]) -> None:
        """Compute anew what the records of a person come to, after the disk has harmed it.

        Raises:
            ProgressNotSaved: the disk refuses.
        """
        from learn_app.progress.summary import rebuild

        self.transact(lambda connection: rebuild(connection, [ids]))

    def compact(self) -> None:
        """Write the database anew, so that its files hold nothing of what was deleted.

        Raises:
            ProgressNotSaved: the disk refuses; all that is stored is there still.
        """
        if not self.flush():
            raise ProgressNotSaved
        with self._writer.database_lock:
            try:
                self._connection.execute("PRAGMA temp_store = MEMORY")  # no copy beside the folder
                self._connection.execute("VACUUM")
                busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.Error as error:
                raise ProgressNotSaved from error
        if busy:
            raise ProgressNotSaved

    # How it is done

    def _read_state(self, connection: sqlite3.Connection) -> None:
        """Read what is remembered between questions."""
        self._device: str = connection.execute(_DEVICE).fetchone()[0]
        self._sequence: int = connection.execute(_LAST_SEQUENCE).fetchone()[0]
        self.is_sweeping_due = connection.execute(_UNSWEPT).fetchone() is not None
        """Whether somebody was erased of whom files may still have traces: see ``erase.sweep``."""
        joined = dict(connection.execute(_JOINED).fetchall())
        # Nobody is joined on most computers: no need to look at all learners then.
        self._people: dict[str, tuple[str, ...]] = {}
        if joined:
            from learn_app.progress.summary import group_people

            ids = [row[0] for row in connection.execute("SELECT id FROM learner ORDER BY created, id")]
            people = group_people(ids, joined)
            self._people = {id: person for person in people if len(person) > 1 for id in person}

    def ids(self, learner_id: str) -> tuple[str, ...]:
        """Return the ids of the learners who are the same person, the one they are known by first."""
        return self._people.get(learner_id, (learner_id,))

    def is_of(self, record: Attempt | Opening | Sitting | KeyCounts | DueDays, learner_id: str) -> bool:
        """Tell whether a record is of the person that a learner is."""
        return record.learner_id in self.ids(learner_id)

    def claim(self, count: int = 1) -> Place:
        """Return the next place in the order of things, and the first of ``count``."""
        from learn_app.progress.recording import Place

        first, self._sequence = self._sequence + 1, self._sequence + count
        return Place(self._device, first, int(self._now()))

    def put(self, record: Record) -> PendingWrite:
        """Give a record its place, and hand it to the writer."""
        from learn_app.progress.recording import store_record  # a start records nothing

        count = len(record.counts) if isinstance(record, KeyCounts) else not isinstance(record, DueDays)
        place = self.claim(count)
        person = self.ids(record.subject if isinstance(record, Facts) else record.learner_id)[0]
        write = PendingWrite(record, lambda connection: store_record(connection, record, place, person))
        self._writer.put(write)
        return write

    def read(self, sql: str, *values: str | int) -> tuple[list[tuple[Any, ...]], list[Record]]:
        """Return the rows on the disk and the records still on their way, without gap or overlap.

        Where ``sql`` has ``{who}``, the first of ``values`` is a learner: all of that person is meant.
        """
        told: tuple[str | int, ...] = values
        if "{who}" in sql:
            ids, rest = self.ids(str(values[0])), values[1:]
            told = (*ids, *rest) * sql.count("{who}")
            sql = sql.format(who=", ".join("?" * len(ids)))
        with self._writer.database_lock:
            try:
                rows = self._connection.execute(sql, told).fetchall()
            except sqlite3.Error as error:
                rows = self._read_damaged(error, sql, told)
            return rows, self._writer.pending()

    def _read_damaged(
        self, error: sqlite3.Error, sql: str, values: tuple[str | int, ...]
    ) -> list[tuple[Any, ...]]:
        """Have the next start look at a damage; until then go on with what can be read."""
        from learn_app.progress.soundness import is_damage

        if is_damage(error):
            mark_damaged(self._path)
            self._connection.text_factory = lambda data: data.decode("utf-8", "replace")
            with suppress(sqlite3.Error):
                return self._connection.execute(sql, values).fetchall()
        raise DatabaseUnusable(file=self._path, reason=str(error)) from error

    def _on_failure(self, error: Failure) -> None:
        from learn_app.progress.soundness import is_damage

        if isinstance(error, sqlite3.Error) and is_damage(error):
            mark_damaged(self._path)
        told = ProgressNotSaved()
        told.__cause__ = error
        self._tell(told)
