"""Opening the database file: private, whole, and of a version that we know — or saying why not.

A damaged file is put aside with all that belongs to it and a fresh one is started; a newer one is
left as it is. A fresh database is built under another name first, so that an empty or half-made
``progress.db`` is always damage and never the trace of a first start cut short.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from learn_app.errors import (
    AlreadyOpen,
    DatabaseDamaged,
    DatabaseNewer,
    DatabaseUnusable,
    DataFolderUnwritable,
    LearnAppError,
)
from learn_app.paths import sync_folder
from learn_app.progress.migrations import LATEST, migrate, read_version
from learn_app.progress.summary import bring_up_to_date

NAME = "progress.db"
_COMPANIONS = ("-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_ALWAYS_CHECKED_BYTES = 4_000_000
"""Up to this size (13,000 attempts, 4 ms) every opening checks the whole file."""

_CORRUPT = (11, 26)  # SQLITE_CORRUPT, SQLITE_NOTADB
_HELD = (5, 6)  # SQLITE_BUSY, SQLITE_LOCKED


def open_database(folder: Path) -> tuple[sqlite3.Connection, LearnAppError | None]:
    """Open ``progress.db`` in ``folder``, made when missing, and hold it for this process alone.

    Returns the connection, in autocommit mode and usable from any one thread at a time, and what
    the learner must be told: None, or that a damaged file was put aside.

    Raises:
        DatabaseNewer: a newer version wrote it; nothing was changed.
        AlreadyOpen: another process holds it.
        DatabaseUnusable: it cannot be read or written, although it may be whole.
        DataFolderUnwritable: no database can be made in the folder.
    """
    path = folder / NAME
    notice: LearnAppError | None = None
    try:
        if path.exists():
            try:
                return _open_existing(path), None
            except _DamagedError:
                notice = DatabaseDamaged(file=_put_aside(path).name)
        elif any(_companion(path, suffix).exists() for suffix in _COMPANIONS):
            _put_aside(path)  # a log without its database would be replayed into the fresh one
        _create(path)
    except (OSError, sqlite3.Error) as error:
        raise DataFolderUnwritable(folder=folder) from error
    try:
        return _open_existing(path), notice
    except _DamagedError as error:
        raise DatabaseUnusable(file=path, reason=str(error)) from error


class _DamagedError(Exception):
    """The file is not a whole database."""


def _open_existing(path: Path) -> sqlite3.Connection:
    try:
        is_suspicious = _inspect(path)
        _make_private(path)
        connection = sqlite3.connect(path, timeout=0.5, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise DatabaseUnusable(file=path, reason=_reason(error)) from error
    try:
        _prepare(connection, is_checked=is_suspicious)
    except BaseException as error:
        connection.close()
        if not isinstance(error, sqlite3.Error):
            raise
        code = primary_code(error)
        if code in _CORRUPT:
            raise _DamagedError(_reason(error)) from error
        if code in _HELD:
            raise AlreadyOpen from error
        raise DatabaseUnusable(file=path, reason=_reason(error)) from error
    return connection


def _prepare(connection: sqlite3.Connection, is_checked: bool) -> None:
    # Held alone from the first read on: SQLite then keeps the log's index in memory and makes no
    # -shm file. The lock ends with the process.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    version = read_version(connection)
    if version > LATEST:
        raise DatabaseNewer
    if is_checked:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != ("ok",):
            raise _DamagedError(str(verdict))
    if version == 0:
        # Ours are born whole (see _create): tables lost, or a stranger's file.
        raise _DamagedError("no tables")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    bring_up_to_date(connection)


def _inspect(path: Path) -> bool:
    """Judge a database file by its header; tell whether SQLite should check all of it.

    Raises:
        _DamagedError: it is surely no whole database.
        DatabaseNewer: told from the header alone, so that SQLite need not touch the file.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
        size = file.seek(0, os.SEEK_END)
    wal = _companion(path, "-wal")
    has_log = wal.exists() and wal.stat().st_size > 0
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise _DamagedError("no header")
    if int.from_bytes(header[60:64], "big") > LATEST:
        raise DatabaseNewer
    page = int.from_bytes(header[16:18], "big")
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    # Shorter than it says may be whole all the same, with what the log holds: SQLite can tell.
    return size < pages * page or has_log or size <= _ALWAYS_CHECKED_BYTES


def _create(path: Path) -> None:
    """Build a fresh database and give it its name once it is whole and on the disk."""
    new = path.with_name(f"{path.name}.new")
    for suffix in ("", *_COMPANIONS):
        _companion(new, suffix).unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = sqlite3.connect(new, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()
    new.replace(path)
    sync_folder(path.parent)


def _put_aside(path: Path) -> Path:
    """Rename the database and all that belongs to it; return its new name.

    The log goes first: were the program to end half-way, a log left alone would be replayed into
    the next database.
    """
    number = 1
    while any(_aside(path, number, suffix).exists() for suffix in ("", *_COMPANIONS)):
        number += 1
    for suffix in (*_COMPANIONS, ""):
        old = _companion(path, suffix)
        if old.exists():
            old.replace(_aside(path, number, suffix))
    sync_folder(path.parent)
    return _aside(path, number, "")


def _aside(path: Path, number: int, suffix: str) -> Path:
    return path.with_name(f"{path.stem}-damaged-{number}{path.suffix}{suffix}")


def _companion(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _make_private(path: Path) -> None:
    # SQLite gives the log the database's own mode.
    for suffix in ("", *_COMPANIONS):
        with suppress(OSError):  # missing, or on a disk without modes such as a USB stick's
            file = _companion(path, suffix)
            if file.stat().st_mode & 0o777 != 0o600:
                file.chmod(0o600)


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code of an error; 0 when it has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)
