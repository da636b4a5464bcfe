"""What fields accept, in which words it may be written, and what is said otherwise."""

import pytest

from learn_app.exercises.desktop.form_calendar import Month, day_count, first_weekday
from learn_app.exercises.desktop.form_values import (
    CHECKED,
    PROBLEMS,
    example_value,
    find_problem,
    is_same,
    is_swapped_date,
    lacking_rules,
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
        ("date", None, "07/13/1988", "date-swapped"),
        ("date", None, "29/02/1900", "date-unreal"),
        ("date", None, "29/02/2000", ""),
        ("date", None, "00/01/2000", "date-unreal"),
        ("text", "phone", "06 00", "phone-short"),
        ("text", "phone", "O6 00 00 00 12", "letter-for-digit"),
        ("date", None, "1988/07/04", "date-form"),
        ("date", None, "O4/07/1988", "letter-for-digit"),
        ("date", None, "31/02/1988", "date-unreal"),
        ("text", "phone", "maison", "phone-letters"),
        ("text", "phone", "06.00.00.00.12", ""),
        ("text", "phone", "+33 6 00 00 00 12", ""),
        ("text", "phone", "06 00 00 00 12 3", "phone-long"),
        ("text", "email", "nadia", "email-at"),
        ("text", "email", "nadia@courriel", "email-ending"),
        ("text", "email", "nadia@courriel.example", ""),
        ("text", "email", "nadia benali@courriel.example", "email-space"),
        ("text", "postcode", "5900", "postcode"),
        ("text", "postcode", "59O00", "letter-for-digit"),
        ("number", None, "mille", "number-letters"),
        ("number", None, "l2", "letter-for-digit"),
        ("number", None, "1 250,50 €", ""),
        ("number", None, "-1", ""),
        ("robot", None, "", "not-checked"),
        ("file", None, "", "no-file"),
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


def test_a_name_is_right_without_its_accents_capitals_and_hyphens() -> None:
    assert is_same(field(), "jean rene", "Jean-René")
    assert not is_same(field(), "Jean", "Jean-René")


def test_an_address_or_a_password_is_compared_exactly() -> None:
    assert not is_same(field("text", "email"), "rene@mail.example", "rené@mail.example")
    assert not is_same(field("password"), "soleil-2027", "Soleil-2027")


@pytest.mark.parametrize(
    ("value", "lacking"),
    [
        ("", ("short", "capital", "digit", "sign")),
        ("soleil", ("short", "capital", "digit", "sign")),
        ("soleilbleu", ("capital", "digit", "sign")),
        ("Soleilbleu7", ("sign",)),
        ("Soleil-bleu-7", ()),
        ("Nadia-bleu-7", ("guessable",)),
    ],
)
def test_the_rules_that_a_password_lacks_are_named(value: str, lacking: tuple[str, ...]) -> None:
    asked = Field(
        id="x", label="X", type="password", length=10, needs=("capital", "digit", "sign"), never=("nadia",)
    )
    assert lacking_rules(asked, value) == lacking
    assert find_problem(asked, value) == ("" if not lacking or not value else f"password-{lacking[0]}")


def test_a_number_has_limits() -> None:
    asked = Field(id="x", label="X", type="number", least=1, most=12)
    assert [find_problem(asked, text) for text in ("0", "13", "12", "1,0")] == [
        "number-small",
        "number-large",
        "",
        "",
    ]


def test_day_and_month_in_each_others_place_are_seen() -> None:
    assert is_swapped_date("07/04/1988", "04/07/1988")
    assert not is_swapped_date("04/07/1988", "04/07/1988")
    assert not is_swapped_date("07/04/1989", "04/07/1988")


@pytest.mark.parametrize(
    ("month", "weekday", "days"),
    [((2027, 9), 2, 30), ((2028, 2), 1, 29), ((2000, 1), 5, 31), ((1900, 2), 3, 28), ((2026, 11), 6, 30)],
)
def test_a_month_begins_on_its_weekday(month: tuple[int, int], weekday: int, days: int) -> None:
    assert (first_weekday(Month(*month)), day_count(Month(*month))) == (weekday, days)
    assert Month(*month).plus(-13).plus(13) == Month(*month)


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
