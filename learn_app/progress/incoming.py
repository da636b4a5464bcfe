"""A file with what was learnt on another computer: read whole, checked, and changed by nobody.

It is copied into memory first. A stick that is pulled out after that disturbs nothing, and a file of
an older version is brought up to date there, not on the stick.
"""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from learn_app.errors import FileDamaged, FileNewer, FileStrange, FileUnreadable
from learn_app.progress.migrations import LATEST, migrate, read_version
from learn_app.progress.soundness import (
    UnsoundError,
    has_log,
    is_damage,
    look_into,
    require_rows,
    require_structure,
)
from learn_app.progress.tables import COLUMNS

_MAGIC = b"SQLite format 3\0"
_HIGHEST = 1 << 48
"""No computer counts so far: a higher sequence is none, and every computer would go on from it."""

_TEXT = ("learner", "id"), ("tombstone", "learner_id"), ("tombstone", "device_id"), ("device", "id")
_COUNTED = (
    *((table, "sequence") for table in (*COLUMNS, "tombstone")),
    ("learner", "created"),
)
_STRAY_FACT = """SELECT 1 FROM fact WHERE subject NOT LIKE 'cohort:%'
    AND subject NOT IN (SELECT id FROM learner) LIMIT 1"""
_WRONG_CREATED = """SELECT 1 FROM learner WHERE EXISTS (SELECT 1 FROM fact WHERE subject = id)
    AND NOT EXISTS (SELECT 1 FROM fact WHERE subject = id AND sequence = created) LIMIT 1"""


class Incoming(NamedTuple):
    """What a file holds."""

    name: str
    """Of the file, for sentences."""
    connection: sqlite3.Connection
    """To the copy in memory, of this program's version."""

    def close(self) -> None:
        """Forget the copy."""
        self.connection.close()


def read_incoming(path: Path) -> Incoming:
    """Read a file that ``export`` wrote, or any database of this program that is not in use.

    Raises:
        FileUnreadable, FileDamaged, FileStrange, FileNewer: it cannot be used; it is as it was.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        _copy(path, connection)
        _bring_up_to_date(path, connection)
        _require_sound(connection)
    except BaseException as error:
        connection.close()
        if isinstance(error, OSError):
            raise FileUnreadable(file=path.name) from error
        if isinstance(error, sqlite3.Error | UnsoundError):
            raise FileDamaged(file=path.name) from error
        raise
    return Incoming(path.name, connection)


def _copy(path: Path, connection: sqlite3.Connection) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise FileStrange(file=path.name)
    try:
        with look_into(path, has_log(path)) as file_connection:
            file_connection.backup(connection)
    except sqlite3.Error as error:
        if is_damage(error):
            raise
        raise OSError(str(error)) from error


def _bring_up_to_date(path: Path, connection: sqlite3.Connection) -> None:
    version = read_version(connection)
    if version > LATEST:
        raise FileNewer(file=path.name)
    require_structure(connection)
    try:
        if version <= 0:
            raise FileStrange(file=path.name)
        migrate(connection)
        for table, columns in COLUMNS.items():
            connection.execute(f"SELECT {', '.join(columns)}, checksum FROM {table} LIMIT 0")
    except sqlite3.OperationalError as error:
        raise FileStrange(file=path.name) from error


def _require_sound(connection: sqlite3.Connection) -> None:
    """Check each row: by its checksum, and where it has none by what it must agree with.

    Raises:
        UnsoundError, sqlite3.Error: something is not as it was written.
    """
    require_rows(connection)
    refused = [f"SELECT 1 FROM {table} WHERE typeof({name}) != 'text' LIMIT 1" for table, name in _TEXT]
    refused += [
        f"SELECT 1 FROM {table} WHERE typeof({name}) != 'integer' OR {name} NOT BETWEEN 1 AND {_HIGHEST}"
        for table, name in _COUNTED
    ]
    refused += [_STRAY_FACT, _WRONG_CREATED]
    for sql in refused:
        if connection.execute(sql).fetchone() is not None:
            raise UnsoundError(sql)
