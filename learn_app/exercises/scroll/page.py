"""A page larger than its window, and the thing that lies on it."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercises.scroll.spec import Wanted
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.stamps import Stamps
from learn_app.widgets.target import Target
from learn_app.widgets.theme import SEMIBOLD, Theme

_STEP = 0.25  # of the window: what a notch moves
_LINES = (0.92, 0.78, 0.86, 0.55)  # of a paragraph's width
_KEY_REASONS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Found(Target):
    """The wanted thing: a picture with its name."""

    def __init__(self, theme: Theme, wanted: Wanted, parent: QWidget) -> None:
        """Be large enough for an unsure hand."""
        super().__init__(theme, parent)
        self._pictogram = wanted.pictogram
        self._label = Paragraph(wanted.label, theme.font(20, SEMIBOLD))
        self.setText(wanted.label.replace("&", "&&"))

    def sizeHint(self) -> QSize:  # noqa: D102
        px = self._theme.px
        width = max(px(120), min(px(170), self._label.natural_width() + 2 * px(12)))
        return QSize(width, px(88) + self._label.height(width - 2 * px(12)) + 2 * px(10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.setBrush(theme.colour("action_tint" if self.isDown() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(16), px(16))
        side = px(80)
        painter.drawPixmap((self.width() - side) // 2, px(10), theme.pictogram(self._pictogram, side))
        room = QRectF(self.rect()).adjusted(px(12), px(10) + px(86), -px(12), -px(8))
        self._label.draw(painter, room, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)
        self.paint_ring(painter, px(16))


class Page(QWidget):
    """The window on the page. Positions are in notches from its beginning."""

    rolled = Signal(QWheelEvent)
    """The wheel was turned over it."""

    def __init__(self, theme: Theme, wanted: Wanted, place: tuple[int, int], length: tuple[int, int]) -> None:
        """At ``place`` the thing is in the middle; ``length`` is that of both axes, 0 for none."""
        super().__init__()
        self._theme = theme
        self._place = place
        self._length = length
        self._position = QPointF()
        self._has_key_focus = False
        self._stamps = Stamps(theme.colour("window_side"), most=8)
        self.found = Found(theme, wanted, self)
        # Its tiles have a ground of their own: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def show_position(self, position: QPointF) -> None:
        """Move the page."""
        if position != self._position:
            self._position = QPointF(position)
            self._arrange()
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        self.rolled.emit(event)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._has_key_focus = event.reason() in _KEY_REASONS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._has_key_focus = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._length[0]:
            painter.fillRect(self.rect(), theme.colour("window_side"))  # tiles end before the page's right
        step, tile = self._step(), self._tile()
        columns = 1 if not self._length[0] else round(self._length[0] / 2) + 2
        left, top = -self._position.x() * step.x(), -self._position.y() * step.y()
        first = max(0, int(-top // tile.height()))
        for row in range(first, first + self.height() // tile.height() + 2):
            for column in range(columns):
                rect = QRectF(
                    left + column * tile.width(), top + row * tile.height(), tile.width(), tile.height()
                )
                if rect.intersects(QRectF(self.rect())):
                    self._paint_tile(painter, rect, row * columns + column + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # straight, and a tenth of the time
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("action" if self._has_key_focus else "field_line"), 3))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _paint_tile(self, painter: QPainter, rect: QRectF, number: int) -> None:
        """Paint a paragraph: its number, and grey lines for words."""
        theme, px = self._theme, self._theme.px
        look = number % len(_LINES)
        self._stamps.draw(painter, rect, look, partial(self._paint_lines, look=look))
        left, top = rect.left() + px(20), rect.top() + px(14)
        painter.setFont(theme.font(22, SEMIBOLD))
        painter.setPen(theme.colour("soft_ink"))
        head = QRectF(left, top, rect.width() - 2 * px(20), px(28))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(number))

    def _paint_lines(self, painter: QPainter, rect: QRectF, look: int) -> None:
        px = self._theme.px
        inner = rect.adjusted(px(20), px(14), -px(20), -px(14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("track"))
        top, thick = inner.top() + px(28) + px(10), px(12)
        count = int(max(0.0, inner.bottom() - top) // (thick + px(12)))
        for line in range(count):
            width = inner.width() * _LINES[(look + line) % len(_LINES)]
            painter.drawRoundedRect(QRectF(inner.left(), top, width, thick), thick / 2, thick / 2)
            top += thick + px(12)

    def _step(self) -> QPointF:
        return QPointF(self.width() * _STEP, self.height() * _STEP)

    def _tile(self) -> QSize:
        width = self.width() // 2 if self._length[0] else self.width()
        height = self.height() // 2 if self._length[1] else self.height()
        return QSize(max(1, width), max(1, height))

    def _arrange(self) -> None:
        """Put the thing where it is now; out of sight, the keyboard must not reach it."""
        step = self._step()
        self.found.resize(self.found.sizeHint())
        away = QPointF(self._place[0], self._place[1]) - self._position
        middle = QPointF(self.width() / 2 + away.x() * step.x(), self.height() / 2 + away.y() * step.y())
        corner = middle - QPointF(self.found.width() / 2, self.found.height() / 2)
        self.found.move(QPoint(round(corner.x()), round(corner.y())))
        self.found.setVisible(self.rect().contains(self.found.geometry().center()))
