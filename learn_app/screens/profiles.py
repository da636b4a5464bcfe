"""Who is here: one picture per learner, no password."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from learn_app.i18n import LANGUAGES
from learn_app.progress.records import Learner
from learn_app.screens.avatars import Avatar, picture_name
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid

_NAME_SIZES = (28, 24, 21, 18, 16)


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
        title = Text(_("Who are you?"), self.theme, 48, BOLD)
        asked = _("Click on your picture.") if self._learners else _("Put the arrow on “New”, and wait.")
        subtitle = Text(asked, self.theme, 24, colour="soft_ink")
        for text in (title, subtitle):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._texts = (title.text(), subtitle.text())

        content, layout = column(spacing=px(8))
        layout.setContentsMargins(px(20), px(40), px(20), px(20))
        layout.addWidget(title)
        layout.addWidget(subtitle)
        layout.addSpacing(px(28))
        self._grid = TileGrid(self._tiles(), max(150, px(114)), px(208), px(22))
        layout.addWidget(self._grid)
        layout.addStretch(1)

        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(self.theme, content), 1)
        bottom = QWidget()
        footer = row(*self._left_buttons(), None, *self._right_buttons())
        footer.setContentsMargins(px(32), px(12), px(32), px(32))
        bottom.setLayout(footer)
        outer.addWidget(bottom)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join((*self._texts, *(one.name for one in self._learners if one.name)))

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return self._grid.tiles

    def take_focus(self) -> None:  # noqa: D102
        self._grid.tiles[0].setFocus()

    def _tiles(self) -> list[Tile]:
        tiles = []
        for learner in self._learners:
            name = learner.name or self.gettext(picture_name(learner.picture))
            tile = _learner_tile(learner, name, self.theme)
            tile.clicked.connect(lambda _=False, one=learner: self.learner_chosen.emit(one))
            tiles.append(tile)
        new = Tile(self.theme, self.gettext("New"), is_dashed=True)
        new.setObjectName("new")
        new.set_face(_face(_Plus(self.theme), _Name(self.gettext("New"), self.theme), self.theme))
        new.clicked.connect(self.new_asked)
        return [*tiles, new]

    def _left_buttons(self) -> tuple[QWidget, QWidget]:
        language = self.button("language", LANGUAGES[self.context.translator.language], icon="language")
        language.clicked.connect(self.language_asked)
        return self.listen_button(), language

    def _right_buttons(self) -> tuple[QWidget, QWidget]:
        trainer = self.button("trainer", self.gettext("Trainer"), pictogram="teacher")
        trainer.clicked.connect(self.trainer_asked)
        off = self.gettext("Switch off") if self.context.is_kiosk else self.gettext("Close")
        shutdown = self.button("shutdown", off, icon="power" if self.context.is_kiosk else "x")
        shutdown.clicked.connect(self.shutdown_asked)
        return trainer, shutdown


def _learner_tile(learner: Learner, name: str, theme: Theme) -> Tile:
    tile = Tile(theme, name)
    tile.setObjectName(f"learner.{learner.id}")
    tile.set_face(_face(Avatar(learner.picture, 128, theme), _Name(name, theme), theme))
    return tile


class _Name(Text):
    """A name below a picture, smaller where its longest word has no room."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme, _NAME_SIZES[0], BOLD)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(1)  # the tiles decide

    def resizeEvent(self, event: QResizeEvent) -> None:
        for size in _NAME_SIZES:
            self.set_size(size)
            if super().minimumSizeHint().width() <= self.width():
                break


def _face(picture: QWidget, name: Text, theme: Theme) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(theme.px(12), theme.px(28), theme.px(12), theme.px(24))
    layout.setSpacing(theme.px(16))
    layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
    layout.addWidget(name)
    return layout


class _Plus(QLabel):
    """The white circle with a plus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(128, 128)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("card"))
        painter.drawEllipse(QRectF(self.rect()))
        side = 76
        offset = (self.width() - side) // 2
        painter.drawPixmap(offset, offset, self._theme.icon("plus", side, "action"))
