"""A skill comes back after days of use that depend on how well it was shown, and on nothing else."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.progress.records import Attempt, Criterion, Outcome
from learn_app.training.review import Rating, Review, find_due_day, rate, read_reviews

CRITERION = Criterion(("a", "b", "seul"), ("seul",))


def attempt(
    day: int = 1,
    exercise: str = "seul",
    outcome: Outcome = Outcome.PASSED,
    hints: int = 0,
    demonstrations: int = 0,
    criterion: Criterion | None = CRITERION,
) -> Attempt:
    return Attempt(
        *("karim", "souris", "clic", exercise, "v1", outcome),
        hints=hints,
        demonstrations=demonstrations,
        criterion=criterion,
        day=day,
    )


ratings = st.sampled_from(Rating)
histories = st.lists(st.tuples(st.integers(1, 9), ratings), max_size=12).map(
    lambda steps: [Review(sum(gap for gap, _ in steps[: i + 1]), one) for i, (_, one) in enumerate(steps)]
)
attempts = st.builds(
    attempt,
    day=st.integers(1, 20),
    exercise=st.sampled_from(["a", "b", "seul"]),
    outcome=st.sampled_from(Outcome),
    hints=st.integers(0, 1),
    demonstrations=st.integers(0, 1),
    criterion=st.sampled_from([None, CRITERION, Criterion(("a", "b", "seul"), ("b", "seul"))]),
)


@pytest.mark.parametrize(
    ("tried", "rating"),
    [
        (attempt(), Rating.GOOD),
        (attempt(hints=1), Rating.HARD),
        (attempt(demonstrations=1), Rating.AGAIN),
        (attempt(hints=2, demonstrations=1), Rating.AGAIN),
        (attempt(outcome=Outcome.SKIPPED), Rating.AGAIN),
        (attempt(outcome=Outcome.FAILED), Rating.AGAIN),
        (attempt(outcome=Outcome.ABANDONED, hints=1), None),
    ],
)
def test_an_attempt_is_rated_by_the_help_it_took(tried: Attempt, rating: Rating | None) -> None:
    assert rate(tried) is rating


def test_only_what_is_to_be_done_alone_is_a_review() -> None:
    assert read_reviews([attempt(exercise="a"), attempt(exercise="b"), attempt(criterion=None)]) == ()
    assert read_reviews([attempt(exercise="a"), attempt()]) == (Review(1, Rating.GOOD),)


def test_the_first_try_of_a_day_counts() -> None:
    shown_first = [attempt(3, demonstrations=1), attempt(3), attempt(4), attempt(4, hints=1)]
    assert read_reviews(shown_first) == (Review(3, Rating.AGAIN), Review(4, Rating.GOOD))


def test_of_two_exercises_the_worse_one_counts() -> None:
    two = Criterion(("a", "b"), ("a", "b"))
    tried = [attempt(2, "a", criterion=two), attempt(2, "b", hints=1, criterion=two)]
    assert read_reviews(tried) == (Review(2, Rating.HARD),)


def test_a_try_that_was_left_leaves_the_day_open() -> None:
    left = attempt(1, outcome=Outcome.ABANDONED, demonstrations=1)
    assert read_reviews([left, attempt(1)]) == (Review(1, Rating.GOOD),)


def test_days_of_another_computer_do_not_go_back() -> None:
    tried = [attempt(5), attempt(2, hints=1), attempt(6, hints=1)]
    assert read_reviews(tried) == (Review(5, Rating.GOOD), Review(6, Rating.HARD))


def test_what_was_never_tried_is_never_due() -> None:
    assert find_due_day(()) == 0


def test_a_skill_comes_back_later_each_time_it_was_shown_alone() -> None:
    reviews: list[Review] = []
    pauses, day = [], 1
    for _ in range(4):
        reviews.append(Review(day, Rating.GOOD))
        due = find_due_day(reviews)
        pauses.append(due - day)
        day = due
    assert pauses[0] == 2
    assert pauses == sorted(set(pauses))


def test_a_skill_that_had_to_be_shown_comes_back_on_the_next_day_of_use() -> None:
    assert find_due_day([Review(4, Rating.AGAIN)]) == 5


@given(histories)
def test_it_always_comes_back_after_the_last_try_and_not_after_a_life(reviews: list[Review]) -> None:
    due = find_due_day(reviews)
    if reviews:
        assert 1 <= due - reviews[-1].day <= 60
    assert due == find_due_day(reviews)


@given(histories.filter(bool))
def test_better_is_never_sooner(reviews: list[Review]) -> None:
    day = reviews[-1].day
    dues = [find_due_day([*reviews[:-1], Review(day, rating)]) for rating in Rating]
    assert dues == sorted(dues)


@given(st.lists(attempts, max_size=30))
def test_days_rise_and_each_has_one_review(tried: list[Attempt]) -> None:
    days = [review.day for review in read_reviews(tried)]
    assert days == sorted(set(days))


def test_a_damaged_day_is_survived() -> None:
    assert find_due_day([Review(2**62, Rating.GOOD)]) > 0
    assert find_due_day([Review(-5, Rating.GOOD)]) > 0


def test_the_scheduler_is_loaded_only_for_something_to_schedule() -> None:
    code = (
        "import sys; from learn_app.training import review;"
        "review.find_due_day(()); assert 'fsrs' not in sys.modules;"
        "review.find_due_day([review.Review(1, review.Rating.GOOD)]); assert 'fsrs' in sys.modules;"
        "assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
