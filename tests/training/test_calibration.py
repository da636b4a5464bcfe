"""Transcripts of what exercises teach about a learner's hand."""

from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, PassedBy, Pointed
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.double_click.spec import DoubleClickSpec, Tempo
from learn_app.exercises.reach.spec import ReachSpec
from learn_app.progress.records import Attempt, Outcome
from learn_app.training.calibration import (
    LearnerClicks,
    after_attempt,
    changed_values,
    read_calibration,
    reset_values,
)
from learn_app.training.session import LessonSession

KINDS = ("click", "double_click", "path", "drag", "scroll", "reach", "choice", "type")


def attempt(outcome: Outcome = Outcome.PASSED, **codes: int) -> Attempt:
    mistakes = tuple((code.replace("_", "-"), count) for code, count in codes.items())
    return Attempt("amina", "souris", "clic", "un", "v", outcome, mistakes)


def gaps(*events: Event) -> tuple[int, ...]:
    return reduce(LearnerClicks.after, events, LearnerClicks()).gaps_ms


# Targets


def test_three_misses_enlarge_the_targets() -> None:
    fit = after_attempt(Calibration(), "click", attempt(slipped=2, missed=1))
    assert fit.target_scale == 1.2


def test_two_misses_change_nothing() -> None:
    before = Calibration(target_scale=1.3)
    assert after_attempt(before, "click", attempt(slipped=2)) == before


def test_other_mistakes_are_not_the_hand_s() -> None:
    before = Calibration(target_scale=1.3)
    assert after_attempt(before, "click", attempt(wrong_button=5, wrong_target=5)) == before


def test_giving_up_after_misses_enlarges_too() -> None:
    fit = after_attempt(Calibration(), "path", attempt(Outcome.SKIPPED, off_road=3))
    assert fit.target_scale == 1.2


def test_only_an_exercise_without_a_mistake_makes_targets_smaller() -> None:
    before = Calibration(target_scale=1.4)
    assert after_attempt(before, "click", attempt()).target_scale == 1.3
    assert after_attempt(before, "click", attempt(wrong_button=1)) == before
    assert after_attempt(before, "click", attempt(Outcome.SKIPPED)) == before
    assert after_attempt(before, "click", attempt(Outcome.ABANDONED)) == before


def test_targets_come_back_to_the_author_s_size_and_no_further() -> None:
    fit = Calibration(target_scale=1.2)
    scales = []
    for _ in range(4):
        fit = after_attempt(fit, "click", attempt())
        scales.append(fit.target_scale)
    assert scales == [1.1, 1.0, 1.0, 1.0]


def test_targets_grow_to_a_limit() -> None:
    fit = Calibration()
    for _ in range(9):
        fit = after_attempt(fit, "click", attempt(missed=9))
    assert fit.target_scale == LARGEST


@pytest.mark.parametrize("kind", ["reach", "choice", "type", "info"])
def test_where_no_miss_is_seen_nothing_is_learnt(kind: str) -> None:
    before = Calibration(target_scale=1.3)
    assert after_attempt(before, kind, attempt(), (700, 700)) == before


# Tempo


def test_the_time_between_two_clicks_is_the_median_of_the_learner_s_own() -> None:
    fit = after_attempt(Calibration(), "double_click", attempt(), (613, 500, 3000))
    assert fit.double_click_ms == 610


def test_one_pair_of_clicks_is_no_measure() -> None:
    assert after_attempt(Calibration(), "double_click", attempt(), (900,)).double_click_ms == 0


def test_a_quicker_hand_is_measured_anew() -> None:
    fit = Calibration(double_click_ms=900)
    assert after_attempt(fit, "double_click", attempt(), (420, 440)).double_click_ms == 430


def test_clicks_elsewhere_than_in_the_double_click_kind_are_no_tempo() -> None:
    assert after_attempt(Calibration(), "click", attempt(), (900, 900)).double_click_ms == 0


def test_pairs_of_clicks_are_measured() -> None:
    assert gaps(
        Clicked("target.1", at_ms=1000),
        Clicked("target.1", at_ms=1700),
        Clicked("target.2", at_ms=5000),
        DoubleClicked("target.2", at_ms=5300),
    ) == (700, 300)


def test_a_third_click_begins_a_new_pair() -> None:
    assert gaps(*(Clicked("target.1", at_ms=ms) for ms in (1000, 2000, 2600, 3000))) == (1000, 400)


def test_what_was_no_pair_is_not_measured() -> None:
    assert gaps(Clicked("target.1", at_ms=0), Clicked("target.2", at_ms=500)) == ()
    assert gaps(Clicked("target.1", at_ms=0), Clicked("target.1", at_ms=9000)) == ()
    assert gaps(Clicked("target.1", at_ms=0), Clicked("target.1", at_ms=12)) == ()
    assert gaps(Clicked("target.1", at_ms=0, button="right"), Clicked("target.1", at_ms=500)) == ()
    assert gaps(DoubleClicked("target.1", at_ms=0), DoubleClicked("target.1", at_ms=500)) == ()


def test_moving_in_between_does_not_matter() -> None:
    assert gaps(
        Clicked("target.1", at_ms=1000), Pointed("target.1", at_ms=1100), Clicked("target.1", at_ms=1800)
    ) == (800,)


# Keeping


def test_only_what_changed_is_kept() -> None:
    old = Calibration(target_scale=1.2, hand="left")
    assert changed_values(old, old) == {}
    assert changed_values(old, Calibration(1.4, 0, "left")) == {"target_scale": "1.4"}


def test_what_is_kept_is_read_again() -> None:
    fit = Calibration(1.3, 620, "left", {"é": (3, 1)})
    assert read_calibration(changed_values(Calibration(), fit), {"é": (3, 1)}) == fit


