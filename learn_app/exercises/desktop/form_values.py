"""The values of form fields: whether one is fitting, and when two mean the same.

A value is always a text: what was typed, the id of the chosen option, ``CHECKED``, the ids of the
chosen pictures, or ``id/name`` of a file.
"""

import unicodedata

from learn_app.exercise_api.matching import canonical, loose
from learn_app.exercises.desktop.form_calendar import Month, day_count
from learn_app.exercises.desktop.form_world import Field, Rule

CHECKED = "yes"

_YES = {"yes", "true", "oui", "on", "1", "x", "coche", "cochee"}
_LIKE_DIGITS = str.maketrans({"o": "0", "O": "0", "l": "1", "I": "1"})

PROBLEMS = frozenset({
    "missing", "not-checked", "not-chosen", "no-file", "letter-for-digit",
    "date-form", "date-year", "date-unreal", "date-swapped",
    "phone-letters", "phone-short", "phone-long", "email-at", "email-ending", "email-space", "postcode",
    "number-letters", "number-small", "number-large",
    "password-short", "password-capital", "password-small", "password-digit", "password-sign",
    "password-guessable", "not-the-same", "file-format", "file-heavy", "letters-wrong", "pictures-wrong",
})  # fmt: skip
"""What can be wrong with a value; the view has a sentence for each."""

_ABSENT = {
    "checkbox": "not-checked",
    "robot": "not-checked",
    "radio": "not-chosen",
    "list": "not-chosen",
    "pictures": "not-chosen",
    "file": "no-file",
}
ABSENCES = frozenset({"missing", *_ABSENT.values()})
"""The problems of having answered nothing."""


def stored_value(field: Field, value: str) -> str:
    """Return the author's ``value`` as the form holds it: options by id, a tick as ``CHECKED``."""
    if field.type in ("checkbox", "robot"):
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
    """Return the code of what is wrong with ``value`` by itself, or ""."""
    text = canonical(value).strip()
    if not text:
        return _ABSENT.get(field.type, "missing") if field.required else ""
    match field.type:
        case "date":
            return _date_problem(text)
        case "number":
            return _number_problem(field, text)
        case "password":
            lacking = lacking_rules(field, value)
            return f"password-{lacking[0]}" if lacking else ""
        case "pictures":
            return "" if set(text.split()) == right_pictures(field) else "pictures-wrong"
    match field.check if field.type == "text" else None:
        case "phone":
            return _phone_problem(text)
        case "email":
            return _email_problem(text)
        case "postcode":
            digits = text.replace(" ", "")
            if len(digits) == 5 and digits.isdecimal():
                return ""
            return _letter_for_digit(digits, 5) or "postcode"
    return ""


def lacking_rules(field: Field, value: str) -> tuple[str, ...]:
    """Return the rules that a password does not keep: ``short``, those of ``needs``, ``guessable``."""
    text = canonical(value)
    short = ("short",) if len(text) < field.length else ()
    needs = (rule for rule in field.needs if not any(_keeps(rule, c) for c in text))
    bare = loose(text).replace(" ", "")
    is_guessable = any(loose(word).replace(" ", "") in bare for word in field.never)
    return (*short, *needs, *(("guessable",) if is_guessable else ()))


def right_pictures(field: Field) -> set[str]:
    """Return the ids of the pictures to choose."""
    return {option.id for option in field.options if option.right}


def example_value(field: Field) -> str:
    """Return a value that the field accepts; "" for letters and files, which depend on more."""
    match field.type:
        case "date":
            return f"15/{field.calendar}" if field.calendar else "01/01/1990"
        case "radio" | "list":
            return field.options[0].id if field.options else ""
        case "checkbox" | "robot":
            return CHECKED
        case "number":
            return str(field.least if field.least is not None else min(1, field.most or 1))
        case "password":
            return ("Soleil-2027-bleu" + "-Mer" * 8)[: max(field.length, 12)]
        case "pictures":
            return " ".join(sorted(right_pictures(field)))
        case "letters" | "file":
            return ""
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


def is_swapped_date(given: str, wanted: str) -> bool:
    """Tell whether two different dates have day and month in each other's place."""
    one, other = read_date(canonical(given)), read_date(canonical(wanted))
    return one is not None and other is not None and one != other and one == (other[1], other[0], other[2])


def _date_problem(text: str) -> str:
    date = read_date(text)
    if date is None:
        digits = text.translate(_LIKE_DIGITS)
        return "letter-for-digit" if digits != text and read_date(digits) else "date-form"
    day, month, year = date
    if year < 1000:
        # Also 1988/07/04, the year first.
        return "date-form" if day > 999 else "date-year"
    if _is_real(day, month, year):
        return ""
    return "date-swapped" if _is_real(month, day, year) else "date-unreal"


def _is_real(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1900 <= year <= 2100 and 1 <= day <= day_count(Month(year, month))


def _phone_problem(text: str) -> str:
    if any(not (c.isdecimal() or c in " .-+()/") for c in text):
        return _letter_for_digit(text, 10) or "phone-letters"
    count = len(_phone(text))
    if count < 10:
        return "phone-short"
    return "phone-long" if count > (15 if text.startswith("+") else 10) else ""


def _letter_for_digit(text: str, count: int) -> str:
    """Return the code of a letter O or l written for 0 or 1, if that alone is wrong."""
    digits = text.translate(_LIKE_DIGITS)
    is_cause = digits != text and len(_digits(digits)) == count and not any(c.isalpha() for c in digits)
    return "letter-for-digit" if is_cause else ""


def _number_problem(field: Field, text: str) -> str:
    number = _number(text)
    if number is None:
        is_cause = _number(text.translate(_LIKE_DIGITS)) is not None
        return "letter-for-digit" if is_cause else "number-letters"
    if field.least is not None and number < field.least:
        return "number-small"
    return "number-large" if field.most is not None and number > field.most else ""


def _number(text: str) -> float | None:
    digits = "".join(text.replace("€", "").split()).replace(",", ".")
    is_number = digits.replace(".", "", 1).removeprefix("-").isdecimal() and digits.isascii()
    return float(digits) if is_number and len(digits) < 16 else None


def _email_problem(text: str) -> str:
    name, at, place = text.partition("@")
    if not at or not name.strip():
        return "email-at"
    if any(c.isspace() for c in text):
        return "email-space"
    is_whole = "." in place.strip(".") and "@" not in place
    return "" if is_whole and place == place.strip(".") else "email-ending"


def _keeps(rule: Rule, character: str) -> bool:
    match rule:
        case "capital":
            return character.isupper()
        case "small":
            return character.islower()
        case "digit":
            return character.isdecimal()
    return unicodedata.category(character)[0] in "PS"


def _meaning(field: Field, value: str) -> object:
    text = " ".join(canonical(value).casefold().split())
    match field.type:
        case "date":
            return read_date(text) or text
        case "number":
            return text if (number := _number(text)) is None else number
        case "password":
            return canonical(value)
        case "pictures":
            return frozenset(text.split())
        case "file":
            return text.partition("/")[0]
    match field.check if field.type == "text" else None:
        case "phone":
            return _phone(text)
        case "postcode":
            return _digits(text)
        case "email":
            return text
    # A name is right however it is written: with or without capitals, accents, hyphens.
    return loose(text).replace("-", " ") if field.type in ("text", "letters") else text


def _phone(text: str) -> str:
    digits = _digits(text)
    if text.startswith("+33"):
        return "0" + digits[2:].removeprefix("0")
    return "0" + digits[4:] if digits.startswith("0033") else digits


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())
