"""One line of the mailbox's list."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.desktop.app_view import shown
from learn_app.exercises.desktop.mailbox import Letter
from learn_app.widgets.mirroring import leading, mirrored
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, Theme

_LONGEST = 120
_AVATARS = ("#FFE6C2", "#DDF5EA", "#DDF0FF", "#F0E7FF", "#FFE6E3", "#FFF3CF", "#D9F2D0", "#E8E3D7")


class LetterRow(Target):
    """A message in the list: a round initial, who, when and about what."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(theme, parent)
        self.setSizePolicy(wrapping(QSizePolicy.Policy.Expanding))
        self._letter: Letter | None = None
        self._is_open = False

    def show_letter(self, letter: Letter, is_open: bool) -> None:
        """Draw a message; the one being read stands on a tint."""
        if (letter, is_open) == (self._letter, self._is_open):
            return
        self._letter, self._is_open = letter, is_open
        weight = BOLD if letter.is_unread else REGULAR
        self._name = Paragraph(_one_line(letter.person.name), self._theme.font(18, weight))
        # As wide as when it is unread: what stands where must not change because it was read.
        self._name_width = Paragraph(self._name.text, self._theme.font(18, BOLD)).natural_width()
        self._when = Paragraph(_one_line(letter.when), self._theme.font(15))
        self._subject = Paragraph(_one_line(letter.subject), self._theme.font(17, weight))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return round(
            max(self._lines(width)[-1].bottom(), self._side() + self._theme.px(12))
        ) + self._theme.px(12)

    def sizeHint(self) -> QSize:  # noqa: D102
        # The height of a line that need not wrap: a list would be as high as all hints together,
        # be it wide enough for less.
        return QSize(self._theme.px(280), self.heightForWidth(self._theme.px(2000)))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(150), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        letter = self._letter
        if letter is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        ground = (
            "action_tint"
            if self._is_open or self.isDown()
            else "window_side"
            if self.underMouse()
            else "card"
        )
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.fillRect(0, self.height() - 2, self.width(), 2, theme.colour("track"))
        circle = mirrored(self, QRectF(px(12), px(12), self._side(), self._side()))
        painter.setPen(Qt.PenStyle.NoPen)
        colour = _AVATARS[_number(letter.person.email) % len(_AVATARS)]
        painter.setBrush(QColor(theme.own(colour, "action_tint")))
        painter.drawEllipse(circle)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(18, BOLD))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter.person.name[:1].upper())
        name, when, subject = self._lines(self.width())
        align = leading(self)
        self._name.draw(painter, mirrored(self, name), theme.colour("ink"), align)
        self._when.draw(painter, mirrored(self, when), theme.colour("soft_ink"), align)
        self._subject.draw(painter, mirrored(self, subject), theme.colour("ink"), align)
        self.paint_ring(painter, px(6))

    def _side(self) -> int:
        return self._theme.px(42)

    def _lines(self, width: int) -> tuple[QRectF, QRectF, QRectF]:
        """Return where name, time and subject stand; the time goes below the name for want of room."""
        px = self._theme.px
        left = px(12) + self._side() + px(12)
        room = max(1, width - left - px(12))
        when_width = self._when.natural_width() + 1
        is_beside = self._name_width + px(8) + when_width <= room
        name = QRectF(left, px(11), room, self._name.height(room))
        if is_beside:
            when = QRectF(left + room - when_width, name.top(), when_width, name.height())
        else:
            when = QRectF(left, name.bottom(), room, self._when.height(room))
        top = max(name.bottom(), when.bottom()) + px(2)
        return name, when, QRectF(left, top, room, self._subject.height(room))


def _one_line(text: str) -> str:
    """Return a text of the world for a line of the list: short, and with nothing bold."""
    line = " ".join(shown(text[:_LONGEST]).split()).replace("**", "")
    return f"{line}…" if len(text) > _LONGEST else line


def _number(text: str) -> int:
    """Return a number that is always the same for a text, to give a person a colour."""
    number = 0
    for letter in text[:_LONGEST]:
        number = (number * 31 + ord(letter)) % 65521
    return number
