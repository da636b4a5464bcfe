"""« Mes réglages » : what a learner may choose, each a tile with a picture, a name and what holds now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from learn_app.i18n import LANGUAGES
from learn_app.screens.avatars import learner_name
from learn_app.screens.learner_questions import SETTINGS, chosen
from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.setting_tile import setting_tile
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid


class SettingsScreen(Screen):
    """One tile for each setting; each leads to one question, and back."""

    asked = Signal(str)
    """``language``, ``secret``, ``me``, or a key of ``SETTINGS``."""
    left = Signal()

    def __init__(self, context: Context, asked: str = "") -> None:
        """Show what holds for ``context.learner``; the keyboard is on what was ``asked`` last."""
        super().__init__(context)
        self._asked = f"setting.{asked or 'language'}"
        px, _ = self.theme.px, self.gettext
        title = Text(_("My settings"), self.theme, 36, BOLD)
        sentence = Text(
            _("Choose what suits you. You can change it back whenever you like."),
            self.theme,
            22,
            colour="soft_ink",
        )
        self._spoken = [title.text(), sentence.text()]
        language = LANGUAGES[context.translator.language]
        self._tiles = [self._tile("language", _("Language"), language, "globe-showing-europe-africa")]
        for name, setting in SETTINGS.items():
            value = setting.values[chosen(context, name)].name
            self._tiles.append(self._tile(name, _(setting.label), _(value), setting.pictogram))
        learner = context.learner
        assert learner is not None
        secret = _("Three pictures") if learner.secret else _("None: I go in at once")
        self._tiles.append(self._tile("secret", _("My secret"), secret, "locked"))
        name = learner_name(learner, _)
        self._tiles.append(self._tile("me", _("My picture and my name"), name, learner.picture))
        content, layout = column(spacing=px(10))
        layout.setContentsMargins(px(32), px(8), px(32), px(28))
        layout.addWidget(title)
        layout.addWidget(sentence)
        layout.addSpacing(px(10))
        layout.addWidget(TileGrid(self._tiles, px(300), px(420), max(14, px(16)), is_centred=False))
        layout.addStretch(1)
        self._back = self.button("back", _("Back"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        self._own_picture = OwnPicture(self)
        header = row(self._back, self._own_picture, None, self.listen_button())
        header.setContentsMargins(px(32), px(12), px(32), px(8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._spoken)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (self._back, *self._tiles, self._own_picture)

    def take_focus(self) -> None:  # noqa: D102
        next(one for one in self._tiles if one.objectName() == self._asked).setFocus()

    def _tile(self, name: str, label: str, value: str, pictogram: str) -> Tile:
        tile = setting_tile(self.theme, name, label, value, pictogram)
        tile.clicked.connect(lambda: self.asked.emit(name))
        self._spoken.append(f"{label}: {value}")
        return tile
