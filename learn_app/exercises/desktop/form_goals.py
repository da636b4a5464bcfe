# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on a web form: its answers, its pages, its draft. Sending it stands in ``form_sent_goals``."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Annotated

from msgspec import Meta

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop import windows
from learn_app.exercises.desktop.browser_way import page_on_show
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form import (
    Form,
    form_of,
    is_filling,
    pages,
    problem,
    web_form,
)
from learn_app.exercises.desktop.form_fields import is_text
from learn_app.exercises.desktop.form_values import find_problem, is_same, is_swapped_date
from learn_app.exercises.desktop.form_way import (
    LONGEST_CALENDAR,
    answer,
    correction,
    fitting_file,
    is_answered,
    right_value,
    wanted_value,
    way_to_form,
    way_to_lost_file,
    way_to_page,
    with_picker,
    without_picker,
)
from learn_app.exercises.desktop.form_world import Field, WebForm
from learn_app.exercises.desktop.goal import Goal, Problem
from learn_app.exercises.desktop.mail_file_goals import file_at, source_of
from learn_app.exercises.desktop.site_world import FORM
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-value", "date-reversed", "value-misplaced", "wrong-upload", "draft-incomplete"})


class FormGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a form have in common; not a goal by itself."""

    site: str

    def form(self, scene: Scene) -> WebForm:
        """Return what the author wrote of the form; the checker has seen that there is one."""
        asked = web_form(scene, self.site)
        assert asked is not None
        return asked

    def way(self, scene: Scene, desk: Desk) -> Event:
        behind = without_picker(desk)
        event = self.go(scene, behind)
        if any(f.type == "file" for step in self.form(scene).steps for f in step.fields):
            ahead = windows.bring(behind, "browser")
            in_form = event if ahead is behind else self.go(scene, ahead)
            walk = way_to_lost_file(scene, desk, self.site, in_form)
            if walk:
                return walk
        return with_picker(scene, desk, self.site, event)

    def go(self, scene: Scene, desk: Desk) -> Event:
        """Return the next move when no dialog is in front."""
        raise NotImplementedError

    def texts(self, scene: Scene) -> Mapping[str, str]:
        fields = [f for step in self.form(scene).steps for f in step.fields if is_text(f)]
        return {f"form.{f.id}": right_value(scene, self.site, f, Form()) for f in fields}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Name a value that is well formed but not the one asked for, once the page was left."""
        asked, form = self.form(scene), form_of(before, self.site)
        if event.target not in ("form.next", "form.submit") or form_of(after, self.site).errors:
            return None
        if page_on_show(scene, before) != f"{self.site}/{FORM}":
            return None
        is_step = form.page < len(asked.steps)
        left = asked.steps[form.page : form.page + 1] if is_step else asked.steps
        for field in (f for step in left for f in step.fields):
            wanted = scene.wanted.get((self.site, field.id))
            if event.target == "form.next" and form.value(field.id) == asked.filled.get(field.id):
                continue  # as the author wrote it: one is to see that on reading all over
            if not is_answered(scene, field, form, wanted):
                return self.name_wrong_value(scene, field, form, wanted or "")
        return None

    def name_wrong_value(self, scene: Scene, field: Field, form: Form, wanted: str) -> Feedback:
        """Return the mistake of an answer that is another one than ``wanted``."""
        given = form.value(field.id)
        if field.type == "file":
            return mistake("wrong-upload", field=field.label)
        if field.type == "date" and is_swapped_date(given, wanted):
            return mistake("date-reversed", field=field.label)
        for other in (f for step in self.form(scene).steps for f in step.fields):
            right = scene.wanted.get((self.site, other.id), "")
            is_alike = (other.type, other.check) == (field.type, field.check) and is_text(field)
            if other.id != field.id and is_alike and right and is_same(other, given, right):
                return mistake("value-misplaced", field=field.label, other=other.label)
        return mistake("wrong-value", field=field.label)

    def needed_files(self, scene: Scene) -> Iterable[str]:
        asked = web_form(scene, self.site)
        fields = [f for step in asked.steps for f in step.fields if f.type == "file"] if asked else []
        for field in fields:
            path = self.answers().get((self.site, field.id))
            file_id = scene.file_id(path) if path else fitting_file(scene, field).partition("/")[0]
            if file_id:
                yield file_id

    def enclosing_messages(self, scene: Scene) -> Iterable[str]:
        asked = web_form(scene, self.site)
        fields = [f for step in asked.steps for f in step.fields if f.type == "file"] if asked else []
        paths = [self.answers().get((self.site, field.id), "") for field in fields]
        return [found[0] for path in paths if path and (found := source_of(scene, path))]

    def bound(self, scene: Scene) -> int:
        asked = self.form(scene)
        fields = [f for step in asked.steps for f in step.fields]
        calendars = sum(f.type == "date" and not is_text(f) for f in fields)
        pictures = sum(len(f.options) for f in fields if f.type == "pictures")
        files = sum(f.type == "file" for f in fields)
        filling = len(fields) + LONGEST_CALENDAR * calendars + pictures + 60 * files + 4 * len(pages(asked))
        return (2 if asked.session else 1) * filling + (30 if asked.code else 0) + 16

    def problems(self, scene: Scene) -> Iterable[Problem]:
        asked = web_form(scene, self.site)
        if asked is None:
            yield "site", N_("There is no form “{site}” in the world."), {"site": self.site}
            return
        for (_, field_id), value in self.answers().items():
            field = asked.field(field_id)
            if field is None:
                yield "", N_("There is no field “{field}” in the form."), {"field": field_id}
            elif not _is_possible(scene, field, value):
                values = {"field": field_id, "value": value}
                yield "", N_("The field “{field}” cannot hold “{value}”."), values


