"""The French keyboard: which keys give a character, and with which finger."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.keyboard_layout import (
    ALT_GR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    SPACE,
    Legend,
    Stroke,
    read_layout,
    say_finger,
)
from learn_app.i18n import Translator

KEYBOARDS = Path(__file__).parents[2] / "assets" / "keyboards"
FRENCH = read_layout(KEYBOARDS / "fr.json")
ENGLISH = Translator(Path(), "en")


@pytest.mark.parametrize(
    ("character", "strokes"),
    [
        ("a", [Stroke(16)]),
        ("é", [Stroke(3)]),
        ("2", [Stroke(3, frozenset({RIGHT_SHIFT}))]),
        ("M", [Stroke(39, frozenset({LEFT_SHIFT}))]),
        ("@", [Stroke(11, frozenset({ALT_GR}))]),
        ("€", [Stroke(18, frozenset({ALT_GR}))]),
        ("ê", [Stroke(26), Stroke(18)]),
        ("ë", [Stroke(26, frozenset({LEFT_SHIFT})), Stroke(18)]),
        ("Î", [Stroke(26), Stroke(23, frozenset({LEFT_SHIFT}))]),
        (" ", [Stroke(SPACE)]),
        ("'", [Stroke(5)]),
        ("ж", []),
    ],
)
def test_a_character_is_written_as_on_the_table(character: str, strokes: list[Stroke]) -> None:
    assert list(FRENCH.strokes_for(character)) == strokes


def test_all_that_daily_french_needs_can_be_written() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    for character in letters + letters.upper() + "éèàùçâêîôûëïüÿ" + "0123456789 .,;:!?'\"()-_@€#&%/+=*":
        assert FRENCH.strokes_for(character), character


@pytest.mark.parametrize(
    ("character", "sentence"),
    [
        ("j", "Index finger of the right hand"),
        ("q", "Little finger of the left hand"),
        (" ", "Thumb"),
        ("J", "Index finger of the right hand, and Shift with the other hand"),
        ("@", "Little finger of the right hand, and AltGr with the right thumb"),
        ("Æ", "Little finger of the left hand, with Shift and AltGr"),
    ],
)
def test_the_finger_is_named(character: str, sentence: str) -> None:
    assert say_finger(FRENCH.strokes_for(character)[0], ENGLISH) == sentence


def test_a_key_without_a_finger_is_not_named() -> None:
    assert say_finger(Stroke(183), ENGLISH) == ""


def test_keys_are_printed_as_they_are_sold() -> None:
    assert FRENCH.legends[16] == Legend("A")
    assert FRENCH.legends[18] == Legend("E", alt_gr="€")
    assert FRENCH.legends[11] == Legend("à", "0", "@")
    assert FRENCH.legends[30] == Legend("Q")
    assert FRENCH.legends[26] == Legend("^", "¨")


def test_the_letters_that_new_keyboards_have_for_alt_gr_are_printed() -> None:
    standard, bepo, belgian = (read_layout(KEYBOARDS / f"{n}.json") for n in ("fr-afnor", "fr-bepo", "be"))
    assert [standard.legends[code] for code in (24, 16, 22, 46)] == [
        Legend("O", alt_gr="œ"),
        Legend("A", alt_gr="æ"),
        Legend("U", alt_gr="ù"),
        Legend("C", alt_gr="ç"),
    ]
    assert bepo.legends[19] == Legend("O", alt_gr="œ")
    assert bepo.legends[33] == Legend("E", alt_gr="€")
    # Older keyboards write some of them as well, and their makers never printed them.
    assert belgian.legends[24] == Legend("O")
    assert FRENCH.legends[16] == Legend("A")


def test_a_sign_is_printed_where_shift_gives_it_rather_than_where_alt_gr_does() -> None:
    british = read_layout(KEYBOARDS / "gb.json")
    assert (british.legends[40], british.legends[16]) == (Legend("'", "@"), Legend("Q"))
    assert (british.legends[26], british.legends[18]) == (Legend("[", "{"), Legend("E"))
    assert (FRENCH.legends[3], FRENCH.legends[41]) == (Legend("é", "2", "~"), Legend("²"))


@given(st.binary(max_size=40))
def test_a_file_that_is_no_layout_gives_an_empty_one(content: bytes) -> None:
    class File(type(Path())):  # type: ignore[misc]
        def read_text(self, encoding: str | None = None, errors: str | None = None) -> str:
            return content.decode(encoding or "utf-8")

    assert read_layout(File("any")).strokes == {}


def test_broken_layouts_give_empty_ones(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    for content in (
        "",
        "[]",
        "{}",
        '{"keys": 3}',
        '{"keys": {"a": []}}',
        '{"keys": {"16": ["a"]}, "composed": {}}',
        '{"keys": {}, "composed": []}',
        '{"keys": {"16": [{"dead": "^"}, "", "", ""]}, "composed": {}}',
        '{"keys": {"16": [{"dead": "", "symbol": "x"}, "a", "", ""]}, "composed": {"x": [""]}}',
        "[" * 9999,
    ):
        path.write_text(content, encoding="utf-8")
        assert read_layout(path).strokes == {}
    assert read_layout(tmp_path / "missing.json").legends == {}
