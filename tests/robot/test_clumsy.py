"""A hand that goes wrong three times out of ten finishes the exercises of the practice desktop all the same.

One exercise of each lesson is played here; ``python -m tests.robot.clumsy`` plays all of them, as often as
one likes.
"""

import pytest

from learn_app.app import Application
from learn_app.content.model import Exercise, Lesson
from tests.robot.clumsy_hand import ClumsyHand
from tests.robot.desktop_stage import exercises_of, name_of, open_exercise, shipped_lessons


def longest_of_each_lesson() -> list[tuple[Lesson, Exercise]]:
    """Return of each lesson the exercise of the practice desktop with the most goals."""
    found: dict[tuple[str, str], tuple[Lesson, Exercise]] = {}
    for lesson, exercise in exercises_of("desktop"):
        known = found.get((lesson.module, lesson.id))
        if known is None or len(exercise.spec.goals) > len(known[1].spec.goals):
            found[lesson.module, lesson.id] = (lesson, exercise)
    return list(found.values())


@pytest.mark.parametrize(("lesson", "exercise"), longest_of_each_lesson(), ids=lambda one: one.id)
def test_a_clumsy_hand_finishes_too(shipped_app: Application, lesson: Lesson, exercise: Exercise) -> None:
    screen = open_exercise(shipped_app, lesson, exercise)
    ClumsyHand(len(exercise.id)).play(screen)
    assert screen.session.is_exercise_done


def test_the_clumsy_hand_really_is_clumsy(shipped_app: Application) -> None:
    app, hand, acts = shipped_app, ClumsyHand(5), 0
    lesson = next(x for x in shipped_lessons() if (x.module, x.id) == ("securite", "bilan"))
    for exercise in lesson.exercises:
        if exercise.kind == "desktop":
            acts += hand.play(open_exercise(app, lesson, exercise))
    assert acts > 20
    assert 0.1 < hand.went_astray / acts < 0.6


def test_the_same_seed_makes_the_same_mistakes(shipped_app: Application) -> None:
    app = shipped_app
    lesson, exercise = next(exercises_of("desktop"))
    counts = [ClumsyHand(8).play(open_exercise(app, lesson, exercise)) for _ in range(2)]
    assert counts[0] == counts[1], name_of(lesson, exercise)
