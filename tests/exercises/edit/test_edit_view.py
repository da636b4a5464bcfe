"""A real field: mouse, arrows, Backspace and Delete do what they do everywhere."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, Filled
from learn_app.exercise_api.keyboard_layout import Stroke, read_layout
from learn_app.exercises.edit.key_help import KeyHelp
from learn_app.exercises.edit.machine import FIELD, KIND, EditState
from learn_app.exercises.edit.spec import EditSpec
from learn_app.exercises.edit.view import EditView
from learn_app.tour.robot import perform
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.fields import TextArea
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.scroll import Scroll
from tests.exercises.stage import ROOT, SIZES, Stage, assert_all_codes_have_sentences

FRENCH = read_layout(ROOT / "assets" / "keyboards" / "fr.json")
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
    stage.settle()


def write(stage: Stage, text: str) -> None:
    QTest.keyClicks(field(stage), text)
    stage.settle()


@pytest.mark.parametrize(
    "spec", [SPEC, LETTER, replace(SPEC, begin="outside")], ids=["line", "letter", "outside"]
)
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: EditSpec) -> None:
    stage = Stage.open(qtbot, KIND, EditView, spec)
    stage.play_to_the_end()


OUTSIDE = EditSpec(text="", wanted="merci", begin="outside", keyboard="shown")


def test_one_clicks_into_the_box_before_one_writes(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, OUTSIDE)
    assert not field(stage).hasFocus()
    QTest.keyClicks(stage.view.focusWidget(), "m")
    assert stage.codes == ["not-clicked-in"]
    assert field(stage).toPlainText() == ""
    QTest.mouseClick(field(stage).viewport(), Qt.MouseButton.LeftButton)
    assert field(stage).hasFocus()
    assert stage.codes[1:] == ["clicked-in"]
    write(stage, "merci")
    assert stage.is_done()
    assert stage.codes[2:] == ["corrected"]


def test_the_tab_key_leads_into_the_box_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, OUTSIDE)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert field(stage).hasFocus()
    assert stage.codes == ["clicked-in"]


def test_a_long_press_enters_the_box_as_a_click_does(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, OUTSIDE)
    stage.hold("field", 3000)
    assert stage.codes == ["clicked-in"]


def test_outside_of_the_box_the_hint_shows_the_box_and_no_key(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, OUTSIDE)
    stage.settle()
    event = KIND.expect(OUTSIDE, stage.state)
    assert event == Clicked(FIELD)
    assert stage.view.guide_rect(event) == stage.view.target_rect(FIELD)
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    assert keyboard.lit_keys == frozenset()
    perform(event, stage.view)
    stage.settle()
    assert keyboard.lit_keys != frozenset()


def test_a_letter_is_corrected_with_arrows_and_backspace(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="écrit demain", wanted="écris demain"))
    assert field(stage).hasFocus()
    press(stage, Qt.Key.Key_Left, 7)
    press(stage, Qt.Key.Key_Backspace)
    write(stage, "s")
    assert stage.is_done()
    assert stage.codes == ["corrected"]


def test_a_letter_is_corrected_with_delete(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="ballle", wanted="balle"))
    press(stage, Qt.Key.Key_Home)
    press(stage, Qt.Key.Key_Delete)
    write(stage, "b")
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
    stage.settle()
    assert stage.is_done()
    assert stage.codes == ["corrected"]


def test_the_right_button_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    QTest.mouseClick(field(stage).viewport(), Qt.MouseButton.RightButton)
    assert stage.codes == ["wrong-button"]


def test_the_right_text_is_not_changed_any_more(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, SPEC)
    stage.view.show_state(EditState(SPEC.wanted, 0, 0))
    write(stage, "abc")
    assert field(stage).toPlainText() == SPEC.wanted
    stage.view.show_state(KIND.start(SPEC, 0))
    write(stage, "a")
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


GUIDED = EditSpec(text="mercii à toss", wanted="merci à tous", keyboard="shown")
LIST = EditSpec(
    text="du pein\ndes pomes\ndu Laitt", wanted="du pain\ndes pommes\ndu lait", lines=3, keyboard="shown"
)
QT_KEYS = {
    14: Qt.Key.Key_Backspace,
    28: Qt.Key.Key_Return,
    103: Qt.Key.Key_Up,
    105: Qt.Key.Key_Left,
    106: Qt.Key.Key_Right,
    108: Qt.Key.Key_Down,
    111: Qt.Key.Key_Delete,
}


def help_of(stage: Stage) -> KeyHelp:
    found = stage.view.findChild(KeyHelp)
    assert found is not None
    return found


def lit(stage: Stage) -> set[int]:
    stage.settle()
    return set(help_of(stage).keyboard.lit_keys)


def hint(stage: Stage) -> QRect:
    event = KIND.expect(stage.spec, stage.state)
    assert event is not None
    return stage.view.guide_rect(event)


def press_what_is_lit(stage: Stage) -> None:
    (code,) = lit(stage)
    if code in QT_KEYS:
        press(stage, QT_KEYS[code])
    else:
        written = next(c for c, strokes in FRENCH.strokes.items() if strokes == (Stroke(code),))
        write(stage, written)


@pytest.mark.parametrize("spec", [GUIDED, LIST], ids=["line", "list"])
@pytest.mark.parametrize("key", [Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Up])
def test_who_presses_only_what_is_lit_corrects_the_text(qtbot: QtBot, spec: EditSpec, key: Qt.Key) -> None:
    stage = Stage.open(qtbot, KIND, EditView, spec, size=SIZES[1])
    press(stage, key)
    for _ in range(60):
        if KIND.is_done(spec, stage.state):
            break
        press_what_is_lit(stage)
    assert stage.is_done()
    assert lit(stage) == set()
    assert "made-worse" not in stage.codes


def test_where_the_keyboard_is_shown_the_step_is_said(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="paan", wanted="pain", keyboard="shown"))
    panel = stage.view.panel()
    assert isinstance(panel, FingerChip)
    said = [panel.sentence]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
        press(stage, key)
        stage.settle()
        said.append(panel.sentence)
    assert said == [
        "Bring the cursor to the mistake: press the left arrow.",
        "Press Backspace once: it erases the letter before the cursor.",
        "Type i.",
    ]


def test_a_mistake_on_another_line_is_reached_by_the_arrows_up_and_down(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, LIST)
    assert lit(stage) == {103}
    press(stage, Qt.Key.Key_Up, 2)
    assert lit(stage) == {105}
    press(stage, Qt.Key.Key_Left, 2)
    assert lit(stage) == {14}


@pytest.mark.parametrize("keyboard", ["outline", "hidden"])
def test_a_hint_shows_the_place_and_the_key_until_the_mistake_is_corrected(
    qtbot: QtBot, keyboard: str
) -> None:
    spec = EditSpec(text="une miison au bort", wanted="une maison au bord", keyboard=keyboard)  # type: ignore[arg-type]
    stage = Stage.open(qtbot, KIND, EditView, spec)
    assert stage.view.panel() is None
    press(stage, Qt.Key.Key_Home)
    assert lit(stage) == set()
    place = hint(stage)
    assert stage.view.target_rect(FIELD).contains(place)
    assert place.width() < place.height() < stage.view.target_rect(FIELD).height()
    assert lit(stage) == {106}
    press(stage, Qt.Key.Key_Right, 4)
    assert lit(stage) == {106}
    assert hint(stage) == place, "the mistake is where it was"
    press(stage, Qt.Key.Key_Right)
    assert lit(stage) == {111}
    press(stage, Qt.Key.Key_Right)
    assert lit(stage) == {14}
    key = hint(stage)
    drawn = help_of(stage).keyboard
    assert drawn.isVisible()
    assert drawn.rect().contains(drawn.mapFrom(stage.view, key.center()))
    press(stage, Qt.Key.Key_Backspace)
    write(stage, "a")
    assert stage.codes == ["corrected-one"]
    assert lit(stage) == set(), "the next mistake is to be found alone"
    assert drawn.isVisible() == (keyboard == "outline")


def test_what_leads_back_is_said_from_where_the_cursor_is(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="lunez", wanted="lundi"))
    press(stage, Qt.Key.Key_Left, 2)
    press(stage, Qt.Key.Key_Backspace, 3)
    code = KIND.detour(stage.spec, stage.state)
    assert stage.view.tell_detour(code) == "Press Del once: it erases the letter after the cursor."
    press(stage, Qt.Key.Key_Right, 2)
    assert stage.view.tell_detour(code) == "Press Backspace once: it erases the letter before the cursor."


def test_letters_that_are_missing_are_ringed_between_two_letters(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="bonour", wanted="bonjour"))
    place = hint(stage)
    cursor = QTextCursor(field(stage).document())
    cursor.setPosition(3)
    caret = field(stage).cursorRect(cursor).center()
    assert abs(place.center().x() - field(stage).viewport().mapTo(stage.view, caret).x()) <= 2


def test_another_keyboard_has_its_letters_elsewhere(qtbot: QtBot) -> None:
    spec = EditSpec(text="", wanted="a", layout="us", keyboard="shown")
    stage = Stage.open(qtbot, KIND, EditView, spec)
    assert lit(stage) == {30}


def test_a_smaller_stage_is_fitted_like_one_that_was_small_from_the_start(qtbot: QtBot) -> None:
    spec = EditSpec(text="une mauson", wanted="une maison", keyboard="shown")
    stage = Stage.open(qtbot, KIND, EditView, spec, size=(776, 610), scale=1.4)
    before = field(stage).height(), field(stage).font().pixelSize()
    for size in ((1266, 892), (712, 580), (776, 610)):
        stage.view.resize(*size)
        QApplication.processEvents()
    assert (field(stage).height(), field(stage).font().pixelSize()) == before
    scroll = stage.view.findChild(Scroll)
    assert scroll is not None
    assert scroll.widget().height() <= scroll.viewport().height()


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.2, 1.4])
@pytest.mark.parametrize("keyboard", ["shown", "outline", "hidden"])
def test_the_keys_that_help_are_whole(
    qtbot: QtBot, keyboard: str, size: tuple[int, int], scale: float
) -> None:
    spec = EditSpec(text=LIST.text, wanted=LIST.wanted, lines=3, keyboard=keyboard)  # type: ignore[arg-type]
    stage = Stage.open(qtbot, KIND, EditView, spec, size=size, scale=scale)
    hint(stage)
    QApplication.processEvents()
    below = help_of(stage)
    assert below.isVisible()
    assert below.rect().contains(below.keyboard.geometry())
    assert not below.geometry().intersects(stage.view.target_rect(FIELD))


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, EditView)


def test_what_is_written_is_told_once_it_is_painted(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="", wanted="bonjour"))
    QTest.keyClicks(field(stage), "bon")
    assert stage.events == []
    stage.settle()
    # As one text: each state that is shown would otherwise take back what was typed since.
    assert [event.text for event in stage.events if isinstance(event, Filled)] == ["bon"]


def test_what_is_written_is_told_before_what_is_done_next(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, EditView, EditSpec(text="", wanted="bonjour"))
    QTest.keyClicks(field(stage), "bon")
    QTest.mouseClick(field(stage).viewport(), Qt.MouseButton.RightButton)
    assert [type(event) for event in stage.events] == [Filled, Clicked]
    stage.settle()
    assert len(stage.events) == 2
