"""A digit without its Shift is named, on each keyboard where digits want one."""

from pathlib import Path

import pytest

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.keyboard_layout import LEFT_SHIFT, RIGHT_SHIFT, read_layout
from learn_app.exercise_api.matching import canonical
from learn_app.exercise_api.shifted import WITHOUT_SHIFT, is_shift_missing, on_the_table
from learn_app.exercises.type.machine import KIND
from learn_app.exercises.type.spec import TypeSpec
from learn_app.paths import Paths

KEYBOARDS = Paths.find(Path()).assets / "keyboards"
SHIFTS = {frozenset({LEFT_SHIFT}), frozenset({RIGHT_SHIFT})}
SPEC = TypeSpec(words=("1",))


@pytest.mark.parametrize("layout", WITHOUT_SHIFT)
def test_both_signs_are_on_one_key_of_that_keyboard(layout: str) -> None:
    drawn = read_layout(KEYBOARDS / f"{layout}.json")
    for wanted, bare in WITHOUT_SHIFT[layout].items():
        (stroke,) = drawn.strokes_for(wanted)
        assert stroke.held in SHIFTS, wanted
        written = {canonical(text) for text in drawn.given[stroke.key]}
        assert bare in written, wanted
        assert not any(one.held for one in drawn.strokes_for(bare)) or bare == "'", wanted


@pytest.mark.parametrize("layout", WITHOUT_SHIFT)
def test_every_digit_wants_shift_there(layout: str) -> None:
    assert set("1234567890") <= set(WITHOUT_SHIFT[layout])


def test_on_an_english_keyboard_digits_want_none() -> None:
    assert not is_shift_missing("!", "1", "us")
    assert not is_shift_missing("&", "1", "us")


def test_the_keyboard_on_the_table_decides() -> None:
    belgian = on_the_table(SPEC, Calibration(keyboard="be"))
    assert belgian.layout == "be"
    assert on_the_table(SPEC, Calibration()) is SPEC
    assert on_the_table(SPEC, Calibration(keyboard="unheard-of")) is SPEC
    assert KIND.adapt(SPEC, Calibration(keyboard="us")).layout == "us"
