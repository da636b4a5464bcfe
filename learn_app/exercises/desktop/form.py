"""The forms of fictional web sites, being filled in: what one is at a moment, and what follows from it.

Each site has one, kept in ``Desk.forms`` whatever the browser shows. What the learner does with it
stands in ``form_acts``. All is pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from learn_app.exercise_api.matching import canonical
from learn_app.exercise_api.seeding import numbers
from learn_app.exercises.desktop.drive import BIN, place
from learn_app.exercises.desktop.form_calendar import NO_MONTH, Month
from learn_app.exercises.desktop.form_values import find_problem, stored_value
from learn_app.exercises.desktop.form_world import Field, WebForm
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

BUTTONS = frozenset({
    "next", "previous", "edit", "submit", "again", "cancel", "save", "resume", "begin", "login", "stay",
    "send-code", "code", "confirm", "keep", "last",
})  # fmt: skip
"""What follows ``form.`` in the ids of buttons: no field may be called so."""

PageKind = Literal["step", "summary", "code", "receipt"]
Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form being filled in.

    ``page`` counts from 0: the steps, then the summary, the code, the receipt, as far as there are
    such. ``values`` holds (field, value) of what is not empty, sorted; ``errors`` (field, code) as
    last checked.
    """

    page: int = 0
    furthest: int = 0
    values: Values = ()
    errors: tuple[tuple[str, str], ...] = ()
    refused: Values | None = None
    """The values with which the site last refused to go on."""
    stage: Literal["open", "warned", "expired", "welcome"] = "open"
    """``welcome`` asks whether to take up the draft; ``expired``: one was logged out."""
    draft: tuple[int, Values] | None = None
    """The page and the values as they were last saved."""
    notice: str = ""
    """What just happened, to be said in a line: saved, kept."""
    sent: int = 0
    """How many times it was sent: the receipt's number depends on it."""
    last: Values = ()
    """What was sent last."""
    has_stayed: bool = False
    """Whether the learner answered that they are still there."""
    has_ended: bool = False
    """Whether the site logged out by itself."""
    calendar: str = ""
    """The field whose calendar is open."""
    month: Month = NO_MONTH
    """What the calendar shows."""
    shown: frozenset[str] = frozenset()
    """The passwords that can be read, and the letters that are spelled out."""
    turns: tuple[tuple[str, int], ...] = ()
    """(field, count) of letters that were changed."""
    codes: int = 0
    """How many codes were ever asked for; only the last one is good."""
    has_code: bool = False
    """Whether one was asked for since the page of the code was reached."""
    tries: int = 0
    """How many wrong codes were given for it."""
    code: str = ""
    """What stands in the field of the code."""
    code_error: str = ""

    def value(self, field_id: str) -> str:
        """Return what a field holds, or ""."""
        return next((text for name, text in self.values if name == field_id), "")

    def error(self, field_id: str) -> str:
        """Return the code of what was wrong with a field when last checked, or ""."""
        return next((code for name, code in self.errors if name == field_id), "")


_EMPTY = Form()
TRIES = 3
"""So many wrong codes, and a new one is needed."""


def start(scene: Scene) -> tuple[tuple[str, Form], ...]:
    """Return the forms that do not begin empty."""
    begun = ((site_id, begin(site)) for site_id, site in sorted(scene.world.sites.items()))
    return tuple((site_id, form) for site_id, form in begun if form != Form())


def begin(asked: WebForm) -> Form:
    """Return a form as one first finds it."""
    draft = None
    if asked.draft:
        stored = {k: _stored(asked, k, v) for k, v in asked.draft.values.items()}
        draft = (min(asked.draft.step, len(asked.steps)) - 1, as_values(stored))
    is_over = asked.session is not None and asked.session.is_over
    form = Form(stage="expired" if is_over else "welcome" if draft else "open", draft=draft)
    if asked.filled:
        filled = {name: _stored(asked, name, value) for name, value in asked.filled.items()}
        form = replace(form, values=as_values(filled))
        form = replace(form, errors=page_errors(asked, form, 0))
    return form


def web_form(scene: Scene, site_id: str) -> WebForm | None:
    """Return what the author wrote of a site's form; None when the site has none."""
    site = scene.world.sites.get(site_id)
    return site if site is not None and site.steps else None


def form_of(desk: "Desk", site_id: str) -> Form:
    """Return a site's form as it is now."""
    for name, form in desk.forms:
        if name == site_id:
            return form
    return _EMPTY


def with_form(desk: "Desk", site_id: str, form: Form) -> "Desk":
    """Return the desk with a site's form as it becomes; the same desk when nothing changes."""
    if form == form_of(desk, site_id):
        return desk
    others = tuple(one for one in desk.forms if one[0] != site_id)
    return replace(desk, forms=tuple(sorted((*others, (site_id, form)), key=lambda one: one[0])))


