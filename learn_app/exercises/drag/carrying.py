"""What follows the mouse while its left button is held: a thing to carry, a handle to slide."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from learn_app.widgets.target import Target
from learn_app.widgets.theme import Theme

LEAST_MOVE = 6
"""In pixels; less is a hand that trembles."""


class Carried(Target):
    """Tells what the mouse does with it; where it goes, its subclass or its parent decides."""

    button_down = Signal()
    """The left mouse button went down on it."""
    picked_up = Signal()
    """The mouse has begun to carry it."""
    carried_to = Signal(QPoint)
    """Where the pointer is now, in the parent's coordinates."""
    let_go = Signal(QPoint)
    """Where the pointer was then, in the parent's coordinates."""
    pressed_only = Signal(str)
    """A click without carrying, with this mouse button."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """``parent`` is that within which it moves."""
        super().__init__(theme, parent)
        self._pressed_at: QPoint | None = None
        self._is_carried = False
        self.grip = QPoint()
        """Where the pointer took it, in its own coordinates."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    @property
    def is_carried(self) -> bool:
        """True while the mouse carries it."""
        return self._is_carried

    @property
    def is_pressed(self) -> bool:
        """True while the left mouse button is held on it, carried or not."""
        return self._pressed_at is not None

    def give_up(self) -> None:
        """Stop following the mouse, without a word."""
        if self.is_pressed:
            self.releaseMouse()
        self._pressed_at = None
        self._is_carried = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()

    def carry(self, at: QPoint) -> None:
        """Tell where the pointer is, in the parent's coordinates."""
        self.carried_to.emit(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self.grip = event.position().toPoint()
            # The moves must come here wherever the pointer goes.
            self.grabMouse()
            self.update()
            self.button_down.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._pressed_at is None:
            event.ignore()  # the stage may be carrying another one after the pointer
            return
        at = event.globalPosition().toPoint()
        if not self._is_carried:
            if (at - self._pressed_at).manhattanLength() < LEAST_MOVE:
                return
            self._is_carried = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.raise_()
            self.picked_up.emit()
        self.carry(self._in_parent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() != Qt.MouseButton.LeftButton:
            if not self.is_pressed and self.rect().contains(event.position().toPoint()):
                self.pressed_only.emit("right" if event.button() == Qt.MouseButton.RightButton else "middle")
        elif self.is_pressed:
            was_carried = self._is_carried
            self.give_up()
            if was_carried:
                self.let_go.emit(self._in_parent(event.globalPosition().toPoint()))
            else:
                self.pressed_only.emit("left")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.mousePressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self.give_up()
        super().hideEvent(event)

    def _in_parent(self, at: QPoint) -> QPoint:
        parent = self.parentWidget()
        assert parent is not None
        return parent.mapFromGlobal(at)
