"""The steps to a letter follow the hands: hold, press, let go."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Typed
from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercise_api.words import TEXT
from learn_app.exercises.compose.machine import KIND
from learn_app.exercises.compose.spec import ComposeSpec
from learn_app.exercises.compose.view import ComposeView
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import ROOT, SIZES, Stage, assert_all_codes_have_sentences

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def send(stage: Stage, kind: QEvent.Type, key: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QApplication.sendEvent(stage.view.focusWidget(), QKeyEvent(kind, key, modifiers))


def commit(stage: Stage, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(stage.view.focusWidget(), event)


def shown(stage: Stage) -> tuple[set[int], str]:
    """Return the keys that are lit, and the sentence of the step."""
    keyboard, panel = stage.view.findChild(DrawnKeyboard), stage.view.panel()
    assert keyboard is not None
    assert isinstance(panel, FingerChip)
    stage.settle()
    return set(keyboard.lit_keys), panel.sentence


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    spec = ComposeSpec(words=("Noël", "10 €"))
    stage = Stage.open(qtbot, KIND, ComposeView, spec)
    stage.play_to_the_end()
    assert shown(stage) == (set(), "")


def test_the_circumflex_in_two_steps_where_the_system_composes(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ê",)))
    assert shown(stage) == ({26}, "1. Press ^, then let go. Nothing shows yet.")
    send(stage, RELEASE, Qt.Key.Key_Dead_Circumflex)
    assert shown(stage) == ({18}, "2. Press E.")
    assert stage.events == []
    commit(stage, "ê")
    assert stage.is_done()


def test_the_diaeresis_in_four_steps(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ë",)))
    assert shown(stage) == ({42}, "1. Hold Shift down.")
    send(stage, PRESS, Qt.Key.Key_Shift, SHIFT)
    assert shown(stage) == ({26, 42}, "2. Press ¨. Nothing shows yet.")
    send(stage, PRESS, Qt.Key.Key_Dead_Diaeresis, SHIFT)
    assert shown(stage) == (set(), "3. Let go of Shift.")
    send(stage, RELEASE, Qt.Key.Key_Dead_Diaeresis, SHIFT)
    send(stage, RELEASE, Qt.Key.Key_Shift)
    assert shown(stage) == ({18}, "4. Press E.")
    commit(stage, "ë")
    assert stage.is_done()
    assert stage.events == [Typed(TEXT, "ë")]


def test_a_sign_with_alt_gr_in_two_steps(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("@",)))
    assert shown(stage) == ({100}, "1. Hold AltGr down.")
    send(stage, PRESS, Qt.Key.Key_AltGr)
    assert shown(stage) == ({11, 100}, "2. Press @.")
    send(stage, RELEASE, Qt.Key.Key_AltGr)
    assert shown(stage) == ({100}, "1. Hold AltGr down.")


def test_control_and_alt_together_are_alt_gr(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("@",)))
    send(stage, PRESS, Qt.Key.Key_Control)
    send(stage, PRESS, Qt.Key.Key_Alt)
    assert shown(stage)[1] == "2. Press @."


def test_a_capital_in_two_steps_and_a_small_letter_in_one(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("La",)))
    assert shown(stage) == ({42}, "1. Hold Shift down.")
    QTest.keyClicks(stage.view.focusWidget(), "L")
    assert shown(stage) == ({16}, "Press A.")


def test_shift_that_is_still_held_is_to_be_let_go_of_first(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("La",)))
    send(stage, PRESS, Qt.Key.Key_Shift, SHIFT)
    commit(stage, "L")
    assert shown(stage) == (set(), "Let go of Shift.")
    send(stage, RELEASE, Qt.Key.Key_Shift)
    assert shown(stage) == ({16}, "Press A.")


def test_after_a_wrong_letter_the_steps_begin_anew(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ê",)))
    commit(stage, "", preedit="^")
    assert shown(stage) == ({18}, "2. Press E.")
    commit(stage, "â")
    assert stage.codes == ["wrong-key"]
    assert shown(stage)[0] == {26}


def test_the_keyboard_that_goes_elsewhere_holds_nothing_any_more(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("A",)))
    send(stage, PRESS, Qt.Key.Key_Shift, SHIFT)
    assert shown(stage)[1] == "2. Press A."
    stage.view.focusWidget().clearFocus()
    assert shown(stage)[1] == "1. Hold Shift down."


def test_another_keyboard_has_other_steps(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ë",)))
    assert isinstance(stage.view, KeyboardView)
    stage.view.change_layout(read_layout(ROOT / "assets" / "keyboards" / "fr-bepo.json"))
    assert shown(stage) == ({100}, "1. Hold AltGr down.")
    send(stage, PRESS, Qt.Key.Key_AltGr)
    assert shown(stage)[0] == {32, 100}


@pytest.mark.parametrize("layout", ["fr-afnor", "fr-bepo"])
def test_the_step_names_the_letter_that_is_printed_for_alt_gr(qtbot: QtBot, layout: str) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("œ",), layout=layout))
    send(stage, PRESS, Qt.Key.Key_AltGr)
    assert shown(stage)[1] == "2. Press œ."


def test_keys_that_are_not_lit_are_ringed_by_a_hint_step_by_step(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("A",), keyboard="outline"))
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    assert keyboard.lit_keys == set()
    assert stage.view.panel() is None

    def ringed() -> int:
        event = KIND.expect(stage.spec, stage.state)
        assert event is not None
        centre = keyboard.mapFrom(stage.view, stage.view.guide_rect(event).center())
        return next(code for code in (16, 54) if keyboard.key_rect(code).contains(centre.toPointF()))

    assert ringed() == 54
    with qtbot.waitSignal(stage.view.guide_moved):
        send(stage, PRESS, Qt.Key.Key_Shift, SHIFT)
    assert ringed() == 16
    assert keyboard.lit_keys == set()


def test_a_letter_that_the_keyboard_has_not_is_told(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ж",)))
    assert shown(stage) == (set(), "This keyboard does not have this letter. You can pass on.")
    commit(stage, "ж")
    assert stage.is_done()


def test_a_hidden_keyboard_shows_no_steps(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ComposeView, ComposeSpec(words=("ê",), keyboard="hidden"))
    assert stage.view.findChild(DrawnKeyboard) is None
    assert stage.view.panel() is None
    commit(stage, "ê")
    assert stage.is_done()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_word_and_keyboard_are_whole(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    spec = ComposeSpec(words=("Joyeux Noël à l’hôtel de la forêt",))
    stage = Stage.open(qtbot, KIND, ComposeView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    assert stage.view.rect().contains(keyboard.geometry())
    assert not keyboard.geometry().intersects(stage.view.target_rect(TEXT))


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ComposeView)
