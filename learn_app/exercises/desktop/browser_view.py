"""The fictional browser, drawn: tabs, the bar with the address, the page below, what stands around it."""

from collections.abc import Mapping
from functools import partial
from itertools import product
from typing import ClassVar

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop import page, tabs
from learn_app.exercises.desktop.addresses import Place
from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.browser import (
    ADDRESS,
    ANSWER,
    ZOOM_PRESSES,
    can_step,
    menu_targets,
    shelf_item,
)
from learn_app.exercises.desktop.browser_bar import AddressBar, TabStrip
from learn_app.exercises.desktop.browser_words import SENTENCES
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.focus_view import HeldFocus
from learn_app.exercises.desktop.form_view import FormPage
from learn_app.exercises.desktop.form_words import SENTENCES as FORM_SENTENCES
from learn_app.exercises.desktop.front_view import (
    BrowserMenu,
    CookieBanner,
    PopupLayer,
    QuestionStrip,
    Shelf,
)
from learn_app.exercises.desktop.page_view import PageView
from learn_app.exercises.desktop.question import Question
from learn_app.exercises.desktop.search_view import SearchView, UnknownView
from learn_app.exercises.desktop.spec import scene_of
from learn_app.exercises.desktop.tabs import Browser
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.exercise_view import ExerciseView

_MOST_PAGES = 12
"""So many pages are kept ready: the oldest goes when there are more."""
_LONGEST_TITLE = 200
_LEAST_PAGE = 70
"""So many pixels of the design are left to the page, whatever else asks for room."""

_NONE, _CTRL, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_KEYS = {
    (_CTRL, Qt.Key.Key_T): "browser.new",
    (_CTRL, Qt.Key.Key_W): "browser.close",
    (_CTRL, Qt.Key.Key_L): ADDRESS,
    (_ALT, Qt.Key.Key_Left): "browser.back",
    (_ALT, Qt.Key.Key_Right): "browser.forward",
    (_NONE, Qt.Key.Key_F5): "browser.reload",
}
"""The keys that browsers know, and what they stand for."""

_SHIFT, _BLOCK = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_ZOOM_KEYS = {
    Qt.Key.Key_Plus: "+",
    Qt.Key.Key_Equal: "+",
    Qt.Key.Key_Minus: "-",
    Qt.Key.Key_0: "0",
    Qt.Key.Key_Agrave: "0",
}
"""With Ctrl, whether Shift is held or not: keyboards differ in which of them need it. In the row of
figures of AZERTY, + is on the key of =, and 0 on the key of à."""


