"""The pages of a fictional form, drawn: its steps, the summary, the code, the receipt."""

import math
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Sheet, ZoomedStage, add_button, settle_layouts
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form import Form, form_of, is_filling, page_kind, reference
from learn_app.exercises.desktop.form_acts import targets
from learn_app.exercises.desktop.form_parts_view import Code, Faults, Gate, Receipt, Summary, Warned
from learn_app.exercises.desktop.form_step_view import StepPage
from learn_app.exercises.desktop.form_world import FormStep
from learn_app.exercises.desktop.site_head import SiteHead
from learn_app.exercises.desktop.site_world import Site
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Bar
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_BUTTONS = {
    "form.cancel": (N_("Cancel"), "secondary"),
    "form.previous": (N_("Previous step"), "secondary"),
    "form.last": (N_("My last request"), "secondary"),
    "form.edit": (N_("Change"), "secondary"),
    "form.again": (N_("New request"), "secondary"),
    "form.begin": (N_("Begin anew"), "secondary"),
    "form.save": (N_("Save the draft"), "secondary"),
    "form.next": (N_("Next step"), "confirm"),
    "form.submit": (N_("Confirm"), "confirm"),
    "form.send-code": (N_("Send me a code"), "confirm"),
    "form.confirm": (N_("Confirm"), "confirm"),
    "form.resume": (N_("Go on with my draft"), "confirm"),
    "form.login": (N_("Log in again"), "confirm"),
}
_NOTICES = {
    "saved": N_("Your draft is saved. You can leave and come back."),
    "kept": N_("The receipt is now in the folder Downloads."),
}
_WIDE, _ALMOST_WIDE, _FEW = 480, 440, 3
"""From the first width on, in pixels of the design, fields stand in two columns; from the second on
when there are more than a few, which would not be seen all at once."""
_AROUND, _ROW, _RULE, _HEAD = 213, 118, 22, 56
"""The height, in pixels of the design, that a form takes in ease: around its questions, for each row of
them with its faults told, for each rule of a password, and where the site has a head. In less, all stands
closer together."""
_TINY = 320
"""Below this height of a page that was made larger, its buttons scroll with it."""


