"""What a lesson is once it is read: module → lesson → exercise.

Plain dataclasses: the screens that list lessons load no schema library. Only ``Exercise.spec`` is
a ``msgspec.Struct`` of the exercise's kind.
"""

from dataclasses import dataclass
from typing import Any, Literal

Device = Literal["mouse", "touchpad"]


@dataclass(frozen=True, slots=True)
class ModuleEntry:
    """A module as the home screen lists it."""

    id: str
    title: str
    summary: str
    pictogram: str
    hue: str
    lesson_count: int
    """How many of its lessons are available."""


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """A lesson as a list shows it. ``exercises`` are the ids of its exercises, in order."""

    module: str
    id: str
    title: str
    minutes: int
    exercises: tuple[str, ...]
    is_available: bool
    """False when the lesson's files have problems: it is listed, and cannot be opened."""
    requires: tuple[str, ...] = ()
    """Lessons to be done before, each as ``module/lesson``."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A lesson whose last exercise shows what a new learner knows already."""

    lesson: str
    """As ``module/lesson``, like all below."""
    shows: tuple[str, ...] = ()
    """Lessons that are known too by whoever can do this one's last exercise alone."""
    requires: tuple[str, ...] = ()
    """Lessons that must be known for the exercise to be put."""

    @property
    def lessons(self) -> tuple[str, ...]:
        """All lessons that are known by whoever can do it."""
        return (*self.shows, self.lesson)


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: the common fields, and the spec of its kind.

    ``version`` is a digest of the content: attempts record it, progress does not depend on it.
    """

    id: str
    kind: str
    say: str
    more: str
    hint: str
    picture: str
    """A pictogram's name, or the path of a picture below the module's folder; "" for none."""
    is_skippable: bool
    seed: int
    version: str
    spec: Any


@dataclass(frozen=True, slots=True)
class Competences:
    """The competences that a lesson trains, in each of the references that trainers use."""

    dlgf: tuple[str, ...] = ()
    """UNESCO Digital Literacy Global Framework."""
    digcomp: tuple[str, ...] = ()
    """DigComp 2.2."""
    pix: tuple[str, ...] = ()
    coop: tuple[str, ...] = ()
    """Themes of La Coop de la médiation numérique."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson that can be played."""

    module: str
    id: str
    title: str
    goal: str
    """Completes « Vous savez … »."""
    minutes: int
    exercises: tuple[Exercise, ...]
    requires: tuple[str, ...] = ()
    """Lessons to do before, as ``module/lesson``: advice, never a lock."""
    competences: Competences = Competences()
    device: Device = "mouse"
    """What the learner holds or touches: the drawings and sentences of its exercises speak of this one."""
    certificate: str = ""
    """Completes « Je sais … », where ``goal`` cannot because it says "vous"; else ""."""

    @property
    def known(self) -> str:
        """What completes « Je sais … » on the learner's certificate."""
        return self.certificate or self.goal
