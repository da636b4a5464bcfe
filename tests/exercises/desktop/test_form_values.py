"""What fields accept, in which words it may be written, and what is said otherwise."""

import pytest

from learn_app.exercises.desktop.form_values import (
    CHECKED,
    PROBLEMS,
    example_value,
    find_problem,
    is_same,
    read_date,
    stored_value,
)
from learn_app.exercises.desktop.form_world import Field, Option
from learn_app.exercises.desktop.goal import first_alternative, matches, mentions

OPTIONS = (Option(id="centre", text="Centre-ville"), Option(id="gare", text="La gare"))


def field(type_: str = "text", check: str | None = None) -> Field:
    return Field(id="x", label="X", type=type_, check=check, required=True, options=OPTIONS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("type_", "check", "value", "problem"),
    [
        ("text", None, "  ", "missing"),
        ("text", None, "Benali", ""),
        ("radio", None, "", "not-chosen"),
        ("list", None, "", "not-chosen"),
        ("checkbox", None, "", "not-checked"),
        ("checkbox", None, CHECKED, ""),
        ("date", None, "04/07/1988", ""),
        ("date", None, "4 7 1988", ""),
        ("date", None, "04.07.1988", ""),
        ("date", None, "04071988", ""),
        ("date", None, "04/07/", "date-form"),
        ("date", None, "4 juillet 1988", "date-form"),
        ("date", None, "04/07/88", "date-year"),
        ("date", None, "07/13/1988", "date-unreal"),
        ("date", None, "29/02/1900", "date-unreal"),
        ("date", None, "29/02/2000", ""),
        ("date", None, "00/01/2000", "date-unreal"),
        ("text", "phone", "06 00", "phone-short"),
        ("text", "phone", "O6 00 00 00 12", "phone-letters"),
        ("text", "phone", "06.00.00.00.12", ""),
        ("text", "phone", "+33 6 00 00 00 12", ""),
        ("text", "phone", "06 00 00 00 12 3", "phone-long"),
        ("text", "email", "nadia", "email-at"),
        ("text", "email", "nadia@courriel", "email-ending"),
        ("text", "email", "nadia@courriel.example", ""),
        ("text", "postcode", "5900", "postcode"),
        ("text", "postcode", "59 220", ""),
    ],
)
def test_what_is_wrong_with_a_value_is_named(type_: str, check: str | None, value: str, problem: str) -> None:
    assert find_problem(field(type_, check), value) == problem
    assert problem in PROBLEMS | {""}


@pytest.mark.parametrize("type_", ["text", "date", "radio", "list", "checkbox"])
@pytest.mark.parametrize("check", [None, "phone", "email", "postcode"])
def test_the_example_of_a_field_is_accepted(type_: str, check: str | None) -> None:
    assert find_problem(field(type_, check), example_value(field(type_, check))) == ""


@pytest.mark.parametrize(
    ("type_", "check", "given", "wanted"),
    [
        ("text", None, " benali", "Benali"),
        ("text", None, "l'été", "L’été"),
        ("date", None, "4.7.1988", "04/07/1988"),
        ("text", "phone", "+33 6 00 00 00 12", "0600000012"),
        ("radio", None, "gare", "la gare"),
        ("checkbox", None, CHECKED, "true"),
        ("checkbox", None, "", "non"),
    ],
)
def test_values_that_mean_the_same(type_: str, check: str | None, given: str, wanted: str) -> None:
    assert is_same(field(type_, check), given, wanted)


def test_an_accent_matters_in_a_name() -> None:
    assert not is_same(field(), "Leo", "Léo")


def test_an_option_may_be_named_by_its_text() -> None:
    assert stored_value(field("list"), "La gare") == "gare"


@pytest.mark.parametrize("text", ["", "1/2", "1/2/3/4", "a/b/c", "12345/1/1", "١/٢/٢٠٠٠"])
def test_what_is_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("alternatives", "text", "is_match"),
    [
        ("oui|viens", "OUI.", True),
        ("oui|viens", "Je viens!", True),
        ("je viens", "Bonjour. Je  viens samedi", True),
        ("oui", "ouistiti", False),
        ("là", "je serai la", True),
        ("", "n’importe", True),
        (".*", "x", True),
        ("a.c", "abc", False),
    ],
)
def test_words_are_looked_for_never_patterns(alternatives: str, text: str, is_match: bool) -> None:
    assert matches(alternatives, text) is is_match


@pytest.mark.parametrize(
    ("alternatives", "text", "is_there"),
    [
        ("non|viens pas", "Non, merci", True),
        ("non|viens pas", "je ne viens  pas", True),
        ("non|viens pas", "Oui, pas de souci", False),
        ("", "n’importe", False),
        (".*", "x", False),
    ],
)
def test_words_that_must_not_stand_there(alternatives: str, text: str, is_there: bool) -> None:
    assert mentions(alternatives, text) is is_there


def test_the_first_alternative_is_an_example() -> None:
    assert first_alternative(" | oui , bien sûr|non") == "oui , bien sûr"
