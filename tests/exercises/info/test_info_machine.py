"""Reading: every way on is accepted, and a wrong button is named."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, Event, KeyPressed, Pointed, Rested, Slipped, Typed
from learn_app.exercises.info.machine import CONTINUE, KIND
from learn_app.exercises.info.spec import InfoSpec

SPEC = InfoSpec(pictogram="computer-mouse")


@pytest.mark.parametrize(
    "event",
    [Clicked(CONTINUE), Rested(CONTINUE), KeyPressed("anything", "Enter"), KeyPressed(CONTINUE, "Space")],
    ids=repr,
)
def test_a_click_a_rest_and_a_key_all_go_on(event: Event) -> None:
    state, feedback = KIND.update(SPEC, KIND.start(SPEC, 1), event)
    assert feedback.verdict is Verdict.DONE
    assert KIND.expect(SPEC, state) is None


def test_another_button_is_named() -> None:
    start = KIND.start(SPEC, 1)
    for button, code in (("right", "wrong-button"), ("middle", "wrong-button-middle")):
        state, feedback = KIND.update(SPEC, start, Clicked(CONTINUE, button=button))  # type: ignore[arg-type]
        assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, code)


def test_a_slip_is_named() -> None:
    _, feedback = KIND.update(SPEC, KIND.start(SPEC, 1), Slipped(CONTINUE))
    assert feedback.code == "slipped"


def test_what_means_nothing_changes_nothing() -> None:
    start = KIND.start(SPEC, 1)
    for event in (
        Clicked(STAGE),
        Rested(STAGE),
        Pointed(CONTINUE),
        Typed(CONTINUE, "a"),
        KeyPressed("", "Tab"),
    ):
        assert KIND.update(SPEC, start, event) == (start, NEUTRAL)
