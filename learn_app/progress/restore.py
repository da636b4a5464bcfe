"""What is done about a damaged or missing database: put aside, and begun again from what is good.

The newest good backup is restored. Rows that were added since then are taken from the damaged file
as far as it can be read and their checksums are right. From then on this computer has a new id: the
numbers that it gave out after the backup may live on other computers.

Until the restored database gets its name nothing is final: a start that is cut short is begun anew.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from learn_app.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseRestored,
    DatabaseSalvaged,
    LearnAppError,
    OlderDatabaseRestored,
)
from learn_app.paths import sync_folder
from learn_app.progress.backup import copy_durably, find_newest_good
from learn_app.progress.files import COMPANIONS, companion, list_aside, put_aside, remains
from learn_app.progress.migrations import LATEST, migrate, read_version
from learn_app.progress.soundness import find_last_sequences, has_log, look_into
from learn_app.progress.summary import rebuild
from learn_app.progress.tables import COLUMNS, checksum

Row = tuple[str | int, ...]


def restore(path: Path, create: Callable[[Path], None]) -> LearnAppError:
    """Put the database aside with all that belongs to it, and make it anew; return what is to be told.

    ``create`` makes a fresh one under the name given; it is for when no backup is good.

    Raises:
        OSError, sqlite3.Error: the folder cannot be written to. What was there is there still.
    """
    is_missing = not os.path.lexists(path)
    if remains(path):
        put_aside(path)
    asides = list_aside(path.parent)
    backup, skipped = find_newest_good(path.parent)
    new = companion(path, ".new")
    for suffix in ("", *COMPANIONS):
        companion(new, suffix).unlink(missing_ok=True)
    if backup is None:
        create(new)
    else:
        copy_durably(backup.path, new)
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        rescued = _rescue(connection, asides[0], backup is not None) if asides else 0
        if backup is not None or rescued:
            _take_new_id(connection)
    new.replace(path)
    sync_folder(path.parent)
    if backup is not None:
        return OlderDatabaseRestored(sessions=1 + skipped) if skipped else DatabaseRestored()
    if rescued:
        return DatabaseSalvaged()
    return DatabaseMissing() if is_missing else DatabaseDamaged(file=asides[0].name)


def _take_new_id(connection: sqlite3.Connection) -> None:
    last = max(find_last_sequences(connection).values(), default=0)
    connection.execute(
        """INSERT INTO device (id, since)
            SELECT lower(hex(randomblob(16))), 1 + max(?, coalesce(max(since), 0)) FROM device""",
        (last,),
    )


def _rescue(connection: sqlite3.Connection, aside: Path, has_backup: bool) -> int:
    """Take over what a damaged database has of this computer's rows; return how many."""
    known = {row[0] for row in connection.execute("SELECT id FROM device")} if has_backup else None
    try:
        with look_into(aside, has_log(aside)) as damaged:
            if read_version(damaged) != LATEST:
                return 0
            devices = damaged.execute("SELECT id, since FROM device").fetchall()
            # Somebody else's database, or another one's log in ours.
            if known is not None and not known & {row[0] for row in devices}:
                return 0
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR IGNORE INTO device (id, since) VALUES (?, ?)", devices)
            rescued = _copy_rows(connection, damaged, {row[0] for row in devices})
            if rescued:
                rebuild(connection)
            connection.execute("COMMIT")
            return rescued
    except (OSError, sqlite3.Error):
        # No database at all, most of the time. What the backup holds is there in any case.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        return 0


def _copy_rows(connection: sqlite3.Connection, damaged: sqlite3.Connection, devices: set[str]) -> int:
    erased = {row[0] for row in connection.execute("SELECT learner_id FROM tombstone")}
    last = find_last_sequences(connection)
    facts = _read_good(damaged, "fact", devices, last)
    people = {row[0] for row in connection.execute("SELECT id FROM learner")}
    # A learner is there with a name or a picture: an id that no sound row knows is no learner's.
    subjects = {row[2] for row in facts} - people - erased
    for id, created in _read_all(damaged, "SELECT id, created FROM learner ORDER BY id {order}"):
        if id in subjects:
            connection.execute("INSERT OR IGNORE INTO learner VALUES (?, ?)", (id, created))
            people.add(id)
    for id, body in _read_all(damaged, "SELECT id, body FROM criterion ORDER BY id {order}"):
        connection.execute("INSERT OR IGNORE INTO criterion VALUES (?, ?)", (id, body))
    rescued = 0
    for table in COLUMNS:
        for row in facts if table == "fact" else _read_good(damaged, table, devices, last):
            if row[2] not in erased and (row[2] in people or str(row[2]).startswith("cohort:")):
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
                rescued += 1
    return rescued


def _read_good(damaged: sqlite3.Connection, table: str, devices: set[str], last: dict[str, int]) -> set[Row]:
    """Return the rows of a table that came after ``last``, and whose checksums are right."""
    rows: set[Row] = set()
    for device in devices:
        sql = f"SELECT * FROM {table} WHERE device_id = ? AND sequence > ? ORDER BY sequence {{order}}"
        rows |= _read_all(damaged, sql, device, last.get(device, 0))
    return {row for row in rows if checksum(*row[:-1]) == row[-1]}


def _read_all(damaged: sqlite3.Connection, sql: str, *values: str | int) -> set[Row]:
    """Return the rows that can be read; ``{order}`` stands for the order in ``sql``."""
    rows: set[Row] = set()
    # From the other end too where need be: a page that cannot be read hides no more than itself.
    for order in ("ASC", "DESC"):
        try:
            rows.update(damaged.execute(sql.format(order=order), values))
        except sqlite3.Error:
            continue
        break
    return rows
