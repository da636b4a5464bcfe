"""Scrolling: what goes wrong on the way to the thing is said."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, Event, Scrolled, Slipped
from learn_app.exercises.scroll.machine import KIND, ScrollState, is_in_sight
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted, check

FLOWER = Wanted(pictogram="sunflower", label="La fleur")
DOWN = ScrollSpec(find=FLOWER)
ACROSS = ScrollSpec(find=FLOWER, axis="horizontal")
BOTH = ScrollSpec(find=FLOWER, axis="both", at="middle")
UP, ON = Scrolled("page", dy=-1), Scrolled("page", dy=1)


def play(spec: ScrollSpec, *events: Event, start: ScrollState | None = None) -> list[str]:
    """Return the codes told, "" where nothing is said."""
    state, codes = start or KIND.start(spec, 1), []
    for event in events:
        state, feedback = KIND.update(spec, state, event)
        codes.append(feedback.code)
    return codes


def test_down_to_the_end_and_a_click() -> None:
    state = KIND.start(DOWN, 1)
    for _ in range(9):
        assert not is_in_sight(DOWN, state)
        state, feedback = KIND.update(DOWN, state, ON)
        assert (feedback.verdict, feedback.code) == (Verdict.PROGRESS, "")
    assert KIND.expect(DOWN, state) == Clicked("item")
    state, feedback = KIND.update(DOWN, state, Clicked("item"))
    assert (feedback.verdict, feedback.code) == (Verdict.DONE, "found")
    assert KIND.expect(DOWN, state) is None


def test_the_page_ends_where_it_ends() -> None:
    state, _ = KIND.update(DOWN, KIND.start(DOWN, 1), Scrolled("page", dy=500))
    assert state.y == DOWN.length


def test_the_wrong_way_is_told_after_two_notches_and_once() -> None:
    assert play(DOWN, UP, UP, UP, UP) == ["", "wrong-way", "", ""]


def test_one_notch_the_wrong_way_is_nothing() -> None:
    assert play(DOWN, UP, ON, UP, ON) == [""] * 4


def test_going_past_it_is_told_as_the_way_back() -> None:
    middle = ScrollSpec(find=FLOWER, at="middle")
    assert play(middle, ON, ON, start=ScrollState(y=6)) == ["", "wrong-way-up"]


def test_sideways_the_wrong_way_is_told_too() -> None:
    left, right = Scrolled("page", dx=-1), Scrolled("page", dx=1)
    assert play(ACROSS, left, left) == ["", "wrong-way-right"]
    assert play(BOTH, right, right, start=ScrollState(x=6, y=5)) == ["", "wrong-way-left"]


def test_the_wheel_on_a_page_that_moves_sideways_is_told() -> None:
    assert play(ACROSS, ON, ON) == ["", "sideways"]


def test_the_bar_where_the_wheel_is_wanted_is_told_and_moves_nothing() -> None:
    spec = ScrollSpec(find=FLOWER, means="wheel")
    assert play(spec, Scrolled("bar", dy=3)) == ["use-wheel"]
    assert KIND.update(spec, KIND.start(spec, 1), Scrolled("bar", dy=3))[0].y == 0


def test_the_wheel_where_the_bar_is_wanted_is_told() -> None:
    spec = ScrollSpec(find=FLOWER, means="bar")
    assert play(spec, ON, ON, Scrolled("bar", dy=1)) == ["", "use-bar", ""]
    assert KIND.expect(spec, KIND.start(spec, 1)) == Scrolled("bar", dy=1)


def test_a_click_before_it_is_in_sight_is_told() -> None:
    assert play(DOWN, Clicked("page")) == ["not-in-sight"]


def test_a_click_beside_it_is_told() -> None:
    assert play(DOWN, Clicked("page"), start=ScrollState(y=10)) == ["missed"]


def test_the_wheel_pressed_instead_of_rolled_is_told() -> None:
    assert play(DOWN, Clicked("page", button="middle")) == ["wheel-pressed"]


def test_the_wrong_button_and_a_slip_on_the_thing_are_told() -> None:
    told = play(DOWN, Clicked("item", button="right"), Slipped("item"), start=ScrollState(y=10))
    assert told == ["wrong-button", "slipped"]


def test_on_both_axes_down_comes_before_sideways() -> None:
    state, told = KIND.start(BOTH, 1), []
    while (event := KIND.expect(BOTH, state)) is not None:
        told.append(event)
        state, _ = KIND.update(BOTH, state, event)
    assert told == [Scrolled("page", dy=1)] * 4 + [Scrolled("page", dx=1)] * 4 + [Clicked("item")]


def test_no_notch_and_a_bar_that_is_not_there_change_nothing() -> None:
    start = KIND.start(DOWN, 1)
    for event in (Scrolled("page"), Scrolled("bar.across", dx=1)):
        assert KIND.update(DOWN, start, event) == (start, NEUTRAL)


@pytest.mark.parametrize(("axis", "count"), [("vertical", 1), ("horizontal", 0), ("both", 0)])
def test_the_right_part_of_a_page_that_has_none_is_told(axis: str, count: int) -> None:
    spec = ScrollSpec(find=FLOWER, axis=axis, at="right")  # type: ignore[arg-type]
    assert [place for place, _, _ in check(spec)] == ["at"] * count
