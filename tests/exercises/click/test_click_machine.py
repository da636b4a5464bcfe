"""Clicking: every target once, in any order; what went wrong is said."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, DoubleClicked, Held, Slipped
from learn_app.exercise_api.scattering import MOST_PICTURES
from learn_app.exercises.click.drifting import drifted
from learn_app.exercises.click.machine import KIND, places
from learn_app.exercises.click.spec import MOST_LABELLED, ClickSpec, Look, Targets, check

STARS = ClickSpec(
    targets=Targets(count=3, pictogram="glowing-star"), others=Targets(count=2, pictogram="cloud")
)
RIGHT = ClickSpec(targets=Targets(pictogram="glowing-star"), button="right")


def test_three_stars_clicked_in_any_order() -> None:
    state = KIND.start(STARS, 7)
    told = []
    for target in ("target.3", "target.1", "target.2"):
        state, feedback = KIND.update(STARS, state, Clicked(target))
        told.append((feedback.verdict, feedback.code, dict(feedback.params)))
    assert told == [
        (Verdict.PROGRESS, "clicked", {"n": 1, "count": 3}),
        (Verdict.PROGRESS, "clicked", {"n": 2, "count": 3}),
        (Verdict.DONE, "clicked", {"n": 3, "count": 3}),
    ]
    assert KIND.is_done(STARS, state)


def test_each_mistake_has_its_name_and_costs_nothing() -> None:
    start = KIND.start(STARS, 7)
    for event, code in (
        (Clicked("target.1", button="right"), "wrong-button"),
        (Clicked("target.1", button="middle"), "wrong-button-middle"),
        (Clicked("other.2"), "wrong-target"),
        (Clicked(STAGE), "missed"),
        (Clicked(STAGE, is_moving=True), "tapped-moving"),
        (Slipped("target.2"), "slipped"),
    ):
        state, feedback = KIND.update(STARS, start, event)
        assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, code)


def test_the_left_button_is_named_where_the_right_one_is_wanted() -> None:
    start = KIND.start(RIGHT, 1)
    _, feedback = KIND.update(RIGHT, start, Clicked("target.1"))
    assert feedback.code == "wrong-button-left"
    assert KIND.expect(RIGHT, start) == Clicked("target.1", button="right")


def test_a_long_press_is_named_once_and_then_counts() -> None:
    start = KIND.start(STARS, 7)
    state, feedback = KIND.update(STARS, start, Held("target.1", held_ms=900))
    assert (state.clicked, feedback.verdict, feedback.code) == (frozenset(), Verdict.MISTAKE, "held-too-long")
    elsewhere, feedback = KIND.update(STARS, state, Held("target.2", held_ms=900))
    assert (elsewhere.clicked, feedback.code) == (frozenset(), "held-too-long")
    state, feedback = KIND.update(STARS, state, Held("target.1", held_ms=2000))
    assert (state.clicked, feedback.code) == (frozenset({"target.1"}), "clicked")
    assert KIND.update(STARS, state, Held("target.1", held_ms=900)) == (state, NEUTRAL)


def test_a_long_press_of_the_left_button_is_the_wrong_button_where_the_right_one_is_wanted() -> None:
    start = KIND.start(RIGHT, 1)
    state, feedback = KIND.update(RIGHT, start, Held("target.1", held_ms=900))
    assert (state, feedback.code) == (start, "wrong-button-left")


def test_a_second_click_on_the_same_target_is_no_mistake() -> None:
    state, _ = KIND.update(STARS, KIND.start(STARS, 7), Clicked("target.1"))
    again, feedback = KIND.update(STARS, state, Clicked("target.1"))
    assert (again, feedback.verdict, feedback.code) == (state, Verdict.NEUTRAL, "already-done")


def test_the_first_remaining_target_is_expected() -> None:
    state, _ = KIND.update(STARS, KIND.start(STARS, 7), Clicked("target.1"))
    assert KIND.expect(STARS, state) == Clicked("target.2")


def test_what_means_nothing_changes_nothing() -> None:
    start = KIND.start(STARS, 7)
    for event in (Clicked("target.9"), Slipped(STAGE), DoubleClicked("target.1"), Slipped("other.1")):
        assert KIND.update(STARS, start, event) == (start, NEUTRAL)


@given(st.sampled_from(get_args(Look)), st.data(), st.integers())
def test_nothing_overlaps_wherever_the_seed_puts_it(look: Look, data: st.DataObject, seed: int) -> None:
    most = MOST_PICTURES if look == "picture" else MOST_LABELLED
    first = data.draw(st.integers(1, most))
    second = data.draw(st.integers(0, most - first))
    groups = [
        Targets(
            look=look, count=max(n, 1), pictogram="cloud", labels=() if look == "picture" else ("Oui",) * n
        )
        for n in (first, second)
    ]
    spec = ClickSpec(targets=groups[0], others=groups[1] if second else None)
    assert not list(check(spec))
    found = places(spec, seed)
    assert len(found) == first + second
    assert len({(p.left, p.top) for p in found.values()}) == len(found)
    assert found == places(spec, seed)
    for place in found.values():
        assert place.left >= 0
        assert place.top >= 0
        assert place.left + place.width <= 1 + 1e-9
        assert place.top + place.height <= 1 + 1e-9
        assert 0 <= place.across <= 1
        assert 0 <= place.down <= 1


@given(st.integers(), st.floats(0, 10**9), st.floats(0, 100))
def test_what_drifts_stays_in_its_cell_and_goes_slowly(seed: int, at_ms: float, tick_ms: float) -> None:
    still = places(STARS, seed)
    before, after = drifted(still, seed, at_ms), drifted(still, seed, at_ms + tick_ms)
    for id_, place in still.items():
        for where in (before[id_], after[id_]):
            assert (where.left, where.top, where.width) == (place.left, place.top, place.width)
            assert 0 <= where.across <= 1
            assert 0 <= where.down <= 1
        assert abs(after[id_].across - before[id_].across) <= tick_ms / 3900 + 1e-6
    begin = drifted(still, seed, 0)
    assert all(abs(begin[id_].across - place.across) < 1e-6 for id_, place in still.items())


def test_what_does_not_fit_together_is_said_where_it_is() -> None:
    spec = ClickSpec(
        targets=Targets(count=12, labels=("Non",)),
        others=Targets(look="button", labels=("Oui", " ")),
    )
    assert [place for place, _, _ in check(spec)] == [
        "targets.pictogram",
        "targets.labels",
        "others.labels[1]",
        "",
    ]
    bare = ClickSpec(targets=Targets(look="link"))
    assert [place for place, _, _ in check(bare)] == ["targets.labels"]


def test_for_who_often_misses_targets_are_larger_and_stand_still() -> None:
    drifting = ClickSpec(targets=Targets(pictogram="red-apple", count=2), moving="slow")
    fits = [KIND.adapt(drifting, Calibration(target_scale=scale)) for scale in (1.0, 1.3, 1.4)]
    assert [(fit.targets.scale, fit.moving) for fit in fits] == [(1.0, "slow"), (1.3, "slow"), (1.4, "none")]
