"""``drag``: done when every item was carried into its zone, or the slider to its goal.

A continuous gesture in three events: ``Grabbed``, then ``Dragged`` for every place that the item
comes over, then ``Dropped``. An item let go elsewhere goes back to where it was. Where the spec lets
clicks do it too, ``Clicked`` stands for the first of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import (
    NOWHERE,
    STAGE,
    Clicked,
    Dragged,
    Dropped,
    Event,
    Grabbed,
    Held,
    KeyPressed,
)
from learn_app.exercise_api.mistakes import HELD_TOO_LONG, WRONG_BUTTON_CODES, wrong_button
from learn_app.exercises.drag import slider as sliding
from learn_app.exercises.drag.slider import SliderState
from learn_app.exercises.drag.spec import DragSpec, Item, Zone

EASED_FROM = 1.4
"""For who needs things enlarged so much, a click picks up and a click puts down, as dragging does."""


@dataclass(frozen=True, slots=True)
class DragState:
    """Target ids: the items in their zones, the item held ("" for none) and what it is over.

    ``pressed`` is the target on which the button was kept down too long for a click, "" for none.
    """

    placed: frozenset[str] = frozenset()
    held: str = ""
    over: str = NOWHERE
    pressed: str = ""


class DragKind(ExerciseKind[DragSpec, DragState | SliderState]):
    """Press, hold, move, let go."""

    name = "drag"
    spec = DragSpec
    codes = (
        frozenset({"placed", "already-placed", "dropped-outside", "wrong-zone", "wrong-item"})
        | frozenset({"pressed-beside", "not-carried", "held-still", HELD_TOO_LONG, "choose-place"})
        | frozenset({"set", "released-early", "too-far", "wrong-way", "take-handle"})
        | WRONG_BUTTON_CODES
    )

    def adapt(self, spec: DragSpec, calibration: Calibration) -> DragSpec:
        """Enlarge what is to be carried; who misses very often may carry with two clicks."""
        scale = max(spec.scale, calibration.target_scale)
        return msgspec.structs.replace(spec, scale=scale, by="both" if scale >= EASED_FROM else spec.by)

    def start(self, spec: DragSpec, seed: int) -> DragState | SliderState:
        """Return the state with nothing placed nor held."""
        return DragState() if spec.slider is None else SliderState(spec.slider.start)

    def update(
        self, spec: DragSpec, state: DragState | SliderState, event: Event
    ) -> tuple[DragState | SliderState, Feedback]:
        """Follow the gesture; an act that does not continue it changes nothing."""
        if isinstance(state, SliderState):
            return sliding.update(spec.slider, state, event) if spec.slider else (state, NEUTRAL)
        if self.is_done(spec, state):
            return state, NEUTRAL
        if isinstance(event, KeyPressed):
            if event.key == "Escape" and state.held:
                return replace(state, held="", over=NOWHERE), NEUTRAL
            return state, NEUTRAL
        if spec.by == "both" and state.held and isinstance(event, Clicked) and event.button == "left":
            return state, Feedback(Verdict.NEUTRAL, "choose-place")
        if isinstance(event, Held):
            return self._press_long(spec, state, event.target)
        item = next((item for item in spec.items if item_target(item) == event.target), None)
        if item is None:
            is_beside = isinstance(event, Grabbed) and event.target in (STAGE, *_zone_targets(spec))
            return state, mistake("pressed-beside") if is_beside and not state.held else NEUTRAL
        if event.target in state.placed:
            is_tried = isinstance(event, Grabbed | Clicked)
            return state, Feedback(Verdict.NEUTRAL, "already-placed") if is_tried else NEUTRAL
        match event:
            case Grabbed(target=target) if state.held != target:
                return replace(state, held=target, over=NOWHERE, pressed=""), progress()
            case Dragged(target=target, over=over) if state.held == target:
                place = over if over in _zone_targets(spec) else NOWHERE
                if place == state.over:
                    return state, NEUTRAL
                return replace(state, over=place), progress()
            case Dropped(target=target, over=over) if state.held == target:
                return _drop(spec, state, item, over)
            case Clicked(target=target, button="left") if spec.by == "both":
                return replace(state, held=target, over=NOWHERE, pressed=""), progress("choose-place")
            case Clicked(button="left") if not state.held:
                return state, mistake("not-carried")
            case Clicked(button=button) if button != "left":
                return state, wrong_button(button)
        return state, NEUTRAL

    def _press_long(self, spec: DragSpec, state: DragState, target: str) -> tuple[DragState, Feedback]:
        """Name a press that took long and moved nothing, on an item, or on a place to put one down."""
        is_item = target in _item_targets(spec) and target not in state.placed and not state.held
        if is_item and spec.by == "drag":
            return state, mistake("held-still")
        if spec.by == "drag" or not (is_item or (state.held and target in _zone_targets(spec))):
            return state, NEUTRAL
        if state.pressed != target:
            return replace(state, pressed=target), mistake(HELD_TOO_LONG)
        # It was told: this press is as good as a click.
        event = Clicked(target) if is_item else Dropped(state.held, over=target)
        after, feedback = self.update(spec, replace(state, pressed=""), event)
        assert isinstance(after, DragState)
        return after, feedback

    def expect(self, spec: DragSpec, state: DragState | SliderState) -> Event | None:
        """Return the next part of the gesture: carry what is held to its zone, or pick up the next."""
        if isinstance(state, SliderState):
            return sliding.expect(spec.slider, state) if spec.slider else None
        for item in spec.items:
            target, home = item_target(item), f"zone.{item.zone}" if item.zone else NOWHERE
            if target == state.held:
                return Dropped(target, over=home) if state.over == home else Dragged(target, over=home)
        for item in spec.items:
            if item.zone and item_target(item) not in state.placed:
                return Grabbed(item_target(item))
        return None

    def is_done(self, spec: DragSpec, state: DragState | SliderState) -> bool:
        """Tell whether each item that has a zone lies in it, and the hand is empty."""
        if isinstance(state, SliderState):
            return super().is_done(spec, state)
        return not state.held and all(item_target(item) in state.placed for item in spec.items if item.zone)

    def moves(self, spec: DragSpec, state: DragState | SliderState) -> Sequence[Event]:
        """Return what one can do now: carry and let go what is held, or take something up."""
        if isinstance(state, SliderState):
            return sliding.moves(spec.slider, state) if spec.slider else ()
        if self.is_done(spec, state):
            return ()
        if held := state.held:
            overs = (*_zone_targets(spec), NOWHERE)
            return (
                *(Dragged(held, over=over) for over in overs if over != state.over),
                *(Dropped(held, over=over) for over in overs),
                KeyPressed(held, "Escape"),
                Clicked(STAGE),
                *(Held(zone, held_ms=1000) for zone in _zone_targets(spec) if spec.by == "both"),
            )
        moves: list[Event] = [Grabbed(STAGE), *(Grabbed(zone) for zone in _zone_targets(spec))]
        for item in spec.items:
            target = item_target(item)
            moves += (Grabbed(target), Clicked(target), Clicked(target, button="right"))
            moves.append(Held(target, held_ms=1000))
        return moves

    def bound(self, spec: DragSpec) -> int:
        """Return three parts of a gesture for every item, or for the slider."""
        return 3 * len(spec.items) if spec.slider is None else 3

    def step(self, spec: DragSpec, state: DragState | SliderState) -> str:
        """Return how many items are placed: each one is a step."""
        return str(len(state.placed)) if isinstance(state, DragState) else ""


def item_target(item: Item) -> str:
    """Return the target id of an item."""
    return f"item.{item.id}"


def zone_target(zone: Zone) -> str:
    """Return the target id of a zone."""
    return f"zone.{zone.id}"


def _item_targets(spec: DragSpec) -> tuple[str, ...]:
    return tuple(item_target(item) for item in spec.items)


def _zone_targets(spec: DragSpec) -> tuple[str, ...]:
    return tuple(zone_target(zone) for zone in spec.zones)


def _drop(spec: DragSpec, state: DragState, item: Item, over: str) -> tuple[DragState, Feedback]:
    released = replace(state, held="", over=NOWHERE)
    zone = next((zone for zone in spec.zones if zone_target(zone) == over), None)
    if zone is None:
        return released, mistake("dropped-outside") if item.zone else NEUTRAL
    if not item.zone:
        return released, mistake("wrong-item", item=item.label)
    if zone.id != item.zone:
        return released, mistake("wrong-zone", item=item.label, zone=zone.label)
    placed = state.placed | {item_target(item)}
    n, count = len(placed), sum(bool(one.zone) for one in spec.items)
    return replace(released, placed=placed), (done if n == count else progress)("placed", n=n, count=count)


KIND = DragKind()
