"""``hotspot``: done when each part of a picture was shown, in the order asked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import STAGE, Clicked, Event, Held, Rested, Slipped
from learn_app.exercise_api.mistakes import CLICK_CODES, HELD_TOO_LONG, MISSED_CODES, judge_click, missed
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
    codes = frozenset({"found", "wrong-spot"}) | MISSED_CODES | CLICK_CODES

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
        there = {spot_target(spot.id): spot for spot in spots_there(spec, state)}
        wanted = asked_spot(spec, state)
        match event:
            case Clicked(target="stage", button=button) if button == wanted.button:
                return state, missed(event)
        if event.target not in there:
            return state, NEUTRAL
        is_rest = spec.by == "rest" and isinstance(event, Rested)
        feedback = None if is_rest else judge_click(event, state.held, wanted.button)
        if feedback is not None:
            held = event.target if feedback.code == HELD_TOO_LONG else state.held
            return replace(state, held=held), feedback
        if event.target != spot_target(wanted.id):
            return state, mistake("wrong-spot", label=there[event.target].label)
        state = HotspotState(state.found + 1)
        n, count = state.found, len(spec.find)
        return state, (done if n == count else progress)("found", n=n, count=count)

    def expect(self, spec: HotspotSpec, state: HotspotState) -> Event | None:
        """Return the act on what is asked: a click, or a rest where that is the way."""
        if state.found >= len(spec.find):
            return None
        spot = asked_spot(spec, state)
        target = spot_target(spot.id)
        return Rested(target) if spec.by == "rest" else Clicked(target, button=spot.button)

    def moves(self, spec: HotspotSpec, state: HotspotState) -> Sequence[Event]:
        """Return clicks and rests on every part, and clicks beside them."""
        if self.is_done(spec, state):
            return ()
        moves: list[Event] = [Clicked(STAGE), Clicked(STAGE, is_moving=True), Clicked(STAGE, button="right")]
        for spot in spots_there(spec, state):
            target = spot_target(spot.id)
            moves += (Clicked(target), Clicked(target, button="right"), Slipped(target))
            moves += (Held(target, held_ms=1000), Rested(target))
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


def asked_spot(spec: HotspotSpec, state: HotspotState) -> Spot:
    """Return the spot that is asked for; the last one at the end."""
    return next(spot for spot in spec.spots if spot.id == asked(spec, state))


def found_ids(spec: HotspotSpec, state: HotspotState) -> tuple[str, ...]:
    """Return the ids of the spots found so far."""
    return spec.find[: state.found]


def spots_there(spec: HotspotSpec, state: HotspotState) -> tuple[Spot, ...]:
    """Return the spots that the picture shows now."""
    found = found_ids(spec, state)
    return tuple(spot for spot in spec.spots if not spot.after or spot.after in found)


def marked_ids(spec: HotspotSpec, state: HotspotState) -> tuple[str, ...]:
    """Return the ids of the spots found in the picture that is shown now."""
    found, changing = found_ids(spec, state), {then.after for then in spec.then}
    begin = max((number for number, id_ in enumerate(found, 1) if id_ in changing), default=0)
    return found[begin:]


def image_shown(spec: HotspotSpec, state: HotspotState) -> str:
    """Return the picture that is shown now."""
    found = found_ids(spec, state)
    return next((then.image for then in reversed(spec.then) if then.after in found), spec.image)


def spot_target(id_: str) -> str:
    """Return the target id of a spot."""
    return f"spot.{id_}"


def _mirror(spot: Spot) -> Spot:
    left, top, width, height = spot.box
    return msgspec.structs.replace(spot, box=(max(0.0, 100 - left - width), top, width, height))


KIND = HotspotKind()