def pages(asked: WebForm) -> tuple[PageKind, ...]:
    """Return all pages of a form, in order."""
    summary: tuple[PageKind, ...] = ("summary",) if asked.summary else ()
    code: tuple[PageKind, ...] = ("code",) if asked.code else ()
    steps: list[PageKind] = ["step"] * len(asked.steps)
    return (*steps, *summary, *code, "receipt")


def page_kind(asked: WebForm, form: Form) -> PageKind:
    """Return which sort of page the form is at."""
    kinds = pages(asked)
    return kinds[min(form.page, len(kinds) - 1)]


def is_receipt(asked: WebForm, form: Form) -> bool:
    """Tell whether the form was sent."""
    return page_kind(asked, form) == "receipt"


def is_last_step(asked: WebForm, form: Form) -> bool:
    """Tell whether the step on show sends the form."""
    return form.page == len(asked.steps) - 1 and not asked.summary


def is_filling(form: Form) -> bool:
    """Tell whether a page of the form is on show, and not a question that comes before it."""
    return form.stage in ("open", "warned")


def fields_on_show(asked: WebForm, form: Form) -> tuple[Field, ...]:
    """Return the questions of the step on show."""
    return asked.steps[form.page].fields if is_filling(form) and form.page < len(asked.steps) else ()


def can_go_back(form: Form) -> bool:
    """Tell whether there is a page before this one."""
    return form.page > 0 and is_filling(form)


def can_go_forward(asked: WebForm, form: Form) -> bool:
    """Tell whether a page that was seen comes after this one; never one that needs a sending."""
    return is_filling(form) and form.page < min(form.furthest, len(asked.steps) - (not asked.summary))


def reference(site_id: str, form: Form) -> str:
    """Return the number on the receipt."""
    seed = sum(i * ord(c) for i, c in enumerate(site_id, 1)) + form.sent
    return f"{site_id[:2].upper()}-{numbers(seed * 7919, 3, 90000)[2] + 10000}"


def receipt_id(site_id: str) -> str:
    """Return how the ids of a site's receipts begin; all of them are copies of this one."""
    return f"receipt-{site_id}"


def has_kept_receipt(desk: "Desk", site_id: str) -> bool:
    """Tell whether a receipt of the site is on the disk, and not in the bin."""
    return any(
        item.id.startswith(receipt_id(site_id)) and place(desk.drive, item.id) not in ("", BIN)
        for item in desk.drive.items
    )


def code_of(site_id: str, number: int, digits: int) -> str:
    """Return the code that was sent at the ``number``th time (from 1)."""
    seed = sum(i * ord(c) for i, c in enumerate(site_id, 3))
    return "".join(str(n) for n in numbers(seed * 6007 + number * 104729, digits + 2, 10)[2:])


def code_id(site_id: str) -> str:
    """Return the id of the message with the code."""
    return f"code-{site_id}"


def is_code_known(desk: "Desk", asked: WebForm, site_id: str) -> bool:
    """Tell whether the message with the code was read."""
    if asked.code is None:
        return False
    read = desk.mail.opened if asked.code.by == "email" else desk.phone.read
    return code_id(site_id) in read


def letters_on_show(field: Field, form: Form) -> str:
    """Return the letters that are to be copied now."""
    turn = dict(form.turns).get(field.id, 0)
    return field.letters[turn % len(field.letters)] if field.letters else ""


def problem(field: Field, form: Form) -> str:
    """Return the code of what is wrong with an answer, or ""."""
    value = form.value(field.id)
    found = find_problem(field, value)
    if found or not value:
        return found
    if field.type == "letters":
        written = "".join(canonical(value).upper().split())
        return "" if written == letters_on_show(field, form) else "letters-wrong"
    is_other = bool(field.same_as) and canonical(value) != canonical(form.value(field.same_as))
    return "not-the-same" if is_other else ""


def page_errors(asked: WebForm, form: Form, page: int) -> tuple[tuple[str, str], ...]:
    """Return (field, code) for all that is wrong on one step."""
    if page >= len(asked.steps):
        return ()
    found = ((field.id, problem(field, form)) for field in asked.steps[page].fields)
    return tuple((field_id, code) for field_id, code in found if code)


def as_values(values: Mapping[str, str]) -> Values:
    """Return values as a form holds them."""
    return tuple(sorted((name, text) for name, text in values.items() if text))


def _stored(asked: WebForm, field_id: str, value: str) -> str:
    field = asked.field(field_id)
    return stored_value(field, value) if field else ""
