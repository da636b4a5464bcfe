"""One line of the mailbox's list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from learn_app.exercises.desktop.app_view import shown
from learn_app.exercises.desktop.mailbox import Letter
from learn_app.exercises.desktop.message_row import MessageRow
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import BOLD, REGULAR, Theme

_LONGEST, _SIDE = 120, 42
_AVATARS = ("#FFE6C2", "#DDF5EA", "#DDF0FF", "#F0E7FF", "#FFE6E3", "#FFF3CF", "#D9F2D0", "#E8E3D7")


class LetterRow(MessageRow):
    """A message of the mailbox: a round initial stands before it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(theme, _SIDE, parent)
        self._letter: Letter | None = None

    def show_letter(self, letter: Letter, is_open: bool) -> None:
        """Draw a message; the one being read stands on a tint."""
        if (letter, is_open) == (self._letter, self.is_open):
            return
        self._letter, self.is_open = letter, is_open
        weight = BOLD if letter.is_unread else REGULAR
        self.show_texts(
            Paragraph(_one_line(letter.person.name), self._theme.font(18, weight)),
            Paragraph(_one_line(letter.when), self._theme.font(15)),
            Paragraph(_one_line(letter.subject), self._theme.font(17, weight)),
        )

    def paint_mark(self, painter: QPainter, room: QRectF) -> None:
        """Draw the initial of who wrote."""
        if self._letter is None:
            return
        person, theme = self._letter.person, self._theme
        circle = QRectF(room.left(), theme.px(12), room.width(), room.width())
        painter.setPen(Qt.PenStyle.NoPen)
        colour = _AVATARS[_number(person.email) % len(_AVATARS)]
        painter.setBrush(QColor(theme.own(colour, "action_tint")))
        painter.drawEllipse(circle)
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(18, BOLD))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, person.name[:1].upper())


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
