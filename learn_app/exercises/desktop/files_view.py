"""The fictional file manager, drawn: places, what is in the open folder, what can be done."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, breakable, paint_ground
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import PLACES as PLACE_IDS
from learn_app.exercises.desktop.drive import children, find, places
from learn_app.exercises.desktop.item_view import PLACES
from learn_app.exercises.desktop.items_view import ItemsPage
from learn_app.exercises.desktop.places_view import PlaceColumn
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_NARROW = 560


class FilesView(AppView):
    """The file manager."""

    sentences: ClassVar[Mapping[str, str]] = {}

    def __init__(self, stage: ExerciseView) -> None:
        """Build what is always there."""
        super().__init__(stage)
        px, _ = self.theme.px, self.translator.gettext
        self._places = PlaceColumn(stage, "files.place")
        self._items = ItemsPage(stage, "files.item")
        bar = QWidget()
        paint_ground(bar, self.theme, "window_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(8), px(4), px(12), px(4))
        bar.setMinimumHeight(px(60))
        self._up = Button("", self.theme, icon="arrow-up", role="quiet")
        add_target(stage, "files.up", self._up, _("The folder above"))
        self._title = breakable(Text("", self.theme, 18, SEMIBOLD))
        self._open = Button(_("Open"), self.theme, role="compact")
        add_target(stage, "files.open", self._open, _("Open"))
        row.addWidget(self._up)
        row.addWidget(self._title, 1)
        row.addWidget(self._open)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(bar)
        right.addWidget(self._items, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._places)
        whole.addLayout(right, 1)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the open folder."""
        files = desk.files
        self._places.show_places(places(desk.drive), files.folder)
        self._title.set_text(self._name_of(desk, files.folder))
        self._up.setVisible(files.folder not in PLACE_IDS)
        self._open.setVisible(bool(files.chosen))
        self._items.show_items(children(desk.drive, files.folder), files.chosen)

    def take_focus(self) -> None:
        """Begin at the first item."""
        (self._items.first() or self._places.rows["documents"]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._places.stack(self.width() < self.theme.px(_NARROW))

    def _name_of(self, desk: Desk, folder: str) -> str:
        if folder in PLACES:
            return self.translator.gettext(PLACES[folder][0])
        item = find(desk.drive, folder)
        return item.name if item else ""
