"""The values of form fields: whether one is fitting, and when two mean the same.

A value is always a text: what was typed, the id of the chosen option, or ``CHECKED``.
"""

from learn_app.exercise_api.matching import canonical, loose
from learn_app.exercises.desktop.form_world import Field

CHECKED = "yes"

_YES = {"yes", "true", "oui", "on", "1", "x", "coche", "cochee"}
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

PROBLEMS = frozenset({
    "missing", "not-checked", "not-chosen", "date-form", "date-year", "date-unreal",
    "phone-letters", "phone-short", "phone-long", "email-at", "email-ending", "postcode",
})  # fmt: skip
"""What can be wrong with a value; the view has a sentence for each."""


def stored_value(field: Field, value: str) -> str:
    """Return the author's ``value`` as the form holds it: options by id, a tick as ``CHECKED``."""
    if field.type == "checkbox":
        return CHECKED if loose(value) in _YES else ""
    if field.type in ("radio", "list"):
        for option in field.options:
            if value == option.id or loose(value) == loose(option.text):
                return option.id
    return value


def is_same(field: Field, given: str, wanted: str) -> bool:
    """Tell whether two values mean the same for the field's type."""
    return _meaning(field, given) == _meaning(field, stored_value(field, wanted))


def find_problem(field: Field, value: str) -> str:
    """Return the code of what is wrong with ``value``, or ""."""
    text = canonical(value).strip()
    if not text:
        return _absence(field) if field.required else ""
    if field.type == "date":
        return _date_problem(text)
    match field.check if field.type == "text" else None:
        case "phone":
            return _phone_problem(text)
        case "email":
            return _email_problem(text)
        case "postcode":
            digits = text.replace(" ", "")
            return "" if len(digits) == 5 and digits.isdecimal() else "postcode"
    return ""


def example_value(field: Field) -> str:
    """Return a value that the field accepts."""
    match field.type:
        case "date":
            return "01/01/1990"
        case "radio" | "list":
            return field.options[0].id if field.options else ""
        case "checkbox":
            return CHECKED
    match field.check:
        case "phone":
            return "06 00 00 00 00"
        case "email":
            return "nom@courriel.example"
        case "postcode":
            return "59000"
    return "abc"


def read_date(text: str) -> tuple[int, int, int] | None:
    """Return (day, month, year) from digits with any separators; None when it is not in that form."""
    groups = "".join(c if c.isdecimal() and c.isascii() else " " for c in text).split()
    if len(groups) == 1 and len(groups[0]) == 8 and len(text.strip()) == 8:
        groups = [groups[0][:2], groups[0][2:4], groups[0][4:]]
    if len(groups) != 3 or any(c.isalpha() for c in text) or max(map(len, groups)) > 4:
        return None
    day, month, year = (int(g) for g in groups)
    return day, month, year


def _absence(field: Field) -> str:
    return {"checkbox": "not-checked", "radio": "not-chosen", "list": "not-chosen"}.get(field.type, "missing")


def _date_problem(text: str) -> str:
    date = read_date(text)
    if date is None:
        return "date-form"
    day, month, year = date
    if year < 1000:
        return "date-year"
    if not (1 <= month <= 12 and 1 <= day <= _MONTH_DAYS[month - 1] and 1900 <= year <= 2100):
        return "date-unreal"
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return "date-unreal" if (month, day) == (2, 29) and not is_leap else ""


def _phone_problem(text: str) -> str:
    if any(not (c.isdecimal() or c in " .-+()/") for c in text):
        return "phone-letters"
    count = len(_phone(text))
    if count < 10:
        return "phone-short"
    return "phone-long" if count > (15 if text.startswith("+") else 10) else ""


def _email_problem(text: str) -> str:
    name, at, place = text.partition("@")
    if not at or not name.strip():
        return "email-at"
    is_whole = "." in place.strip(".") and not any(c.isspace() or c == "@" for c in place)
    return "" if is_whole and place == place.strip(".") else "email-ending"


def _meaning(field: Field, value: str) -> object:
    text = " ".join(canonical(value).casefold().split())
    if field.type == "date":
        return read_date(text) or text
    match field.check if field.type == "text" else None:
        case "phone":
            return _phone(text)
        case "postcode":
            return _digits(text)
    return text


def _phone(text: str) -> str:
    digits = _digits(text)
    if text.startswith("+33"):
        return "0" + digits[2:].removeprefix("0")
    return "0" + digits[4:] if digits.startswith("0033") else digits


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())
