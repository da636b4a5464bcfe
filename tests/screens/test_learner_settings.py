"""« Mes réglages »: each learner's own, changed and changed back by mouse, keyboard or resting pointer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.exercise_api.events import Clicked
from learn_app.screens.home import HomeScreen
from learn_app.screens.learner_questions import SETTINGS, chosen
from learn_app.screens.learner_settings import SettingsScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.screen import Screen
from learn_app.settings import REST_MS
from learn_app.speech import Speaker
from learn_app.tour.robot import play_exercise
from learn_app.widgets.contrast import CONTRASTS
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, press, rest_on


class Voice(Speaker):
    """Takes down what it is to say."""

    def __init__(self) -> None:
        super().__init__(None)
        self.said: list[tuple[str, str]] = []

    def say(self, text: str, language: str, speed: str = "") -> bool:
        self.said.append((text, speed))
        return True


def shown(app: Application) -> Screen:
    assert app.window.screen_shown is not None
    return app.window.screen_shown


def choose(app: Application, name: str, value: str) -> None:
    press(app, "settings")
    press(app, f"setting.{name}")
    press(app, f"answer.{value}")
    press(app, "back")


@pytest.mark.parametrize("name", SETTINGS)
def test_every_choice_is_kept_for_its_learner_alone_and_can_be_taken_back(
    open_app: OpenApp, name: str
) -> None:
    app = open_app()
    begin(app)
    first = chosen(app.context, name)
    other = next(key for key in SETTINGS[name].values if key != first)
    choose(app, name, other)
    app.close()
    app = open_app()
    (amina,) = app.store.learners()
    app.window.welcome(app.store.add_learner("Karim", "owl"))
    assert chosen(app.context, name) == first
    app.window.welcome(amina)
    assert chosen(app.context, name) == other
    choose(app, name, first)
    assert chosen(app.context, name) == first
    assert isinstance(shown(app), HomeScreen)


def test_leaving_a_question_changes_nothing(app: Application) -> None:
    begin(app)
    before = app.context.learner
    press(app, "settings")
    for name in SETTINGS:
        press(app, f"setting.{name}")
        press(app, "back")
        assert isinstance(shown(app), SettingsScreen)
    assert app.context.learner == before


def test_a_setting_is_found_and_changed_by_the_keyboard_alone(app: Application) -> None:
    begin(app)

    def strike(key: Qt.Key) -> None:
        focused = app.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()

    def go_to(name: str) -> None:
        for _ in range(30):
            if app.window.focusWidget().objectName() == name:
                return
            strike(Qt.Key.Key_Tab)
        raise AssertionError(name)

    go_to("settings")
    strike(Qt.Key.Key_Space)
    go_to("setting.contrast")
    strike(Qt.Key.Key_Return)
    go_to("answer.white-on-black")
    strike(Qt.Key.Key_Space)
    assert app.context.theme.colours is CONTRASTS["white-on-black"]
    assert app.window.focusWidget().objectName() == "setting.contrast"


def test_who_cannot_click_yet_changes_a_setting_by_resting(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REST_MS, "normal", 20)
    begin(app)
    app.window.choices.show()

    def rest(name: str) -> None:
        before = shown(app)
        button = before.findChild(QWidget, name)
        assert button is not None
        rest_on(button, qtbot, lambda: app.window.screen_shown is not before)

    rest("setting.sound")
    rest("answer.off")
    assert app.context.learner is not None
    assert app.context.learner.sound == "off"
    rest("back")
    assert isinstance(shown(app), HomeScreen)


def test_high_contrast_reaches_the_window_and_leaves_with_the_learner(app: Application) -> None:
    begin(app)
    choose(app, "contrast", "white-on-black")
    assert app.window.palette().window().color().name() == "#000000"
    assert app.window.grab().toImage().pixelColor(2, 2).name() == "#000000"
    press(app, "leave")
    assert app.window.grab().toImage().pixelColor(2, 2).name() == "#f6f2ea"


def test_the_voice_speaks_by_itself_for_who_asked_for_that(app: Application) -> None:
    voice = app.context.speaker = Voice()
    begin(app)
    press(app, "continue")
    assert voice.said == []
    press(app, "home")
    choose(app, "sound", "by-itself")
    choose(app, "speed", "slow")
    voice.said.clear()
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    assert voice.said == [(screen.spoken(), "slow")]
    assert "Bonjour." in voice.said[0][0]
    play_exercise(screen)
    assert "Cliquez sur les boutons." in voice.said[-1][0]
    press(app, "hint")
    assert voice.said[-1] == ("Le bouton gauche.", "slow")
    screen._on_happened(Clicked("target.1", button="right"))
    assert voice.said[-1] == (screen.panel.message, "slow")
    assert "right" in screen.panel.message


def test_without_a_voice_on_the_computer_nothing_is_told_unasked(app: Application) -> None:
    app.context.speaker = Speaker(None)
    begin(app)
    choose(app, "sound", "by-itself")
    press(app, "continue")
    assert shown(app).findChild(QWidget, "notice") is None


def test_who_wants_no_voice_sees_no_button_for_it(app: Application) -> None:
    begin(app)
    choose(app, "sound", "off")
    listen = shown(app).findChild(QWidget, "listen")
    assert listen is not None
    assert not listen.isVisible()
    choose(app, "sound", "asked")
    press(app, "listen")


def test_demonstrations_keep_the_learners_pace(app: Application) -> None:
    begin(app)
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)

    def duration() -> int:
        screen._on_demonstration()
        assert screen._demonstration is not None
        length = screen._demonstration._glide.duration()
        screen._stop_demonstration()
        return length

    usual = duration()
    assert app.context.learner is not None
    app.context.learner = app.context.learner._replace(speed="slow")
    assert duration() > 1.5 * usual
    app.context.learner = app.context.learner._replace(speed="fast")
    assert duration() < usual
