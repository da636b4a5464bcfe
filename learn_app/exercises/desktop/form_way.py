"""The way through a form: the next right move from wherever the learner is."""

from dataclasses import replace

from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercises.desktop import browser_way
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, STICK, Drive, find, place, places
from learn_app.exercises.desktop.files_way import way_to_folder, way_to_rescue
from learn_app.exercises.desktop.form import (
    Form,
    code_id,
    code_of,
    form_of,
    is_code_known,
    is_last_step,
    letters_on_show,
    page_kind,
    problem,
    web_form,
)
from learn_app.exercises.desktop.form_calendar import Month, is_within_reach
from learn_app.exercises.desktop.form_fields import is_text
from learn_app.exercises.desktop.form_values import (
    example_value,
    find_problem,
    is_same,
    read_date,
    right_pictures,
    stored_value,
)
from learn_app.exercises.desktop.form_world import Field, WebForm
from learn_app.exercises.desktop.mail_file_goals import file_at, source_of
from learn_app.exercises.desktop.mail_way import way_to_letter
from learn_app.exercises.desktop.mailbox import find_letter
from learn_app.exercises.desktop.phone import find_text
from learn_app.exercises.desktop.phone_goals import way_to_text
from learn_app.exercises.desktop.picker import way_in_picker
from learn_app.exercises.desktop.site_world import FORM
from learn_app.exercises.desktop.world import Scene

LONGEST_CALENDAR = 30
"""So many moves at most give a date with the calendar."""


def wanted_value(scene: Scene, field: Field, value: str) -> str:
    """Return the author's value as the form holds it; a file is named by its path."""
    if field.type == "file":
        file_id = scene.file_id(value) or _enclosed_id(scene, value)
        return f"{file_id}/{value.rsplit('/', 1)[-1]}" if file_id else ""
    return stored_value(field, value)


def right_value(scene: Scene, site_id: str, field: Field, form: Form) -> str:
    """Return what the field should hold: asked for, or at least fitting."""
    if field.type == "letters":
        return letters_on_show(field, form)
    if field.same_as:
        return form.value(field.same_as)
    known = scene.wanted.get((site_id, field.id))
    if known is not None:
        return wanted_value(scene, field, known)
    if field.type == "file":
        return fitting_file(scene, field)
    card = scene.world.cards.get(scene.card)
    for line in card.lines if card else ():
        value = stored_value(field, line.value)
        if line.id == field.id and not find_problem(field, value):
            return value
    return example_value(field)


def is_answered(scene: Scene, field: Field, form: Form, asked: str | None) -> bool:
    """Tell whether the field holds what is asked for; what nobody asks about is right."""
    return asked is None or is_same(field, form.value(field.id), wanted_value(scene, field, asked))


def way_to_form(scene: Scene, desk: Desk, site_id: str) -> Event | None:
    """Return the next move until the site's form can be filled in, or None when it can."""
    form = form_of(desk, site_id)
    to_page = browser_way.way_to_page(scene, desk, f"{site_id}/{FORM}")
    if to_page:
        return to_page
    match form.stage:
        case "expired":
            return Clicked("form.login")
        case "welcome":
            return Clicked("form.resume")
        case "warned":
            return Clicked("form.stay")
    return None


