# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on a web form."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from msgspec import Meta
from msgspec import field as defaulting

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form import Form, form_of, is_receipt, is_summary
from learn_app.exercises.desktop.form_values import example_value, find_problem, is_same, stored_value
from learn_app.exercises.desktop.form_world import Field
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-value"})


class FormGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a form have in common; not a goal by itself."""

    site: str

    def texts(self, scene: Scene) -> Mapping[str, str]:
        site = scene.world.sites[self.site]
        fields = [f for step in site.steps for f in step.fields if f.type in ("text", "date")]
        return {f"form.{f.id}": right_value(scene, self.site, f) for f in fields}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Name a value that is well formed but not the one asked for, once the page was left."""
        if event.target not in ("form.next", "form.submit") or form_of(after, self.site).errors:
            return None
        site, form = scene.world.sites[self.site], form_of(before, self.site)
        left = site.steps if is_summary(site, form) else site.steps[form.page : form.page + 1]
        fields = [f for step in left for f in step.fields]
        wrong = [f for f in fields if not is_answered(f, form, scene.wanted.get((self.site, f.id)))]
        return mistake("wrong-value", field=wrong[0].label) if wrong else None

    def bound(self, scene: Scene) -> int:
        site = scene.world.sites[self.site]
        return 6 + sum(len(step.fields) for step in site.steps) + 3 * len(site.steps)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        site = scene.world.sites.get(self.site)
        if site is None:
            yield "site", N_("There is no site “{site}” in the world."), {"site": self.site}
            return
        if self.site != scene.site:
            yield "site", N_("One exercise shows one site; this one shows “{site}”."), {"site": scene.site}
        for (_, field_id), value in self.answers().items():
            field = site.field(field_id)
            if field is None:
                yield "", N_("There is no field “{field}” in the form."), {"field": field_id}
            elif not _is_possible(field, value):
                values = {"field": field_id, "value": value}
                yield "", N_("The field “{field}” cannot hold “{value}”."), values


class FormFill(FormGoal, frozen=True, kw_only=True, tag="form.fill"):
    """The field holds the value."""

    field: str
    value: str

    def answers(self) -> Mapping[tuple[str, str], str]:
        return {(self.site, self.field): self.value}

    def card_line(self) -> str:
        return self.field

    def holds(self, scene: Scene, desk: Desk) -> bool:
        field = scene.world.sites[self.site].field(self.field)
        return field is None or is_same(field, form_of(desk, self.site).value(self.field), self.value)

    def way(self, scene: Scene, desk: Desk) -> Event:
        site = scene.world.sites[self.site]
        field, form = site.field(self.field), form_of(desk, self.site)
        walk = _way_to_page(scene, desk, self.site, site.page_of(self.field))
        return walk or _answer(field, form, self.value) if field else Clicked("form.next")


class FormReach(FormGoal, frozen=True, kw_only=True, tag="form.step"):
    """The step (from 1) was reached; the summary counts as the step after the last."""

    step: Annotated[int, Meta(ge=1, le=9)]

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return form_of(desk, self.site).page >= self.step - 1

    def way(self, scene: Scene, desk: Desk) -> Event:
        return _way_to_page(scene, desk, self.site, self.step - 1) or Clicked("form.next")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        site = scene.world.sites.get(self.site)
        if site and self.step > len(site.steps) + 1:
            yield "step", N_("The form has only {n} steps."), {"n": str(len(site.steps))}


class FormSubmit(FormGoal, frozen=True, kw_only=True, tag="form.submit"):
    """The form was sent with ``values``, and with those of the ``form.fill`` goals before it."""

    values: dict[str, str] = defaulting(default_factory=dict)

    def answers(self) -> Mapping[tuple[str, str], str]:
        return {(self.site, field_id): value for field_id, value in self.values.items()}

    def holds(self, scene: Scene, desk: Desk) -> bool:
        site, form = scene.world.sites[self.site], form_of(desk, self.site)
        return is_receipt(site, form) and not self._faulty_pages(scene, form)

    def way(self, scene: Scene, desk: Desk) -> Event:
        site, form = scene.world.sites[self.site], form_of(desk, self.site)
        faulty = self._faulty_pages(scene, form)
        walk = _way_to_page(scene, desk, self.site, faulty[0] if faulty else len(site.steps))
        if walk:
            return walk
        if not faulty:
            return Clicked("form.submit")
        return _correction(scene, self.site, faulty[0], form) or Clicked("form.submit")

    def _faulty_pages(self, scene: Scene, form: Form) -> list[int]:
        pages = range(len(scene.world.sites[self.site].steps))
        return [page for page in pages if _correction(scene, self.site, page, form)]


def right_value(scene: Scene, site: str, field: Field) -> str:
    """Return what the field should hold: asked for, or at least fitting."""
    known = scene.wanted.get((site, field.id))
    if known is not None:
        return stored_value(field, known)
    card = scene.world.cards.get(scene.card)
    for line in card.lines if card else ():
        value = stored_value(field, line.value)
        if line.id == field.id and not find_problem(field, value):
            return value
    return example_value(field)


def is_answered(field: Field, form: Form, asked: str | None) -> bool:
    """Tell whether the field holds what is asked for; what nobody asks about is right."""
    return asked is None or is_same(field, form.value(field.id), asked)


def _way_to_page(scene: Scene, desk: Desk, site_id: str, page: int) -> Event | None:
    """Return the next move towards a page of the form, or None when it is on show."""
    site, form = scene.world.sites[site_id], form_of(desk, site_id)
    to_app = way_to_app(scene, desk, "browser")
    if to_app:
        return to_app
    if is_receipt(site, form):
        return Clicked("form.again")
    if form.page > page:
        return Clicked("form.edit" if is_summary(site, form) else "form.previous")
    if form.page < page:
        return _correction(scene, site_id, form.page, form) or Clicked("form.next")
    return None


def _correction(scene: Scene, site_id: str, page: int, form: Form) -> Event | None:
    """Return the first answer that a page still needs, or None when it can be left."""
    for field in scene.world.sites[site_id].steps[page].fields:
        asked = scene.answers.get((site_id, field.id))
        if find_problem(field, form.value(field.id)) or not is_answered(field, form, asked):
            return _answer(field, form, right_value(scene, site_id, field))
    return None


def _answer(field: Field, form: Form, value: str) -> Event:
    wanted = stored_value(field, value)
    match field.type:
        case "radio":
            return Clicked(f"form.{field.id}.{wanted}")
        case "list":
            return Chosen(f"form.{field.id}", wanted)
        case "checkbox":
            return Clicked(f"form.{field.id}")
    return Filled(f"form.{field.id}", wanted)


def _is_possible(field: Field, value: str) -> bool:
    stored = stored_value(field, value)
    if field.type == "radio" and not stored:
        return False
    if field.type in ("radio", "list") and stored:
        return any(option.id == stored for option in field.options)
    return find_problem(field, stored) == ""


FormGoals = FormFill | FormReach | FormSubmit
