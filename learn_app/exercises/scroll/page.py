"""A page larger than its window, and the thing that lies on it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercises.scroll.spec import Wanted
from learn_app.widgets.enlarging import enlarge_to_fit
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
        self._wanted = wanted
        self.setText(wanted.label.replace("&", "&&"))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` has it, in its size."""
        self._theme = theme
        self._label = Paragraph(self._wanted.label, theme.font(20, SEMIBOLD))
        self._stamps = Stamps(most=2)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        px = self._theme.px
        width = max(px(120), min(px(170), self._label.natural_width() + 2 * px(12)))
        return QSize(width, px(88) + self._label.height(width - 2 * px(12)) + 2 * px(10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        ground = "action_tint" if self.isDown() else "card"
        self._stamps.draw(painter, QRectF(self.rect()), ground, partial(self._paint_card, ground=ground))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ring(painter, self._theme.px(16))

    def _paint_card(self, painter: QPainter, rect: QRectF, ground: str) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(16), px(16))
        side = px(80)
        picture = theme.pictogram(self._wanted.pictogram, side)
        painter.drawPixmap(QPointF((rect.width() - side) // 2, px(10)), picture)
        room = rect.adjusted(px(12), px(10) + px(86), -px(12), -px(8))
        self._label.draw(painter, room, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)


class Page(QWidget):
    """The window on the page. Positions are in notches from its beginning."""

    focus_changed = Signal()
    """The keyboard came here, or went away."""

    def __init__(
        self,
        theme: Theme,
        wanted: Wanted,
        place: tuple[int, int],
        length: tuple[int, int],
        scale: float = 1.0,
    ) -> None:
        """At ``place`` the thing is in the middle; ``length`` is that of both axes, 0 for none.

        The thing is ``scale`` times as large as usual, where there is room.
        """
        super().__init__()
        self._theme = theme
        self._place = place
        self._length = length
        self._scale = scale
        self._position = QPointF()
        self.has_key_focus = False
        """Whether the keyboard came here by a key: then that is to be seen."""
        self._lines: list[list[QRect]] = [[] for _ in _LINES]
        self._ground = theme.colour("window_side")
        self._line_pen, self._line_brush = QPen(Qt.PenStyle.NoPen), QBrush(theme.colour("track"))
        self._across, self._down = 1, 1  # a paragraph's size
        self._numbers = Stamps(theme.colour("window_side"))
        self._head = QRectF(theme.px(20), theme.px(14), theme.px(80), theme.px(28))  # of a paragraph
        self.found = Found(theme, wanted, self)
        # Its tiles have a ground of their own: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def show_position(self, position: QPointF) -> None:
        """Move the page."""
        if position != self._position:
            self._position = position
            self._arrange()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        if self._scale > 1:
            enlarge_to_fit(self._theme, self._scale, self.found.set_theme, self._has_room_for_found)
        self.found.resize(self.found.sizeHint())
        width, height = self.width(), self.height()
        self._across = max(1, width // 2 if self._length[0] else width)
        self._down = max(1, height // 2 if self._length[1] else height)
        self._lines = [self._lines_of(look) for look in range(len(_LINES))]
        self._arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.has_key_focus = event.reason() in _KEY_REASONS
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.has_key_focus = False
        self.focus_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        # Plain rectangles only: the whole page is painted at every notch of the wheel.
        painter, numbers = QPainter(self), self._numbers
        painter.fillRect(self.rect(), self._ground)
        painter.setPen(self._line_pen)
        painter.setBrush(self._line_brush)
        for x, y, number in self._paragraphs():
            painter.translate(x, y)
            painter.drawRects(self._lines[number % len(_LINES)])
            numbers.draw(painter, self._head, number, partial(self._paint_number, number=number))
            painter.translate(-x, -y)

    def prepare(self) -> None:
        """Paint beforehand the numbers that the next notch brings, while nobody waits."""
        ratio = self.devicePixelRatioF()
        for _x, _y, number in self._paragraphs(more=1):
            self._numbers.prepare(self._head, ratio, number, partial(self._paint_number, number=number))

    def _paragraphs(self, more: int = 0) -> Iterator[tuple[int, int, int]]:
        """Yield the corner of each paragraph that can be seen, and its number; ``more`` beyond the last."""
        width, height, across, down = self.width(), self.height(), self._across, self._down
        columns = 1 if not self._length[0] else round(self._length[0] / 2) + 2
        left = round(-self._position.x() * width * _STEP)
        top = round(-self._position.y() * height * _STEP)
        first_row, last_row = max(0, -top // down), (height - 1 - top) // down + more
        first, last = max(0, -left // across), min(columns - 1, (width - 1 - left) // across + more)
        for row in range(first_row, last_row + 1):
            for column in range(first, last + 1):
                yield left + column * across, top + row * down, row * columns + column + 1

    def _lines_of(self, look: int) -> list[QRect]:
        """Return the grey lines that stand for the words of a paragraph, from its corner."""
        px = self._theme.px
        thick, apart = px(12), px(24)
        left, across = px(20), self._across - 2 * px(20)
        tops = range(px(14) + px(28) + px(10), self._down - px(14) - apart + 1, apart)
        shares = [_LINES[(look + line) % len(_LINES)] for line in range(len(tops))]
        return [
            QRect(left, top, round(across * share), thick) for top, share in zip(tops, shares, strict=True)
        ]

    def _paint_number(self, painter: QPainter, rect: QRectF, number: int) -> None:
        painter.setFont(self._theme.font(22, SEMIBOLD))
        painter.setPen(self._theme.colour("soft_ink"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(number))

    def _has_room_for_found(self) -> bool:
        """Tell whether the thing is seen whole within a notch of its place, where it can be clicked on."""
        size = self.found.sizeHint()
        return size.width() <= self.width() * _STEP * 2 and size.height() <= self.height() * _STEP * 2

    def _arrange(self) -> None:
        """Put the thing where it is now; out of sight, the keyboard must not reach it."""
        width, height = self.width(), self.height()
        x = width / 2 + (self._place[0] - self._position.x()) * width * _STEP
        y = height / 2 + (self._place[1] - self._position.y()) * height * _STEP
        is_in_sight = 0 <= x < width and 0 <= y < height
        if is_in_sight:
            self.found.move(round(x - self.found.width() / 2), round(y - self.found.height() / 2))
        if is_in_sight == self.found.isHidden():
            self.found.setVisible(is_in_sight)
