"""The fictional browser, drawn: tabs, the bar with the address, the page below, what stands around it."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop import page, tabs
from learn_app.exercises.desktop.addresses import Place
from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.browser import ADDRESS, ANSWER, can_step, menu_targets, shelf_item
from learn_app.exercises.desktop.browser_bar import AddressBar, TabStrip
from learn_app.exercises.desktop.desk import Desk
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
from learn_app.exercises.desktop.tabs import Browser
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
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


class BrowserView(AppView):
    """The browser."""

    sentences: ClassVar[Mapping[str, str]] = {
        **FORM_SENTENCES,
        "address-unknown": N_("No site is at this address. Read it again, letter by letter."),
        "address-space": N_("There is a space in the address. An address has none."),
        "address-in-search": N_("This box is for searching. The address goes into the bar at the very top."),
        "search-empty": N_("Write what you are looking for first."),
        "search-words": N_("Add a word to your search: {word}."),
        "ad-clicked": N_("This was an advertisement. It leads to another site. You can come back."),
        "fake-button": N_("This large button was an advertisement. A new tab has opened: close it."),
        "popup-clicked": N_("This window only wanted you to click. Close such windows with the cross."),
        "downloaded-again": N_("You have this file already. It is there twice now; that does no harm."),
        "wrong-download": N_("This is another file. Read its name before you click."),
        "wrong-answer": N_("This is not the answer. Look at the page again."),
        "look-first": N_("Perhaps. Open the page first, to be sure."),
        "wrong-tab": N_("You closed another tab. Read its title first. You can open it again."),
        "tab-closed": N_("This tab was still needed. The menu of the browser opens it again."),
        "tab-replaced": N_("The page took the place of the other. Open a new tab first, with +."),
        "cookies-accepted": N_("You accepted all. Click on “Manage cookies” at the end of the page."),
        "cookies-ticked": N_("Boxes were still ticked. Click on “Manage cookies” at the end of the page."),
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build nothing yet: the look comes with the first scene."""
        super().__init__(stage)
        self._strip: TabStrip | None = None
        self._bar: AddressBar | None = None
        self._pages: dict[object, QWidget] = {}
        self._drawn: tuple[Browser, Question | None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._body = _Body()
        self._banner = CookieBanner(stage)
        self._shelf = Shelf(stage)
        self._question = QuestionStrip(stage)
        self._popup = PopupLayer(stage, self)
        self._menu = BrowserMenu(stage, self)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the browser."""
        strip, bar = self._built(scene)
        browser, web = desk.browser, scene.world.web
        here = tabs.place(web, browser)
        for target, by in (("browser.back", -1), ("browser.forward", 1)):
            bar.buttons[target].setEnabled(can_step(scene, desk, by))
        self._show_page(scene, desk, here)
        self._shelf.show_item(shelf_item(scene, desk))
        if (browser, scene.question) == self._drawn:
            return  # a letter in a form lays nothing out
        self._drawn = (browser, scene.question)
        titles = {tab.id: self._title(scene, web.place(tab.address)) for tab in browser.tabs}
        strip.show_tabs(titles, browser.front, len(browser.tabs) < tabs.MOST_TABS)
        bar.show_address(browser.tab.address, browser.draft(ADDRESS))
        popup = page.popup_of(scene, browser)
        self._banner.show_banner(
            None if popup else page.banner_of(scene, browser), browser.consent(here.site)
        )
        question = scene.question if page.is_free(scene, browser) else None
        self._question.show_question(question, browser.draft(ANSWER) or "")
        self._popup.show_popup(popup)
        if browser.has_menu:
            self._menu.show_menu(menu_targets(browser), browser.zoom)
        else:
            self._menu.hide()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

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
        if target == "browser.close" and self._drawn:
            target = f"browser.close.{self._drawn[0].front}"
        if target == ADDRESS and self._bar:
            self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif target:
            self.stage.happen(Clicked(target, at_ms=self.stage.tools.clock()))
        else:
            super().keyPressEvent(event)

    def _built(self, scene: Scene) -> tuple[TabStrip, AddressBar]:
        if self._strip is None or self._bar is None:
            self._strip, self._bar = TabStrip(self.stage, scene.skin), AddressBar(self.stage, scene.skin)
            self._menu.is_at_start = scene.skin == "other"
            above = (self._bar, self._strip) if scene.skin == "other" else (self._strip, self._bar)
            for widget in (*above, self._body, self._banner, self._shelf, self._question):
                self._column.addWidget(widget, 1 if widget is self._body else 0)
            for widget in (self._strip, self._bar, self._body):
                widget.show()  # a layout shows what it is given only once events are handled
        return self._strip, self._bar

    def _arrange(self) -> None:
        if self._bar is None:
            return
        self._banner.take_room(self._room_for_banner(), self.width())
        self._column.activate()
        top = self._body.geometry().top()
        self._popup.setGeometry(self._body.geometry())
        self._menu.setGeometry(0, top, self.width(), self.height() - top)

    def _room_for_banner(self) -> int:
        """Return the height that the question about cookies may take, in pixels."""
        others = [self._strip, self._bar, self._shelf, self._question]
        used = sum(w.sizeHint().height() for w in others if w is not None and not w.isHidden())
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
        elif here.kind in ("start", "results"):
            key = ("search", browser.zoom)
        shown = self._pages.pop(key, None)
        if shown is None:
            shown = self._made(scene, here, browser.zoom)
            shown.setParent(self._body)  # before its fields are put in order for the Tab key
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
                return FormPage(here.site, scene.world.sites[here.site], stage)
            case "page":
                return PageView(stage, web, here.page, zoom)
            case "unknown":
                return UnknownView(stage)
        theme = self.theme if zoom == 100 else self.theme.enlarged(zoom / 100)
        return SearchView(stage, web, theme)

    def _forget(self) -> None:
        """Let the page go that was not on show for longest; a form stays, with what one sees of it."""
        for key, widget in self._pages.items():
            if not isinstance(widget, FormPage):
                del self._pages[key]
                if isinstance(widget, PageView | SearchView):
                    widget.forget()
                widget.deleteLater()
                return


class _Body(QWidget):
    """Where the page is. What a page lays out anew moves nothing around it."""

    def __init__(self) -> None:
        super().__init__()
        self.page: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

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
