"""Tiles of one width, in as many columns as there is room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from learn_app.widgets.tile import Tile


class TileGrid(QWidget):
    """Rows of tiles, in the middle or at the side where reading begins."""

    def __init__(
        self,
        tiles: list[Tile],
        narrowest: int,
        widest: int,
        spacing: int,
        is_centred: bool = True,
        most_columns: int = 99,
    ) -> None:
        """All lengths are in pixels; there is one tile at least."""
        super().__init__()
        self.tiles = tiles
        self._narrowest = narrowest
        self._widest = widest
        self._most_columns = most_columns
        self._columns = 0
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(spacing)
        if is_centred:
            box.addStretch(1)
        box.addLayout(self._grid)
        box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._arrange(len(tiles) * (widest + spacing))

    def take_focus(self) -> None:
        """Put the keyboard on the first tile."""
        self.tiles[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange(self.width())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        # One column must be able to stand: otherwise a narrow window could never get narrower.
        return QSize(self._narrowest, self._grid.sizeHint().height())

    def _arrange(self, width: int) -> None:
        spacing = self._grid.spacing()
        fitting = (width + spacing) // (self._narrowest + spacing)
        columns = max(1, min(len(self.tiles), fitting, self._most_columns))
        tile_width = min(self._widest, (width + spacing) // columns - spacing)
        for i, tile in enumerate(self.tiles):
            tile.setFixedWidth(max(self._narrowest, tile_width))
            if columns != self._columns:
                self._grid.addWidget(tile, i // columns, i % columns)
        self._columns = columns
