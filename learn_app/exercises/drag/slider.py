"""The slider: one handle, carried along its track to a number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import NOWHERE, Clicked, Dragged, Dropped, Event, Grabbed, Held, KeyPressed
from learn_app.exercise_api.mistakes import wrong_button
from learn_app.exercises.drag.spec import Slider

HANDLE, TRACK = "handle", "track"
_STEPS = {"Left": -1, "Down": -1, "Right": 1, "Up": 1}
_VALUE = "value."


@dataclass(frozen=True, slots=True)
class SliderState:
    """The number that is set; while the handle is held, ``over`` is the number below it."""

    value: int
    held: str = ""
    over: str = NOWHERE


def value_target(value: int) -> str:
    """Return the target id of a number on the track."""
    return f"{_VALUE}{value}"


def value_of(slider: Slider, target: str) -> int | None:
    """Return the number of a target on the track; None for any other target."""
    return next((n for n in range(slider.low, slider.high + 1) if value_target(n) == target), None)


def value_shown(slider: Slider, state: SliderState) -> int:
    """Return the number that the handle stands at now."""
    over = value_of(slider, state.over)
    return state.value if over is None else over


def said(slider: Slider, value: int) -> str:
    """Return a number with its unit."""
    return f"{value}\u00a0{slider.unit}" if slider.unit else str(value)


def update(slider: Slider, state: SliderState, event: Event) -> tuple[SliderState, Feedback]:
    """Follow the gesture; an arrow key is a gesture of one step."""
    if state.value == slider.goal:
        return state, NEUTRAL
    match event:
        case KeyPressed(target="handle", key="Escape") if state.held:
            return replace(state, held="", over=NOWHERE), NEUTRAL
        case KeyPressed(target="handle", key=key) if key in _STEPS and not state.held:
            return _step(slider, state, _STEPS[key])
        case Grabbed(target="handle") if not state.held:
            return replace(state, held=HANDLE, over=NOWHERE), progress()
        case Dragged(target="handle", over=over) if state.held and over != state.over:
            if value_of(slider, over) is not None:
                return replace(state, over=over), progress()
        case Dropped(target="handle", over=over) if state.held:
            value = value_of(slider, over)
            return _let_go(slider, state, value_shown(slider, state) if value is None else value)
        case Clicked(target="handle" | "track", button=button) if button != "left":
            return state, wrong_button(button)
        case Clicked(target="handle") if not state.held:
            return state, mistake("not-carried")
        case Held(target="handle") if not state.held:
            return state, mistake("held-still")
        case Clicked(target="track") if not state.held:
            return state, Feedback(Verdict.NEUTRAL, "take-handle")
    return state, NEUTRAL


def expect(slider: Slider, state: SliderState) -> Event | None:
    """Return the next part of the gesture that ends at the goal."""
    if state.value == slider.goal:
        return None
    if not state.held:
        return Grabbed(HANDLE)
    there = value_target(slider.goal)
    return Dropped(HANDLE, over=there) if state.over == there else Dragged(HANDLE, over=there)


def moves(slider: Slider, state: SliderState) -> Sequence[Event]:
    """Return what one can do now: carry and let go the handle, press keys, or click."""
    if state.value == slider.goal:
        return ()
    if state.held:
        near = {slider.low, slider.goal - 1, slider.goal, slider.goal + 1, slider.high}
        overs = [value_target(n) for n in sorted(near) if slider.low <= n <= slider.high]
        return (
            *(Dragged(HANDLE, over=over) for over in overs if over != state.over),
            *(Dropped(HANDLE, over=over) for over in overs),
            KeyPressed(HANDLE, "Escape"),
        )
    return (
        Grabbed(HANDLE),
        Clicked(HANDLE),
        Clicked(HANDLE, button="right"),
        Held(HANDLE, held_ms=1000),
        Clicked(TRACK),
        KeyPressed(HANDLE, "Left"),
        KeyPressed(HANDLE, "Right"),
    )


def _step(slider: Slider, state: SliderState, step: int) -> tuple[SliderState, Feedback]:
    value = min(max(state.value + step, slider.low), slider.high)
    if value == state.value:
        return state, NEUTRAL
    state = replace(state, value=value)
    return state, done("set", value=said(slider, value)) if value == slider.goal else progress()


def _let_go(slider: Slider, state: SliderState, value: int) -> tuple[SliderState, Feedback]:
    before, goal = state.value, slider.goal
    state = SliderState(value)
    words = {"value": said(slider, value), "goal": said(slider, goal)}
    if value == goal:
        return state, done("set", value=words["value"])
    if min(before, value) < goal < max(before, value):
        return state, mistake("too-far", **words)
    if abs(value - goal) > abs(before - goal):
        return state, mistake("wrong-way", **words)
    return state, mistake("released-early", **words)
