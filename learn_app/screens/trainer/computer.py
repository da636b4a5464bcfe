"""What a trainer sets and needs to know of this computer: lessons to mend, where the data is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.card import Card
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD


class ComputerScreen(Screen):
    """What there is on this computer: what is set on it, its lessons, where the data is."""

    lists_lessons = True

    left = Signal()
    close_asked = Signal()
    rest_asked = Signal()

    def __init__(self, context: Context) -> None:
        """List the problems of the lessons' files, each with its place."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        problems = context.catalog.problems()
        back = self.button("back", _("Back to the group"), icon="arrow-left")
        back.clicked.connect(self.left)
        close = self.button("close", _("Close the program"), icon="x")
        close.clicked.connect(self.close_asked)
        rest = self.button("rest", _("Resting the arrow"), icon="clock")
        rest.clicked.connect(self.rest_asked)
        header = row(back, None, rest, close)
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=px(16))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        layout.addWidget(Text(_("This computer"), self.theme, 36, BOLD))
        layout.addWidget(self._places())
        heading = (
            self.ngettext("{n} problem in the lessons", "{n} problems in the lessons", len(problems))
            if problems
            else _("All lessons are in order.")
        )
        layout.addWidget(Text(heading, self.theme, 24, SEMIBOLD))
        for problem in problems[:200]:
            layout.addWidget(self._card(problem.render(context.translator)))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._spoken = heading
        self._back = back

    def spoken(self) -> str:  # noqa: D102
        return self._spoken

    def take_focus(self) -> None:  # noqa: D102
        self._back.setFocus()

    def _places(self) -> Text:
        paths = self.context.paths
        words = self.gettext(
            "Lessons: {lessons}\nLearners’ progress: {data}", lessons=paths.lessons, data=paths.data
        )
        return Text(words, self.theme, 18, colour="soft_ink")

    def _card(self, sentence: str) -> Card:
        px = self.theme.px
        card = Card(self.theme, "retry_tint", "", 16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.addWidget(Text(sentence, self.theme, 18, colour="retry"))
        return card
