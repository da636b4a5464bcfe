"""What stands around or before a page: pop-up, cookies, a download, the question asked, the menu."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import add_button, add_text_target, breakable
from learn_app.exercises.desktop.drive import Item
from learn_app.exercises.desktop.layer_view import Layer
from learn_app.exercises.desktop.page import PURPOSES, banner_targets
from learn_app.exercises.desktop.question import Question
from learn_app.exercises.desktop.site_world import Cookies, Popup
from learn_app.exercises.desktop.tabs import Consent
from learn_app.exercises.desktop.web_parts import LinkText, shown_text
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.choice_buttons import CheckBox
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_PURPOSES = {
    "stats": N_("Count visits"),
    "ads": N_("Show advertisements chosen for me"),
}


class PopupLayer(Layer):
    """A pop-up in front of a page."""

    def __init__(self, stage: ExerciseView, parent: QWidget) -> None:
        """Show no pop-up yet."""
        super().__init__(parent, 130)
        self._app = parent
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._theme = theme
        self._popup: Popup | None = None
        self._card = Card(theme, "card", "", 14, self)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(px(20), px(8), px(8), px(16))
        column.setSpacing(px(6))
        above = QHBoxLayout()
        self._close = add_button(stage, "web.popup.close", "", "quiet", "x", _("Close"), is_tight=True)
        above.addStretch(1)
        above.addWidget(self._close)
        column.addLayout(above)
        self._picture = QLabel()
        self._title = breakable(Text("", theme, 24, BOLD))
        self._text = breakable(Text("", theme, 18))
        for text in (self._title, self._text):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setContentsMargins(0, 0, px(12), 0)
        self._go = add_button(stage, "web.popup.go", "", "confirm")
        self._no = add_button(stage, "web.popup.decline", "", "quiet", is_tight=True)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._title, self._text):
            column.addWidget(widget)
        for button in (self._go, self._no):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_popup(self, popup: Popup | None) -> None:
        """Draw a pop-up, or none."""
        if popup != self._popup:
            self._popup = popup
            if popup:
                has_picture = bool(popup.pictogram)
                self._picture.setVisible(has_picture)
                if has_picture:
                    self._picture.setPixmap(self._theme.pictogram(popup.pictogram, self._theme.px(64)))
                self._title.set_text(shown_text(popup.title))
                self._text.set_text(shown_text(popup.text))
                self._text.setVisible(bool(popup.text))
                self._go.set_text(popup.button)
                self._no.set_text(popup.decline)
                self._no.setVisible(bool(popup.decline))
        was_shown = self.isVisible()
        self.setVisible(popup is not None)
        if popup:
            self.raise_()
            if not was_shown and self._app.isAncestorOf(self.window().focusWidget() or self.window()):
                self.setFocus()  # the Tab key goes on from here
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        width = min(px(460), self.width() - px(24))
        layout = self._card.layout()
        if layout:
            layout.activate()
        height = min(self._card.heightForWidth(width), self.height() - px(8))
        left, top = (self.width() - width) // 2, max(px(4), (self.height() - height) // 2)
        self._card.setGeometry(QRect(left, top, width, height))


class CookieBanner(Scroll):
    """A site's question about cookies, below the page; where there is little room, it scrolls."""

    def __init__(self, stage: ExerciseView) -> None:
        """Ask nothing yet."""
        inner = QWidget()
        super().__init__(stage.theme, inner)
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._translator = stage.translator
        self._shown: tuple[Cookies | None, Consent] = (None, Consent())
        paint_ground(self.viewport(), theme, "window_side")
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(20), px(8), px(20), px(10))
        column.setSpacing(px(4))
        above = QHBoxLayout()
        self._title = breakable(Text(_("Your choice"), theme, 18, SEMIBOLD))
        self._text = breakable(Text("", theme, 16))
        self._link = LinkText(theme, _("Continue without accepting"), 15)
        above.addWidget(self._text, 1)
        above.addWidget(self._link)
        column.addWidget(self._title)
        column.addLayout(above)
        self._ticks: dict[str, CheckBox] = {}
        for name in PURPOSES:
            tick = self._ticks[name] = CheckBox(_(_PURPOSES[name]), theme)
            add_target(stage, f"web.cookies.tick.{name}", tick, _(_PURPOSES[name]))
            column.addWidget(tick)
        flow = Flow(None, px(12), is_right_aligned=True)
        column.addLayout(flow)
        self._buttons: dict[str, Button] = {}
        for name, words, role in (
            ("settings", _("Settings"), "compact"),
            ("save", _("Save my choice"), "compact"),
            ("refuse", _("Refuse all"), "compact"),
            ("accept", _("Accept all"), "accent"),
        ):
            button = self._buttons[name] = add_button(
                stage, f"web.cookies.{name}", words, role, is_tight=True
            )
            flow.addWidget(button)
        self._stage = stage
        add_target(stage, "web.cookies.refuse", self._link, _("Continue without accepting"))
        self.hide()

    def take_room(self, room: int, width: int) -> None:
        """Be as high as need be, or at most ``room``, in pixels."""
        layout = self.widget().layout()
        if self.isHidden() or layout is None:
            return
        layout.activate()
        height = max(1, min(self.widget().heightForWidth(width), room))
        if height != self.height():
            self.setFixedHeight(height)

    def show_banner(self, cookies: Cookies | None, consent: Consent) -> None:
        """Ask, as far as one got; None asks nothing."""
        self.setVisible(cookies is not None)
        if cookies is None or (cookies, consent) == self._shown:
            return
        self._shown = (cookies, consent)
        _, is_link = self._translator.gettext, cookies.refuse == "link" and not consent.has_panel
        usual = _("This site would like to keep cookies, to know what you look at.")
        always = _("The cookies that the site needs are always on.")
        self._title.setVisible(consent.has_panel)
        self._text.set_text(always if consent.has_panel else shown_text(cookies.text) or usual)
        self._link.setVisible(is_link)
        offered = banner_targets(cookies, consent)
        for name, button in self._buttons.items():
            is_other = name == "refuse" and is_link
            button.setVisible(f"web.cookies.{name}" in offered and not is_other)
        refuse = self._link if is_link else self._buttons["refuse"]
        self._stage.register("web.cookies.refuse", refuse, refuse.accessibleName())
        for name, tick in self._ticks.items():
            tick.setVisible(consent.has_panel)
            tick.setChecked(name in consent.ticked)


