"""What records come to: levels, and sums over attempts. Nothing of it is needed by the first screen."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from learn_app.progress.records import Outcome


class Level(IntEnum):
    """How far a learner is with a lesson; it never falls."""

    NONE = 0
    DISCOVERED = 1
    """The lesson was opened."""
    STARTED = 2
    """One exercise was passed or passed on."""
    PASSED = 3
    """All exercises of the criterion were."""
    MASTERED = 4
    """And those that the criterion names were passed alone, on so many days of use."""


class RunEntry(NamedTuple):
    """What counts of an attempt within the current run of a lesson."""

    exercise: str
    outcome: Outcome
    hints: int
    demonstrations: int
    duration_ms: int


class LessonTotals(NamedTuple):
    """The current run of a lesson in numbers: everything since it was last begun anew."""

    exercises: int
    """Different exercises passed."""
    skipped: int
    """Different exercises passed on and not passed."""
    hints: int
    demonstrations: int
    duration_ms: int
    """Time spent in all attempts, also the abandoned ones."""


class LessonSummary(NamedTuple):
    """What a learner's attempts at a lesson come to."""

    level: Level = Level.NONE
    completed: tuple[str, ...] = ()
    """Exercises that were ever passed or passed on, in the order they first were."""
    alone_days: tuple[tuple[str, tuple[int, ...]], ...] = ()
    """Exercise → the first days of use on which it was passed alone."""
    tries: int = 0
    mistakes: int = 0
    hints: int = 0
    demonstrations: int = 0
    duration_ms: int = 0
    day: int = 0
    """The learner's day of use when it was last opened or tried."""


class Struggle(NamedTuple):
    """An exercise that was tried in vain or with help since it was last passed alone."""

    module: str
    lesson: str
    exercise: str
    tries: int


class PersonSummary(NamedTuple):
    """One learner at a glance."""

    learner_id: str
    day: int = 0
    """Days of use until now."""
    sittings: int = 0
    last_at: int = 0
    """When the last sitting began, in seconds since 1970 by the clock of the computer it was on."""
    tries: int = 0
    duration_ms: int = 0
    modules: Mapping[str, tuple[int, int, int, int]] = MappingProxyType({})
    """Module → how many of its lessons are discovered, started, passed, mastered, each or more."""
    struggles: tuple[Struggle, ...] = ()
