"""Every shipped lesson, played in a window with real mouse and keyboard events."""

from pathlib import Path

import pytest

from learn_app.content.loader import load_content
from learn_app.paths import Paths
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press, walk_through

PATHS = Paths.find(Path())
LESSONS = [
    (one.lesson.module, one.lesson.id)
    for module in load_content(PATHS.lessons, PATHS.assets).modules
    for one in module.lessons
    if one.lesson is not None
]


def test_the_modules_have_two_lessons_at_least() -> None:
    modules = [module for module, _lesson in LESSONS]
    for module in ("souris", "clavier", "mail", "formulaire", "securite", "demarches"):
        assert modules.count(module) >= 2


@pytest.mark.parametrize(("module", "lesson"), LESSONS)
def test_the_robot_plays_the_lesson_and_its_attempts_are_kept(
    open_shipped: OpenShipped, module: str, lesson: str
) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, f"module.{module}")
    press(app, f"lesson.{module}.{lesson}")
    played = []
    for screen in walk_through(app):
        played.append(screen.session.exercise.id)
    app.close()
    app = open_shipped()
    assert app.store.completed(learner.id)[module, lesson] == set(played)
    totals = app.store.lesson_totals(learner.id, module, lesson)
    assert (totals.exercises, totals.skipped) == (len(played), 0)
