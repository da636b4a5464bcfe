"""Above a lesson: the way home, the title, how far one is, and what can be asked for at any time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.raised_hand import RaisedHand
from learn_app.screens.screen import Screen
from learn_app.widgets.card import Dots
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_TITLE_SIZES = (26, 22, 19)
_HALVED = 0.74
"""Of a title’s width, in which its words fit on two lines."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LessonHeader(QHBoxLayout):
    """One row, in which the title takes what room there is."""

    def __init__(self, screen: Screen, title: str, hand: RaisedHand | None) -> None:
        """``screen`` is to be laid out with it; ``hand`` is offered beside the voice."""
        super().__init__()
        self._px = screen.theme.px
        self.home = screen.button("home", screen.gettext("Home"), icon="home")
        self.own_picture = OwnPicture(screen)
        self.dots = Dots(screen.theme)
        self._title = Text(title, screen.theme, _TITLE_SIZES[0], SEMIBOLD)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._asked = [screen.listen_button()] if hand is None else [hand.button, screen.listen_button()]
        # One beside the other where there is room, else one below the other.
        self._place = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._place.addWidget(self._title, 0, _MIDDLE)
        self._place.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self.home, 0, _MIDDLE)
        self.addWidget(self.own_picture, 0, _MIDDLE)
        self.addStretch(1)
        self.addLayout(self._place)
        self.addStretch(1)
        for button in self._asked:
            self.addWidget(button, 0, _MIDDLE)

    def fit(self, width: int, edge: int) -> None:
        """Give the title the most readable place in ``width``, of which ``edge`` is left at each side."""
        px = self._px
        gap = min(px(24), edge)
        self.setContentsMargins(edge, px(12), edge, 0)
        self.setSpacing(gap)
        buttons = (self.home, self.own_picture, *self._asked)
        room = width - 2 * edge - sum(one.sizeHint().width() + gap for one in buttons)
        self.dots.fit(room)
        dots = self.dots.sizeHint().width()
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        # Above the dots, there is as much room as these take anyway.
        rooms = {right: room - px(24) - dots, down: max(room, dots)}
        for direction in (right, down):
            for size in _TITLE_SIZES[: 1 if direction is right else None]:
                self._title.set_size(size)
                if self._title.sizeHint().width() <= rooms[direction]:
                    break
            else:
                continue
            break
        # Where it takes two lines anyway, it leaves the buttons theirs.
        natural, room = self._title.sizeHint().width(), max(room, rooms[direction])
        self._title.setMaximumWidth(max(room, natural if natural <= room else round(natural * _HALVED)))
        self._place.setDirection(direction)
        self._place.setSpacing(px(24 if direction is right else 6))
