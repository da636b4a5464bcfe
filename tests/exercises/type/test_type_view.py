"""The word to type: real keys and input methods end as characters."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercise_api.words import TEXT
from learn_app.exercises.type.machine import KIND
from learn_app.exercises.type.spec import TypeSpec
from learn_app.exercises.type.view import TypeView
from learn_app.tour.robot import perform
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.typing_area import TypingArea
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

WORDS = TypeSpec(words=("oui", "Fête"))
SENTENCE = TypeSpec(words=("Je vous écris pour une demande, à bientôt Monsieur le maire de la ville.",))
EVENT = QEvent.Type.KeyPress
NONE = Qt.KeyboardModifier.NoModifier


def press(
    stage: Stage, key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, **more: bool
) -> None:
    event = QKeyEvent(EVENT, key, modifiers, text, more.get("is_repeated", False))
    QApplication.sendEvent(stage.view.focusWidget(), event)


def release(stage: Stage, key: int) -> None:
    QApplication.sendEvent(stage.view.focusWidget(), QKeyEvent(QEvent.Type.KeyRelease, key, NONE))


def commit(stage: Stage, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(stage.view.focusWidget(), event)


def lit(stage: Stage) -> set[int]:
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    stage.settle()
    return set(keyboard.lit_keys)


def finger(stage: Stage) -> str:
    panel = stage.view.panel()
    assert isinstance(panel, FingerChip)
    stage.settle()
    assert panel.accessibleName() == panel.sentence
    return panel.sentence


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    while (event := KIND.expect(WORDS, stage.state)) is not None:
        assert isinstance(event, Typed)
        if event.text.isascii():
            QTest.keyClicks(stage.view.focusWidget(), event.text)
        else:
            commit(stage, event.text)
        assert stage.events[-1] == event
    assert stage.is_done()
    assert lit(stage) == set()


def test_a_wrong_letter_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    QTest.keyClicks(stage.view.focusWidget(), "O")
    QTest.keyClicks(stage.view.focusWidget(), "po")
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Space)
    assert stage.codes == ["caps-lock-on", "wrong-key", "space-typed"]


def test_keys_that_write_nothing_are_no_mistake(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    press(stage, Qt.Key.Key_Shift, modifiers=Qt.KeyboardModifier.ShiftModifier)
    press(stage, Qt.Key.Key_CapsLock)
    press(stage, Qt.Key.Key_AltGr, modifiers=Qt.KeyboardModifier.AltModifier)
    press(stage, Qt.Key.Key_C, "\x03", Qt.KeyboardModifier.ControlModifier)
    press(stage, Qt.Key.Key_A, "a", Qt.KeyboardModifier.AltModifier)
    press(stage, Qt.Key.Key_F5)
    press(stage, Qt.Key.Key_Escape, "\x1b")
    assert stage.events == []


def test_alt_gr_that_arrives_as_control_and_alt_writes(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("@",)))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    press(stage, Qt.Key.Key_At, "@", both)
    assert stage.is_done()


def test_a_key_held_too_long_writes_once(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    press(stage, Qt.Key.Key_O, "o")
    for _ in range(5):
        press(stage, Qt.Key.Key_O, "o", is_repeated=True)
    assert stage.events == [Typed(TEXT, "o")]


def test_backspace_and_enter_are_told_by_name(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    assert stage.events == [KeyPressed(TEXT, "Backspace"), KeyPressed(TEXT, "Enter")]
    assert stage.codes == []


def test_tab_leaves_the_word(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    button = QPushButton(stage.view)
    button.show()
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert stage.events == []


def test_a_click_anywhere_brings_the_keyboard_back(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    area = stage.view.focusWidget()
    button = QPushButton(stage.view)
    button.show()
    button.setFocus()
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert stage.view.focusWidget() is area


def test_the_next_key_and_its_finger_are_shown(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, WORDS)
    assert (lit(stage), finger(stage)) == ({24}, "Ring finger of the right hand")
    QTest.keyClicks(stage.view.focusWidget(), "oui")
    # F with the left index finger, Shift at the right.
    assert (lit(stage), finger(stage)) == (
        {33, 54},
        "Index finger of the left hand, and Shift with the other hand",
    )


def test_after_the_dead_key_its_letter_is_lit(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("ê",)))
    assert lit(stage) == {26}
    press(stage, Qt.Key.Key_Dead_Circumflex)
    assert lit(stage) == {18}
    assert stage.events == []
    commit(stage, "ê")
    assert stage.is_done()


def test_an_input_method_that_composes_lights_the_letter_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("ê",)))
    commit(stage, "", preedit="^")
    assert lit(stage) == {18}
    commit(stage, "e")
    assert stage.codes == ["missing-accent"]
    assert lit(stage) == {26}


def test_a_composed_letter_is_announced_when_its_dead_key_is_let_go(qtbot: QtBot) -> None:
    # Where the system composes by itself, a program hears of a dead key only when it goes up.
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("êê",)))
    for _ in range(2):
        assert lit(stage) == {26}
        release(stage, Qt.Key.Key_Dead_Circumflex)
        assert lit(stage) == {18}
        commit(stage, "ê")
        release(stage, Qt.Key.Key_E)
    assert stage.is_done()
    assert stage.events == [Typed(TEXT, "ê")] * 2


def test_a_dead_key_let_go_after_its_letter_announces_nothing(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("êê",)))
    commit(stage, "ê")
    release(stage, Qt.Key.Key_Dead_Circumflex)
    assert lit(stage) == {26}


def test_the_number_block_without_num_lock_is_told(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("7",)))
    press(stage, Qt.Key.Key_Home, modifiers=Qt.KeyboardModifier.KeypadModifier)
    assert stage.codes == ["num-lock-off"]
    press(stage, Qt.Key.Key_7, "7", Qt.KeyboardModifier.KeypadModifier)
    assert stage.is_done()


def test_letters_to_erase_are_shown_with_the_key_that_erases(qtbot: QtBot) -> None:
    spec = TypeSpec(words=("oui",), policy="backspace")
    stage = Stage.open(qtbot, KIND, TypeView, spec)
    QTest.keyClicks(stage.view.focusWidget(), "oxx")
    assert lit(stage) == {14}
    assert finger(stage).startswith("Erase")
    for _ in range(2):
        QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Backspace)
    QTest.keyClicks(stage.view.focusWidget(), "ui")
    assert stage.is_done()
    assert stage.codes == ["wrong-key", "erase-first", "erased", "word-done"]


def test_the_next_letter_is_told_to_those_who_hear(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("a b",)))
    area = stage.view.focusWidget()
    assert area.accessibleName() == "Word to type: a b. Next letter: a."
    QTest.keyClicks(area, "a")
    stage.settle()
    assert area.accessibleName() == "Word to type: a b. Next letter: Space."
    QTest.keyClicks(area, " b")
    stage.settle()
    assert area.accessibleName() == "Word typed: a b."


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [WORDS, SENTENCE], ids=["words", "sentence"])
def test_word_and_keyboard_are_whole(
    qtbot: QtBot, spec: TypeSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    assert stage.view.rect().contains(keyboard.geometry())
    assert not keyboard.geometry().intersects(stage.view.target_rect(TEXT))
    area = stage.view.findChild(TypingArea)
    assert area is not None
    assert all(area.rect().contains(cell.toAlignedRect()) for cell in area.cells())


def test_a_hidden_keyboard_is_not_there(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("oui",), keyboard="hidden"))
    assert stage.view.findChild(DrawnKeyboard) is None
    assert stage.view.panel() is None


def test_a_layout_that_is_not_there_leaves_the_word(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("o",), layout="martian"))
    QTest.keyClicks(stage.view.focusWidget(), "o")
    assert stage.is_done()


def test_keys_that_are_not_lit_are_ringed_by_a_hint(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("pré",), keyboard="outline"))
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    for letter, code in (("p", 25), ("r", 19), ("é", 3)):
        assert keyboard.lit_keys == set()
        event = KIND.expect(stage.spec, stage.state)
        assert event == Typed(TEXT, letter)
        key = keyboard.key_rect(code).center().toPoint()
        assert stage.view.guide_rect(event).contains(keyboard.mapTo(stage.view, key))
        perform(event, stage.view)
    assert stage.is_done()
    assert stage.view.panel() is None


def test_a_letter_that_the_keyboard_has_not_is_told(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("né",), layout="us"))
    panel = stage.view.panel()
    assert isinstance(panel, FingerChip)
    QTest.keyClicks(stage.view.focusWidget(), "n")
    stage.settle()
    assert panel.sentence == "This keyboard does not have this letter. You can pass on."
    commit(stage, "é")
    assert stage.is_done()
    stage.settle()
    assert panel.sentence == ""


def test_an_arabic_letter_is_whole_and_in_the_middle(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, TypeSpec(words=("ش",), layout="ara"))
    area = stage.view.target_widget(TEXT)
    assert isinstance(area, TypingArea)
    (cell,) = area.cells()
    assert cell.width() > cell.height() / 4
    assert abs(cell.center().x() - area.width() / 2) <= 1


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, TypeView)
