"""Who is here: one picture per learner, no password."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from learn_app.i18n import LANGUAGES
from learn_app.progress.records import Learner
from learn_app.screens.avatars import Avatar, display_names
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.fitted_text import FittedText
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid

if TYPE_CHECKING:
    from learn_app.widgets.paged_tiles import PagedTiles

FEW = 9
"""Learners whom one sees without turning pages."""


class Look(NamedTuple):
    """How large tiles of people are."""

    side: int
    """Of a picture, in pixels."""
    edge: int
    """Above and below, in pixels of the design."""
    name_sizes: tuple[int, ...]
    """From the first that has room."""

    def size(self, theme: Theme) -> tuple[int, int]:
        """Return the width and height of a tile on a page of them, in pixels."""
        return max(142, theme.px(142)), self.side + theme.px(2 * self.edge + 8 + 34)


LARGE, SMALL = Look(128, 26, (28, 24, 21, 18, 16)), Look(84, 10, (20, 18, 16))


class ProfilesScreen(Screen):
    """« Qui êtes-vous ? »"""

    learner_chosen = Signal(object)
    new_asked = Signal()
    language_asked = Signal()
    trainer_asked = Signal()
    shutdown_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Show a tile for each learner, and one for a new one."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._learners = context.store.learners()
        self._names = display_names(self._learners, self.gettext)
        are_many = len(self._learners) > FEW
        title = Text(_("Who are you?"), self.theme, 38 if are_many else 48, BOLD)
        # Who was here once need not have learnt to click.
        mine = _("Put the arrow on your picture. Wait, or click.")
        asked = mine if self._learners else _("Put the arrow on “New person”, and wait.")
        subtitle = Text(asked, self.theme, 20 if are_many else 24, colour="soft_ink")
        for text in (title, subtitle):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._texts = (title.text(), subtitle.text())

        content, layout = column(spacing=px(8))
        layout.setContentsMargins(px(20), px(40), px(20), px(20))
        layout.addWidget(title)
        layout.addWidget(subtitle)
        layout.addSpacing(px(4 if are_many else 28))
        self._grid: TileGrid | PagedTiles
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        if are_many:
            layout.setContentsMargins(px(20), px(8), px(20), 0)
            layout.setSpacing(px(4))
            self._grid = self._paged()
            layout.addWidget(self._grid, 1)
            outer.addWidget(content, 1)
        else:
            self._grid = TileGrid(self._tiles(), max(150, px(114)), px(208), px(22))
            layout.addWidget(self._grid)
            layout.addStretch(1)
            outer.addWidget(Scroll(self.theme, content), 1)
        bottom = QWidget()
        footer = row(*self._left_buttons(), None, *self._right_buttons())
        footer.setContentsMargins(px(32), px(12), px(32), px(32))
        bottom.setLayout(footer)
        outer.addWidget(bottom)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join((*self._texts, *(one.name for one in self._learners if one.name)))

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        turning = [] if isinstance(self._grid, TileGrid) else self._grid.buttons
        return (*self._grid.tiles, *turning, self._language)

    def take_focus(self) -> None:  # noqa: D102
        self._grid.take_focus()

    def _tiles(self) -> list[Tile]:
        return [*(self._tile(one, LARGE) for one in self._learners), self._new_tile(LARGE)]

    def _paged(self) -> PagedTiles:
        """Return smaller tiles, a page at a time: nobody who comes here has to scroll."""
        from learn_app.widgets.paged_tiles import PagedTiles

        paged = PagedTiles(
            len(self._learners),
            lambda index: self._tile(self._learners[index], SMALL),
            SMALL.size(self.theme),
            self.theme,
            self.context.translator,
            self._new_tile(SMALL),
        )
        paged.turned.connect(self.rests_changed)
        return paged

    def _tile(self, learner: Learner, look: Look) -> Tile:
        tile = learner_tile(learner, self._names[learner.id], self.theme, look)
        tile.clicked.connect(lambda: self.learner_chosen.emit(learner))
        return tile

    def _new_tile(self, look: Look) -> Tile:
        new = Tile(self.theme, self.gettext("New person"), is_dashed=True)
        new.setObjectName("new")
        new.set_face(
            _face(
                _Plus(self.theme, look.side),
                FittedText(self.gettext("New person"), self.theme, look.name_sizes, BOLD),
                self.theme,
                look,
            )
        )
        new.clicked.connect(self.new_asked)
        return new

    def _left_buttons(self) -> tuple[QWidget, QWidget]:
        language = self._language = self.button(
            "language", LANGUAGES[self.context.translator.language], icon="language"
        )
        language.clicked.connect(self.language_asked)
        return self.listen_button(), language

    def _right_buttons(self) -> tuple[QWidget, QWidget]:
        trainer = self.button("trainer", self.gettext("Trainer"), pictogram="teacher")
        trainer.clicked.connect(self.trainer_asked)
        off = self.gettext("Switch off") if self.context.is_kiosk else self.gettext("Close")
        shutdown = self.button("shutdown", off, icon="power" if self.context.is_kiosk else "x")
        shutdown.clicked.connect(self.shutdown_asked)
        return trainer, shutdown


def learner_tile(learner: Learner, name: str, theme: Theme, look: Look) -> Tile:
    """Return somebody's tile: their picture, and ``name`` below it."""
    tile = Tile(theme, name)
    tile.setObjectName(f"learner.{learner.id}")
    tile.set_face(
        _face(
            Avatar(learner.picture, look.side, theme),
            FittedText(name, theme, look.name_sizes, BOLD),
            theme,
            look,
        )
    )
    return tile


def _face(picture: QWidget, name: Text, theme: Theme, look: Look) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(theme.px(12), theme.px(look.edge), theme.px(12), theme.px(look.edge))
    layout.setSpacing(theme.px(look.edge // 2 + 2))
    layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(name)
    return layout


class _Plus(QLabel):
    """The white circle with a plus."""

    def __init__(self, theme: Theme, side: int) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("card"))
        painter.drawEllipse(QRectF(self.rect()))
        side = round(self.width() * 0.6)
        offset = (self.width() - side) // 2
        painter.drawPixmap(offset, offset, self._theme.icon("plus", side, "action"))
