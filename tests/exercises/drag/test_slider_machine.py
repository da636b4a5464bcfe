"""The slider: one handle carried to a number; what went wrong names the number."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, Dragged, Dropped, Event, Grabbed, KeyPressed
from learn_app.exercises.drag.machine import KIND
from learn_app.exercises.drag.slider import HANDLE, TRACK, SliderState, value_target
from learn_app.exercises.drag.spec import DragSpec, Item, Slider, Zone, check

VOLUME = DragSpec(slider=Slider(start=2, goal=7, label="Volume", unit="%"))


def test_the_handle_carried_to_its_goal() -> None:
    state = KIND.start(VOLUME, 0)
    told = []
    events: list[Event] = [Grabbed(HANDLE)]
    events += [Dragged(HANDLE, over=value_target(n)) for n in range(2, 8)]
    for event in (*events, Dropped(HANDLE, over=value_target(7))):
        state, feedback = KIND.update(VOLUME, state, event)
        told.append((feedback.verdict.value, feedback.code))
    assert told == [*[("progress", "")] * 7, ("done", "set")]
    assert state == SliderState(7)
    assert dict(feedback.params) == {"value": "7\u00a0%"}


@pytest.mark.parametrize(
    ("value", "code"), [(2, "released-early"), (6, "released-early"), (8, "too-far"), (1, "wrong-way")]
)
def test_let_go_elsewhere_it_stays_there_and_is_named(value: int, code: str) -> None:
    state, _ = KIND.update(VOLUME, KIND.start(VOLUME, 0), Grabbed(HANDLE))
    state, feedback = KIND.update(VOLUME, state, Dropped(HANDLE, over=value_target(value)))
    assert (state, feedback.verdict, feedback.code) == (SliderState(value), Verdict.MISTAKE, code)
    assert dict(feedback.params) == {"value": f"{value}\u00a0%", "goal": "7\u00a0%"}
    assert KIND.expect(VOLUME, state) == Grabbed(HANDLE)


def test_from_beyond_the_goal_it_is_the_other_way_round() -> None:
    for value, code in ((8, "released-early"), (5, "too-far"), (10, "wrong-way")):
        held = SliderState(9, HANDLE)
        state, feedback = KIND.update(VOLUME, held, Dropped(HANDLE, over=value_target(value)))
        assert (state, feedback.code) == (SliderState(value), code)


def test_arrow_keys_are_steps_and_stop_at_the_end() -> None:
    state = KIND.start(VOLUME, 0)
    for _ in range(5):
        state, _ = KIND.update(VOLUME, state, KeyPressed(HANDLE, "Left"))
    assert state == SliderState(0)
    assert KIND.update(VOLUME, state, KeyPressed(HANDLE, "Down")) == (state, NEUTRAL)
    for _ in range(7):
        state, feedback = KIND.update(VOLUME, state, KeyPressed(HANDLE, "Right"))
    assert (state, feedback.verdict) == (SliderState(7), Verdict.DONE)


def test_clicks_are_told_what_to_do_instead() -> None:
    start = KIND.start(VOLUME, 0)
    for event, verdict, code in (
        (Clicked(HANDLE), Verdict.MISTAKE, "not-carried"),
        (Clicked(TRACK), Verdict.NEUTRAL, "take-handle"),
        (Clicked(HANDLE, button="right"), Verdict.MISTAKE, "wrong-button"),
    ):
        state, feedback = KIND.update(VOLUME, start, event)
        assert (state, feedback.verdict, feedback.code) == (start, verdict, code)


def test_escape_puts_the_handle_back() -> None:
    state, _ = KIND.update(VOLUME, KIND.start(VOLUME, 0), Grabbed(HANDLE))
    state, _ = KIND.update(VOLUME, state, Dragged(HANDLE, over=value_target(5)))
    assert KIND.expect(VOLUME, state) == Dragged(HANDLE, over=value_target(7))
    assert KIND.update(VOLUME, state, KeyPressed(HANDLE, "Escape")) == (SliderState(2), NEUTRAL)


def test_what_means_nothing_changes_nothing() -> None:
    start, held = KIND.start(VOLUME, 0), SliderState(2, HANDLE, value_target(4))
    for state, event in (
        (start, Dragged(HANDLE, over=value_target(4))),
        (start, Dropped(HANDLE, over=value_target(7))),
        (held, Grabbed(HANDLE)),
        (held, Dragged(HANDLE, over=value_target(4))),
        (held, Dragged(HANDLE, over=value_target(11))),
        (held, KeyPressed(HANDLE, "Right")),
    ):
        assert KIND.update(VOLUME, state, event) == (state, NEUTRAL)


@pytest.mark.parametrize(
    ("slider", "places"),
    [
        (Slider(low=5, high=5, start=5, goal=5, label="S"), ["slider.to", "slider.goal"]),
        (Slider(start=-1, goal=11, label="S"), ["slider.start", "slider.goal"]),
        (Slider(high=1000, start=1, goal=2, label="S"), ["slider.to"]),
    ],
)
def test_what_does_not_fit_together_is_said_where_it_is(slider: Slider, places: list[str]) -> None:
    assert [place for place, _, _ in check(DragSpec(slider=slider))] == places


def test_a_slider_leaves_no_room_for_things_to_carry() -> None:
    spec = DragSpec(
        slider=VOLUME.slider, items=(Item(id="a", label="A", zone="z"),), zones=(Zone(id="z", label="Z"),)
    )
    assert [place for place, _, _ in check(spec)] == ["slider"]
