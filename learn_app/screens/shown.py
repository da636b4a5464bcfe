"""What was shown, outside of a lesson: its lines, and one next step."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.content.model import LessonEntry
from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.card import Card
from learn_app.widgets.picture import Picture
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_FEW = 4
"""So many lines stand side by side; fewer, one below the other."""
_MANY = 9
"""From so many on, what is above them gives them room."""


class Line(NamedTuple):
    """One thing that was shown."""

    picture: str
    words: str
    about: str = ""


class ShownScreen(Screen):
    """A kind word, what was shown, and the way on."""

    home_asked = Signal()
    lesson_asked = Signal(str, str)

    def __init__(
        self,
        context: Context,
        picture: str,
        title: str,
        sentence: str,
        lines: Sequence[Line],
        following: LessonEntry | None = None,
    ) -> None:
        """``following`` is the lesson to go on with; without one the way leads home."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        content, layout = column(spacing=px(14 if len(lines) < _MANY else 8))
        layout.setContentsMargins(px(32), 0, px(32), px(16))
        layout.addStretch(1)
        layout.addWidget(Picture(self.theme, picture, 96 if len(lines) < _MANY else 56))
        heading = Text(title, self.theme, 40, BOLD)
        for text in (heading, Text(sentence, self.theme, 24, colour="soft_ink")):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addSpacing(px(6))
        if lines:
            layout.addLayout(self._grid(lines))
        layout.addStretch(2)
        way_on = self._way_on(following)
        said = [". ".join(part for part in (one.words, one.about) if part) for one in lines]
        self._spoken = [title, sentence, *said, self._primary.text()]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        home = self.button("home", _("Home"), icon="home")
        home.clicked.connect(self.home_asked)
        self._own_picture = OwnPicture(self)
        header = row(home, self._own_picture, None, self.listen_button())
        header.setContentsMargins(px(32), px(12), px(32), 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        # The way on is always in sight, however much was shown.
        footer = row(None, way_on, None)
        footer.setContentsMargins(px(32), px(12), px(32), px(24))
        outer.addLayout(footer)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._spoken)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (self._primary, self._own_picture)

    def take_focus(self) -> None:  # noqa: D102
        self._primary.setFocus()

    def _grid(self, lines: Sequence[Line]) -> QHBoxLayout:
        """Return the lines in two columns, or one where there are few, in the middle."""
        columns = 1 if len(lines) < _FEW else 2
        grid = QGridLayout()
        grid.setSpacing(self.theme.px(12))
        for number, line in enumerate(lines):
            grid.addWidget(self._line(line), number // columns, number % columns)
        for number in range(columns):
            grid.setColumnStretch(number, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(grid, 3 * columns)
        middle.addStretch(1)
        return middle

    def _line(self, line: Line) -> QWidget:
        px = self.theme.px
        card = Card(self.theme, radius=18)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(px(18), px(10), px(18), px(10))
        layout.setSpacing(px(14))
        mark = QLabel()
        mark.setPixmap(self.theme.pictogram(line.picture, px(34)))
        layout.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(line.words, self.theme, 21, SEMIBOLD))
        if line.about:
            words.addWidget(Text(line.about, self.theme, 18, colour="soft_ink"))
        layout.addLayout(words, 1)
        return card

    def _way_on(self, following: LessonEntry | None) -> QWidget:
        if following is None:
            go = self.button("go-home", self.gettext("Back to home"), role="primary", icon="home")
            go.clicked.connect(self.home_asked)
        else:
            words = self.gettext("Next lesson: {title}", title=following.title)
            go = self.button("next", words, role="primary", icon="arrow-right", is_icon_last=True)
            go.clicked.connect(lambda: self.lesson_asked.emit(following.module, following.id))
        self._primary = go
        return go
