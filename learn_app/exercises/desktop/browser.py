"""The fictional browser, showing a form in steps: a pure model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercise_api.seeding import numbers
from learn_app.exercises.desktop.form_values import CHECKED, find_problem
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.site_world import Field, Site
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

    def value(self, field_id: str) -> str:
        """Return what a field holds, or ""."""
        return next((text for name, text in self.values if name == field_id), "")

    def error(self, field_id: str) -> str:
        """Return the code of what was wrong with a field when last checked, or ""."""
        return next((code for name, code in self.errors if name == field_id), "")


@dataclass(frozen=True, slots=True)
class Browser:
    """The browser at one moment."""

    site: str = ""
    form: Form = field(default_factory=Form)
    submissions: int = 0
    """How many times the form was sent: the receipt's number depends on it."""


def start(scene: Scene) -> Browser:
    """Return the browser as it first opens."""
    return Browser(site=scene.site)


def shown_site(scene: Scene, browser: Browser) -> Site | None:
    """Return the site on show."""
    return scene.world.sites.get(browser.site)


def is_summary(site: Site, form: Form) -> bool:
    """Tell whether the page to read over is on show."""
    return form.page == len(site.steps)


def is_receipt(site: Site, form: Form) -> bool:
    """Tell whether the form was sent."""
    return form.page > len(site.steps)


def can_go_back(site: Site, form: Form) -> bool:
    """Tell whether there is a page before this one; none comes before a receipt."""
    return 0 < form.page <= len(site.steps)


def can_go_forward(site: Site, form: Form) -> bool:
    """Tell whether a page that was seen comes after this one."""
    return form.page < form.furthest and not is_receipt(site, form)


def reference(browser: Browser) -> str:
    """Return the number on the receipt."""
    seed = sum(i * ord(c) for i, c in enumerate(browser.site, 1)) + browser.submissions
    return f"{browser.site[:2].upper()}-{numbers(seed * 7919, 3, 90000)[2] + 10000}"


def page_errors(site: Site, form: Form, page: int) -> tuple[tuple[str, str], ...]:
    """Return (field, code) for all that is wrong on one step."""
    if page >= len(site.steps):
        return ()
    found = ((f.id, find_problem(f, form.value(f.id))) for f in site.steps[page].fields)
    return tuple((field_id, code) for field_id, code in found if code)


def is_there(scene: Scene) -> bool:
    """Tell whether the world has web sites."""
    return bool(scene.world.sites)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show; a button that leads nowhere now is greyed, and none."""
    browser = desk.browser
    site, form = shown_site(scene, browser), browser.form
    if site is None:
        return ()
    back = ("browser.back",) if can_go_back(site, form) else ()
    forward = ("browser.forward",) if can_go_forward(site, form) else ()
    bar = (*back, *forward, "browser.reload")
    if is_receipt(site, form):
        return (*bar, "form.again")
    if is_summary(site, form):
        return (*bar, "form.edit", "form.submit")
    fields = [t for f in site.steps[form.page].fields for t in field_targets(f)]
    return (*bar, *fields, "form.previous" if form.page else "form.cancel", "form.next")


def field_targets(field: Field) -> tuple[str, ...]:
    """Return the targets of one field: one each for the options of a radio group."""
    if field.type == "radio":
        return tuple(f"form.{field.id}.{option.id}" for option in field.options)
    return (f"form.{field.id}",)


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    browser, feedback = _acted(scene, desk.browser, event)
    return (desk if browser is desk.browser else replace(desk, browser=browser)), feedback


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    site = shown_site(scene, desk.browser)
    asked = site.field(target.removeprefix("form.")) if site and target.startswith("form.") else None
    if asked and asked.type == "list":
        return [Chosen(target, option) for option in ("", *(o.id for o in asked.options))]
    return writings(target, texts) if asked and asked.type in ("text", "date") else clicks(target)


def _acted(scene: Scene, browser: Browser, event: Event) -> tuple[Browser, Feedback]:
    site, form = shown_site(scene, browser), browser.form
    if site is None:
        return browser, NEUTRAL
    after, feedback = form, NEUTRAL
    match event:
        case Filled() | Chosen():
            after = _answered(site, form, event)
        case Clicked(target="form.submit"):
            return _submit(site, browser)
        case Clicked(target="form.again"):
            after = Form()
        case Clicked(target="form.next"):
            after, feedback = _next(site, form)
        case Clicked(target="form.cancel"):
            after = Form()
            feedback = Feedback(Verdict.NEUTRAL, "form-emptied") if form.values else NEUTRAL
        case Clicked(target="form.edit"):
            after = replace(form, page=0, errors=())
        case Clicked(target="form.previous"):
            after = replace(form, page=form.page - 1, errors=())
        case Clicked(target="browser.back"):
            after = replace(form, page=form.page - 1, errors=())
        case Clicked(target="browser.forward"):
            after = replace(form, page=form.page + 1, errors=())
        case Clicked(target="browser.reload"):
            after = replace(form, errors=())
        case Clicked():
            after = _answered(site, form, event)
    return (browser, feedback) if after == form else (replace(browser, form=after), feedback)


def _next(site: Site, form: Form) -> tuple[Form, Feedback]:
    errors = page_errors(site, form, form.page)
    if errors:
        return replace(form, errors=errors), mistake("form-invalid", n=len(errors))
    page = form.page + 1
    return replace(form, page=page, furthest=max(page, form.furthest), errors=()), NEUTRAL


def _submit(site: Site, browser: Browser) -> tuple[Browser, Feedback]:
    form = browser.form
    for page in range(len(site.steps)):
        errors = page_errors(site, form, page)
        if errors:
            back = replace(form, page=page, errors=errors)
            return replace(browser, form=back), mistake("form-invalid", n=len(errors))
    sent = Form(page=len(site.steps) + 1, values=form.values)
    return replace(browser, form=sent, submissions=browser.submissions + 1), NEUTRAL


def _answered(site: Site, form: Form, event: Event) -> Form:
    for asked in site.steps[form.page].fields if form.page < len(site.steps) else ():
        if event.target not in field_targets(asked):
            continue
        match event:
            case Filled(text=text) if asked.type in ("text", "date"):
                return _with_value(form, asked.id, text)
            case Chosen(option=option) if asked.type == "list":
                is_known = option == "" or any(o.id == option for o in asked.options)
                return _with_value(form, asked.id, option) if is_known else form
            case Clicked(target=target) if asked.type == "radio":
                return _with_value(form, asked.id, target.removeprefix(f"form.{asked.id}."))
            case Clicked() if asked.type == "checkbox":
                return _with_value(form, asked.id, "" if form.value(asked.id) else CHECKED)
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
