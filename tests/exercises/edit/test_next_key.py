"""The next key leads to the right text, from wherever the cursor is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.matching import canonical
from learn_app.exercises.edit.next_key import is_at, next_correction, next_key

TEXTS = [("mercii", "merci"), ("une mauson", "une maison"), ("du laitt", "du lait"), ("pomes", "pommes")]
letters = st.text(alphabet="abé \n", max_size=8)


def press(text: str, cursor: int, key: str) -> tuple[str, int]:
    """Do with ``text`` what a field does."""
    match key:
        case "Left":
            return text, cursor - 1
        case "Right":
            return text, cursor + 1
        case "Backspace":
            return text[: cursor - 1] + text[cursor:], cursor - 1
        case "Delete":
            return text[:cursor] + text[cursor + 1 :], cursor
    return text[:cursor] + key + text[cursor:], cursor + 1


def keys_to_the_end(text: str, wanted: str, cursor: int) -> list[str]:
    keys = []
    while (correction := next_correction(text, wanted, cursor)) is not None:
        keys.append(next_key(correction, cursor))
        text, cursor = press(text, cursor, keys[-1])
        assert 0 <= cursor <= len(text)
        assert len(keys) < 200
    return keys


@pytest.mark.parametrize(
    ("text", "wanted", "keys"),
    [
        ("mercii", "merci", ["Backspace"]),
        ("lunez", "lundi", ["Backspace", "Backspace", "d", "i"]),
        ("lunid", "lundi", ["Backspace", "Left", "d"]),
        ("une mauson", "une maison", ["Left", "Left", "Left", "Backspace", "i"]),
        ("", "a", ["a"]),
        ("a b", "a\nb", ["Left", "Backspace", "\n"]),
    ],
)
def test_from_the_end_of_the_text(text: str, wanted: str, keys: list[str]) -> None:
    assert keys_to_the_end(text, wanted, len(text)) == keys


def test_before_a_wrong_letter_delete_erases_it() -> None:
    assert keys_to_the_end("xmerci", "merci", 0) == ["Delete"]


def test_of_two_same_letters_that_beside_the_cursor_goes() -> None:
    assert keys_to_the_end("balllon", "ballon", 4) == ["Backspace"]
    assert keys_to_the_end("balllon", "ballon", 5) == ["Backspace"]
    assert keys_to_the_end("pomes", "pommes", 2) == ["m"]
    assert keys_to_the_end("pomes", "pommes", 3) == ["m"]


def test_all_right_needs_nothing() -> None:
    assert next_correction("merci", "merci", 2) is None


@given(text=letters, wanted=letters, data=st.data())
def test_from_anywhere_the_keys_lead_to_the_right_text(text: str, wanted: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(text)))
    keys = keys_to_the_end(text, wanted, cursor)
    for key in keys:
        text, cursor = press(text, cursor, key)
    assert canonical(text) == canonical(wanted)


@given(text=letters, wanted=letters, cursor=st.integers(0, 8))
def test_the_cursor_moves_only_where_nothing_can_be_corrected(text: str, wanted: str, cursor: int) -> None:
    correction = next_correction(text, wanted, min(cursor, len(text)))
    if correction is not None:
        moves = next_key(correction, min(cursor, len(text))) in ("Left", "Right")
        assert moves != is_at(correction, min(cursor, len(text)))
