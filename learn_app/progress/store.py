"""The progress store: the journal of what is recorded, and the questions asked of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from learn_app.progress.journal import Journal
from learn_app.progress.records import Attempt, Facts, KeyCounts, Learner, Opening, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from learn_app.progress.results import LessonSummary, LessonTotals, RunEntry
    from learn_app.progress.writer import PendingWrite

_LEARNER_FACTS = Learner._fields[1:]
_LEARNERS = f"""SELECT id, name, value FROM learner
    LEFT JOIN holding ON subject = id AND name IN ({", ".join(map(repr, _LEARNER_FACTS))})
    ORDER BY created, id"""
_LESSONS = """SELECT module, lesson, level, completed, alone_days, tries, mistakes, hints, demonstrations,
    duration_ms, day FROM lesson_summary WHERE learner_id = ?"""
_RUN = """SELECT exercise, outcome, hints, demonstrations, duration_ms FROM attempt
    WHERE learner_id IN ({who}) AND module = ? AND lesson = ? AND sequence > (
        SELECT coalesce(max(sequence), 0) FROM opening
        WHERE learner_id IN ({who}) AND module = ? AND lesson = ? AND is_restart)
    ORDER BY sequence, device_id"""
_LAST_LESSON = """SELECT module, lesson FROM opening WHERE learner_id IN ({who})
    ORDER BY sequence DESC, device_id DESC LIMIT 1"""
_FACTS = "SELECT name, value FROM holding WHERE subject = ?"
_FACTS_NAMED = "SELECT subject, value FROM holding WHERE name = ?"
_KEY_COUNTS = "SELECT key, sum(hits), sum(misses) FROM key_count WHERE learner_id IN ({who}) GROUP BY key"
_LAST_KEY_COUNTS = """SELECT key, hits, misses FROM key_count WHERE learner_id IN ({who})
    ORDER BY sequence DESC, device_id DESC"""
LessonKey = tuple[str, str]
"""Ids of a module and of a lesson in it."""


class ProgressStore(Journal):
    """The progress of everyone who learns on this computer. Used from one thread (the window's)."""

    # Recording

    def add_learner(self, name: str, picture: str, language: str = "", text_size: str = "") -> Learner:
        """Add someone who learns here, and return them with their new id."""
        learner = Learner(os.urandom(16).hex(), name, picture, language, text_size)
        chosen = tuple(fact for fact in _facts_of(learner) if fact[1])
        self.put(Facts(learner.id, chosen, is_new_learner=True))
        return learner

    def update_learner(self, learner: Learner) -> None:
        """Keep the new name, picture or choices of the learner with this id."""
        old = next((one for one in self.learners() if one.id == learner.id), None)
        known = _facts_of(old) if old else ()
        changed = tuple(fact for fact in _facts_of(learner) if fact not in known)
        if changed:
            self.put(Facts(learner.id, changed))

    def set_fact(self, subject: str, name: str, value: str) -> PendingWrite:
        """Keep what is known or was decided of a learner or a cohort, until the next of this name."""
        return self.put(Facts(subject, ((name, value),)))

    # Asking

    def learners(self) -> list[Learner]:
        """Return everyone who learns here, in the order they were added; joined ones once."""
        rows, pending = self.read(_LEARNERS)
        known: dict[str, dict[str, str]] = {}
        for id, name, value in rows:
            facts = known.setdefault(id, {})
            if name is not None:
                facts[name] = value
        for record in pending:
            if isinstance(record, Facts):
                if record.is_new_learner:
                    known[record.subject] = {}
                if record.subject in known:
                    known[record.subject].update(
                        {name: value for name, value in record.values if name in _LEARNER_FACTS}
                    )
        return [
            Learner(id, **{"name": "", "picture": "", **facts})
            for id, facts in known.items()
            if self.ids(id)[0] == id
        ]

    def facts(self, subject: str) -> dict[str, str]:
        """Return what holds of a learner or a cohort, by name."""
        subject = self.ids(subject)[0]
        rows, pending = self.read(_FACTS, subject)
        values: dict[str, str] = dict(rows)
        for record in pending:
            if isinstance(record, Facts) and record.subject == subject:
                values.update(record.values)
        return values

    def facts_named(self, name: str) -> dict[str, str]:
        """Return the value of ``name`` by subject, for all for whom it was ever set."""
        rows, pending = self.read(_FACTS_NAMED, name)
        values: dict[str, str] = dict(rows)
        for record in pending:
            if isinstance(record, Facts):
                here = dict(record.values)
                if name in here:
                    values[record.subject] = here[name]
        return values

    def levels(self, learner_id: str) -> dict[LessonKey, LessonSummary]:
        """Return what the learner's attempts at each lesson that was ever opened come to."""
        from learn_app.progress.results import LessonSummary
        from learn_app.progress.summary import lesson_after, read_lesson

        person = self.ids(learner_id)[0]
        rows, pending = self.read(_LESSONS, person)
        try:
            found = {(row[0], row[1]): read_lesson(row[2:]) for row in rows}
        except (ValueError, TypeError):
            self.mend_summaries(self.ids(person))
            rows, pending = self.read(_LESSONS, person)
            found = {(row[0], row[1]): read_lesson(row[2:]) for row in rows}
        for record in pending:
            if isinstance(record, Attempt | Opening) and self.is_of(record, person):
                key = (record.module, record.lesson)
                found[key] = lesson_after(found.get(key, LessonSummary()), record)
        return found

    def completed(self, learner_id: str) -> dict[LessonKey, frozenset[str]]:
        """Return the exercises that the learner ever passed or passed on, by lesson."""
        levels = self.levels(learner_id)
        return {key: frozenset(one.completed) for key, one in levels.items() if one.completed}

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
        rows, pending = self.read(_LAST_LESSON, learner_id)
        opened = [(row[0], row[1]) for row in rows]
        opened += [
            (record.module, record.lesson)
            for record in pending
            if isinstance(record, Opening) and self.is_of(record, learner_id)
        ]
        return opened[-1] if opened else None

    def lesson_totals(self, learner_id: str, module: str, lesson: str) -> LessonTotals:
        """Return the learner's current run of a lesson in numbers."""
        from learn_app.progress.results import LessonTotals

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

    def key_counts(self, learner_id: str) -> dict[str, tuple[int, int]]:
        """Return for each key that a learner was asked for how often it was found and missed."""
        rows, pending = self.read(_KEY_COUNTS, learner_id)
        counts = {key: (hits, misses) for key, hits, misses in rows}
        for record in pending:
            if isinstance(record, KeyCounts) and self.is_of(record, learner_id):
                for key, hits, misses in record.counts:
                    known = counts.get(key, (0, 0))
                    counts[key] = (known[0] + hits, known[1] + misses)
        return counts

    def recent_key_counts(self, learner_id: str, tries: int) -> dict[str, tuple[int, int]]:
        """Return the same of each key's last ``tries`` or a few more: what was missed long ago is over."""
        rows, pending = self.read(_LAST_KEY_COUNTS, learner_id)
        newest_first = [
            count
            for record in reversed(pending)
            if isinstance(record, KeyCounts) and self.is_of(record, learner_id)
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
        from learn_app.progress.results import RunEntry

        rows, pending = self.read(_RUN, learner_id, module, lesson)
        run = [RunEntry(row[0], Outcome(row[1]), *row[2:]) for row in rows]
        for record in pending:
            if (
                not isinstance(record, Attempt | Opening)
                or (record.module, record.lesson) != (module, lesson)
                or not self.is_of(record, learner_id)
            ):
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


def _facts_of(learner: Learner) -> tuple[tuple[str, str], ...]:
    return tuple(zip(_LEARNER_FACTS, learner[1:], strict=True))
