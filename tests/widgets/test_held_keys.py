"""A finger that rests on a key has pressed it once, whatever the keyboard repeats."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercises.key_find.key_row import KeyRow
from learn_app.widgets.held_keys import HeldKeys
from learn_app.widgets.theme import Theme
from learn_app.widgets.typing_input import TypingInput

ROOT = Path(__file__).parents[2]
_F, _J = 41, 44
"""The keyboard's own numbers of these keys."""


class _Field(TypingInput):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.written = ""
        self.typed.connect(self._write)
        self.named: list[str] = []
        self.key_pressed.connect(self.named.append)

    def _write(self, text: str) -> None:
        self.written += text


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.show()
    qtbot.waitExposed(window)
    HeldKeys(window.windowHandle())
    return window


@pytest.fixture
def field(window: QWidget) -> _Field:
    field = _Field(Theme(ROOT / "assets"), window)
    field.show()
    field.setFocus()
    return field


def _press(window: QWidget, at_ms: int, number: int = _F, text: str = "f", key: int = Qt.Key.Key_F) -> None:
    _send(window, QEvent.Type.KeyPress, at_ms, number, text, key)


def _release(window: QWidget, at_ms: int, number: int = _F, text: str = "f", key: int = Qt.Key.Key_F) -> None:
    _send(window, QEvent.Type.KeyRelease, at_ms, number, text, key)


def _hold(window: QWidget, number: int = _F, text: str = "f", key: int = Qt.Key.Key_F) -> None:
    """Keep a key down until it has been repeated twice, and let go of it."""
    _press(window, 1000, number, text, key)
    for at_ms in (1660, 1700):
        _release(window, at_ms, number, text, key)
        _press(window, at_ms, number, text, key)
    _release(window, 1720, number, text, key)


def _send(window: QWidget, kind: QEvent.Type, at_ms: int, number: int, text: str, key: int) -> None:
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, number, 0, 0, text)
    event.setTimestamp(at_ms)
    QCoreApplication.sendEvent(window.windowHandle(), event)


def test_held_key_whose_repetition_looks_like_a_new_press_writes_once(window: QWidget, field: _Field) -> None:
    _hold(window)
    assert field.written == "f"


def test_same_key_pressed_twice_writes_twice(window: QWidget, field: _Field) -> None:
    for at_ms in (1000, 1090):
        _press(window, at_ms)
        _release(window, at_ms + 60)
    assert field.written == "ff"


def test_next_key_may_come_as_the_one_before_goes_up(window: QWidget, field: _Field) -> None:
    _press(window, 1000)
    _release(window, 1060)
    _press(window, 1060, _J, "j", Qt.Key.Key_J)
    assert field.written == "fj"


def test_keys_without_time_or_number_are_all_new(window: QWidget, field: _Field) -> None:
    for at_ms, number in ((0, _F), (1000, 0)):
        field.written = ""
        for _ in range(2):
            _press(window, at_ms, number)
            _release(window, at_ms, number)
        assert field.written == "ff"


def test_space_held_on_a_button_clicks_it_once(window: QWidget) -> None:
    button = QPushButton(window)
    clicks: list[str] = []
    button.clicked.connect(lambda: clicks.append("click"))
    button.show()
    button.setFocus()
    _hold(window, 65, " ", Qt.Key.Key_Space)
    assert len(clicks) == 1


def test_enter_held_is_one_enter_and_backspace_held_goes_on_erasing(window: QWidget, field: _Field) -> None:
    for number, key in ((36, Qt.Key.Key_Return), (22, Qt.Key.Key_Backspace)):
        _hold(window, number, "", key)
    assert field.named == ["Enter", *["Backspace"] * 3]


def test_where_keys_are_to_be_found_a_held_one_is_pressed_once(window: QWidget) -> None:
    row = KeyRow(Theme(ROOT / "assets"), ["Retour", "Entrée"], "", window)
    named: list[str] = []
    row.key_pressed.connect(named.append)
    row.show()
    row.setFocus()
    _hold(window, 22, "", Qt.Key.Key_Backspace)
    assert named == ["Backspace"]
