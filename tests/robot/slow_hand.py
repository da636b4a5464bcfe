"""A beginner who cannot click yet: moves the pointer, leaves it where it is to act, takes two seconds each.

The time is counted, not waited for: on the clock of the tests a whole minute passes at once.
"""

from dataclasses import dataclass, field
from typing import cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from learn_app.app import Application
from learn_app.exercise_api.events import Event, Pointed
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform
from learn_app.widgets.dwell import Dwell
from tests.screens.lessons import point_at

ACTION_MS = 2000
_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
)


class _Presses(QObject):
    """Counts what only somebody who presses something can do.

    On the window and all that is in it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.count = 0
        self.watch(window)

    def watch(self, widget: QWidget) -> None:
        """Look on at a widget and all that is, or comes to be, in it."""
        widget.installEventFilter(self)
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self.watch(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildPolished:
            child = cast(QChildEvent, event).child()
            if isinstance(child, QWidget):
                self.watch(child)
        is_carrying = event.type() == QEvent.Type.MouseMove and bool(cast(QMouseEvent, event).buttons())
        self.count += event.type() in _PRESSES or is_carrying
        return False


@dataclass
class SlowHand:
    """Acts on the program's window by moving the pointer only, and keeps a record of it."""

    app: Application
    dwell_ms: int
    """How long a learner has to wait on what answers to resting."""
    now_ms: int = 0
    record: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._presses = _Presses(self.app.window)

    @property
    def presses(self) -> int:
        """How often something was pressed: never, or this is another hand."""
        return self._presses.count

    @property
    def transcript(self) -> str:
        """What was done and told so far, with the time at which each thing was done."""
        return "\n".join(["", *self.record])

    def rest_on(self, name: str) -> None:
        """Leave the pointer on the widget of this name until its ring is full."""
        _settle()
        screen = self.app.window.screen_shown
        assert screen is not None
        widget = screen.findChild(QWidget, name)
        assert widget is not None, f"no {name} on {type(screen).__name__}{self.transcript}"
        self._rest(widget, f"rests on {name!r} of {type(screen).__name__}")

    def play(self, screen: LessonScreen) -> None:
        """Do the exercise shown, and read what the program says to it."""
        session, index = screen.session, screen.session.index
        way = QRect()
        while (event := session.expected()) is not None:
            way = self._act(event, screen, way)
            if session.index != index or session.is_finished:
                self._note(f"« {session.exercise.say} »" if not session.is_finished else "the lesson is done")
                return
        self._note(f"is told « {screen.panel.message} »")

    def _act(self, event: Event, screen: LessonScreen, way: QRect) -> QRect:
        """Do one move; return where it ended, empty where no further one can be part of it."""
        view, exercise = screen.view, screen.session.exercise
        if not isinstance(event, Pointed):
            widget = view.target_widget(event.target)
            assert widget is not None
            self._rest(widget, f"{exercise.id}: rests on {widget.accessibleName()!r}")
            return QRect()
        place = view.target_rect(event.target)
        # A hand wipes along a straight line in one go.
        is_same_way = exercise.kind == "reveal" and way.top() == place.top()
        if not is_same_way:
            self.now_ms += ACTION_MS
        perform(event, view)
        if not is_same_way:
            self._note(f"{exercise.id}: moves to {event.target}")
        return place

    def _rest(self, widget: QWidget, what: str) -> None:
        assert widget.isVisible()
        assert widget.isEnabled(), what
        assert widget.findChildren(Dwell), f"{what}: it does not answer to resting{self.transcript}"
        self.now_ms += ACTION_MS
        point_at(widget)
        self.now_ms += self.dwell_ms
        _settle()
        self._note(what)

    def _note(self, what: str) -> None:
        self.record.append(f"{self.now_ms / 1000:5.1f} s  {what}")


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
