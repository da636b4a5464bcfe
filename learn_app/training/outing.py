"""Exercises shown outside of their lessons: a skill that comes back, and what is known from the start."""

from dataclasses import replace
from typing import Any

from learn_app.content.model import Lesson, LessonEntry
from learn_app.progress.records import Attempt, Criterion, Outcome


def keep_last(lesson: Lesson, times: int = 0) -> Lesson:
    """Return a lesson of its last exercise alone, as it is shown for the ``times``-th time after the first.

    Every second time the practice desktop has its other look, unless the author chose one.
    """
    last = lesson.exercises[-1]
    if times % 2 and getattr(last.spec, "skin", "") is None:
        # The author's hint names what the usual look calls by name; each step has a hint of its own.
        last = replace(last, spec=_in_other_look(last.spec), hint="")
    return replace(lesson, exercises=(last,))


def shown_alone(lesson: Lesson | LessonEntry) -> Criterion:
    """Return what is asked when only the last exercise is: that one, and as alone as in the lesson."""
    last = _last(lesson)
    return Criterion((last,), (last,))


def passed_over(learner_id: str, lesson: LessonEntry) -> Attempt:
    """Return the attempt by which a lesson counts as passed that its learner knows without doing it.

    It never counts as mastered by this: nothing of it was done alone.
    """
    last = _last(lesson)
    key = (learner_id, lesson.module, lesson.id, last)
    return Attempt(*key, "", Outcome.SKIPPED, criterion=Criterion((last,), ()))


def _last(lesson: Lesson | LessonEntry) -> str:
    last = lesson.exercises[-1]
    return last if isinstance(last, str) else last.id


def _in_other_look(spec: Any) -> Any:
    import msgspec

    return msgspec.structs.replace(spec, skin="usual" if spec.world.skin == "other" else "other")
