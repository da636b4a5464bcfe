"""The dialog that asks for a file, drawn over a picture of what is behind it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import add_button, add_text_target, breakable
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, children, find, places
from learn_app.exercises.desktop.drive import PLACES as PLACE_IDS
from learn_app.exercises.desktop.item_view import PLACES
from learn_app.exercises.desktop.items_view import ItemsPage
from learn_app.exercises.desktop.picker import Picker
from learn_app.exercises.desktop.places_view import PlaceColumn
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

SENTENCES: Mapping[str, str] = {
    "nothing-picked": N_("Choose a file first: click on its picture."),
    "no-file-name": N_("The file needs a name. Write one or two words."),
}
_TITLES = {"open": N_("Choose a file"), "save": N_("Save as")}
_CONFIRM = {"open": N_("Open"), "save": N_("Save")}
_NARROW = 600


class PickerView(QWidget):
    """The dialog."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build it; it is shown with the first state that has one."""
        super().__init__()
        self._stage, theme, _ = stage, stage.theme, stage.translator.gettext
        self._px = theme.px
        self._behind = QPixmap()
        self._places = PlaceColumn(stage, "picker.place")
        self._items = ItemsPage(stage, "picker.item")
        self._title = Text("", theme, 20, SEMIBOLD, "on_action")
        self._folder = breakable(Text("", theme, 18, SEMIBOLD))
        self._up = add_button(stage, "picker.up", "", "quiet", "arrow-up", _("The folder above"))
        self._label = Text(_("Name of the file"), theme, 17, SEMIBOLD)
        self._label.setMinimumWidth(1)
        self._name = TextField(theme, size=18)
        add_text_target(stage, "picker.name", self._name, _("Name of the file"))
        self._confirm = add_button(stage, "picker.confirm", "", "accent")
        self._cancel = add_button(stage, "picker.cancel", _("Cancel"), "compact")
        self._lay_out()
        self._picker: Picker | None = None

    def stand_before(self, behind: QWidget) -> None:
        """Take a picture of what the dialog covers."""
        self._behind = behind.grab()
        self.update()

    def show_picker(self, desk: Desk, picker: Picker) -> None:
        """Draw the dialog."""
        _ = self._stage.translator.gettext
        is_new = self._picker is None
        self._picker = picker
        self._title.set_text(_(_TITLES[picker.mode]))
        self._confirm.set_text(_(_CONFIRM[picker.mode]))
        self._places.show_places(tuple(x for x in places(desk.drive) if x != BIN), picker.folder)
        self._up.setVisible(picker.folder not in PLACE_IDS)
        item = find(desk.drive, picker.folder)
        self._folder.set_text(item.name if item else _(PLACES[picker.folder][0]))
        self._items.show_items(children(desk.drive, picker.folder), picker.chosen)
        is_saving = picker.mode == "save"
        self._label.setVisible(is_saving)
        self._name.setVisible(is_saving)
        self._name.show_text(picker.name)
        if is_new:
            self.take_focus()

    def forget(self) -> None:
        """The dialog is gone: the next one is a new one."""
        self._picker = None

    def take_focus(self) -> None:
        """Begin where something is to be done."""
        if self._picker and self._picker.mode == "save":
            self._name.setFocus()
            self._name.selectAll()
        else:
            (self._items.first() or self._places.rows["documents"]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._places.stack(self.width() < self._px(_NARROW))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._behind)
        painter.fillRect(self.rect(), QColor(27, 37, 64, 110))

    def _lay_out(self) -> None:
        px, theme = self._px, self._stage.theme
        dialog = Card(theme, "card", "window_frame", 12)
        head = QWidget()
        paint_ground(head, theme, "window_frame")
        title = QHBoxLayout(head)
        title.setContentsMargins(px(16), px(8), px(16), px(8))
        title.addWidget(self._title, 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(12), px(6), px(12), px(2))
        bar.addWidget(self._up)
        bar.addWidget(self._folder, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(self._items, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._places)
        middle.addLayout(right, 1)
        name = QHBoxLayout()
        name.setContentsMargins(px(14), px(6), px(14), 0)
        name.setSpacing(px(10))
        name.addWidget(self._label)
        name.addWidget(self._name, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(14), px(8), px(14), px(10))
        buttons.setSpacing(px(14))
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._confirm)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addLayout(name)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        margin = px(14)
        whole.setContentsMargins(margin, margin, margin, margin)
        whole.addWidget(dialog, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
