"""The questions of a form: which targets each one has, and what an act on one of them changes."""

from dataclasses import replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercises.desktop.drive import Drive, find
from learn_app.exercises.desktop.form import Form, as_values, fields_on_show
from learn_app.exercises.desktop.form_calendar import (
    Month,
    day_count,
    is_within_reach,
    opening,
    written,
)
from learn_app.exercises.desktop.form_values import CHECKED, find_problem, read_date
from learn_app.exercises.desktop.form_world import TEXT_TYPES, Field, WebForm
from learn_app.exercises.desktop.picker import Picked


def is_text(field: Field) -> bool:
    """Tell whether one types into the field."""
    return field.type in TEXT_TYPES and (field.type != "date" or field.typing or not field.calendar)


def field_targets(field: Field, form: Form) -> tuple[str, ...]:
    """Return the targets of one question, in the order of the Tab key."""
    name = f"form.{field.id}"
    match field.type:
        case "radio" | "pictures":
            return tuple(f"{name}.{option.id}" for option in field.options)
        case "password":
            return (name, f"{name}.show")
        case "letters":
            return (name, f"{name}.spell", *((f"{name}.new",) if len(field.letters) > 1 else ()))
        case "file":
            return (name, f"{name}.remove") if form.value(field.id) else (name,)
        case "date" if field.calendar:
            typed = (name,) if is_text(field) else ()
            return (*typed, f"{name}.calendar", *_calendar_targets(field, form))
    return (name,)


def answered(asked: WebForm, form: Form, event: Event) -> Form:
    """Return the form after an act on one of the questions on show."""
    for field in fields_on_show(asked, form):
        if event.target not in field_targets(field, form):
            continue
        name = f"form.{field.id}"
        part = event.target.removeprefix(name).removeprefix(".")
        match event:
            case Filled(text=text) if is_text(field) and not part:
                return with_value(form, field.id, text)
            case Chosen(option=option) if field.type == "list":
                is_known = option == "" or any(o.id == option for o in field.options)
                return with_value(form, field.id, option) if is_known else form
            case Clicked():
                return _clicked(field, form, part)
    return form


def pick(asked: WebForm, form: Form, drive: Drive, event: Picked) -> tuple[Form, Feedback]:
    """Return the form with the file that was chosen, if the site accepts it."""
    item = find(drive, event.file)
    for field in fields_on_show(asked, form):
        if field.type != "file" or event.target != f"form.{field.id}" or item is None:
            continue
        errors = tuple(e for e in form.errors if e[0] != field.id)
        problem = ""
        if item.kind not in field.accepts:
            problem = "file-format"
        elif item.size > field.heaviest:
            problem = "file-heavy"
        if problem:
            refused = replace(form, errors=(*errors, (field.id, problem)))
            return refused, mistake(f"answer-{problem}", field=field.label)
        # Whichever copy of a file it is, it is the same file.
        return with_value(form, field.id, f"{item.source or item.id}/{item.name}"), NEUTRAL
    return form, NEUTRAL


def with_value(form: Form, field_id: str, value: str) -> Form:
    """Return the form with an answer; what was wrong with the one before is forgotten."""
    if form.value(field_id) == value and form.error(field_id) not in ("file-format", "file-heavy"):
        return form
    return replace(
        form,
        values=as_values({**dict(form.values), field_id: value}),
        errors=tuple(e for e in form.errors if e[0] != field_id),
        notice="",
    )


def _clicked(field: Field, form: Form, part: str) -> Form:
    value = form.value(field.id)
    match field.type:
        case "radio":
            return with_value(form, field.id, part)
        case "checkbox" | "robot":
            return with_value(form, field.id, "" if value else CHECKED)
        case "pictures":
            return with_value(form, field.id, " ".join(sorted({*value.split()} ^ {part})))
        case "password" if part == "show":
            return replace(form, shown=form.shown ^ {field.id})
        case "letters" if part == "spell":
            return replace(form, shown=form.shown ^ {field.id})
        case "letters" if part == "new":
            turns = {**dict(form.turns), field.id: dict(form.turns).get(field.id, 0) + 1}
            turns = {name: turn % (len(field.letters) or 1) for name, turn in turns.items()}
            return replace(with_value(form, field.id, ""), turns=tuple(sorted(turns.items())))
        case "file" if part == "remove":
            return with_value(form, field.id, "")
        case "date":
            return _in_calendar(field, form, part)
    return form


def _in_calendar(field: Field, form: Form, part: str) -> Form:
    if part == "calendar":
        if form.calendar == field.id:
            return replace(form, calendar="")
        return replace(form, calendar=field.id, month=_first_month(field, form))
    if part in ("before", "after"):
        return replace(form, month=form.month.plus(-1 if part == "before" else 1))
    if part.startswith("day."):
        day = int(part.removeprefix("day."))
        return replace(with_value(form, field.id, written(form.month, day)), calendar="")
    return form


def _first_month(field: Field, form: Form) -> Month:
    """Return the month of what stands in the field, if the calendar reaches it."""
    date = read_date(form.value(field.id))
    if date and not find_problem(field, form.value(field.id)):
        month = Month(date[2], date[1])
        if is_within_reach(field, month):
            return month
    return opening(field)


def _calendar_targets(field: Field, form: Form) -> tuple[str, ...]:
    if form.calendar != field.id:
        return ()
    name = f"form.{field.id}"
    ways = (
        f"{name}.{way}"
        for way, by in (("before", -1), ("after", 1))
        if is_within_reach(field, form.month.plus(by))
    )
    return (*ways, *(f"{name}.day.{day}" for day in range(1, day_count(form.month) + 1)))
