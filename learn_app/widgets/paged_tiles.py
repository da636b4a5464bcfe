"""Many tiles, a page at a time: who cannot scroll yet, or click, gets to all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from learn_app.i18n import Translator
from learn_app.widgets.button import Button
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme
from learn_app.widgets.tile import Tile


class PagedTiles(QWidget):
    """Rows of tiles, as many as there is room for; the buttons below turn the page."""

    turned = Signal()
    """Other tiles are shown now."""

    def __init__(
        self,
        count: int,
        make: Callable[[int], Tile],
        size: tuple[int, int],
        theme: Theme,
        translator: Translator,
        last: Tile | None = None,
    ) -> None:
        """``make`` gives the tile of an index below ``count``, once it is needed.

        ``size`` is that of a tile, in pixels; one may be higher where its words need it. ``last``
        closes every page.
        """
        super().__init__()
        self._count, self._make, self._size, self._last = count, make, size, last
        self._translator = translator
        self._first = 0
        self._shape = (0, 0, 0)
        self._made: dict[int, Tile] = {}
        self.tiles: list[Tile] = []
        """Those that are shown; none until there is a place for them."""
        self._is_awaited = False
        self._gap, self._bar = max(14, theme.px(14)), theme.px(20)
        self._page = QWidget()
        box = QHBoxLayout(self._page)
        box.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(self._gap)
        box.addStretch(1)
        column = QVBoxLayout()
        column.addLayout(self._grid)
        column.addStretch(1)
        box.addLayout(column)
        box.addStretch(1)
        self._scroll = Scroll(theme, self._page)
        gettext = translator.gettext
        self._before = Button(gettext("Before"), theme, icon="arrow-left")
        self._before.setObjectName("page-before")
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after = Button(gettext("After"), theme, icon="arrow-right", is_icon_last=True)
        self._after.setObjectName("page-after")
        self._after.clicked.connect(lambda: self._turn(1))
        self._number = Text("", theme, 20, SEMIBOLD, "soft_ink")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        turning = QHBoxLayout()
        turning.setSpacing(theme.px(24))
        turning.addStretch(1)
        for one in (self._before, self._number, self._after):
            turning.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        turning.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._space = theme.px(12)
        layout.setSpacing(self._space)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(turning)

    @property
    def buttons(self) -> list[Button]:
        """Those that turn the page and can do so now."""
        return [one for one in (self._before, self._after) if not one.isHidden() and one.isEnabled()]

    def take_focus(self) -> None:
        """Put the keyboard on the first tile, as soon as there is one."""
        self._is_awaited = not self.tiles
        if self.tiles:
            self.tiles[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()

    def show_tile(self, index: int) -> None:
        """Turn to the page that has the tile of an index."""
        self._first = index
        self._arrange()

    def tile(self, index: int) -> Tile:
        """Return the tile of an index, whether it is shown or not."""
        if index not in self._made:
            self._made[index] = self._make(index)
        return self._made[index]

    def _arrange(self) -> None:
        width, height = self._size
        closing = 0 if self._last is None else 1
        # Room is left for the bar, which comes where a name takes more lines than were thought of.
        columns = max(1, (self.width() - self._bar + self._gap) // (width + self._gap))
        rows = max(1, (self.height() + self._gap) // (height + self._gap))
        if columns * rows < self._count + closing:
            room = self.height() - self._before.sizeHint().height() - self._space
            rows = max(1, (room + self._gap) // (height + self._gap))
        each = max(1, columns * rows - closing)
        first = self._first // each * each
        if (columns, each, first) == self._shape:
            return
        self._shape = (columns, each, first)
        self._show_page(columns, each, first)

    def _show_page(self, columns: int, each: int, first: int) -> None:
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
        self.tiles = [self.tile(index) for index in range(first, min(self._count, first + each))]
        if self._last is not None:
            self.tiles.append(self._last)
        for place, tile in enumerate(self.tiles):
            tile.setFixedWidth(self._size[0])
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.show()
        page, pages = first // each + 1, -(-self._count // each)
        for one in (self._before, self._number, self._after):
            one.setVisible(pages > 1)
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < pages)
        gettext = self._translator.gettext
        self._number.set_text(gettext("Page {n} of {count}", n=page, count=pages))
        self._scroll.verticalScrollBar().setValue(0)
        if self._is_awaited:
            self.take_focus()
        self.turned.emit()

    def _turn(self, by: int) -> None:
        _columns, each, first = self._shape
        self._first = max(0, min(first + by * each, self._count - 1))
        self._arrange()
        self.tiles[0].setFocus()
