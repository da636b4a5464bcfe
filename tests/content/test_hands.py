"""Texts with words for either hand: each learner is told their own, and braces are checked."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.hands import check_told, tell, tell_lesson
from learn_app.content.loader import load_content
from learn_app.content.model import Exercise, Lesson
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.exercises.select_text.spec import SelectTextSpec
from learn_app.paths import Paths
from tests.content.folders import make_assets, make_module

TEXT = "Le bouton **{gauche|droit}**, {sous l’index|sous votre index}."
WHOLE = "Le bouton {gauche|droit}"
A_SIDE = re.compile(r"(?:bouton|clic)s? \**(?:gauche|droite?)\b", re.IGNORECASE)
PAD_SIDE = re.compile(r"bas à \**(?:gauche|droite)")


def lesson_with(spec: Any) -> Lesson:
    exercise = Exercise("a", "choice", WHOLE, WHOLE, WHOLE, "", True, 1, "v", spec)
    return Lesson("souris", "clic", WHOLE, "presser le {gauche|droit}", 5, (exercise,))


def test_each_hand_is_told_its_own_words() -> None:
    assert tell(TEXT, "right") == "Le bouton **gauche**, sous l’index."
    assert tell(TEXT, "left") == "Le bouton **droit**, sous votre index."
    assert tell("Posez{, à plat,|} la main.", "left") == "Posez la main."


@pytest.mark.parametrize(
    "text", ["Sans rien.", "{gauche}", "{gauche|droit", "gauche|droit}", "{a|b|c}", "{a|{b|c}}"]
)
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert tell(text, "left") == tell(text, "right") == text


def test_every_text_of_a_lesson_is_told() -> None:
    spec = ChoiceSpec(options=(Option(id="a", text=WHOLE, why=WHOLE, right=True), Option(id="b", text="Non")))
    told = tell_lesson(lesson_with(spec), "left")
    (exercise,) = told.exercises
    texts = {told.title, exercise.say, exercise.more, exercise.hint}
    texts |= {exercise.spec.options[0].text, exercise.spec.options[0].why}
    assert texts == {"Le bouton droit"}
    assert told.goal == "presser le droit"
    assert exercise.spec.options[1] is spec.options[1]


def test_questions_and_labels_are_told() -> None:
    spot = Spot(id="a", label=WHOLE, box=(0, 0, 50, 50))
    spec = HotspotSpec(image="key", spots=(spot,), find=("a",), ask={"a": WHOLE})
    (exercise,) = tell_lesson(lesson_with(spec), "left").exercises
    assert exercise.spec.ask == {"a": "Le bouton droit"}
    assert exercise.spec.spots[0].label == "Le bouton droit"


def test_what_is_worked_on_is_taken_as_it_stands() -> None:
    spec = SelectTextSpec(text="Le signe {a|b} est rare.", select="{a|b}")
    (exercise,) = tell_lesson(lesson_with(spec), "left").exercises
    assert exercise.spec is spec
    odd = msgspec.structs.replace(spec, text="Le signe { est rare.")
    assert list(check_told(odd, "exercises[0]")) == []


def test_the_catalogue_tells_titles_and_lessons_for_the_hand_of_its_learner(tmp_path: Path) -> None:
    lesson = """title: "Le bouton {gauche|droit}"
goal: "presser le bouton {gauche|droit}"
minutes: 5
exercises:
  - {id: a, kind: info, say: "Pressez à {gauche|droite}."}
"""
    make_module(tmp_path / "lessons", "souris", clic=lesson)
    build(tmp_path / "lessons", make_assets(tmp_path / "assets"), tmp_path / "catalog.db")
    catalog = Catalog.open(tmp_path / "catalog.db")
    assert catalog.problems() == []
    told = {}
    for hand in ("right", "left"):
        catalog.hand = hand
        lesson_told, entry = catalog.lesson("souris", "clic"), catalog.first_lesson()
        assert lesson_told is not None
        assert entry is not None
        assert entry.title == lesson_told.title == catalog.lessons("souris")[0].title
        told[hand] = (lesson_told.title, lesson_told.goal, lesson_told.exercises[0].say)
    catalog.close()
    assert told["right"] == ("Le bouton gauche", "presser le bouton gauche", "Pressez à gauche.")
    assert told["left"] == ("Le bouton droit", "presser le bouton droit", "Pressez à droite.")


def test_no_shipped_text_names_a_button_by_its_side_for_one_hand_only() -> None:
    paths = Paths.find(Path())
    named, forgotten = 0, []
    for module in load_content(paths.lessons, paths.assets).modules:
        for loaded in module.lessons:
            text = msgspec.json.encode(loaded.lesson).decode()
            bare, marks = re.subn(r"\{[^{}|\"]*\|[^{}|\"]*\}", "", text)
            found = A_SIDE.findall(bare)
            if loaded.entry.id == "pave-tactile":
                found += PAD_SIDE.findall(bare)
            # The name of the act is the same for either hand.
            forgotten += [(loaded.entry.id, one) for one in found if one.lower() != "clic droit"]
            named += marks
    assert forgotten == []
    assert named > 30
