"""The pages of a fictional form, drawn: its steps, the summary, the receipt."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Sheet, breakable
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.field_view import FieldView
from learn_app.exercises.desktop.form import Form, form_of, is_receipt, is_summary, reference
from learn_app.exercises.desktop.form_world import Field, FormStep, WebForm
from learn_app.exercises.desktop.world import Scene
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
_WIDE, _ALMOST_WIDE, _FEW = 480, 440, 3
"""From the first width on, in pixels of the design, fields stand in two columns; from the second on
when there are more than a few, which would not be seen all at once."""
_SHORT = 520
"""Below this height, in pixels of the design, all stands closer together."""
_ABSENT = frozenset({"missing", "not-chosen", "not-checked"})


class FormPage(Sheet):
    """A site's form, at any of its pages. The way on is always in sight."""

    def __init__(self, site_id: str, site: WebForm, stage: ExerciseView) -> None:
        """Build the head and the buttons; steps are built when they are first shown."""
        super().__init__(stage.theme, margin=30)
        theme, _ = stage.theme, stage.translator.gettext
        self._site_id, self._site, self._stage = site_id, site, stage
        self._page = -1
        self._errors: tuple[tuple[str, str], ...] = ()
        self._steps: dict[int, _StepPage] = {}
        self._position = Text("", theme, 16, colour="soft_ink")
        self._is_short: bool | None = None
        self._heading = Text(site.title, theme, 25, BOLD)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignBottom)
        self._bar = Bar(theme, "ok", 0)
        self._title = Text("", theme, 20, SEMIBOLD)
        self._faults = _Faults(theme, stage.translator)
        self._summary = _Summary(site, theme, stage.translator)
        self._receipt = _Receipt(site, theme, stage.translator)
        self._place = QVBoxLayout()
        frame = self._frame = QVBoxLayout(self.footer)
        flow = Flow(None, theme.px(14), is_right_aligned=True)
        frame.addLayout(flow)
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
        self._arrange()

    def show_form(self, scene: Scene, desk: Desk) -> None:
        """Draw the page that the form is at."""
        form, count = form_of(desk, self._site_id), len(self._site.steps)
        if form.page < count:
            self._step(form.page).show_answers(form)
        elif is_summary(self._site, form):
            self._summary.show_values(form)
        else:
            self._receipt.show_reference(reference(self._site_id, form))
        if form.page != self._page:
            self._page = form.page
            self._turn_to(form)
        if form.errors != self._errors:
            is_new = bool(set(form.errors) - set(self._errors))  # not: one less, while it is mended
            self._errors = form.errors
            self._faults.show_errors(form)
            if is_new:
                self._find_first_fault(form)

    def take_focus(self) -> None:
        """Begin at the first question."""
        if self._page in self._steps:
            self._steps[self._page].fields[0].take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        px, is_short = self._stage.theme.px, self.height() < self._stage.theme.px(_SHORT)
        if is_short != self._is_short:
            self._is_short = is_short
            above, across, below = (8, 16, 6) if is_short else (18, 30, 14)
            self.column.setContentsMargins(px(across), px(above), px(across), px(below))
            self._frame.setContentsMargins(px(across), px(2), px(across), px(4))
            self.column.setSpacing(px(5 if is_short else 10))
            self._heading.set_size(21 if is_short else 25)
            self._show_title()
            self._faults.shorten(is_short)
            for button in self._buttons.values():
                button.set_tight(is_short)
        for step in self._steps.values():
            step.arrange(self._has_two_columns(step), is_short)

    def _has_two_columns(self, step: "_StepPage") -> bool:
        is_long = len(step.fields) > _FEW
        return self.width() >= self._stage.theme.px(_ALMOST_WIDE if is_long else _WIDE)

    def _show_title(self) -> None:
        # The title of the only step says nothing that the form's own does not.
        has_sent = self._page > len(self._site.steps)
        is_needless = self._is_short and self._page == 0 and len(self._site.steps) == 1
        self._title.setVisible(not has_sent and not is_needless)

    def _find_first_fault(self, form: Form) -> None:
        """Go to the first question with a fault, as browsers do; on a small screen it may be out of sight."""
        self.page.verticalScrollBar().setValue(0)
        step = self._steps.get(form.page)
        faulty = [view for view in step.fields if form.error(view.field.id)] if step else []
        if faulty:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            top, half = (
                faulty[0].mapTo(self.page.widget(), QPoint(0, 0)).y(),
                faulty[0].sizeHint().height() // 2,
            )
            self.page.ensureVisible(0, top + half, 0, half)
            # While a demonstration plays, the keyboard is with it, to end it.
            if self.isAncestorOf(self.window().focusWidget() or self.window()):
                faulty[0].take_focus()

    def _step(self, page: int) -> "_StepPage":
        if page not in self._steps:
            step = self._steps[page] = _StepPage(self._site.steps[page], self._stage)
            step.arrange(self._has_two_columns(step), bool(self._is_short))
            self._place.addWidget(step)
            # Tab goes from the last question to the buttons, though they were there before it.
            for before, after in pairwise((step.fields[-1].last_input(), *self._buttons.values())):
                QWidget.setTabOrder(before, after)
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
        self._show_title()
        if has_sent:
            offered = {"form.again"}
        elif is_last:
            offered = {"form.edit", "form.submit"}
        else:
            offered = {"form.previous" if form.page else "form.cancel", "form.next"}
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        self.page.verticalScrollBar().setValue(0)


class _StepPage(QWidget):
    """The questions of one step, in one or two columns."""

    def __init__(self, step: FormStep, stage: ExerciseView) -> None:
        super().__init__()
        self.fields = [FieldView(field, stage) for field in step.fields]
        self._px = stage.theme.px
        self._arranged: tuple[bool, bool] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(stage.theme.px(24))

    def show_answers(self, form: Form) -> None:
        for view in self.fields:
            view.show_answer(form.value(view.field.id), form.error(view.field.id))

    def arrange(self, has_two_columns: bool, is_short: bool) -> None:
        if (has_two_columns, is_short) == self._arranged:
            return
        self._arranged = has_two_columns, is_short
        self._grid.setVerticalSpacing(self._px(6 if is_short else 14))
        columns = 2 if has_two_columns else 1
        row = column = 0
        for position, view in enumerate(self.fields):
            span = columns if self._is_alone(position) else 1
            if column + span > columns:
                row, column = row + 1, 0
            is_last = position + 1 == len(self.fields) or self._is_alone(position + 1)
            if is_short and column == 0 and is_last and view.field.type == "list":
                span = columns  # what is chosen may be long, and nothing stands beside it
            self._grid.addWidget(view, row, column, 1, span)
            column += span
        for i in range(2):
            self._grid.setColumnStretch(i, 1 if i < columns else 0)

    def _is_alone(self, position: int) -> bool:
        """Tell whether a question takes a whole row: a box to tick shares one only with another box."""
        field = self.fields[position].field
        beside = [view.field.type for view in self.fields[max(0, position - 1) : position + 2]]
        return field.type == "radio" or (field.type == "checkbox" and beside.count("checkbox") < 2)


class _Faults(Card):
    """How many answers are missing or to be corrected."""

    def __init__(self, theme: Theme, translator: Translator) -> None:
        super().__init__(theme, "#FFE6E3", "error", 14)
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
        down = self._px(5 if is_short else 12)
        self._row.setContentsMargins(self._px(12), down, self._px(12), down)
        self._words.set_size(16 if is_short else 18)

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

    def __init__(self, site: WebForm, theme: Theme, translator: Translator) -> None:
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

    def __init__(self, site: WebForm, theme: Theme, translator: Translator) -> None:
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
