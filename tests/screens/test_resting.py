"""Before one can click: every control that leads on answers to a resting pointer."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.screens.screen import Screen
from learn_app.settings import REST_MS, load
from learn_app.widgets.dwell import Dwell
from tests.screens.conftest import OpenApp
from tests.screens.lessons import finish_lesson, press, rest_on
from tests.screens.trainer_pin import enter_area


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    assert REST_MS["normal"] > 1000  # what a learner is given
    monkeypatch.setitem(REST_MS, "normal", 20)


def rest(app: Application, name: str, qtbot: QtBot) -> None:
    """Leave the pointer on a button until it has answered."""
    before = app.window.screen_shown
    assert before is not None
    button = before.findChild(QWidget, name)
    assert isinstance(button, QAbstractButton)
    answered: list[bool] = []
    button.clicked.connect(lambda: answered.append(True))
    rest_on(button, qtbot, lambda: bool(answered))


def test_a_brand_new_learner_begins_without_one_click_or_letter(app: Application, qtbot: QtBot) -> None:
    rest(app, "new", qtbot)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, NewLearnerScreen))
    rest(app, "picture.bear", qtbot)
    screen = app.window.screen_shown
    assert screen is not None
    go = screen.findChild(QWidget, "create")
    assert go is not None
    qtbot.waitUntil(go.isEnabled)
    focused = app.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "picture.bear", "one picture alone is framed"
    rest(app, "create", qtbot)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, HomeScreen))
    rest(app, "continue", qtbot)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, LessonScreen))


def test_who_cannot_read_hears_every_page_without_a_click(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(Screen, "say", lambda _self, words: said.append(words))
    rest(app, "listen", qtbot)
    assert "Who are you?" in said[-1]
    rest(app, "new", qtbot)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, NewLearnerScreen))
    rest(app, "listen", qtbot)
    assert "Choose your picture" in said[-1]
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    app.window.open_lesson("souris", "clic")
    rest(app, "listen", qtbot)
    assert "Bonjour." in said[-1]


def test_who_can_click_is_left_in_peace(app: Application) -> None:
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    assert app.window.findChildren(Dwell)
    app.window.open_lesson("souris", "clic")
    finish_lesson(app)
    app.window.welcome(learner)
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert app.window.screen_shown.findChildren(Dwell) == []


def test_nothing_is_switched_off_by_resting(app: Application) -> None:
    app.window.show_shutdown()
    screen = app.window.screen_shown
    assert screen is not None
    resting = [one.parent().objectName() for one in screen.findChildren(Dwell)]
    assert sorted(resting) == ["answer.stay", "listen"]


def test_the_trainer_sets_how_long_one_rests(app: Application) -> None:
    enter_area(app)
    press(app, "computer")
    press(app, "setting.rest")
    press(app, "answer.long")
    assert load(app.context.paths.data).rest == "long"
    app.window.show_profiles()
    assert app.window.screen_shown is not None
    resting = app.window.screen_shown.findChildren(Dwell)
    assert resting
    assert {one._filling.duration() for one in resting} == {REST_MS["long"]}


def test_a_screen_shown_while_the_first_one_comes_to_rest_answers_once(
    open_app: OpenApp, qtbot: QtBot
) -> None:
    app = open_app()
    app.window._is_painted = True
    app.window.entry.show_new()
    app.window.first_painted.emit()
    screen = app.window.screen_shown
    assert screen is not None
    assert [len(one.findChildren(Dwell)) for one in screen.rest_targets()] == [1] * len(screen.rest_targets())


def test_who_has_not_learnt_to_click_is_told_what_to_do_from_screen_to_screen(
    app: Application, qtbot: QtBot
) -> None:
    def told() -> str:
        assert app.window.screen_shown is not None
        return app.window.screen_shown.spoken()

    assert "Put the arrow on “New person”, and wait." in told()
    rest(app, "new", qtbot)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, NewLearnerScreen))
    assert "Put the arrow on a picture, and wait." in told()
    app.window.welcome(app.store.add_learner("", "fox"))
    app.window.show_profiles()
    assert "Put the arrow on your picture. Wait, or click." in told()
