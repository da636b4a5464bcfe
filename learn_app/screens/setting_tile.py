"""A setting as a tile: a picture, a name and what holds now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme
from learn_app.widgets.tile import Tile

_PICTURE = 56


def setting_tile(theme: Theme, name: str, label: str, value: str, pictogram: str) -> Tile:
    """Return the tile of the setting ``name``, called ``label``."""
    tile = Tile(theme, f"{label}. {value}", radius=20)
    tile.setObjectName(f"setting.{name}")
    picture = QLabel()
    picture.setPixmap(theme.pictogram(pictogram, theme.px(_PICTURE)))
    tile.set_face(_face(picture, label, value, theme))
    return tile


def _face(picture: QWidget, label: str, value: str, theme: Theme) -> QHBoxLayout:
    px = theme.px
    layout = QHBoxLayout()
    layout.setContentsMargins(px(18), px(16), px(18), px(16))
    layout.setSpacing(px(16))
    layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.addStretch(1)
    words.addWidget(Text(label, theme, 22, SEMIBOLD))
    words.addWidget(Text(value, theme, 20, colour="soft_ink"))
    words.addStretch(1)
    layout.addLayout(words, 1)
    return layout
