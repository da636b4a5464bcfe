"""Small parts of the telephone, drawn: a line of its list, and an address that can be touched."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.desktop.phone import Text as Sms
from learn_app.widgets.mirroring import leading, mirrored
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme

_BEGINNING = 46
"""So many letters of a message are read in the list."""


class ConversationRow(Target):
    """One conversation: who, when, how its newest message begins; bold and dotted while unread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(theme, parent)
        self.setSizePolicy(wrapping(QSizePolicy.Policy.Expanding))
        self._shown: tuple[str, str, str, bool] | None = None

    def show_text(self, sms: Sms, is_unread: bool) -> None:
        """Draw the newest message of a conversation."""
        shown = (sms.sender, sms.text, sms.when, is_unread)
        if shown == self._shown:
            return
        self._shown = shown
        self._is_unread = is_unread
        weight = BOLD if is_unread else REGULAR
        self._sender = Paragraph(sms.sender.replace("**", ""), self._theme.font(18, weight))
        self._when = Paragraph(sms.when.replace("**", ""), self._theme.font(15))
        self._words = Paragraph(_beginning(sms.text), self._theme.font(16, weight))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return round(self._places(width)[-1].bottom()) + self._theme.px(11)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(280), self.heightForWidth(self._theme.px(2000)))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(150), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "action_tint" if self.isDown() else "window_side" if self.underMouse() else "card"
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("track"))
        sender, when, words = (mirrored(self, place) for place in self._places(self.width()))
        if self._is_unread:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action"))
            side = px(12)
            dot = QRectF(px(12), sender.center().y() - side / 2, side, side)
            painter.drawEllipse(mirrored(self, dot))
        align = leading(self)
        self._sender.draw(painter, sender, theme.colour("ink"), align)
        self._when.draw(painter, when, theme.colour("soft_ink"), align)
        self._words.draw(painter, words, theme.colour("soft_ink"), align)
        self.paint_ring(painter, px(6))

    def _places(self, width: int) -> tuple[QRectF, QRectF, QRectF]:
        px = self._theme.px
        left = px(12 + 12 + 10)
        room = max(1, width - left - px(12))
        when_width = self._when.natural_width() + 1
        beside = room - when_width - px(8)
        is_beside = self._sender.natural_width() <= beside
        sender = QRectF(left, px(10), beside if is_beside else room, self._sender.height(room))
        if is_beside:
            when = QRectF(left + room - when_width, sender.top(), when_width, sender.height())
        else:
            when = QRectF(left, sender.bottom(), room, self._when.height(room))
        top = max(sender.bottom(), when.bottom()) + px(2)
        return sender, when, QRectF(left, top, room, self._words.height(room))


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
