"""What is kept about learners. Attempts and openings are only ever added, never changed."""

from enum import Enum
from typing import NamedTuple


class Outcome(Enum):
    """How an attempt ended."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ABANDONED = "abandoned"

    @property
    def is_completing(self) -> bool:
        """Tell whether the learner need not come back to the exercise: passing on is no failure."""
        return self in (Outcome.PASSED, Outcome.SKIPPED)


class Learner(NamedTuple):
    """Someone who practises here."""

    id: str
    name: str
    picture: str
    """Name of a pictogram."""
    language: str = ""
    """Code of the language; "" for the computer's."""
    text_size: str = ""
    """A name of ``settings.TEXT_SIZES``; "" for the computer's."""


class Attempt(NamedTuple):
    """One try of one learner at one exercise."""

    learner_id: str
    module: str
    lesson: str
    exercise: str
    content_version: str
    """Digest of the exercise's content at that time."""
    outcome: Outcome
    mistake_codes: tuple[tuple[str, int], ...] = ()
    """Feedback code → how often, in the order first made."""
    hints: int = 0
    demonstrations: int = 0
    duration_ms: int = 0

    @property
    def mistakes(self) -> int:
        """How many mistakes were made in all."""
        return sum(count for _, count in self.mistake_codes)


class Opening(NamedTuple):
    """A learner opened a lesson; a restart begins it anew, whatever was done before."""

    learner_id: str
    module: str
    lesson: str
    is_restart: bool = False


class Measure(NamedTuple):
    """Something measured of a learner, or chosen for them; the latest of each name holds."""

    learner_id: str
    name: str
    value: str


class KeyCounts(NamedTuple):
    """How often a learner found and missed keys; added to what was counted before."""

    learner_id: str
    counts: tuple[tuple[str, int, int], ...]
    """Key, hits, misses."""


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
