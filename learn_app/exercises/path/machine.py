"""``path``: done when the pointer followed the road to its end.

Gates lie along the road and are reached in order. Who leaves the road comes back to the last gate
reached, never to the beginning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import Event, Pointed
from learn_app.exercises.path.road import LAST_GATE
from learn_app.exercises.path.spec import PathSpec

OFF = "off"
"""Target id of all that is not the road."""


@dataclass(frozen=True, slots=True)
class PathState:
    """The number of the last gate reached, -1 before the first, and whether the road was left."""

    reached: int = -1
    is_off: bool = False


class PathKind(ExerciseKind[PathSpec, PathState]):
    """Leading the pointer where one wants it to go."""

    name = "path"
    spec = PathSpec
    codes = frozenset({"begun", "back-on-road", "arrived", "off-road"})

    def adapt(self, spec: PathSpec, calibration: Calibration) -> PathSpec:
        """Widen the road."""
        return msgspec.structs.replace(spec, scale=max(spec.scale, calibration.target_scale))

    def start(self, spec: PathSpec, seed: int) -> PathState:
        """Return the state before the road."""
        return PathState()

    def update(self, spec: PathSpec, state: PathState, event: Event) -> tuple[PathState, Feedback]:
        """Go on from gate to gate; name the leaving of the road."""
        if state.reached == LAST_GATE[spec.shape] or not isinstance(event, Pointed):
            return state, NEUTRAL
        if event.target == OFF and state.reached >= 0 and not state.is_off:
            return replace(state, is_off=True), mistake("off-road")
        if event.target != gate_target(to_reach(state)):
            return state, NEUTRAL
        if state.is_off:
            return replace(state, is_off=False), progress("back-on-road")
        state = replace(state, reached=state.reached + 1)
        if state.reached == LAST_GATE[spec.shape]:
            return state, done("arrived")
        return state, progress("begun" if state.reached == 0 else "")

    def expect(self, spec: PathSpec, state: PathState) -> Event | None:
        """Return the next gate, or the last one reached for who has left the road."""
        if state.reached == LAST_GATE[spec.shape]:
            return None
        return Pointed(gate_target(to_reach(state)))

    def moves(self, spec: PathSpec, state: PathState) -> Sequence[Event]:
        """Return all gates, and what is beside the road."""
        if state.reached == LAST_GATE[spec.shape]:
            return ()
        return (Pointed(OFF), *(Pointed(gate_target(n)) for n in range(LAST_GATE[spec.shape] + 1)))

    def bound(self, spec: PathSpec) -> int:
        """Return the number of gates, and one way back."""
        return LAST_GATE[spec.shape] + 2


def to_reach(state: PathState) -> int:
    """Return the number of the gate to reach now."""
    return state.reached if state.is_off else state.reached + 1


def gate_target(number: int) -> str:
    """Return the target id of a gate."""
    return f"gate.{number}"


KIND = PathKind()