class BrowserView(AppView):
    """The browser."""

    sentences: ClassVar[Mapping[str, str]] = {**FORM_SENTENCES, **SENTENCES}

    def __init__(self, stage: ExerciseView) -> None:
        """Build all but the pages, in the order in which the Tab key goes."""
        super().__init__(stage)
        skin = scene_of(stage.spec).skin
        self._pages: dict[object, QWidget] = {}
        self._drawn: tuple[Browser, Question | None] | None = None
        if skin == "other":
            self._bar, self._strip = AddressBar(stage, skin), TabStrip(stage, skin)
            above: tuple[QWidget, ...] = (self._bar, self._strip)
        else:
            self._strip, self._bar = TabStrip(stage, skin), AddressBar(stage, skin)
            above = (self._strip, self._bar)
        self._body = _Body(above[-1])
        self._banner = CookieBanner(stage)
        self._shelf = Shelf(stage)
        self._question = QuestionStrip(stage)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (*above, self._body, self._banner, self._shelf, self._question):
            column.addWidget(widget, 1 if widget is self._body else 0)
        self._popup = PopupLayer(stage, self)
        self._menu = BrowserMenu(stage, self, is_at_start=skin == "other")
        self._body.installEventFilter(self)
        # A text field would write the signs of the number block, though Ctrl is held. Where these keys
        # come with the block's modifier, and where without, depends on the platform.
        for key, held in product((Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0), (_CTRL, _CTRL | _BLOCK)):
            shortcut = QShortcut(QKeySequence(QKeyCombination(held, key)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._zoom, _ZOOM_KEYS[key]))

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the browser."""
        browser, web = desk.browser, scene.world.web
        here = tabs.place(web, browser)
        for target, by in (("browser.back", -1), ("browser.forward", 1)):
            self._bar.buttons[target].setEnabled(can_step(scene, desk, by))
        before = self._drawn[0].zoom if self._drawn else browser.zoom
        held = HeldFocus(self._body) if browser.zoom != before else None
        self._show_page(scene, desk, here)
        if held:
            held.give_back(self.stage, otherwise=self)
        self._shelf.show_item(shelf_item(scene, desk))
        if (browser, scene.question) == self._drawn:
            return  # a letter in a form lays nothing out
        self._drawn = (browser, scene.question)
        titles = {tab.id: self._title(scene, web.place(tab.address)) for tab in browser.tabs}
        self._strip.show_tabs(titles, browser.front, len(browser.tabs) < tabs.MOST_TABS)
        self._bar.show_address(browser.tab.address, browser.draft(ADDRESS))
        popup = page.popup_of(scene, browser)
        self._banner.show_banner(
            None if popup else page.banner_of(scene, browser), browser.consent(here.site)
        )
        question = scene.question if page.is_free(scene, browser) else None
        self._question.show_question(question, browser.draft(ANSWER) or "")
        self._popup.show_popup(popup)
        self.setFocusProxy(self._popup if popup else None)  # type: ignore[arg-type]
        if browser.has_menu:
            self._menu.show_menu(menu_targets(browser), browser.zoom)
        else:
            self._menu.hide()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._cover()  # the bar above has grown, or is lower again
        return False

    def take_focus(self) -> None:
        """Begin in the page."""
        shown = self._body.page
        if isinstance(shown, FormPage):
            shown.take_focus()
        elif isinstance(shown, SearchView):
            shown.field.setFocus()
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        target = _KEYS.get((event.modifiers(), Qt.Key(event.key())), "")
        if event.key() == Qt.Key.Key_Escape:
            target = "web.popup.close" if self._popup.isVisible() else "browser.menu"
            target = target if self._popup.isVisible() or self._menu.isVisible() else ""
        if (event.modifiers() & ~(_SHIFT | _BLOCK)) == _CTRL and event.key() in _ZOOM_KEYS:
            self._zoom(_ZOOM_KEYS[Qt.Key(event.key())])
            return
        if target == "browser.close" and self._drawn:
            target = f"browser.close.{self._drawn[0].front}"
        if target == ADDRESS:
            self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif target:
            self.stage.happen(Clicked(target))
        else:
            super().keyPressEvent(event)

    def _zoom(self, key: str) -> None:
        self.stage.happen(ZOOM_PRESSES[key])

    def _arrange(self) -> None:
        self._banner.take_room(self._room_for_banner(), self.width())
        self._column.activate()
        self._cover()

    def _cover(self) -> None:
        """Let what is before the page lie where the page is."""
        top = self._body.geometry().top()
        self._popup.setGeometry(self._body.geometry())
        self._menu.setGeometry(0, top, self.width(), self.height() - top)

    def _room_for_banner(self) -> int:
        """Return the height that the question about cookies may take, in pixels."""
        others: list[QWidget] = [self._strip, self._bar, self._shelf, self._question]
        used = sum(widget.sizeHint().height() for widget in others if not widget.isHidden())
        return self.height() - used - self.theme.px(_LEAST_PAGE)

    def _title(self, scene: Scene, place: Place) -> tuple[str, str]:
        web, _ = scene.world.web, self.translator.gettext
        site, known = web.site(place.page), web.page(place.page)
        if site is not None:
            return (known.title if known else site.title)[:_LONGEST_TITLE], site.pictogram
        if place.kind == "unknown":
            return _("Site not found"), ""
        return place.query[:_LONGEST_TITLE] or _("New tab"), ""

    def _show_page(self, scene: Scene, desk: Desk, here: Place) -> None:
        browser, web = desk.browser, scene.world.web
        key: object = (here.kind, here.page, browser.zoom)
        if here.kind == "form":
            key = ("form", here.site)
        elif here.kind == "unknown":
            key = "unknown"
        elif here.kind in ("start", "results"):
            key = ("search", browser.zoom)
        shown = self._pages.pop(key, None)
        if isinstance(shown, FormPage | UnknownView) and shown.zoom != browser.zoom:
            self._drop(shown)  # what stands in it is on the desk
            shown = None
        if shown is None:
            shown = self._made(scene, here, browser.zoom)
            self._body.take(shown)
        self._pages[key] = shown
        if len(self._pages) > _MOST_PAGES:
            self._forget()
        if isinstance(shown, FormPage):
            shown.show_form(scene, desk)
        elif isinstance(shown, PageView):
            shown.come_forward(page.banner_of(scene, browser) is None)
        elif isinstance(shown, SearchView):
            shown.come_forward()
            found = scene.world.index.results(here.query) if here.kind == "results" else None
            shown.show_search(page.search_text(scene, browser), found)
        elif isinstance(shown, UnknownView):
            shown.show_address(browser.tab.address, web.nearest(browser.tab.address))
        self._body.show_page(shown)

    def _made(self, scene: Scene, here: Place, zoom: int) -> QWidget:
        web, stage = scene.world.web, self.stage
        match here.kind:
            case "form":
                return FormPage(here.site, scene.world.sites[here.site], stage, zoom)
            case "page":
                return PageView(stage, web, here.page, zoom)
            case "unknown":
                return UnknownView(stage, zoom)
        theme = self.theme if zoom == 100 else self.theme.enlarged(zoom / 100)
        return SearchView(stage, web, theme)

    def _forget(self) -> None:
        """Let the page go that was not on show for longest; a form stays, with what one sees of it."""
        for key, widget in self._pages.items():
            if not isinstance(widget, FormPage):
                del self._pages[key]
                self._drop(widget)
                return

    def _drop(self, shown: QWidget) -> None:
        if isinstance(shown, PageView | SearchView | FormPage | UnknownView):
            shown.forget()
        shown.deleteLater()


class _Body(QWidget):
    """Where the page is. What a page lays out anew moves nothing around it."""

    def __init__(self, before: QWidget) -> None:
        """``before`` is what the Tab key comes from."""
        super().__init__()
        self._before = before
        self.page: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def take(self, page: QWidget) -> None:
        """Take a page that was just made: the Tab key comes to it after what is above."""
        page.setParent(self)
        above = self._before.findChildren(QWidget)
        for widget in reversed(page.findChildren(QWidget)):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(above[-1], widget)

    def show_page(self, page: QWidget) -> None:
        before, self.page = self.page, page
        if before is page:
            return
        page.setGeometry(self.rect())
        page.show()
        if before is not None:
            before.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.page is not None:
            self.page.setGeometry(self.rect())
