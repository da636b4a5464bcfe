"""Making oneself known: choose a picture; the first name is welcome but not required."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from learn_app.progress.records import Learner
from learn_app.screens.avatars import AVATARS, Avatar, picture_name
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.fields import TextField
from learn_app.widgets.paged_tiles import PagedTiles
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD
from learn_app.widgets.tile import Tile

NAME_LENGTH = 24
"""Letters that a first name may have."""
_AVATAR, _AROUND = 84, 17
_LEAST_CHOICE = 6


class NewLearnerScreen(Screen):
    """A picture for each, and room for a first name; to begin with, and to change them later."""

    cancelled = Signal()
    made = Signal(str, str)
    """First name (may be empty) and picture."""

    def __init__(self, context: Context, learner: Learner | None = None) -> None:
        """Offer the pictures that nobody here has chosen first; ``learner`` changes theirs."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._learner = learner
        own = learner.picture if learner else ""
        taken = {one.picture for one in context.store.learners()} - {own}
        free = [one for one in AVATARS if one not in taken]
        # Nobody looks like somebody else, as long as there is a choice without.
        pictures = free if len(free) >= _LEAST_CHOICE else sorted(AVATARS, key=lambda one: one in taken)
        asked = _("My picture and my name") if learner else _("Choose your picture")
        title = Text(asked, self.theme, 36, BOLD)
        label = Text(_("Your first name (if you wish)"), self.theme, 22, SEMIBOLD)
        self._name = TextField(self.theme)
        self._name.setObjectName("name")
        self._name.setAccessibleName(label.text())
        self._name.setMaxLength(NAME_LENGTH)
        self._name.setMinimumWidth(px(320))
        told = (
            []
            if learner
            else [Text(_("Put the arrow on a picture, and wait."), self.theme, 22, colour="soft_ink")]
        )
        self._texts = (title.text(), *(text.text() for text in told), label.text())
        self._picture = own
        self._name.setText(learner.name if learner else "")
        if learner:
            self._go = self.button("create", _("Keep"), role="primary", icon="check")
        else:
            self._go = self.button(
                "create", _("Continue"), role="primary", icon="arrow-right", is_icon_last=True
            )
        self._go.setEnabled(bool(own))
        side = _AVATAR + 2 * _AROUND
        self._grid = PagedTiles(
            len(pictures),
            lambda index: self._tile(pictures[index]),
            (side, side),
            self.theme,
            context.translator,
        )
        self._grid.turned.connect(self.rests_changed)
        if own in pictures:
            self._grid.tile(pictures.index(own)).setChecked(True)
            self._grid.show_tile(pictures.index(own))
        self._go.clicked.connect(self._on_made)
        self._name.returnPressed.connect(self._on_made)

        content, layout = column(spacing=px(6))  # at 1024 × 768 there is room for three rows of pictures
        layout.setContentsMargins(px(32), 0, px(32), px(4))
        for text in (title, *told):
            layout.addWidget(text)
        layout.addWidget(self._grid, 1)

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
        outer.addWidget(content, 1)
        outer.addLayout(bottom)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._texts)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (self._back, *self._grid.tiles, *self._grid.buttons, self._go)

    def take_focus(self) -> None:  # noqa: D102
        tiles = self._grid.tiles
        next((one for one in tiles if one.isChecked()), tiles[0]).setFocus()

    def is_half_done(self) -> bool:  # noqa: D102
        before = self._learner
        known = (before.name, before.picture) if before else ("", "")
        return (self._name.text(), self._picture) != known

    def _tile(self, picture: str) -> Tile:
        tile = Tile(self.theme, self.gettext(picture_name(picture)), radius=20)
        tile.setObjectName(f"picture.{picture}")
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        layout = QVBoxLayout()
        layout.setContentsMargins(*([_AROUND] * 4))
        layout.addWidget(Avatar(picture, _AVATAR, self.theme), 0, Qt.AlignmentFlag.AlignCenter)
        tile.set_face(layout)
        tile.clicked.connect(lambda: self._on_picture(picture))
        # Resting the pointer does not bring the keyboard along: the first picture would stay framed, too.
        tile.clicked.connect(lambda: tile.setFocus())
        return tile

    def _on_picture(self, picture: str) -> None:
        self._picture = picture
        self._go.setEnabled(True)

    def _on_made(self) -> None:
        if self._picture:
            self.made.emit(" ".join(self._name.text().split()), self._picture)
