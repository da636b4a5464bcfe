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

    The last lesson opened, as long as it is not finished; else the one that follows it.
    """
    last = store.last_lesson(learner_id)
    entry = catalog.lesson_entry(*last) if last else None
    if entry is None or not entry.is_available:
        return find_following(catalog, store, learner_id)
    position = store.position(learner_id, entry.module, entry.id, entry.exercises)
    return entry if position < len(entry.exercises) else find_following(catalog, store, learner_id, entry)


def find_following(
    catalog: Catalog, store: ProgressStore, learner_id: str, after: LessonEntry | None = None
) -> LessonEntry | None:
    """Return the lesson to offer after ``after``, or None when all are done.

    The next one of its module that is not done and whose required lessons are; else the first such
    one of all; else, where requirements leave nothing open, the first that is not done.
    """
    completed = store.completed(learner_id)
    if after is not None:
        following = catalog.next_lesson(after.module, after.id)
        while following is not None and following.module == after.module:
            if not is_done(following, completed) and is_open(following, catalog, completed):
                return following
            following = catalog.next_lesson(following.module, following.id)
    closed = None
    entry = catalog.first_lesson()
    while entry is not None:
        if not is_done(entry, completed):
            if is_open(entry, catalog, completed):
                return entry
            closed = closed or entry
        entry = catalog.next_lesson(entry.module, entry.id)
    return closed


def is_open(lesson: LessonEntry, catalog: Catalog, completed: Completed) -> bool:
    """Tell whether the lessons that this one requires are done; one that is not there is no hindrance."""
    required = (catalog.lesson_entry(*name.split("/", 1)) for name in lesson.requires if "/" in name)
    return all(one is None or not one.is_available or is_done(one, completed) for one in required)
