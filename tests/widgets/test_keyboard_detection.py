"""Which keyboard lies on the table is told by what its keys write."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.paths import Paths
from learn_app.widgets.keyboard_detection import (
    CONTRADICTIONS,
    KeyboardWatch,
    count_contradictions,
    detect_layout,
    read_known_layouts,
)

KEYBOARDS = Paths.find(Path()).assets / "keyboards"
KNOWN = read_known_layouts(KEYBOARDS)
FRENCH = KNOWN["fr"]


def typed_on(name: str, text: str) -> list[tuple[int, str]]:
    """What the keys of a keyboard tell while ``text`` is typed on it."""
    return [(KNOWN[name].strokes_for(character)[0].key, character) for character in text]


def test_every_known_keyboard_is_shipped_and_every_shipped_one_is_known() -> None:
    assert sorted(KNOWN) == sorted(path.stem for path in KEYBOARDS.glob("*.json"))
    assert all(layout.given for layout in KNOWN.values())


@pytest.mark.parametrize(
    ("text", "name"),
    [("quawzm", "us"), ("voilà été ça", "fr-bepo"), ("§§!=-", "be"), ("مرحبا", "ara"), ("à@êè-", "fr-afnor")],
)
def test_a_keyboard_is_known_by_what_it_writes(text: str, name: str) -> None:
    assert detect_layout(typed_on(name, text), FRENCH, KNOWN) == name


def test_an_azerty_is_known_where_a_qwerty_is_drawn() -> None:
    assert detect_layout(typed_on("fr", "quawzm"), KNOWN["us"], KNOWN) == "fr"


def test_what_is_drawn_is_believed_until_it_is_contradicted_again_and_again() -> None:
    pairs = typed_on("us", "hello a q")
    assert count_contradictions(FRENCH, pairs) == CONTRADICTIONS - 1
    assert detect_layout(pairs, FRENCH, KNOWN) == ""
    assert detect_layout([*pairs, *typed_on("us", "w")], FRENCH, KNOWN) == "us"


def test_a_keyboard_that_none_explains_is_not_guessed() -> None:
    assert detect_layout([(16, "x"), (17, "x"), (18, "y")], FRENCH, KNOWN) == ""


def test_caps_lock_and_wrong_letters_do_not_contradict() -> None:
    assert count_contradictions(FRENCH, [(16, "A"), (3, "É"), (3, "2"), (11, "@"), (57, " ")]) == 0


def test_keys_that_no_layout_knows_do_not_contradict() -> None:
    assert count_contradictions(FRENCH, [(79, "1"), (0, "x"), (183, "?")]) == 0


@pytest.mark.parametrize("name", sorted(KNOWN))
@given(text=st.text(string.ascii_lowercase + string.digits + " .,", max_size=30))
def test_the_drawn_keyboard_is_never_doubted_while_it_is_the_right_one(name: str, text: str) -> None:
    if name != "ara":
        assert detect_layout(typed_on(name, text), KNOWN[name], KNOWN) == ""


def test_the_watch_names_the_keyboard_at_the_key_that_makes_it_sure() -> None:
    watch = KeyboardWatch(KEYBOARDS)
    told = [watch.note(code, text, FRENCH) for code, text in typed_on("us", "bonaqw")]
    assert told == ["", "", "", "", "", "us"]
    assert watch.layout("us") == KNOWN["us"]
    watch.forget()
    assert watch.note(16, "q", FRENCH) == ""


def test_a_keyboard_changed_in_the_middle_is_found_after_some_time() -> None:
    watch = KeyboardWatch(KEYBOARDS)
    for code, text in typed_on("fr", "aqwz" * 5) + typed_on("us", "bon" * 13):
        watch.note(code, text, FRENCH)
    assert [watch.note(*pair, FRENCH) for pair in typed_on("us", "aqw")][-1] == "us"
