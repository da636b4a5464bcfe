"""The layouts that are shipped: made from the system's data, whole, and fit for the lessons."""

import importlib.util
import json
import shutil
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest

from learn_app.content.loader import load_content
from learn_app.exercise_api.keyboard_layout import ALT_GR, KeyboardLayout, Stroke, read_layout
from learn_app.paths import Paths

PATHS = Paths.find(Path())
KEYBOARDS = PATHS.assets / "keyboards"
NAMES = sorted(path.stem for path in KEYBOARDS.glob("*.json"))
FRENCH = ("fr", "fr-afnor", "be", "fr-bepo")
LATIN = "abcdefghijklmnopqrstuvwxyz"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأؤإئ"


def layout(name: str) -> KeyboardLayout:
    return read_layout(KEYBOARDS / f"{name}.json")


def generator() -> ModuleType:
    found = importlib.util.spec_from_file_location("generate", KEYBOARDS / "generate.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_every_layout_of_the_script_is_shipped_and_no_other() -> None:
    assert sorted(generator().LAYOUTS) == NAMES


@pytest.mark.skipif(shutil.which("xkbcli") is None, reason="xkbcli is not installed")
@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_what_the_script_writes(name: str) -> None:
    script, shipped = generator(), (KEYBOARDS / f"{name}.json").read_text(encoding="utf-8")
    source = f"xkeyboard-config {script.source_version()}"
    if json.loads(shipped)["source"] != source:
        pytest.skip(f"the file was made from other data than this system's {source}")
    assert script.layout_file(name) == shipped


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_whole(name: str) -> None:
    keys = json.loads((KEYBOARDS / f"{name}.json").read_text(encoding="utf-8"))["keys"]
    assert len(keys) == 49
    assert all(len(levels) == 4 for levels in keys.values())
    letters = ARABIC if name == "ara" else LATIN + LATIN.upper()
    assert layout(name).can_type(letters + " 0123456789"), name
    assert set(layout(name).legends) == set(map(int, keys))


@pytest.mark.parametrize("name", FRENCH)
def test_the_keyboards_for_french_write_all_of_french(name: str) -> None:
    # Ç is the one letter that the usual keyboard writes with Caps Lock only.
    capitals = "ÉÈÀÙÂÊÎÔÛËÏÜŸ" + ("" if name == "fr" else "Ç")
    assert layout(name).can_type("éèàùâêîôûëïüÿç" + capitals + ".,;:!?'’\"()-_@€#&%/+=*<>{}[]")


@pytest.mark.parametrize("name", ["fr-afnor", "be", "fr-bepo"])
def test_the_ligatures_of_french_are_written_where_the_keyboard_has_them(name: str) -> None:
    assert layout(name).can_type("œŒæÆ")
    assert not layout("fr").can_type("œ")


def test_a_keyboard_without_accents_says_so() -> None:
    assert layout("us").can_type("bonjour")
    assert not layout("us").can_type("forêt")


@pytest.mark.parametrize(
    ("name", "character", "strokes"),
    [
        ("us", "a", [Stroke(30)]),
        ("fr-bepo", "é", [Stroke(17)]),
        ("fr-bepo", "ë", [Stroke(32, frozenset({ALT_GR})), Stroke(33)]),
        ("fr-afnor", "œ", [Stroke(24, frozenset({ALT_GR}))]),
        ("fr-afnor", "î", [Stroke(13), Stroke(23)]),
        ("be", "@", [Stroke(3, frozenset({ALT_GR}))]),
        ("gb", "€", [Stroke(5, frozenset({ALT_GR}))]),
        ("ara", "ب", [Stroke(33)]),
    ],
)
def test_a_character_is_where_the_maker_printed_it(name: str, character: str, strokes: list[Stroke]) -> None:
    assert list(layout(name).strokes_for(character)) == strokes


@pytest.mark.parametrize("name", NAMES)
def test_what_a_dead_key_makes_is_what_unicode_composes(name: str) -> None:
    composed = json.loads((KEYBOARDS / f"{name}.json").read_text(encoding="utf-8"))["composed"]
    marks = {"dead_circumflex": "\u0302", "dead_diaeresis": "\u0308", "dead_grave": "\u0300"}
    for symbol, mark in marks.items():
        for letter, made in composed.get(symbol, ()):
            if letter in "aeiouAEIOU":
                assert made == unicodedata.normalize("NFC", letter + mark)


def _signs(spec: object) -> list[str]:
    """Return the keys to find that are asked for by what they write."""
    return [key.lower() for key in getattr(spec, "keys", ()) if len(key) == 1]


def _texts(spec: object) -> list[str]:
    """Return all that is to be typed: words, keys to find, and what a text to correct becomes."""
    return [*getattr(spec, "words", ()), *_signs(spec), *getattr(spec, "wanted", "").splitlines()]


def test_all_that_lessons_ask_to_type_can_be_typed_on_their_keyboard() -> None:
    asked = [
        (place.path, text, exercise.spec.layout)
        for module in load_content(PATHS.lessons, PATHS.assets).modules
        for one in module.lessons
        if one.lesson is not None
        for exercise, place in zip(one.lesson.exercises, one.exercise_places, strict=True)
        if hasattr(exercise.spec, "layout")
        for text in _texts(exercise.spec)
    ]
    assert asked
    # A lesson for the usual keyboard is played on all keyboards for French as well.
    relatives = {"fr": FRENCH}
    cannot = [
        (path, text, name)
        for path, text, drawn in asked
        for name in relatives.get(drawn, (drawn,))
        if not layout(name).can_type(text)
    ]
    assert cannot == []
