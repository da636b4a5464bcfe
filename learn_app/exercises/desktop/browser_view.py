"""The fictional browser, drawn: the bar with the address, and the page below."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, breakable, paint_ground
from learn_app.exercises.desktop.browser import shown_site
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form import can_go_back, can_go_forward, form_of
from learn_app.exercises.desktop.form_view import FormPage
from learn_app.exercises.desktop.form_words import SENTENCES as FORM_SENTENCES
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text

_BUTTONS = {
    "browser.back": (N_("Page before"), "arrow-left"),
    "browser.forward": (N_("Page after"), "arrow-right"),
    "browser.reload": (N_("Load the page again"), "refresh"),
}

_NARROW = 450
"""Below this width, in pixels of the design, the bar has no room for a whole address."""


class BrowserView(AppView):
    """The browser."""

    sentences: ClassVar[Mapping[str, str]] = {
        **FORM_SENTENCES,
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build the bar; the page comes with the first state."""
        super().__init__(stage)
        px = self.theme.px
        self._form: FormPage | None = None
        self._url = ""
        self._ways: tuple[bool, bool] | None = None
        self._buttons: dict[str, Button] = {}
        bar = QWidget()
        paint_ground(bar, self.theme, "window_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(8), px(4), px(14), px(4))
        row.setSpacing(px(2))
        for target, (name, icon) in _BUTTONS.items():
            button = self._buttons[target] = Button("", self.theme, icon=icon, role="quiet")
            add_target(stage, target, button, self.translator.gettext(name))
            row.addWidget(button)
        row.addSpacing(px(6))
        row.addWidget(self._address_field(), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the browser."""
        state = desk.browser
        site = shown_site(scene, state)
        if site is None:
            return
        if self._form is None:
            self._form = FormPage(state.site, site, self.stage)
            self._column.addWidget(self._form, 1)
            self._form.show()  # a layout shows what it is given only once events are handled
            self._url = site.address
            self._show_address()
        filled = form_of(desk, state.site)
        self._form.show_form(scene, desk)
        ways = (can_go_back(site, filled), can_go_forward(site, filled))
        if ways != self._ways:
            self._ways = ways
            self._buttons["browser.back"].setEnabled(ways[0])
            self._buttons["browser.forward"].setEnabled(ways[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._show_address()

    def _show_address(self) -> None:
        """Show the address: without its beginning, as browsers do, where it had no room."""
        is_narrow = self.width() < self.theme.px(_NARROW)
        for button in self._buttons.values():
            button.set_tight(is_narrow)
        self._address.set_size(14 if is_narrow else 16)
        self._address.set_text(self._url.removeprefix("https://") if is_narrow else self._url)

    def take_focus(self) -> None:
        """Begin in the page."""
        if self._form is not None:
            self._form.take_focus()

    def _address_field(self) -> Card:
        px = self.theme.px
        field = Card(self.theme, "card", "", 19)
        row = QHBoxLayout(field)
        row.setContentsMargins(px(14), px(6), px(14), px(6))
        row.setSpacing(px(8))
        picture = QLabel()
        picture.setPixmap(self.theme.icon("lock", px(18)))
        self._address = breakable(Text("", self.theme, 16))
        row.addWidget(picture)
        row.addWidget(self._address, 1)
        field.setAccessibleName(self.translator.gettext("Address of the page"))
        return field
