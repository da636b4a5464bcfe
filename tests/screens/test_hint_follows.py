"""After a hint the ring follows the hands: from the key to hold to its letter, without being asked anew."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens import demonstration
from learn_app.screens.lesson import LessonScreen
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.fields import TextArea
from learn_app.widgets.keyboard_places import places
from learn_app.widgets.keyboard_view import KeyboardView
from tests.screens.lessons import begin, press, write_typing

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
LEFT_SHIFT, RIGHT_SHIFT, ALT_GR, CTRL = 42, 54, 100, 29
A, E, LETTER_I, CIRCUMFLEX, DIGIT_0, S, BACKSPACE = 16, 18, 23, 26, 11, 31, 14
DELETE = 111

_EXERCISES = """\
{id: majuscule, kind: compose, say: Tapez., words: [Aa]}
{id: arobase, kind: compose, say: Tapez., words: ["@a"]}
{id: trema, kind: compose, say: Tapez., words: [ëa]}
{id: circonflexe, kind: type, say: Tapez., words: [êa]}
{id: raccourci, kind: shortcut, say: Appuyez., shortcuts: [Ctrl+S, Ctrl+A]}
{id: corriger, kind: edit, say: Corrigez., text: paan, wanted: pain}
"""
EXERCISES = ("majuscule", "arobase", "trema", "circonflexe", "raccourci", "corriger")


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Return a folder with one lesson in which keys are held or come one after the other."""
    return write_typing(tmp_path / "lessons", _EXERCISES)


def ask_for_a_hint(app: Application, exercise: str) -> LessonScreen:
    begin(app)
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    for _ in range(EXERCISES.index(exercise)):
        screen.session.skip()
        screen._next()
    assert screen.session.exercise.id == exercise
    QApplication.processEvents()
    QTest.mouseClick(screen.panel.hint, Qt.MouseButton.LeftButton)
    return screen


def is_ringed(screen: LessonScreen, code: int) -> bool:
    """Tell whether the ring is around this key of the drawn keyboard."""
    view = screen.view
    assert isinstance(view, KeyboardView)
    assert view.keyboard is not None
    QTest.qWait(0)  # what was typed is painted first
    key = view.keyboard.key_rect(code).toAlignedRect()
    ring, place = screen.guide.ring, view.keyboard.mapTo(screen, key.center())
    return ring.contains(place) and ring.width() <= key.width() + 4


def send(screen: LessonScreen, kind: QEvent.Type, key: int, held: Qt.KeyboardModifier = NONE) -> None:
    assert isinstance(screen.view, KeyboardView)
    QApplication.sendEvent(screen.view.area, QKeyEvent(kind, key, held))


def commit(screen: LessonScreen, text: str, preedit: str = "") -> None:
    assert isinstance(screen.view, KeyboardView)
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(screen.view.area, event)


DOWN, UP = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def test_from_shift_to_its_letter_and_back(app: Application) -> None:
    screen = ask_for_a_hint(app, "majuscule")
    assert is_ringed(screen, RIGHT_SHIFT)
    send(screen, DOWN, Qt.Key.Key_Shift, SHIFT)
    assert is_ringed(screen, A)
    send(screen, UP, Qt.Key.Key_Shift)
    assert is_ringed(screen, RIGHT_SHIFT)
    send(screen, DOWN, Qt.Key.Key_Shift, SHIFT)
    commit(screen, "A")
    assert screen.guide.ring.isNull(), "the letter is typed: what comes next is asked for anew"
    send(screen, UP, Qt.Key.Key_Shift)
    assert screen.guide.ring.isNull()


def test_from_alt_gr_to_its_sign(app: Application) -> None:
    screen = ask_for_a_hint(app, "arobase")
    assert is_ringed(screen, ALT_GR)
    send(screen, DOWN, Qt.Key.Key_AltGr)
    assert is_ringed(screen, DIGIT_0)


def test_through_the_four_steps_of_a_diaeresis(app: Application) -> None:
    screen = ask_for_a_hint(app, "trema")
    assert is_ringed(screen, LEFT_SHIFT)
    send(screen, DOWN, Qt.Key.Key_Shift, SHIFT)
    assert is_ringed(screen, CIRCUMFLEX)
    send(screen, UP, Qt.Key.Key_Dead_Diaeresis, SHIFT)
    assert is_ringed(screen, E), "Shift is to be let go of: the ring is where the hand goes then"
    send(screen, UP, Qt.Key.Key_Shift)
    assert is_ringed(screen, E)


