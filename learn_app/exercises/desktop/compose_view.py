"""A message being written, drawn."""

from PySide6.QtWidgets import QWidget

from learn_app.exercises.desktop.app_view import Page, add_text_target, breakable
from learn_app.exercises.desktop.mail import Draft, Letter
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextArea, TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_TITLES = {"new": N_("New message"), "reply": N_("Reply"), "forward": N_("Forward")}


class ComposePage(Page):
    """To, subject, message, and the two ways out."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build the fields, empty."""
        super().__init__(stage.theme)
        self._translator, theme = stage.translator, stage.theme
        _ = self._translator.gettext
        self._begun: tuple[str, str] | None = None
        self._title = Text("", theme, 24, SEMIBOLD)
        self._to = TextField(theme)
        self._subject = TextField(theme)
        self._body = TextArea(theme)
        self._quoted = breakable(Text("", theme, 17, colour="soft_ink"))
        self.column.addWidget(self._title)
        for target, field, name in (
            ("mail.to", self._to, _("To")),
            ("mail.subject", self._subject, _("Subject")),
            ("mail.body", self._body, _("Message")),
        ):
            self.column.addWidget(Text(name, theme, 17, SEMIBOLD))
            self.column.addWidget(field)
            add_text_target(stage, target, field, name)
        row = QWidget()
        flow = Flow(row, theme.px(14))
        send = Button(_("Send"), theme, icon="send", role="accent")
        cancel = Button(_("Cancel"), theme, role="compact")
        flow.addWidget(send)
        flow.addWidget(cancel)
        add_target(stage, "mail.send", send, _("Send the message"))
        add_target(stage, "mail.cancel", cancel, _("Cancel"))
        self.column.addWidget(row)
        self.column.addWidget(self._quoted)
        self.column.addStretch(1)

    def is_showing(self, draft: Draft) -> bool:
        """Tell whether ``draft`` is the message on show, be it with other words."""
        return self.isVisible() and self._begun == (draft.mode, draft.about)

    def show_draft(self, draft: Draft) -> None:
        """Draw the words of the message on show."""
        self._to.show_text(draft.to)
        self._subject.show_text(draft.subject)
        self._body.show_text(draft.body)

    def begin(self, draft: Draft, about: Letter | None) -> None:
        """Draw a message; ``about`` is quoted below."""
        self.show_draft(draft)
        if self.is_showing(draft):
            return
        self._begun = (draft.mode, draft.about)
        _ = self._translator.gettext
        self._title.set_text(_(_TITLES[draft.mode]))
        quoted = _("{person} wrote:", person=about.person.name) + "\n" + about.body.rstrip() if about else ""
        self._quoted.set_text(quoted)
        self._quoted.setVisible(bool(quoted))
        self.verticalScrollBar().setValue(0)
        # As in a real mailbox, one begins to write where something is lacking.
        (self._body if draft.mode == "reply" else self._to).setFocus()
