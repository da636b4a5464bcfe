"""What pages of the fictional web are made of: links, tiles, advertisements."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme

LONGEST = 6000
"""No more characters of one text are shown: nobody reads further, and it would take long to lay out."""

COLOURS = {
    "blue": ("#1D56C4", "#E4EDFF"),
    "green": ("#0B7A53", "#DDF5EA"),
    "violet": ("#6B35BD", "#F0E7FF"),
    "red": ("#B3261E", "#FFE6E3"),
    "orange": ("#B34A08", "#FFEBDD"),
    "teal": ("#0B7285", "#DDF3F6"),
    "brown": ("#7A5600", "#FFF3CF"),
    "navy": ("#34406A", "#E6E9F5"),
}
"""A site's colour → that of its head, and that of its menu."""


def shown_text(text: str) -> str:
    """Return a text of the world as it is shown: as it is, but not endless."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


class _Wrapped(Target):
    """A target with a text that wraps."""

    def __init__(self, theme: Theme, text: str, font: QFont, across: int, down: int) -> None:
        super().__init__(theme)
        self._paragraph = Paragraph(shown_text(text), font)
        self._across, self._down = theme.px(across), theme.px(down)
        self.setSizePolicy(wrapping())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height(max(1, width - self._around())) + 2 * self._down

    def sizeHint(self) -> QSize:
        width = self._paragraph.natural_width() + 2 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(32))

    def _around(self) -> int:
        return 2 * self._across


class LinkText(_Wrapped):
    """A link: underlined words in the colour of links."""

    def __init__(self, theme: Theme, text: str, size: float = 18, is_here: bool = False) -> None:
        """``is_here``: it leads to the page that one is on, and is not underlined."""
        font = theme.font(size, BOLD if is_here else SEMIBOLD)
        font.setUnderline(not is_here)
        super().__init__(theme, text, font, 2, 6)
        self._is_here = is_here

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = "ink" if self._is_here else "action_pressed" if self.underMouse() else "action"
        room = QRectF(self.rect()).adjusted(self._across, 0, -self._across, 0)
        align = Qt.AlignmentFlag.AlignLeft
        if self.isRightToLeft():
            align = Qt.AlignmentFlag.AlignRight
        self._paragraph.draw(painter, room, self._theme.colour(colour), align)
        self.paint_ring(painter, self._theme.px(8))


class Tile(_Wrapped):
    """A link as a tile: a picture and words in a box."""

    def __init__(self, theme: Theme, text: str, pictogram: str) -> None:
        """``pictogram`` is a name below assets."""
        super().__init__(theme, text, theme.font(18, SEMIBOLD), 12, 14)
        self._pictogram = pictogram

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return max(super().heightForWidth(width), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("action" if self.underMouse() else "line"), 2))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(12), px(12))
        side, is_mirrored = px(36), self.isRightToLeft()
        left = self.width() - self._across - side if is_mirrored else self._across
        painter.drawPixmap(left, (self.height() - side) // 2, theme.pictogram(self._pictogram, side))
        begin = self._across if is_mirrored else self._across + side + px(12)
        room = QRectF(begin, 0, self.width() - self._around(), self.height())
        self._paragraph.draw(painter, room, theme.colour("action"))
        self.paint_ring(painter, px(12))

    def _around(self) -> int:
        return 2 * self._across + self._theme.px(36 + 12)


class Advertisement(_Wrapped):
    """An advertisement: loud, and with a small word that says what it is."""

    def __init__(self, theme: Theme, text: str, pictogram: str, notice: str, is_button: bool) -> None:
        """``notice`` is that small word; ``is_button`` for one that looks like a button to press."""
        size = 22 if is_button else 20
        super().__init__(theme, text, theme.font(size, BOLD), 20, 20 if is_button else 24)
        self._notice = Paragraph(notice, theme.font(13, REGULAR))
        self._pictogram, self._is_button = pictogram, is_button

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QLinearGradient(0, 0, self.width(), 0)
        first, last = ("ok", "ok") if self._is_button else ("offer", "offer_end")
        ground.setColorAt(0, theme.colour(first))
        ground.setColorAt(1, theme.colour(last))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(1, px(18), -1, -1)
        painter.drawRoundedRect(box, px(10), px(10))
        side = px(34) if self._pictogram or self._is_button else 0
        at = px(20), round(box.center().y() - side / 2)
        if self._is_button and not self._pictogram:
            painter.drawPixmap(*at, theme.icon("download", side, "on_action"))
        elif side:
            painter.drawPixmap(*at, theme.pictogram(self._pictogram, side))
        room = box.adjusted(px(20) + (side + px(12) if side else 0), 0, -px(20), 0)
        self._paragraph.draw(painter, room, theme.colour("on_action" if self._is_button else "ink"))
        self._notice.draw(painter, QRectF(px(4), 0, self.width(), px(18)), theme.colour("soft_ink"))
        self.paint_ring(painter, px(10))

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return super().heightForWidth(width) + self._theme.px(18)

    def _around(self) -> int:
        has_picture = self._pictogram or self._is_button
        return 2 * self._across + (self._theme.px(34 + 12) if has_picture else 0)


class Ground(QWidget):
    """A ground in one colour."""

    def __init__(self, colour: QColor | str) -> None:
        """Fill it with ``colour``."""
        super().__init__()
        palette = self.palette()
        palette.setColor(self.backgroundRole(), colour)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
