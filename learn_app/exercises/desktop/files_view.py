"""The fictional file manager, drawn: places, what is in the open folder, what can be done."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import AppView, add_button, add_text_target, breakable
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, STICK, children, find, place
from learn_app.exercises.desktop.drive import PLACES as PLACE_IDS
from learn_app.exercises.desktop.files import OF_GROUND, OF_ITEMS, Files, doable, places
from learn_app.exercises.desktop.item_view import PLACES, ItemTile
from learn_app.exercises.desktop.items_view import ItemsPage
from learn_app.exercises.desktop.places_view import PlaceColumn
from learn_app.exercises.desktop.tool_view import ACTS, ActMenu, ToolButton
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import add_target, watch_ground
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_NARROW, _VERY_NARROW, _SHORT = 600, 430, 340
"""Below these widths and this height, in pixels of the design, names stand below icons, or icons alone."""
_NOTICES = {
    "cut": N_("It is cut. Open the folder where it shall go, then click on “Paste”."),
    "copy": N_("It is copied. Open the folder where the copy shall go, then click on “Paste”."),
    "moved": N_("It is in its new folder."),
    "copied": N_("The copy is there."),
    "deleted": N_("It is in the recycle bin. You can take it back."),
    "restored": N_("It is back in its folder."),
    "emptied": N_("The recycle bin is empty."),
    "gone": N_("It is gone for ever."),
    "ejected": N_("You can pull out the USB stick now."),
    "plugged": N_("The USB stick is ready."),
    "pulled": N_("The USB stick is out. All is well."),
}
_QUESTIONS = {
    "empty": N_("Empty the bin? What is in it is gone for ever."),
    "delete": N_("Delete it for ever? It cannot be taken back."),
}
_IN_BIN = ("restore", "delete", "empty")
_KEYS = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "rename"}
_CTRL_KEYS = {Qt.Key.Key_C: "copy", Qt.Key.Key_X: "cut", Qt.Key.Key_V: "paste"}


class FilesView(AppView):
    """The file manager."""

    sentences: ClassVar[Mapping[str, str]] = {
        "second-click-late": N_("A little too slow. Two clicks at once, or one click and the Enter key."),
        "item-in-bin": N_("This file is in the bin. Take it back first."),
        "stick-in-use": N_("A file of the USB stick is still open. Close it first."),
        "stick-safe": N_("Well done. You can pull out the USB stick now."),
        "pulled-too-soon": N_("Too soon! A copy may be damaged. Plug it in again, then eject it."),
        "needed-later": N_("Keep this file: you still need it."),
        "wrong-file": N_("That was another file. Look well at its name."),
        "wrong-file-deleted": N_("That was another file. It is in the recycle bin."),
        "wrong-folder": N_("That is another folder. Look well at its name."),
        "wrong-name": N_("The name is not the one asked for."),
        "copied-not-moved": N_("That is a copy: the file is in both places. Use “Cut”."),
        "moved-not-copied": N_("The file went away from its folder. Use “Copy”."),
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build what is always there."""
        super().__init__(stage)
        _ = self.translator.gettext
        self._files = Files()
        self._folder = ""
        self._places = PlaceColumn(stage, "files.place")
        self._items = ItemsPage(stage, "files.item", self, self._target_at)
        watch_ground(stage, "files.ground", self._items.viewport())
        stage.register("files.ground", self._items.viewport(), _("The open folder"))
        self._stick: dict[str, ItemTile] = {}
        for act, name in (("pull", _("Pull out the stick")), ("plug", _("Plug in the stick"))):
            tile = self._stick[act] = ItemTile(self.theme, name, "usb-stick")
            add_target(stage, f"files.stick.{act}", tile, name)
        self._tools: dict[str, ToolButton] = {}
        self._menu = ActMenu(stage, self)
        self._notice = Chip(self.theme)
        self._notice.set_size(16)
        self._lay_out()

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the open folder."""
        files, drive = desk.files, desk.drive
        was_naming, self._files = self._files.renaming, files
        over = files.over.removeprefix("files.place.")
        self._places.show_places(places(desk), over if over != files.over else files.folder)
        self._folder = self._name_of(desk, files.folder)
        self._title.set_text(self._folder)
        self._up.setVisible(files.folder not in PLACE_IDS)
        cut = (files.clipboard,) if files.is_cut else ()
        carried_over = files.over.removeprefix("files.item.")
        self._items.show_items(
            children(drive, files.folder), carried_over or files.chosen, (*cut, files.carried)
        )
        here, can = place(drive, files.folder), doable(desk)
        for act, tool in self._tools.items():
            is_here = act in _IN_BIN if here == BIN else act not in ("restore", "empty")
            tool.setVisible(is_here and (act != "eject" or here == STICK))
            tool.setEnabled(act in can)
        stick = drive.stick
        self._stick["pull"].setVisible(stick in ("plugged", "ejected"))
        self._stick["plug"].setVisible(stick in ("away", "torn"))
        # One stands in the place of the other: nothing below moves.
        self._tool_row.setVisible(not files.renaming and not files.asking)
        self._naming.setVisible(bool(files.renaming))
        self._name.show_text(files.name)
        if files.renaming and files.renaming != was_naming:
            self._name.setFocus()
            self._name.selectAll()
        self._asking.setVisible(bool(files.asking))
        if files.asking:
            self._question.set_text(self.translator.gettext(_QUESTIONS[files.asking]))
        notice = _NOTICES.get(files.notice, "") if not (files.asking or files.renaming) else ""
        self._notice.say("ok", self.translator.gettext(notice) if notice else "")
        if files.menu:
            acts = OF_ITEMS if files.menu == "item" else OF_GROUND
            focused = self.focusWidget()
            by_keys = isinstance(focused, ItemTile) and focused.has_ring()
            self._menu.open_at(self._menu_place(files), [act for act in can if act in acts], by_keys)
        elif not self._menu.isHidden():
            self._menu.hide()
            tile = self.stage.target_widget(f"files.item.{files.chosen}")
            (tile or self).setFocus()

    def take_focus(self) -> None:
        """Begin at the first item."""
        (self._items.first() or self._places.rows["documents"]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._places.stack(self.width() < self.theme.px(_NARROW))
        has_room = self.width() >= self.theme.px(_VERY_NARROW) and self.height() >= self.theme.px(_SHORT)
        for tool in self._tools.values():
            tool.hush(not has_room)
        self._menu.setGeometry(self.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        # Where a button has no room for its name, it is told in the line below.
        if isinstance(watched, ToolButton) and watched.is_wordless:
            if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
                self._title.set_text(watched.accessibleName())
            elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
                self._title.set_text(self._folder)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        has_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        act = (_CTRL_KEYS if has_ctrl else _KEYS).get(Qt.Key(event.key()))
        if act:
            self._click(f"files.do.{act}")
        elif event.key() == Qt.Key.Key_Escape and self._files.menu:
            self._click("files.menu.close")
        elif event.key() == Qt.Key.Key_Escape and self._files.asking:
            self._click("files.ask.no")
        elif event.key() == Qt.Key.Key_Escape and self._files.renaming:
            self._click("files.name.cancel")
        else:
            super().keyPressEvent(event)

    def _click(self, target: str) -> None:
        self.stage.happen(Clicked(target))

    def _name_of(self, desk: Desk, folder: str) -> str:
        if folder in PLACES:
            return self.translator.gettext(PLACES[folder][0])
        item = find(desk.drive, folder)
        return item.name.replace("**", "") if item else ""

    def _menu_place(self, files: Files) -> QPoint:
        tile = self.stage.target_widget(f"files.item.{files.chosen}") if files.chosen else None
        px = self.theme.px
        if tile:
            return tile.mapTo(self, QPoint(tile.width() // 2, px(40)))
        return self._items.mapTo(self, QPoint(px(60), px(20)))

    def _target_at(self, at: QPoint) -> str:
        """Return the target that one would drop on at a place of the screen, or ""."""
        for name, row in self._places.rows.items():
            if row.isVisible() and row.rect().contains(row.mapFromGlobal(at)):
                return f"files.place.{name}"
        return self._items.target_at(at)

    def _lay_out(self) -> None:
        side = QWidget()
        paint_ground(side, self.theme, "window_side")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, self.theme.px(6))
        column.setSpacing(0)
        column.addWidget(self._places, 1)
        for tile in self._stick.values():
            column.addWidget(tile, 0, Qt.AlignmentFlag.AlignHCenter)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._head())
        right.addWidget(self._notice)
        right.addWidget(self._items, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(right, 1)

    def _head(self) -> QWidget:
        px, _ = self.theme.px, self.translator.gettext
        head = QWidget()
        paint_ground(head, self.theme, "window_bar")
        self._up = add_button(self.stage, "files.up", "", "quiet", "arrow-up", _("The folder above"))
        self._title = breakable(Text("", self.theme, 18, SEMIBOLD))
        row = QHBoxLayout()
        row.addWidget(self._up)
        row.addWidget(self._title, 1)
        self._tool_row = QWidget()
        self._tool_row.setSizePolicy(wrapping(down=QSizePolicy.Policy.Preferred))
        tools = Flow(self._tool_row, px(4))
        for act, (name, icon) in ACTS.items():
            tool = self._tools[act] = ToolButton(self.theme, _(name), icon)
            add_target(self.stage, f"files.do.{act}", tool, _(name))
            tool.installEventFilter(self)
            tools.addWidget(tool)
        column = QVBoxLayout(head)
        column.setContentsMargins(px(10), px(6), px(10), px(4))
        column.setSpacing(px(2))
        column.addWidget(self._tool_row)
        column.addWidget(self._name_bar())
        column.addWidget(self._ask_bar())
        column.addLayout(row)
        return head

    def _name_bar(self) -> QWidget:
        px, _ = self.theme.px, self.translator.gettext
        self._naming = Card(self.theme, "attention_tint", "", 10)
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(px(12), px(6), px(12), px(8))
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(Text(_("Name"), self.theme, 17, SEMIBOLD))
        self._name = TextField(self.theme, size=18)
        self._name.returnPressed.connect(lambda: self._click("files.name.ok"))
        add_text_target(self.stage, "files.name", self._name, _("Name"))
        row.addWidget(self._name, 1)
        column.addLayout(row)
        flow = Flow(None, px(14), is_right_aligned=True)
        for act, words, role in (("cancel", _("Cancel"), "compact"), ("ok", _("OK"), "accent")):
            button = add_button(self.stage, f"files.name.{act}", words, role)
            flow.addWidget(button)
        column.addLayout(flow)
        return self._naming

    def _ask_bar(self) -> QWidget:
        px, _ = self.theme.px, self.translator.gettext
        self._asking = Card(self.theme, "attention_tint", "", 10)
        column = QVBoxLayout(self._asking)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._question = breakable(Text("", self.theme, 18, SEMIBOLD))
        column.addWidget(self._question)
        flow = Flow(None, px(14))
        for act, words, role in (("yes", _("Yes, delete"), "accent"), ("no", _("No, keep"), "compact")):
            button = add_button(self.stage, f"files.ask.{act}", words, role)
            flow.addWidget(button)
        column.addLayout(flow)
        return self._asking
