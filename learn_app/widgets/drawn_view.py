"""A stage that is one picture: its targets are parts of it, and the pointer acts by moving."""

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from learn_app.widgets.exercise_view import ExerciseView, ViewTools

_STEP = 5.0
"""The pointer's way is looked at every so many pixels: a fast hand's moves are far apart."""
_JUMP = 400.0
"""Farther than this the pointer did not go, it came from elsewhere."""


class DrawnView(ExerciseView):
    """Subclasses paint, tell where their targets are, and take in each place of the pointer's way."""

    def __init__(self, spec: object, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Follow the pointer without a button."""
        super().__init__(spec, tools, parent)
        self._last: QPointF | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def part_rect(self, target: str) -> QRect:
        """Return where a target is in the picture; null when there is no such target."""
        raise NotImplementedError

    def pointer_at(self, position: QPoint) -> None:
        """Take in that the pointer is, or passed, here."""
        raise NotImplementedError

    def target_widget(self, target: str) -> QWidget | None:
        """Return the view itself for its parts."""
        return None if self.target_rect(target).isNull() else self

    def target_rect(self, target: str) -> QRect:
        """Return where a part is."""
        return self.part_rect(target) if self.isVisible() else QRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        here = event.position()
        before = here if self._last is None else self._last
        way = here - before
        length = math.hypot(way.x(), way.y())
        if 0 < length <= _JUMP:
            steps = math.ceil(length / _STEP)
            for number in range(1, steps):
                self.pointer_at((before + way * (number / steps)).toPoint())
        self._last = here
        self.pointer_at(here.toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        # A finger on a touch screen has no way that leads there.
        self._last = None
        self.mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self._last = None
        super().leaveEvent(event)
