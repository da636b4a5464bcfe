"""How a sign is typed, told on each keyboard; and no shipped text tells it for one keyboard only."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.content.key_marks import KeyCheck, KeyWords, tell_keys
from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content
from learn_app.content.model import Exercise, Lesson
from learn_app.content.told import told_texts
from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.keyboard_layout import (
    ALT_GR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    KeyboardLayout,
    read_layout,
)
from learn_app.exercise_api.keys import KEY_NAMES
from learn_app.exercise_api.tracks import LAYOUTS
from learn_app.exercise_api.unwritable import writable
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.type.spec import TypeSpec
from learn_app.paths import Paths

PATHS = Paths.find(Path())
KEYBOARDS = PATHS.assets / "keyboards"
SHIFTS = {LEFT_SHIFT, RIGHT_SHIFT}

WAYS = {
    "fr": "Gardez AltGr appuyée, puis tapez à.",
    "be": "Gardez AltGr appuyée, puis tapez é.",
    "fr-afnor": "Tapez la touche «\u00a0@\u00a0#\u00a0».",
    "fr-bepo": "Tapez la touche «\u00a0@\u00a06\u00a0».",
    "us": "Gardez Maj appuyée, puis tapez 2.",
    "gb": "Gardez Maj appuyée, puis tapez la touche «\u00a0'\u00a0@\u00a0».",
}

A_WAY = re.compile(
    r"(gardez (?P<held>Maj|AltGr|Maj et AltGr) appuyées?(?:, puis| et) )?"
    r"tapez (?:la touche (?P<of>du )?)?(?P<key>«\u00a0[^»]+\u00a0»|[^\s,.]+)"
    r"(?:, puis (?P<then>\S)|\. Relâchez tout\. Puis tapez (?P<last>\S))?",
    re.IGNORECASE,
)


def layout(name: str) -> KeyboardLayout:
    return read_layout(KEYBOARDS / f"{name}.json")


def exercise(**texts: str) -> Exercise:
    told = {"say": "", "more": "", "hint": ""} | texts
    return Exercise(
        "a", "type", **told, picture="", is_skippable=True, seed=1, version="v", spec=TypeSpec(words=("@",))
    )


@pytest.mark.parametrize("name", WAYS)
def test_each_keyboard_has_its_own_way_to_a_sign(name: str) -> None:
    assert tell_keys("{Tapez @}.", layout(name), name) == WAYS[name]


def test_a_sign_of_two_keys_is_told_in_two_times() -> None:
    assert tell_keys("Pour ê, {tapez ê}.", layout("fr")) == "Pour ê, tapez «\u00a0^\u00a0», puis e."
    held = tell_keys("{Tapez ë}.", layout("fr"), has_bold=True)
    assert held == "Gardez **Maj** appuyée et tapez **«\u00a0^\u00a0»**. Relâchez tout. Puis tapez **e**."


def test_keys_in_short_their_place_and_the_letter_of_a_place() -> None:
    text = "{touches .} ; é est {où é} ; {place A}, {place M}"
    assert tell_keys(text, layout("fr")) == (
        "Maj\u00a0+ «\u00a0;\u00a0.\u00a0» ; é est sur la rangée des chiffres, à gauche ; A, M"
    )
    assert tell_keys("{place A}, {place M}", layout("us")) == "Q, ;"


def test_a_keyboard_without_a_sign_says_what_to_type_in_its_place() -> None:
    assert tell_keys("{Tapez é}.", layout("us"), "us") == "Ce clavier n’a pas ce signe. Tapez e."
    assert tell_keys("{Tapez é}.", layout("ara"), "ara") == "Ce clavier n’a pas ce signe."
    assert tell_keys("é est {où é}.", layout("us"), "us") == "é est introuvable sur ce clavier."


def test_within_bold_words_nothing_is_bold_again() -> None:
    assert tell_keys("**Pour @ : {touches @}**", layout("fr"), has_bold=True) == "**Pour @ : AltGr\u00a0+ à**"


def test_an_exercise_is_told_on_the_keyboard_of_its_learner_else_on_its_own() -> None:
    words = KeyWords(KEYBOARDS)
    told = words.tell(exercise(say="{Tapez @}", more="{Tapez @}", hint="{Tapez @}"), "us")
    assert told.say == told.hint == "Gardez Maj appuyée, puis tapez 2"
    assert told.more == "Gardez **Maj** appuyée, puis tapez **2**"
    assert words.tell(exercise(say="{Tapez @}"), "").say == WAYS["fr"].removesuffix(".")
    assert words.tell(exercise(say="{Tapez @}"), "nowhere").say == WAYS["fr"].removesuffix(".")


def test_answers_are_told_as_well() -> None:
    spec = ChoiceSpec(
        options=(Option(id="a", text="{touches @}", why="{Tapez @}.", right=True), Option(id="b", text="Non"))
    )
    lesson = Lesson("m", "l", "t", "g", 5, (Exercise("a", "choice", "", "", "", "", True, 1, "v", spec),))
    (told,) = KeyWords(KEYBOARDS).tell_lesson(lesson, "be").exercises
    assert (told.spec.options[0].text, told.spec.options[0].why) == ("AltGr\u00a0+ é", WAYS["be"])


def test_a_mark_for_what_no_key_gives_is_an_error_of_the_author() -> None:
    check = KeyCheck(KEYBOARDS)
    (finding,) = check.check({"say": "{Tapez ω}"}, TypeSpec(words=("a",)), "exercises[0]")
    assert finding[0] == "exercises[0].say"
    assert finding[2] == {"sign": "ω", "layout": "fr"}
    assert list(check.check({"say": "{Tapez é}"}, TypeSpec(words=("a",)), "exercises[0]")) == []
    assert (
        len(list(check.check({"say": "{Tapez é}"}, TypeSpec(words=("a",), layout="us"), "exercises[0]"))) == 1
    )


def shipped() -> Iterator[tuple[str, Exercise]]:
    for module in load_content(PATHS.lessons, PATHS.assets).modules:
        for loaded in module.lessons:
            assert loaded.lesson is not None
            for one in loaded.lesson.exercises:
                yield f"{module.entry.id}/{loaded.entry.id}/{one.id}", one


def texts_of(one: Exercise) -> list[str]:
    return [one.say, one.more, one.hint, *(text for _key, text in told_texts(one.spec, ""))]


def writes(layout: KeyboardLayout, way: re.Match[str], sign: str) -> bool:
    """Tell whether the keys that a sentence names are those that write ``sign``."""
    key = way["key"].strip("«»\u00a0").split()[0]
    held = [part for part in (way["held"] or "").lower().split(" et ") if part]
    strokes = layout.strokes_for(sign)
    last = way["then"] or way["last"] or ""
    first = strokes[0]
    legend = layout.legends[first.key]
    is_named = key in ((legend.shift,) if way["of"] else (legend.bare, legend.bare.lower()))
    shift, alt_gr = bool(first.held & SHIFTS), ALT_GR in first.held
    needed = [name for name, is_needed in (("maj", shift), ("altgr", alt_gr)) if is_needed]
    is_last = len(strokes) == 1 if not last else layout.legends[strokes[-1].key].bare.lower() == last
    return is_named and held == needed and is_last


@pytest.mark.parametrize("name", WAYS)
def test_what_shipped_texts_say_of_keys_is_true_on_each_keyboard(name: str) -> None:
    on_table, seen = layout(name), 0
    for place, one in shipped():
        for text in texts_of(one):
            for sign in re.findall(r"\{[tT]apez (\S)\}", text):
                told = tell_keys(f"{{tapez {sign}}}", on_table, name)
                seen += 1
                if not on_table.strokes_for(sign):
                    assert writable(sign, name) in told, place
                    continue
                way = A_WAY.fullmatch(told)
                assert way is not None, (place, told)
                assert writes(on_table, way, sign), (place, told)
        told_now = KeyWords(KEYBOARDS).tell(one, name)
        assert not any("{" in text for text in texts_of(told_now) if "|" not in text), place
    assert seen > 25


@pytest.mark.parametrize("name", WAYS)
def test_what_shipped_texts_say_in_short_is_true_on_each_keyboard(name: str) -> None:
    on_table, seen = layout(name), 0
    for place, one in shipped():
        for sign in re.findall(r"\{touches (\S)\}", " ".join(texts_of(one))):
            told, strokes = tell_keys(f"{{touches {sign}}}", on_table, name), on_table.strokes_for(sign)
            seen += 1
            steps = told.split(", puis ")
            assert len(steps) == max(1, len(strokes)), (place, told)
            for step, stroke in zip(steps, strokes, strict=False):
                *held, label = step.split("\u00a0+ ")
                needed = (("Maj", stroke.held & SHIFTS), ("AltGr", stroke.held & {ALT_GR}))
                assert held == [key for key, codes in needed if codes], (place, told)
                legend = on_table.legends[stroke.key]
                assert set(label.strip("«»\u00a0").split()) <= {legend.bare.lower(), legend.shift}, (
                    place,
                    told,
                )
    assert seen > 15


@pytest.mark.parametrize("name", WAYS)
def test_all_that_shipped_exercises_ask_for_can_be_typed_on_each_keyboard(name: str) -> None:
    on_table, asked = layout(name), 0
    for place, one in shipped():
        if one.kind not in ("type", "compose", "key_find", "edit"):
            continue
        fitted = load_kind(one.kind).adapt(one.spec, Calibration(keyboard=name))
        keys = [key for key in getattr(fitted, "keys", ()) if key not in KEY_NAMES]
        texts = [*getattr(fitted, "words", ()), *keys, getattr(fitted, "wanted", "")]
        for text in texts:
            assert on_table.can_type(text.replace("\n", "")), (place, text)
        asked += len(texts)
    assert asked > 150


NAMES_A_WAY = re.compile(
    r"touche «|touche du \d|est sur le \d|rangée des chiffres, (?:à|au)|"
    r"(?:Maj|AltGr)\**(?: appuyée)?(?:,? puis| et|:)(?: tapez)? \**(?:la touche|«|.\b(?! Tab))|"
    r"(?:à (?:gauche|droite|côté)|au-dessus|en dessous) d[eu] (?:la lettre |la touche )?\**[A-Z]\b|"
    r"\b(?:sur|sous) \**[A-Z]\b|«\u00a0[^\w\s]\u00a0»"
)


@pytest.mark.parametrize(
    "text",
    [
        "Gardez **AltGr** appuyée, puis tapez **à**.",
        "Pour @, gardez AltGr appuyée et tapez à.",
        "**é** est sur la touche du 2.",
        "**ç** est sur le 9.",
        "La barre **/** est sur la touche «\u00a0:\u00a0».",
        "Tab est à gauche de la lettre A.",
        "ê : tapez «\u00a0^\u00a0», puis «\u00a0e\u00a0».",
        "Index gauche sur **F**.",
        "é est sur la rangée des chiffres, à gauche.",
    ],
)
def test_a_way_in_plain_words_is_found(text: str) -> None:
    assert NAMES_A_WAY.search(text)


def test_no_shipped_text_names_a_way_that_only_one_keyboard_has() -> None:
    named = []
    for place, one in shipped():
        for text in texts_of(one):
            bare = re.sub(r"\{(?:tapez|Tapez|touches|où|place) \S\}", "", text)
            named += [(place, found[0], text) for found in NAMES_A_WAY.finditer(bare)]
    assert named == []


def test_all_keyboards_that_can_be_chosen_are_looked_at() -> None:
    assert set(WAYS) == set(LAYOUTS) - {"ara"}
