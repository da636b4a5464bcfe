"""Opening the database file: private, whole, and of a version that we know — or saying why not.

A damaged or missing file is put aside with all that belongs to it, and the last good backup is
restored (see ``restore``); a newer one is left as it is. A fresh database is built under another name
first, so that an empty or half-made ``progress.db`` is always damage and never the trace of a first
start cut short.
"""

import errno
import os
import sqlite3
import stat
import threading
from contextlib import suppress
from pathlib import Path

from learn_app.errors import (
    AlreadyOpen,
    BackupFailed,
    DatabaseNewer,
    DatabaseUnusable,
    DataFolderUnwritable,
    LearnAppError,
)
from learn_app.paths import sync_folder
from learn_app.progress.files import (
    COMPANIONS,
    JOURNAL,
    LOG,
    NAME,
    companion,
    is_marked,
    list_aside,
    put_journal_aside,
    remains,
    remove_mark,
)
from learn_app.progress.machine import recognise_machine
from learn_app.progress.migrations import LATEST, migrate, read_version
from learn_app.progress.tables import SUMMARY_VERSION

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_ALWAYS_CHECKED_BYTES = 4_000_000
"""Up to this size (13,000 attempts, 4 ms) every opening checks the whole file."""
_ROWS_CHECKED_BYTES = 1_000_000
"""Up to this size every opening compares all rows with their checksums, and indexes with their tables;
else ``safekeeping`` does, later."""

_TABLES = frozenset({"device", "learner", "attempt", "opening"})
"""Of every version."""

_CORRUPT = (1, 11, 26)
"""SQLITE_ERROR (a table or column is not there), SQLITE_CORRUPT, SQLITE_NOTADB."""
_HELD = (5, 6)  # SQLITE_BUSY, SQLITE_LOCKED
_UNREADABLE = (266, 522)  # SQLITE_IOERR_READ, SQLITE_IOERR_SHORT_READ


def open_database(folder: Path) -> tuple[sqlite3.Connection, LearnAppError | None]:
    """Open ``progress.db`` in ``folder``, made when missing, and hold it for this process alone.

    Returns the connection, in autocommit mode and usable from any one thread at a time, and what
    the learner must be told: None, or that a damaged file was put aside and what took its place.

    Raises:
        DatabaseNewer: a newer version wrote it; nothing was changed.
        AlreadyOpen: another process holds it.
        DatabaseUnusable: it cannot be read or written, although it may be whole.
        DataFolderUnwritable: no database can be made in the folder.
    """
    path = folder / NAME
    told: list[LearnAppError] = []
    try:
        if _is_first_start(path):
            _create(path)
        else:
            try:
                return _open_existing(path, told), _first(told)
            except _DamagedError as damage:
                _require_backup(path, damage)
                from learn_app.progress.restore import restore

                told.append(restore(path, _create))
    except (OSError, sqlite3.Error) as error:
        raise DataFolderUnwritable(folder=folder) from error
    try:
        return _open_existing(path, told), _first(told)
    except _DamagedError as error:
        raise DatabaseUnusable(file=path, reason=str(error)) from error


class _DamagedError(Exception):
    """The file is not a whole database."""

    is_certain = True


class _UnreadableError(_DamagedError):
    """The disk does not give the file's content, now."""

    is_certain = False


def _first(told: list[LearnAppError]) -> LearnAppError | None:
    return told[0] if told else None


def _is_first_start(path: Path) -> bool:
    """Tell whether nothing shows that there ever was a database."""
    if remains(path):
        return False
    from learn_app.progress.backup import list_backups

    return not list_backups(path.parent) and not list_aside(path.parent)


def _require_backup(path: Path, damage: _DamagedError) -> None:
    """See that there is something to put in the place of a file that may be whole all the same.

    Raises:
        DatabaseUnusable: there is not.
    """
    if damage.is_certain:
        return
    from learn_app.progress.backup import find_newest_good

    if find_newest_good(path.parent)[0] is None:
        raise DatabaseUnusable(file=path, reason=str(damage)) from damage


def _open_existing(path: Path, told: list[LearnAppError]) -> sqlite3.Connection:
    try:
        _make_private(path)
        is_checked = _inspect(path)
        connection = sqlite3.connect(path, timeout=0.5, isolation_level=None, check_same_thread=False)
    except FileNotFoundError as error:
        raise _DamagedError("missing") from error
    except OSError as error:
        if error.errno == errno.EIO:
            raise _UnreadableError(_reason(error)) from error
        raise DatabaseUnusable(file=path, reason=_reason(error)) from error
    except sqlite3.Error as error:
        raise DatabaseUnusable(file=path, reason=_reason(error)) from error
    try:
        hold(connection)
        if not is_checked:
            _check(connection, path.stat().st_size)
        prepare(connection)
        _bring_up_to_date(connection, path.parent, told)
    except BaseException as error:
        connection.close()
        if not isinstance(error, sqlite3.Error):
            raise
        code = primary_code(error)
        if code in _CORRUPT:
            raise _DamagedError(_reason(error)) from error
        if code in _HELD:
            raise AlreadyOpen from error
        if getattr(error, "sqlite_errorcode", 0) in _UNREADABLE:
            raise _UnreadableError(_reason(error)) from error
        raise DatabaseUnusable(file=path, reason=_reason(error)) from error
    return connection