class FormPage(Sheet):
    """The page with a form, at one size."""

    def __init__(self, site_id: str, asked: Site, view: ExerciseView, zoom: int) -> None:
        """Build the head and the buttons; steps are built when they are first shown.

        ``zoom`` is the page's size in percent.
        """
        stage = self._stage = ZoomedStage(view, zoom)
        theme, _ = stage.theme, stage.translator.gettext
        super().__init__(theme, margin=30)
        self._site_id, self._asked, self.zoom = site_id, asked, zoom
        self._shown: tuple[str, int, bool] | None = None
        self._errors: tuple[tuple[str, str], ...] = ()
        self._calendar = ""
        self._steps: dict[int, StepPage] = {}
        self._is_short: bool | None = None
        self._is_tight: bool | None = None
        self._usual_px = view.theme.px
        self._position = Text("", theme, 16, colour="soft_ink")
        self._heading = Text(asked.title, theme, 25, BOLD)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._position, 0, Qt.AlignmentFlag.AlignBottom)
        self._bar = Bar(theme, "ok", 0)
        self._title = Text("", theme, 20, SEMIBOLD)
        self._faults = Faults(theme, stage.translator)
        self._notice = Chip(theme)
        self._notice.set_size(18)
        self._warned = Warned(stage)
        self._gate = Gate(theme, stage.translator)
        self._summary = Summary(asked, theme, stage.translator)
        self._code = Code(asked.code, stage) if asked.code else None
        self._receipt = Receipt(asked, stage)
        self._place = QVBoxLayout()
        frame = self._frame = QVBoxLayout(self.footer)
        flow = Flow(None, theme.px(14), is_right_aligned=True)
        frame.addLayout(flow)
        self._buttons: dict[str, Button] = {}
        for target, (name, role) in _BUTTONS.items():
            words = _(N_("Log out")) if target == "form.again" and not asked.number else _(name)
            words = asked.submit if target == "form.submit" and asked.submit else words
            button = self._buttons[target] = add_button(stage, target, words, role)
            flow.addWidget(button)
        self.column.addLayout(head)
        self.column.addWidget(self._bar)
        parts = (self._title, self._warned, self._faults, self._notice, self._gate, self._summary)
        for part in (*parts, *((self._code,) if self._code else ()), self._receipt):
            self.column.addWidget(part)
        self.column.addLayout(self._place)
        # Without a name of its own, a site is called like its form.
        self._head = SiteHead(asked, theme) if asked.name else None
        if self._head:
            self.stand_below(self._head)
        self._ease = _ease(asked)
        self._arrange()

    def show_form(self, scene: Scene, desk: Desk) -> None:
        """Draw the page that the form is at."""
        form = form_of(desk, self._site_id)
        kind = page_kind(self._asked, form) if is_filling(form) else ""
        match kind:
            case "step":
                self._step(form.page).show_answers(form)
            case "summary":
                self._summary.show_values(form)
            case "code" if self._code:
                self._code.show_code(form)
            case "receipt":
                self._receipt.show_reference(reference(self._site_id, form), form)
        self._notice.say("ok", self._stage.translator.gettext(_NOTICES.get(form.notice, "")))
        self._warned.setVisible(form.stage == "warned")
        shown = (form.stage, form.page, form.has_code)
        if shown != self._shown:
            self._shown = shown
            self._turn_to(form, kind, targets(scene, desk, self._site_id))
        if form.calendar != self._calendar:
            self._calendar = form.calendar
            step = self._steps.get(form.page)
            opened = [view for view in step.fields if view.field.id == form.calendar] if step else []
            if opened:
                self._bring_into_sight(opened[0])
        if form.errors != self._errors:
            is_new = bool(set(form.errors) - set(self._errors))  # not: one less, while it is mended
            self._errors = form.errors
            self._faults.show_errors(self._asked, form)
            if is_new:
                self._find_first_fault(form)

    def forget(self) -> None:
        """Give the targets back, before the page goes."""
        self._stage.forget()

    def take_focus(self) -> None:
        """Begin at the first question, or at the first one to correct."""
        page = self._page()
        if page in self._steps and not self._steps[page].isHidden():
            fields = self._steps[page].fields
            faults = dict(self._errors)
            next((view for view in fields if view.field.id in faults), fields[0]).take_focus()
        else:
            self.setFocus()

    def air(self) -> int:  # noqa: D102
        step = self._steps.get(self._page())
        return step.air if step and not step.isHidden() else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        px = self._stage.theme.px
        is_short = self.height() < px(self._ease)
        self.let_footer_scroll(self.zoom > 100 and self.height() < px(_TINY))
        if is_short != self._is_short:
            self._is_short = is_short
            above, across, below = (8, 16, 6) if is_short else (18, 30, 14)
            self.column.setContentsMargins(px(across), px(above), px(across), px(below))
            self._frame.setContentsMargins(px(across), px(2), px(across), px(4))
            self.column.setSpacing(px(5 if is_short else 10))
            if self._head:
                self._head.be_low(is_short)
            self._show_title()
            self._faults.shorten(is_short)
        # Who makes a page larger wants its words larger, whatever room there is.
        is_tight = self.height() < self._usual_px(self._ease)
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self._heading.set_size(21 if is_tight else 25)
            for button in self._buttons.values():
                button.set_tight(is_tight)
        for step in self._steps.values():
            step.arrange(self._has_two_columns(step), is_short)

    def _has_two_columns(self, step: StepPage) -> bool:
        is_long = len(step.fields) > _FEW
        return self.width() >= self._stage.theme.px(_ALMOST_WIDE if is_long else _WIDE)

    def _page(self) -> int:
        return self._shown[1] if self._shown else -1

    def _show_title(self) -> None:
        # The title of the only step says nothing that the form's own does not.
        is_needless = bool(self._is_short) and self._page() == 0 and len(self._asked.steps) == 1
        self._title.setVisible(bool(self._title.text()) and not is_needless)

    def _find_first_fault(self, form: Form) -> None:
        """Go to the first question with a fault, as browsers do; on a small screen it may be out of sight."""
        self.page.verticalScrollBar().setValue(0)
        step = self._steps.get(form.page)
        faulty = [view for view in step.fields if form.error(view.field.id)] if step else []
        if faulty:
            self._bring_into_sight(faulty[0])
            # While a demonstration plays, the keyboard is with it, to end it.
            if self.isAncestorOf(self.window().focusWidget() or self.window()):
                faulty[0].take_focus()

    def _bring_into_sight(self, view: QWidget) -> None:
        settle_layouts()
        top, half = view.mapTo(self.page.widget(), QPoint(0, 0)).y(), view.sizeHint().height() // 2
        self.page.ensureVisible(0, top + half, 0, half)

    def _step(self, page: int) -> StepPage:
        if page not in self._steps:
            step = self._steps[page] = StepPage(self._asked.steps[page], self._stage)
            step.arrange(self._has_two_columns(step), bool(self._is_short))
            self._place.addWidget(step)
            # Tab goes from the last question to the buttons, though they were there before it.
            for before, after in pairwise((step.fields[-1].last_input(), *self._buttons.values())):
                QWidget.setTabOrder(before, after)
        return self._steps[page]

    def _turn_to(self, form: Form, kind: str, offered: tuple[str, ...]) -> None:
        _, count = self._stage.translator.gettext, len(self._asked.steps)
        for page, step in self._steps.items():
            step.setVisible(kind == "step" and page == form.page)
        self._gate.show_stage(form)
        self._summary.setVisible(kind == "summary")
        if self._code:
            self._code.setVisible(kind == "code")
        self._receipt.setVisible(kind == "receipt")
        self._bar.setVisible(kind != "")
        self._bar.set_share(min(1.0, (form.page + 1) / (count + 1)))
        self._position.setVisible(kind == "step" and count > 1)
        self._position.set_text(_("Step {n} of {count}", n=form.page + 1, count=count))
        titles = {"summary": _("Read your answers over."), "code": _("Confirm with a code")}
        title = self._asked.steps[form.page].title if kind == "step" else titles.get(kind, "")
        self._title.set_text(title)
        self._show_title()
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        send = self._buttons["form.send-code"]
        send.set_role("secondary" if form.has_code else "confirm")
        send.set_text(_("Send me a new code") if form.has_code else _("Send me a code"))
        self.page.verticalScrollBar().setValue(0)


def _ease(asked: Site) -> int:
    """Return the height in which the longest step of a form has room, in pixels of the design."""

    def room(step: FormStep) -> int:
        rules = max(len(field.needs) + 1 if field.type == "password" else 0 for field in step.fields)
        return _ROW * math.ceil(len(step.fields) / 2) + _RULE * rules

    return _AROUND + max(map(room, asked.steps), default=0) + (_HEAD if asked.name else 0)
