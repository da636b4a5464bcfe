"""Whether a database is sound: its structure, and each row against its checksum.

Files are looked at through connections of their own that change nothing: not the database, and not
its log either, which SQLite would write into it when an ordinary connection is closed.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from functools import cache
from pathlib import Path

from learn_app.progress.files import LOG, companion
from learn_app.progress.migrations import MIGRATIONS, migrate, read_version
from learn_app.progress.tables import COLUMNS, checksum, content_id

_WITH_CHECKSUMS = 3
"""The version of the database since which rows have checksums."""
_DAMAGED = (11, 26)  # SQLITE_CORRUPT, SQLITE_NOTADB
_STEP_ROWS = 200
"""Checked at once: under a millisecond."""

# From one device to the next by the key: as fast with a million rows as with ten.
_LAST_SEQUENCES = """WITH RECURSIVE device_of (id) AS (
        SELECT min(device_id) FROM {table}
        UNION ALL
        SELECT (SELECT min(device_id) FROM {table} WHERE device_id > device_of.id) FROM device_of
        WHERE id NOT NULL
    )
    SELECT id, (SELECT max(sequence) FROM {table} WHERE device_id = id) FROM device_of WHERE id NOT NULL"""
_ROWS = "SELECT * FROM {table} WHERE device_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?"
_HELD_BY_NO_FACT = """SELECT 1 FROM holding WHERE NOT EXISTS (
        SELECT 1 FROM fact WHERE fact.device_id = holding.device_id AND fact.sequence = holding.sequence
            AND fact.name = holding.name AND subject = holding.subject AND value = holding.value)
    LIMIT 1"""


class UnsoundError(Exception):
    """The database is damaged."""


@contextmanager
def look_into(path: Path, has_log: bool = False) -> Iterator[sqlite3.Connection]:
    """Open a database for reading alone, with what stands in its log or without; nothing is changed.

    Raises:
        sqlite3.Error: it cannot be opened or read.
    """
    index = companion(path, "-shm")
    is_indexed = index.exists()
    mode = "mode=ro" if has_log else "immutable=1"
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", timeout=0.5, uri=True)
    connection.isolation_level = None
    # Text with turned bits may be no text any more; as other text, its checksum tells.
    connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield connection
    finally:
        connection.close()
        if has_log and not is_indexed:
            with suppress(OSError):
                index.unlink(missing_ok=True)


def has_log(path: Path) -> bool:
    """Tell whether a database's log has anything in it."""
    log = companion(path, LOG)
    return log.exists() and log.stat().st_size > 0


def read_file_version(path: Path) -> int:
    """Return the version of a closed database, with what stands in its log.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    with look_into(path, has_log(path)) as connection:
        return read_version(connection)


def require_sound(path: Path, is_quick: bool = False, has_all_rows: bool = True) -> None:
    """Check a closed database; less of its structure if ``is_quick``, rows with ``has_all_rows`` only.

    Raises:
        UnsoundError: it is damaged, or the log is another database's.
        sqlite3.Error: it cannot be read, for another reason.
    """
    is_logged = has_log(path)
    with _as_unsound(), look_into(path, is_logged) as connection:
        require_structure(connection, is_quick)
        require_schema(connection)
        if has_all_rows:
            require_rows(connection)
        devices = _devices(connection)
    if is_logged and not _devices_without_log(path) <= devices:
        raise UnsoundError("the log is another database's")


def require_structure(connection: sqlite3.Connection, is_quick: bool = False) -> None:
    """Have SQLite check what it can; indexes and references only if not ``is_quick``.

    Raises:
        UnsoundError: something is wrong.
        sqlite3.Error: it cannot be read, for another reason.
    """
    with _as_unsound():
        check = "quick_check" if is_quick else "integrity_check"
        verdict = connection.execute(f"PRAGMA {check}(1)").fetchone()
        if verdict != ("ok",):
            raise UnsoundError(str(verdict))
        if not is_quick and connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise UnsoundError("a row belongs to nobody")


def require_schema(connection: sqlite3.Connection) -> None:
    """See that the tables are those of the database's version.

    Raises:
        UnsoundError: they are not.
        sqlite3.Error: it cannot be read, for another reason.
    """
    with _as_unsound():
        if read_schema(connection) != _expected_schema(read_version(connection)):
            raise UnsoundError("the tables are not those of its version")


def read_schema(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the SQL of everything that a database is made of."""
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'")
    return frozenset(str(row[0]) for row in rows)


