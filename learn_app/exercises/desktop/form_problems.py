"""What an author may get wrong in a form."""

from collections.abc import Iterable

from learn_app.exercises.desktop.form import BUTTONS
from learn_app.exercises.desktop.form_values import example_value, find_problem, lacking_rules
from learn_app.exercises.desktop.form_world import CodeSpec, Field, WebForm
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.world import World
from learn_app.i18n import N_


def form_problems(world: World, asked: WebForm) -> Iterable[Problem]:
    """Return what does not fit together in a form."""
    seen: set[str] = set()
    for step in asked.steps:
        before: set[str] = set()
        for field in step.fields:
            if field.id in seen:
                yield "world", N_("Two fields have the id “{id}”."), {"id": field.id}
            if field.id in BUTTONS:
                yield (
                    "world",
                    N_("A field cannot be called “{id}”: a button has that name."),
                    {"id": field.id},
                )
            if field.same_as and field.same_as not in before:
                message = N_("“{id}” is to be the same as “{other}”, which does not stand before it.")
                yield "world", message, {"id": field.id, "other": field.same_as}
            seen.add(field.id)
            before.add(field.id)
            yield from _field_problems(field)
    if asked.code:
        yield from _code_problems(world, asked.code)
    for field_id in asked.filled:
        if asked.field(field_id) is None:
            yield "world", N_("There is no field “{field}” in the form."), {"field": field_id}
    if asked.draft:
        if not asked.drafts:
            yield "world", N_("There is a draft of “{form}”, which saves none."), {"form": asked.title}
        for field_id in asked.draft.values:
            if asked.field(field_id) is None:
                yield "world", N_("There is no field “{field}” in the form."), {"field": field_id}


def _field_problems(field: Field) -> Iterable[Problem]:
    options = [option.id for option in field.options]
    if field.type in ("radio", "list", "pictures") and len(options) < 2:
        yield "world", N_("The field “{id}” needs two options at least."), {"id": field.id}
    if len(set(options)) != len(options):
        yield "world", N_("Two options of “{id}” have the same id."), {"id": field.id}
    if field.type == "pictures" and not any(option.right for option in field.options):
        yield "world", N_("No picture of “{id}” is to be chosen."), {"id": field.id}
    if field.type == "letters" and not field.letters:
        yield "world", N_("“{id}” has no letters to copy."), {"id": field.id}
    if not field.typing and not field.calendar:
        yield "world", N_("“{id}” can neither be typed nor chosen in a calendar."), {"id": field.id}
    if field.type == "password" and lacking_rules(field, example_value(field)):
        yield "world", N_("No password is known that keeps the rules of “{id}”."), {"id": field.id}
    if field.type == "number" and find_problem(field, example_value(field)):
        yield "world", N_("“{id}” accepts no number."), {"id": field.id}


def _code_problems(world: World, code: CodeSpec) -> Iterable[Problem]:
    if "{code}" not in code.text:
        yield "world", N_("The message with the code does not hold it: write “{{code}}”."), {}
    if code.by == "sms" and world.phone is None:
        yield "world", N_("A code comes by SMS, and the world has no telephone."), {}
    if code.by == "email":
        if world.person(code.sender) is None:
            yield "world", N_("There is no person “{person}” in the world."), {"person": code.sender}
        if not world.messages:
            yield "world", N_("A code comes by e-mail, and the world has no mailbox."), {}
