"""What the report on a group says: on paper, and as tables for a spreadsheet. No Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from learn_app.content.model import Lesson, ModuleEntry
from learn_app.i18n import Translator
from learn_app.papers.competences import name_theme
from learn_app.papers.dates import name_day
from learn_app.papers.spreadsheet import Cell, Table
from learn_app.progress.records import Learner
from learn_app.progress.results import Level
from learn_app.training.group import MODULE_WORDS, module_level

Levels = Mapping[tuple[str, str], Level]
"""Module and lesson → level."""

_MS_PER_HOUR = 3_600_000


class Person(NamedTuple):
    """What is known of one learner of the group; ``duration_ms`` is the time spent in exercises."""

    learner: Learner
    levels: Levels
    sittings: int
    days: int
    duration_ms: int
    stuck_at: tuple[str, ...] = ()
    """Titles of the lessons where they need help now."""


class ModuleLevel(NamedTuple):
    """How far a learner is in a module."""

    level: Level
    name: str
    """The level in words; "" where nothing was begun."""
    done: int
    """Lessons passed or mastered."""
    all: int
    """Lessons of the module."""


class Line(NamedTuple):
    """One learner's line."""

    name: str
    picture: str
    modules: tuple[ModuleLevel, ...]
    sittings: int
    days: int
    hours: float
    stuck_at: tuple[str, ...]
    themes: tuple[int, ...]
    """For each theme of the report, the lessons begun."""


class Theme(NamedTuple):
    """A theme of La Coop: how many learners began a lesson of it, and how many lessons in all."""

    code: str
    name: str
    people: int
    lessons: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report, in the words that are printed."""

    title: str
    day: str
    modules: tuple[ModuleEntry, ...]
    lines: tuple[Line, ...]
    themes: tuple[Theme, ...]

    @property
    def hours(self) -> float:
        """Hours spent in exercises by all."""
        return round(sum(line.hours for line in self.lines), 1)


def make_report(
    title: str,
    people: Sequence[Person],
    modules: Sequence[ModuleEntry],
    lessons: Iterable[Lesson],
    today: date | None,
    translator: Translator,
    name_learner: Mapping[str, str],
) -> Report:
    """Put together the report on a group. ``name_learner`` gives the name to print for a learner's id."""
    all_lessons = list(lessons)
    by_module = {
        module.id: [(one.module, one.id) for one in all_lessons if one.module == module.id]
        for module in modules
    }
    by_theme: dict[str, set[tuple[str, str]]] = {}
    for one in all_lessons:
        for code in one.competences.coop:
            by_theme.setdefault(code, set()).add((one.module, one.id))
    begun = {person.learner.id: _begun(person.levels) for person in people}
    lines = tuple(
        Line(
            name=" ".join(name_learner[person.learner.id].split()),
            picture=person.learner.picture,
            modules=tuple(_level_of(by_module[module.id], person.levels, translator) for module in modules),
            sittings=person.sittings,
            days=person.days,
            hours=round(person.duration_ms / _MS_PER_HOUR, 1),
            stuck_at=person.stuck_at,
            themes=tuple(len(keys & begun[person.learner.id]) for keys in by_theme.values()),
        )
        for person in people
    )
    themes = tuple(
        Theme(
            code,
            name_theme(code, translator),
            sum(line.themes[number] > 0 for line in lines),
            sum(line.themes[number] for line in lines),
        )
        for number, code in enumerate(by_theme)
    )
    return Report(title, name_day(today, translator) if today else "", tuple(modules), lines, themes)


def make_tables(report: Report, translator: Translator) -> tuple[Table, Table]:
    """Return the learners' lines and the themes, each as a table with a line of titles."""
    gettext = translator.gettext
    titles: list[Cell] = [gettext("Person")]
    for module in report.modules:
        titles += [module.title, gettext("{module}: lessons done", module=module.title)]
    titles += [gettext("Sittings"), gettext("Days"), gettext("Hours"), gettext("Stuck at")]
    titles += [gettext("Coop: {theme}", theme=theme.name) for theme in report.themes]
    rows: list[Sequence[Cell]] = [titles]
    for line in report.lines:
        cells: list[Cell] = [line.name]
        for level in line.modules:
            cells += [level.name, level.done]
        cells += [line.sittings, line.days, line.hours, ", ".join(line.stuck_at), *line.themes]
        rows.append(cells)
    head: Sequence[Cell] = (gettext("Theme of La Coop"), gettext("People"), gettext("Lessons begun"))
    themes = [head, *((theme.name, theme.people, theme.lessons) for theme in report.themes)]
    return Table(gettext("Group"), rows), Table(gettext("Themes of La Coop"), themes)


def _begun(levels: Levels) -> set[tuple[str, str]]:
    return {key for key, level in levels.items() if level >= Level.STARTED}


def _level_of(keys: Sequence[tuple[str, str]], levels: Levels, translator: Translator) -> ModuleLevel:
    """Return how far a learner is in a module that has these lessons."""
    of_lessons = [levels.get(key, Level.NONE) for key in keys]
    counts = [sum(one >= level for one in of_lessons) for level in Level if level > Level.NONE]
    discovered, started, passed, mastered = counts
    level = module_level((discovered, started, passed, mastered), len(keys))
    word = MODULE_WORDS[level]
    return ModuleLevel(level, translator.gettext(word) if word else "", passed, len(keys))
