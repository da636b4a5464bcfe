"""The fictional search engine, drawn, and the page for an address that leads nowhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.addresses import Web
from learn_app.exercises.desktop.app_view import Page, ZoomedStage, add_text_target, breakable
from learn_app.exercises.desktop.search import Result
from learn_app.exercises.desktop.web_parts import LinkText, shown_text
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_MOST_WORDS = 160


class SearchView(Page):
    """The search engine: its box, and what was found."""

    def __init__(self, stage: ExerciseView, web: Web, theme: Theme) -> None:
        """``theme`` is the stage's, enlarged as pages are."""
        super().__init__(theme, margin=26)
        self._stage, self._theme, px = stage, theme, theme.px
        _ = stage.translator.gettext
        self._shown: tuple[Result, ...] | str | None = ""
        self._lines: list[QWidget] = []
        self._targets: list[str] = []
        self._name = Text(web.search.name, theme, 40, BOLD, "action")
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column.addSpacing(px(6))
        self.column.addWidget(self._name)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        self.field = TextField(theme, _("Your words"), size=19)
        add_text_target(stage, "web.search", self.field, _("Words to search for"))
        self.field.returnPressed.connect(lambda: stage.happen(Clicked("web.search.go")))
        self._go = Button(_("Search the web"), theme, role="accent")
        add_target(stage, "web.search.go", self._go, _("Search the web"))
        row.addWidget(self.field, 1)
        row.addWidget(self._go)
        self.column.addLayout(row)
        self._count = Text("", theme, 16, colour="soft_ink")
        self.column.addWidget(self._count)
        self._found = QVBoxLayout()
        self._found.setSpacing(px(10))
        self.column.addLayout(self._found)
        self.column.addStretch(1)

    def come_forward(self) -> None:
        """Take the targets that a page of another size may have too."""
        self._stage.register("web.search", self.field, self.field.accessibleName())
        self._stage.register("web.search.go", self._go, self._go.accessibleName())
        for line in self._lines:
            for link in line.findChildren(LinkText):
                self._stage.register(link.objectName(), link, link.accessibleName())

    def forget(self) -> None:
        """Give the targets back, before the page goes."""
        for target in ("web.search", "web.search.go", *self._targets):
            self._stage.unregister(target)

    def show_search(self, text: str, results: tuple[Result, ...] | None) -> None:
        """Draw the box with ``text`` in it, and what was found; None before any search."""
        self.field.show_text(text)
        if results == self._shown:
            return
        self._shown = results
        self._name.set_size(40 if results is None else 24)
        for target in self._targets:
            self._stage.unregister(target)
        self._targets = [result.target for result in results or ()]
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        ngettext, count = self._stage.translator.ngettext, len(results or ())
        self._count.setVisible(results is not None)
        none = self._stage.translator.gettext("Nothing was found. Try other words.")
        self._count.set_text(ngettext("{n} result", "{n} results", count) if count else none)
        for result in results or ():
            line = self._line(result)
            self._lines.append(line)
            self._found.addWidget(line)
            line.show()
        self.verticalScrollBar().setValue(0)

    def _line(self, result: Result) -> QWidget:
        theme, px = self._theme, self._theme.px
        box = Card(theme, "retry_tint" if result.is_ad else "card", "", 10)
        column = QVBoxLayout(box)
        column.setContentsMargins(px(8), px(4), px(8), px(6))
        column.setSpacing(px(1))
        title = LinkText(theme, result.title, 19)
        notice = self._stage.translator.gettext("Advertisement")
        name = f"{result.title} ({notice})" if result.is_ad else result.title
        add_target(self._stage, result.target, title, name)
        address = result.address.removeprefix("https://")
        above = f"**{notice}** · {address}" if result.is_ad else address
        column.addWidget(breakable(Text(above, theme, 15, colour="ink" if result.is_ad else "ok")))
        column.addWidget(title)
        words = shown_text(result.text)[:_MOST_WORDS].rsplit("\n", 1)[0].replace("**", "")
        if words:
            column.addWidget(breakable(Text(words, theme, 16, colour="soft_ink")))
        return box


class UnknownView(Page):
    """What one sees at an address that leads nowhere, at one size."""

    def __init__(self, view: ExerciseView, zoom: int) -> None:
        """Name no address yet; ``zoom`` is the page's size in percent."""
        stage, self.zoom = ZoomedStage(view, zoom), zoom
        theme, _ = stage.theme, stage.translator.gettext
        super().__init__(theme, margin=40)
        self._translator = stage.translator
        self.column.addSpacing(theme.px(20))
        self.column.addWidget(Text(_("This site cannot be found"), theme, 26, BOLD))
        self._address = breakable(Text("", theme, 18, SEMIBOLD))
        self.column.addWidget(self._address)
        for words in (
            _("Perhaps a letter or a dot is wrong."),
            _("Read it again, letter by letter."),
        ):
            self.column.addWidget(breakable(Text(words, theme, 18)))
        self._ask = Text(_("Did you mean this address?"), theme, 18, colour="soft_ink")
        self.column.addWidget(self._ask)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self._stage, self._theme = stage, theme
        self._suggestion: LinkText | None = None
        self._nearest = ""

    def forget(self) -> None:
        """Give the targets back, before the page goes."""
        self._stage.forget()

    def show_address(self, address: str, nearest: str) -> None:
        """Name the address, and the one that is nearest, if any."""
        self._address.set_text(shown_text(address).replace("**", "*\u200b*"))
        self._ask.setVisible(bool(nearest))
        if nearest == self._nearest:
            return
        self._nearest = nearest
        if self._suggestion:
            self._stage.forget()
            self._suggestion.hide()
            self._suggestion.deleteLater()
            self._suggestion = None
        if nearest:
            words = nearest.removeprefix("https://")
            self._suggestion = LinkText(self._theme, words, 19)
            add_target(self._stage, "web.suggest", self._suggestion, words)
            self._place.addWidget(self._suggestion)
            self._suggestion.show()
