"""Reaching: the pointer over each target, and nothing that could be wrong."""

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, Pointed
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.reach.machine import KIND
from learn_app.exercises.reach.spec import ReachSpec

STARS = ReachSpec(targets=Pictures(pictogram="glowing-star", count=3))
ANY = ReachSpec(targets=Pictures(pictogram="glowing-star", count=3), order="any")


def test_three_stars_reached_one_after_the_other() -> None:
    state = KIND.start(STARS, 7)
    told = []
    for target in ("target.1", "target.2", "target.3"):
        state, feedback = KIND.update(STARS, state, Pointed(target))
        told.append((feedback.verdict, feedback.code, dict(feedback.params)))
    assert told == [
        (Verdict.PROGRESS, "reached", {"n": 1, "count": 3}),
        (Verdict.PROGRESS, "reached", {"n": 2, "count": 3}),
        (Verdict.DONE, "reached", {"n": 3, "count": 3}),
    ]
    assert KIND.expect(STARS, state) is None


def test_one_that_is_not_there_yet_cannot_be_reached() -> None:
    start = KIND.start(STARS, 7)
    assert KIND.update(STARS, start, Pointed("target.2")) == (start, NEUTRAL)
    assert {move.target for move in KIND.moves(STARS, start)} == {STAGE, "target.1"}


def test_in_any_order_where_all_are_there() -> None:
    state = KIND.start(ANY, 7)
    for target in ("target.3", "target.1", "target.2"):
        assert not KIND.is_done(ANY, state)
        state, _ = KIND.update(ANY, state, Pointed(target))
    assert KIND.is_done(ANY, state)


def test_the_ground_a_second_time_and_clicks_are_nothing() -> None:
    state, _ = KIND.update(ANY, KIND.start(ANY, 7), Pointed("target.1"))
    for event in (Pointed(STAGE), Pointed("target.1"), Clicked("target.2"), Pointed("target.4")):
        assert KIND.update(ANY, state, event) == (state, NEUTRAL)
