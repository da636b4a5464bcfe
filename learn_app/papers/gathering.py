"""Puts papers together from the lessons and what is kept of learners. No Qt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from learn_app.content.catalog import Catalog
from learn_app.content.key_marks import KeyWords
from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise, Lesson, LessonEntry, ModuleEntry
from learn_app.exercise_api.calibration import Calibration
from learn_app.i18n import Translator
from learn_app.papers.certificate import Certificate, make_certificate
from learn_app.papers.dates import find_day
from learn_app.papers.report import Person, Report, make_report
from learn_app.papers.sheet import KINDS_WITH_WORDS, Sheet, make_sheet
from learn_app.progress.overview import read_overview
from learn_app.progress.records import Learner
from learn_app.progress.results import Level, PersonSummary
from learn_app.progress.store import LessonKey, ProgressStore
from learn_app.training.cohorts import attested_of
from learn_app.training.course import SKILLS
from learn_app.training.mastery import find_level, is_certified
from learn_app.training.placement import find_placed

Entries = Mapping[LessonKey, LessonEntry]

_SKILL_MODULES = {
    "allumer": "ordi",
    "brancher": "ordi",
    "son": "ordi",
    "cle-usb": "bureau",
    "imprimer": "bureau",
    "telephone": "bureau",
    "boite-mail": "mail",
    "demarche": "demarches",
}
"""Code of a skill that a trainer attests → the module on whose certificate it stands."""


def certified_modules(catalog: Catalog, store: ProgressStore, learner: Learner) -> list[ModuleEntry]:
    """Return the modules for which there is something to certify, in the order shown."""
    earned = {module for module, _ in _earned_levels(catalog, store, learner)}
    return [module for module in catalog.modules() if module.id in earned]


def gather_certificate(
    catalog: Catalog,
    store: ProgressStore,
    learner: Learner,
    module_id: str,
    now: float,
    translator: Translator,
) -> Certificate | None:
    """Return a learner's certificate for a module; None where there is nothing to certify."""
    module = catalog.module(module_id)
    if module is None:
        return None
    levels = _earned_levels(catalog, store, learner)
    lessons = _lessons(catalog, module_id)
    attested = attested_of(store.facts(learner.id))
    seen = [
        translator.gettext(words)
        for code, words in SKILLS.items()
        if code in attested and _SKILL_MODULES.get(code) == module_id
    ]
    day = find_day(now)
    made = make_certificate(learner, module, lessons, levels, day, translator, seen=seen)
    return made if made.skills else None


def gather_sheet(
    catalog: Catalog, module_id: str, lesson_id: str, words: KeyWords | None = None, keyboard: str = ""
) -> Sheet | None:
    """Return the exercise sheet of a lesson; None where the lesson is not available.

    ``words`` tells it on the keyboard that lies on the table, whose layout is ``keyboard``, where known.
    """
    module, lesson = catalog.module(module_id), catalog.lesson(module_id, lesson_id)
    if module is None or lesson is None:
        return None
    fitted = tuple(_fit(one, keyboard) for one in lesson.exercises)
    lesson = replace(lesson, exercises=fitted)
    return make_sheet(lesson if words is None else words.tell_lesson(lesson, keyboard), module)


def _fit(exercise: Exercise, keyboard: str) -> Exercise:
    """Return an exercise with the words that one types on that keyboard."""
    if not keyboard or exercise.kind not in KINDS_WITH_WORDS:
        return exercise
    fitted = load_kind(exercise.kind).adapt(exercise.spec, Calibration(keyboard=keyboard))
    return replace(exercise, spec=fitted)


def gather_report(
    catalog: Catalog,
    store: ProgressStore,
    learners: Sequence[Learner],
    title: str,
    now: float,
    translator: Translator,
    name_of: Callable[[Learner], str],
) -> Report:
    """Return the report on a group; ``name_of`` gives the name to print for a learner."""
    overview, modules = read_overview(store), catalog.modules()
    entries = {(one.module, one.id): one for module in modules for one in catalog.lessons(module.id)}
    people = [_person(entries, store, one, overview.get(one.id)) for one in learners]
    lessons = [lesson for module in modules for lesson in _lessons(catalog, module.id)]
    names = {one.id: name_of(one) for one in learners}
    return make_report(title, people, modules, lessons, find_day(now), translator, names)


def _person(entries: Entries, store: ProgressStore, learner: Learner, known: PersonSummary | None) -> Person:
    summary = known or PersonSummary(learner.id)
    levels = store.levels(learner.id)
    keys = ((one.module, one.lesson) for one in summary.struggles)
    stuck = [entries[key] for key in keys if key in entries]
    return Person(
        learner,
        {key: find_level(entries[key], levels) for key in levels if key in entries},
        summary.sittings,
        summary.day,
        summary.duration_ms,
        tuple(dict.fromkeys(one.title for one in stuck)),
    )


def _earned_levels(catalog: Catalog, store: ProgressStore, learner: Learner) -> dict[LessonKey, Level]:
    """Return the levels of the lessons that stand on a learner's certificates."""
    levels = store.levels(learner.id)
    placed = find_placed(catalog.placement(), store.facts(learner.id))
    return {
        (one.module, one.id): find_level(one, levels)
        for one in catalog.lesson_entries(levels)
        if is_certified(one, levels, placed)
    }


def _lessons(catalog: Catalog, module_id: str) -> Iterator[Lesson]:
    for entry in catalog.lessons(module_id):
        lesson = catalog.lesson(module_id, entry.id)
        if lesson is not None:
            yield lesson
