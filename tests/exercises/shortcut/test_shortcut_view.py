"""Real keys pressed together: the program's own shortcuts wait, Tab leaves only when it is not asked."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercises.shortcut.machine import FIELD, KIND
from learn_app.exercises.shortcut.pad import ShortcutPad
from learn_app.exercises.shortcut.spec import ShortcutSpec
from learn_app.exercises.shortcut.view import ShortcutView
from learn_app.tour.robot import perform
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import ROOT, SIZES, Stage, assert_all_codes_have_sentences

COPY = ShortcutSpec(do="copy-paste", text="Rendez-vous lundi")
SPECS = (
    COPY,
    ShortcutSpec(do="cut-paste"),
    ShortcutSpec(do="undo"),
    ShortcutSpec(do="tab"),
    ShortcutSpec(do="arrows"),
    ShortcutSpec(shortcuts=("Ctrl+S", "Maj+Tab", "Échap", "Ctrl+Maj+T", "Entrée", "Espace")),
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pad(stage: Stage) -> ShortcutPad:
    found = stage.view.target_widget(FIELD)
    assert isinstance(found, ShortcutPad)
    return found


def lit(stage: Stage) -> set[int]:
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    stage.settle()
    return set(keyboard.lit_keys)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.do or "own")
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: ShortcutSpec) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, spec)
    while (event := KIND.expect(spec, stage.state)) is not None:
        perform(event, stage.view)
        assert stage.events[-1] == event
    assert stage.is_done()
    assert lit(stage) == set()
    assert pad(stage).accessibleName() == "All keys are pressed."


def test_the_key_to_hold_is_lit_first_and_then_its_letter(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, COPY)
    panel = stage.view.panel()
    assert isinstance(panel, FingerChip)
    assert panel.sentence == "Keep Ctrl down, press A, then let go of both."
    assert pad(stage).accessibleName() == "Keys to press: Ctrl + A."
    assert lit(stage) == {29}
    QTest.keyPress(pad(stage), Qt.Key.Key_Control, CTRL)
    assert lit(stage) == {16, 29}
    QApplication.sendEvent(pad(stage), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, CTRL, "\x01"))
    assert lit(stage) == {46, 29}
    QTest.keyRelease(pad(stage), Qt.Key.Key_Control)
    assert lit(stage) == {29}


def test_the_arrows_are_drawn_and_lit_where_they_are_pressed(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, ShortcutSpec(do="arrows"))
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        seen.append(lit(stage))
        QTest.keyClick(pad(stage), key)
    assert seen == [{106}, {106}, {108}, {105}, {103}]
    assert stage.is_done()


def test_what_is_missing_or_too_early_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, COPY)
    QTest.keyClick(pad(stage), Qt.Key.Key_Control)
    QTest.keyClicks(pad(stage), "a")
    QTest.keyClick(pad(stage), Qt.Key.Key_A, CTRL | SHIFT)
    QTest.keyClick(pad(stage), Qt.Key.Key_Q, CTRL)
    QTest.keyClick(pad(stage), Qt.Key.Key_V, CTRL)
    QTest.keyClick(pad(stage), Qt.Key.Key_Return)
    assert stage.codes == [
        "modifier-missing",
        "modifier-extra",
        "wrong-letter",
        "too-early",
        "wrong-shortcut",
    ]


def test_a_key_held_too_long_is_pressed_once(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, COPY)
    for is_repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, CTRL, "\x01", is_repeated)
        QApplication.sendEvent(pad(stage), event)
    assert len(stage.events) == 1


def test_the_programs_own_shortcuts_wait(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, ShortcutSpec(shortcuts=("Ctrl+S",)))
    fired = []
    shortcut = QShortcut(QKeySequence("Ctrl+S"), stage.view)
    shortcut.activated.connect(lambda: fired.append(1))
    QTest.keyClick(pad(stage), Qt.Key.Key_S, CTRL)
    assert stage.is_done()
    assert fired == []


def test_tab_goes_on_to_the_next_control_where_it_is_not_asked(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, COPY)
    button = QPushButton(stage.view)
    button.show()
    QTest.keyClick(pad(stage), Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert stage.events == []


def test_shift_and_tab_count_however_the_system_names_them(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Backtab, Qt.Key.Key_Tab):
        stage = Stage.open(qtbot, KIND, ShortcutView, ShortcutSpec(shortcuts=("Maj+Tab",)))
        QTest.keyClick(pad(stage), key, SHIFT)
        assert stage.is_done()


def test_another_keyboard_has_its_letters_elsewhere(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, ShortcutSpec(do="undo"))
    assert isinstance(stage.view, KeyboardView)
    stage.view.change_layout(read_layout(ROOT / "assets" / "keyboards" / "us.json"))
    QTest.keyPress(pad(stage), Qt.Key.Key_Control, CTRL)
    assert lit(stage) == {44, 29}


def test_a_hidden_keyboard_shows_no_keys(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, ShortcutSpec(do="undo", keyboard="hidden"))
    assert stage.view.findChild(DrawnKeyboard) is None
    assert stage.view.panel() is None
    QTest.keyClick(pad(stage), Qt.Key.Key_Z, CTRL)
    assert stage.is_done()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.do or "own")
def test_the_stage_is_whole(qtbot: QtBot, spec: ShortcutSpec, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, ShortcutView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    assert not keyboard.geometry().intersects(stage.view.target_rect(FIELD))
    assert not stage.view.grab().isNull()


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ShortcutView)
