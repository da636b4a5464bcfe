"""What lies over the rest: a press beside what stands on it closes that, and does nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Layer(QWidget):
    """A veil over what is behind; it takes the clicks beside what stands on it."""

    def __init__(self, parent: QWidget, veil: int, on_click: Callable[[], object] | None = None) -> None:
        """``veil`` says how dark it is, up to 255."""
        super().__init__(parent)
        self._veil, self._on_click = veil, on_click
        self.hide()

    def behind(self, at: QPoint) -> QWidget | None:
        """Return what is behind the layer ``at`` a point of it."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)
        parent = self.parentWidget()
        found: QWidget | None = parent.childAt(self.mapToParent(at)) if parent else None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        return found

    def veiled(self, colour: QColor) -> QColor:
        """Return what a colour looks like behind the veil, to the last shade."""
        drop = QImage(1, 1, QImage.Format.Format_RGB32)
        drop.fill(colour)
        painter = QPainter(drop)
        painter.fillRect(drop.rect(), self._colour())
        painter.end()
        return drop.pixelColor(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._on_click:
            self._on_click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self._veil:
            QPainter(self).fillRect(self.rect(), self._colour())

    def _colour(self) -> QColor:
        return QColor(27, 37, 64, self._veil)


def layer_of(widget: QWidget | None) -> Layer | None:
    """Return the layer that a widget is, or stands on; None when there is none."""
    while widget is not None and not isinstance(widget, Layer):
        widget = widget.parentWidget()
    return widget
