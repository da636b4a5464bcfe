"""A hand without a mouse: Tab, Shift+Tab, arrows, Space, Enter, and typing. Nothing is clicked on.

It does what the machine expects, as the robot does; but to get to a control it presses Tab until the
control has the focus, as somebody would who cannot hold a mouse.
"""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QRadioButton, QWidget

from learn_app.exercise_api.events import (
    Chosen,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
    Rested,
    Typed,
)
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import RobotLostError, type_text

MOST_TABS = 160
MOST_ACTS = 600


class KeyHand:
    """Plays one exercise after the other with the keyboard alone."""

    def play(self, screen: LessonScreen) -> int:
        """Finish the exercise shown; RobotLostError names the act that no key can do."""
        for acts in range(MOST_ACTS):
            event = _expected(screen)
            if event is None:
                return acts
            before = screen.session.state
            self._act(event, screen)
            if screen.session.state == before:
                raise RobotLostError(f"{screen.session.exercise.id}: {event} by keys changed nothing")
        raise RobotLostError(f"{screen.session.exercise.id}: not done after {MOST_ACTS} acts")

    def _act(self, event: Event, screen: LessonScreen) -> None:
        before = screen.session.state
        match event:
            case Typed():
                type_text(_focused(screen), event.text)
            case Clicked() | Rested() | DoubleClicked() | Grabbed():
                widget = self._go_to(event.target, screen)
                if screen.session.state != before:
                    return  # an arrow key chose it on the way
                if isinstance(event, Clicked) and event.button == "right":
                    middle = widget.rect().center()
                    at = widget.mapToGlobal(middle)
                    menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, at)
                    QApplication.sendEvent(widget, menu)
                else:
                    opens = isinstance(event, DoubleClicked | Grabbed)
                    QTest.keyClick(widget, Qt.Key.Key_Return if opens else Qt.Key.Key_Space)
            case Dragged():
                self._go_to(event.over, screen)  # what is picked up goes where the focus goes
            case Dropped():
                QTest.keyClick(self._go_to(event.over, screen), Qt.Key.Key_Return)
            case Filled():
                widget = self._go_to(event.target, screen)
                QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
                QTest.keyClick(widget, Qt.Key.Key_Delete)
                type_text(widget, event.text)
            case Chosen():
                self._choose(event, screen)
            case _:
                raise RobotLostError(f"{screen.session.exercise.id}: no key does {event}")
        QApplication.processEvents()
        screen.view.tell_shown()

    def _go_to(self, target: str, screen: LessonScreen) -> QWidget:
        """Press Tab until the target has the focus; among radio buttons or the days of a month, arrows."""
        wanted = screen.view.target_widget(target)
        if wanted is None:
            raise RobotLostError(f"{screen.session.exercise.id}: {target} is not on the screen")
        before = screen.session.state
        for _ in range(MOST_TABS):
            focused = _focused(screen)
            if focused is wanted or focused.focusProxy() is wanted:
                return wanted
            if isinstance(wanted, QRadioButton) and _is_beside(focused, wanted):
                QTest.keyClick(focused, _arrow(focused, wanted))
                if screen.session.state != before and _focused(screen) is wanted:
                    return wanted
            elif _day(focused) and _day(wanted):
                is_later = _day(wanted) > _day(focused)
                QTest.keyClick(focused, Qt.Key.Key_Right if is_later else Qt.Key.Key_Left)
            else:
                QTest.keyClick(focused, Qt.Key.Key_Tab)
            QApplication.processEvents()
        raise RobotLostError(f"{screen.session.exercise.id}: {target} is not reached by the Tab key")

    def _choose(self, event: Chosen, screen: LessonScreen) -> None:
        widget = self._go_to(event.target, screen)
        assert isinstance(widget, QComboBox)
        wanted = widget.findData(event.option)
        for _ in range(widget.count()):
            if widget.currentIndex() == wanted:
                return
            down = widget.currentIndex() < wanted
            QTest.keyClick(widget, Qt.Key.Key_Down if down else Qt.Key.Key_Up)


def _expected(screen: LessonScreen) -> Event | None:
    """Return what is to be done next: with the buttons, where the author would have it dragged."""
    session = screen.session
    goals = getattr(session.spec, "goals", None)
    if goals is None or session.is_exercise_done:
        return session.expected()
    by_buttons = tuple(
        replace(goal, show="buttons") if getattr(goal, "show", "") == "drag" else goal for goal in goals
    )
    event = session.kind.expect(replace(session.spec, goals=by_buttons), session.state)
    return event if isinstance(event, Event) else None


def _focused(screen: LessonScreen) -> QWidget:
    return QApplication.focusWidget() or screen


def _arrow(focused: QWidget, wanted: QWidget) -> Qt.Key:
    """Return the arrow key that leads from one radio button towards another, as one sees them."""
    way = wanted.geometry().center() - focused.geometry().center()
    if abs(way.y()) > focused.height() // 2:
        return Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up
    return Qt.Key.Key_Right if way.x() > 0 else Qt.Key.Key_Left


def _day(widget: QWidget) -> int:
    """Return which day of a calendar a widget stands for, or 0: within a month one goes by the arrows."""
    _, is_day, number = widget.objectName().partition(".day.")
    return int(number) if is_day else 0


def _is_beside(focused: QWidget, wanted: QWidget) -> bool:
    return isinstance(focused, QRadioButton) and focused.parentWidget() is wanted.parentWidget()
