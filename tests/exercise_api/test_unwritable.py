"""What is asked for in place of signs that a keyboard lacks, held against the keyboards' files."""

from pathlib import Path

import pytest

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercise_api.tracks import LAYOUTS
from learn_app.exercise_api.unwritable import WITHOUT_ACCENTS, writable
from learn_app.exercises.edit.machine import KIND as EDIT
from learn_app.exercises.edit.spec import EditSpec
from learn_app.exercises.key_find.machine import KIND as KEY_FIND
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.exercises.type.machine import KIND as TYPE
from learn_app.exercises.type.spec import TypeSpec
from learn_app.paths import Paths

KEYBOARDS = Paths.find(Path()).assets / "keyboards"
LATIN = [name for name in LAYOUTS if name != "ara"]
FRENCH = "Où est l’été ? Et ça, dès Noël, à midi : 5 €, maïs, âge, forêt, île, hôpital, août."


@pytest.mark.parametrize("name", LATIN)
def test_what_is_asked_for_can_be_written_on_each_keyboard(name: str) -> None:
    layout = read_layout(KEYBOARDS / f"{name}.json")
    assert layout.can_type(writable(FRENCH, name))
    assert layout.can_type("éàç€") == (name not in WITHOUT_ACCENTS)


def test_an_american_keyboard_is_asked_for_bare_letters_and_every_other_for_the_words_as_they_are() -> None:
    spec = TypeSpec(words=("été", "5 €", "lundi"))
    assert TYPE.adapt(spec, Calibration(keyboard="us")).words == ("ete", "5 euros", "lundi")
    assert TYPE.adapt(spec, Calibration(keyboard="be")).words == spec.words


def test_a_key_that_is_pressed_keeps_its_name() -> None:
    spec = KeyFindSpec(keys=("Entrée", "é", "Retour arrière", "ç"))
    assert KEY_FIND.adapt(spec, Calibration(keyboard="us")).keys == ("Entrée", "e", "Retour arrière", "c")


def test_a_text_is_right_without_the_accents_that_cannot_be_typed() -> None:
    spec = EditSpec(text="Bonjour Sofie, je viens a midi.", wanted="Bonjour Sophie, je viens à midi.")
    assert EDIT.adapt(spec, Calibration(keyboard="us")).wanted == "Bonjour Sophie, je viens a midi."
