"""Erasing a person for good: from the database, its log, its backups, and every other file.

What stays is a tombstone, with the person's random number and nothing else: it has a merge not bring
them back. Erasing has two steps. The rows go in one transaction; then the traces go that a file can
have of rows that are gone. A program that ends between them goes on when it starts again.
"""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from learn_app.errors import NotErased, NotSwept, ProgressNotSaved
from learn_app.paths import sync_folder
from learn_app.progress.backup import FOLDER, list_backups
from learn_app.progress.files import LOG, MARK, NAME, companion
from learn_app.progress.soundness import UnsoundError
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import COMPUTED, find_people, rebuild
from learn_app.progress.tables import COLUMNS

_ADD = "INSERT OR IGNORE INTO tombstone VALUES (?, ?, ?, ?, 1)"
_LOGS = "errors.log*"
_KEPT = frozenset(companion(Path(NAME), suffix).name for suffix in ("", LOG, "-shm", MARK))
_BACKUP_SECONDS = 60.0
"""So long an erasing waits for a backup that is being made already."""


def erase(store: ProgressStore, learner_id: str) -> None:
    """Erase a person for good, with all learners who were joined to them.

    Raises:
        NotErased: nothing was changed.
        NotSwept: they are erased, but their traces are still to be removed; the next start tries again.
    """
    ids = store.ids(learner_id)

    def act(connection: sqlite3.Connection) -> None:
        before = set(find_people(connection))
        for id in ids:
            device, sequence, at = store.claim()
            connection.execute(_ADD, (id, device, sequence, at))
        remove_rows(connection, ids)
        rebuild(connection, [person for person in find_people(connection) if person not in before])

    try:
        store.transact(act)
    except ProgressNotSaved as error:
        raise NotErased from error
    sweep(store)


def remove_rows(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    """Remove all rows of learners who have a tombstone, within the caller's transaction.

    Summaries of people they were joined to are the caller's to rebuild.
    """
    if not ids:
        return
    connection.execute("PRAGMA secure_delete = ON")
    marks, values = ", ".join("?" * len(ids)), tuple(ids)
    # A number that was given out is never given again, also where its row is gone.
    highest = max(
        connection.execute(f"SELECT coalesce(max(sequence), 0) FROM {table}").fetchone()[0]
        for table in COLUMNS
    )
    connection.execute("UPDATE device SET highest = max(highest, ?)", (highest,))
    for table in COLUMNS:
        whom = "subject" if table == "fact" else "learner_id"
        connection.execute(f"DELETE FROM {table} WHERE {whom} IN ({marks})", values)
    for table in (*COMPUTED, "due"):
        connection.execute(f"DELETE FROM {table} WHERE learner_id IN ({marks})", values)
    connection.execute(f"DELETE FROM holding WHERE subject IN ({marks})", values)
    connection.execute(f"DELETE FROM learner WHERE id IN ({marks})", values)
    connection.execute(f"UPDATE tombstone SET is_swept = 0 WHERE learner_id IN ({marks})", values)


def sweep(store: ProgressStore) -> None:
    """Remove what files still have of people who were erased; does nothing where that is done.

    Raises:
        NotSwept: the disk refuses; to be tried again.
    """
    if not store.is_sweeping_due:
        return
    try:
        if not store.safekeeping.stop(_BACKUP_SECONDS):
            raise NotSwept
        store.compact()
        # Put aside or half-made: nobody can say what is in them.
        others = [path for path in store.folder.glob("progress*") if path.name not in _KEPT]
        for path in (*others, *store.folder.glob(_LOGS)):
            path.unlink(missing_ok=True)
        sync_folder(store.folder)
        store.safekeeping.renew()
        known = {backup.path for backup in list_backups(store.folder)}
        for path in (store.folder / FOLDER).glob("*"):
            if path not in known:
                path.unlink()
        store.transact(lambda connection: connection.execute("UPDATE tombstone SET is_swept = 1"))
    except (OSError, ProgressNotSaved, UnsoundError) as error:
        raise NotSwept from error
