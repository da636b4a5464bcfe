"""The keys that act in the file manager of the practice desktop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.view import DesktopView
from tests.exercises.stage import Stage

from .worlds import SAMPLES


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
