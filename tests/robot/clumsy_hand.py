"""A hand that goes wrong three times out of ten: wrong buttons, wrong fields, windows closed, things deleted.

What it does follows from its seed alone. The right moves in between are those that the hint would give:
that they lead to the end from wherever the hand got to is what is tried here, in a real window.
"""

from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from learn_app.exercise_api.events import (
    NOWHERE,
    Chosen,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
    Held,
    Slipped,
)
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import RobotLostError, perform

ASTRAY = 0.3
"""The share of acts that go astray."""
_BESIDE = 0.15
"""The share of these that hit any button of the stage, be it one of the exercise's targets or not."""
MOST_ACTS = 2500
_PERFORMED = (Clicked, DoubleClicked, Filled, Chosen, Slipped, Held)


class ClumsyHand:
    """Plays one exercise after the other, with its own luck."""

    def __init__(self, seed: int) -> None:
        """The same seed makes the same mistakes."""
        self._luck = Random(seed)
        self.went_astray = 0
        self._carried = ""
        """The target on which the button is kept down: until it is let go, nothing else can be pressed."""

    def play(self, screen: LessonScreen) -> int:
        """Finish the exercise shown, and return how many acts it took; RobotLostError when it cannot."""
        session = screen.session
        for acts in range(MOST_ACTS):
            event = session.expected()
            if event is None:
                return acts
            if self._luck.random() < ASTRAY:
                self.went_astray += 1
                self._go_astray(screen)
            else:
                before = session.state
                self._carried = event.target if isinstance(event, Grabbed | Dragged) else ""
                perform(event, screen.view)
                if session.state == before:
                    raise RobotLostError(f"{session.exercise.id}: {event} changed nothing")
            QApplication.processEvents()
        raise RobotLostError(f"{session.exercise.id}: not done after {MOST_ACTS} acts")

    def _go_astray(self, screen: LessonScreen) -> None:
        if self._carried:
            perform(Dropped(self._carried, over=NOWHERE), screen.view)
            self._carried = ""
            return
        if self._luck.random() < _BESIDE:
            self._press_anything(screen.view)
            return
        session = screen.session
        moves = [m for m in session.kind.moves(session.spec, session.state) if isinstance(m, _PERFORMED)]
        if moves:
            self._do(self._luck.choice(moves), screen)

    def _press_anything(self, stage: QWidget) -> None:
        found = [b for b in stage.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if found:
            button = Qt.MouseButton.RightButton if self._luck.random() < 0.3 else Qt.MouseButton.LeftButton
            QTest.mouseClick(self._luck.choice(found), button)

    def _do(self, event: Event, screen: LessonScreen) -> None:
        if not isinstance(event, Slipped | Held):
            perform(event, screen.view)
            return
        screen.view.reveal(event.target)
        widget = screen.view.target_widget(event.target)
        assert widget is not None, event
        if isinstance(event, Slipped):
            QTest.mousePress(widget, Qt.MouseButton.LeftButton)
            QTest.mouseMove(widget, QPoint(-30, -30))
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
