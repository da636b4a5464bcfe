"""The progress store: what is recorded, and the questions asked of it.

Records are handed over without waiting for the disk; answers always include everything recorded
before, whether it is on the disk yet or not. The order of things is the sequence, one counter for
all records of this device: the clock is only noted.
"""

import os
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from learn_app.errors import DatabaseUnusable, LearnAppError, ProgressNotSaved
from learn_app.progress.database import NAME, open_database
from learn_app.progress.records import (
    Attempt,
    KeyCounts,
    Learner,
    LessonTotals,
    Measure,
    Opening,
    Outcome,
    RunEntry,
)
from learn_app.progress.writer import Failure, PendingWrite, Record, Writer

_INSERT_ATTEMPT = "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_OPENING = "INSERT INTO opening VALUES (?, ?, ?, ?, ?, ?, ?)"
_INSERT_MEASURE = "INSERT INTO calibration VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_KEY_COUNT = "INSERT INTO key_count VALUES (?, ?, ?, ?, ?, ?, ?)"
_INSERT_LEARNER = "INSERT INTO learner VALUES (?, ?, ?, ?, ?, ?)"
_UPDATE_LEARNER = "UPDATE learner SET name = ?, picture = ?, language = ?, text_size = ? WHERE id = ?"
_LAST_SEQUENCE = """SELECT max(
    (SELECT coalesce(max(sequence), 0) FROM attempt WHERE device_id = ?),
    (SELECT coalesce(max(sequence), 0) FROM opening WHERE device_id = ?),
    (SELECT coalesce(max(sequence), 0) FROM calibration WHERE device_id = ?),
    (SELECT coalesce(max(sequence), 0) FROM key_count WHERE device_id = ?),
    (SELECT coalesce(max(created), 0) FROM learner))"""
_LEARNERS = "SELECT id, name, picture, language, text_size FROM learner ORDER BY created, id"
_COMPLETED = """SELECT DISTINCT module, lesson, exercise FROM attempt
    WHERE learner_id = ? AND outcome IN ('passed', 'skipped')"""
_RUN = """SELECT exercise, outcome, hints, demonstrations, duration_ms FROM attempt
    WHERE learner_id = ? AND module = ? AND lesson = ? AND sequence > (
        SELECT coalesce(max(sequence), 0) FROM opening
        WHERE learner_id = ? AND module = ? AND lesson = ? AND is_restart)
    ORDER BY sequence"""
_LAST_LESSON = """SELECT module, lesson FROM opening WHERE learner_id = ?
    ORDER BY sequence DESC LIMIT 1"""
_CALIBRATION = "SELECT name, value FROM calibration WHERE learner_id = ? ORDER BY sequence"
_KEY_COUNTS = "SELECT key, sum(hits), sum(misses) FROM key_count WHERE learner_id = ? GROUP BY key"
_LAST_KEY_COUNTS = "SELECT key, hits, misses FROM key_count WHERE learner_id = ? ORDER BY sequence DESC"
_MOST_ROWS = 100
"""Rows of one INSERT: old SQLite takes 999 values at most."""

LessonKey = tuple[str, str]
"""Ids of a module and of a lesson in it."""


