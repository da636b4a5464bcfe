"""What a learner does with a form: the browser hands over what happens on targets ``form.…``."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercises.desktop import form_sending, form_steps
from learn_app.exercises.desktop.form import (
    Form,
    fields_on_show,
    form_of,
    is_last_step,
    letters_on_show,
    page_kind,
    pages,
    web_form,
    with_form,
)
from learn_app.exercises.desktop.form_fields import answered, field_targets, is_text, pick
from learn_app.exercises.desktop.form_steps import arrived, closed, emptied, expired, next_page
from learn_app.exercises.desktop.form_world import WebForm
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.picker import Picked
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"form-emptied", "left-unsaved"}) | form_steps.CODES | form_sending.CODES


def targets(scene: Scene, desk: "Desk", site_id: str) -> tuple[str, ...]:
    """Return the targets on show."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    if asked is None:
        return ()
    match form.stage:
        case "expired":
            return ("form.login",)
        case "welcome":
            return ("form.resume", "form.begin")
        case "warned":
            return ("form.stay", *_page_targets(asked, form))
    return _page_targets(asked, form)


def act(scene: Scene, desk: "Desk", site_id: str, event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target of the form on show."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    if asked is None:
        return desk, NEUTRAL
    rest = replace(form, notice="") if form.notice else form
    match event:
        case Picked():
            after, feedback = pick(asked, rest, desk.drive, event)
            return with_form(desk, site_id, after), feedback
        case Filled(target="form.code"):
            return with_form(desk, site_id, form_sending.with_code(asked, form, event.text)), NEUTRAL
        case Filled() | Chosen():
            return with_form(desk, site_id, answered(asked, form, event)), NEUTRAL
        case Clicked(target=target) if target in form_sending.TARGETS:
            return form_sending.act(desk, site_id, asked, closed(rest), target)
        case Clicked(target=target):
            file = _file_field(asked, rest, target)
            if file:
                return form_sending.ask_for_file(desk, target), NEUTRAL
            after, feedback = _clicked(asked, rest, target)
            return with_form(desk, site_id, after), feedback
    return desk, NEUTRAL


def moves(scene: Scene, desk: "Desk", site_id: str, target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    field = asked.field(target.removeprefix("form.")) if asked else None
    if asked and target == "form.code":
        return [Filled(target, text) for text in form_sending.tried_codes(site_id, asked, form)]
    if field is None or asked is None:
        return clicks(target)
    if field.type == "list":
        return [Chosen(target, option) for option in ("", *(o.id for o in field.options))]
    if field.type == "letters":
        return writings(target, {target: letters_on_show(field, form).lower()})
    if field.same_as:
        return writings(target, {target: form.value(field.same_as)})
    return writings(target, texts) if is_text(field) else clicks(target)


def _page_targets(asked: WebForm, form: Form) -> tuple[str, ...]:
    match page_kind(asked, form):
        case "summary":
            return ("form.edit", *_saving(asked), "form.submit")
        case "code":
            field = ("form.code", "form.confirm") if form.has_code else ()
            return (*field, "form.send-code", "form.edit")
        case "receipt":
            return (*(("form.keep",) if asked.receipt_file else ()), "form.again")
    fields = [t for field in fields_on_show(asked, form) for t in field_targets(field, form)]
    back = ("form.previous",) if form.page else ("form.cancel", *(("form.last",) if form.sent else ()))
    return (*fields, *back, *_saving(asked), "form.submit" if is_last_step(asked, form) else "form.next")


def _saving(asked: WebForm) -> tuple[str, ...]:
    return ("form.save",) if asked.drafts else ()


def _clicked(asked: WebForm, form: Form, target: str) -> tuple[Form, Feedback]:
    match target:
        case "form.login":
            return replace(form, stage="welcome" if form.draft else "open"), NEUTRAL
        case "form.begin":
            return arrived(asked, replace(emptied(form), stage="open"))
        case "form.resume" if form.draft:
            page, values = form.draft
            return arrived(asked, replace(form, stage="open", page=page, furthest=page, values=values))
        case "form.stay":
            return replace(form, stage="open", has_stayed=True), NEUTRAL
        case "form.save":
            page = min(form.page, len(asked.steps) - 1)
            return replace(closed(form), draft=(page, form.values), notice="saved"), NEUTRAL
        case "form.again":
            return emptied(form), NEUTRAL
        case "form.last":
            return replace(emptied(form), page=len(pages(asked)) - 1, values=form.last), NEUTRAL
        case "form.cancel":
            return _cancel(asked, form)
    if target not in ("form.next", "form.edit", "form.previous"):
        return answered(asked, form, Clicked(target)), NEUTRAL
    if form.stage == "warned":
        return expired(form), mistake("session-ignored")
    match target:
        case "form.edit":
            return arrived(asked, replace(form, page=0, errors=()))
        case "form.previous":
            return arrived(asked, replace(closed(form), page=form.page - 1, errors=()))
    return next_page(asked, closed(form))


def _cancel(asked: WebForm, form: Form) -> tuple[Form, Feedback]:
    after = replace(emptied(form), stage="welcome" if form.draft else "open")
    if not form.values:
        return after, NEUTRAL
    if not asked.drafts:
        return after, Feedback(Verdict.NEUTRAL, "form-emptied")
    is_saved = form.draft is not None and form.draft[1] == form.values
    return after, NEUTRAL if is_saved else mistake("left-unsaved")


def _file_field(asked: WebForm, form: Form, target: str) -> bool:
    return any(f.type == "file" and target == f"form.{f.id}" for f in fields_on_show(asked, form))
