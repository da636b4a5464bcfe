"""Making oneself known: choose a picture; the first name is welcome but not required."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from learn_app.progress.records import Learner
from learn_app.screens.avatars import AVATARS, Avatar, picture_name
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.fields import TextField
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid

NAME_LENGTH = 24
"""Letters that a first name may have."""


class NewLearnerScreen(Screen):
    """A picture for each, and room for a first name; to begin with, and to change them later."""

    cancelled = Signal()
    made = Signal(str, str)
    """First name (may be empty) and picture."""

    def __init__(self, context: Context, learner: Learner | None = None) -> None:
        """Offer the pictures that nobody here has chosen first; ``learner`` changes theirs."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        own = learner.picture if learner else ""
        taken = {one.picture for one in context.store.learners()} - {own}
        pictures = sorted(AVATARS, key=lambda one: one in taken)
        asked = _("My picture and my name") if learner else _("Choose your picture")
        title = Text(asked, self.theme, 36, BOLD)
        self._tiles = [self._tile(picture) for picture in pictures]
        label = Text(_("Your first name (if you wish)"), self.theme, 22, SEMIBOLD)
        self._name = TextField(self.theme)
        self._name.setObjectName("name")
        self._name.setAccessibleName(label.text())
        self._name.setMaxLength(NAME_LENGTH)
        self._name.setMinimumWidth(px(320))
        self._texts = (title.text(), label.text())
        self._picture = own
        self._name.setText(learner.name if learner else "")
        if learner:
            self._go = self.button("create", _("Keep"), role="primary", icon="check")
        else:
            self._go = self.button(
                "create", _("Continue"), role="primary", icon="arrow-right", is_icon_last=True
            )
        self._go.setEnabled(bool(own))
        for tile in self._tiles:
            tile.setChecked(tile.objectName() == f"picture.{own}")
        self._go.clicked.connect(self._on_made)
        self._name.returnPressed.connect(self._on_made)

        content, layout = column(spacing=px(20))
        layout.setContentsMargins(px(32), px(8), px(32), px(12))
        layout.addWidget(title)
        layout.addWidget(TileGrid(self._tiles, 132, 150, 14, is_centred=False))
        layout.addStretch(1)

        self._back = back = self.button("back", _("Back"), icon="arrow-left")
        back.clicked.connect(self.cancelled)
        top = row(back, None, self.listen_button())
        top.setContentsMargins(px(32), px(12), px(32), px(12))
        named = QVBoxLayout()
        named.setSpacing(px(8))
        named.addWidget(label)
        named.addWidget(self._name)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(px(32), px(12), px(32), px(28))
        bottom.addLayout(named)
        bottom.addStretch(1)
        bottom.addWidget(self._go, 0, Qt.AlignmentFlag.AlignBottom)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(top)
        outer.addWidget(Scroll(self.theme, content), 1)
        outer.addLayout(bottom)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._texts)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (self._back, *self._tiles, self._go)

    def take_focus(self) -> None:  # noqa: D102
        next((one for one in self._tiles if one.isChecked()), self._tiles[0]).setFocus()

    def _tile(self, picture: str) -> Tile:
        tile = Tile(self.theme, self.gettext(picture_name(picture)), radius=20)
        tile.setObjectName(f"picture.{picture}")
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        layout = QVBoxLayout()
        layout.setContentsMargins(*([14] * 4))
        layout.addWidget(Avatar(picture, 100, self.theme), 0, Qt.AlignmentFlag.AlignCenter)
        tile.set_face(layout)
        tile.clicked.connect(lambda: self._on_picture(picture))
        return tile

    def _on_picture(self, picture: str) -> None:
        self._picture = picture
        self._go.setEnabled(True)

    def _on_made(self) -> None:
        if self._picture:
            self.made.emit(" ".join(self._name.text().split()), self._picture)
