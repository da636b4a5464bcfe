"""The forms of fictional web sites, being filled in: a pure model.

Each site has one, kept in ``Desk.forms`` whatever the browser shows. The browser gives it the events on
targets that begin with ``form.`` while it is on show.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercise_api.seeding import numbers
from learn_app.exercises.desktop.form_values import CHECKED, find_problem
from learn_app.exercises.desktop.form_world import Field, WebForm
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"form-invalid", "form-emptied"})
BUTTONS = frozenset({"next", "previous", "edit", "submit", "again", "cancel"})
"""What follows ``form.`` in the ids of buttons: no field may be called so."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form being filled in.

    ``page`` counts from 0: the steps, then the summary, then the receipt. ``values`` holds
    (field, value) of what is not empty, sorted; ``errors`` (field, code) as last checked.
    """

    page: int = 0
    furthest: int = 0
    values: tuple[tuple[str, str], ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    sent: int = 0
    """How many times it was sent: the receipt's number depends on it."""

    def value(self, field_id: str) -> str:
        """Return what a field holds, or ""."""
        return next((text for name, text in self.values if name == field_id), "")

    def error(self, field_id: str) -> str:
        """Return the code of what was wrong with a field when last checked, or ""."""
        return next((code for name, code in self.errors if name == field_id), "")


def web_form(scene: Scene, site_id: str) -> WebForm | None:
    """Return what the author wrote of a site's form."""
    return scene.world.sites.get(site_id)


def form_of(desk: "Desk", site_id: str) -> Form:
    """Return a site's form as it is now."""
    return next((form for name, form in desk.forms if name == site_id), Form())


def with_form(desk: "Desk", site_id: str, form: Form) -> "Desk":
    """Return the desk with a site's form as it becomes; the same desk when nothing changes."""
    if form == form_of(desk, site_id):
        return desk
    others = tuple(one for one in desk.forms if one[0] != site_id)
    return replace(desk, forms=tuple(sorted((*others, (site_id, form)), key=lambda one: one[0])))


def is_summary(asked: WebForm, form: Form) -> bool:
    """Tell whether the page to read over is on show."""
    return form.page == len(asked.steps)


def is_receipt(asked: WebForm, form: Form) -> bool:
    """Tell whether the form was sent."""
    return form.page > len(asked.steps)


def can_go_back(asked: WebForm, form: Form) -> bool:
    """Tell whether there is a page before this one; none comes before a receipt."""
    return 0 < form.page <= len(asked.steps)


def can_go_forward(asked: WebForm, form: Form) -> bool:
    """Tell whether a page that was seen comes after this one."""
    return form.page < form.furthest and not is_receipt(asked, form)


def turned(form: Form, by: int) -> Form:
    """Return the form some pages further or, with less than 0, back: the browser's arrows."""
    return replace(form, page=form.page + by, errors=())


def reloaded(form: Form) -> Form:
    """Return the form after the page was loaded again."""
    return replace(form, errors=())


def reference(site_id: str, form: Form) -> str:
    """Return the number on the receipt."""
    seed = sum(i * ord(c) for i, c in enumerate(site_id, 1)) + form.sent
    return f"{site_id[:2].upper()}-{numbers(seed * 7919, 3, 90000)[2] + 10000}"


def page_errors(asked: WebForm, form: Form, page: int) -> tuple[tuple[str, str], ...]:
    """Return (field, code) for all that is wrong on one step."""
    if page >= len(asked.steps):
        return ()
    found = ((f.id, find_problem(f, form.value(f.id))) for f in asked.steps[page].fields)
    return tuple((field_id, code) for field_id, code in found if code)


def targets(scene: Scene, desk: "Desk", site_id: str) -> tuple[str, ...]:
    """Return the targets on show."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    if asked is None:
        return ()
    if is_receipt(asked, form):
        return ("form.again",)
    if is_summary(asked, form):
        return ("form.edit", "form.submit")
    fields = [t for f in asked.steps[form.page].fields for t in field_targets(f)]
    return (*fields, "form.previous" if form.page else "form.cancel", "form.next")


def field_targets(field: Field) -> tuple[str, ...]:
    """Return the targets of one field: one each for the options of a radio group."""
    if field.type == "radio":
        return tuple(f"form.{field.id}.{option.id}" for option in field.options)
    return (f"form.{field.id}",)


def act(scene: Scene, desk: "Desk", site_id: str, event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target of the form on show."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    if asked is None:
        return desk, NEUTRAL
    after, feedback = form, NEUTRAL
    match event:
        case Filled() | Chosen():
            after = _answered(asked, form, event)
        case Clicked(target="form.submit"):
            after, feedback = _submit(asked, form)
        case Clicked(target="form.again"):
            after = Form(sent=form.sent)
        case Clicked(target="form.next"):
            after, feedback = _next(asked, form)
        case Clicked(target="form.cancel"):
            after = Form(sent=form.sent)
            feedback = Feedback(Verdict.NEUTRAL, "form-emptied") if form.values else NEUTRAL
        case Clicked(target="form.edit"):
            after = replace(form, page=0, errors=())
        case Clicked(target="form.previous"):
            after = turned(form, -1)
        case Clicked():
            after = _answered(asked, form, event)
    return with_form(desk, site_id, after), feedback


def moves(scene: Scene, desk: "Desk", site_id: str, target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    asked = web_form(scene, site_id)
    field = asked.field(target.removeprefix("form.")) if asked else None
    if field and field.type == "list":
        return [Chosen(target, option) for option in ("", *(o.id for o in field.options))]
    return writings(target, texts) if field and field.type in ("text", "date") else clicks(target)


def _next(asked: WebForm, form: Form) -> tuple[Form, Feedback]:
    errors = page_errors(asked, form, form.page)
    if errors:
        return replace(form, errors=errors), mistake("form-invalid", n=len(errors))
    page = form.page + 1
    return replace(form, page=page, furthest=max(page, form.furthest), errors=()), NEUTRAL


def _submit(asked: WebForm, form: Form) -> tuple[Form, Feedback]:
    for page in range(len(asked.steps)):
        errors = page_errors(asked, form, page)
        if errors:
            return replace(form, page=page, errors=errors), mistake("form-invalid", n=len(errors))
    return Form(page=len(asked.steps) + 1, values=form.values, sent=form.sent + 1), NEUTRAL


def _answered(asked: WebForm, form: Form, event: Event) -> Form:
    for field in asked.steps[form.page].fields if form.page < len(asked.steps) else ():
        if event.target not in field_targets(field):
            continue
        match event:
            case Filled(text=text) if field.type in ("text", "date"):
                return _with_value(form, field.id, text)
            case Chosen(option=option) if field.type == "list":
                is_known = option == "" or any(o.id == option for o in field.options)
                return _with_value(form, field.id, option) if is_known else form
            case Clicked(target=target) if field.type == "radio":
                return _with_value(form, field.id, target.removeprefix(f"form.{field.id}."))
            case Clicked() if field.type == "checkbox":
                return _with_value(form, field.id, "" if form.value(field.id) else CHECKED)
    return form


def _with_value(form: Form, field_id: str, value: str) -> Form:
    if form.value(field_id) == value:
        return form
    values = {**dict(form.values), field_id: value}
    return replace(
        form,
        values=tuple(sorted((name, text) for name, text in values.items() if text)),
        errors=tuple(e for e in form.errors if e[0] != field_id),
    )
