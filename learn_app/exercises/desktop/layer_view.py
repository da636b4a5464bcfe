"""What lies over the rest: a press beside what stands on it closes that, and does nothing else."""

from collections.abc import Callable

from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Layer(QWidget):
    """A veil over what is behind; it takes the clicks beside what stands on it."""

    def __init__(self, parent: QWidget, veil: int, on_click: Callable[[], object] | None = None) -> None:
        """``veil`` says how dark it is, up to 255."""
        super().__init__(parent)
        self._veil, self._on_click = veil, on_click
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._on_click:
            self._on_click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self._veil:
            QPainter(self).fillRect(self.rect(), QColor(27, 37, 64, self._veil))
