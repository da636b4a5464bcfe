"""Putting together what was learnt on several computers.

Rows are never changed, so a merge is the union of two sets of rows, by (device, sequence), less those
of everyone whom either computer has erased. That is why the order of merges, and how often one is
done, make no difference. All that is computed from rows is computed anew.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from learn_app.errors import ComputersCloned, NothingTaken, ProgressNotSaved
from learn_app.progress.erase import remove_rows, sweep
from learn_app.progress.incoming import Incoming
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import find_people, rebuild
from learn_app.progress.tables import COLUMNS

Key = tuple[str, str, int, str]
"""Table, device, sequence, name of a fact or ""."""
_Query = Callable[..., Iterable[tuple[str | int, ...]]]

_KEYS = " UNION ALL ".join(
    f"SELECT '{table}', sequence, {'name' if table == 'fact' else repr('')},"
    f" {'subject' if table == 'fact' else 'learner_id'}, checksum"
    f" FROM {table} WHERE device_id = ? AND sequence BETWEEN ? AND ?"
    for table in COLUMNS
)
_RANGES = "SELECT device_id, min(sequence), max(sequence) FROM ({rows}) GROUP BY device_id".format(
    rows=" UNION ALL ".join(f"SELECT device_id, sequence FROM {table}" for table in COLUMNS)
)
_ADD_LEARNER = """INSERT INTO learner VALUES (?, ?)
    ON CONFLICT DO UPDATE SET created = min(created, excluded.created)"""
_ADD_TOMBSTONE = """INSERT INTO tombstone VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET
    device_id = excluded.device_id, sequence = excluded.sequence, recorded_at = excluded.recorded_at
    WHERE (excluded.sequence, excluded.device_id) < (sequence, device_id)"""
_NAMES = "SELECT subject, name, value FROM holding WHERE name IN ('name', 'picture')"


class Person(NamedTuple):
    """Somebody of whom a file has something."""

    id: str
    name: str
    picture: str
    is_new: bool
    """Nothing is known of them here yet."""
    attempts: int
    """So many will be added."""


class Preview(NamedTuple):
    """What a merge would bring."""

    people: tuple[Person, ...]
    rows: int
    """So many will be added in all."""
    erased: tuple[str, ...]
    """Ids of learners of this computer who were erased on another one, and will be here."""


class _Difference(NamedTuple):
    """What a file has that is not here."""

    keys: frozenset[Key]
    rows: Mapping[str, Mapping[str, int]]
    """Subject → table → how many rows."""


def preview(store: ProgressStore, incoming: Incoming) -> Preview:
    """Return what a merge would add; nothing is changed.

    Raises:
        ComputersCloned: they cannot be merged.
    """
    store.flush()

    def ask(sql: str, *values: str | int) -> list[tuple[str | int, ...]]:
        return store.read(sql, *values)[0]

    found = _find_difference(ask, incoming)
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for subject, name, value in incoming.connection.execute(_NAMES):
        known[subject][name] = value
    here = {row[0] for row in ask("SELECT id FROM learner")}
    gone = {row[0] for row in ask("SELECT learner_id FROM tombstone")}
    erased = {row[0] for row in incoming.connection.execute("SELECT learner_id FROM tombstone")}
    people = [
        Person(
            *(id, known[id].get("name", ""), known[id].get("picture", ""), id not in here),
            attempts=found.rows.get(id, {}).get("attempt", 0),
        )
        for (id,) in incoming.connection.execute("SELECT id FROM learner ORDER BY created, id")
        if id not in gone and id not in erased
    ]
    return Preview(tuple(people), len(found.keys), tuple(sorted(str(id) for id in erased & here)))


def merge(store: ProgressStore, incoming: Incoming) -> None:
    """Take over all that a file has and this computer has not, and erase whom the others erased.

    Raises:
        ComputersCloned, NothingTaken: nothing was changed.
        NotSwept: it is done, but traces of whom it erased are still to be removed.
    """
    try:
        has_erased = store.transact(lambda connection: _take(connection, incoming))
    except ProgressNotSaved as error:
        raise NothingTaken(file=incoming.name) from error
    if has_erased:
        sweep(store)


def _take(connection: sqlite3.Connection, incoming: Incoming) -> bool:
    """Merge within a transaction; tell whether somebody was erased."""
    source = incoming.connection
    before = set(find_people(connection))
    erased = [row[:4] for row in source.execute("SELECT * FROM tombstone")]
    here = {row[0] for row in connection.execute("SELECT id FROM learner")}
    connection.executemany(_ADD_TOMBSTONE, erased)
    going = here & {row[0] for row in erased}
    remove_rows(connection, going)
    found = _find_difference(lambda sql, *values: connection.execute(sql, values), incoming)
    gone = {row[0] for row in connection.execute("SELECT learner_id FROM tombstone")}
    for id, created in source.execute("SELECT id, created FROM learner"):
        if id not in gone:
            connection.execute(_ADD_LEARNER, (id, created))
    connection.executemany(
        "INSERT OR IGNORE INTO criterion VALUES (?, ?)", source.execute("SELECT * FROM criterion")
    )
    for table in COLUMNS:
        place = COLUMNS[table].index("name") if table == "fact" else None
        marks = ", ".join("?" * (len(COLUMNS[table]) + 1))
        connection.executemany(
            f"INSERT INTO {table} VALUES ({marks})",
            (
                row
                for row in source.execute(f"SELECT {', '.join(COLUMNS[table])}, checksum FROM {table}")
                if (table, row[0], row[1], row[place] if place else "") in found.keys
            ),
        )
    devices = {key[1] for key in found.keys} | {row[1] for row in erased}
    connection.executemany(
        "INSERT OR IGNORE INTO device (id, since) VALUES (?, 0)", [(id,) for id in devices]
    )
    touched = set(found.rows) | going
    after = find_people(connection)
    rebuild(connection, [ids for ids in after if ids not in before or touched & set(ids)])
    return bool(going)


def _add_rows(
    connection: sqlite3.Connection, source: sqlite3.Connection, table: str, keys: frozenset[Key]
) -> None:
    columns = (*COLUMNS[table], "checksum")
    name = columns.index("name") if table == "fact" else None
    rows = source.execute(f"SELECT {', '.join(columns)} FROM {table}")
    new = (row for row in rows if (table, row[0], row[1], row[name] if name else "") in keys)
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", new)


def _find_difference(ask: _Query, incoming: Incoming) -> _Difference:
    """Compare a file with what ``ask`` tells of this computer.

    Raises:
        ComputersCloned: the same place in the order of things has something else here.
    """
    source = incoming.connection
    gone = {row[0] for row in ask("SELECT learner_id FROM tombstone")}
    gone |= {row[0] for row in source.execute("SELECT learner_id FROM tombstone")}
    keys: set[Key] = set()
    rows: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for device, first, last in source.execute(_RANGES).fetchall():
        places = (device, first, last) * len(COLUMNS)
        known: dict[int, tuple[str, str]] = {}
        checksums: dict[Key, int] = {}
        for table, sequence, name, whom, checksum in ask(_KEYS, *places):
            known[int(sequence)] = str(table), str(whom)
            checksums[str(table), device, int(sequence), str(name)] = int(checksum)
        for table, sequence, name, whom, checksum in source.execute(_KEYS, places):
            if whom in gone:
                continue
            key = (table, device, sequence, name)
            if (
                known.get(sequence, (table, whom)) != (table, whom)
                or checksums.get(key, checksum) != checksum
            ):
                raise ComputersCloned(file=incoming.name)
            if key not in checksums:
                keys.add(key)
                rows[whom][table] += 1
    return _Difference(frozenset(keys), rows)
