"""From one learner to another and back: two actions from home, and nobody's lesson is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from learn_app.app import Application
from learn_app.progress.records import Learner
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.tour.robot import play_exercise
from tests.screens.conftest import OpenApp
from tests.screens.lessons import press

ROOT = Path(__file__).parents[2]

AWAY: dict[str, tuple[Callable[[Application], None], tuple[str, ...]]] = {
    "lesson": (lambda app: app.window.open_lesson("souris", "clic"), ("home",)),
    "lessons": (lambda app: app.window.show_lessons("souris"), ("home",)),
    "settings": (lambda app: app.window.choices.show(), ("back",)),
    "home": (lambda app: app.window.show_home(), ()),
}
"""Screen → how it is shown, and what leads home from it."""

KILLED = """
import os, signal, sys
from pathlib import Path
from learn_app.app import Application, Options
from learn_app.paths import Paths
from learn_app.tour.robot import play_exercise

app = Application(Paths.find(Path(sys.argv[1]), Path(sys.argv[2])), Options("en", "window"))
app.refresh_lessons()
app.window.resize(1366, 768)
app.show()
(learner,) = app.store.learners()
app.window.welcome(learner)
app.window.open_lesson("souris", "clic")
play_exercise(app.window.screen_shown)
assert app.window.screen_shown.session.exercise.id == "boutons"
app.store.flush()
os.kill(os.getpid(), signal.SIGKILL)
"""


def open_first_lesson(app: Application) -> LessonScreen:
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen


def learner_now(app: Application) -> Learner:
    assert app.context.learner is not None
    return app.context.learner


@pytest.mark.parametrize("name", AWAY)
def test_home_is_one_action_away_and_another_learner_two_more(app: Application, name: str) -> None:
    amina, karim = app.store.add_learner("Amina", "fox"), app.store.add_learner("Karim", "owl")
    app.window.welcome(amina)
    show, ways = AWAY[name]
    show(app)
    for way in ways:
        press(app, way)
    assert isinstance(app.window.screen_shown, HomeScreen)
    press(app, "leave")
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    press(app, f"learner.{karim.id}")
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert learner_now(app) == karim


def test_each_comes_back_to_the_exercise_they_left(app: Application) -> None:
    amina, karim = app.store.add_learner("Amina", "fox"), app.store.add_learner("Karim", "owl")
    app.window.welcome(amina)
    screen = open_first_lesson(app)
    play_exercise(screen)
    expected = screen.session.expected()
    assert expected is not None
    screen._on_happened(expected)  # one of the two buttons: the exercise is begun, not done
    press(app, "home")
    press(app, "leave")
    press(app, f"learner.{karim.id}")
    assert open_first_lesson(app).session.exercise.id == "accueil"
    press(app, "home")
    press(app, "leave")
    press(app, f"learner.{amina.id}")
    assert open_first_lesson(app).session.exercise.id == "boutons"


def test_closing_the_window_in_a_lesson_keeps_what_was_done(open_app: OpenApp) -> None:
    app = open_app()
    amina = app.store.add_learner("Amina", "fox")
    app.window.welcome(amina)
    play_exercise(open_first_lesson(app))
    app.window.close()
    app.close()
    app = open_app()
    press(app, f"learner.{amina.id}")
    assert open_first_lesson(app).session.exercise.id == "boutons"


def test_a_killed_program_goes_on_at_the_same_exercise(
    open_app: OpenApp, tmp_path: Path, lessons: Path
) -> None:
    app = open_app()
    amina = app.store.add_learner("Amina", "fox")
    app.close()
    command = [sys.executable, "-c", KILLED, str(tmp_path / "data"), str(lessons)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    killed = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    app = open_app()
    press(app, f"learner.{amina.id}")
    assert open_first_lesson(app).session.exercise.id == "boutons"


def test_the_next_learner_has_nothing_of_the_one_before(app: Application) -> None:
    amina = app.store.add_learner("Amina", "fox", "fr", "large")._replace(contrast="white-on-black")
    app.store.update_learner(amina)
    karim = app.store.add_learner("Karim", "owl")
    app.window.welcome(amina)
    press(app, "leave")
    press(app, f"learner.{karim.id}")
    assert app.context.translator.language == "en"
    assert app.context.theme.scale == 1.0
    assert not app.context.theme.colours.is_strict