class FieldGoal(FormGoal, frozen=True, kw_only=True):
    """What the goals on one field have in common; not a goal by itself."""

    field: str

    def go(self, scene: Scene, desk: Desk) -> Event:
        asked, form = self.form(scene), form_of(desk, self.site)
        field = asked.field(self.field)
        walk = way_to_page(scene, desk, self.site, asked.page_of(self.field))
        if walk or field is None:
            return walk or Clicked("form.next")
        return self.answer(scene, field, form)

    def answer(self, scene: Scene, field: Field, form: Form) -> Event:
        """Return the next move on the page that has the field."""
        raise NotImplementedError


class FormFill(FieldGoal, frozen=True, kw_only=True, tag="form.fill"):
    """The field holds the value; a file is named by its path."""

    value: str

    def answers(self) -> Mapping[tuple[str, str], str]:
        return {(self.site, self.field): self.value}

    def card_line(self, scene: Scene, desk: Desk) -> str:
        return self.field

    def holds(self, scene: Scene, desk: Desk) -> bool:
        field, form = self.form(scene).field(self.field), form_of(desk, self.site)
        return field is None or is_answered(scene, field, form, self.value)

    def answer(self, scene: Scene, field: Field, form: Form) -> Event:
        return answer(field, form, wanted_value(scene, field, self.value))


class FileUploaded(FormFill, frozen=True, kw_only=True, tag="file.uploaded"):
    """The file, named by its path, is joined to the form."""

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormFill.problems(self, scene)
        asked = web_form(scene, self.site)
        field = asked.field(self.field) if asked else None
        if field and field.type != "file":
            yield "field", N_("The field “{field}” takes no file."), {"field": self.field}


