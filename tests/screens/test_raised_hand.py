"""« Lever la main »: offered where somebody may come, seen from afar, lowered by one button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.screen import Screen
from learn_app.settings import REST_MS
from learn_app.tour.robot import play_exercise
from learn_app.training.cohorts import add_cohort, put_into, set_session
from learn_app.training.hints import HINT_MS
from learn_app.training.raised_hand import is_raised
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.text import Text
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, press, rest_on


def shown(app: Application) -> Screen:
    assert app.window.screen_shown is not None
    return app.window.screen_shown


def has_button(app: Application) -> bool:
    return shown(app).findChild(QWidget, "raise-hand") is not None


def texts(app: Application) -> str:
    return "\n".join(one.text() for one in shown(app).findChildren(Text) if one.isVisible())


def have_trainer(app: Application) -> None:
    app.context.settings = app.context.settings._replace(trainer="near")


def is_up(app: Application) -> bool:
    (learner,) = app.store.learners()
    return is_raised(app.store, learner.id)


def open_typing(app: Application) -> LessonScreen:
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    while screen.session.exercise.id != "mots":
        play_exercise(screen)
        if screen.session.is_exercise_done:
            press(app, "go-on")
    return screen


def test_who_is_alone_is_offered_no_hand(app: Application) -> None:
    begin(app)
    assert not has_button(app)
    press(app, "continue")
    assert not has_button(app)


def test_a_session_of_the_group_offers_it(app: Application) -> None:
    begin(app)
    (learner,) = app.store.learners()
    group = add_cohort(app.store, "Mardi")
    put_into(app.store, learner, group.id)
    (learner,) = app.store.learners()
    app.window.welcome(learner)
    assert not has_button(app)
    set_session(app.store, group.id, 1)
    app.window.welcome(learner)
    assert has_button(app)
    set_session(app.store, group.id, 0)
    app.window.welcome(learner)
    assert not has_button(app)


def test_the_sign_tells_who_and_where_and_one_button_takes_it_away(app: Application) -> None:
    have_trainer(app)
    begin(app)
    press(app, "continue")
    press(app, "raise-hand")
    assert "Amina asks for help" in texts(app)
    assert "Cliquer – Exercise 1 of 3" in texts(app)
    assert is_up(app)
    assert app.window.focusWidget().objectName() == "hand-down"
    press(app, "hand-down")
    assert "asks for help" not in texts(app)
    assert not is_up(app)


def test_at_home_too(app: Application) -> None:
    have_trainer(app)
    begin(app)
    press(app, "raise-hand")
    assert "Amina asks for help" in texts(app)
    press(app, "hand-down")
    assert isinstance(shown(app), HomeScreen)
    assert app.window.focusWidget().objectName() == "continue"


def test_what_lies_below_cannot_be_reached(app: Application) -> None:
    have_trainer(app)
    begin(app)
    screen = open_typing(app)
    before = screen.session.state
    press(app, "raise-hand")
    reached = set()
    for _ in range(20):
        focused = app.window.focusWidget()
        assert focused is not None
        reached.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_O)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        QApplication.processEvents()
    assert "home" not in reached
    assert "hint" not in reached
    assert screen.session.state == before
    press(app, "hand-down")
    field = app.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "ou")
    QApplication.processEvents()
    assert screen.session.is_exercise_done


def test_time_stands_still_and_no_help_is_offered_meanwhile(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1_000_000]
    monkeypatch.setattr("learn_app.screens.sessions._now_ms", lambda: now[0])
    have_trainer(app)
    begin(app)
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)
    press(app, "raise-hand")
    assert not screen._help_timer.isActive()
    now[0] += 10 * HINT_MS
    press(app, "hand-down")
    assert not screen.session.offer().hint
    assert screen.session.elapsed_ms < 10 * HINT_MS
    now[0] += HINT_MS
    assert screen.session.offer().hint
    assert screen._help_timer.isActive()


def test_a_hand_that_is_up_is_still_up_after_a_restart_and_the_lesson_where_it_was(open_app: OpenApp) -> None:
    app = open_app()
    have_trainer(app)
    begin(app)
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)
    press(app, "raise-hand")
    app.close()
    app = open_app()
    have_trainer(app)
    press(app, f"learner.{app.store.learners()[0].id}")
    assert "Amina asks for help" in texts(app)
    press(app, "hand-down")
    press(app, "continue")
    screen = shown(app)
    assert isinstance(screen, LessonScreen)
    assert screen.session.exercise.id == "boutons"
    assert "asks for help" not in texts(app)


def test_a_trainer_may_lower_the_hand_elsewhere(app: Application) -> None:
    have_trainer(app)
    begin(app)
    press(app, "raise-hand")
    (learner,) = app.store.learners()
    app.store.set_fact(learner.id, "raised", "")
    app.window.welcome(learner)
    assert "asks for help" not in texts(app)


def test_a_hand_forgotten_in_the_session_comes_down_at_home_alone(app: Application) -> None:
    have_trainer(app)
    begin(app)
    press(app, "raise-hand")
    app.context.settings = app.context.settings._replace(trainer="away")
    (learner,) = app.store.learners()
    app.window.welcome(learner)
    assert not has_button(app)
    assert not is_up(app)


def test_without_a_name_the_picture_is_told(app: Application) -> None:
    have_trainer(app)
    begin(app, name="")
    press(app, "raise-hand")
    assert "Fox asks for help" in texts(app)


def test_a_resting_pointer_raises_and_lowers_it(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REST_MS, "normal", 20)
    have_trainer(app)
    begin(app)
    for name, is_wanted in (("raise-hand", True), ("hand-down", False)):
        button = shown(app).findChild(QWidget, name)
        assert button is not None
        assert button.findChildren(Dwell)
        rest_on(button, qtbot, lambda: is_up(app) is is_wanted)  # noqa: B023 -- waited for at once


def test_nothing_typed_is_lost_by_asking_for_help(app: Application) -> None:
    have_trainer(app)
    begin(app)
    screen = open_typing(app)
    field = app.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "o")
    state = screen.session.state
    press(app, "raise-hand")
    press(app, "hand-down")
    assert screen.session.state == state
