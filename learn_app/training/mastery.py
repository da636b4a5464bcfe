"""What a level is called, what it looks like, and what would lead to the next one. Pure.

One table for the learner's home and lists, the trainer and the papers.
"""

from collections.abc import Collection, Mapping
from enum import Enum
from typing import NamedTuple

from learn_app.content.model import LessonEntry
from learn_app.i18n import N_
from learn_app.progress.results import LessonSummary, Level

Levels = Mapping[tuple[str, str], LessonSummary]
"""(module, lesson) → what a learner's attempts at it come to."""


class LevelLook(NamedTuple):
    """A level as a learner meets it."""

    word: str
    """Of a lesson; to be translated."""
    picture: str
    """Name of a pictogram; "" for none."""


LOOKS: Mapping[Level, LevelLook] = {
    Level.NONE: LevelLook(N_("To discover"), ""),
    Level.DISCOVERED: LevelLook(N_("Discovered"), "eyes"),
    Level.STARTED: LevelLook(N_("In progress"), "footprints"),
    Level.PASSED: LevelLook(N_("Passed"), "check-mark-button"),
    Level.MASTERED: LevelLook(N_("Mastered"), "glowing-star"),
}
KNOWN = LevelLook(N_("Already known"), "thumbs-up")
"""Of a lesson that is as good as passed by what its learner showed at the start."""


class Wish(Enum):
    """What a passed lesson takes to be mastered."""

    NOTHING = ""
    ONCE_MORE = N_("Do the last exercise alone again, on another day.")
    ALONE = N_("Do the last exercise alone, on 2 different days.")


def find_level(lesson: LessonEntry, levels: Levels) -> Level:
    """Return how far a learner is with a lesson.

    What was done before criteria were kept counts too: all exercises done, and it is passed.
    """
    summary = levels.get((lesson.module, lesson.id))
    if summary is None:
        return Level.NONE
    if summary.level < Level.PASSED and lesson.exercises and set(lesson.exercises) <= set(summary.completed):
        return Level.PASSED
    return summary.level


def find_look(lesson: LessonEntry, levels: Levels, placed: Collection[str]) -> LevelLook:
    """Return how to show a lesson's level; ``placed`` are the lessons known from the start."""
    level = find_level(lesson, levels)
    return KNOWN if is_placed(lesson, levels, placed) else LOOKS[level]


def is_placed(lesson: LessonEntry, levels: Levels, placed: Collection[str]) -> bool:
    """Tell whether a lesson counts as passed only by what its learner showed at the start.

    It says so until all of the lesson is done, or mastered: nobody is given a certificate for what
    they have not done.
    """
    summary = levels.get((lesson.module, lesson.id), LessonSummary())
    return (
        f"{lesson.module}/{lesson.id}" in placed
        and summary.level is Level.PASSED
        and not set(lesson.exercises) <= set(summary.completed)
    )


def is_certified(lesson: LessonEntry, levels: Levels, placed: Collection[str]) -> bool:
    """Tell whether a lesson stands on its learner's certificate: it was passed, by doing it."""
    return find_level(lesson, levels) >= Level.PASSED and not is_placed(lesson, levels, placed)


def find_wish(lesson: LessonEntry, levels: Levels) -> Wish:
    """Return what a lesson takes to be mastered; nothing when it is, or when it is not yet passed."""
    if find_level(lesson, levels) is not Level.PASSED:
        return Wish.NOTHING
    days = dict(levels[lesson.module, lesson.id].alone_days)
    return Wish.ONCE_MORE if days.get(lesson.exercises[-1]) else Wish.ALONE
