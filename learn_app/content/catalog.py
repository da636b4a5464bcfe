"""The compiled lessons: an SQLite file, quick to open however many lessons there are.

Only read here; ``builder.py`` makes the file anew and puts it in the old one's place. Listing
modules and lessons loads neither yaml nor msgspec nor any kind: those are imported when a lesson
is opened.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # The first screen opens the catalogue and asks it nothing: what answers are made of can wait.
    from learn_app.content.model import Lesson, LessonEntry, ModuleEntry, Probe
    from learn_app.content.problems import Problem
    from learn_app.exercise_api.calibration import Hand

FORMAT = 5
"""Stands in the file as ``PRAGMA user_version``; a file of another format is not read."""

# A damaged length makes SQLite ask for more memory than there is; damaged text is no UTF-8.
_DAMAGE = (sqlite3.Error, MemoryError, OverflowError, ValueError, TypeError)

_MODULE = "SELECT id, title, summary, pictogram, hue, lesson_count FROM module"
_LESSON = (
    "SELECT l.module, l.id, l.title, l.minutes, l.exercises, l.is_available, l.requires FROM lesson AS l"
)


class Catalog:
    """What can be learned. A file that is missing or damaged is an empty catalogue with key ""."""

    def __init__(self, connection: sqlite3.Connection | None, key: str) -> None:
        """Use ``Catalog.open``."""
        self._connection = connection
        self.key = key
        """The state of the lessons folder when the catalogue was made; see ``freshness.current_key``."""
        self.hand: Hand = "right"
        """The hand that the mouse is held in: all texts are told as for this one, see ``content.hands``."""
        self._listed: dict[tuple[str, Hand], list[LessonEntry]] = {}

    @classmethod
    def open(cls, path: Path) -> Catalog:
        """Open the catalogue at ``path``. Never raises."""
        connection = None
        try:
            # Immutable: the file is replaced as a whole, never changed, and may stand in a folder
            # that cannot be written.
            uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(uri, uri=True)
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version == FORMAT:
                (key,) = connection.execute("SELECT key FROM state").fetchone()
                return cls(connection, str(key))
        except (*_DAMAGE, OSError):
            pass
        if connection is not None:
            connection.close()
        return cls(None, "")

    def close(self) -> None:
        """Close the file; the catalogue is empty from then on."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._listed.clear()

    def modules(self) -> list[ModuleEntry]:
        """Return the modules in the order shown."""
        from learn_app.content.model import ModuleEntry

        rows = self._rows(f"{_MODULE} ORDER BY position")
        return [ModuleEntry(*self._told(row)) for row in rows]

    def module(self, module_id: str) -> ModuleEntry | None:
        """Return one module."""
        from learn_app.content.model import ModuleEntry

        rows = self._rows(f"{_MODULE} WHERE id = ?", module_id)
        return ModuleEntry(*self._told(rows[0])) if rows else None

    def lessons(self, module_id: str) -> list[LessonEntry]:
        """Return a module's lessons in the order shown, those with problems too."""
        # The home screen asks more than once, and the file is never changed while it is open.
        listed = self._listed.get((module_id, self.hand))
        if listed is None:
            rows = self._rows(f"{_LESSON} WHERE l.module = ? ORDER BY l.position", module_id)
            listed = self._listed[module_id, self.hand] = [_entry(self._told(row)) for row in rows]
        return list(listed)

    def lesson_entry(self, module_id: str, lesson_id: str) -> LessonEntry | None:
        """Return one lesson as a list shows it."""
        return self._first(f"{_LESSON} WHERE l.module = ? AND l.id = ?", module_id, lesson_id)

    def lesson_entries(self, keys: Iterable[tuple[str, str]]) -> list[LessonEntry]:
        """Return the lessons with these (module, lesson) ids that exist, in the order of ``keys``."""
        found = (self.lesson_entry(module_id, lesson_id) for module_id, lesson_id in keys)
        return [entry for entry in found if entry is not None]

    def lesson(self, module_id: str, lesson_id: str) -> Lesson | None:
        """Return a lesson ready to be played; None when it is unknown, unavailable or damaged."""
        sql = (
            "SELECT b.content FROM lesson AS l JOIN body AS b ON b.id = l.body"
            " WHERE l.module = ? AND l.id = ? AND l.is_available"
        )
        rows = self._rows(sql, module_id, lesson_id)
        if not rows or not isinstance(rows[0][0], bytes):
            return None
        # Not at the top: a start loads no msgspec and no kind.
        from learn_app.content.body import decode_lesson
        from learn_app.content.hands import tell_lesson

        lesson = decode_lesson(rows[0][0])
        return None if lesson is None else tell_lesson(lesson, self.hand)

    def next_lesson(self, module_id: str, lesson_id: str) -> LessonEntry | None:
        """Return the available lesson after this one: in its module, else in the modules after."""
        after = "(SELECT position FROM lesson WHERE module = ? AND id = ?)"
        following = self._first(
            f"{_LESSON} WHERE l.module = ? AND l.position > {after} AND l.is_available"
            " ORDER BY l.position LIMIT 1",
            module_id,
            module_id,
            lesson_id,
        )
        if following is not None or self.lesson_entry(module_id, lesson_id) is None:
            return following
        rows = self._rows("SELECT position FROM module WHERE id = ?", module_id)
        return self._first_from(rows[0][0] + 1) if rows else None

    def first_lesson(self) -> LessonEntry | None:
        """Return the first available lesson of all."""
        return self._first_from(0)

    def placement(self) -> list[tuple[Probe, ...]]:
        """Return the exercises by which one may show what one knows, track by track."""
        from learn_app.content.model import Probe

        tracks: dict[int, list[Probe]] = {}
        for track, lesson, shows, requires in self._rows(
            "SELECT track, lesson, shows, requires FROM probe ORDER BY position"
        ):
            probe = Probe(str(lesson), tuple(str(shows).split()), tuple(str(requires).split()))
            tracks.setdefault(track, []).append(probe)
        return [tuple(track) for track in tracks.values()]

    def problems(self) -> list[Problem]:
        """Return what is wrong in the lessons folder, in the order found."""
        import json

        from learn_app.content.problems import Place, Problem

        sql = "SELECT path, line, place_column, key, message, params FROM problem ORDER BY position"
        problems = []
        for path, line, column, key, message, params in self._rows(sql):
            with contextlib.suppress(ValueError, TypeError):
                values = tuple((str(name), value) for name, value in json.loads(params))
                problems.append(Problem(Place(path, line, column, key), message, values))
        return problems

    def _first_from(self, module_position: int) -> LessonEntry | None:
        sql = "SELECT id FROM module WHERE position >= ? AND lesson_count > 0 ORDER BY position LIMIT 1"
        rows = self._rows(sql, module_position)
        if not rows:
            return None
        first = f"{_LESSON} WHERE l.module = ? AND l.is_available ORDER BY l.position LIMIT 1"
        return self._first(first, rows[0][0])

    def _first(self, sql: str, *values: str) -> LessonEntry | None:
        rows = self._rows(sql, *values)
        return _entry(self._told(rows[0])) if rows else None

    def _told(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        """Return a row with its texts as they are told to the learner."""
        if not any(isinstance(value, str) and "{" in value for value in row):
            return row
        # Titles hardly ever depend on the hand: a start does without the import.
        from learn_app.content.hands import tell

        return tuple(tell(value, self.hand) if isinstance(value, str) else value for value in row)

    def _rows(self, sql: str, *values: str | int) -> list[Any]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(sql, values).fetchall()
        except _DAMAGE:
            # A damaged page: as good as no catalogue, so that it is made anew.
            self.close()
            self.key = ""
            return []


def _entry(row: tuple[Any, ...]) -> LessonEntry:
    from learn_app.content.model import LessonEntry

    module_id, id_, title, minutes, exercises, is_available, requires = row
    exercise_ids, required = (tuple(str(names).split()) for names in (exercises, requires))
    return LessonEntry(module_id, id_, title, minutes, exercise_ids, bool(is_available), required)
