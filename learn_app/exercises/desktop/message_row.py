"""One line of a list of messages: who wrote, when, and about what."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.widgets.mirroring import leading, mirrored
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, Theme

_ABOVE, _BELOW, _AFTER = 11, 12, 12


class MessageRow(Target):
    """Three texts, and a mark before them; the time goes below the name for want of room."""

    words_colour: ClassVar[str] = "ink"

    def __init__(self, theme: Theme, mark: int, parent: QWidget | None = None) -> None:
        """Show nothing yet. ``mark`` is the room of what stands before, in pixels of the design."""
        super().__init__(theme, parent)
        self._mark = theme.px(mark)
        self._texts: tuple[Paragraph, Paragraph, Paragraph] | None = None
        self._name_width = 0
        self.is_open = False
        """Whether it is the message being read: that stands on a tint."""
        self.setSizePolicy(wrapping(QSizePolicy.Policy.Expanding))

    def show_texts(self, name: Paragraph, when: Paragraph, words: Paragraph) -> None:
        """Draw other texts."""
        self._texts = (name, when, words)
        # As wide as when it is unread: what stands where must not change because it was read.
        self._name_width = Paragraph(name.text, self._theme.font(18, BOLD)).natural_width()
        self.updateGeometry()
        self.update()

    def paint_mark(self, painter: QPainter, room: QRectF) -> None:
        """Draw what stands before the texts, beside the name, whose line is as high as ``room``."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        px = self._theme.px
        return round(max(self._places(width)[-1].bottom(), self._mark + px(_BELOW))) + px(_BELOW)

    def sizeHint(self) -> QSize:  # noqa: D102
        # The height of a line that need not wrap: a list would be as high as all hints together,
        # be it wide enough for less.
        return QSize(self._theme.px(280), self.heightForWidth(self._theme.px(2000)))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(150), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self._texts is None:
            return
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_tinted = self.is_open or self.isDown()
        ground = "action_tint" if is_tinted else "window_side" if self.underMouse() else "card"
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("track"))
        places, align = self._places(self.width()), leading(self)
        colours = ("ink", "soft_ink", self.words_colour)
        room = QRectF(px(_AFTER), places[0].top(), self._mark, places[0].height())
        self.paint_mark(painter, mirrored(self, room))
        for text, place, colour in zip(self._texts, places, colours, strict=True):
            text.draw(painter, mirrored(self, place), theme.colour(colour), align)
        self.paint_ring(painter, px(6))

    def _places(self, width: int) -> tuple[QRectF, QRectF, QRectF]:
        """Return where name, time and words stand."""
        if self._texts is None:
            return QRectF(), QRectF(), QRectF()
        (who, date, words), px = self._texts, self._theme.px
        left = px(_AFTER) + self._mark + px(_AFTER)
        room = max(1, width - left - px(_AFTER))
        date_width = date.natural_width() + 1
        name = QRectF(left, px(_ABOVE), room, who.height(room))
        if self._name_width + px(8) + date_width <= room:
            when = QRectF(left + room - date_width, name.top(), date_width, name.height())
        else:
            when = QRectF(left, name.bottom(), room, date.height(room))
        top = max(name.bottom(), when.bottom()) + px(2)
        return name, when, QRectF(left, top, room, words.height(room))
