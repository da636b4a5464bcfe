"""Opening by two clicks: each way in which they fail has its name."""

import pytest

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, DoubleClicked, Event, Held, Pointed, Rested, Slipped
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.double_click.machine import KIND
from learn_app.exercises.double_click.spec import LATE_MS, DoubleClickSpec

SLOW = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=3))
NORMAL = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=3), tempo="normal")
SYSTEM = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=3), tempo="system")
ONE, TWO = "target.1", "target.2"


def play(spec: DoubleClickSpec, *events: Event) -> list[str]:
    """Return the codes told, "" where nothing is said."""
    state, codes = KIND.start(spec, 1), []
    for event in events:
        state, feedback = KIND.update(spec, state, event)
        codes.append(feedback.code)
    return codes


def test_two_slow_clicks_open_at_the_slow_tempo() -> None:
    assert play(SLOW, Clicked(ONE, at_ms=100), Clicked(ONE, at_ms=1500)) == ["", "opened"]


def test_the_normal_tempo_wants_them_nearer() -> None:
    assert play(NORMAL, Clicked(ONE, at_ms=100), Clicked(ONE, at_ms=850)) == ["", "opened"]
    assert play(NORMAL, Clicked(ONE, at_ms=100), Clicked(ONE, at_ms=1500)) == ["", "second-click-late"]


def test_at_the_system_s_tempo_only_its_own_double_click_opens() -> None:
    told = play(SYSTEM, Clicked(ONE, at_ms=0), Clicked(ONE, at_ms=600), DoubleClicked(ONE, at_ms=800))
    assert told == ["", "second-click-late", "opened"]


def test_two_fast_clicks_that_are_no_double_click_had_the_pointer_moving() -> None:
    assert play(SYSTEM, Clicked(ONE, at_ms=0), Clicked(ONE, at_ms=200)) == ["", "pointer-moved"]


@pytest.mark.parametrize("spec", [SLOW, NORMAL, SYSTEM], ids=["slow", "normal", "system"])
def test_the_system_s_double_click_opens_at_every_tempo(spec: DoubleClickSpec) -> None:
    state = KIND.start(spec, 1)
    told = []
    for target in (TWO, ONE, "target.3"):
        for event in (Clicked(target), DoubleClicked(target)):
            state, feedback = KIND.update(spec, state, event)
            told.append((feedback.verdict, feedback.code))
    assert told[1::2] == [(Verdict.PROGRESS, "opened")] * 2 + [(Verdict.DONE, "opened")]
    assert KIND.is_done(spec, state)


def test_a_second_click_too_late_is_named() -> None:
    assert play(SLOW, Clicked(ONE, at_ms=100), Clicked(ONE, at_ms=2000)) == ["", "second-click-late"]


def test_after_two_that_were_too_slow_one_can_begin_anew_without_a_word() -> None:
    told = play(
        SLOW,
        Clicked(ONE, at_ms=0),
        Clicked(ONE, at_ms=2000),
        Clicked(ONE, at_ms=5000),
        Clicked(ONE, at_ms=6000),
    )
    assert told == ["", "second-click-late", "", "opened"]


def test_a_second_click_elsewhere_is_named() -> None:
    assert play(SLOW, Clicked(ONE), Clicked(TWO, at_ms=500)) == ["", "second-click-elsewhere"]
    assert play(SLOW, Clicked(ONE), Clicked(STAGE, at_ms=500)) == ["", "second-click-elsewhere"]


def test_one_click_that_nothing_follows_is_told_to_who_waits() -> None:
    waited = (Clicked(ONE), Rested(ONE, at_ms=4100))
    assert play(SLOW, *waited) == ["", "clicked-once"]
    assert play(SLOW, *waited, Clicked(ONE, at_ms=5000), Clicked(ONE, at_ms=5500))[2:] == ["", "opened"]
    assert play(SLOW, Rested(ONE), Clicked(ONE), Rested(TWO)) == ["", "", ""]
    late = (Clicked(ONE), Clicked(ONE, at_ms=3000), Rested(ONE, at_ms=7100))
    assert play(SLOW, *late) == ["", "second-click-late", ""], "it has been told"


def test_one_click_that_nothing_follows_is_told_by_the_next_act() -> None:
    assert play(SLOW, Clicked(ONE), Clicked(ONE, at_ms=9000)) == ["", "clicked-once"]
    assert play(SLOW, Clicked(ONE), Clicked(TWO, at_ms=9000)) == ["", "clicked-once"]


def test_a_pointer_that_moved_between_press_and_release_is_named() -> None:
    assert play(SLOW, Slipped(ONE)) == ["pointer-moved"]


def test_a_button_kept_down_is_named_and_is_no_first_click() -> None:
    assert play(SLOW, Held(ONE, held_ms=900), Clicked(ONE, at_ms=1000)) == ["held-too-long", ""]


def test_the_wrong_button_is_named() -> None:
    told = play(SLOW, Clicked(ONE, button="right"), Clicked(ONE, button="middle"))
    assert told == ["wrong-button", "wrong-button-middle"]


def test_a_click_beside_everything_is_named() -> None:
    assert play(SLOW, Clicked(STAGE)) == ["missed"]


def test_a_third_click_does_no_harm() -> None:
    told = play(SLOW, Clicked(ONE), DoubleClicked(ONE), Clicked(ONE, at_ms=50), Held(ONE, held_ms=900))
    assert told == ["", "opened", "already-open", ""]


def test_the_target_clicked_once_is_expected_to_be_opened() -> None:
    start = KIND.start(SLOW, 1)
    state, _ = KIND.update(SLOW, start, Clicked(TWO))
    assert KIND.expect(SLOW, state) == DoubleClicked(TWO)
    assert KIND.update(SLOW, start, Pointed(ONE)) == (start, NEUTRAL)


# Made to fit the learner


def fit(spec: DoubleClickSpec, double_click_ms: int) -> DoubleClickSpec:
    return KIND.adapt(spec, Calibration(double_click_ms=double_click_ms))


def pair(gap_ms: int) -> tuple[Event, Event]:
    return Clicked(ONE, at_ms=100), Clicked(ONE, at_ms=100 + gap_ms)


def test_who_needs_more_time_between_two_clicks_gets_half_as_much_again() -> None:
    slow_hand = fit(NORMAL, 900)
    assert play(slow_hand, *pair(1350)) == ["", "opened"]
    assert play(slow_hand, *pair(1360)) == ["", "second-click-late"]


def test_a_quick_hand_keeps_all_the_time_that_the_author_gave() -> None:
    assert play(fit(SLOW, 150), *pair(1500)) == ["", "opened"]


def test_the_system_s_own_tempo_is_the_system_s_for_everybody() -> None:
    assert play(fit(SYSTEM, 900), *pair(900)) == ["", "second-click-late"]


def test_nobody_gets_more_time_than_two_clicks_that_belong_together_take() -> None:
    assert fit(NORMAL, 4000).longest_ms == LATE_MS
