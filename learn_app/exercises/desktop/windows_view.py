"""The fictional desktop, drawn: its icons, the windows one above the other, the task bar, the menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import AppView, add_button
from learn_app.exercises.desktop.app_views import APP_VIEWS
from learn_app.exercises.desktop.apps import available
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, find
from learn_app.exercises.desktop.icons import icons
from learn_app.exercises.desktop.item_view import PLACES, ItemTile, picture_of
from learn_app.exercises.desktop.layer_view import Layer
from learn_app.exercises.desktop.window_view import BarButton, Window
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target

_BAR, _GAP, _MARGIN, _STEP, _CLOCK = 60, 6, 12, 26, 76
_NARROW = 480
"""Below this width, in pixels of the design, a window takes the whole desktop."""
_SHARE_WIDE, _SHARE_HIGH = 0.9, 0.9
"""How much of the desktop a window covers that is not maximised."""


SENTENCES: Mapping[str, str] = {
    "off-too-soon": N_("A window is still open. Close it first."),
    "wrong-window": N_("That is another window. Look at its title, at the top."),
    "closed-not-minimised": N_("The window is closed. To put it away, use the small line."),
}


class WindowGround(QWidget):
    """The desktop."""

    def __init__(self, stage: ExerciseView, view_of: Callable[[str], AppView]) -> None:
        """``view_of`` gives the view of an app, made when it is first asked for."""
        super().__init__()
        self._stage, self._theme, self._view_of = stage, stage.theme, view_of
        self._desk: Desk | None = None
        self._icons: dict[str, ItemTile] = {}
        self._files: dict[str, ItemTile] = {}
        self._shown_files: tuple[str, ...] = ()
        self._windows: dict[str, Window] = {}
        self._bar: dict[str, BarButton] = {}
        self._rows: dict[str, Button] = {}
        _ = stage.translator.gettext
        self._menu_button = BarButton(self._theme, _("Menu"), "", "layout-grid")
        self._menu_button.setParent(self)
        add_target(stage, "menu", self._menu_button, _("Menu"))
        self._menu = Card(self._theme, "card", "line", 14, self)
        self._menu_column = QVBoxLayout(self._menu)
        margin = self._theme.px(10)
        off = add_button(
            stage,
            "menu.off",
            _("Turn off"),
            "quiet",
            "power",
            _("Turn off the computer"),
            is_left_aligned=True,
        )
        self._menu_column.addWidget(off)
        self._power = Button(_("Turn on"), self._theme, pictogram="power-button", role="large", parent=self)
        add_target(stage, "power", self._power, _("Turn on the computer"))
        self._menu_column.setContentsMargins(margin, margin, margin, margin)
        self._menu_column.setSpacing(self._theme.px(6))
        self._menu.hide()
        self._beside = Layer(self, 0, self._close_menu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(self._theme.px(200), self._theme.px(200))

    def show_desk(self, scene: Scene, desk: Desk) -> None:
        """Draw the desktop, and the app in front."""
        before, self._desk = self._desk, desk
        names, windows = available(scene, desk), desk.windows
        for name in names:
            self._icon(name).show_marks(windows.selected == f"app.{name}")
        self._show_files(scene, desk)
        if windows.front:
            self._view_of(windows.front).show_app(scene, desk)
        for name in windows.bar:
            if name not in self._windows:
                self._view_of(name).show_app(scene, desk)
                self._make_window(name)
        is_same = before is not None and (before.windows, before.viewer) == (windows, desk.viewer)
        if before is None or not is_same or before.drive is not desk.drive:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape and not self._menu.isHidden():
            self._close_menu()
        else:
            super().keyPressEvent(event)

    def _close_menu(self) -> None:
        self._stage.happen(Clicked("menu"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, px = QPainter(self), self._theme.px
        if self._desk and self._desk.windows.is_off:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        ground = QLinearGradient(0, 0, self.width() / 3, self.height())
        ground.setColorAt(0, self._theme.colour("wall"))
        ground.setColorAt(1, self._theme.colour("wall_end"))
        painter.fillRect(self.rect(), ground)
        bar = QRectF(0, self.height() - px(_BAR), self.width(), px(_BAR))
        painter.fillRect(bar, self._theme.colour("window_bar"))
        painter.setFont(self._theme.font(17))
        painter.setPen(self._theme.colour("ink"))
        clock = QRectF(self.width() - px(_CLOCK), bar.top(), px(_CLOCK), bar.height())
        if self.isRightToLeft():
            clock.moveLeft(0)
        painter.drawText(clock, Qt.AlignmentFlag.AlignCenter, "10:30")

    def _icon(self, name: str) -> ItemTile:
        if name not in self._icons:
            look = APP_VIEWS[name]
            title = self._stage.translator.gettext(look.title)
            tile = self._icons[name] = ItemTile(self._theme, title, look.pictogram, self)
            add_target(self._stage, f"icon.app.{name}", tile, title, opens=True)
            tile.lower()
            tile.show()
            row = self._rows[name] = Button(
                title, self._theme, pictogram=look.pictogram, role="quiet", is_left_aligned=True
            )
            add_target(self._stage, f"menu.{name}", row, title)
            self._menu_column.insertWidget(self._menu_column.count() - 1, row)  # above "Turn off"
        return self._icons[name]

    def _show_files(self, scene: Scene, desk: Desk) -> None:
        """Draw the icons of the bin, and of what stands on the desktop."""
        _, shown = self._stage.translator.gettext, icons(scene, desk)
        for target in shown:
            item = find(desk.drive, target.removeprefix("icon.item."))
            name, pictogram = (item.name, picture_of(item)) if item else (_(PLACES[BIN][0]), PLACES[BIN][1])
            tile = self._files.get(target)
            if tile is None:
                tile = self._files[target] = ItemTile(self._theme, name, pictogram, self)
                add_target(self._stage, target, tile, name, opens=True)
                tile.lower()
            elif tile.accessibleName() != name:
                tile.set_name(name)
            tile.show_marks(desk.windows.selected == target.removeprefix("icon."))
        self._shown_files = shown if not desk.windows.is_off else ()

    def _make_window(self, name: str) -> None:
        look, _ = APP_VIEWS[name], self._stage.translator.gettext
        title = _(look.title)
        window = self._windows[name] = Window(
            self._stage, name, title, look.pictogram, self._view_of(name), self
        )
        window.raised.connect(lambda: self._stage.happen(Clicked(f"app.{name}")))
        button = self._bar[name] = BarButton(self._theme, title, look.pictogram)
        button.setParent(self)
        add_target(self._stage, f"app.{name}", button, title)

    def _arrange(self) -> None:
        """Put all in its place: windows as they are stacked, then the task bar and the menu."""
        if self._desk is None:
            return
        windows, px = self._desk.windows, self._theme.px
        self._arrange_icons()
        is_on = not windows.is_off
        size = self._power.sizeHint()
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center())
        self._power.setGeometry(place)
        self._power.setVisible(not is_on)
        for part in (self._menu_button, *self._icons.values()):
            part.setVisible(is_on)
        self.update()
        for name, window in self._windows.items():
            if name not in windows.stack or name in windows.minimised:
                window.hide()
        for name in windows.shown:
            window = self._windows[name]
            is_maximised = name in windows.maximised
            window.setGeometry(self._place_of(windows.bar.index(name), is_maximised))
            window.show_window(self._title_of(name), name == windows.front, is_maximised)
            window.show()
            window.raise_()
        self._arrange_bar()
        is_opening = windows.has_menu and self._menu.isHidden()
        self._menu.setVisible(windows.has_menu)
        self._beside.setVisible(windows.has_menu)
        if windows.has_menu:
            self._beside.setGeometry(0, 0, self.width(), self.height() - px(_BAR))
            self._beside.raise_()
            size = self._menu.sizeHint()
            top = self.height() - px(_BAR) - size.height() - px(4)
            place = QRect(px(4), top, max(size.width(), px(220)), size.height())
            if self.isRightToLeft():
                place.moveRight(self.width() - px(4))
            self._menu.setGeometry(place)
            self._menu.raise_()
        if is_opening:
            # A ring would seem to say which one to take: only who came by keys needs it.
            by_keys = self._menu_button.has_ring()
            reason = Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.MouseFocusReason
            next(iter(self._rows.values())).setFocus(reason)

    def _arrange_icons(self) -> None:
        px = self._theme.px
        x = y = px(_MARGIN)
        for target, tile in self._files.items():
            tile.setVisible(target in self._shown_files)
        for tile in (*self._icons.values(), *(self._files[target] for target in self._shown_files)):
            size = tile.sizeHint()
            if y + size.height() > self.height() - px(_BAR + _MARGIN) and y > px(_MARGIN):
                x, y = x + size.width() + px(_GAP), px(_MARGIN)
            tile.setGeometry(self._mirrored(QRect(x, y, size.width(), size.height())))
            y += size.height() + px(_GAP)

    def _arrange_bar(self) -> None:
        assert self._desk is not None
        windows, px = self._desk.windows, self._theme.px
        shown = [self._bar[name] for name in windows.bar]
        room = self.width() - px(_CLOCK + _GAP)
        buttons = [self._menu_button, *shown]
        has_titles = sum(b.wish(True) + px(_GAP) for b in buttons) <= room
        x, top, height = px(_GAP), self.height() - px(_BAR) + px(4), px(_BAR - 8)
        for button in buttons:
            width = button.wish(has_titles)
            button.show_title(has_titles)
            button.setGeometry(self._mirrored(QRect(x, top, width, height)))
            x += width + px(_GAP)
        self._menu_button.show_look("down" if windows.has_menu else "")
        for name, bar_button in self._bar.items():
            bar_button.setVisible(name in windows.bar)
            is_away = name in windows.minimised
            bar_button.show_look("front" if name == windows.front else "minimised" if is_away else "open")

    def _place_of(self, position: int, is_maximised: bool) -> QRect:
        px = self._theme.px
        room = QRect(0, 0, self.width(), self.height() - px(_BAR))
        if is_maximised:
            return room
        step = px(_STEP) * (position % 3)
        is_narrow = room.width() < px(_NARROW)
        width = room.width() if is_narrow else round(room.width() * _SHARE_WIDE)
        height = room.height() if is_narrow else round(room.height() * _SHARE_HIGH)
        left = min(px(_MARGIN) + step, room.width() - width)
        top = min(px(_MARGIN) + step, room.height() - height)
        return self._mirrored(QRect(left, top, width, height))

    def _title_of(self, name: str) -> str:
        assert self._desk is not None
        item = find(self._desk.drive, self._desk.viewer.file) if name == "viewer" else None
        return item.name if item else self._stage.translator.gettext(APP_VIEWS[name].title)

    def _mirrored(self, rect: QRect) -> QRect:
        if self.isRightToLeft():
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect
