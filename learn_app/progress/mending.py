"""Summaries that the disk has harmed: found by computing them again, and put right at once.

Nothing is lost by that: they only say what the records come to.
"""

import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing

from learn_app.progress.migrations import migrate
from learn_app.progress.summary import COMPUTED, find_people, rebuild

_SOURCES = ("sitting", "opening", "attempt")
_MOST_ATTEMPTS = 20_000
"""So many are summed up again at a start, of people chosen by chance: half a second's work in all."""

Row = tuple[str | int, ...]


def find_harmed(
    connection: sqlite3.Connection,
    lock: AbstractContextManager[object],
    mend: Callable[[Sequence[str]], None],
) -> Iterator[None]:
    """Compare people's summaries with their records, one person for each item asked for.

    ``mend`` is called, without the lock, with the ids of a person whose summaries are wrong.

    Raises:
        sqlite3.Error: the database cannot be read.
    """
    with lock:
        people = find_people(connection)
    random.shuffle(people)
    left = _MOST_ATTEMPTS
    for ids in people:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
            migrate(memory)
            with lock:
                left -= _copy(connection, memory, ids)
            kept = _computed(memory)
            rebuild(memory, [ids])
            is_harmed = kept != _computed(memory)
        if is_harmed:
            mend(ids)
        if left < 0:
            return
        yield


def _copy(connection: sqlite3.Connection, memory: sqlite3.Connection, ids: Sequence[str]) -> int:
    """Copy a person's records and summaries; return how many attempts they have."""
    where = f"WHERE learner_id IN ({', '.join('?' * len(ids))})"
    attempts = 0
    for table in (*_SOURCES, *COMPUTED, "criterion"):
        of_whom, values = ("", ()) if table == "criterion" else (where, tuple(ids))
        rows = connection.execute(f"SELECT * FROM {table} {of_whom}", values).fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            memory.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        attempts += len(rows) * (table == "attempt")
    return attempts


def _computed(memory: sqlite3.Connection) -> list[set[Row]]:
    return [set(memory.execute(f"SELECT * FROM {table}")) for table in COMPUTED]
