"""The robot: performs events in a real window with real Qt mouse and keyboard events.

It asks the machine for the next right move, finds the move's target in the view, and does what a
hand would do: move, press, release, type. Nothing is handed to the machine directly.
"""

import unicodedata

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from learn_app.exercise_api.events import (
    Chosen,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
    KeyPressed,
    Pointed,
    Rested,
    Scrolled,
    TextSelected,
    Typed,
)
from learn_app.screens.lesson import LessonScreen
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.exercise_view import ExerciseView

_BUTTONS = {
    "left": Qt.MouseButton.LeftButton,
    "middle": Qt.MouseButton.MiddleButton,
    "right": Qt.MouseButton.RightButton,
}
_KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Escape": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Delete": Qt.Key.Key_Delete,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
    "Shift": Qt.Key.Key_Shift,
    "CapsLock": Qt.Key.Key_CapsLock,
    "Ctrl": Qt.Key.Key_Control,
    "Alt": Qt.Key.Key_Alt,
    "AltGr": Qt.Key.Key_AltGr,
}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "AltGr": Qt.KeyboardModifier.GroupSwitchModifier,
}


_DEAD_KEYS = {"\u0302": "^", "\u0308": "¨"}
"""Mark on a letter → the dead key that is pressed before the letter."""


class RobotLostError(Exception):
    """The robot could not go on; the message says in which exercise and why."""


def play_exercise(screen: LessonScreen, limit: int = 2000) -> int:
    """Complete the exercise that ``screen`` shows; return how many moves it took.

    Raises RobotLostError when a target is not on the screen or the moves lead nowhere.
    """
    session, index = screen.session, screen.session.index
    for moves in range(limit):
        event = session.expected()
        if event is None:
            return moves
        before = session.state
        perform(event, screen.view)
        QApplication.processEvents()
        if session.index != index or session.is_finished:
            return moves + 1  # an exercise that goes on by itself
        if session.state == before:
            raise RobotLostError(f"{session.exercise.id}: {event} changed nothing")
    raise RobotLostError(f"{session.exercise.id}: not done after {limit} moves")


def perform(event: Event, view: ExerciseView) -> None:
    """Do ``event`` in ``view`` with real input; RobotLostError when its target is not shown."""
    widget = _widget(event, event.target, view)
    match event:
        case Clicked():
            QTest.mouseClick(widget, _BUTTONS[event.button], pos=_middle(event.target, widget, view))
        case DoubleClicked():
            middle = _middle(event.target, widget, view)
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=middle)
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle)
        case Pointed():
            # QTest's mouseMove gives no event where the pointer happens to be already.
            _move(widget, _middle(event.target, widget, view), Qt.MouseButton.NoButton)
        case Rested():
            middle = _middle(event.target, widget, view)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))  # it comes from elsewhere
            for at in (middle - QPoint(4, 0), middle):
                _move(widget, at, Qt.MouseButton.NoButton)
            for dwell in widget.findChildren(Dwell):
                dwell.hurry()
        case Grabbed():
            QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
            _carry(widget, widget.rect().center() + QPoint(24, 24))
        case Dragged():
            _carry(widget, _over(event, event.over, widget, view))
        case Dropped():
            at = _over(event, event.over, widget, view)
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)
        case Scrolled():
            _scroll(event, widget)
        case TextSelected():
            _select(event, widget)
        case Filled():
            _fill(widget, event.text)
        case Chosen():
            _choose(event, widget)
        case Typed():
            widget.setFocus()
            type_text(widget, event.text)
        case KeyPressed():
            widget.setFocus()
            _press_key(event, widget)
        case _:
            raise RobotLostError(f"no hand movement is known for {event}")
    QApplication.processEvents()