class PasswordSet(FieldGoal, frozen=True, kw_only=True, tag="password.set"):
    """The field holds a password that keeps the site's rules, whichever it is."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        field, form = self.form(scene).field(self.field), form_of(desk, self.site)
        return field is not None and form.value(self.field) != "" and problem(field, form) == ""

    def answer(self, scene: Scene, field: Field, form: Form) -> Event:
        first = self.form(scene).field(field.same_as) if field.same_as else None
        if first and (problem(first, form) or not form.value(first.id)):
            return answer(first, form, right_value(scene, self.site, first, form))
        return answer(field, form, right_value(scene, self.site, field, form))

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        field = asked.field(self.field) if asked else None
        if asked and (field is None or field.type != "password"):
            yield "field", N_("There is no password “{field}” in the form."), {"field": self.field}


class FormReach(FormGoal, frozen=True, kw_only=True, tag="form.step"):
    """The step (from 1) was reached; the summary counts as the step after the last."""

    step: Annotated[int, Meta(ge=1, le=9)]

    def holds(self, scene: Scene, desk: Desk) -> bool:
        form = form_of(desk, self.site)
        return is_filling(form) and form.page >= self.step - 1

    def go(self, scene: Scene, desk: Desk) -> Event:
        return way_to_page(scene, desk, self.site, self.step - 1) or Clicked("form.next")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and self.step > len(asked.steps) + 1:
            yield "step", N_("The form has only {n} steps."), {"n": str(len(asked.steps))}


class FormSaveDraft(FormGoal, frozen=True, kw_only=True, tag="form.save_draft"):
    """A draft was saved, with all that the goals before it ask for."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        form = form_of(desk, self.site)
        return form.draft is not None and not self._faulty(scene, replace(form, values=form.draft[1]))

    def go(self, scene: Scene, desk: Desk) -> Event:
        form = form_of(desk, self.site)
        walk = way_to_form(scene, desk, self.site)
        if walk:
            return walk
        faulty = self._faulty(scene, form)
        if faulty:
            walk = way_to_page(scene, desk, self.site, faulty[0])
            return walk or correction(scene, self.site, form, only_asked=True) or Clicked("form.save")
        return way_to_page(scene, desk, self.site, min(form.page, self._last_page(scene))) or Clicked(
            "form.save"
        )

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if event.target == "form.save":
            return mistake("draft-incomplete")
        return FormGoal.judge(self, scene, before, after, event)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and not asked.drafts:
            yield "site", N_("The form “{site}” saves no drafts."), {"site": self.site}

    def _last_page(self, scene: Scene) -> int:
        asked = self.form(scene)
        return len(asked.steps) - (not asked.summary)

    def _faulty(self, scene: Scene, form: Form) -> list[int]:
        asked = self.form(scene)
        return [
            page
            for page in range(len(asked.steps))
            if correction(scene, self.site, replace(form, page=page), only_asked=True)
        ]


class FormResume(FormGoal, frozen=True, kw_only=True, tag="form.resume"):
    """The draft that was saved is taken up again."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        form = form_of(desk, self.site)
        return is_filling(form) and form.draft is not None and set(form.draft[1]) <= set(form.values)

    def go(self, scene: Scene, desk: Desk) -> Event:
        form = form_of(desk, self.site)
        walk = way_to_form(scene, desk, self.site)
        if walk:
            return walk
        if form.draft is None:
            return Clicked("form.save")
        # The way to a draft begins at the first page, where one gives up what stands there.
        return way_to_page(scene, desk, self.site, 0) or Clicked("form.cancel")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and not asked.drafts:
            yield "site", N_("The form “{site}” saves no drafts."), {"site": self.site}


class FormStay(FormGoal, frozen=True, kw_only=True, tag="form.stay"):
    """The site asked whether one is still there, and one said so."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return form_of(desk, self.site).has_stayed

    def go(self, scene: Scene, desk: Desk) -> Event:
        session = self.form(scene).session
        page = (session.warns_at or 1) - 1 if session else 0
        form = form_of(desk, self.site)
        if form.stage == "open" and form.page == page:
            # It asks on coming to the page.
            return way_to_page(scene, desk, self.site, page - 1 if page else page + 1) or Clicked("form.next")
        return way_to_page(scene, desk, self.site, page) or Clicked("form.stay")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FormGoal.problems(self, scene)
        asked = web_form(scene, self.site)
        if asked and not (asked.session and asked.session.warns_at):
            yield "site", N_("The form “{site}” never asks whether one is there."), {"site": self.site}


def _is_possible(scene: Scene, field: Field, value: str) -> bool:
    stored = wanted_value(scene, field, value)
    if field.type in ("radio", "file") and not stored:
        return False
    if field.type == "file":
        item = file_at(scene, value)
        return item is not None and item.kind in field.accepts and item.size <= field.heaviest
    if field.type in ("radio", "list") and stored:
        return any(option.id == stored for option in field.options)
    return find_problem(field, stored) == ""
