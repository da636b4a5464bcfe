"""What a form shows besides its questions: faults, summary, code, receipt, and what comes before it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import add_button, add_text_target, breakable
from learn_app.exercises.desktop.field_view import Problem
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_values import ABSENCES
from learn_app.exercises.desktop.form_words import CODE_PROBLEMS
from learn_app.exercises.desktop.form_world import CodeSpec, Field, WebForm
from learn_app.i18n import N_, Translator
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.fields import TextField
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_FEW_FAULTS = 2
_NARROW = 300
"""Below this width, in pixels of the design, a button stands under the words that belong to it."""


class Faults(Card):
    """How many answers are missing or to be corrected, and which."""

    def __init__(self, theme: Theme, translator: Translator) -> None:
        """Say nothing yet."""
        super().__init__(theme, "error_tint", "error", 14)
        self._translator = translator
        px = self._px = theme.px
        row = self._row = QHBoxLayout(self)
        row.setSpacing(px(12))
        picture = QLabel()
        picture.setPixmap(theme.icon("alert-circle", px(26), "error"))
        self._words = Text("", theme, 18, SEMIBOLD, "error")
        row.addWidget(picture)
        row.addWidget(self._words, 1)
        self.hide()

    def shorten(self, is_short: bool) -> None:
        """Take less room, or the usual one."""
        down = self._px(5 if is_short else 12)
        self._row.setContentsMargins(self._px(12), down, self._px(12), down)
        self._words.set_size(16 if is_short else 18)

    def show_errors(self, asked: WebForm, form: Form) -> None:
        """Count them; the names stand there when they are few."""
        ngettext = self._translator.ngettext
        absent = sum(code in ABSENCES for _, code in form.errors)
        wrong = len(form.errors) - absent
        sentences = []
        if absent:
            sentences.append(ngettext("{n} answer is missing.", "{n} answers are missing.", absent))
        if wrong:
            sentences.append(
                ngettext("{n} answer is to be corrected.", "{n} answers are to be corrected.", wrong)
            )
        if 0 < len(form.errors) <= _FEW_FAULTS:
            fields = [asked.field(field_id) for field_id, _ in form.errors]
            names = ", ".join(f"**{field.label}**" for field in fields if field)
            sentences.append(self._translator.gettext("Look at: {names}", names=names))
        self._words.set_text(" ".join(sentences))
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(sentences))


class Warned(Card):
    """The site asks whether one is still there."""

    def __init__(self, stage: Stage) -> None:
        """Build it, hidden."""
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        super().__init__(theme, "retry_tint", "attention", 14)
        self._narrow = px(_NARROW)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(10), px(8))
        row.setSpacing(px(12))
        picture = QLabel()
        picture.setPixmap(theme.pictogram("hourglass-not-done", px(34)))
        words = Text(
            _("Are you still there? Without an answer, you will be logged out."), theme, 18, SEMIBOLD
        )
        self._button = add_button(stage, "form.stay", _("I am still here"), "accent")
        row.addWidget(picture)
        row.addWidget(words, 1)
        row.addWidget(self._button)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.width() < self._narrow else ways.LeftToRight)


class Gate(Card):
    """What stands in the place of the form: a draft that waits, or the end of the session."""

    def __init__(self, theme: Theme, translator: Translator) -> None:
        """Build it, hidden."""
        super().__init__(theme, "note", "note_line", 18)
        self._theme, self._translator = theme, translator
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(20), px(22), px(20))
        row.setSpacing(px(18))
        self._picture = QLabel()
        column = QVBoxLayout()
        column.setSpacing(px(8))
        self._title = Text("", theme, 22, SEMIBOLD)
        self._words = Text("", theme, 19)
        column.addWidget(self._title)
        column.addWidget(self._words)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def show_stage(self, form: Form) -> None:
        """Draw what the form waits for; nothing while it is being filled in."""
        _, side = self._translator.gettext, self._theme.px(48)
        self.setVisible(form.stage in ("welcome", "expired"))
        if form.stage == "welcome":
            self._picture.setPixmap(self._theme.pictogram("memo", side))
            self._title.set_text(_("Your draft is waiting for you."))
            self._words.set_text(_("You can go on where you stopped, or begin anew."))
        elif form.stage == "expired":
            self._picture.setPixmap(self._theme.pictogram("hourglass-not-done", side))
            self._title.set_text(_("Your session has ended."))
            kept = _("Your draft is kept.") if form.draft else _("What you had written was not saved.")
            why = _("For your safety, the site logs out when nobody answers.")
            self._words.set_text(f"{why} {kept}")


class Summary(QWidget):
    """All questions with their answers."""

    def __init__(self, asked: WebForm, theme: Theme, translator: Translator) -> None:
        """Show no answers yet."""
        super().__init__()
        self._translator = translator
        self._answers: dict[str, Text] = {}
        self._fields = [
            field
            for step in asked.steps
            for field in step.fields
            if field.type not in ("robot", "letters", "pictures")
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, field in enumerate(self._fields):
            answer = self._answers[field.id] = breakable(Text("", theme, 18, SEMIBOLD))
            grid.addWidget(breakable(Text(field.label, theme, 18, colour="soft_ink")), row, 0)
            grid.addWidget(answer, row, 1)
        self.hide()

    def show_values(self, form: Form) -> None:
        """Draw the answers as they are."""
        for field in self._fields:
            self._answers[field.id].set_text(self._words(field, form.value(field.id)))

    def _words(self, field: Field, value: str) -> str:
        match field.type:
            case "checkbox":
                return self._translator.gettext("Yes") if value else self._translator.gettext("No")
            case "password":
                return "•" * len(value) or "–"
            case "file":
                value = value.partition("/")[2]
        # What the learner wrote is shown as it is, stars too.
        return next((o.text for o in field.options if o.id == value), value.replace("**", "*\u200b*")) or "–"


class Code(QWidget):
    """The code that confirms: where it is sent, and the field to copy it into."""

    def __init__(self, code: CodeSpec, stage: Stage) -> None:
        """Begin before a code was asked for."""
        super().__init__()
        self._translator, self._code = stage.translator, code
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(14))
        picture = QLabel()
        pictogram = "mobile-phone" if code.by == "sms" else "incoming-envelope"
        picture.setPixmap(theme.pictogram(pictogram, px(44)))
        self._words = Text("", theme, 20)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._words, 1)
        column.addLayout(head)
        self._entry = QWidget()
        inner = QVBoxLayout(self._entry)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(5))
        label = _("Code of {n} digits", n=code.digits)
        inner.addWidget(Text(label, theme, 17, SEMIBOLD))
        self.field = TextField(theme, "", 24)
        self.field.setMaximumWidth(px(260))
        add_text_target(stage, "form.code", self.field, label)
        inner.addWidget(self.field)
        self._problem = Problem(theme)
        inner.addWidget(self._problem)
        column.addWidget(self._entry)
        self.hide()

    def show_code(self, form: Form) -> None:
        """Draw what was typed, and what is wrong with it."""
        _, is_sms = self._translator.gettext, self._code.by == "sms"
        if not form.has_code:
            words = N_("To be sure that it is you, the site sends a code to your telephone.")
            if not is_sms:
                words = N_("To be sure that it is you, the site sends a code to your mailbox.")
        else:
            words = N_("The code has been sent. Open the **telephone**, read it, and copy it here.")
            if not is_sms:
                words = N_("The code has been sent. Open your **mailbox**, read it, and copy it here.")
        self._words.set_text(_(words))
        self._entry.setVisible(form.has_code)
        self.field.show_text(form.code)
        self.field.set_problem(bool(form.code_error))
        problem = _(CODE_PROBLEMS[form.code_error]) if form.code_error else ""
        self.field.setAccessibleDescription(problem)
        self._problem.show_words(problem)


class Receipt(Card):
    """The form was sent: what for, under which number, and the file to keep."""

    def __init__(self, asked: WebForm, stage: Stage) -> None:
        """Show no number yet."""
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        super().__init__(theme, "ok_tint", "", 18)
        self._translator = stage.translator
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(20), px(22), px(20))
        row.setSpacing(px(18))
        picture = QLabel()
        picture.setPixmap(theme.icon("check", px(44), "ok_ink"))
        column = QVBoxLayout()
        column.setSpacing(px(10))
        words = asked.receipt or _("Your request has been recorded.")
        self._has_number = asked.number
        self._number = Text("", theme, 20, colour="ok_ink")
        self._twice = Text("", theme, 18, colour="retry")
        column.addWidget(Text(words, theme, 22, SEMIBOLD, "ok_ink"))
        column.addWidget(self._number)
        if not asked.number:
            self._number.hide()
        column.addWidget(self._twice)
        if asked.receipt_file:
            keep = add_button(stage, "form.keep", _("Download the receipt (PDF)"), "secondary", "download")
            column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def show_reference(self, number: str, form: Form) -> None:
        """Draw the number, and how many times the form was sent if it was more than once."""
        self._number.set_text(self._translator.gettext("Your number: **{number}**", number=number))
        words = self._translator.gettext("Sent {n} times. Only the last one counts.", n=form.sent)
        self._twice.set_text(words)
        self._twice.setVisible(self._has_number and form.sent > 1)