def test_a_reset_gives_back_what_the_authors_wrote() -> None:
    kept = {"target_scale": "1.6", "double_click_ms": "2000", "hand": "left"} | reset_values()
    assert read_calibration(kept) == Calibration()


@given(st.dictionaries(st.sampled_from(["target_scale", "double_click_ms", "hand", "x"]), st.text()))
def test_whatever_the_store_holds_the_calibration_is_within_bounds(values: dict[str, str]) -> None:
    fit = read_calibration(values)
    assert 1.0 <= fit.target_scale <= LARGEST
    assert 0 <= fit.double_click_ms <= 4000
    assert fit.hand in ("right", "left")


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e999", "0.2", "99", ""])
def test_a_damaged_number_counts_for_nothing(text: str) -> None:
    assert read_calibration({"target_scale": text, "double_click_ms": "nan"}) == Calibration()


_ATTEMPTS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.sampled_from(Outcome),
        st.integers(0, 6),
        st.lists(st.integers(40, 4000), max_size=5).map(tuple),
    ),
    max_size=30,
)


@given(_ATTEMPTS)
def test_whatever_happens_targets_stay_within_bounds_and_shrink_only_by_success(attempts: object) -> None:
    fit = Calibration()
    assert isinstance(attempts, list)
    for kind, outcome, misses, gaps_ms in attempts:
        one = attempt(outcome, **({"missed": misses} if misses else {}))
        before, fit = fit, after_attempt(fit, kind, one, gaps_ms)
        assert 1.0 <= fit.target_scale <= LARGEST
        assert 0 <= fit.double_click_ms <= 4000
        if fit.target_scale < before.target_scale:
            assert outcome is Outcome.PASSED
            assert misses == 0
        assert fit.hand == before.hand


@given(st.lists(st.integers(0, 9), min_size=2, max_size=10))
def test_more_misses_never_give_smaller_targets(counts: list[int]) -> None:
    start = Calibration(target_scale=1.2)
    scales = [
        after_attempt(start, "click", attempt(missed=n) if n else attempt()).target_scale
        for n in sorted(counts)
    ]
    assert all(a <= b for a, b in pairwise(scales))


# Together with the exercises


def folders(id_: str, tempo: Tempo) -> Exercise:
    spec = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=2), tempo=tempo)
    return Exercise(
        id=id_,
        kind="double_click",
        say="Ouvrez.",
        more="",
        hint="",
        picture="",
        is_skippable=True,
        seed=1,
        version="v",
        spec=spec,
    )


def test_who_opened_slowly_may_go_on_slowly_when_the_tempo_rises() -> None:
    lesson = Lesson(
        module="souris",
        id="double-clic",
        title="",
        goal="",
        minutes=5,
        exercises=(folders("lent", "slow"), folders("normal", "normal")),
    )
    session = LessonSession(lesson, "amina", load_kind, lambda _: None, lambda: 0)
    told = []
    for target, first_ms, second_ms in (("target.1", 1000, 2200), ("target.2", 6000, 7300)):
        session.handle(Clicked(target, at_ms=first_ms))
        told.append(session.handle(Clicked(target, at_ms=second_ms)).code)
    assert told == ["opened", "opened"]
    assert session.calibration.double_click_ms == 1250
    session.go_on()
    assert session.exercise.spec.longest_ms == 0
    assert session.spec.longest_ms == 1875
    session.handle(Clicked("target.1", at_ms=1000))
    assert session.handle(Clicked("target.1", at_ms=2500)).code == "opened"


# Reaching, carrying, scrolling


def test_a_pointer_that_keeps_missing_makes_what_is_to_be_reached_larger() -> None:
    assert after_attempt(Calibration(), "reach", attempt(), passed_by=2).target_scale == 1.0
    assert after_attempt(Calibration(), "reach", attempt(), passed_by=3).target_scale == 1.2


def test_what_was_passed_by_is_larger_in_the_next_exercise() -> None:
    spec = ReachSpec(targets=Pictures(pictogram="key", count=1))
    exercises = tuple(Exercise(id_, "reach", "", "", "", "", True, 1, "v", spec) for id_ in ("un", "deux"))
    lesson = Lesson("souris", "bouger", "", "", 5, exercises)
    session = LessonSession(lesson, "amina", load_kind, lambda _: None, lambda: 0)
    for event in (*[PassedBy("target.1")] * 3, Pointed("target.1")):
        session.handle(event)
    session.go_on()
    assert session.spec.targets.scale == 1.2


def test_having_come_to_a_target_does_not_show_that_one_can_stay_on_it() -> None:
    before = Calibration(target_scale=1.4)
    assert after_attempt(before, "reach", attempt()) == before


def test_misses_are_counted_as_they_happen() -> None:
    clicks = LearnerClicks().after(PassedBy("target.1")).after(Clicked("target.1", at_ms=100))
    clicks = clicks.after(PassedBy("target.1")).after(Clicked("target.1", at_ms=700))
    assert (clicks.passed_by, clicks.gaps_ms) == (2, (600,))


@pytest.mark.parametrize(
    ("kind", "code"),
    [("drag", "pressed-beside"), ("drag", "dropped-outside"), ("scroll", "missed"), ("scroll", "slipped")],
)
def test_carrying_and_scrolling_teach_too(kind: str, code: str) -> None:
    harder = after_attempt(
        Calibration(), kind, Attempt("a", "souris", "glisser", "un", "v", Outcome.PASSED, ((code, 3),))
    )
    assert harder.target_scale == 1.2
    assert after_attempt(harder, kind, attempt()).target_scale == 1.1
