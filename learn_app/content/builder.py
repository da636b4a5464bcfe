"""Makes the catalogue: reads every lesson and writes the file that ``catalog.py`` reads."""

import contextlib
import json
import os
import sqlite3
import tempfile
from pathlib import Path

from learn_app.content.body import encode_lesson
from learn_app.content.catalog import FORMAT
from learn_app.content.freshness import current_key
from learn_app.content.loader import LoadedContent, load_content

_SCHEMA = f"""
PRAGMA user_version = {FORMAT};
CREATE TABLE state (key TEXT NOT NULL);
CREATE TABLE module (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, summary TEXT NOT NULL,
    pictogram TEXT NOT NULL, hue TEXT NOT NULL, lesson_count INTEGER NOT NULL
);
CREATE TABLE lesson (
    module TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
    minutes INTEGER NOT NULL, exercises TEXT NOT NULL, is_available INTEGER NOT NULL,
    requires TEXT NOT NULL, body INTEGER,
    PRIMARY KEY (module, position)
) WITHOUT ROWID;
CREATE UNIQUE INDEX lesson_by_id ON lesson (module, id);
CREATE TABLE probe (
    position INTEGER PRIMARY KEY, track INTEGER NOT NULL, lesson TEXT NOT NULL, shows TEXT NOT NULL,
    requires TEXT NOT NULL
);
CREATE TABLE body (id INTEGER PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE problem (
    position INTEGER PRIMARY KEY, path TEXT NOT NULL, line INTEGER NOT NULL, place_column INTEGER NOT NULL,
    key TEXT NOT NULL, message TEXT NOT NULL, params TEXT NOT NULL
);
"""


def build(lessons_folder: Path, assets_folder: Path, path: Path) -> None:
    """Read the lessons and put a new catalogue at ``path``, at once and as a whole.

    Raises OSError when it cannot be written; what stood at ``path`` is then untouched.
    """
    # The key comes first: what changes while it is read makes the next start read again.
    key = current_key(lessons_folder)
    content = load_content(lessons_folder, assets_folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        try:
            _write(temporary, key, content)
        except sqlite3.Error as error:
            raise OSError(f"the catalogue cannot be written: {error}") from error
        _sync(temporary)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync(path.parent)


def _write(file: Path, key: str, content: LoadedContent) -> None:
    connection = sqlite3.connect(file)
    try:
        # Nobody sees the file before it is whole: no journal is needed.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_SCHEMA)
        with connection:
            connection.execute("INSERT INTO state VALUES (?)", (key,))
            for position, loaded in enumerate(content.modules):
                entry = loaded.entry
                connection.execute(
                    "INSERT INTO module VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        position,
                        entry.id,
                        entry.title,
                        entry.summary,
                        entry.pictogram,
                        entry.hue,
                        entry.lesson_count,
                    ),
                )
            _write_lessons(connection, content)
            connection.executemany(
                "INSERT INTO probe (track, lesson, shows, requires) VALUES (?, ?, ?, ?)",
                (
                    (number, one.lesson, " ".join(one.shows), " ".join(one.requires))
                    for number, track in enumerate(content.placement)
                    for one in track
                ),
            )
            connection.executemany(
                "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        n,
                        p.place.path,
                        p.place.line,
                        p.place.column,
                        p.place.key,
                        p.message,
                        json.dumps(p.params),
                    )
                    for n, p in enumerate(content.problems)
                ),
            )
    finally:
        connection.close()


def _write_lessons(connection: sqlite3.Connection, content: LoadedContent) -> None:
    for lesson_module in content.modules:
        for position, loaded in enumerate(lesson_module.lessons):
            entry, body = loaded.entry, None
            if loaded.lesson is not None:
                sql = "INSERT INTO body (content) VALUES (?)"
                body = connection.execute(sql, (encode_lesson(loaded.lesson),)).lastrowid
            connection.execute(
                "INSERT INTO lesson VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    entry.module,
                    position,
                    entry.id,
                    entry.title,
                    entry.minutes,
                    " ".join(entry.exercises),
                    entry.is_available,
                    " ".join(entry.requires),
                    body,
                ),
            )


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
