"""A trainer who walks away leaves no open door: the area closes by itself, and says so."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.progress.backup import list_backups
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.trainer.absence import MINUTES
from learn_app.screens.trainer.group import GroupScreen
from learn_app.screens.trainer.pin import PinScreen
from learn_app.training.cohorts import list_cohorts
from learn_app.widgets.chip import Chip
from tests.screens.lessons import press
from tests.screens.trainer_pin import enter_area, type_pin


@pytest.fixture
def inside(app: Application) -> Application:
    """Return the application in the trainer's area."""
    enter_area(app)
    return app


def walk_away(app: Application, qtbot: QtBot) -> None:
    """Let the time pass in which nothing is touched."""
    timer = app.window.trainer_area()._absence._timer
    assert timer.isActive()
    assert timer.interval() == MINUTES * 60_000
    assert timer.isSingleShot()
    timer.start(1)
    qtbot.waitUntil(lambda: isinstance(app.window.screen_shown, ProfilesScreen))


def told(app: Application) -> str:
    assert app.window.screen_shown is not None
    chip = app.window.screen_shown.findChild(Chip, "notice")
    assert chip is not None
    return chip.sentence


def field(app: Application, name: str) -> QLineEdit:
    assert app.window.screen_shown is not None
    found = app.window.screen_shown.findChild(QLineEdit, name)
    assert found is not None
    return found


def turn_wheel(window: QWindow) -> None:
    at, none = QPointF(300, 300), QPoint(0, 0)
    wheel = QWheelEvent(
        at, at, none, QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(window, wheel)


TOUCHES: dict[str, Callable[[QWindow], None]] = {
    "key": lambda window: QTest.keyClick(window, Qt.Key.Key_Shift),
    "move": lambda window: QTest.mouseMove(window, QPoint(200, 200)),
    "click": lambda window: QTest.mouseClick(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    ),
    "wheel": turn_wheel,
}


def test_after_minutes_without_a_touch_the_area_closes_and_says_so(inside: Application, qtbot: QtBot) -> None:
    walk_away(inside, qtbot)
    assert told(inside) == (
        f"The trainer’s area has closed by itself: nothing was touched for {MINUTES} minutes."
    )
    press(inside, "trainer")
    assert isinstance(inside.window.screen_shown, PinScreen)
    type_pin(inside)
    assert isinstance(inside.window.screen_shown, GroupScreen)
    assert inside.window.trainer_area()._absence._timer.isActive()


@pytest.mark.parametrize("touch", TOUCHES)
def test_each_touch_gives_the_whole_time_again(inside: Application, touch: str) -> None:
    timer = inside.window.trainer_area()._absence._timer
    timer.stop()
    TOUCHES[touch](inside.window.windowHandle())
    assert timer.isActive()


def test_a_question_in_the_area_closes_too(inside: Application, qtbot: QtBot) -> None:
    press(inside, "computer")
    press(inside, "setting.rest")
    walk_away(inside, qtbot)


def test_a_group_name_that_was_being_typed_is_kept(inside: Application, qtbot: QtBot) -> None:
    press(inside, "groups")
    press(inside, "answer.new")
    typed = field(inside, "title")
    typed.clear()
    QTest.keyClicks(typed, "Monday")
    walk_away(inside, qtbot)
    assert [one.title for one in list_cohorts(inside.store)] == ["Monday"]
    assert "again" not in told(inside)


def test_what_was_entered_of_somebody_new_is_not_lost_in_silence(inside: Application, qtbot: QtBot) -> None:
    press(inside, "add")
    QTest.keyClicks(field(inside, "name"), "Amina")
    walk_away(inside, qtbot)
    assert told(inside).endswith("What was not confirmed yet is to be entered again.")
    assert inside.store.learners() == []


def test_who_only_looked_is_told_of_no_loss(inside: Application, qtbot: QtBot) -> None:
    press(inside, "add")
    walk_away(inside, qtbot)
    assert "again" not in told(inside)


def test_outside_of_the_area_nobody_is_watched(inside: Application) -> None:
    timer = inside.window.trainer_area()._absence._timer
    press(inside, "back")
    assert isinstance(inside.window.screen_shown, ProfilesScreen)
    assert not timer.isActive()
    QTest.keyClick(inside.window.windowHandle(), Qt.Key.Key_Shift)
    assert not timer.isActive()


def test_what_the_trainer_decided_is_backed_up_when_they_leave(inside: Application) -> None:
    press(inside, "groups")
    press(inside, "answer.new")
    press(inside, "back")
    press(inside, "back")
    assert inside.store.safekeeping.wait(10)
    (backup, *_) = list_backups(inside.context.paths.data)
    with closing(sqlite3.connect(backup.path)) as kept:
        assert kept.execute("SELECT value FROM holding WHERE name = 'title'").fetchall() == [("Group 1",)]


def test_an_error_that_leads_out_ends_the_watch(inside: Application) -> None:
    inside.window.show_failure()
    press(inside, "answer.ok")
    assert isinstance(inside.window.screen_shown, ProfilesScreen)
    assert not inside.window.trainer_area()._absence._timer.isActive()


def test_nobody_is_waited_for_once_the_program_is_closed(inside: Application) -> None:
    timer = inside.window.trainer_area()._absence._timer
    assert timer.isActive()
    inside.close()
    assert not timer.isActive()
