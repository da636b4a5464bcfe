"""The places of the disk, as a column of rows: beside what is in the open one."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercises.desktop.drive import PLACES as PLACE_IDS
from learn_app.exercises.desktop.item_view import PLACES
from learn_app.exercises.desktop.side_view import FolderRow
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.target import add_target

_ICONS = {
    "desktop": "device-desktop",
    "documents": "folder",
    "pictures": "photo",
    "downloads": "download",
    "stick": "usb",
    "bin": "trash",
}


class PlaceColumn(Scroll):
    """One row for each place; where they have no room, the column scrolls."""

    def __init__(self, stage: ExerciseView, prefix: str) -> None:
        """The targets are ``<prefix>.<place>``."""
        inner = QWidget()
        theme, px = stage.theme, stage.theme.px
        super().__init__(theme, inner)
        paint_ground(self.viewport(), theme, "window_side")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(px(10), px(12), px(10), px(10))
        self._column.setSpacing(px(6))
        self._px = px
        self._is_stacked = False
        self.rows: dict[str, FolderRow] = {}
        for name in PLACE_IDS:
            title, _pictogram = PLACES[name]
            row = self.rows[name] = FolderRow(theme, stage.translator.gettext(title), _ICONS[name])
            row.stack(False)
            add_target(stage, f"{prefix}.{name}", row, stage.translator.gettext(title))
            self._column.addWidget(row)
        self._column.addStretch(1)

    def show_places(self, shown: tuple[str, ...], here: str) -> None:
        """Show the places that can be opened; ``here`` is the one that is."""
        for name, row in self.rows.items():
            row.setVisible(name in shown)
            row.show_folder(is_open=name == here, unread=0)

    def stack(self, is_stacked: bool) -> None:
        """Put names below their icons, where there is little room."""
        for row in self.rows.values():
            row.stack(is_stacked)
        self._is_stacked = is_stacked
        margin = self._px(4 if is_stacked else 10)
        self._column.setSpacing(self._px(1 if is_stacked else 6))
        self._column.setContentsMargins(margin, self._px(8), margin, margin)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the rows need, and the bar where there is one."""
        margin = self._px(4 if self._is_stacked else 10)
        bar = self._px(18) if self._column.sizeHint().height() > self.height() else 0
        self.setFixedWidth(max(row.sizeHint().width() for row in self.rows.values()) + 2 * margin + bar)
