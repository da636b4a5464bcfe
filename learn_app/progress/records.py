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


class Criterion(NamedTuple):
    """What mastering a lesson takes. It is stored with each attempt: an edited lesson takes nothing away."""

    exercises: tuple[str, ...]
    """All of the lesson, in order."""
    alone: tuple[str, ...]
    """Those to be passed without a hint or a demonstration."""
    days: int = 2
    """On so many different days of use."""


class Learner(NamedTuple):
    """Someone who practises here. All but the id is kept as facts, under the fields' names."""

    id: str
    name: str
    picture: str
    """Name of a pictogram."""
    language: str = ""
    """Code of the language; "" for the computer's."""
    text_size: str = ""
    """A name of ``settings.TEXT_SIZES``; "" for the computer's."""
    contrast: str = ""
    sound: str = ""
    speed: str = ""
    secret: str = ""
    """What a secret of three pictures is checked against; "" for none."""
    cohort: str = ""
    """Subject of the cohort's facts; "" for none."""


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
    criterion: Criterion | None = None
    """What mastering the lesson took at that time; None where nobody said."""
    day: int = 0
    """The learner's day of use; the store fills it in."""

    @property
    def is_alone(self) -> bool:
        """True when it was passed without a hint or a demonstration."""
        return self.outcome is Outcome.PASSED and not self.hints and not self.demonstrations

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
    day: int = 0
    """The learner's day of use; the store fills it in."""


class Facts(NamedTuple):
    """What is known or was decided of a subject; the latest value of each name holds."""

    subject: str
    """Id of a learner, or of a cohort."""
    values: tuple[tuple[str, str], ...]
    """Name, value."""
    is_new_learner: bool = False
    """True when the subject is a learner who was not there before."""


class Sitting(NamedTuple):
    """One sitting of one learner."""

    learner_id: str
    day: int
    """The learner's day of use, counted from 1."""
    date: str
    """By this computer's clock, as YYYY-MM-DD."""
    boot: str
    """Id of this run of the computer; "" where it tells none."""
    recorded_at: int = 0


class KeyCounts(NamedTuple):
    """How often a learner found and missed keys; added to what was counted before."""

    learner_id: str
    counts: tuple[tuple[str, int, int], ...]
    """Key, hits, misses."""


class DueDay(NamedTuple):
    """When a lesson comes back to its learner."""

    module: str
    lesson: str
    tries: int
    """So many attempts at the lesson it was computed from: with others, it is to be computed anew."""
    day: int
    """The learner's day of use; 0 for never."""
    reviews: int
    """On so many days of use its skill was shown, or tried."""


class DueDays(NamedTuple):
    """Some lessons' days, to be kept for one learner."""

    learner_id: str
    days: tuple[DueDay, ...]
