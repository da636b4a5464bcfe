"""« Montrez-moi »: the ghost pointer acts out the next right move on a copy of the state."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPointF, QRect, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Event, Pointed, Rested
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.guide import Guide

GLIDE_MS = 700
PRESS_MS = 450
"""Slow enough to be followed by somebody who has never seen a pointer move."""
REST_MS = 1100
PACES = {"slow": 1.8, "fast": 0.7}
"""What a learner chose → by how much all that is longer."""


class Demonstration(QObject):
    """Plays moves in the view, then gives the learner's own state back."""

    ended = Signal()

    def __init__(
        self,
        moves: Sequence[tuple[Event, Any]],
        view: ExerciseView,
        guide: Guide,
        give_back: Callable[[], None],
        parent: QWidget,
        pace: float = 1.0,
    ) -> None:
        """``moves`` are events with the state after each; ``give_back`` shows the learner's state.

        ``pace`` is how many times longer than usual everything takes.
        """
        super().__init__(parent)
        self._moves = list(moves)
        self._view = view
        self._guide = guide
        self._give_back = give_back
        self._screen = parent
        self._pace = pace
        self._tip = QPointF(view.mapTo(parent, QPoint(view.width() // 2, view.height() - 60)))
        self._places: Iterator[QRect] = iter(())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.setDuration(round(GLIDE_MS * pace) if view.theme.is_animated else 0)
        self._glide.valueChanged.connect(self._on_moved)
        self._glide.finished.connect(self._press)
        self._guide.interrupted.connect(self.stop)

    def play(self) -> None:
        """Begin; ``ended`` follows, always."""
        self._guide.show_ring(QRect())
        self._guide.show_ghost(self._tip)
        self._next()

    def stop(self) -> None:
        """End now, giving the learner's state back."""
        self._glide.stop()
        self._pause.stop()
        self._guide.interrupted.disconnect(self.stop)
        self._guide.show_ghost(None)
        self._give_back()
        self.ended.emit()
        self.deleteLater()

    def _next(self) -> None:
        if not self._moves:
            self._after(REST_MS, self.stop)
            return
        self._places = self._view.guide_rects(self._moves[0][0])
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next place of the move, or see what the move did."""
        rect = next(self._places, None)
        if rect is None:
            self._act()
            return
        if rect.isNull():
            self._press()
            return
        goal = QPointF(self._view.mapTo(self._screen, rect.center()))
        self._glide.setStartValue(self._tip)
        self._glide.setEndValue(goal)
        self._glide.start()

    def _on_moved(self, tip: QPointF) -> None:
        self._tip = tip
        self._guide.show_ghost(tip)

    def _press(self) -> None:
        is_pressing = not isinstance(self._moves[0][0], Pointed | Rested)
        self._guide.show_ghost(self._tip, is_pressed=is_pressing)
        self._after(PRESS_MS if is_pressing else 0, self._go_on)

    def _act(self) -> None:
        event, state = self._moves.pop(0)
        self._guide.show_ghost(self._tip)
        self._view.show_state(state)
        self._after(0 if isinstance(event, Pointed) else PRESS_MS, self._next)

    def _after(self, delay_ms: int, act: Callable[[], None]) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(act)
        self._pause.start(round(delay_ms * self._pace))
