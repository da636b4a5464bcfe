"""A piece of the message, drawn: plain words as they stand there, until one may point at them."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.widgets.mirroring import leading
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme


class Look(NamedTuple):
    """Size in pixels of the design, weight, colour (a token), ground (a token or none)."""

    size: int
    weight: object
    ink: str
    ground: str = ""
    is_underlined: bool = False


LOOKS = {
    "sender": Look(19, SEMIBOLD, "ink"),
    "address": Look(17, REGULAR, "soft_ink"),
    "subject": Look(23, BOLD, "ink"),
    "line": Look(19, REGULAR, "ink"),
    "link": Look(18, SEMIBOLD, "action", is_underlined=True),
    "button": Look(19, SEMIBOLD, "on_action", "action"),
}
_SIGN, _ACROSS, _DOWN, _LEAST_DOWN = 24, 10, 6, 2


class PartTarget(Target):
    """One piece. Found, it stands on green with a tick; pointed at in vain, it is greyed."""

    def __init__(self, theme: Theme, kind: str, text: str, parent: QWidget | None = None) -> None:
        """``kind`` is a key of ``LOOKS``."""
        super().__init__(theme, parent)
        self._look = LOOKS[kind]
        self._is_open = self._is_found = self._is_tried = self._is_dense = False
        font = theme.font(self._look.size, self._look.weight)  # type: ignore[arg-type]
        font.setUnderline(self._look.is_underlined)
        self._words = Paragraph(text, font)
        across = QSizePolicy.Policy.Maximum if self._look.ground else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wrapping(across))
        self.show_marks(False, False, False, is_live=False)

    def set_dense(self, is_dense: bool) -> None:
        """Take no more height than the words need, where room is scarce."""
        if is_dense != self._is_dense:
            self._is_dense = is_dense
            self.updateGeometry()

    @property
    def is_found(self) -> bool:
        """Whether it is marked as a clue that was found."""
        return self._is_found

    def show_marks(self, is_open: bool, is_found: bool, is_tried: bool, is_live: bool) -> None:
        """Show whether one may point at it, and what came of it; ``is_live``: it acts before, too."""
        self._is_found, self._is_tried, self._is_open = is_found, is_tried, is_open
        can_press = is_open or is_live
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_press else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if can_press else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        px = self._theme.px
        words = self._words.height(max(1, width - self._around()))
        if self._is_dense:
            return words + 2 * px(_LEAST_DOWN)
        return max(px(40), words + 2 * px(_DOWN))

    def sizeHint(self) -> QSize:  # noqa: D102
        width = self._words.natural_width() + 2 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(120), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._look.ground, self._look.ink
        if self._is_found:
            ground, ink = "ok_tint", "ok_ink"
        elif self._is_tried:
            ground, ink = "track", "soft_ink"
        elif self._is_open and self.underMouse() and not ground:
            ground = "attention_tint"
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if ground:
            painter.setPen(QPen(theme.colour("ok"), 2) if self._is_found else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(body, px(10), px(10))
        is_mirrored = self.isRightToLeft()
        before, after = px(_ACROSS), px(_ACROSS + _SIGN + 6)
        room = QRectF(self.rect()).adjusted(
            after if is_mirrored else before, 0, -(before if is_mirrored else after), 0
        )
        align = leading(self)
        if self._look.ground and not self._is_found:
            room, align = QRectF(self.rect()).adjusted(before, 0, -before, 0), Qt.AlignmentFlag.AlignHCenter
        self._words.draw(painter, room, theme.colour(ink), align)
        if self._is_found:
            side = px(_SIGN)
            left = px(6) if is_mirrored else self.width() - side - px(6)
            painter.drawPixmap(left, (self.height() - side) // 2, theme.icon("check", side, "ok_ink"))
        self.paint_ring(painter, px(10))

    def _around(self) -> int:
        return self._theme.px(2 * _ACROSS + _SIGN + 6)
