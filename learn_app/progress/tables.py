"""The tables that only grow: their columns, their checksums, and how a row is added.

Each row has its place by (device, sequence), and a checksum over all its other fields: a bit that
an old disk has turned is found, whatever SQLite thinks of it.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "attempt": (
        *("device_id", "sequence", "learner_id", "module", "lesson", "exercise", "content_version"),
        *("outcome", "mistakes", "mistake_codes", "hints", "demonstrations", "duration_ms"),
        *("recorded_at", "day", "criterion_id"),
    ),
    "opening": (
        *("device_id", "sequence", "learner_id", "module", "lesson", "is_restart", "recorded_at", "day"),
    ),
    "sitting": ("device_id", "sequence", "learner_id", "day", "date", "boot", "recorded_at"),
    "key_count": ("device_id", "sequence", "learner_id", "key", "hits", "misses", "recorded_at"),
    "fact": ("device_id", "sequence", "subject", "name", "value", "recorded_at"),
}
"""Table → its columns in order; ``checksum`` follows them."""

SUMMARY_VERSION = 1
"""Of the rules in ``summary``: summaries that follow others are computed anew when the database is opened."""

Value = str | int


def checksum(*values: Value) -> int:
    """Return the CRC-32 of a row's fields, in the order of ``COLUMNS``; it finds any one turned bit."""
    return zlib.crc32("\x1f".join(map(str, values)).encode("utf-8", "surrogatepass"))


def content_id(body: str) -> str:
    """Return what a criterion is known by: 16 hexadecimal digits of its content.

    Two checksums, read forwards and backwards. Nobody is to be kept from forging one, and a start that
    looks through the criteria need not load a library of digests.
    """
    content = body.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(content):08x}{zlib.crc32(content[::-1]):08x}"


def insert(
    connection: sqlite3.Connection, table: str, values: tuple[Value, ...], verb: str = "INSERT"
) -> None:
    """Add one row; ``values`` are in the order of ``COLUMNS``.

    Raises:
        sqlite3.Error, OverflowError, UnicodeEncodeError: it has no place there.
    """
    marks = ", ?" * len(values)
    connection.execute(f"{verb} INTO {table} VALUES (?{marks})", (*values, checksum(*values)))


def select_damaged(table: str, conditions: str = "") -> str:
    """Return the SQL that finds rows whose checksum is wrong, as (device_id, sequence).

    The connection needs ``add_functions``. ``conditions`` begin with AND.
    """
    columns = ", ".join(COLUMNS[table])
    return f"SELECT device_id, sequence FROM {table} WHERE checksum != row_checksum({columns}) {conditions}"


def add_functions(connection: sqlite3.Connection) -> None:
    """Let SQL compute checksums, as ``row_checksum(…)``."""
    connection.create_function("row_checksum", -1, checksum, deterministic=True)


def refusals(tables: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return triggers for (table, column of whom it is about): nothing changes, nothing goes.

    Except what is about a learner who has been erased.
    """
    return tuple(
        f"""CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table}
            {condition} BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"""
        for table, whom in tables
        for verb, condition in (
            ("UPDATE", ""),
            ("DELETE", f"WHEN OLD.{whom} NOT IN (SELECT learner_id FROM tombstone)"),
        )
    )
