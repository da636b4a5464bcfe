"""``hotspot``: done when each part of a picture was shown, in the order asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import STAGE, Clicked, Event, Held, Slipped
from learn_app.exercise_api.mistakes import (
    HELD_TOO_LONG,
    MISSED_CODES,
    WRONG_BUTTON_CODES,
    missed,
    wrong_button,
)
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot


@dataclass(frozen=True, slots=True)
class HotspotState:
    """How many parts were found; they are found in order.

    ``held`` is the part on which the button was kept down too long, "" for none.
    """

    found: int = 0
    held: str = ""


class HotspotKind(ExerciseKind[HotspotSpec, HotspotState]):
    """Knowing what is what, by pointing at it."""

    name = "hotspot"
    spec = HotspotSpec
    codes = frozenset({"found", "wrong-spot", "slipped", HELD_TOO_LONG}) | MISSED_CODES | WRONG_BUTTON_CODES

    def adapt(self, spec: HotspotSpec, calibration: Calibration) -> HotspotSpec:
        """Mirror a picture of what one holds, for who holds it in the left hand."""
        if calibration.hand != "left" or spec.mirrored != "for-left-hand":
            return spec
        spots = tuple(_mirror(spot) for spot in spec.spots)
        return msgspec.structs.replace(spec, spots=spots, mirrored="always")

    def start(self, spec: HotspotSpec, seed: int) -> HotspotState:
        """Return the state with nothing found yet."""
        return HotspotState()

    def update(self, spec: HotspotSpec, state: HotspotState, event: Event) -> tuple[HotspotState, Feedback]:
        """Compare what was clicked with what is asked; name what it is otherwise."""
        if state.found >= len(spec.find):
            return state, NEUTRAL
        labels = {spot_target(spot.id): spot.label for spot in spec.spots}
        match event:
            case Clicked(target=target, button="left") if target in labels:
                if target != spot_target(asked(spec, state)):
                    return state, mistake("wrong-spot", label=labels[target])
                state = HotspotState(state.found + 1)
                n, count = state.found, len(spec.find)
                return state, (done if n == count else progress)("found", n=n, count=count)
            case Clicked(target=target, button=button) if target in labels:
                return state, wrong_button(button)
            case Held(target=target) if target in labels:
                if state.held == target:
                    return self.update(spec, state, Clicked(target))
                return replace(state, held=target), mistake(HELD_TOO_LONG)
            case Clicked(target="stage", button="left"):
                return state, missed(event)
            case Slipped(target=target) if target in labels:
                return state, mistake("slipped")
        return state, NEUTRAL

    def expect(self, spec: HotspotSpec, state: HotspotState) -> Event | None:
        """Return the click on what is asked."""
        return Clicked(spot_target(asked(spec, state))) if state.found < len(spec.find) else None

    def moves(self, spec: HotspotSpec, state: HotspotState) -> Sequence[Event]:
        """Return clicks on every part and beside them."""
        if self.is_done(spec, state):
            return ()
        moves: list[Event] = [Clicked(STAGE), Clicked(STAGE, is_moving=True)]
        for spot in spec.spots:
            target = spot_target(spot.id)
            moves += (Clicked(target), Clicked(target, button="right"), Slipped(target))
            moves.append(Held(target, held_ms=1000))
        return moves

    def bound(self, spec: HotspotSpec) -> int:
        """Return how many parts are asked for."""
        return len(spec.find)

    def step(self, spec: HotspotSpec, state: HotspotState) -> str:
        """Return the id of what is asked now."""
        return asked(spec, state)


def asked(spec: HotspotSpec, state: HotspotState) -> str:
    """Return the id of the spot that is asked for; the last one at the end."""
    return spec.find[min(state.found, len(spec.find) - 1)]


def spot_target(id_: str) -> str:
    """Return the target id of a spot."""
    return f"spot.{id_}"


def _mirror(spot: Spot) -> Spot:
    left, top, width, height = spot.box
    return msgspec.structs.replace(spot, box=(max(0.0, 100 - left - width), top, width, height))


KIND = HotspotKind()
