"""The card of a fictional person, from which the learner copies."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.people import Card as PersonCard
from learn_app.i18n import Translator
from learn_app.widgets.card import Card
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_SIZES = (18, 17, 16, 15, 14)
"""Sizes of the lines, in pixels of the design: an address is not broken as long as one fits."""
_BOLD_WIDER = 1.08
_ACROSS, _INSIDE = 12, 6


class CardPanel(Card):
    """A person's card; the line to copy from now stands on a tint."""

    def __init__(
        self, card: PersonCard, theme: Theme, translator: Translator, parent: QWidget | None = None
    ) -> None:
        """Draw ``card``, no line marked."""
        super().__init__(theme, "note", "note_line", 20, parent)
        px = self._px = theme.px
        self._texts: list[Text] = []
        self._lines: dict[str, Card] = {}
        self.marked = ""
        self.setAccessibleName(card.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_ACROSS), px(14), px(_ACROSS), px(14))
        column.setSpacing(px(1))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        picture = QLabel()
        picture.setPixmap(theme.pictogram("identification-card", px(42)))
        head.addWidget(picture)
        head.addWidget(Text(card.title, theme, 18, SEMIBOLD), 1)
        column.addLayout(head)
        column.addSpacing(px(4))
        for line in card.lines:
            ground = Card(theme, "", "", 6)
            row = QHBoxLayout(ground)
            row.setContentsMargins(px(_INSIDE), px(1), px(_INSIDE), px(1))
            words = translator.gettext("{label}: **{value}**", label=line.label, value=line.value)
            text = Text(words, theme, 18)
            text.setMinimumWidth(1)
            self._texts.append(text)
            row.addWidget(text, 1)
            column.addWidget(ground)
            self._lines[line.id] = ground

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        room = self.width() - 2 * self._px(_ACROSS + _INSIDE)
        for size in _SIZES:
            for text in self._texts:
                text.set_size(size)
            if max(text.minimumSizeHint().width() for text in self._texts) * _BOLD_WIDER <= room:
                break

    def mark(self, line_id: str) -> None:
        """Mark one line, or none."""
        if line_id == self.marked:
            return
        self.marked = line_id
        for name, ground in self._lines.items():
            ground.set_colours("attention_tint" if name == line_id else "", "")
