"""What is to be corrected is found letter by letter, neighbours together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.matching import canonical
from learn_app.exercises.edit.corrections import Correction, corrections, distance

texts = st.text("abcé '’\n", max_size=30)


@pytest.mark.parametrize(
    ("text", "wanted", "away", "found"),
    [
        ("écrit", "écris", 1, [(4, 5, "s")]),
        ("demian", "demain", 2, [(3, 3, "a"), (4, 5, "")]),
        ("chat", "chats", 1, [(4, 4, "s")]),
        ("ballle", "balle", 1, [(4, 5, "")]),
        ("lundi matin", "mardi soir", 7, [(0, 3, "mar"), (6, 9, "so"), (10, 11, "r")]),
        ("", "oui", 3, [(0, 0, "oui")]),
        ("oui", "oui", 0, []),
        ("l’eau", "l'eau", 0, []),
        ("e\u0301te", "été", 1, [(2, 3, "é")]),
    ],
)
def test_the_fewest_corrections(text: str, wanted: str, away: int, found: list[tuple[int, int, str]]) -> None:
    assert distance(text, wanted) == away
    assert sum(max(end - start, len(by)) for start, end, by in corrections(text, wanted)) == away
    if (text, wanted) != ("demian", "demain"):
        assert list(corrections(text, wanted)) == [Correction(*one) for one in found]


@given(texts, texts)
def test_corrections_lead_to_the_wanted_text_and_are_as_many_letters_as_the_distance(
    text: str, wanted: str
) -> None:
    made, away = canonical(text), 0
    for start, end, by in reversed(corrections(text, wanted)):
        made = made[:start] + by + made[end:]
        away += max(end - start, len(by))
    assert made == canonical(wanted)
    assert distance(text, wanted) == away
    assert distance(text, wanted) == distance(wanted, text)
    assert away <= max(len(text), len(wanted))


def test_long_texts_are_not_compared_letter_by_letter() -> None:
    text, wanted = "a" * 5000, "b" * 300
    assert distance(text, wanted) == 5000
    assert corrections(text, wanted) == (Correction(0, 5000, wanted),)
