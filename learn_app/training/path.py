"""The path through the lessons: what is done, and what comes next for a learner."""

from collections.abc import Iterable, Mapping

from learn_app.content.catalog import Catalog
from learn_app.content.model import LessonEntry
from learn_app.progress.store import ProgressStore

Completed = Mapping[tuple[str, str], frozenset[str]]
"""(module, lesson) → ids of the exercises that were ever passed or skipped."""


FIRST_CLICK = ("souris", "clic")
"""The lesson after which one can click: until then resting the pointer is enough."""


def can_click(catalog: Catalog, store: ProgressStore, learner_id: str) -> bool:
    """Tell whether the learner has been through the lesson on clicking, where there is one."""
    lesson = catalog.lesson_entry(*FIRST_CLICK)
    return lesson is None or not lesson.is_available or is_done(lesson, store.completed(learner_id))


def is_done(lesson: LessonEntry, completed: Completed) -> bool:
    """Tell whether every exercise of the lesson was passed or skipped."""
    return bool(lesson.exercises) and completed.get((lesson.module, lesson.id), frozenset()) >= set(
        lesson.exercises
    )


def count_done(lessons: Iterable[LessonEntry], completed: Completed) -> int:
    """Return how many of the lessons are done."""
    return sum(one.is_available and is_done(one, completed) for one in lessons)


def find_next(catalog: Catalog, store: ProgressStore, learner_id: str) -> LessonEntry | None:
    """Return the lesson that the learner goes on with, or None when all are done.

    The last lesson opened, as long as it is not finished; else the first one after it that is not
    done; else the first of all that is not done.
    """
    completed = store.completed(learner_id)
    last = store.last_lesson(learner_id)
    entry = catalog.lesson_entry(*last) if last else None
    if entry is not None and entry.is_available:
        position = store.position(learner_id, entry.module, entry.id, entry.exercises)
        if position < len(entry.exercises):
            return entry
    for start in (entry, None):
        following = catalog.next_lesson(start.module, start.id) if start else catalog.first_lesson()
        while following is not None and is_done(following, completed):
            following = catalog.next_lesson(following.module, following.id)
        if following is not None:
            return following
    return None
