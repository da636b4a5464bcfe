"""Choosing lessons: for a session of a course, or for one person."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from learn_app.content.model import ModuleEntry
from learn_app.progress.store import LessonKey
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.card import Card
from learn_app.widgets.choice_buttons import CheckBox
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD


class LessonChoiceScreen(Screen):
    """A box for each lesson, module by module. What is ticked holds at once."""

    left = Signal()
    ticked = Signal(str, str, bool)
    """Module, lesson, whether it is chosen now."""

    def __init__(self, context: Context, title: str, sentence: str, chosen: Collection[LessonKey]) -> None:
        """``sentence`` says what the choice does."""
        super().__init__(context)
        px = self.theme.px
        self._back = self.button("back", self.gettext("Done"), icon="check")
        self._back.clicked.connect(self.left)
        header = row(self._back, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=max(14, px(14)))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        layout.addWidget(Text(title, self.theme, 34, BOLD))
        layout.addWidget(Text(sentence, self.theme, 20, colour="soft_ink"))
        self._said = [title, sentence]
        for module in context.catalog.modules():
            layout.addWidget(self._card(module, chosen))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        self._back.setFocus()

    def _card(self, module: ModuleEntry, chosen: Collection[LessonKey]) -> Card:
        px = self.theme.px
        card = Card(self.theme, radius=16)
        picture = QLabel()
        picture.setPixmap(self.theme.pictogram(module.pictogram, px(34)))
        title = QHBoxLayout()
        title.setSpacing(px(14))
        title.addWidget(picture)
        title.addWidget(Text(module.title, self.theme, 20, SEMIBOLD), 1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(14)
        layout.addLayout(title)
        for entry in self.context.catalog.lessons(module.id):
            box = CheckBox(entry.title, self.theme)
            box.setObjectName(f"lesson.{entry.module}.{entry.id}")
            box.setAccessibleName(f"{module.title}: {entry.title}")
            box.setChecked((entry.module, entry.id) in chosen)
            box.setEnabled(entry.is_available)
            key = (entry.module, entry.id)
            box.clicked.connect(lambda is_on, key=key: self.ticked.emit(*key, is_on))
            layout.addWidget(box)
        return card
