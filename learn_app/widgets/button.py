"""The application's button: a real QPushButton that paints itself in the design's look."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.pressable import Pressable
from learn_app.widgets.theme import SEMIBOLD, Theme


class Look(NamedTuple):
    """How a role of button looks; lengths in pixels of the design, colours as tokens."""

    fill: str
    pressed: str
    border: str
    ink: str
    height: int = 56
    size: float = 20
    radius: int = 18
    padding: int = 20


LOOKS = {
    "primary": Look("action", "action_pressed", "", "on_action", height=76, size=26, radius=20, padding=34),
    "confirm": Look("ok", "ok_ink", "", "on_action", padding=20),
    "secondary": Look("card", "action_tint", "line", "ink"),
    "large": Look("card", "action_tint", "line", "ink", height=76, size=26, radius=20, padding=34),
    "compact": Look("card", "action_tint", "line", "ink", height=52, size=18, radius=16, padding=16),
    "accent": Look("action", "action_pressed", "", "on_action", height=52, size=18, radius=16, padding=16),
    "wide": Look("action", "action_pressed", "", "on_action"),
    "quiet": Look("", "action_tint", "", "ink", height=48, size=18, radius=14, padding=12),
    "skip": Look("", "action_tint", "", "ink", size=18, padding=12),
    "notice": Look("retry_tint", "action_tint", "", "retry", height=64, radius=20),
    "offered": Look("retry_tint", "attention_tint", "attention", "ink"),
}

_DISABLED, _FADED = 0.45, 0.4  # how much of it is seen
_LEAST_PADDING = 8
_ABOVE, _LEAST_ABOVE = 16, 8  # above and below a text that wraps, together


class Button(Pressable):
    """A button with a text that wraps when there is no room, and an icon or a pictogram."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        icon: str = "",
        pictogram: str = "",
        role: str = "secondary",
        is_icon_last: bool = False,
        is_left_aligned: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``icon`` and ``pictogram`` are names below assets; ``role`` is a key of ``LOOKS``."""
        super().__init__(theme, parent)
        self._icon = icon
        self._pictogram = pictogram
        self._is_icon_last = is_icon_last
        self._is_left_aligned = is_left_aligned
        self._is_tight = False
        self._is_faded = False
        self.setSizePolicy(wrapping())
        self._given = text
        self.set_role(role)
        self.set_text(text)

    @property
    def role(self) -> str:
        """The key of ``LOOKS`` it is painted by."""
        return self._role

    def set_role(self, role: str) -> None:
        """Change the look."""
        self._role = role
        self._look = LOOKS[role]
        self.setFont(self._theme.font(self._look.size, SEMIBOLD))
        self._paragraph = Paragraph(self._given, self.font())
        self._change()

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` has it, in its size."""
        self._theme = theme
        self.set_role(self._role)

    def set_text(self, text: str) -> None:
        """Show another text, which is also the accessible name."""
        self._given = text
        self.setText(text.replace("&", "&&"))  # or Qt would take it for a shortcut
        self.setAccessibleName(text)
        self._paragraph = Paragraph(text, self.font())
        self._change()

    def set_icon(self, icon: str) -> None:
        """Show another icon, a name below assets."""
        self._icon = icon
        self._change()

    def set_faded(self, is_faded: bool) -> None:
        """Look as something that is done with."""
        if is_faded != self._is_faded:
            self._is_faded = is_faded
            self.update()

    def set_tight(self, is_tight: bool) -> None:
        """Take no more height than a finger needs, where room is scarce; the text keeps its size."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        text = self._paragraph.height(max(1, width - self._around_text(self._padding(width))))
        return max(self._least_height(), text + self._theme.px(_LEAST_ABOVE if self._is_tight else _ABOVE))

    def sizeHint(self) -> QSize:  # noqa: D102
        text = self._paragraph.natural_width() + 2 if self._paragraph.text else 0
        width = text + self._around_text(self._theme.px(self._look.padding))
        return QSize(max(width, self._least_height()), self.heightForWidth(width))

    def narrowest_line(self) -> int:
        """Return the width that it needs for its text in one line, in pixels."""
        return self._paragraph.natural_width() + 2 + self._around_text(self._least_padding())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        width = self._paragraph.longest_word() + self._around_text(self._least_padding())
        # The height of one line: how many lines there are depends on the width that it is given.
        return QSize(width, self.heightForWidth(self.sizeHint().width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        look, is_enabled = self._look, self.isEnabled()
        fill = look.pressed if self.isDown() else look.fill
        border = "soft_ink" if look.border == "line" and is_enabled and self.underMouse() else look.border
        if self._is_faded or not is_enabled:
            painter.setOpacity(_FADED if self._is_faded else _DISABLED)
        # Smooth corners and letters take long: they are painted once, and not for each click.
        shown = self._role, fill, border, self._given, self._icon, self._pictogram
        arranged = self._is_icon_last, self._is_left_aligned, self.isRightToLeft()
        paint = partial(self._paint_look, fill=fill, border=border)
        self._theme.stamps.draw(painter, self.rect().toRectF(), (shown, arranged), paint)
        if self._shows_focus:
            painter.setOpacity(1.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            radius = self._theme.px(look.radius)
            paint_focus(painter, self.rect().toRectF(), radius, self._theme, look.ink == "on_action")

    def _paint_look(self, painter: QPainter, rect: QRectF, fill: str, border: str) -> None:
        radius = self._theme.px(self._look.radius)
        painter.setBrush(self._theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(border), 2) if border else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        corner, room = self._arrange()
        if self._icon or self._pictogram:
            painter.drawPixmap(corner, self._picture())
        if self._paragraph.text:
            self._paragraph.draw(painter, room, self._theme.colour(self._look.ink))

    def _change(self) -> None:
        self.updateGeometry()
        self.update()

    def _arrange(self) -> tuple[QPoint, QRectF]:
        """Return where the picture's corner is, and where the text."""
        px, room = self._theme.px, self._padding(self.width())
        inner = QRectF(self.rect()).adjusted(room, 0, -room, 0)
        side = self._picture_size()
        gap = px(12) if side and self._paragraph.text else 0
        text = min(float(self._paragraph.natural_width() + 1), inner.width() - side - gap)
        if not self._paragraph.text:
            text = 0
        left = inner.left()
        if not self._is_left_aligned:
            left += max(0.0, (inner.width() - text - side - gap) / 2)
        is_last = self._is_icon_last != self.isRightToLeft()
        at = left + text + gap if is_last else left
        begin = left if is_last else left + side + gap
        corner = QPoint(round(at), round((self.height() - side) / 2))
        return corner, QRectF(begin, 0, text, self.height())

    def _picture_size(self) -> int:
        if self._pictogram:
            return self._theme.px(self._look.size * 1.5)
        return self._theme.px(self._look.size * 1.2) if self._icon else 0

    def _picture(self) -> QPixmap:
        if self._pictogram:
            return self._theme.pictogram(self._pictogram, self._picture_size())
        return self._theme.icon(self._icon, self._picture_size(), self._look.ink)

    def _around_text(self, padding: int) -> int:
        side = self._picture_size()
        gap = self._theme.px(12) if side and self._paragraph.text else 0
        return side + gap + 2 * padding

    def _padding(self, width: int) -> int:
        """Return the room at each side: less before a word would be broken."""
        most, least = self._theme.px(self._look.padding), self._least_padding()
        # One line, if it can be; at least no broken word.
        spare = width - self._paragraph.natural_width() - 2 - self._around_text(0)
        if spare < 2 * least:
            spare = width - self._paragraph.longest_word() - self._around_text(0)
        return max(least, min(most, spare // 2))

    def _least_padding(self) -> int:
        return self._theme.px(min(self._look.padding, _LEAST_PADDING))

    def _least_height(self) -> int:
        height = self._look.height
        return min(height, self._theme.px(height)) if self._is_tight else self._theme.px(height)


def paint_focus(painter: QPainter, rect: QRectF, radius: int, theme: Theme, is_on_dark: bool = False) -> None:
    """Paint the thick ring that shows where the keyboard is, just inside ``rect``."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = 6.0 if is_on_dark else 2.5
    painter.setPen(QPen(theme.colour("on_action" if is_on_dark else "action"), 3 if is_on_dark else 5))
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), max(2, radius - inset), max(2, radius - inset)
    )
