"""From one learner to another and back: two actions from everywhere, and nobody's lesson is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.progress.backup import list_backups
from learn_app.progress.records import Learner
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.settings import REST_MS
from learn_app.tour.robot import play_exercise
from tests.screens.conftest import OpenApp
from tests.screens.lessons import press, rest_on

ROOT = Path(__file__).parents[2]

SHOWN: dict[str, Callable[[Application], None]] = {
    "lesson": lambda app: app.window.open_lesson("souris", "clic"),
    "lesson done": lambda app: app.window.show_lesson_done("souris", "clic"),
    "lessons": lambda app: app.window.show_lessons("souris"),
    "settings": lambda app: app.window.choices.show(),
    "review": lambda app: app.window.outings.show_reviewed([]),
    "home": lambda app: app.window.show_home(),
}
"""A learner's screens, and how each is shown."""

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


@pytest.mark.parametrize("name", SHOWN)
def test_another_learner_is_two_actions_away(app: Application, name: str) -> None:
    amina, karim = app.store.add_learner("Amina", "fox"), app.store.add_learner("Karim", "owl")
    app.window.welcome(amina)
    SHOWN[name](app)
    press(app, "others")
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    press(app, f"learner.{karim.id}")
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert learner_now(app) == karim


def test_the_keyboard_alone_leads_to_the_others(app: Application) -> None:
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    open_first_lesson(app)
    for _ in range(20):
        focused = app.window.focusWidget()
        assert focused is not None
        if focused.objectName() == "others":
            break
        QTest.keyClick(focused, Qt.Key.Key_Backtab)
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(app.window.screen_shown, ProfilesScreen)


@pytest.mark.parametrize("name", SHOWN)
def test_before_one_can_click_resting_leads_to_the_others(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setitem(REST_MS, "normal", 20)
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    SHOWN[name](app)
    assert app.window.screen_shown is not None
    picture = app.window.screen_shown.findChild(QWidget, "others")
    assert picture is not None
    rest_on(picture, qtbot, lambda: isinstance(app.window.screen_shown, ProfilesScreen))


def test_what_was_begun_is_recorded_and_in_the_backup_of_who_goes(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up = app.store.back_up

    def back_up_at_once() -> None:
        back_up()
        assert app.store.safekeeping.wait(10)

    monkeypatch.setattr(app.store, "back_up", back_up_at_once)
    amina = app.store.add_learner("Amina", "fox")
    app.window.welcome(amina)
    screen = open_first_lesson(app)
    play_exercise(screen)
    expected = screen.session.expected()
    assert expected is not None
    screen._on_happened(expected)
    press(app, "others")
    (backup, *_) = list_backups(app.context.paths.data)
    with closing(sqlite3.connect(backup.path)) as kept:
        told = kept.execute("SELECT exercise, outcome FROM attempt ORDER BY sequence").fetchall()
    assert told == [("accueil", "passed"), ("boutons", "abandoned")]


def test_each_comes_back_to_the_exercise_they_left(app: Application) -> None:
    amina, karim = app.store.add_learner("Amina", "fox"), app.store.add_learner("Karim", "owl")
    app.window.welcome(amina)
    screen = open_first_lesson(app)
    play_exercise(screen)
    expected = screen.session.expected()
    assert expected is not None
    screen._on_happened(expected)  # one of the two buttons: the exercise is begun, not done
    press(app, "others")
    press(app, f"learner.{karim.id}")
    assert open_first_lesson(app).session.exercise.id == "accueil"
    press(app, "others")
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
