"""The tabs and the bar of the fictional browser, drawn, in both looks."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import add_button, add_text_target
from learn_app.exercises.desktop.browser import ADDRESS
from learn_app.exercises.desktop.world import Skin
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.mirroring import leading
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_HIGH, _WIDE, _CROSS, _NEW, _GAP = 46, 220, 34, 46, 4
_NARROW, _TINY = 600, 450
"""Below these widths, in pixels of the design, the bar has no room for a whole address; for its host."""

_ANY_WIDTH = 16_777_215  # Qt's own "no limit"

_BUTTONS = {
    "browser.back": (N_("Page before"), "arrow-left"),
    "browser.forward": (N_("Page after"), "arrow-right"),
    "browser.reload": (N_("Load the page again"), "refresh"),
}


class TabStrip(QWidget):
    """The tabs, each with its cross, and the button that opens a new one."""

    def __init__(self, stage: ExerciseView, skin: Skin) -> None:
        """Show no tab yet."""
        super().__init__()
        self._stage, self._theme, self._skin = stage, stage.theme, skin
        self._tabs: dict[int, _Tab] = {}
        self._order: tuple[int, ...] = ()
        self.setFixedHeight(self._theme.px(_HIGH))
        paint_ground(self, self._theme, "window_bar" if skin == "other" else "line")
        self._make(1)
        self._new = _Cross(self._theme, "plus", self)
        add_target(stage, "browser.new", self._new, stage.translator.gettext("New tab"))

    def show_tabs(self, titles: Mapping[int, tuple[str, str]], front: int, can_add: bool) -> None:
        """Draw the tabs: their titles and pictograms by id, in order."""
        for tab_id, (title, pictogram) in titles.items():
            tab = self._tabs.get(tab_id) or self._make(tab_id)
            tab.show_tab(title, pictogram, tab_id == front)
        self._new.setEnabled(can_add)
        if self._order != tuple(titles):
            self._order = tuple(titles)
            for tab_id, tab in self._tabs.items():
                tab.setVisible(tab_id in titles)
                tab.cross.setVisible(tab_id in titles)
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()

    def _make(self, tab_id: int) -> "_Tab":
        before = next(reversed(self._tabs.values()), None)
        tab = self._tabs[tab_id] = _Tab(self._theme, self._skin, self)
        if before:  # the Tab key goes from tab to tab, then to the button for a new one
            QWidget.setTabOrder(before.cross, tab)
            QWidget.setTabOrder(tab, tab.cross)
        add_target(self._stage, f"browser.tab.{tab_id}", tab, "")
        add_target(self._stage, f"browser.close.{tab_id}", tab.cross, "")
        tab.named = self._stage.translator.gettext("Close the tab “{title}”", title="{title}")
        return tab

    def _arrange(self) -> None:
        px = self._theme.px
        room = self.width() - px(_NEW + 2 * _GAP)
        count = max(1, len(self._order))
        width = min(px(_WIDE), room // count)
        x, is_mirrored = px(_GAP), self.isRightToLeft()
        for tab_id in self._order:
            tab = self._tabs[tab_id]
            place = QRect(x, px(4), width - px(2), self.height() - px(4))
            cross = min(px(_CROSS), (width - px(2)) * 2 // 5)  # the middle is the tab's own
            is_first = self._skin == "other"
            at = place.left() + px(3) if is_first else place.right() - cross - px(3)
            beside = QRect(at, place.top() + (place.height() - cross) // 2, cross, cross)
            if is_mirrored:
                place.moveLeft(self.width() - place.right() - 1)
                beside.moveLeft(self.width() - beside.right() - 1)
            tab.setGeometry(place)
            tab.cross.setGeometry(beside)
            tab.cross.raise_()
            x += width
        if self._skin == "other":
            x = self.width() - px(_NEW)
        new = QRect(x, px(5), px(_NEW - 4), self.height() - px(8))
        if is_mirrored:
            new.moveLeft(self.width() - new.right() - 1)
        self._new.setGeometry(new)


class _Cross(Target):
    """A small round button with an icon."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon = icon

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.35)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("track"))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        side = min(theme.px(20 if self._icon == "x" else 24), self.width())
        at = (self.width() - side) // 2, (self.height() - side) // 2
        painter.drawPixmap(*at, theme.icon(self._icon, side))
        self.paint_ring(painter, self.height() // 2)


class _Tab(Target):
    """One tab: its site's picture, and as much of the title as there is room for."""

    def __init__(self, theme: Theme, skin: Skin, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._skin = skin
        self._title, self._pictogram, self._is_front = "", "", False
        self.named = ""
        self.cross = _Cross(theme, "x", parent)

    def show_tab(self, title: str, pictogram: str, is_front: bool) -> None:
        if (title, pictogram, is_front) != (self._title, self._pictogram, self._is_front):
            self._title, self._pictogram, self._is_front = title, pictogram, is_front
            self.setAccessibleName(title)
            self.cross.setAccessibleName(self.named.replace("{title}", title))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, is_other = QRectF(self.rect()), self._skin == "other"
        if self._is_front or self.underMouse():
            path = QPainterPath()
            if is_other:
                path.addRoundedRect(box.adjusted(0, px(2), 0, -px(4)), px(18), px(18))
                painter.fillPath(path, theme.colour("action_tint" if self._is_front else "track"))
            else:
                path.addRoundedRect(box.adjusted(0, 0, 0, px(12)), px(10), px(10))
                painter.fillPath(path, theme.colour("window_bar" if self._is_front else "track"))
        cross = self.cross.width()
        begin, end = (cross + px(6), px(8)) if is_other else (px(10), cross + px(4))
        side = px(20)
        has_picture = self.width() - begin - end > px(44) or self.width() < px(90)
        is_mirrored = self.isRightToLeft()
        if self.width() < px(90):
            begin = max(px(3), (self.width() - cross) // 2 - side // 2)
        if has_picture:
            at = self.width() - begin - side if is_mirrored else begin
            picture = theme.pictogram(self._pictogram, side) if self._pictogram else theme.icon("world", side)
            painter.drawPixmap(at, (self.height() - side) // 2, picture)
            begin += side + px(7)
        if self.width() - begin - end < px(20):
            self.paint_ring(painter, px(10))
            return
        painter.setFont(theme.font(16, SEMIBOLD if self._is_front else theme.font(16).weight()))
        painter.setPen(theme.colour("ink"))
        room = max(1, self.width() - begin - end)
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        align = leading(self)
        rect = QRectF(end if is_mirrored else begin, 0, room, self.height())
        painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        self.paint_ring(painter, px(10))


class _AddressField(TextField):
    """Where the address stands, and is typed: a click marks all of it, as browsers do."""

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__(theme, placeholder, size=17)
        self._has_come = False
        self._icon: str | None = None
        self._lock = QLabel(self)
        self.setMinimumHeight(theme.px(44))

    def show_lock(self, icon: str, colour: str) -> None:
        """Show before the address whether nobody can read along: an icon, or none."""
        side, across = self._theme.px(18), self._theme.px(12)
        left = across
        if self.isRightToLeft():
            left = self.width() - across - side
        self._lock.setGeometry(left, (self.height() - side) // 2, side, side)
        if icon == self._icon:
            return
        self._icon = icon
        self._lock.setVisible(bool(icon))
        if icon:
            self._lock.setPixmap(self._theme.icon(icon, side, colour))
        is_mirrored = self.isRightToLeft()
        inset = across + (side + self._theme.px(6) if icon else 0)
        self.setTextMargins(across if is_mirrored else inset, 2, inset if is_mirrored else across, 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_come = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._has_come and not self.hasSelectedText():
            self.selectAll()
        self._has_come = False


class AddressBar(QWidget):
    """The arrows, the address, the menu."""

    def __init__(self, stage: ExerciseView, skin: Skin) -> None:
        """Show no address yet."""
        super().__init__()
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._theme, self._skin, self._translator = theme, skin, stage.translator
        self._address, self._draft = "", ""
        self._is_secure, self._is_tiny = True, False
        paint_ground(self, theme, "window_bar")
        self.buttons: dict[str, Button] = {}
        for target, (name, icon) in _BUTTONS.items():
            self.buttons[target] = add_button(stage, target, "", "quiet", icon, _(name), is_tight=True)
        self._warning = Text(_("Not secure"), theme, 15, SEMIBOLD, "error")
        self._warning.hide()
        self.field = _AddressField(theme, _("Type an address, or words to search"))
        add_text_target(stage, ADDRESS, self.field, _("Address of the page"))
        self.field.returnPressed.connect(lambda: stage.happen(Clicked("browser.go")))
        self._go = add_button(
            stage, "browser.go", "", "accent", "corner-down-left", _("Go to this address"), is_tight=True
        )
        self._menu = add_button(
            stage,
            "browser.menu",
            "",
            "quiet",
            "menu-2" if skin == "other" else "dots-vertical",
            _("Menu of the browser"),
            is_tight=True,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(4), px(6), px(4))
        row.setSpacing(px(2))
        back, forward, reload_ = self.buttons.values()
        address = (self._warning, self.field, self._go)
        usual = (back, forward, reload_, *address, self._menu)
        for widget in (self._menu, back, forward, *address, reload_) if skin == "other" else usual:
            row.addWidget(widget, 1 if widget is self.field else 0)
        self._go.hide()

    def show_address(self, address: str, draft: str | None) -> None:
        """Draw the address of the page, or what is being typed."""
        self._address, self._draft = address, draft or ""
        self._is_secure = not address.startswith("http://")
        self._go.setVisible(bool(draft))
        if draft is not None:
            self.field.show_text(draft)
        self._fit(draft is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit(bool(self._draft) or self.field.text() == "")

    def _fit(self, is_typing: bool) -> None:
        """Show the address: without its beginning, as browsers do, where it had no room."""
        is_narrow = self.width() < self._theme.px(_NARROW)
        if not is_typing:
            host = self._address.removeprefix("https://").removeprefix("http://")
            self.field.show_text(host if is_narrow else self._address)
        is_tiny = self.width() < self._theme.px(_TINY)
        if is_tiny != self._is_tiny:
            self._is_tiny = is_tiny
            self.field.setFont(self._theme.font(14 if is_tiny else 17))
            for button in (*self.buttons.values(), self._menu):
                button.setMaximumWidth(self._theme.px(38) if is_tiny else _ANY_WIDTH)
        has_lock = bool(self._address) and not is_typing and (not is_tiny or not self._is_secure)
        self._warning.setVisible(has_lock and not self._is_secure and not is_tiny)
        icon = ("lock" if self._is_secure else "alert-triangle") if has_lock else ""
        self.field.show_lock(icon, "ink" if self._is_secure else "error")