def test_from_a_dead_key_to_its_letter_and_back_after_a_wrong_one(app: Application) -> None:
    screen = ask_for_a_hint(app, "circonflexe")
    assert is_ringed(screen, CIRCUMFLEX)
    commit(screen, "", preedit="^")
    assert is_ringed(screen, E)
    commit(screen, "â")
    assert is_ringed(screen, CIRCUMFLEX)


def test_from_control_to_its_letter(app: Application) -> None:
    screen = ask_for_a_hint(app, "raccourci")
    assert is_ringed(screen, CTRL)
    send(screen, DOWN, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert is_ringed(screen, S)


def test_from_the_mistake_in_a_text_to_the_key_once_the_cursor_is_there(app: Application) -> None:
    screen = ask_for_a_hint(app, "corriger")
    field = screen.view.target_widget("field")
    assert isinstance(field, TextArea)
    place = QRect(field.mapTo(screen, field.rect().topLeft()), field.size())
    assert place.contains(screen.guide.ring)
    QTest.keyClick(field, Qt.Key.Key_Left)
    QTest.qWait(0)
    drawn = screen.view.findChild(DrawnKeyboard)
    assert drawn is not None
    backspace = drawn.mapTo(screen, drawn.key_rect(14).center().toPoint())
    assert screen.guide.ring.contains(backspace)


def test_the_ring_stays_on_the_mistake_while_the_cursor_is_on_its_way(app: Application) -> None:
    screen = ask_for_a_hint(app, "corriger")
    field = screen.view.target_widget("field")
    drawn = screen.view.findChild(DrawnKeyboard)
    assert isinstance(field, TextArea)
    assert drawn is not None
    mistake = screen.guide.ring
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(field, key)
        QTest.qWait(0)
        assert screen.guide.ring == mistake
    QTest.keyClick(field, Qt.Key.Key_Right)
    QTest.qWait(0)
    delete = drawn.mapTo(screen, drawn.key_rect(DELETE).center().toPoint())
    assert screen.guide.ring.contains(delete)
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.qWait(0)
    assert screen.guide.ring == mistake


def pressed_in_the_demonstration(
    screen: LessonScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> list[int]:
    """Return the keys of the drawn keyboard that the ghost presses, one after the other."""
    for name in ("GLIDE_MS", "PRESS_MS", "REST_MS"):
        monkeypatch.setattr(demonstration, name, 1)
    drawn = screen.view.findChild(DrawnKeyboard)
    assert drawn is not None
    codes: list[int] = []
    show = screen.guide.show_ghost

    def note(tip: QPointF | None, is_pressed: bool = False) -> None:
        if tip is not None and is_pressed:
            at = QPointF(drawn.mapFrom(screen, tip.toPoint()))
            codes.extend(code for code in places(True)[0] if drawn.key_rect(code).contains(at))
        show(tip, is_pressed)

    monkeypatch.setattr(screen.guide, "show_ghost", note)
    QTest.mouseClick(screen.panel.demonstration, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen.guide.is_playing)
    return codes


@pytest.mark.parametrize(
    ("exercise", "codes"),
    [
        ("majuscule", [RIGHT_SHIFT, A]),
        ("arobase", [ALT_GR, DIGIT_0]),
        ("trema", [LEFT_SHIFT, CIRCUMFLEX, E]),
        ("circonflexe", [CIRCUMFLEX, E]),
        ("raccourci", [CTRL, S]),
        ("corriger", [BACKSPACE, LETTER_I]),
    ],
)
def test_the_demonstration_presses_every_key_in_turn(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, exercise: str, codes: list[int]
) -> None:
    screen = ask_for_a_hint(app, exercise)
    assert pressed_in_the_demonstration(screen, qtbot, monkeypatch) == codes


def test_after_the_demonstration_the_learners_own_step_is_shown_again(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = ask_for_a_hint(app, "majuscule")
    drawn = screen.view.findChild(DrawnKeyboard)
    assert drawn is not None
    before = drawn.lit_keys
    pressed_in_the_demonstration(screen, qtbot, monkeypatch)
    QTest.qWait(0)
    assert drawn.lit_keys == before == {RIGHT_SHIFT}


def test_nothing_is_ringed_that_was_not_asked_for(app: Application) -> None:
    screen = ask_for_a_hint(app, "majuscule")
    commit(screen, "A")
    send(screen, DOWN, Qt.Key.Key_Shift, SHIFT)
    assert screen.guide.ring.isNull()
