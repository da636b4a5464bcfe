"""What I now know how to do, and one next step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.content.model import Lesson, LessonEntry
from learn_app.progress.results import LessonTotals, Level
from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.training.mastery import Wish, find_level, find_look, find_wish
from learn_app.training.placement import find_placed
from learn_app.widgets.card import Card
from learn_app.widgets.picture import Picture
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD

_SIZES = ((54, 28, 24), (46, 26, 16), (38, 24, 12))
"""The words and what is between them, in pixels of the design."""


class LessonDoneScreen(Screen):
    """« Bravo ! Vous savez … »"""

    home_asked = Signal()
    again_asked = Signal()
    next_asked = Signal(str, str)
    sheet_asked = Signal()

    def __init__(
        self, context: Context, lesson: Lesson, totals: LessonTotals, following: LessonEntry | None
    ) -> None:
        """``totals`` are those of the run that has just ended."""
        super().__init__(context)
        assert context.learner is not None
        px, _ = self.theme.px, self.gettext
        name = context.learner.name
        bravo = _("Well done {name}!", name=name) if name else _("Well done!")
        known = (
            _("You have moved on. You can do the skipped exercises again whenever you like.")
            if totals.skipped
            else _("Now you know: {goal}.", goal=lesson.goal)
        )
        content, self._column = column()
        layout = self._column
        layout.addStretch(1)
        self._picture = Picture(self.theme, "party-popper", 140)
        layout.addWidget(self._picture)
        self._bravo, self._known = Text(bravo, self.theme, 54, BOLD), Text(known, self.theme, 28)
        for text in (self._bravo, self._known):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        figures = self._figures(totals)
        look, level = self._level(lesson)
        layout.addWidget(self._card(figures, look, level), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self._steps(following))
        layout.addStretch(2)
        self._spoken = [bravo, known, *(text for _icon, text in figures), *([level] if level else [])]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        home = self.button("home", _("Home"), icon="home")
        home.clicked.connect(self.home_asked)
        sheet = self.button("sheet", _("Exercise sheet"), icon="printer", role="skip")
        sheet.clicked.connect(self.sheet_asked)
        self._own_picture = OwnPicture(self)
        header = row(home, self._own_picture, None, sheet, self.listen_button())
        header.setContentsMargins(px(32), px(12), px(32), 0)
        outer.addLayout(header)
        self._scroll = Scroll(self.theme, content)
        outer.addWidget(self._scroll, 1)

    def resizeEvent(self, event: object) -> None:  # noqa: D102
        # The way on must be in sight: the picture gives way first, then the words grow smaller.
        px, outer = self.theme.px, self.layout()
        assert outer is not None
        outer.activate()
        for bravo, known, spacing in _SIZES:
            self._bravo.set_size(bravo)
            self._known.set_size(known)
            self._column.setContentsMargins(px(32), 0, px(32), px(spacing))
            self._column.setSpacing(px(spacing))
            self._column.activate()
            room = self._scroll.height() - self._column.totalHeightForWidth(self._scroll.width())
            room += self._picture.sizeHint().height() if not self._picture.isHidden() else -px(spacing)
            self._picture.fit(room)
            self._picture.setVisible(room >= self._picture.least_side)
            if self._scroll.fit():
                break

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._spoken)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (self._primary, self._own_picture)

    def take_focus(self) -> None:  # noqa: D102
        self._primary.setFocus()

    def _figures(self, totals: LessonTotals) -> list[tuple[str, str]]:
        minutes = max(1, round(totals.duration_ms / 60_000))
        figures = [
            ("check", self.ngettext("{n} exercise", "{n} exercises", totals.exercises)),
            ("clock", self.ngettext("{n} minute", "{n} minutes", minutes)),
        ]
        if totals.hints:
            figures.append(("bulb", self.ngettext("{n} hint", "{n} hints", totals.hints)))
        return figures

    def _level(self, lesson: Lesson) -> tuple[str, str]:
        """Return the picture of the level reached, and its word with what would lead to the next one."""
        context = self.context
        entry = context.catalog.lesson_entry(lesson.module, lesson.id)
        assert context.learner is not None
        levels = context.store.levels(context.learner.id)
        if entry is None or find_level(entry, levels) < Level.PASSED:
            return "", ""
        placed = find_placed(context.catalog.placement(), context.store.facts(context.learner.id))
        look, wish = find_look(entry, levels, placed), find_wish(entry, levels)
        words = [self.gettext("This lesson: {level}.", level=self.gettext(look.word).lower())]
        if wish is not Wish.NOTHING:
            words.append(self.gettext(wish.value))
        return look.picture, " ".join(words)

    def _card(self, figures: list[tuple[str, str]], look: str, level: str) -> QWidget:
        px = self.theme.px
        card = Card(self.theme, radius=22)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(px(40), px(18), px(40), px(18))
        rows.setSpacing(px(10))
        layout = QHBoxLayout()
        layout.setSpacing(px(12))
        layout.addStretch(1)
        rows.addLayout(layout)
        if level:
            mark = QLabel()
            mark.setPixmap(self.theme.pictogram(look, px(34)))
            reached = QHBoxLayout()
            reached.setSpacing(px(12))
            reached.addWidget(mark)
            reached.addWidget(Text(level, self.theme, 22), 1)
            rows.addLayout(reached)
        for i, (icon, words) in enumerate(figures):
            if i:
                layout.addSpacing(px(24))
            mark = QLabel()
            mark.setPixmap(self.theme.icon(icon, px(28)))
            layout.addWidget(mark)
            layout.addWidget(Text(words, self.theme, 22))
        layout.addStretch(1)
        return card

    def _steps(self, following: LessonEntry | None) -> QHBoxLayout:
        _ = self.gettext
        again = self.button("again", _("Do it again"), icon="refresh", role="large")
        again.clicked.connect(self.again_asked)
        if following is None:
            go = self.button("go-home", _("Back to home"), role="primary", icon="home")
            go.clicked.connect(self.home_asked)
        else:
            words = _("Next lesson: {title}", title=following.title)
            go = self.button("next", words, role="primary", icon="arrow-right", is_icon_last=True)
            go.clicked.connect(lambda: self.next_asked.emit(following.module, following.id))
        self._primary = go
        return row(None, again, go, None, spacing=self.theme.px(18))