class ProgressStore:
    """The progress of everyone who learns on this computer. Used from one thread (the window's)."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        notice: LearnAppError | None,
        on_write_error: Callable[[LearnAppError], None],
        now: Callable[[], float],
    ) -> None:
        """Use ``open``."""
        self.notice = notice
        """What the learner must be told about the opening, or None."""
        self._path = path
        self._connection = connection
        self._now = now
        self._device: str = connection.execute("SELECT id FROM device").fetchone()[0]
        self._sequence: int = connection.execute(_LAST_SEQUENCE, (self._device,) * 4).fetchone()[0]
        self._is_closed = False
        self._writer = Writer(connection, lambda error: on_write_error(_tell(error)))

    @classmethod
    def open(
        cls,
        folder: Path,
        on_write_error: Callable[[LearnAppError], None] = lambda error: None,
        now: Callable[[], float] = time.time,
    ) -> "ProgressStore":
        """Open the store kept in ``folder``, made when there is none, and hold it alone.

        ``on_write_error`` is called from the writing thread, once per series of failures: the
        records are kept and tried again. ``now`` gives the seconds since 1970.

        Raises:
            DatabaseNewer, AlreadyOpen, DatabaseUnusable, DataFolderUnwritable: see
                ``database.open_database``. A damaged database raises nothing: see ``notice``.
        """
        connection, notice = open_database(folder)
        try:
            return cls(connection, folder / NAME, notice, on_write_error, now)
        except BaseException as error:
            connection.close()
            if isinstance(error, sqlite3.Error):
                raise DatabaseUnusable(file=folder / NAME, reason=str(error)) from error
            raise

    def close(self) -> bool:
        """Write what waits and let go of the database; tell whether everything was stored."""
        if self._is_closed:
            return True
        self._is_closed = True
        is_all_stored = self._writer.close()
        self._connection.close()
        return is_all_stored

    def __enter__(self) -> "ProgressStore":
        """Return the store."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()

    @property
    def device_id(self) -> str:
        """Id of this computer: 32 hexadecimal digits, made with the database."""
        return self._device

    # Recording

    def record(self, record: Attempt | Opening) -> PendingWrite:
        """Take down an attempt or an opening; returns at once, the disk follows."""
        if isinstance(record, Attempt):
            import json  # a start records nothing

            return self._put(
                record,
                _INSERT_ATTEMPT,
                self._device,
                self._next_sequence(),
                record.learner_id,
                record.module,
                record.lesson,
                record.exercise,
                record.content_version,
                record.outcome.value,
                record.mistakes,
                json.dumps(dict(record.mistake_codes), ensure_ascii=False),
                record.hints,
                record.demonstrations,
                record.duration_ms,
                int(self._now()),
            )
        return self._put(
            record,
            _INSERT_OPENING,
            self._device,
            self._next_sequence(),
            record.learner_id,
            record.module,
            record.lesson,
            int(record.is_restart),
            int(self._now()),
        )

    def add_learner(self, name: str, picture: str, language: str = "", text_size: str = "") -> Learner:
        """Add someone who learns here, and return them with their new id."""
        learner = Learner(os.urandom(16).hex(), name, picture, language, text_size)
        self._put(
            learner, _INSERT_LEARNER, learner.id, name, picture, language, text_size, self._next_sequence()
        )
        return learner

    def update_learner(self, learner: Learner) -> PendingWrite:
        """Keep the new name, picture or choices of the learner with this id."""
        return self._put(
            learner,
            _UPDATE_LEARNER,
            learner.name,
            learner.picture,
            learner.language,
            learner.text_size,
            learner.id,
        )

    def set_calibration(self, learner_id: str, name: str, value: str) -> PendingWrite:
        """Keep the value measured or chosen for a learner; it holds until the next of this name."""
        return self._put(
            Measure(learner_id, name, value),
            _INSERT_MEASURE,
            self._device,
            self._next_sequence(),
            learner_id,
            name,
            value,
            int(self._now()),
        )

    def add_key_counts(self, learner_id: str, counts: Mapping[str, tuple[int, int]]) -> None:
        """Add to each key's hits and misses of a learner; neither number is negative."""
        keys = [(key, hits, misses) for key, (hits, misses) in counts.items() if hits or misses]
        for first in range(0, len(keys), _MOST_ROWS):
            some = tuple(keys[first : first + _MOST_ROWS])
            values: list[object] = []
            for key, hits, misses in some:
                values += (self._device, self._next_sequence(), learner_id, key, hits, misses)
                values.append(int(self._now()))
            sql = _INSERT_KEY_COUNT + ", (?, ?, ?, ?, ?, ?, ?)" * (len(some) - 1)
            self._put(KeyCounts(learner_id, some), sql, *values)

    def flush(self) -> bool:
        """Wait until everything recorded is on the disk; False when the disk refuses it."""
        return self._writer.flush()

    # Asking

    def learners(self) -> list[Learner]:
        """Return everyone who learns here, in the order they were added."""
        rows, pending = self._read(_LEARNERS)
        known = {row[0]: Learner(*row) for row in rows}
        known.update({record.id: record for record in pending if isinstance(record, Learner)})
        return list(known.values())

    def completed(self, learner_id: str) -> dict[LessonKey, frozenset[str]]:
        """Return the exercises that the learner ever passed or passed on, by lesson."""
        rows, pending = self._read(_COMPLETED, learner_id)
        found: defaultdict[LessonKey, set[str]] = defaultdict(set)
        for module, lesson, exercise in rows:
            found[module, lesson].add(exercise)
        for record in pending:
            if (
                isinstance(record, Attempt)
                and record.learner_id == learner_id
                and record.outcome.is_completing
            ):
                found[record.module, record.lesson].add(record.exercise)
        return {key: frozenset(exercises) for key, exercises in found.items()}

    def position(self, learner_id: str, module: str, lesson: str, exercise_ids: Sequence[str]) -> int:
        """Return the index of the exercise to go on with: the first one not passed or passed on.

        Only what happened since the lesson was last begun anew counts. The number of exercises
        means that all are done.
        """
        completed = {
            entry.exercise for entry in self._run(learner_id, module, lesson) if entry.outcome.is_completing
        }
        return next(
            (index for index, exercise in enumerate(exercise_ids) if exercise not in completed),
            len(exercise_ids),
        )

    def last_lesson(self, learner_id: str) -> LessonKey | None:
        """Return the lesson that the learner opened last, or None."""
        rows, pending = self._read(_LAST_LESSON, learner_id)
        opened = [(row[0], row[1]) for row in rows]
        opened += [
            (record.module, record.lesson)
            for record in pending
            if isinstance(record, Opening) and record.learner_id == learner_id
        ]
        return opened[-1] if opened else None

    def lesson_totals(self, learner_id: str, module: str, lesson: str) -> LessonTotals:
        """Return the learner's current run of a lesson in numbers."""
        run = self._run(learner_id, module, lesson)
        passed = {entry.exercise for entry in run if entry.outcome is Outcome.PASSED}
        skipped = {entry.exercise for entry in run if entry.outcome is Outcome.SKIPPED}
        return LessonTotals(
            exercises=len(passed),
            skipped=len(skipped - passed),
            hints=sum(entry.hints for entry in run),
            demonstrations=sum(entry.demonstrations for entry in run),
            duration_ms=sum(entry.duration_ms for entry in run),
        )

    def calibration(self, learner_id: str) -> dict[str, str]:
        """Return what was measured of a learner, or chosen for them: the latest value of each name."""
        rows, pending = self._read(_CALIBRATION, learner_id)
        values: dict[str, str] = dict(rows)
        for record in pending:
            if isinstance(record, Measure) and record.learner_id == learner_id:
                values[record.name] = record.value
        return values

    def key_counts(self, learner_id: str) -> dict[str, tuple[int, int]]:
        """Return for each key that a learner was asked for how often it was found and missed."""
        rows, pending = self._read(_KEY_COUNTS, learner_id)
        counts = {key: (hits, misses) for key, hits, misses in rows}
        for record in pending:
            if isinstance(record, KeyCounts) and record.learner_id == learner_id:
                for key, hits, misses in record.counts:
                    known = counts.get(key, (0, 0))
                    counts[key] = (known[0] + hits, known[1] + misses)
        return counts

    def recent_key_counts(self, learner_id: str, tries: int) -> dict[str, tuple[int, int]]:
        """Return the same of each key's last ``tries`` or a few more: what was missed long ago is over."""
        rows, pending = self._read(_LAST_KEY_COUNTS, learner_id)
        newest_first = [
            count
            for record in reversed(pending)
            if isinstance(record, KeyCounts) and record.learner_id == learner_id
            for count in record.counts
        ]
        counts: dict[str, tuple[int, int]] = {}
        for key, hits, misses in (*newest_first, *rows):
            known = counts.get(key, (0, 0))
            if sum(known) < tries:
                counts[key] = (known[0] + hits, known[1] + misses)
        return counts

    # How it is done

    def _run(self, learner_id: str, module: str, lesson: str) -> list[RunEntry]:
        """Return the learner's attempts at a lesson since it was last begun anew, in order."""
        rows, pending = self._read(_RUN, *(learner_id, module, lesson) * 2)
        run = [RunEntry(row[0], Outcome(row[1]), *row[2:]) for row in rows]
        for record in pending:
            if not isinstance(record, Attempt | Opening) or (
                record.learner_id,
                record.module,
                record.lesson,
            ) != (learner_id, module, lesson):
                continue
            if isinstance(record, Attempt):
                run.append(
                    RunEntry(
                        record.exercise,
                        record.outcome,
                        record.hints,
                        record.demonstrations,
                        record.duration_ms,
                    )
                )
            elif record.is_restart:
                run.clear()
        return run

    def _next_sequence(self) -> int:
        self._sequence += 1
        return self._sequence

    def _put(self, record: Record, sql: str, *values: object) -> PendingWrite:
        write = PendingWrite(record, sql, values)
        self._writer.put(write)
        return write

    def _read(self, sql: str, *values: object) -> tuple[list[tuple[Any, ...]], list[Record]]:
        """Return the rows on the disk and the records still on their way, without gap or overlap."""
        with self._writer.database_lock:
            try:
                rows = self._connection.execute(sql, values).fetchall()
            except sqlite3.Error as error:
                raise DatabaseUnusable(file=self._path, reason=str(error)) from error
            return rows, self._writer.pending()


def _tell(error: Failure) -> LearnAppError:
    told = ProgressNotSaved()
    told.__cause__ = error
    return told
