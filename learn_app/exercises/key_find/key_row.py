"""The key to find, large, between those that are found and those to come."""

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.widgets.arrow_signs import paint_arrow
from learn_app.widgets.stamps import WholePictures
from learn_app.widgets.theme import BOLD, Theme
from learn_app.widgets.typing_input import TypingInput

_SIDE, _SMALL_SIDE, _GAP = 150, 64, 14
_LARGEST_LETTERS, _SMALLEST_LETTERS = 0.5, 12
_MOST_AROUND = 4
_LOOKS = {
    "found": ("ok_tint", "ok", "ok_ink"),
    "now": ("attention_tint", "attention", "ink"),
    "to come": ("card", "line", "soft_ink"),
}


class KeyRow(TypingInput):
    """Takes the keyboard, and shows which key is wanted."""

    def __init__(
        self, theme: Theme, labels: Sequence[str], reminder: str, parent: QWidget | None = None
    ) -> None:
        """``labels`` stand on the keys; ``reminder`` is shown while the keyboard is elsewhere."""
        super().__init__(theme, reminder, parent)
        self.repeated_keys = frozenset()  # a key is found once, and held it is not the wrong one
        self._labels = labels
        self._found = 0
        self._pictures = WholePictures(self, theme.colour("card"), self._paint_row, self._extent)
        # Its pictures have the ground too: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_found(self, found: int) -> None:
        """Show that so many keys are found."""
        if found != self._found:
            before, self._found = self._found, found
            self.is_over = found >= len(self._labels)
            if self.is_over:
                self.update()  # a reminder goes, too
            else:
                self._pictures.change(before, found)

    def prepare(self) -> None:
        """Paint the row beforehand as it will be when the next key is found."""
        self._pictures.prepare(self._found, min(self._found + 1, len(self._labels)))

    @property
    def labels(self) -> Sequence[str]:
        """What stands on the keys, in order."""
        return self._labels

    def key_rects(self) -> dict[int, QRectF]:
        """Return where the keys in sight are, by their numbers."""
        return self._arranged(self._found)

    def _extent(self, found: int) -> tuple[int, int]:
        """Return from where down to where the keys are drawn."""
        drawn = reduce(QRectF.united, self._arranged(found).values(), QRectF()).toAlignedRect()
        return drawn.top(), drawn.bottom() + 1

    def _arranged(self, found: int) -> dict[int, QRectF]:
        side = min(self._theme.px(_SIDE), self.height() * 0.7)
        small = min(self._theme.px(_SMALL_SIDE), side * 0.6)
        centre = QPointF(self.width() / 2, (self.height() - self._theme.px(20)) / 2)
        gap = float(self._theme.px(_GAP))
        if found >= len(self._labels):
            return self._arranged_found(small, gap, centre)
        rects = {}
        across = self._width(self._labels[found], side)
        rects[found] = QRectF(centre.x() - across / 2, centre.y() - side / 2, across, side)
        left, right = rects[found].left(), rects[found].right()
        for way, numbers in (
            (-1, range(found - 1, max(-1, found - 1 - _MOST_AROUND), -1)),
            (1, range(found + 1, min(len(self._labels), found + 1 + _MOST_AROUND))),
        ):
            edge = left - 2 * gap if way < 0 else right + 2 * gap
            for number in numbers:
                across = self._width(self._labels[number], small)
                rect = QRectF(edge - (across if way < 0 else 0), centre.y() - small / 2, across, small)
                if not rect.left() >= 0 or rect.right() > self.width():
                    break
                rects[number] = rect
                edge = rect.left() - gap if way < 0 else rect.right() + gap
        return rects

    def _arranged_found(self, side: float, gap: float, centre: QPointF) -> dict[int, QRectF]:
        """All are found: they stand in the middle, the last of them where not all have room."""
        widths = {number: self._width(label, side) for number, label in enumerate(self._labels)}
        used = sum(widths.values()) + gap * (len(widths) - 1)
        while used > self.width() and len(widths) > 1:
            used -= widths.pop(min(widths)) + gap
        rects, left = {}, centre.x() - used / 2
        for number, across in widths.items():
            rects[number] = QRectF(left, centre.y() - side / 2, across, side)
            left += across + gap
        return rects

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(640), self._theme.px(220))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(240), self._theme.px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._pictures.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        self._pictures.draw(painter, self._found, event.rect())
        self.paint_reminder(painter)

    def _paint_row(self, painter: QPainter, found: int) -> None:
        for number, rect in self._arranged(found).items():
            look = "now" if number == found else "found" if number < found else "to come"
            self._paint_key(painter, rect, self._labels[number], look)

    def _paint_key(self, painter: QPainter, rect: QRectF, label: str, look: str) -> None:
        fill, border, ink = _LOOKS[look]
        painter.setBrush(self._theme.colour(fill))
        thick = 4 if look == "now" else 2
        painter.setPen(QPen(self._theme.colour(border), thick))
        radius = rect.height() * 0.16
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius, radius)
        if paint_arrow(painter, self._theme, rect, label, ink):
            return
        painter.setPen(self._theme.colour(ink))
        inner = rect.adjusted(8, 4, -8, -4)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.setFont(self._fitting(painter, inner, flags, label))
        painter.drawText(inner, flags, label)

    def _fitting(self, painter: QPainter, room: QRectF, flags: int, label: str) -> QFont:
        font = self._theme.font(20, BOLD)
        share = _LARGEST_LETTERS if len(label) == 1 else 0.3
        font.setPixelSize(max(_SMALLEST_LETTERS, round(room.height() * share)))
        painter.setFont(font)
        while font.pixelSize() > _SMALLEST_LETTERS and not room.contains(
            painter.boundingRect(room, flags, label)
        ):
            font.setPixelSize(font.pixelSize() - 1)
            painter.setFont(font)
        return font

    def _width(self, label: str, side: float) -> float:
        return side if len(label) <= 3 else side * 1.7