def way_to_page(scene: Scene, desk: Desk, site_id: str, page: int) -> Event | None:
    """Return the next move towards a page of the form, or None when it is on show."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    walk = way_to_form(scene, desk, site_id)
    if walk or asked is None:
        return walk
    kind = page_kind(asked, form)
    if kind == "receipt":
        return Clicked("form.again")
    if form.page > page:
        return Clicked("form.previous" if kind == "step" else "form.edit")
    if form.page == page:
        return None
    if kind == "step":
        return correction(scene, site_id, form) or Clicked(
            "form.submit" if is_last_step(asked, form) else "form.next"
        )
    return Clicked("form.submit")


def correction(scene: Scene, site_id: str, form: Form, only_asked: bool = False) -> Event | None:
    """Return the first answer that the step on show still needs, or None when it can be left.

    With ``only_asked``, what the goals say nothing about may be as it is.
    """
    asked = web_form(scene, site_id)
    if asked is None or form.page >= len(asked.steps):
        return None
    for field in asked.steps[form.page].fields:
        # What the author wrote there is to be found wrong later, on reading all over.
        is_planted = field.id in asked.filled
        wanted = (scene.answers if only_asked or is_planted else scene.wanted).get((site_id, field.id))
        is_wrong = bool(problem(field, form)) and not only_asked
        if is_wrong or not is_answered(scene, field, form, wanted):
            return answer(field, form, right_value(scene, site_id, field, form))
    return None


def answer(field: Field, form: Form, value: str) -> Event:
    """Return the next move that gives an answer: ``value`` as the form holds it."""
    name = f"form.{field.id}"
    match field.type:
        case "radio":
            return Clicked(f"{name}.{value}")
        case "list":
            return Chosen(name, value)
        case "pictures":
            toggled = sorted(right_pictures(field) ^ set(form.value(field.id).split()))
            return Clicked(f"{name}.{toggled[0]}") if toggled else Clicked(f"{name}.{field.options[0].id}")
        case "checkbox" | "robot":
            return Clicked(name)
        case "file":
            return Clicked(name)
        case "date" if not is_text(field):
            return _way_in_calendar(field, form, value)
    return Filled(name, value)


def way_to_lost_file(scene: Scene, desk: Desk, site_id: str, event: Event) -> Event | None:
    """Return the next move until the dialog can show the file that ``event`` would ask for.

    ``event`` is the one that is right with the form in front. The file may be in the bin, on a stick
    that was pulled out, or not yet saved from the message that brought it. None when nothing is lost.
    """
    asked = web_form(scene, site_id)
    field = asked.field(event.target.removeprefix("form.")) if asked else None
    if field is None or field.type != "file":
        return None
    value = right_value(scene, site_id, field, form_of(desk, site_id))
    file_id = _copy_of(desk.drive, value.partition("/")[0])
    here, item = place(desk.drive, file_id), find(desk.drive, file_id)
    source = source_of(scene, value) if item is None else None
    if source:
        return way_to_letter(scene, desk, source[0]) or Clicked(f"mail.save-file.{source[1]}")
    if here == STICK and desk.drive.stick != "plugged" and item:
        return way_to_folder(scene, desk, item.folder)
    return way_to_rescue(scene, desk, file_id) if here == BIN else None


def with_picker(scene: Scene, desk: Desk, site_id: str, event: Event) -> Event:
    """Return the next move, given the one that is right when no dialog is in front."""
    dialog, asked = desk.picker, web_form(scene, site_id)
    field = asked.field(event.target.removeprefix("form.")) if asked else None
    if field is None or field.type != "file":
        return Clicked("picker.cancel") if dialog else event
    value = right_value(scene, site_id, field, form_of(desk, site_id))
    file_id = _copy_of(desk.drive, value.partition("/")[0])
    if dialog is None:
        return event
    if dialog.app != "browser" or event != Clicked(dialog.target):
        return Clicked("picker.cancel")
    return way_in_picker(desk, dialog, file=file_id)


def way_through_code(scene: Scene, desk: Desk, site_id: str) -> Event:
    """Return the next move on the page of the code: ask for it, read it, copy it, confirm."""
    asked, form = web_form(scene, site_id), form_of(desk, site_id)
    assert asked is not None
    assert asked.code is not None
    is_good = form.has_code and form.code_error != "code-expired"
    is_usable = is_good and is_code_there(scene, desk, asked, site_id)
    if is_usable and not is_code_known(desk, asked, site_id):
        return way_to_message(scene, desk, asked, site_id)
    to_page = browser_way.way_to_page(scene, desk, f"{site_id}/{FORM}")
    if to_page or not is_usable:
        return to_page or Clicked("form.send-code")
    right = code_of(site_id, form.codes, asked.code.digits)
    return Filled("form.code", right) if form.code != right else Clicked("form.confirm")


def is_code_there(scene: Scene, desk: Desk, asked: WebForm, site_id: str) -> bool:
    """Tell whether the message with the code came, and was not thrown away for ever."""
    if asked.code is not None and asked.code.by == "email":
        return find_letter(scene, desk.mail, code_id(site_id)) is not None
    return find_text(desk.phone, code_id(site_id)) is not None


def way_to_message(scene: Scene, desk: Desk, asked: WebForm, site_id: str) -> Event:
    """Return the next move that opens the message with the code, which has come."""
    assert asked.code is not None
    if asked.code.by == "sms":
        return way_to_text(scene, desk, code_id(site_id)) or Clicked("phone.back")
    return way_to_letter(scene, desk, code_id(site_id)) or Clicked(f"mail.message.{code_id(site_id)}")


def without_picker(desk: Desk) -> Desk:
    """Return the desk as it is behind the dialog."""
    return replace(desk, picker=None) if desk.picker else desk


def _way_in_calendar(field: Field, form: Form, value: str) -> Event:
    name, date = f"form.{field.id}", read_date(value)
    if form.calendar != field.id:
        return Clicked(f"{name}.calendar")
    if date is None or not is_within_reach(field, Month(date[2], date[1])):
        return Clicked(f"{name}.day.1")
    distance = Month(date[2], date[1]).minus(form.month)
    if distance:
        return Clicked(f"{name}.after" if distance > 0 else f"{name}.before")
    return Clicked(f"{name}.day.{date[0]}")


def _enclosed_id(scene: Scene, path: str) -> str:
    """Return what a file is a copy of that a message brings; "" when none brings it."""
    found = source_of(scene, path)
    enclosed = file_at(scene, path) if found else None
    return enclosed.origin if enclosed else ""


def _copy_of(drive: Drive, file_id: str) -> str:
    """Return the id of the file or of a copy, one in reach if there is; ``file_id`` when none is there."""
    found = [item.id for item in drive.items if file_id in (item.id, item.source)]
    usual = (x for x in found if place(drive, x) in places(drive) and place(drive, x) != BIN)
    return next(usual, found[0] if found else file_id)


def fitting_file(scene: Scene, field: Field) -> str:
    """Return some file that the field accepts, as its value; "" when there is none."""
    for item in scene.drive.items:
        if item.kind in field.accepts and item.size <= field.heaviest:
            return f"{item.id}/{item.name}"
    return ""
