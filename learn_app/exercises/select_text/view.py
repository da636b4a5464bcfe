"""``select_text`` on the screen: a sheet of text."""

from typing import ClassVar, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Button, Clicked, TextSelected
from learn_app.exercises.select_text.machine import TEXT, SelectTextState, wanted
from learn_app.exercises.select_text.spec import SelectTextSpec
from learn_app.exercises.select_text.text_sheet import TextSheet
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MouseAct, MousePicture
from learn_app.widgets.paragraph import said
from learn_app.widgets.sentences import WRONG_BUTTON


class SelectTextView(ExerciseView):
    """Text is selected by mouse (dragging, or a double click) or with Shift and the arrow keys."""

    sentences: ClassVar = {
        **WRONG_BUTTON,
        "selected": N_("Well done, it is selected."),
        "one-short": N_("Nearly! A letter or two is missing at the end."),
        "one-short-start": N_("Nearly! A letter or two is missing at the beginning."),
        "one-short-both": N_("Nearly! A letter is missing at the beginning, and at the end."),
        "part-only": N_("You have a part of it. Begin before the first letter, go on to the last."),
        "too-much": N_("That is too much at the end. Begin again, and stop after the last letter."),
        "too-much-start": N_("That is too much at the beginning. Begin again, just before the first letter."),
        "too-much-both": N_("That is too much on both sides. Begin just before the first letter, go slowly."),
        "elsewhere": N_("You have selected something else. Read the instruction again."),
        "nothing-selected": N_("Nothing is selected. Keep the button down and move over the words."),
    }

    def __init__(self, spec: SelectTextSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the sheet."""
        super().__init__(spec, tools, parent)
        act: MouseAct = "mouse-double" if spec.shown == "double-click" else "mouse-hold"
        self._panel = MousePicture(act, self.theme, self.translator)
        self._paper = Card(self.theme, radius=16, parent=self)
        self._sheet = TextSheet(self.theme, spec.text, self._paper)
        self.register(TEXT, self._sheet, self.translator.gettext(N_("The text")))
        self._sheet.selected.connect(self._on_selected)
        self._sheet.pressed_wrongly.connect(self._on_pressed_wrongly)

    def show_state(self, state: SelectTextState) -> None:
        """Show what is selected."""
        self._sheet.show_selection(state.start, state.end)

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to hold or to press twice lit."""
        return self._panel

    def spoken(self) -> str:
        """Return the text."""
        return said((self.spec.text,))

    def take_focus(self) -> None:
        """Put the keyboard into the text."""
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        edge, pad = self.theme.px(20), self.theme.px(24)
        around = 2 * (edge + pad)
        width = self.width() - around
        height = self._sheet.fit(QSize(width, self.height() - around))
        sheet = QRect(edge + pad, (self.height() - height) // 2, width, height)
        self._paper.setGeometry(sheet.adjusted(-pad, -pad, pad, pad))
        self._sheet.setGeometry(pad, pad, width, height)

    def target_rect(self, target: str) -> QRect:
        """Return where the wanted part of the text is: that is where to look."""
        if target != TEXT or self.target_widget(TEXT) is None:
            return super().target_rect(target)
        rect = self._sheet.rect_of(*wanted(self.spec))
        return QRect(self._sheet.mapTo(self, QPoint(rect.topLeft())), rect.size())

    def _on_selected(self, start: int, end: int) -> None:
        self.happen(TextSelected(TEXT, start, end))

    def _on_pressed_wrongly(self, button: str) -> None:
        self.happen(Clicked(TEXT, button=cast(Button, button)))
