"""What guides the eye above a screen: the ring around a target, and the ghost pointer."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from learn_app.widgets.theme import Theme

_ARROW = ((0, 0), (0, 44), (10, 35), (17, 51), (25, 47), (18, 32), (32, 31))
"""The ghost pointer's outline, in pixels of the design from its tip."""


class Guide(QWidget):
    """A transparent layer over a screen, hidden as long as it shows nothing.

    While a demonstration plays it takes all clicks and keys, and tells of them by ``interrupted``;
    otherwise everything passes through to what is below.
    """

    interrupted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Lie over ``parent``, which must resize it with itself."""
        super().__init__(parent)
        self._theme = theme
        self._ring = QRect()
        self._ghost: QPointF | None = None
        self._is_pressed = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def ring(self) -> QRect:
        """The place that is ringed, in the parent's coordinates; null when there is none."""
        return self._ring

    @property
    def is_playing(self) -> bool:
        """Whether the ghost pointer is on the screen."""
        return self._ghost is not None

    def show_ring(self, rect: QRect) -> None:
        """Ring a place; a null rectangle takes the ring away."""
        self._ring = QRect(rect)
        self._refresh()

    def show_ghost(self, tip: QPointF | None, is_pressed: bool = False) -> None:
        """Show the ghost pointer with its tip at ``tip``; None takes it away."""
        is_first = self._ghost is None and tip is not None
        is_last = self._ghost is not None and tip is None
        self._ghost, self._is_pressed = tip, is_pressed
        if is_first or is_last:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, tip is None)
        if is_first:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._refresh()
        if is_first:
            self.setFocus()
        if is_last:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.interrupted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        self.interrupted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._ring.isNull():
            self._paint_ring(painter)
        if self._ghost is not None:
            self._paint_ghost(painter, self._ghost)

    def _paint_ring(self, painter: QPainter) -> None:
        room = self._theme.px(8)
        rect = QRectF(self._ring.adjusted(-room, -room, room, room))
        painter.setPen(QPen(self._theme.colour("attention"), self._theme.px(6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if abs(rect.width() - rect.height()) <= 4:
            painter.drawEllipse(rect)
        else:
            radius = min(rect.height() / 2, self._theme.px(24))
            painter.drawRoundedRect(rect, radius, radius)

    def _paint_ghost(self, painter: QPainter, tip: QPointF) -> None:
        scale = self._theme.scale
        if self._is_pressed:
            painter.setPen(Qt.PenStyle.NoPen)
            colour = QColor(self._theme.colour("attention"))
            colour.setAlphaF(0.55)
            painter.setBrush(colour)
            painter.drawEllipse(tip, 30 * scale, 30 * scale)
        arrow = QPolygonF([tip + QPointF(x * scale, y * scale) for x, y in _ARROW])
        painter.setPen(QPen(self._theme.colour("ink"), 3, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(self._theme.colour("card"))
        painter.drawPolygon(arrow)

    def _refresh(self) -> None:
        self.setVisible(not self._ring.isNull() or self._ghost is not None)
        self.raise_()
        self.update()
