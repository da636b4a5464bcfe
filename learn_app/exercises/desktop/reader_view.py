"""The message being read, drawn, with what can be done with it below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from learn_app.exercises.desktop.app_view import Sheet, breakable
from learn_app.exercises.desktop.mail import Letter, actions
from learn_app.exercises.desktop.side_view import ActionRow
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

ACTIONS = {
    "mail.reply": (N_("Reply"), "corner-up-left"),
    "mail.forward": (N_("Forward"), "corner-up-right"),
    "mail.delete": (N_("Delete"), "trash"),
    "mail.restore": (N_("Take back"), "arrow-back-up"),
}


class Reader(Sheet):
    """The message being read."""

    left = Signal()
    """The learner wants the list back; offered only where there is no room for both."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no message yet."""
        super().__init__(stage.theme)
        theme, px = stage.theme, stage.theme.px
        self._translator = stage.translator
        self._letter: Letter | None = None
        self._hint = Text(
            self._translator.gettext("Click on a message to read it."), theme, 18, colour="soft_ink"
        )
        self.column.addWidget(self._hint)
        self._subject = breakable(Text("", theme, 24, SEMIBOLD))
        self._from = breakable(Text("", theme, 16, colour="soft_ink"))
        self._body = breakable(Text("", theme, 18))
        for text in (self._subject, self._from, self._body):
            text.setAlignment(Qt.AlignmentFlag.AlignLeading)
            self.column.addWidget(text)
        self.back = Button(
            self._translator.gettext("All messages"),
            theme,
            icon="arrow-left",
            role="quiet",
            is_left_aligned=True,
        )
        self.back.clicked.connect(self.left)
        self.back.hide()
        self._whole.insertWidget(0, self.back)
        self._buttons: dict[str, ActionRow] = {}
        self._px = px
        self._is_short: bool | None = None
        self._frame = QVBoxLayout(self.footer)
        self._frame.setContentsMargins(px(22), px(4), px(22), px(8))
        flow = Flow(None, px(12))
        self._frame.addLayout(flow)
        for target, (name, icon) in ACTIONS.items():
            button = ActionRow(theme, self._translator.gettext(name), icon)
            add_target(stage, target, button, self._translator.gettext(name))
            self._buttons[target] = button
            flow.addWidget(button)

    def shorten(self, is_short: bool) -> None:
        """Leave more room to the words than to what is around them."""
        if is_short == self._is_short:
            return
        self._is_short = is_short
        px = self._px
        for button in self._buttons.values():
            button.stack(is_short)
        self.back.set_tight(is_short)
        across, down = (8, 4) if is_short else (22, 18)
        self.column.setContentsMargins(px(22), px(down), px(22), px(down))
        self._frame.setContentsMargins(px(across), px(4), px(across), px(4))

    def show_letter(self, letter: Letter | None) -> None:
        """Draw a message; the page begins at its top."""
        for part in (self._subject, self._from, self._body, self.footer):
            part.setVisible(letter is not None)
        self._hint.setVisible(letter is None)
        if letter == self._letter or letter is None:
            return
        is_other = self._letter is None or letter.id != self._letter.id
        self._letter = letter
        _ = self._translator.gettext
        name, address = letter.person.name, letter.person.email
        who = _("To: {person}", person=name) if letter.is_mine else _("From: {person}", person=name)
        who += f" · {letter.when}" if letter.when else ""
        self._subject.set_text(letter.subject)
        self._from.set_text(f"{who}\n{address}" if address != name else who)
        self._body.set_text(letter.body.rstrip())
        offered = actions(letter)
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        if is_other:
            self.page.verticalScrollBar().setValue(0)
