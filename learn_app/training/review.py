"""When a skill comes back: a learner's tries at what a lesson ends with, and the day of use they lead to.

The time is the learner's days of use, never a clock: who comes once a week forgets no faster by what
the calendar says of a computer with a dead battery. The scheduler is FSRS, loaded only when there is
something new to compute; the same tries give the same day, on every computer.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from learn_app.content.catalog import Catalog
from learn_app.content.model import LessonEntry
from learn_app.progress.due import read_attempts, read_due
from learn_app.progress.records import Attempt, DueDay, DueDays, Outcome
from learn_app.progress.results import Level
from learn_app.progress.store import LessonKey, ProgressStore
from learn_app.training.mastery import find_level
from learn_app.training.path import Standing

MOST_LESSONS = 3
"""A review is short, or it would come before what is new."""

_LONGEST_PAUSE = 60
"""Days of use: a course has six, and what is learnt here is for later."""
_LATEST_DAY = 100_000
"""A day of use beyond this is damage, and no date could hold it."""


class Rating(IntEnum):
    """How well a skill was shown; the numbers are those of FSRS, whose 4 (“easy”) nobody is asked for."""

    AGAIN = 1
    """Not, or only after a demonstration."""
    HARD = 2
    """With a hint."""
    GOOD = 3
    """Alone."""


class Review(NamedTuple):
    """What one day of use showed of a skill."""

    day: int
    rating: Rating


def rate(attempt: Attempt) -> Rating | None:
    """Return what an attempt shows of a skill; None when it was left before its end."""
    if attempt.outcome is Outcome.ABANDONED:
        return None
    if attempt.outcome is not Outcome.PASSED or attempt.demonstrations:
        return Rating.AGAIN
    return Rating.HARD if attempt.hints else Rating.GOOD


def read_reviews(attempts: Iterable[Attempt]) -> tuple[Review, ...]:
    """Return what a learner's attempts at one lesson, in their order, show of its skill, day by day.

    Only the exercises count that the attempt's own criterion wants to be done alone. Of one day, the
    first try at each of them counts, and the worst of these: what follows was helped by it. A day that
    comes after a later one was lived on another computer, and counts with that later one.
    """
    reviews: list[Review] = []
    tried: set[str] = set()
    for attempt in attempts:
        criterion = attempt.criterion
        rating = rate(attempt)
        if criterion is None or attempt.exercise not in criterion.alone or rating is None:
            continue
        last = reviews[-1].day if reviews else 0
        if not reviews or attempt.day > last:
            reviews.append(Review(attempt.day, rating))
            tried = {attempt.exercise}
        elif attempt.exercise not in tried:
            reviews[-1] = Review(last, min(reviews[-1].rating, rating))
            tried.add(attempt.exercise)
    return tuple(reviews)


def find_due_day(reviews: Sequence[Review]) -> int:
    """Return the day of use on which a skill comes back; 0 when it was never tried."""
    if not reviews:
        return 0
    # Not at the top: whoever has nothing new to compute does without the import.
    from datetime import UTC, datetime, timedelta

    import fsrs

    scheduler = fsrs.Scheduler(
        learning_steps=(), relearning_steps=(), maximum_interval=_LONGEST_PAUSE, enable_fuzzing=False
    )
    beginning = datetime(2000, 1, 1, tzinfo=UTC)
    # With an id and a date of its own, a card asks no clock.
    card = fsrs.Card(card_id=1, due=beginning)
    for day, rating in reviews:
        date = beginning + timedelta(days=min(max(day, 0), _LATEST_DAY))
        card, _ = scheduler.review_card(card, fsrs.Rating(int(rating)), date)
    return (card.due - beginning).days


class Repetition(NamedTuple):
    """A lesson whose skill comes back today."""

    lesson: LessonEntry
    reviews: int
    """On so many days it was shown before, or tried."""


def find_repetitions(catalog: Catalog, store: ProgressStore, standing: Standing) -> list[Repetition]:
    """Return what comes back to a learner today, at most ``MOST_LESSONS``: what has waited longest first.

    What was computed before is read; only lessons with new tries are computed, and kept.
    """
    today = store.day(standing.learner_id)
    due = [one for one in _bring_up_to_date(store, standing).values() if 0 < one.day <= today]
    found = []
    for one in sorted(due, key=lambda one: (one.day, one.module, one.lesson)):
        lesson = catalog.lesson_entry(one.module, one.lesson)
        if lesson is None or not lesson.is_available or one.module in standing.hidden:
            continue
        if find_level(lesson, standing.levels) >= Level.PASSED:
            found.append(Repetition(lesson, one.reviews))
        if len(found) == MOST_LESSONS:
            break
    return found


def count_minutes(repetitions: Sequence[Repetition]) -> int:
    """Return how many minutes they take, about: of each lesson, its last exercise."""
    minutes = sum(one.lesson.minutes / max(1, len(one.lesson.exercises)) for one in repetitions)
    return max(1, round(minutes))


def _bring_up_to_date(store: ProgressStore, standing: Standing) -> dict[LessonKey, DueDay]:
    kept = read_due(store, standing.learner_id)
    changed = []
    for key, summary in standing.levels.items():
        if not summary.tries or (key in kept and kept[key].tries == summary.tries):
            continue
        reviews = read_reviews(read_attempts(store, standing.learner_id, key))
        changed.append(DueDay(*key, summary.tries, find_due_day(reviews), len(reviews)))
    if changed:
        store.put(DueDays(standing.learner_id, tuple(changed)))
    return {**kept, **{(day.module, day.lesson): day for day in changed}}
