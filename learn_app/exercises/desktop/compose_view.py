"""A message being written, drawn."""

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from learn_app.exercises.desktop.app_view import Sheet, add_text_target, breakable
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


_SHORT = 500
"""Below this height, in pixels of the design, all stands closer together."""
_LEAST_LINES, _MOST_LINES = 3, 6


class ComposePage(Sheet):
    """To, subject, message, and the two ways out."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build the fields, empty."""
        super().__init__(stage.theme)
        self._translator, self._theme = stage.translator, stage.theme
        theme = self._theme
        self._is_short: bool | None = None
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
        self.column.addWidget(self._quoted)
        frame = self._frame = QVBoxLayout(self.footer)
        flow = Flow(None, theme.px(14))
        frame.addLayout(flow)
        send = Button(_("Send"), theme, icon="send", role="accent")
        cancel = Button(_("Cancel"), theme, role="compact")
        flow.addWidget(send)
        flow.addWidget(cancel)
        add_target(stage, "mail.send", send, _("Send the message"))
        add_target(stage, "mail.cancel", cancel, _("Cancel"))
        self._arrange(is_short=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange(self.height() < self._theme.px(_SHORT))
        super().resizeEvent(event)

    def _arrange(self, is_short: bool) -> None:
        px = self._theme.px
        if is_short != self._is_short:
            self._is_short = is_short
            margin = px(8 if is_short else 18)
            self._title.setVisible(not is_short)
            across = px(10 if is_short else 22)
            self.column.setContentsMargins(across, margin, across, margin)
            self._frame.setContentsMargins(across, px(4), across, px(8))
            self.column.setSpacing(px(3 if is_short else 10))
        self._quoted.setVisible(self._has_quoted())
        line = QFontMetrics(self._body.font()).lineSpacing()
        around = 2 * px(24) + 3 * px(28) + 2 * px(50) + self.footer.sizeHint().height()
        lines = (self.height() - around) // line if is_short else _MOST_LINES
        self._body.setFixedHeight(line * max(_LEAST_LINES, min(_MOST_LINES, lines)) + px(16))

    def _has_quoted(self) -> bool:
        return bool(self._quoted.text()) and not self._is_short

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
        self._quoted.setVisible(self._has_quoted())
        self.page.verticalScrollBar().setValue(0)
        # As in a real mailbox, one begins to write where something is lacking.
        (self._body if draft.mode == "reply" else self._to).setFocus()
