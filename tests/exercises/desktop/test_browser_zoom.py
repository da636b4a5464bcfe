"""Pages of the fictional browser made larger and smaller by keys, as in every browser."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Clicked, KeyPressed
from learn_app.exercises.desktop.machine import KIND
from learn_app.widgets.target import Target

from .played import Played
from .webs import BY_ADDRESS, HOURS, SEARCH, ZOOM, web
from .worlds import play

_CTRL, _SHIFT, _BLOCK = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def test_keys_change_the_size_of_pages_whether_the_menu_is_open_or_not() -> None:
    spec = web(ZOOM)
    larger, smaller, usual = (KeyPressed("browser.menu", key, frozenset({"Ctrl"})) for key in "+-0")
    for begin in ((), (Clicked("browser.menu"),)):
        zooms, (state, _) = [], play(spec, *begin)
        for event in (larger, smaller, smaller, usual, usual):
            assert event in KIND.moves(spec, state)
            state, feedback = KIND.update(spec, state, event)
            zooms.append(state.desk.browser.zoom)
            assert feedback.verdict is not Verdict.MISTAKE
        assert zooms == [110, 100, 90, 100, 100]
        assert state.desk.browser.has_menu == bool(begin)
    assert KIND.is_done(spec, play(spec, larger, larger)[0])
    for other in (KeyPressed("browser.menu", "+"), KeyPressed("browser.menu", "x", frozenset({"Ctrl"}))):
        assert play(spec, other)[0] == play(spec)[0]


@pytest.mark.parametrize("skin", ["usual", "other"])
def test_pages_grow_and_shrink_by_the_keys_of_both_blocks(skin: str, qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS, skin=skin), qtbot)
    played.view.take_focus()
    zooms = []
    for key, held in (
        (Qt.Key.Key_Plus, _CTRL | _SHIFT),
        (Qt.Key.Key_Plus, _CTRL | _BLOCK),
        (Qt.Key.Key_Equal, _CTRL),  # the key of +, without Shift
        (Qt.Key.Key_Minus, _CTRL | _BLOCK),
        (Qt.Key.Key_0, _CTRL | _SHIFT),
        (Qt.Key.Key_Minus, _CTRL),
        (Qt.Key.Key_0, _CTRL | _BLOCK),
        (Qt.Key.Key_Minus, _CTRL),
        (Qt.Key.Key_Agrave, _CTRL),  # the key of 0 on AZERTY, without Shift
    ):
        QTest.keyClick(played.view.focusWidget(), key, held)
        zooms.append(played.state.desk.browser.zoom)
    assert zooms == [110, 125, 150, 125, 100, 90, 100, 90, 100]
    assert not played.state.desk.browser.has_menu
    assert {event.target for event in played.events} == {"browser.menu"}


def test_the_keys_of_zooming_change_nothing_without_ctrl(qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS), qtbot)
    played.view.take_focus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        for held in (Qt.KeyboardModifier.NoModifier, _SHIFT, _CTRL | Qt.KeyboardModifier.AltModifier):
            QTest.keyClick(played.view.focusWidget(), key, held)
    assert (played.events, played.state.desk.browser.zoom) == ([], 100)


def test_one_can_go_on_where_one_was_when_the_page_has_grown(qtbot: QtBot) -> None:
    played = Played(web(SEARCH, start="browser"), qtbot)
    box = played.view.target_widget("web.search")
    assert isinstance(box, QLineEdit)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    QTest.keyClicks(box, "livres")
    QTest.keyClick(box, Qt.Key.Key_Home)
    QTest.keyClick(box, Qt.Key.Key_Right, _SHIFT)
    QTest.keyClick(box, Qt.Key.Key_Plus, _CTRL | _SHIFT)
    again = played.view.focusWidget()
    assert isinstance(again, QLineEdit)
    assert (again.objectName(), again.text(), again.selectedText()) == ("web.search", "livres", "l")
    assert again is not box
    assert played.state.desk.browser.zoom == 110


def test_zooming_by_keys_goes_on_when_a_link_has_the_keyboard(qtbot: QtBot) -> None:
    played = Played(web(HOURS), qtbot)
    played.view.activateWindow()
    played.view.setFocus()
    while played.view.focusWidget().objectName() != "web.link.horaires":
        QTest.keyClick(played.view.focusWidget(), Qt.Key.Key_Tab)
    for percent in (110, 125, 150):
        QTest.keyClick(played.view.focusWidget(), Qt.Key.Key_Plus, _CTRL | _BLOCK)
        assert played.state.desk.browser.zoom == percent
        link = played.view.focusWidget()
        assert isinstance(link, Target)
        assert (link.objectName(), link.has_ring()) == ("web.link.horaires", True)
    QTest.keyClick(played.view.focusWidget(), Qt.Key.Key_Space)
    assert played.state.reached == 1
