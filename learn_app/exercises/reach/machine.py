"""``reach``: done when the pointer came over every target. Nothing can go wrong here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, progress
from learn_app.exercise_api.events import STAGE, Event, Pointed
from learn_app.exercise_api.scattering import enlarge, target_ids
from learn_app.exercises.reach.spec import ReachSpec


@dataclass(frozen=True, slots=True)
class ReachState:
    """The ids of the targets reached; ``seed`` decides where they lie."""

    seed: int
    reached: frozenset[str] = frozenset()


class ReachKind(ExerciseKind[ReachSpec, ReachState]):
    """The first skill: bringing the pointer where one wants it. No button is needed."""

    name = "reach"
    spec = ReachSpec
    codes = frozenset({"reached"})

    def adapt(self, spec: ReachSpec, calibration: Calibration) -> ReachSpec:
        """Enlarge the pictures."""
        return msgspec.structs.replace(spec, targets=enlarge(spec.targets, calibration))

    def start(self, spec: ReachSpec, seed: int) -> ReachState:
        """Return the state with nothing reached yet."""
        return ReachState(seed)

    def update(self, spec: ReachSpec, state: ReachState, event: Event) -> tuple[ReachState, Feedback]:
        """Count each target that the pointer comes over."""
        if isinstance(event, Pointed) and event.target in to_reach(spec, state):
            state = replace(state, reached=state.reached | {event.target})
            n, count = len(state.reached), spec.targets.count
            return state, (done if n == count else progress)("reached", n=n, count=count)
        return state, NEUTRAL

    def expect(self, spec: ReachSpec, state: ReachState) -> Event | None:
        """Return the pointer over the first target that remains."""
        return next((Pointed(target) for target in to_reach(spec, state)), None)

    def moves(self, spec: ReachSpec, state: ReachState) -> Sequence[Event]:
        """Return the pointer over everything that is shown, and over the ground."""
        left = to_reach(spec, state)
        if not left:
            return ()
        # Those reached stay on the stage, faded.
        shown = (one for one in target_ids(spec.targets.count) if one in left or one in state.reached)
        return (Pointed(STAGE), *(Pointed(target) for target in shown))

    def bound(self, spec: ReachSpec) -> int:
        """Return the number of targets."""
        return spec.targets.count

    def step(self, spec: ReachSpec, state: ReachState) -> str:
        """Return how many targets are reached: each one is a step."""
        return str(len(state.reached))


def to_reach(spec: ReachSpec, state: ReachState) -> tuple[str, ...]:
    """Return the targets that can be reached now, in order."""
    left = tuple(target for target in target_ids(spec.targets.count) if target not in state.reached)
    return left[:1] if spec.order == "one-by-one" else left


KIND = ReachKind()