class Shelf(QWidget):
    """The bar below that tells of a download."""

    def __init__(self, stage: ExerciseView) -> None:
        """Tell of nothing yet."""
        super().__init__()
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._translator = stage.translator
        paint_ground(self, theme, "window_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(4), px(8), px(4))
        row.setSpacing(px(10))
        picture = QLabel()
        picture.setPixmap(theme.icon("download", px(26), "ok"))
        self._words = breakable(Text("", theme, 17))
        opening = Button(_("Open the file"), theme, role="compact")
        opening.set_tight(True)
        close = Button("", theme, icon="x", role="quiet")
        add_target(stage, "browser.shelf.open", opening, _("Open the file"))
        add_target(stage, "browser.shelf.close", close, _("Close this bar"))
        row.addWidget(picture)
        row.addWidget(self._words, 1)
        row.addWidget(opening)
        row.addWidget(close)
        self.hide()

    def show_item(self, item: Item | None) -> None:
        """Tell of a file, or of none."""
        if item:
            words = self._translator.gettext("**{file}** is in Downloads.", file=item.name.replace("**", ""))
            self._words.set_text(words)
        self.setVisible(item is not None)


class QuestionStrip(QWidget):
    """What the lesson asks about the pages, and the answers."""

    def __init__(self, stage: ExerciseView) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._stage = stage
        self._question: Question | None = None
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        paint_ground(self, theme, "attention_tint")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(8), px(20), px(8))
        column.setSpacing(px(6))
        self._words = breakable(Text("", theme, 18, SEMIBOLD))
        column.addWidget(self._words)
        self._flow = Flow(None, px(12))
        column.addLayout(self._flow)
        self._buttons: list[Button] = []
        self._writing = QWidget()
        row = QHBoxLayout(self._writing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        self._field = TextField(theme, _("Your answer"))
        add_text_target(stage, "answer.text", self._field, _("Your answer"))
        self._field.returnPressed.connect(lambda: stage.happen(Clicked("answer.ok")))
        ok = add_button(stage, "answer.ok", _("Give this answer"), "accent")
        row.addWidget(self._field, 1)
        row.addWidget(ok)
        column.addWidget(self._writing)
        self.hide()

    def show_question(self, question: Question | None, text: str) -> None:
        """Ask a question, or none; ``text`` is what is written so far."""
        self.setVisible(question is not None)
        if question is None:
            return
        self._field.show_text(text)
        if question == self._question:
            return
        self._question = question
        self._words.set_text(question.text)
        for button in self._buttons:
            self._stage.unregister(button.objectName())
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._writing.setVisible(not question.options)
        for name, words in question.options:
            button = add_button(self._stage, f"answer.{name}", words, "compact")
            self._buttons.append(button)
            self._flow.addWidget(button)
            button.show()


class BrowserMenu(Layer):
    """The browser's menu: the size of pages, what was downloaded, the tab that was closed."""

    def __init__(self, stage: ExerciseView, parent: QWidget, is_at_start: bool) -> None:
        """Be closed; ``is_at_start``: it opens at the left, where the other look has its button."""
        super().__init__(parent, 0, lambda: stage.happen(Clicked("browser.menu")))
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._theme, self._translator, self._is_at_start = theme, stage.translator, is_at_start
        self._card = Card(theme, "card", "field_line", 12, self)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self._percent = Text("", theme, 18, SEMIBOLD)
        self._out = Button("", theme, icon="minus", role="compact")
        self._in = Button("", theme, icon="plus", role="compact")
        add_target(stage, "browser.zoom.out", self._out, _("Show the page smaller"))
        add_target(stage, "browser.zoom.in", self._in, _("Show the page larger"))
        row.addWidget(Text(_("Zoom"), theme, 18), 1)
        row.addWidget(self._out)
        row.addWidget(self._percent)
        row.addWidget(self._in)
        column.addLayout(row)
        self._rows: dict[str, Button] = {}
        for name, words, icon in (
            ("downloads", _("Downloads"), "download"),
            ("reopen", _("Open the closed tab again"), "arrow-back-up"),
        ):
            button = self._rows[name] = add_button(
                stage, f"browser.{name}", words, "quiet", icon, is_left_aligned=True
            )
            column.addWidget(button)

    def show_menu(self, targets: tuple[str, ...], zoom: int) -> None:
        """Draw the menu with what can be done now."""
        was_shown = self.isVisible()
        self._percent.set_text(self._translator.gettext("{n} %", n=zoom))
        self._out.setEnabled("browser.zoom.out" in targets)
        self._in.setEnabled("browser.zoom.in" in targets)
        self._rows["reopen"].setVisible("browser.reopen" in targets)
        self.show()
        self.raise_()
        self.arrange()
        if not was_shown:
            self.setFocus()  # the Tab key goes on from here

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.arrange()

    def arrange(self) -> None:
        """Put the menu at its side."""
        px, size = self._theme.px, self._card.sizeHint()
        width = min(size.width(), self.width() - px(8))
        is_left = self._is_at_start != self.isRightToLeft()
        left = px(4) if is_left else self.width() - width - px(4)
        self._card.setGeometry(left, px(2), width, size.height())
