"""The practice desktop with the keyboard alone: Tab to go there, Space, Enter, arrows and letters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Chosen, Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.view import DesktopView
from learn_app.tour.robot import type_text
from learn_app.widgets.choice_buttons import Radio
from tests.exercises.stage import Stage, settle

from .worlds import SAMPLES

WITHOUT_MOUSE = sorted(name for name in SAMPLES if name != "drag")
LONGEST_WAY = 120


def go_to(stage: Stage, target: str) -> QWidget:
    """Press Tab until the target has the keyboard."""
    for _ in range(LONGEST_WAY):
        wanted, focused = stage.view.target_widget(target), QApplication.focusWidget()
        if focused is None:
            stage.view.take_focus()
            focused = QApplication.focusWidget()
        assert wanted is not None, (target, "is not in sight")
        assert focused is not None
        if focused is wanted:
            return wanted
        # Within a group of rounds, arrows go from one to the other.
        is_in_group = isinstance(focused, Radio) and isinstance(wanted, Radio)
        QTest.keyClick(focused, Qt.Key.Key_Down if is_in_group else Qt.Key.Key_Tab)
        if is_in_group and wanted.isChecked():  # type: ignore[attr-defined]
            return wanted
    raise AssertionError(f"no Tab leads to {target}")


def perform(stage: Stage, event: Event) -> None:
    """Do with keys what the event says."""
    before = stage.state
    stage.view.reveal(event.target)
    widget = go_to(stage, event.target)
    if stage.state != before:
        return
    match event:
        case Filled(text=text):
            QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(widget, Qt.Key.Key_Delete)
            type_text(widget, text)
        case Chosen(option=option):
            for _ in range(20):
                if widget.currentData() == option:  # type: ignore[attr-defined]
                    break
                QTest.keyClick(widget, Qt.Key.Key_Down)
        case DoubleClicked():
            QTest.keyClick(widget, Qt.Key.Key_Return)
        case Clicked():
            QTest.keyClick(widget, Qt.Key.Key_Space)
    settle()


@pytest.mark.parametrize("name", WITHOUT_MOUSE)
def test_keys_alone_lead_to_the_end(name: str, qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DesktopView, SAMPLES[name])
    for _ in range(KIND.bound(stage.spec)):
        event = KIND.expect(stage.spec, stage.state)
        if event is None:
            break
        perform(stage, event)
    assert KIND.is_done(stage.spec, stage.state)


@pytest.mark.parametrize(
    ("key", "modifiers", "target"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "files.do.delete"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "files.do.rename"),
        (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier, "files.do.cut"),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "files.do.copy"),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, "files.do.paste"),
    ],
)
def test_the_usual_keys_act_on_the_marked_file(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, target: str, qtbot: QtBot
) -> None:
    stage = Stage.open(qtbot, KIND, DesktopView, SAMPLES["files"])
    stage.click("files.item.lettre-txt")
    tile = stage.view.target_widget("files.item.lettre-txt")
    assert tile is not None
    QTest.keyClick(tile, key, modifiers)
    assert stage.events[-1] == Clicked(target)


def test_escape_closes_a_menu_a_question_and_a_name(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DesktopView, SAMPLES["files"])
    stage.click("files.item.lettre-txt", "right")
    for acts in ((), ("files.do.rename",), ("files.place.bin", "files.do.empty")):
        for target in acts:
            stage.click(target)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        files = stage.state.desk.files
        assert (files.menu, files.renaming, files.asking) == ("", "", "")
