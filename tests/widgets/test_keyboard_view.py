"""Another keyboard than the drawn one is told, and drawn when the learner wishes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercise_api.words import TEXT
from learn_app.exercises.type.machine import KIND
from learn_app.exercises.type.spec import TypeSpec
from learn_app.exercises.type.view import TypeView
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import ROOT, SIZES, Stage

SPEC = TypeSpec(words=("aquarelle", "zoo"))
ENGLISH = read_layout(ROOT / "assets" / "keyboards" / "us.json")


def press(stage: Stage, character: str) -> None:
    """Press a key of an English keyboard, as X tells it."""
    code = ENGLISH.strokes_for(character)[0].key + 8
    event = QKeyEvent(
        QEvent.Type.KeyPress, ord(character.upper()), Qt.KeyboardModifier.NoModifier, code, 0, 0, character
    )
    QApplication.sendEvent(view_of(stage).area, event)


def view_of(stage: Stage) -> KeyboardView:
    assert isinstance(stage.view, KeyboardView)
    return stage.view


def open_english(qtbot: QtBot, **more: object) -> Stage:
    """Open a French keyboard on the screen, with an English one on the table."""
    stage = Stage.open(qtbot, KIND, TypeView, SPEC, **more)
    for character in "aqa":
        press(stage, character)
    return stage


def test_another_keyboard_is_told_and_drawn_when_wished(qtbot: QtBot) -> None:
    stage = open_english(qtbot)
    view = view_of(stage)
    assert view.notice is not None
    assert view.notice.accessibleName() == "Your keyboard seems to be a QWERTY."
    assert view.area.hasFocus()
    QTest.mouseClick(view.notice.accept, Qt.MouseButton.LeftButton)
    assert view.notice is None
    assert view.layout_name == "us"
    assert view.area.hasFocus()
    assert view.keyboard is not None
    # The next letter is u, after a and q; then the second a lies where the French q is drawn.
    press(stage, "u")
    stage.settle()
    assert view.keyboard.lit_keys == {30}


def test_a_learner_who_says_no_is_not_asked_again(qtbot: QtBot) -> None:
    stage = open_english(qtbot)
    view = view_of(stage)
    assert view.notice is not None
    QTest.mouseClick(view.notice.refuse, Qt.MouseButton.LeftButton)
    for character in "aqwaqw":
        press(stage, character)
    assert view.notice is None
    assert view.layout_name == "fr"
    assert view.area.hasFocus()


def test_the_notice_can_be_answered_with_the_keyboard(qtbot: QtBot) -> None:
    stage = open_english(qtbot)
    view = view_of(stage)
    assert view.notice is not None
    for _ in range(4):
        if view.notice.accept.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Tab)
    QTest.keyClick(view.notice.accept, Qt.Key.Key_Space)
    assert view.layout_name == "us"


def test_the_right_keyboard_is_not_doubted(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, SPEC)
    for character in "xxxnnnttt":
        press(stage, character)
    assert view_of(stage).notice is None


def test_keys_without_a_place_tell_nothing(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, TypeView, SPEC)
    QTest.keyClicks(view_of(stage).area, "qsdfgh")
    assert view_of(stage).notice is None


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_the_notice_has_its_room(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    view = view_of(open_english(qtbot, size=size, scale=scale))
    assert view.notice is not None
    assert view.keyboard is not None
    assert not view.notice.geometry().intersects(view.target_rect(TEXT))
    assert not view.target_rect(TEXT).intersects(view.keyboard.geometry())
    assert view.rect().contains(view.keyboard.geometry())
    for button in (view.notice.accept, view.notice.refuse):
        assert view.notice.rect().contains(button.geometry())
    assert view.target_rect(TEXT).height() > 100
