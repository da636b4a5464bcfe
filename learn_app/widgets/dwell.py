"""Acting without clicking: resting the pointer on a widget, with a ring that fills meanwhile."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from learn_app.widgets.theme import Theme

DELAY_MS = 1200
_LEAST_MOVE = 2  # pixels; less is the table trembling, or a widget that came under the pointer
_TREMBLING = 24  # pixels of the design; more is a pointer on its way


class Dwell(QObject):
    """Tells when the pointer has stayed on a widget for the delay.

    It counts from the pointer's first move on the widget: one that merely appears under a still
    pointer does not act. Where ``is_crossed`` on the way to something else, it counts anew whenever the
    pointer goes on. Having told, or having been clicked, it waits until the pointer leaves.
    """

    rested = Signal()

    def __init__(
        self,
        widget: QWidget,
        theme: Theme,
        delay_ms: int = DELAY_MS,
        radius: int = 20,
        is_crossed: bool = False,
    ) -> None:
        """Watch ``widget``, whose corners are round by ``radius`` pixels of the design."""
        super().__init__(widget)
        self._widget = widget
        self._leeway = theme.px(_TREMBLING) if is_crossed else None
        self._entered_at: QPointF | None = None
        self._began_at = QPointF()
        self._is_spent = False
        self._ring = _Ring(widget, theme, radius)
        self._filling = QVariantAnimation(self)
        self._filling.setStartValue(0.0)
        self._filling.setEndValue(1.0)
        self._filling.setDuration(delay_ms)
        self._filling.valueChanged.connect(self._ring.fill_to)
        self._filling.finished.connect(self._on_filled)
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    def is_filling(self) -> bool:
        """Tell whether the pointer is resting on the widget now."""
        return self._filling.state() == QVariantAnimation.State.Running

    def hurry(self) -> None:
        """Let what is left of the delay pass at once, for a robot."""
        if self.is_filling():
            self._filling.setCurrentTime(self._filling.duration())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        kind = event.type()
        if kind == QEvent.Type.Enter:
            self._entered_at = cast(QEnterEvent, event).globalPosition()
        elif kind == QEvent.Type.MouseMove:
            self._move(cast(QMouseEvent, event))
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._stop()
            self._is_spent = False
            self._entered_at = None
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.EnabledChange):
            self._stop()
            # What changes while the pointer is elsewhere is not yet spent.
            self._is_spent = self._entered_at is not None
        elif kind == QEvent.Type.Resize:
            self._ring.setGeometry(self._widget.rect())
        return False

    def _move(self, event: QMouseEvent) -> None:
        if self._is_spent or not self._widget.isEnabled() or event.buttons():
            return
        at = event.globalPosition()
        if self.is_filling():
            if self._leeway is not None and (at - self._began_at).manhattanLength() > self._leeway:
                self._began_at = at
                self._filling.setCurrentTime(0)
        elif self._entered_at is None:
            self._entered_at = at
        elif (at - self._entered_at).manhattanLength() >= _LEAST_MOVE:
            self._began_at = at
            self._ring.setGeometry(self._widget.rect())
            self._ring.fill_to(0.0)
            self._ring.show()
            self._ring.raise_()
            self._filling.start()

    def _stop(self) -> None:
        self._filling.stop()
        self._ring.hide()

    def _on_filled(self) -> None:
        self._ring.hide()
        self._is_spent = True
        self.rested.emit()


class _Ring(QWidget):
    """The ring: it runs around the widget, over it, and lets the pointer through."""

    def __init__(self, widget: QWidget, theme: Theme, radius: int) -> None:
        super().__init__(widget)
        self._theme = theme
        self._radius = radius
        self._share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def fill_to(self, share: float) -> None:
        """Show the ring filled to ``share``, from 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        thickness = self._theme.px(6)
        half = thickness / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = max(0.0, self._theme.px(self._radius) - half)
        path = _outline(rect, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("attention_tint"), thickness)
        painter.setPen(pen)
        painter.drawPath(path)
        pen.setColor(self._theme.colour("attention"))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        # A dash as long as the part filled, then a gap that reaches beyond the end.
        length = path.length() / thickness
        pen.setDashPattern([max(0.01, length * self._share), length + 1])
        painter.setPen(pen)
        painter.drawPath(path)


def _outline(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a rounded rectangle, clockwise from the middle of its top."""
    side = 2 * radius
    path = QPainterPath(QPointF(rect.center().x(), rect.top()))
    path.arcTo(QRectF(rect.right() - side, rect.top(), side, side), 90, -90)
    path.arcTo(QRectF(rect.right() - side, rect.bottom() - side, side, side), 0, -90)
    path.arcTo(QRectF(rect.left(), rect.bottom() - side, side, side), 270, -90)
    path.arcTo(QRectF(rect.left(), rect.top(), side, side), 180, -90)
    path.closeSubpath()
    return path
