"""The path through the lessons: what is done, and what comes next for a learner."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from learn_app.content.catalog import Catalog
from learn_app.content.model import LessonEntry, ModuleEntry
from learn_app.progress.records import Learner
from learn_app.progress.results import Level
from learn_app.progress.store import LessonKey, ProgressStore
from learn_app.training.cohorts import assigned_lessons, hidden_modules, unlocked_for
from learn_app.training.mastery import Levels, find_level

FIRST_CLICK = ("souris", "clic")
"""The lesson after which one can click: until then resting the pointer is enough."""


@dataclass(frozen=True, slots=True)
class Standing:
    """All that decides what comes next for a learner, read at once."""

    learner_id: str
    levels: Levels
    facts: Mapping[str, str]
    hidden: frozenset[str] = frozenset()
    """Modules that the learner's group is not shown."""
    assigned: tuple[LessonKey, ...] = ()
    """Lessons that the trainer wants done now."""
    unlocked: frozenset[LessonKey] = frozenset()
    """Lessons that may be begun whatever they require."""


def read_standing(store: ProgressStore, learner: Learner) -> Standing:
    """Return how a learner stands."""
    facts = store.facts(learner.id)
    return Standing(
        learner.id,
        store.levels(learner.id),
        facts,
        hidden_modules(store, learner),
        assigned_lessons(store, learner),
        unlocked_for(facts),
    )


def can_click(catalog: Catalog, levels: Levels) -> bool:
    """Tell whether the learner has been through the lesson on clicking, where there is one."""
    lesson = catalog.lesson_entry(*FIRST_CLICK)
    return lesson is None or not lesson.is_available or find_level(lesson, levels) >= Level.PASSED


def is_done(lesson: LessonEntry, standing: Standing) -> bool:
    """Tell whether the learner need not come back to a lesson."""
    return find_level(lesson, standing.levels) >= Level.PASSED


def count_done(module: ModuleEntry, catalog: Catalog, standing: Standing) -> int:
    """Return how many of a module's lessons are done."""
    if not any(key[0] == module.id for key in standing.levels):
        return 0
    return sum(one.is_available and is_done(one, standing) for one in catalog.lessons(module.id))


def find_module_level(module: ModuleEntry, catalog: Catalog, standing: Standing) -> Level:
    """Return the level that all of a module's lessons have reached; none while one was not begun."""
    if not any(key[0] == module.id for key in standing.levels):
        return Level.NONE
    lessons = (one for one in catalog.lessons(module.id) if one.is_available)
    return min((find_level(one, standing.levels) for one in lessons), default=Level.NONE)


def shown_modules(catalog: Catalog, standing: Standing) -> list[ModuleEntry]:
    """Return the modules that a learner is shown, in their order."""
    return [one for one in catalog.modules() if one.id not in standing.hidden]


def find_next(catalog: Catalog, store: ProgressStore, standing: Standing) -> LessonEntry | None:
    """Return the lesson that the learner goes on with, or None when all are done.

    The last lesson opened, as long as it is not finished; else what follows it.
    """
    last = store.last_lesson(standing.learner_id)
    entry = catalog.lesson_entry(*last) if last else None
    if entry is None or not _is_offered(entry, standing):
        return find_following(catalog, standing)
    position = store.position(standing.learner_id, entry.module, entry.id, entry.exercises)
    return entry if position < len(entry.exercises) else find_following(catalog, standing, entry)


def find_following(
    catalog: Catalog, standing: Standing, after: LessonEntry | None = None
) -> LessonEntry | None:
    """Return the lesson to offer after ``after``, or None when all are done.

    What the trainer assigned; then the next one of its module that is not done and whose required
    lessons are; else the first such one of all; else, where requirements leave nothing open, the
    first that is not done.
    """
    for key in standing.assigned:
        entry = catalog.lesson_entry(*key)
        if entry is not None and _is_offered(entry, standing) and not is_done(entry, standing):
            return entry
    if after is not None and after.module not in standing.hidden:
        lessons = catalog.lessons(after.module)
        position = next((i for i, one in enumerate(lessons) if one.id == after.id), len(lessons))
        for entry in lessons[position + 1 :]:
            if _is_to_do(entry, standing) and is_open(entry, catalog, standing):
                return entry
    closed = None
    for entry in _lessons(catalog, standing):
        if _is_to_do(entry, standing):
            if is_open(entry, catalog, standing):
                return entry
            closed = closed or entry
    return closed


def is_open(lesson: LessonEntry, catalog: Catalog, standing: Standing) -> bool:
    """Tell whether the lessons that this one requires are done; one that is not there is no hindrance."""
    if (lesson.module, lesson.id) in standing.unlocked:
        return True
    required = (catalog.lesson_entry(*name.split("/", 1)) for name in lesson.requires if "/" in name)
    return all(one is None or not one.is_available or is_done(one, standing) for one in required)


def _lessons(catalog: Catalog, standing: Standing) -> Iterator[LessonEntry]:
    for module in shown_modules(catalog, standing):
        yield from catalog.lessons(module.id)


def _is_offered(lesson: LessonEntry, standing: Standing) -> bool:
    return lesson.is_available and lesson.module not in standing.hidden


def _is_to_do(lesson: LessonEntry, standing: Standing) -> bool:
    return lesson.is_available and not is_done(lesson, standing)
