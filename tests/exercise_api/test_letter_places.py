"""The letters at the places of a French keyboard, held against the keyboards' files."""

from pathlib import Path

import pytest

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.keyboard_layout import Stroke, read_layout
from learn_app.exercise_api.letter_places import AT_PLACES, FRENCH_ROWS, at_places
from learn_app.exercise_api.tracks import LAYOUTS
from learn_app.exercises.type.machine import KIND
from learn_app.exercises.type.spec import TypeSpec, check
from learn_app.paths import Paths

KEYBOARDS = Paths.find(Path()).assets / "keyboards"
FRENCH = read_layout(KEYBOARDS / "fr.json")


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name != "ara"])
def test_each_place_writes_what_the_table_says(name: str) -> None:
    layout = read_layout(KEYBOARDS / f"{name}.json")
    for letter in FRENCH_ROWS:
        (there,) = FRENCH.strokes_for(letter)
        written = at_places(letter, name)
        if written:
            assert layout.strokes_for(written) == (Stroke(there.key),), letter
        else:
            assert there in layout.dead_keys.values()


def test_only_keyboards_with_letters_elsewhere_have_a_table() -> None:
    assert {name for name in LAYOUTS if name != "ara" and at_places(FRENCH_ROWS, name) != FRENCH_ROWS} == set(
        AT_PLACES
    )


def test_drills_follow_the_fingers_and_words_stay_words() -> None:
    spec = TypeSpec(words=("qm", "jy", "qa", "pomme"), places=3)
    on_qwerty = KIND.adapt(spec, Calibration(keyboard="gb"))
    assert (on_qwerty.words, on_qwerty.places) == (("a;", "jy", "aq", "pomme"), 3)
    on_bepo = KIND.adapt(spec, Calibration(keyboard="fr-bepo"))
    assert (on_bepo.words, on_bepo.places) == (("an", "ab", "pomme"), 2)
    assert KIND.adapt(spec, Calibration(keyboard="be")).words == spec.words


def test_places_are_named_by_letters_and_there_are_as_many_as_words() -> None:
    assert [place for place, _, _ in check(TypeSpec(words=("fj", "é"), places=3))] == ["places", "words[1]"]
    assert list(check(TypeSpec(words=("fj", "été"), places=1))) == []
