"""Resting the pointer: what acts, and what must not."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QVariantAnimation
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.widgets.dwell import Dwell
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT

SHORT_MS = 30


@pytest.fixture
def button(qtbot: QtBot) -> QPushButton:
    button = QPushButton("Continuer")
    qtbot.addWidget(button)
    button.resize(200, 80)
    button.show()
    return button


def enter(button: QPushButton, at: QPoint) -> None:
    place, whole = QPointF(at), QPointF(button.mapToGlobal(at))
    QApplication.sendEvent(button, QEnterEvent(place, place, whole))


def move(button: QPushButton, at: QPoint) -> None:
    place, whole = QPointF(at), QPointF(button.mapToGlobal(at))
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, whole, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(button, event)


def leave(button: QPushButton) -> None:
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))


def test_it_tells_after_the_delay_and_once(qtbot: QtBot, button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    with qtbot.waitSignal(dwell.rested):
        assert dwell.is_filling()
    move(button, QPoint(20, 5))
    assert not dwell.is_filling()


def test_having_left_it_can_tell_again(qtbot: QtBot, button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    for _ in range(2):
        enter(button, QPoint(1, 5))
        move(button, QPoint(9, 5))
        with qtbot.waitSignal(dwell.rested):
            pass
        leave(button)


def test_a_widget_that_appears_under_a_still_pointer_does_not_act(button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    enter(button, QPoint(50, 20))
    move(button, QPoint(50, 20))
    assert not dwell.is_filling()


def test_leaving_stops_it(button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    leave(button)
    assert not dwell.is_filling()


def test_a_click_takes_its_place(button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    move(button, QPoint(20, 5))
    assert not dwell.is_filling()


def test_a_disabled_or_hidden_widget_does_not_act(button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    button.setEnabled(False)
    assert not dwell.is_filling()
    button.setEnabled(True)
    leave(button)
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    assert dwell.is_filling()
    button.hide()
    assert not dwell.is_filling()


def test_the_ring_is_drawn_over_the_widget_and_lets_clicks_through(button: QPushButton, qtbot: QtBot) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), SHORT_MS)
    before = button.grab().toImage()
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    assert dwell.is_filling()
    assert button.grab().toImage() != before
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_pointer_that_goes_on_over_what_is_crossed_does_not_act(button: QPushButton) -> None:
    dwell = Dwell(button, Theme(ROOT / "assets"), delay_ms=60_000, is_crossed=True)
    told: list[bool] = []
    dwell.rested.connect(lambda: told.append(True))
    enter(button, QPoint(1, 5))
    move(button, QPoint(9, 5))
    filled = dwell.findChildren(QVariantAnimation)[0]
    filled.setCurrentTime(59_000)
    move(button, QPoint(14, 8))
    assert filled.currentTime() >= 59_000, "a hand that trembles rests all the same"
    move(button, QPoint(90, 5))
    assert dwell.is_filling()
    assert filled.currentTime() < 59_000
    assert told == []
    dwell.hurry()
    assert told == [True]
