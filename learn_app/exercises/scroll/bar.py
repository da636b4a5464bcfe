"""The bar of a page: two arrows, and a handle to drag; large enough for an unsure hand."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from learn_app.widgets.stamps import Stamps
from learn_app.widgets.theme import Theme

THICKNESS = 34
"""Width of an upright bar, in pixels of the design."""
_PAGE = 3  # notches for a press beside the handle
_IN_SIGHT = 4  # notches that the window shows at once
_LEAST_HANDLE = 48
_FIRST_PAUSE_MS, _PAUSE_MS = 400, 120


class Bar(QWidget):
    """Shows where the page is, and tells how it is to move."""

    stepped = Signal(int)
    """So many notches, by an arrow or beside the handle."""
    dragged = Signal(float)
    """The handle is being dragged: this is where, in notches from the beginning."""
    let_go = Signal()

    def __init__(self, theme: Theme, length: int, is_across: bool, parent: QWidget) -> None:
        """``length`` is in notches."""
        super().__init__(parent)
        self._theme = theme
        self._length = length
        self._is_across = is_across
        # Its corners are on the stage's ground: what is below need not be painted first.
        self._stamps = Stamps(theme.colour("card"), most=1)
        self._handles = Stamps(theme.colour("track"), most=2)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._position = 0.0
        self._grip: float | None = None
        self._is_over = False
        self._repeat = QTimer(self)
        self._repeat.timeout.connect(self._on_repeat)
        self._step = 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    @property
    def is_dragged(self) -> bool:
        """True while the mouse holds the handle."""
        return self._grip is not None

    def show_position(self, position: float) -> None:
        """Put the handle at ``position``, in notches."""
        if position != self._position:
            self._position = position
            self.update()

    def handle(self) -> QRectF:
        """Return where the handle is."""
        start = self._end() + self._position / self._length * self._travel()
        return self._along(start, self._handle_length())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._coordinate(event.position())
        handle = self.handle()
        begin = handle.left() if self._is_across else handle.top()
        if at < self._end() or at >= self._full() - self._end():
            self._begin_steps(-1 if at < self._end() else 1)
        elif begin <= at < begin + self._handle_length():
            self._grip = at - begin
            self.update()
        else:
            self.stepped.emit(-_PAGE if at < begin else _PAGE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._grip is None:
            return
        start = self._coordinate(event.position()) - self._grip - self._end()
        position = max(0.0, min(1.0, start / max(1.0, self._travel()))) * self._length
        self.show_position(position)
        self.dragged.emit(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self._stop()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        self._stamps.draw(painter, QRectF(self.rect()), "track", self._paint_track)
        inset = self._theme.px(4)
        room = (0, inset, 0, -inset) if self._is_across else (inset, 0, -inset, 0)
        colour = "action" if self.is_dragged else "field_line"
        handle = self.handle().adjusted(*room)
        self._handles.draw(painter, handle, colour, partial(self._paint_handle, colour=colour))

    def _paint_handle(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        radius = self._end() / 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_track(self, painter: QPainter, rect: QRectF) -> None:
        """Paint what stays: the ground and the arrows at its ends."""
        radius = self._end() / 4
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(rect, radius, radius)
        for is_last in (False, True):
            self._paint_arrow(painter, is_last)

    def _paint_arrow(self, painter: QPainter, is_last: bool) -> None:
        end = self._end()
        middle = self._along(self._full() - end if is_last else 0, end).center()
        painter.setBrush(self._theme.colour("ink"))
        sign, size = (1 if is_last else -1), end / 4
        corners = [
            QPointF(-size, -sign * size * 0.7),
            QPointF(size, -sign * size * 0.7),
            QPointF(0, sign * size),
        ]
        if self._is_across:
            corners = [corner.transposed() for corner in corners]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))

    def _begin_steps(self, step: int) -> None:
        self._step = step
        self._repeat.start(_FIRST_PAUSE_MS)
        self.stepped.emit(step)

    def _on_repeat(self) -> None:
        self._repeat.start(_PAUSE_MS)
        self.stepped.emit(self._step)

    def _stop(self) -> None:
        self._repeat.stop()
        if self._grip is not None:
            self._grip = None
            self.update()
            self.let_go.emit()

    def _coordinate(self, position: QPointF) -> float:
        return position.x() if self._is_across else position.y()

    def _full(self) -> int:
        return self.width() if self._is_across else self.height()

    def _end(self) -> int:
        """Return the length of an arrow's square."""
        return self.height() if self._is_across else self.width()

    def _handle_length(self) -> float:
        room = self._full() - 2 * self._end()
        share = _IN_SIGHT / (_IN_SIGHT + self._length)
        return max(self._theme.px(_LEAST_HANDLE), room * share)

    def _travel(self) -> float:
        return self._full() - 2 * self._end() - self._handle_length()

    def _along(self, start: float, length: float) -> QRectF:
        if self._is_across:
            return QRectF(start, 0, length, self.height())
        return QRectF(0, start, self.width(), length)
