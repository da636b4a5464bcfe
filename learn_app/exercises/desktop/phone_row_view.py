"""Small parts of the telephone, drawn: a line of its list, and an address that can be touched."""

from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.desktop.message_row import MessageRow
from learn_app.exercises.desktop.phone import Text as Sms
from learn_app.widgets.mirroring import leading
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme

_DOT = 12
_BEGINNING = 46
"""So many letters of a message are read in the list."""


class ConversationRow(MessageRow):
    """One conversation, by its newest message; bold and dotted while unread."""

    words_colour: ClassVar[str] = "soft_ink"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(theme, _DOT, parent)
        self._shown: tuple[str, str, str, bool] | None = None
        self._is_unread = False

    def show_text(self, sms: Sms, is_unread: bool) -> None:
        """Draw the newest message of a conversation."""
        shown = (sms.sender, sms.text, sms.when, is_unread)
        if shown == self._shown:
            return
        self._shown = shown
        self._is_unread = is_unread
        weight = BOLD if is_unread else REGULAR
        self.show_texts(
            Paragraph(sms.sender.replace("**", ""), self._theme.font(18, weight)),
            Paragraph(sms.when.replace("**", ""), self._theme.font(15)),
            Paragraph(_beginning(sms.text), self._theme.font(16, weight)),
        )

    def paint_mark(self, painter: QPainter, room: QRectF) -> None:
        """Draw a dot while it is unread."""
        if self._is_unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("action"))
            side = room.width()
            painter.drawEllipse(QRectF(room.left(), room.center().y() - side / 2, side, side))


class LinkRow(Target):
    """An address or a number within a message: underlined, and wrapped where it is long."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """``text`` is what one touches."""
        super().__init__(theme, parent)
        font = theme.font(18, SEMIBOLD)
        font.setUnderline(True)
        self._words = Paragraph(text.replace("**", ""), font)
        self.setSizePolicy(wrapping(QSizePolicy.Policy.Expanding))

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return max(self._theme.px(44), self._words.height(max(1, width)) + self._theme.px(12))

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._words.natural_width() + 2, self.heightForWidth(self._words.natural_width() + 2))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(90), self._theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour("action_pressed" if self.isDown() else "action")
        align = leading(self)
        self._words.draw(painter, QRectF(self.rect()), colour, align)
        self.paint_ring(painter, self._theme.px(8))


def _beginning(text: str) -> str:
    words = " ".join(text.replace("**", "").split())
    return words if len(words) <= _BEGINNING else words[:_BEGINNING].rpartition(" ")[0] + "…"
