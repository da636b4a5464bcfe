"""What is done about a damaged or missing database: put aside, and begun again from what is good.

The newest good backup is restored. Rows that were added since then are taken from the damaged file
as far as it can be read and their checksums are right. From then on this computer has a new id: the
numbers that it gave out after the backup may live on other computers.

Until the restored database gets its name nothing is final: a start that is cut short is begun anew.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
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
from learn_app.progress.backup import copy_durably, is_good, list_backups
from learn_app.progress.erase import remove_rows
from learn_app.progress.files import COMPANIONS, companion, list_aside, put_aside, remains
from learn_app.progress.migrations import LATEST, migrate, read_version
from learn_app.progress.soundness import (
    UnsoundError,
    find_last_sequences,
    has_kinds,
    has_log,
    is_damage,
    look_into,
    require_rest,
)
from learn_app.progress.summary import rebuild
from learn_app.progress.tables import COLUMNS, checksum, content_id

_ERASED = "SELECT learner_id, device_id, sequence, recorded_at FROM tombstone ORDER BY learner_id {order}"

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
    aside = next(iter(list_aside(path.parent)), None)
    new = companion(path, ".new")
    for skipped, backup in enumerate(list_backups(path.parent)):
        if is_good(backup) and _can_restore(new, backup.path, aside):
            _put_in_place(new, path)
            return OlderDatabaseRestored(sessions=1 + skipped) if skipped else DatabaseRestored()
    _clear(new)
    create(new)
    rescued = _complete(new, aside, has_backup=False)
    _put_in_place(new, path)
    if rescued:
        return DatabaseSalvaged()
    return DatabaseDamaged(file=aside.name) if aside and not is_missing else DatabaseMissing()


def _can_restore(new: Path, backup: Path, aside: Path | None) -> bool:
    """Make the new database from a backup; tell whether it could be brought to this version."""
    _clear(new)
    copy_durably(backup, new)
    try:
        _complete(new, aside, has_backup=True)
    except sqlite3.Error as error:
        # A full disk is no reason to take an older one.
        if is_damage(error) or error.sqlite_errorname == "SQLITE_ERROR":
            return False
        raise
    return True


def _complete(new: Path, aside: Path | None, has_backup: bool) -> int:
    """Bring the new database up to date; return how many rows came from the damaged one."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        rescued = _rescue(connection, aside, has_backup) if aside is not None else 0
        if has_backup or rescued:
            _take_new_id(connection)
    return rescued


def _clear(new: Path) -> None:
    for suffix in ("", *COMPANIONS):
        companion(new, suffix).unlink(missing_ok=True)


def _put_in_place(new: Path, path: Path) -> None:
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


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
            if read_version(damaged) != LATEST or not has_kinds(damaged, "device"):
                return 0
            devices = damaged.execute("SELECT id, since FROM device").fetchall()
            # Somebody else's database, or another one's log in ours.
            if known is not None and not known & {row[0] for row in devices}:
                return 0
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT OR IGNORE INTO device (id, since) VALUES (?, ?)", devices)
            _erase_again(connection, damaged)
            rescued = _copy_rows(connection, damaged, {row[0] for row in devices})
            if rescued:
                rebuild(connection)
            require_rest(connection)
            connection.execute("COMMIT")
            return rescued
    except (OSError, sqlite3.Error, UnsoundError):
        # No database at all, most of the time. What the backup holds is there in any case.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        return 0


def _erase_again(connection: sqlite3.Connection, damaged: sqlite3.Connection) -> None:
    """Erase from a backup whoever was erased since it was made."""
    erased = list(_read_all(damaged, _ERASED)) if has_kinds(damaged, "tombstone") else []
    connection.executemany("INSERT OR IGNORE INTO tombstone VALUES (?, ?, ?, ?, 0)", erased)
    here = {row[0] for row in connection.execute("SELECT id FROM learner")}
    gone = here & {row[0] for row in erased}
    remove_rows(connection, {str(id) for id in gone})
    if gone:
        rebuild(connection)


def _copy_rows(connection: sqlite3.Connection, damaged: sqlite3.Connection, devices: set[str]) -> int:
    erased = {row[0] for row in connection.execute("SELECT learner_id FROM tombstone")}
    last = find_last_sequences(connection)
    facts = list(_read_good(damaged, "fact", devices, last))
    people = {row[0] for row in connection.execute("SELECT id FROM learner")}
    # A learner is there with a name or a picture: an id that no sound row knows is no learner's.
    subjects = {row[2] for row in facts} - people - erased
    for id, created in _read_all(damaged, "SELECT id, created FROM learner ORDER BY id {order}"):
        if id in subjects and isinstance(created, int):
            connection.execute("INSERT OR IGNORE INTO learner VALUES (?, ?)", (id, created))
            people.add(id)
    for id, body in _read_all(damaged, "SELECT id, body FROM criterion ORDER BY id {order}"):
        if content_id(str(body)) == id:
            connection.execute("INSERT OR IGNORE INTO criterion VALUES (?, ?)", (id, body))
    rescued = 0
    for table in COLUMNS:
        for row in facts if table == "fact" else _read_good(damaged, table, devices, last):
            if row[2] not in erased and (row[2] in people or str(row[2]).startswith("cohort:")):
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)
                rescued += 1
    return rescued


def _read_good(
    damaged: sqlite3.Connection, table: str, devices: set[str], last: dict[str, int]
) -> Iterator[Row]:
    """Yield the rows of a table that came after ``last``, and whose checksums are right; some twice."""
    for device in devices:
        sql = f"SELECT * FROM {table} WHERE device_id = ? AND sequence > ? ORDER BY sequence {{order}}"
        for row in _read_all(damaged, sql, device, last.get(device, 0)):
            if checksum(*row[:-1]) == row[-1]:
                yield row


def _read_all(damaged: sqlite3.Connection, sql: str, *values: str | int) -> Iterator[Row]:
    """Yield the rows that can be read, some of them twice; ``{order}`` stands for the order in ``sql``."""
    # From the other end too where need be: a page that cannot be read hides no more than itself.
    for order in ("ASC", "DESC"):
        try:
            yield from damaged.execute(sql.format(order=order), values)
        except sqlite3.Error:
            continue
        return
