"""The exercise contract: an exercise is a pure function of events.

Laws, tested over every kind (``tests/laws.py``) and over every shipped
exercise (``learn-app check``):

* an exercise is not done at its start;
* ``update`` never raises, whatever the event, in any reachable state;
* an event that means nothing here returns the *same* state and neutral feedback;
* a mistake always carries a code of ``codes``;
* from any reachable state, following ``expect`` ends in done within ``bound`` events,
  and every event that ``expect`` gives changes the state;
* ``expect`` is None exactly when the exercise is done, and done is final;
* the same seed and events give the same state;
* all this holds too for a spec that was adapted to a learner (``adapt``).
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.events import Event

Spec = TypeVar("Spec")
State = TypeVar("State")


class Verdict(Enum):
    """What an event was worth."""

    NEUTRAL = "neutral"
    PROGRESS = "progress"
    MISTAKE = "mistake"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Feedback:
    """The machine's answer to one event.

    ``code`` names what happened (``wrong-button``); the view layer turns it into a sentence
    with the values of ``params``, pairs of a name and a text or number.
    """

    verdict: Verdict
    code: str = ""
    params: tuple[tuple[str, str | int], ...] = ()


NEUTRAL = Feedback(Verdict.NEUTRAL)


def progress(code: str = "", **params: str | int) -> Feedback:
    """Return feedback for a step in the right direction."""
    return Feedback(Verdict.PROGRESS, code, tuple(params.items()))


def mistake(code: str, **params: str | int) -> Feedback:
    """Return feedback for a mistake, named by its code."""
    return Feedback(Verdict.MISTAKE, code, tuple(params.items()))


def done(code: str = "", **params: str | int) -> Feedback:
    """Return feedback for the event that completes the exercise."""
    return Feedback(Verdict.DONE, code, tuple(params.items()))


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an exercise's checklist."""

    say: str
    is_done: bool


class ExerciseKind(ABC, Generic[Spec, State]):
    """One kind of exercise. Instances hold nothing; all is in ``spec`` and ``state``.

    ``Spec`` is a frozen ``msgspec.Struct``: what the author wrote. ``State`` is a small frozen
    dataclass, comparable.
    """

    name: ClassVar[str]
    spec: ClassVar[type[Any]]
    codes: ClassVar[frozenset[str]]
    """Every feedback code that ``update`` can give; the view has a sentence for each."""

    goes_on_at_once: ClassVar[bool] = False
    """Whether the next exercise follows without a word: the last move itself said "go on"."""

    def adapt(self, spec: Spec, calibration: Calibration) -> Spec:
        """Return the spec made to fit a learner, never harder than its author wrote it.

        Pure. What it returns takes the place of the author's spec in the machine and in the view.
        """
        return spec

    @abstractmethod
    def start(self, spec: Spec, seed: int) -> State:
        """Return the first state; all that is random in the exercise comes from ``seed``."""

    @abstractmethod
    def update(self, spec: Spec, state: State, event: Event) -> tuple[State, Feedback]:
        """Return the state after ``event`` and what the event was worth. Never raises."""

    @abstractmethod
    def expect(self, spec: Spec, state: State) -> Event | None:
        """Return the next right move from ``state``, or None when the exercise is done."""

    @abstractmethod
    def moves(self, spec: Spec, state: State) -> Sequence[Event]:
        """Return the moves that a learner could make in ``state``, right and wrong ones.

        Their targets are those that the view shows. The checker draws from them to reach random
        states, and the clumsy robot to make mistakes.
        """

    @abstractmethod
    def bound(self, spec: Spec) -> int:
        """Return how many expected events at most lead from any state to done."""

    def is_done(self, spec: Spec, state: State) -> bool:
        """Tell whether the exercise is completed in ``state``."""
        return self.expect(spec, state) is None

    def checklist(self, spec: Spec, state: State) -> tuple[Step, ...]:
        """Return the steps to show beside the stage, in order; none by default."""
        return ()

    def step(self, spec: Spec, state: State) -> str:
        """Return a name for the step that the learner is at; mistakes are counted per step."""
        return ""

    def hint(self, spec: Spec, state: State) -> str:
        """Return the author's hint for the current step, or "" to use the exercise's own."""
        return ""

    def detour(self, spec: Spec, state: State) -> str:
        """Return the code of what leads back to where the hint helps, or "" where the learner is."""
        return ""
