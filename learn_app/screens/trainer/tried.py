"""The lessons of one module that somebody tried: level, time, days."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from learn_app.content.model import LessonEntry, ModuleEntry
from learn_app.i18n import Translator
from learn_app.progress.results import LessonSummary
from learn_app.progress.store import LessonKey
from learn_app.screens.screen import Context
from learn_app.screens.trainer.people import LEVEL_LOOKS
from learn_app.training.mastery import find_level, find_look
from learn_app.widgets.card import Card
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


def tell_duration(ms: int, translator: Translator) -> str:
    """Return a time spent, in words."""
    minutes = round(ms / 60_000)
    if minutes < 1:
        return translator.gettext("less than 1 min")
    if minutes < 60:
        return translator.gettext("{n} min", n=minutes)
    return translator.gettext("{hours} h {minutes:02} min", hours=minutes // 60, minutes=minutes % 60)


class TriedCard(Card):
    """One line for each lesson that was opened."""

    def __init__(
        self,
        context: Context,
        module: ModuleEntry,
        levels: Mapping[LessonKey, LessonSummary],
        placed: Collection[str],
    ) -> None:
        """``levels`` are those of one person, ``placed`` the lessons that they knew from the start."""
        super().__init__(context.theme, radius=16)
        theme, px = context.theme, context.theme.px
        self._context = context
        self._placed = placed
        title = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(theme.pictogram(module.pictogram, px(34)))
        title.setSpacing(px(14))
        title.addWidget(picture)
        title.addWidget(Text(module.title, theme, 20, SEMIBOLD), 1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        for entry in context.catalog.lessons(module.id):
            if (entry.module, entry.id) in levels:
                self._add(entry, levels)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(px(10))
        layout.addLayout(title)
        layout.addLayout(self._grid)

    def _add(self, entry: LessonEntry, levels: Mapping[LessonKey, LessonSummary]) -> None:
        theme, px, gettext = self._context.theme, self._context.theme.px, self._context.translator.gettext
        level, summary = find_level(entry, levels), levels[entry.module, entry.id]
        fill, ink = LEVEL_LOOKS[level]
        field = Card(theme, fill, "", 10)
        inner = QVBoxLayout(field)
        inner.setContentsMargins(px(12), px(4), px(12), px(4))
        word = Text(gettext(find_look(entry, levels, self._placed).word), theme, 17, SEMIBOLD, ink)
        word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(word)
        line = self._grid.rowCount()
        spent = Text(
            tell_duration(summary.duration_ms, self._context.translator), theme, 18, colour="soft_ink"
        )
        self._grid.addWidget(Text(entry.title, theme, 20), line, 0)
        self._grid.addWidget(field, line, 1)
        self._grid.addWidget(spent, line, 2)
