"""The database's tables, from each version to the next.

A migration is never edited once it was released: a new one is added at the end, with a database of
the version before it kept in ``tests/progress/versions/``.
"""

import sqlite3
from collections.abc import Sequence

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    # 1: devices, learners, and the two lists that only grow
    (
        # This computer's own id, one row. Attempts of other devices may join those made here.
        "CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
        """CREATE TABLE learner (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            picture TEXT NOT NULL,
            language TEXT NOT NULL,
            text_size TEXT NOT NULL,
            created INTEGER NOT NULL          -- from the same counter as the sequences below
        ) WITHOUT ROWID""",
        # The order of things is the sequence: old computers forget the date. recorded_at (seconds
        # since 1970 by that clock) only informs.
        """CREATE TABLE attempt (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            learner_id TEXT NOT NULL REFERENCES learner (id),
            module TEXT NOT NULL,
            lesson TEXT NOT NULL,
            exercise TEXT NOT NULL,
            content_version TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed', 'skipped', 'abandoned')),
            mistakes INTEGER NOT NULL,
            mistake_codes TEXT NOT NULL,      -- JSON object: code → how often
            hints INTEGER NOT NULL,
            demonstrations INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence)
        ) WITHOUT ROWID""",
        """CREATE TABLE opening (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            learner_id TEXT NOT NULL REFERENCES learner (id),
            module TEXT NOT NULL,
            lesson TEXT NOT NULL,
            is_restart INTEGER NOT NULL CHECK (is_restart IN (0, 1)),
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence)
        ) WITHOUT ROWID""",
        "CREATE INDEX attempt_by_lesson ON attempt (learner_id, module, lesson, sequence, exercise, outcome)",
        "CREATE INDEX opening_by_learner ON opening (learner_id, sequence)",
        *(
            f"""CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table}
            BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"""
            for table in ("attempt", "opening")
            for verb in ("UPDATE", "DELETE")
        ),
        "INSERT INTO device (id) VALUES (lower(hex(randomblob(16))))",
    ),
    # 2: what is measured of a person's hand, and how they know each key
    (
        # The latest value of each name holds.
        """CREATE TABLE calibration (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            learner_id TEXT NOT NULL REFERENCES learner (id),
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence)
        ) WITHOUT ROWID""",
        # The sums over all rows count.
        """CREATE TABLE key_count (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            learner_id TEXT NOT NULL REFERENCES learner (id),
            key TEXT NOT NULL,
            hits INTEGER NOT NULL CHECK (hits >= 0),
            misses INTEGER NOT NULL CHECK (misses >= 0),
            recorded_at INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence)
        ) WITHOUT ROWID""",
        "CREATE INDEX calibration_by_learner ON calibration (learner_id, sequence, name, value)",
        "CREATE INDEX key_count_by_learner ON key_count (learner_id, key, hits, misses)",
        *(
            f"""CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table}
            BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"""
            for table in ("calibration", "key_count")
            for verb in ("UPDATE", "DELETE")
        ),
    ),
)

LATEST = len(MIGRATIONS)
"""The version that this program reads and writes."""


def read_version(connection: sqlite3.Connection) -> int:
    """Return the version of the open database; 0 for an empty one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Bring the database to the latest version, each step wholly or not at all.

    ``connection`` is in autocommit mode and at no newer version. A step that fails leaves the
    version before it, and raises what SQLite raised.
    """
    for version in range(read_version(connection), len(migrations)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in migrations[version]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