def type_text(widget: QWidget, text: str) -> None:
    """Type ``text`` into ``widget`` as on a French keyboard: é is a key, ê comes from two of them."""
    for character in text:
        accent = _DEAD_KEYS.get(unicodedata.normalize("NFD", character)[1:])
        if character == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif character.isascii():
            QTest.keyClicks(widget, character)
        elif accent is not None:
            # Of a dead key the input method tells first that it waits, and then what was composed.
            QApplication.sendEvent(widget, QInputMethodEvent(accent, []))
            composed = QInputMethodEvent()
            composed.setCommitString(character)
            QApplication.sendEvent(widget, composed)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = ord(character.upper()[0])
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(widget, event)


def _widget(event: Event, target: str, view: ExerciseView) -> QWidget:
    view.reveal(target)
    QApplication.processEvents()
    # A page that glides brings its things a moment later, as a hand would see.
    for _ in range(50):
        if (widget := view.target_widget(target)) is not None:
            break
        QTest.qWait(20)
    if widget is None:
        raise RobotLostError(f"{event}: {target!r} is not on the screen")
    return widget


def _middle(target: str, widget: QWidget, view: ExerciseView) -> QPoint:
    """Return the middle of a target in ``widget``, which may be the whole view: a part of a picture."""
    return view.target_rect(target).center() if widget is view else widget.rect().center()


def _over(event: Event, over: str, widget: QWidget, view: ExerciseView) -> QPoint:
    if not over:
        return widget.mapFrom(view, QPoint(4, 4))
    other = _widget(event, over, view)
    return widget.mapFromGlobal(other.mapToGlobal(_middle(over, other, view)))


def _carry(widget: QWidget, to: QPoint) -> None:
    # QTest's mouseMove loses the pressed button.
    _move(widget, to, Qt.MouseButton.LeftButton)


def _move(widget: QWidget, to: QPoint, buttons: Qt.MouseButton) -> None:
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(widget.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, move)


def _scroll(event: Scrolled, widget: QWidget) -> None:
    """Roll the wheel over a page, or press the arrow at the end of a bar."""
    if event.target.startswith("bar"):
        is_across, amount = event.dx != 0, event.dx or event.dy
        end = min(widget.width(), widget.height()) // 2
        at = QPoint(widget.width() - 1 - end if amount > 0 else end, end)
        if not is_across:
            at = QPoint(end, widget.height() - 1 - end if amount > 0 else end)
        for _ in range(abs(amount)):
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        return
    window = widget.window()
    middle = widget.mapTo(window, widget.rect().center())
    for _ in range(max(abs(event.dx), abs(event.dy))):
        turn = QPoint(-120 * _sign(event.dx), -120 * _sign(event.dy))
        QTest.wheelEvent(window.windowHandle(), middle, turn)


def _select(event: TextSelected, widget: QWidget) -> None:
    """Press before the first character, move behind the last one, let go."""
    assert isinstance(widget, QPlainTextEdit)
    cursor, ends = widget.textCursor(), []
    for position in (event.start, event.end):
        cursor.setPosition(position)
        ends.append(widget.cursorRect(cursor).center())
    QTest.mousePress(widget.viewport(), Qt.MouseButton.LeftButton, pos=ends[0])
    _carry(widget.viewport(), ends[1])
    QTest.mouseRelease(widget.viewport(), Qt.MouseButton.LeftButton, pos=ends[1])


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _fill(widget: QWidget, text: str) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
    assert isinstance(widget, QLineEdit | QPlainTextEdit)
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    type_text(widget, text)


def _press_key(event: KeyPressed, widget: QWidget) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for name in event.modifiers:
        held |= _MODIFIERS[name]
    key = _KEYS[event.key] if event.key in _KEYS else Qt.Key(ord(event.key))
    if key == Qt.Key.Key_AltGr:  # QTest stops the whole program at this key
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, held))
        return
    QTest.keyClick(widget, key, held)


def _choose(event: Chosen, widget: QWidget) -> None:
    assert isinstance(widget, QComboBox)
    widget.setFocus()
    wanted = widget.findData(event.option)
    if wanted < 0:
        raise RobotLostError(f"{event}: the list has no such option")
    for _ in range(widget.count()):
        if widget.currentIndex() == wanted:
            return
        down = widget.currentIndex() < wanted
        QTest.keyClick(widget, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
