"""Choosing one person by their picture: for saving, joining, erasing, giving."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from learn_app.progress.records import Learner
from learn_app.screens.avatars import display_names
from learn_app.screens.profiles import FEW, LARGE, SMALL, Look, learner_tile
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.paged_tiles import PagedTiles
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid


class PeopleChoiceScreen(Screen):
    """A tile for each person, and a button for all of them where that is possible."""

    left = Signal()
    chosen = Signal(str)
    """A learner's id; "" for everybody."""

    def __init__(
        self,
        context: Context,
        title: str,
        sentence: str,
        learners: Sequence[Learner],
        everybody: str = "",
    ) -> None:
        """``learners`` is one at least; ``everybody`` is the text of the button for all of them."""
        super().__init__(context)
        px = self.theme.px
        self._texts = (title, sentence)
        back = self.button("back", self.gettext("Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        header = row(back, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), 0)
        content, layout = column(spacing=px(14))
        layout.setContentsMargins(px(32), px(12), px(32), px(24))
        for text in (Text(title, self.theme, 36, BOLD), Text(sentence, self.theme, 22, colour="soft_ink")):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addSpacing(px(10))
        self._first = None
        if everybody:
            self._first = self.button("everybody", everybody, role="primary")
            self._first.clicked.connect(lambda: self.chosen.emit(""))
            layout.addWidget(self._first, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(px(10))
        self._names = display_names(learners, self.gettext)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        self._grid: TileGrid | PagedTiles
        if len(learners) <= FEW:
            self._grid = self._few(learners)
            layout.addWidget(self._grid)
            layout.addStretch(1)
            outer.addWidget(Scroll(self.theme, content), 1)
        else:
            self._grid = self._many(learners)
            layout.addWidget(self._grid, 1)
            outer.addWidget(content, 1)

    def _few(self, learners: Sequence[Learner]) -> TileGrid:
        tiles = [self._tile(learner, LARGE) for learner in learners]
        return TileGrid(tiles, max(150, self.theme.px(114)), self.theme.px(208), self.theme.px(22))

    def _many(self, learners: Sequence[Learner]) -> PagedTiles:
        size, translator = SMALL.size(self.theme), self.context.translator
        return PagedTiles(
            len(learners), lambda index: self._tile(learners[index], SMALL), size, self.theme, translator
        )

    def _tile(self, learner: Learner, look: Look) -> Tile:
        tile = learner_tile(learner, self._names[learner.id], self.theme, look)
        tile.clicked.connect(lambda: self.chosen.emit(learner.id))
        return tile

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._texts)

    def take_focus(self) -> None:  # noqa: D102
        if self._first is not None:
            self._first.setFocus()
        else:
            self._grid.take_focus()
