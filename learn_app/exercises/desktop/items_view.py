"""What is in a folder, drawn: a page of pictures with names."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.desktop.app_view import Page
from learn_app.exercises.desktop.carrying_view import Carrying
from learn_app.exercises.desktop.drive import Item
from learn_app.exercises.desktop.item_view import ItemTile, picture_of
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text


class ItemsPage(Page):
    """The items of one folder; each is a target ``<prefix>.<id>``, opened by a double click."""

    def __init__(
        self,
        stage: ExerciseView,
        prefix: str,
        ground: QWidget | None = None,
        drop_target_at: Callable[[QPoint], str] | None = None,
    ) -> None:
        """Show nothing yet. With a ``ground``, items can be dragged over it."""
        super().__init__(stage.theme, margin=12)
        self._stage, self._prefix = stage, prefix
        self._ground, self._drop_target_at = ground, drop_target_at
        self._tiles: dict[tuple[str, str], ItemTile] = {}
        words = stage.translator.gettext("This folder is empty.")
        self._empty = Text(words, stage.theme, 18, colour="soft_ink")
        self._field = QWidget()
        self._field.setSizePolicy(wrapping(down=QSizePolicy.Policy.Preferred))
        self._flow = Flow(self._field, stage.theme.px(8))
        self.column.addWidget(self._empty)
        self.column.addWidget(self._field)
        self.column.addStretch(1)

    def show_items(self, items: Iterable[Item], chosen: str, pale: Iterable[str] = ()) -> None:
        """Draw the items in their order; tiles are made once for each item and picture."""
        found = tuple(items)
        pale = frozenset(pale)
        wanted = {(item.id, picture_of(item)): item for item in found}
        for key, tile in self._tiles.items():
            if key not in wanted:
                self._flow.removeWidget(tile)
                tile.hide()
        for key, item in wanted.items():
            tile = self._tile(key, item)
            # In the order of the folder: the last one laid out stands last.
            self._flow.removeWidget(tile)
            self._flow.addWidget(tile)
            tile.setVisible(True)
            tile.show_marks(item.id == chosen, item.id in pale)
        self._empty.setVisible(not found)
        self._field.setVisible(bool(found))

    def first(self) -> ItemTile | None:
        """Return the first item on show."""
        return next((tile for tile in self._tiles.values() if tile.isVisible()), None)

    def target_at(self, at: QPoint) -> str:
        """Return the target of the item at a place of the screen, or ""."""
        for (item_id, _), tile in self._tiles.items():
            if tile.isVisible() and tile.rect().contains(tile.mapFromGlobal(at)):
                return f"{self._prefix}.{item_id}"
        return ""

    def _tile(self, key: tuple[str, str], item: Item) -> ItemTile:
        tile = self._tiles.get(key)
        target = f"{self._prefix}.{item.id}"
        if tile is None:
            tile = self._tiles[key] = ItemTile(self._stage.theme, item.name, key[1], self._field)
            add_target(self._stage, target, tile, item.name, opens=True)
            if self._ground and self._drop_target_at:
                Carrying(self._stage, target, tile, self._ground, self._drop_target_at)
        elif tile.accessibleName() != item.name:
            tile.set_name(item.name)
        self._stage.register(target, tile, item.name)
        return tile
