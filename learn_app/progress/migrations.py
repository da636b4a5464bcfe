"""The database's tables, from each version to the next.

A migration is never edited once it was released: a new one is added at the end, with a database of
the version before it kept in ``tests/progress/versions/``.
"""

import sqlite3
from collections.abc import Sequence

from learn_app.progress.tables import COLUMNS, add_functions, refusals

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
    # 3: days of use, criteria, checksums; facts instead of columns; erasing; summaries
    (
        # Devices from which there are rows; the one with the highest ``since`` is this one's.
        "ALTER TABLE device ADD COLUMN since INTEGER NOT NULL DEFAULT 1",
        # Which computer it is (see machine.py), and a sequence that it does not go below any more.
        "ALTER TABLE device ADD COLUMN machine TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE device ADD COLUMN highest INTEGER NOT NULL DEFAULT 0",
        """CREATE TABLE tombstone (
            learner_id TEXT NOT NULL PRIMARY KEY,
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            is_swept INTEGER NOT NULL DEFAULT 1 -- 0 while files may still hold what was erased
        ) WITHOUT ROWID""",
        """CREATE TABLE sitting (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            learner_id TEXT NOT NULL REFERENCES learner (id),
            day INTEGER NOT NULL,             -- the learner's day of use, from 1
            date TEXT NOT NULL,               -- YYYY-MM-DD, by the clock
            boot TEXT NOT NULL,               -- id of the computer's run
            recorded_at INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence)
        ) WITHOUT ROWID""",
        "CREATE INDEX sitting_by_learner ON sitting (learner_id, sequence)",
        # The latest value of each name holds. A subject is a learner or a cohort.
        """CREATE TABLE fact (
            device_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            subject TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            recorded_at INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            PRIMARY KEY (device_id, sequence, name)
        ) WITHOUT ROWID""",
        "CREATE INDEX fact_by_subject ON fact (subject, sequence)",
        """CREATE TABLE holding (               -- computed: the facts that hold
            subject TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            device_id TEXT NOT NULL,
            PRIMARY KEY (subject, name)
        ) WITHOUT ROWID""",
        "CREATE INDEX holding_by_name ON holding (name, subject, value)",
        """CREATE TRIGGER fact_holds AFTER INSERT ON fact BEGIN
            INSERT INTO holding VALUES (NEW.subject, NEW.name, NEW.value, NEW.sequence, NEW.device_id)
            ON CONFLICT DO UPDATE SET value = NEW.value, sequence = NEW.sequence, device_id = NEW.device_id
            WHERE (NEW.sequence, NEW.device_id) > (sequence, device_id); END""",
        # Content-addressed: the id is a digest of the body.
        "CREATE TABLE criterion (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
        *(
            f"DROP TRIGGER {table}_refuses_{verb}"
            for table in ("attempt", "opening", "key_count")
            for verb in ("update", "delete")
        ),
        "ALTER TABLE attempt ADD COLUMN day INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE attempt ADD COLUMN criterion_id TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE opening ADD COLUMN day INTEGER NOT NULL DEFAULT 1",
        *(
            f"ALTER TABLE {table} ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0"
            for table in ("attempt", "opening", "key_count")
        ),
        *(
            f"UPDATE {table} SET checksum = row_checksum({', '.join(COLUMNS[table])})"
            for table in ("attempt", "opening", "key_count")
        ),
        """INSERT INTO fact SELECT device_id, sequence, learner_id, name, value, recorded_at,
            row_checksum(device_id, sequence, learner_id, name, value, recorded_at) FROM calibration""",
        *(
            f"""INSERT INTO fact SELECT device.id, created, learner.id, '{name}', {name}, 0,
                row_checksum(device.id, created, learner.id, '{name}', {name}, 0) FROM learner, device"""
            for name in ("name", "picture", "language", "text_size")
        ),
        "DROP TABLE calibration",
        *(f"ALTER TABLE learner DROP COLUMN {name}" for name in ("name", "picture", "language", "text_size")),
        *refusals(
            (
                ("attempt", "learner_id"),
                ("opening", "learner_id"),
                ("sitting", "learner_id"),
                ("key_count", "learner_id"),
                ("fact", "subject"),
            )
        ),
        # Computed from the rows above, see summary.py.
        """CREATE TABLE lesson_summary (
            learner_id TEXT NOT NULL,
            module TEXT NOT NULL,
            lesson TEXT NOT NULL,
            level INTEGER NOT NULL,
            completed TEXT NOT NULL,          -- JSON array of exercises
            alone_days TEXT NOT NULL,         -- JSON array: [exercise, [days of use]]
            tries INTEGER NOT NULL,
            mistakes INTEGER NOT NULL,
            hints INTEGER NOT NULL,
            demonstrations INTEGER NOT NULL,
            duration_ms INTEGER NOT NULL,
            day INTEGER NOT NULL,
            PRIMARY KEY (learner_id, module, lesson)
        ) WITHOUT ROWID""",
        "CREATE INDEX lesson_summary_by_level ON lesson_summary (learner_id, module, level)",
        """CREATE TABLE person_summary (
            learner_id TEXT NOT NULL PRIMARY KEY,
            day INTEGER NOT NULL DEFAULT 0,
            sittings INTEGER NOT NULL DEFAULT 0,
            last_at INTEGER NOT NULL DEFAULT 0,
            tries INTEGER NOT NULL DEFAULT 0,
            duration_ms INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID""",
        """CREATE TABLE struggle (
            learner_id TEXT NOT NULL,
            module TEXT NOT NULL,
            lesson TEXT NOT NULL,
            exercise TEXT NOT NULL,
            tries INTEGER NOT NULL,
            PRIMARY KEY (learner_id, module, lesson, exercise)
        ) WITHOUT ROWID""",
        "CREATE INDEX struggle_to_see ON struggle (tries, learner_id) WHERE tries >= 4",
        # When each lesson comes back, as training/review.py computes it from so many tries.
        """CREATE TABLE due (
            learner_id TEXT NOT NULL,
            module TEXT NOT NULL,
            lesson TEXT NOT NULL,
            tries INTEGER NOT NULL,
            day INTEGER NOT NULL,             -- the learner's day of use; 0 for never
            reviews INTEGER NOT NULL,
            PRIMARY KEY (learner_id, module, lesson)
        ) WITHOUT ROWID""",
        # One row: the rules that the summaries follow.
        "CREATE TABLE summary_version (version INTEGER NOT NULL)",
        "INSERT INTO summary_version VALUES (0)",
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
    add_functions(connection)
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
