"""A real field: mouse, arrows, Backspace and Delete do what they do everywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercises.edit.machine import FIELD, KIND, EditState
from learn_app.exercises.edit.spec import EditSpec
from learn_app.exercises.edit.view import EditView
from learn_app.tour.robot import perform
from learn_app.widgets.fields import TextArea
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

SPEC = EditSpec(text="Je vous écrit demian.", wanted="Je vous écris demain.")
LETTER = EditSpec(
    text="Bonjour Madame,\nJe vous écrit pour un rendez-vous lundi, si cela vous convient.\nMerci.",
    wanted="Bonjour Madame,\nJe vous écris pour un rendez-vous lundi, si cela vous convient.\nMerci !",
    lines=4,
)


def field(stage: Stage) -> TextArea:
    found = stage.view.target_widget(FIELD)
    assert isinstance(found, TextArea)
    return found


def press(stage: Stage, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(field(stage), key)


@pytest.mark.parametrize("spec", [SPEC, LETTER], ids=["line", "letter"])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: EditSpec) -> None:
    stage = Stage.open(qtbot, KIND, EditView, spec)
    while (event := KIND.expect(spec, stage.state)) is not None:
        perform(event, stage.view)
        assert stage.events[-1] == event
    assert stage.is_done()


def test_a_letter_is_corrected_with_arrows_and_backspace(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="écrit demain", wanted="écris demain"))
    assert field(stage).hasFocus()
    press(stage, Qt.Key.Key_Left, 7)
    press(stage, Qt.Key.Key_Backspace)
    QTest.keyClicks(field(stage), "s")
    assert stage.is_done()
    assert stage.codes == ["corrected"]


def test_a_letter_is_corrected_with_delete(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="ballle", wanted="balle"))
    press(stage, Qt.Key.Key_Home)
    press(stage, Qt.Key.Key_Delete)
    QTest.keyClicks(field(stage), "b")
    press(stage, Qt.Key.Key_Right, 2)
    press(stage, Qt.Key.Key_Delete)
    assert stage.is_done()


def test_the_cursor_stays_where_the_learner_put_it(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    press(stage, Qt.Key.Key_Left, 8)
    before = field(stage).textCursor().position()
    press(stage, Qt.Key.Key_Backspace)
    assert field(stage).textCursor().position() == before - 1


def test_an_accent_that_is_composed_is_no_mistake(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="foret", wanted="forêt"))
    press(stage, Qt.Key.Key_Left)
    press(stage, Qt.Key.Key_Backspace)
    QApplication.sendEvent(field(stage), QInputMethodEvent("^", []))
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QApplication.sendEvent(field(stage), event)
    assert stage.is_done()
    assert stage.codes == ["corrected"]


def test_the_right_button_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    QTest.mouseClick(field(stage).viewport(), Qt.MouseButton.RightButton)
    assert stage.codes == ["wrong-button"]


def test_the_right_text_is_not_changed_any_more(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    stage.view.show_state(EditState(SPEC.wanted, 0, 0))
    QTest.keyClicks(field(stage), "abc")
    assert field(stage).toPlainText() == SPEC.wanted
    stage.view.show_state(KIND.start(SPEC, 0))
    QTest.keyClicks(field(stage), "a")
    assert field(stage).toPlainText() == f"{SPEC.text}a"


def test_tab_leaves_the_field(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    button = QPushButton(stage.view)
    button.show()
    press(stage, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert stage.events == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [SPEC, LETTER], ids=["line", "letter"])
def test_the_field_is_whole_and_all_of_its_text_in_sight(
    qtbot: QtBot, spec: EditSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, EditView, spec, size=size, scale=scale)
    QApplication.processEvents()
    stage.assert_every_target_shown()
    assert not field(stage).verticalScrollBar().isVisible()


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, EditView)
