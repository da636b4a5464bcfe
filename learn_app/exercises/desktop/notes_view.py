"""The fictional notepad, drawn: its two buttons, the text, and the question before it closes."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, add_button, add_text_target, breakable
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import find
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextArea
from learn_app.widgets.flow import Flow
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_BUTTONS = {
    "save": (N_("Save"), "device-floppy", "accent"),
    "save-as": (N_("Save as"), "", "compact"),
}
_ANSWERS = {
    "save": (N_("Save"), "accent"),
    "drop": (N_("Do not save"), "compact"),
    "cancel": (N_("Cancel"), "compact"),
}


class NotesView(AppView):
    """The notepad."""

    sentences: ClassVar[Mapping[str, str]] = {
        "saved-elsewhere": N_("It is saved in another folder. Save it again, in the right one."),
        "saved-other-name": N_("It is saved under another name. Use “Save as”."),
        "note-does-not-match": N_("The text does not say what was asked for."),
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build it, empty."""
        super().__init__(stage)
        px, _ = self.theme.px, self.translator.gettext
        bar = QWidget()
        paint_ground(bar, self.theme, "window_bar")
        head = QVBoxLayout(bar)
        head.setContentsMargins(px(12), px(6), px(12), px(6))
        head.setSpacing(px(4))
        self._name = breakable(Text("", self.theme, 17, SEMIBOLD))
        self._tools = Flow(None, px(10))
        for act, (words, icon, role) in _BUTTONS.items():
            button = add_button(stage, f"notes.{act}", _(words), role, icon)
            self._tools.addWidget(button)
        head.addLayout(self._tools)
        head.addWidget(self._name)
        self._asking = self._question()
        self._notice = Chip(self.theme)
        self._notice.set_size(16)
        self._text = TextArea(self.theme, lines=3)
        add_text_target(stage, "notes.text", self._text, _("Your text"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = bar
        column.addWidget(bar)
        column.addWidget(self._asking)
        column.addWidget(self._notice)
        column.addWidget(self._text, 1)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the text, and where it is saved."""
        notes, _ = desk.notes, self.translator.gettext
        item = find(desk.drive, notes.file)
        self._name.set_text(item.name if item else _("Not saved yet"))
        self._text.show_text(notes.text)
        # The question stands in the place of the buttons: the text does not move.
        self._asking.setVisible(notes.is_asking)
        self._bar.setVisible(not notes.is_asking)
        self._text.setEnabled(not notes.is_asking)
        words = _("Your text is saved.") if notes.notice == "saved" and not notes.is_asking else ""
        self._notice.say("ok", words)

    def take_focus(self) -> None:
        """Begin in the text."""
        self._text.setFocus()

    def _question(self) -> Card:
        px, _ = self.theme.px, self.translator.gettext
        card = Card(self.theme, "attention_tint", "", 0)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.addWidget(breakable(Text(_("Save your text before closing?"), self.theme, 18, SEMIBOLD)))
        flow = Flow(None, px(14))
        for act, (words, role) in _ANSWERS.items():
            button = add_button(self.stage, f"notes.ask.{act}", _(words), role)
            flow.addWidget(button)
        column.addLayout(flow)
        return card
