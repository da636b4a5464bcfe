"""Writing what was learnt into one file, such as on a USB stick, for another computer to take over.

The file is a database like this computer's own. It is built under another name beside the old one:
a stick that is pulled out has the old file or the new one.
"""

import errno
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from learn_app.errors import FileHasNoRoom, FileNotWritten
from learn_app.paths import sync_folder
from learn_app.progress.migrations import migrate
from learn_app.progress.store import ProgressStore
from learn_app.progress.tables import COLUMNS

PREFIX = "learn-app-"
ENDING = ".db"

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_SQLITE_FULL = 13
_OTHERS = {
    "device (id, since, machine)": "SELECT id, since, machine FROM device",
    "tombstone": "SELECT * FROM tombstone",
    "criterion": "SELECT * FROM criterion",
}
_ROWS = "SELECT * FROM {table} WHERE {whom} IN ({{who}})"
_COHORTS = "SELECT DISTINCT subject FROM fact WHERE subject NOT IN (SELECT id FROM learner)"
_COHORT_OF = "SELECT value FROM holding WHERE subject IN ({who}) AND name = 'cohort' AND value != ''"


def name_file(store: ProgressStore, learner_id: str = "") -> str:
    """Return the name under which all is written, or one learner: no person's name is in it."""
    whose = f"-{learner_id[:8]}" if learner_id else ""
    return f"{PREFIX}{store.device_id[:8]}{whose}{ENDING}"


def export(store: ProgressStore, target: Path, learner_id: str = "") -> None:
    """Write everything into the file ``target``, or what there is of one learner; replaces an older one.

    Raises:
        FileHasNoRoom, FileNotWritten: it could not be written; what was there is as it was.
        DatabaseUnusable: this computer's own database cannot be read.
    """
    store.flush()
    new = target.with_name(f".{target.name}.part")
    try:
        try:
            _build(store, new, learner_id)
            new.replace(target)
        except BaseException:
            with suppress(OSError):
                new.unlink(missing_ok=True)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise (FileHasNoRoom if error.errno in _NO_ROOM else FileNotWritten)(file=target.name) from error
    except sqlite3.Error as error:
        is_full = getattr(error, "sqlite_errorcode", 0) & 0xFF == _SQLITE_FULL
        raise (FileHasNoRoom if is_full else FileNotWritten)(file=target.name) from error


def _build(store: ProgressStore, new: Path, learner_id: str) -> None:
    new.unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        # Nobody else knows the file yet, and it is synced as a whole below.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
        connection.execute("BEGIN")
        connection.execute("DELETE FROM device")
        for person in [learner_id] if learner_id else _people(store):
            _copy_person(store, connection, person)
        for cohort in _cohorts(store, learner_id):
            _insert(connection, "fact", store.read("SELECT * FROM fact WHERE subject = ?", cohort)[0])
        # Last: attempts name their criteria.
        for table, sql in _OTHERS.items():
            _insert(connection, table, store.read(sql)[0])
        connection.execute("COMMIT")
    descriptor = os.open(new, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _people(store: ProgressStore) -> list[str]:
    return [learner.id for learner in store.learners()]


def _cohorts(store: ProgressStore, learner_id: str) -> list[str]:
    rows = store.read(_COHORT_OF, learner_id)[0] if learner_id else store.read(_COHORTS)[0]
    return sorted({row[0] for row in rows})


def _copy_person(store: ProgressStore, connection: sqlite3.Connection, learner_id: str) -> None:
    _insert(connection, "learner", store.read("SELECT * FROM learner WHERE id IN ({who})", learner_id)[0])
    for table in COLUMNS:
        whom = "subject" if table == "fact" else "learner_id"
        rows = store.read(_ROWS.format(table=table, whom=whom), learner_id)[0]
        _insert(connection, table, rows)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[str | int, ...]]) -> None:
    for row in rows:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
