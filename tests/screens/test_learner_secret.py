"""The secret of three pictures: chosen in « Mes réglages », asked for at the door, never a dead end."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app import secret
from learn_app.app import Application
from learn_app.screens.home import HomeScreen
from learn_app.screens.learner_secret import NAMES, AskSecretScreen, ChooseSecretScreen
from learn_app.screens.learner_settings import SettingsScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.settings import REST_MS
from learn_app.tour.robot import play_exercise
from learn_app.widgets.chip import Chip
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, press, rest_on

MINE = ("teapot", "house", "carrot")
WRONG = ("house", "teapot", "carrot")


@pytest.fixture(autouse=True)
def _cheap_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "COST", 16)


def take(app: Application, *pictures: str) -> None:
    for picture in pictures:
        press(app, f"secret.{picture}")


def choose_secret(app: Application, *pictures: str) -> None:
    press(app, "settings")
    press(app, "setting.secret")
    take(app, *pictures, *pictures)
    press(app, "back")


def come_in(app: Application) -> None:
    press(app, f"learner.{app.store.learners()[0].id}")


def told(app: Application) -> str:
    screen = app.window.screen_shown
    assert screen is not None
    chip = screen.findChild(Chip, "told")
    assert chip is not None
    return chip.sentence


def test_without_a_secret_one_goes_in_at_once(app: Application) -> None:
    begin(app)
    press(app, "leave")
    come_in(app)
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_with_a_secret_one_is_asked_for_it_also_after_a_restart(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    choose_secret(app, *MINE)
    app.close()
    app = open_app()
    come_in(app)
    assert isinstance(app.window.screen_shown, AskSecretScreen)
    assert app.context.learner is None
    take(app, *MINE)
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert app.context.learner is not None


def test_the_wrong_order_is_told_kindly_and_opens_nothing(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    take(app, *WRONG)
    assert isinstance(app.window.screen_shown, AskSecretScreen)
    assert "Try again, calmly" in told(app)
    take(app, MINE[0])
    assert told(app) == ""
    press(app, "erase")
    take(app, *MINE)
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_after_five_wrong_ones_a_pause_is_told_that_ends_by_itself(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret, "PAUSES_SECONDS", (0, 0, 0, 0, 0, 0.3))
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    for _ in range(5):
        take(app, *WRONG)
        assert "Try again" in told(app)
    take(app, *WRONG)
    assert told(app).startswith("A little break: 1 second.")
    screen = app.window.screen_shown
    assert isinstance(screen, AskSecretScreen)
    assert not any(tile.isEnabled() for tile in screen._tiles)
    # Who leaves and comes back waits all the same.
    press(app, "back")
    come_in(app)
    again = app.window.screen_shown
    assert isinstance(again, AskSecretScreen)
    qtbot.waitUntil(lambda: all(tile.isEnabled() for tile in again._tiles))
    assert told(app) == ""
    take(app, *MINE)
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_a_restart_of_the_program_ends_no_pause(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "PAUSES_SECONDS", (60, 60))
    app = open_app()
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    take(app, *WRONG)
    app.close()
    app = open_app()
    come_in(app)
    assert told(app).startswith("A little break: 60 seconds.")
    screen = app.window.screen_shown
    assert isinstance(screen, AskSecretScreen)
    assert not any(tile.isEnabled() for tile in screen._tiles)


def test_one_can_always_go_back_to_who_is_here(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    press(app, "back")
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    assert app.context.learner is None


def test_an_error_leads_nobody_past_the_secret(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    app.window.show_failure()
    press(app, "answer.ok")
    assert isinstance(app.window.screen_shown, ProfilesScreen)


def test_the_secret_is_asked_in_the_learners_language(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "language")
    press(app, "answer.fr")
    press(app, "leave")
    come_in(app)
    assert app.window.screen_shown is not None
    assert "vos trois images" in app.window.screen_shown.spoken()
    press(app, "back")
    assert app.context.translator.language == "en"


def test_two_different_secrets_are_chosen_again(app: Application) -> None:
    begin(app)
    press(app, "settings")
    press(app, "setting.secret")
    take(app, *MINE, *WRONG)
    assert isinstance(app.window.screen_shown, ChooseSecretScreen)
    assert "choose again" in told(app)
    take(app, *WRONG, *WRONG)
    assert isinstance(app.window.screen_shown, SettingsScreen)
    assert app.context.learner is not None
    assert secret.is_right(app.context.learner.secret, WRONG)


def test_a_secret_is_changed_kept_and_taken_away(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    learner = app.context.learner
    assert learner is not None
    press(app, "settings")
    press(app, "setting.secret")
    press(app, "answer.same")
    assert app.context.learner == learner
    press(app, "setting.secret")
    press(app, "answer.other")
    take(app, *WRONG, *WRONG)
    assert secret.is_right(app.context.learner.secret, WRONG)
    press(app, "setting.secret")
    press(app, "answer.none")
    press(app, "back")
    press(app, "leave")
    come_in(app)
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_a_trainer_who_takes_the_secret_away_lets_the_learner_in(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    app.store.set_fact(app.store.learners()[0].id, "secret", "")
    app.window.show_profiles()
    come_in(app)
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_the_keyboard_alone_opens(app: Application) -> None:
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    for picture in MINE:
        for _ in range(40):
            focused = app.window.focusWidget()
            assert focused is not None
            if focused.objectName() == f"secret.{picture}":
                break
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Space)
        QApplication.processEvents()
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_a_resting_pointer_opens(app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(REST_MS, "normal", 20)
    begin(app)
    choose_secret(app, *MINE)
    press(app, "leave")
    come_in(app)
    screen = app.window.screen_shown
    assert isinstance(screen, AskSecretScreen)

    def rest_on_picture(picture: str) -> None:
        tile, before = screen.findChild(QWidget, f"secret.{picture}"), list(screen._taken)
        assert tile is not None
        rest_on(tile, qtbot, lambda: screen._taken != before)

    for picture in MINE:
        rest_on_picture(picture)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, HomeScreen))


def test_a_lesson_is_resumed_at_the_same_exercise_behind_the_secret(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    choose_secret(app, *MINE)
    press(app, "continue")
    assert isinstance(app.window.screen_shown, LessonScreen)
    play_exercise(app.window.screen_shown)
    app.close()
    app = open_app()
    come_in(app)
    take(app, *MINE)
    press(app, "continue")
    assert isinstance(app.window.screen_shown, LessonScreen)
    assert app.window.screen_shown.session.exercise.id == "boutons"


def test_the_pictures_are_in_no_log_and_no_file(app: Application, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    begin(app)
    choose_secret(app, *MINE)
    app.store.flush()
    for path in app.context.paths.data.rglob("*"):
        if path.is_file() and path.suffix != ".png":
            assert b"teapot" not in path.read_bytes(), path
    assert caplog.text == ""


def test_the_key_among_the_pictures_is_one_of_a_door(open_app: OpenApp) -> None:
    # In French a keyboard's key has another name; one English word for both was translated as that.
    gettext = open_app(language="fr").context.translator.gettext
    assert gettext(NAMES["old-key"]) == "Clé"
