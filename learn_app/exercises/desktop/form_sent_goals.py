# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on sending a form: the code, the sending itself, the receipt."""

from collections.abc import Iterable, Mapping

from msgspec import field as defaulting

from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form import (
    Form,
    form_of,
    has_kept_receipt,
    is_code_known,
    is_filling,
    is_receipt,
    page_kind,
    problem,
    web_form,
)
from learn_app.exercises.desktop.form_goals import (
    FileUploaded,
    FormFill,
    FormGoal,
    FormReach,
    FormResume,
    FormSaveDraft,
    FormStay,
    PasswordSet,
)
from learn_app.exercises.desktop.form_way import (
    correction,
    is_answered,
    is_code_there,
    way_through_code,
    way_to_form,
    way_to_message,
    way_to_page,
)
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_


class FormSubmit(FormGoal, frozen=True, kw_only=True, tag="form.submit"):
    """The form was sent with ``values``, and with those of the ``form.fill`` goals before it."""

    values: dict[str, str] = defaulting(default_factory=dict)

    def answers(self) -> Mapping[tuple[str, str], str]:
        return {(self.site, field_id): value for field_id, value in self.values.items()}

    def holds(self, scene: Scene, desk: Desk) -> bool:
        form = form_of(desk, self.site)
        return form.sent > 0 and self._has_right_values(scene, dict(form.last))

    def go(self, scene: Scene, desk: Desk) -> Event:
        asked, form = self.form(scene), form_of(desk, self.site)
        faulty = self._faulty_pages(scene, form)
        if page_kind(asked, form) == "code" and is_filling(form) and not faulty:
            return way_through_code(scene, desk, self.site)
        walk = way_to_form(scene, desk, self.site)
        if walk:
            return walk
        target = faulty[0] if faulty else len(asked.steps) - (not asked.summary)
        walk = way_to_page(scene, desk, self.site, target)
        if walk:
            return walk
        return (correction(scene, self.site, form) if faulty else None) or Clicked("form.submit")

    def _faulty_pages(self, scene: Scene, form: Form) -> list[int]:
        found = []
        for page, step in enumerate(self.form(scene).steps):
            wanted = ((f, scene.answers.get((self.site, f.id))) for f in step.fields)
            if any(problem(f, form) or not is_answered(scene, f, form, value) for f, value in wanted):
                found.append(page)
        return found

    def _has_right_values(self, scene: Scene, values: Mapping[str, str]) -> bool:
        form = Form(values=tuple(values.items()))
        fields = (f for step in self.form(scene).steps for f in step.fields)
        return all(is_answered(scene, f, form, scene.answers.get((self.site, f.id))) for f in fields)


class ReceiptKept(FormSubmit, frozen=True, kw_only=True, tag="receipt.kept"):
    """The receipt is a file on the computer."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return has_kept_receipt(desk, self.site)

    def go(self, scene: Scene, desk: Desk) -> Event:
        asked, form = self.form(scene), form_of(desk, self.site)
        if not FormSubmit.holds(self, scene, desk):
            return FormSubmit.go(self, scene, desk)
        walk = way_to_form(scene, desk, self.site)
        if walk or is_receipt(asked, form):
            return walk or Clicked("form.keep")
        return way_to_page(scene, desk, self.site, 0) or Clicked("form.last")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and not asked.receipt_file:
            yield "site", N_("The form “{site}” gives no receipt to keep."), {"site": self.site}


class _CodeGoal(FormSubmit, frozen=True, kw_only=True):
    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and asked.code is None:
            yield "site", N_("The form “{site}” asks for no code."), {"site": self.site}


class CodeAsk(_CodeGoal, frozen=True, kw_only=True, tag="code.ask"):
    """The code was asked for."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return form_of(desk, self.site).codes > 0


class CodeRead(_CodeGoal, frozen=True, kw_only=True, tag="code.read"):
    """The message with the code was opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return is_code_known(desk, self.form(scene), self.site)

    def go(self, scene: Scene, desk: Desk) -> Event:
        asked = self.form(scene)
        if not is_code_there(scene, desk, asked, self.site):
            return FormSubmit.go(self, scene, desk)
        return way_to_message(scene, desk, asked, self.site)


class CodeEnter(_CodeGoal, frozen=True, kw_only=True, tag="code.enter"):
    """The code was copied, and the site took it."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return form_of(desk, self.site).sent > 0


FormGoals = (
    FormFill
    | FormReach
    | FormSaveDraft
    | FormResume
    | FormStay
    | PasswordSet
    | FileUploaded
    | FormSubmit
    | ReceiptKept
    | CodeAsk
    | CodeRead
    | CodeEnter
)
