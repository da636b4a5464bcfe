"""How a walk through exercises begins: fitted to the learner who is here, and recorded."""

import time
from collections.abc import Callable

from learn_app.content.key_marks import KeyWords
from learn_app.content.kinds import load_kind
from learn_app.content.model import Lesson
from learn_app.progress.records import Attempt, Criterion, Opening
from learn_app.screens.screen import Context
from learn_app.training.fitting import Fitting
from learn_app.training.session import LessonSession


def open_session(context: Context, lesson: Lesson) -> LessonSession:
    """Open a lesson where the learner left it; from its start when it was finished."""
    assert context.learner is not None
    store, learner_id = context.store, context.learner.id
    exercises = [one.id for one in lesson.exercises]
    position = store.position(learner_id, lesson.module, lesson.id, exercises)
    is_restart = position >= len(exercises)
    store.record(Opening(learner_id, lesson.module, lesson.id, is_restart))
    return begin_session(context, lesson, 0 if is_restart else position)


def begin_session(
    context: Context,
    lesson: Lesson,
    start: int = 0,
    criterion: Criterion | None = None,
    record: Callable[[Attempt], object] | None = None,
) -> LessonSession:
    """Begin a walk at the exercise with index ``start``, without opening the lesson.

    ``record`` is given the attempts, in place of the store.
    """
    assert context.learner is not None
    store, learner_id = context.store, context.learner.id
    fit = Fitting(store, learner_id, context.settings.keyboard)
    return LessonSession(
        lesson,
        learner_id,
        load_kind,
        record or store.record,
        _now_ms,
        start,
        fit.known,
        fit.keep,
        fit.count_keys,
        criterion,
        KeyWords(context.paths.assets / "keyboards").tell,
    )


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