def hold(connection: sqlite3.Connection) -> None:
    """Hold the database alone, and see whether it is one of ours.

    Raises:
        DatabaseNewer: a newer version wrote it; nothing was changed.
        sqlite3.Error: it is held by another process, damaged, or cannot be read.
    """
    # Held from the first read on: SQLite then keeps the log's index in memory and makes no -shm
    # file. The lock ends with the process.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    version = read_version(connection)
    if version > LATEST:
        raise DatabaseNewer
    # Ours are born whole (see _create): otherwise tables are lost, or it is a stranger's file.
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if version == 0 or not names >= _TABLES:
        raise _DamagedError("no tables")


def prepare(connection: sqlite3.Connection) -> None:
    """Have each commit last, whatever happens to the program or the computer."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _check(connection: sqlite3.Connection, size: int) -> None:
    """Check a database that nothing speaks against, as far as a start has the time."""
    if size > _ALWAYS_CHECKED_BYTES:
        return
    is_small = size <= _ROWS_CHECKED_BYTES
    check = "integrity_check" if is_small else "quick_check"
    verdict = connection.execute(f"PRAGMA {check}(1)").fetchone()
    if verdict != ("ok",):
        raise _DamagedError(str(verdict))
    if is_small:
        from learn_app.progress.soundness import UnsoundError, require_rows

        try:
            require_rows(connection)
        except UnsoundError as error:
            raise _DamagedError(str(error)) from error


def _bring_up_to_date(connection: sqlite3.Connection, folder: Path, told: list[LearnAppError]) -> None:
    if read_version(connection) < LATEST:
        from learn_app.progress.backup import make_backup
        from learn_app.progress.soundness import UnsoundError

        try:
            make_backup(connection, folder, threading.Lock())
        except UnsoundError as error:
            raise _DamagedError(str(error)) from error
        except (OSError, sqlite3.Error):
            # Each step of a migration is wholly done or not at all: the learner need not wait.
            told.append(BackupFailed())
    migrate(connection)
    _bring_summaries_up_to_date(connection)
    recognise_machine(connection)


def _bring_summaries_up_to_date(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT version FROM summary_version").fetchone() != (SUMMARY_VERSION,):
        from learn_app.progress.summary import bring_up_to_date

        bring_up_to_date(connection)


def _inspect(path: Path) -> bool:
    """Judge a database file by its header; where something is odd, have all of it checked.

    Returns True when that was done. It is done through a connection that changes nothing, so that
    what is put aside or refused is as it was.

    Raises:
        _DamagedError: it is surely no whole database.
        DatabaseNewer: a newer version wrote it.
        OSError: it cannot be read.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _DamagedError("not a file")
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise _DamagedError("no header")
    if int.from_bytes(header[60:64], "big") > LATEST:
        raise DatabaseNewer
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    size = status.st_size
    if _has_content(companion(path, JOURNAL)):
        put_journal_aside(path)
    # Shorter than it says may be whole all the same, with what the log holds: SQLite can tell.
    if size >= pages * page and not _has_content(companion(path, LOG)) and not is_marked(path):
        return False
    _check_closely(path, size)
    return True


def _check_closely(path: Path, size: int) -> None:
    from learn_app.progress.backup import is_behind, read_extent
    from learn_app.progress.soundness import (
        UnsoundError,
        has_log,
        look_into,
        read_file_version,
        require_sound,
    )

    try:
        if read_file_version(path) > LATEST:
            raise DatabaseNewer
        has_mark = is_marked(path)
        is_small = size <= _ALWAYS_CHECKED_BYTES
        require_sound(path, is_quick=not has_mark and not is_small, has_all_rows=has_mark or is_small)
        with look_into(path, has_log(path)) as connection:
            if read_version(connection) == LATEST:
                is_behind(read_extent(connection), path.parent)
    except UnsoundError as error:
        raise _DamagedError(str(error)) from error
    except sqlite3.Error as error:
        if primary_code(error) in _CORRUPT:
            raise _DamagedError(_reason(error)) from error
        # Held by another process, or on a disk where it cannot be looked at so: opening it tells.
        return
    remove_mark(path)


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _create(path: Path) -> None:
    """Build a fresh database and give it its name once it is whole and on the disk."""
    new = path.with_name(f"{path.name}.new")
    for suffix in ("", *COMPANIONS):
        companion(new, suffix).unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(new, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        _bring_summaries_up_to_date(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
    new.replace(path)
    sync_folder(path.parent)


def _make_private(path: Path) -> None:
    # SQLite gives the log the database's own mode.
    for suffix in ("", *COMPANIONS):
        with suppress(OSError):  # missing, or on a disk without modes such as a USB stick's
            file = companion(path, suffix)
            status = file.stat()
            if stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) != 0o600:
                file.chmod(0o600)


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code of an error; 0 when it has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