@cache
def _expected_schema(version: int) -> frozenset[str]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh, MIGRATIONS[:version])
        return read_schema(fresh)


def require_rows(connection: sqlite3.Connection, after: Mapping[str, int] | None = None) -> None:
    """Compare rows with their checksums: all, or of each device those after a sequence.

    Raises:
        UnsoundError: one of them is not as it was written.
        sqlite3.Error: it cannot be read, for another reason.
    """
    for _step in check_rows(connection, nullcontext(), after):
        pass


def check_rows(
    connection: sqlite3.Connection,
    lock: AbstractContextManager[object],
    after: Mapping[str, int] | None = None,
) -> Iterator[None]:
    """Do the same in small steps: one for each item asked for, under ``lock``.

    Rows may be added in between. A version without checksums has nothing to check.
    """
    with _as_unsound():
        with lock:
            if read_version(connection) < _WITH_CHECKSUMS:
                return
            last = {table: find_last_sequences(connection, table) for table in COLUMNS}
            known = _devices(connection)
        for table, devices in last.items():
            for device in devices:
                if device not in known:
                    raise UnsoundError(f"{table} of another database")
                yield from _check_table(connection, lock, table, device, (after or {}).get(device, 0))
        yield from _check_rest(connection, lock)


def require_rest(connection: sqlite3.Connection) -> None:
    """Check what has no checksums of its own.

    Raises:
        UnsoundError: something is wrong.
        sqlite3.Error: it cannot be read, for another reason.
    """
    with _as_unsound():
        for _step in _check_rest(connection, nullcontext()):
            pass


def _check_rest(connection: sqlite3.Connection, lock: AbstractContextManager[object]) -> Iterator[None]:
    with lock:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        with lock:
            if table not in COLUMNS and not has_kinds(connection, table):
                raise UnsoundError(f"{table} holds something else")
        yield
    with lock:
        if connection.execute(_HELD_BY_NO_FACT).fetchone() is not None:
            raise UnsoundError("holding")
        criteria = connection.execute("SELECT id, body FROM criterion").fetchall()
    if any(content_id(body) != id for id, body in criteria):
        raise UnsoundError("criterion")


def has_kinds(connection: sqlite3.Connection, table: str) -> bool:
    """Tell whether a table holds numbers and texts where it should."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    wrong = [
        f"typeof({name}) NOT IN ('{kind.lower()}', 'null')"
        for _, name, kind, *_ in columns
        if kind in ("TEXT", "INTEGER")
    ]
    sql = f"SELECT 1 FROM {table} WHERE {' OR '.join(wrong) or '0'} LIMIT 1"
    return connection.execute(sql).fetchone() is None


def _check_table(
    connection: sqlite3.Connection, lock: AbstractContextManager[object], table: str, device: str, after: int
) -> Iterator[None]:
    first = after + 1
    while True:
        with lock:
            rows = connection.execute(_ROWS.format(table=table), (device, first, _STEP_ROWS)).fetchall()
        for row in rows:
            if row[-1] != checksum(*row[:-1]):
                raise UnsoundError(f"{table} {row[:2]}")
        if len(rows) < _STEP_ROWS:
            return
        # Several rows may have the last sequence, of which not all were seen.
        first = max(rows[-1][1], first + 1)
        yield


def find_last_sequences(connection: sqlite3.Connection, *tables: str) -> dict[str, int]:
    """Return the highest sequence of each device in the tables; in all of them when none is named."""
    last: dict[str, int] = {}
    for table in tables or COLUMNS:
        for device, sequence in connection.execute(_LAST_SEQUENCES.format(table=table)):
            last[device] = max(sequence, last.get(device, 0))
    return last


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error means that the file itself is wrong."""
    code = getattr(error, "sqlite_errorcode", None)
    # Text that is no text is noticed by Python, without a code.
    return isinstance(error, sqlite3.OperationalError) if code is None else (code & 0xFF) in _DAMAGED


@contextmanager
def _as_unsound() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if is_damage(error):
            raise UnsoundError(str(error)) from error
        raise


def _devices(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT id FROM device")}


def _devices_without_log(path: Path) -> set[str]:
    """Return the devices named in the file alone; none where that cannot be told."""
    # Between two checkpoints the file alone need not be whole.
    with suppress(sqlite3.Error), look_into(path) as connection:
        return _devices(connection)
    return set()
