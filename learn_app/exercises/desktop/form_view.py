"""The pages of a fictional form, drawn: its steps, the summary, the receipt."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Page, breakable
from learn_app.exercises.desktop.browser import Browser, Form, is_receipt, is_summary, reference
from learn_app.exercises.desktop.field_view import FieldView
from learn_app.exercises.desktop.world import Field, FormStep, Site
from learn_app.i18n import N_, Translator
from learn_app.widgets.button import Button
from learn_app.widgets.card import Bar, Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_BUTTONS = {
    "form.cancel": (N_("Cancel"), "secondary"),
    "form.previous": (N_("Previous step"), "secondary"),
    "form.edit": (N_("Change"), "secondary"),
    "form.again": (N_("New request"), "secondary"),
    "form.next": (N_("Next step"), "confirm"),
    "form.submit": (N_("Confirm"), "confirm"),
}
_WIDE = 600
"""From this width on, in pixels of the design, fields stand in two columns."""
_ABSENT = frozenset({"missing", "not-chosen", "not-checked"})


class FormPage(Page):
    """A site's form, at any of its pages."""

    def __init__(self, site: Site, stage: ExerciseView) -> None:
        """Build the head and the buttons; steps are built when they are first shown."""
        super().__init__(stage.theme, margin=30)
        theme, _ = stage.theme, stage.translator.gettext
        self._site, self._stage = site, stage
        self._page = -1
        self._errors: tuple[tuple[str, str], ...] = ()
        self._steps: dict[int, _StepPage] = {}
        self._position = Text("", theme, 16, colour="soft_ink")
        head = QHBoxLayout()
        head.addWidget(Text(site.title, theme, 25, BOLD), 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignBottom)
        self._bar = Bar(theme, "ok", 0)
        self._title = Text("", theme, 20, SEMIBOLD)
        self._faults = _Faults(theme, stage.translator)
        self._summary = _Summary(site, theme, stage.translator)
        self._receipt = _Receipt(site, theme, stage.translator)
        self._place = QVBoxLayout()
        row = QWidget()
        flow = Flow(row, theme.px(14), is_right_aligned=True)
        self._buttons: dict[str, Button] = {}
        for target, (name, role) in _BUTTONS.items():
            button = self._buttons[target] = Button(_(name), theme, role=role)
            add_target(stage, target, button, _(name))
            flow.addWidget(button)
        self.column.addLayout(head)
        self.column.addWidget(self._bar)
        for part in (self._title, self._faults, self._summary, self._receipt):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(row)
        self.column.addStretch(1)

    def show_form(self, browser: Browser) -> None:
        """Draw the page that the form is at."""
        form, count = browser.form, len(self._site.steps)
        if form.page < count:
            self._step(form.page).show_answers(form)
        elif is_summary(self._site, form):
            self._summary.show_values(form)
        else:
            self._receipt.show_reference(reference(browser))
        if form.page != self._page:
            self._page = form.page
            self._turn_to(form)
        if form.errors != self._errors:
            self._errors = form.errors
            self._faults.show_errors(form)
            if form.errors:
                self.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Begin at the first question."""
        if self._page in self._steps:
            self._steps[self._page].fields[0].take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        for step in self._steps.values():
            step.arrange(self._has_two_columns())

    def _has_two_columns(self) -> bool:
        return self.viewport().width() >= self._stage.theme.px(_WIDE)

    def _step(self, page: int) -> "_StepPage":
        if page not in self._steps:
            step = self._steps[page] = _StepPage(self._site.steps[page], self._stage)
            step.arrange(self._has_two_columns())
            self._place.addWidget(step)
        return self._steps[page]

    def _turn_to(self, form: Form) -> None:
        _, count = self._stage.translator.gettext, len(self._site.steps)
        has_sent, is_last = is_receipt(self._site, form), is_summary(self._site, form)
        for page, step in self._steps.items():
            step.setVisible(page == form.page)
        self._summary.setVisible(is_last)
        self._receipt.setVisible(has_sent)
        self._bar.set_share(min(1.0, (form.page + 1) / (count + 1)))
        self._position.setVisible(form.page < count > 1)
        self._position.set_text(_("Step {n} of {count}", n=form.page + 1, count=count))
        title = _("Read your answers over.") if is_last else ""
        self._title.set_text(title or (self._site.steps[form.page].title if form.page < count else ""))
        self._title.setVisible(not has_sent)
        if has_sent:
            offered = {"form.again"}
        elif is_last:
            offered = {"form.edit", "form.submit"}
        else:
            offered = {"form.previous" if form.page else "form.cancel", "form.next"}
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        self.verticalScrollBar().setValue(0)


class _StepPage(QWidget):
    """The questions of one step, in one or two columns."""

    def __init__(self, step: FormStep, stage: ExerciseView) -> None:
        super().__init__()
        self.fields = [FieldView(field, stage) for field in step.fields]
        self._has_two_columns: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(stage.theme.px(24))
        self._grid.setVerticalSpacing(stage.theme.px(14))

    def show_answers(self, form: Form) -> None:
        for view in self.fields:
            view.show_answer(form.value(view.field.id), form.error(view.field.id))

    def arrange(self, has_two_columns: bool) -> None:
        if has_two_columns == self._has_two_columns:
            return
        self._has_two_columns = has_two_columns
        columns = 2 if has_two_columns else 1
        row = column = 0
        for view in self.fields:
            span = columns if view.is_wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(view, row, column, 1, span)
            column += span
        for i in range(2):
            self._grid.setColumnStretch(i, 1 if i < columns else 0)


class _Faults(Card):
    """How many answers are missing or to be corrected."""

    def __init__(self, theme: Theme, translator: Translator) -> None:
        super().__init__(theme, "#FFE6E3", "error", 14)
        self._translator = translator
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(12))
        picture = QLabel()
        picture.setPixmap(theme.icon("alert-circle", px(26), "error"))
        self._words = Text("", theme, 18, SEMIBOLD, "error")
        row.addWidget(picture)
        row.addWidget(self._words, 1)
        self.hide()

    def show_errors(self, form: Form) -> None:
        ngettext = self._translator.ngettext
        absent = sum(code in _ABSENT for _, code in form.errors)
        wrong = len(form.errors) - absent
        sentences = []
        if absent:
            sentences.append(ngettext("{n} answer is missing.", "{n} answers are missing.", absent))
        if wrong:
            sentences.append(
                ngettext("{n} answer is to be corrected.", "{n} answers are to be corrected.", wrong)
            )
        self._words.set_text(" ".join(sentences))
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))


class _Summary(QWidget):
    """All questions with their answers."""

    def __init__(self, site: Site, theme: Theme, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._answers: dict[str, Text] = {}
        self._fields = [field for step in site.steps for field in step.fields]
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
        for field in self._fields:
            self._answers[field.id].set_text(self._words(field, form.value(field.id)))

    def _words(self, field: Field, value: str) -> str:
        if field.type == "checkbox":
            return self._translator.gettext("Yes") if value else self._translator.gettext("No")
        # What the learner wrote is shown as it is, stars too.
        return next((o.text for o in field.options if o.id == value), value.replace("**", "*\u200b*")) or "–"


class _Receipt(Card):
    """The form was sent: what for, and under which number."""

    def __init__(self, site: Site, theme: Theme, translator: Translator) -> None:
        super().__init__(theme, "ok_tint", "", 18)
        self._translator = translator
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(22), px(20), px(22), px(20))
        row.setSpacing(px(18))
        picture = QLabel()
        picture.setPixmap(theme.icon("check", px(44), "ok_ink"))
        column = QVBoxLayout()
        column.setSpacing(px(8))
        words = site.receipt or translator.gettext("Your request has been recorded.")
        self._number = Text("", theme, 20, colour="ok_ink")
        column.addWidget(Text(words, theme, 22, SEMIBOLD, "ok_ink"))
        column.addWidget(self._number)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def show_reference(self, number: str) -> None:
        self._number.set_text(self._translator.gettext("Your number: **{number}**", number=number))
