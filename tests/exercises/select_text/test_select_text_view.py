"""Selecting in a real text, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, TextSelected
from learn_app.exercises.select_text.machine import KIND, SelectTextState
from learn_app.exercises.select_text.spec import SelectTextSpec
from learn_app.exercises.select_text.text_sheet import TextSheet
from learn_app.exercises.select_text.view import SelectTextView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
SPEC = SelectTextSpec(text="Je viens samedi matin.\n\nÀ bientôt !", select="samedi")
LONG = SelectTextSpec(text="Fin. " + "Une phrase assez longue pour la ligne. " * 10, select="Fin.")
SENTENCE = SelectTextSpec(
    text="Bonjour Amina. Je viens samedi avec les enfants, vers dix heures du matin. À bientôt !",
    select="Je viens samedi avec les enfants, vers dix heures du matin.",
)


def sheet_of(stage: Stage) -> TextSheet:
    sheet = stage.view.target_widget("text")
    assert isinstance(sheet, TextSheet)
    return sheet


def at(sheet: TextSheet, position: int) -> QPoint:
    """Return where a character begins, in the viewport."""
    cursor = sheet.textCursor()
    cursor.setPosition(position)
    return sheet.cursorRect(cursor).center()


def drag(stage: Stage, start: int, end: int) -> None:
    perform(TextSelected("text", start, end), stage.view)


@pytest.mark.parametrize("spec", [SPEC, SENTENCE], ids=["word", "sentence"])
@pytest.mark.parametrize("size", [(914, 652), (640, 652)], ids=str)
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: SelectTextSpec, size: tuple[int, int]) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, spec, size=size)
    event = KIND.expect(spec, stage.state)
    assert event is not None
    perform(event, stage.view)
    assert stage.events == [event]
    assert stage.is_done()


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (9, 14, "one-short"),
        (10, 15, "one-short-start"),
        (10, 14, "one-short-both"),
        (9, 12, "part-only"),
        (3, 15, "too-much-start"),
        (0, 8, "elsewhere"),
    ],
)
def test_each_wrong_selection_is_named_and_stays_to_be_seen(
    qtbot: QtBot, start: int, end: int, code: str
) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    drag(stage, start, end)
    assert stage.codes == [code]
    cursor = sheet_of(stage).textCursor()
    assert (cursor.selectionStart(), cursor.selectionEnd()) == (start, end)


def test_a_new_try_may_begin_within_what_is_selected(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    drag(stage, 3, 21)
    drag(stage, 9, 15)
    assert stage.codes == ["too-much-both", "selected"]


def test_a_double_click_on_the_word_selects_it_without_a_mistake(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    sheet = sheet_of(stage)
    place = at(sheet, 11)
    QTest.mouseClick(sheet.viewport(), LEFT, pos=place)
    QTest.mouseDClick(sheet.viewport(), LEFT, pos=place)
    QTest.mouseRelease(sheet.viewport(), LEFT, pos=place)
    with qtbot.assertNotEmitted(sheet.selected, wait=QApplication.doubleClickInterval() + 50):
        pass  # the first of the two clicks is not told as a click alone any more
    assert stage.events == [TextSelected("text", 9, 15)]
    assert stage.codes == ["selected"]


def test_a_click_alone_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    sheet = sheet_of(stage)
    QTest.mouseClick(sheet.viewport(), LEFT, pos=at(sheet, 11))
    assert stage.codes == []
    qtbot.waitUntil(lambda: stage.codes == ["nothing-selected"])


def test_the_other_buttons_are_named_and_open_nothing(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    sheet = sheet_of(stage)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.RightButton, pos=at(sheet, 11))
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.MiddleButton, pos=at(sheet, 11))
    assert stage.codes == ["wrong-button", "wrong-button-middle"]
    assert stage.events[0] == Clicked("text", button="right")


def test_shift_and_arrows_select_and_are_told_when_shift_is_let_go(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    sheet = sheet_of(stage)
    for _ in range(9):
        QTest.keyClick(sheet, Qt.Key.Key_Right)
    for _ in range(6):
        # QTest's keyClick would press and release Shift with each of them.
        QApplication.sendEvent(sheet, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, SHIFT))
    assert stage.events == []
    QTest.keyRelease(sheet, Qt.Key.Key_Shift)
    assert stage.is_done()


def test_everything_selected_by_keys_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    QTest.keyClick(sheet_of(stage), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert stage.codes == ["too-much-both"]


def test_a_state_that_nobody_made_is_shown(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    stage.view.show_state(SelectTextState(start=9, end=15))
    assert sheet_of(stage).textCursor().selectedText() == "samedi"
    stage.view.show_state(SelectTextState())
    assert not sheet_of(stage).textCursor().hasSelection()


def test_the_text_cannot_be_changed(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    QTest.keyClicks(sheet_of(stage), "abc")
    QTest.keyClick(sheet_of(stage), Qt.Key.Key_Delete)
    assert sheet_of(stage).toPlainText() == SPEC.text


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [SPEC, SENTENCE, LONG], ids=["word", "sentence", "long"])
def test_the_text_is_whole(qtbot: QtBot, spec: SelectTextSpec, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    assert sheet_of(stage).verticalScrollBar().maximum() == 0


def test_the_ring_is_around_the_wanted_part(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, SelectTextView, SPEC)
    assert stage.view.target_rect("text").width() < 200


def test_the_panel_shows_the_gesture_that_the_author_teaches(qtbot: QtBot) -> None:
    spec = SelectTextSpec(text="Un mot ici.", select="mot", shown="double-click")
    panel = Stage.open(qtbot, KIND, SelectTextView, spec).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: press its left button twice"


def test_the_panel_shows_the_button_to_hold(qtbot: QtBot) -> None:
    panel = Stage.open(qtbot, KIND, SelectTextView, SPEC).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: hold its left button and move"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, SelectTextView)
