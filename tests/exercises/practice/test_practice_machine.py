"""The round that a learner gets, and the words it is made of."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.content.proving import prove
from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.events import Typed
from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercise_api.tracks import LAYOUTS, Track, groups_of
from learn_app.exercises.practice.french_words import WORDS
from learn_app.exercises.practice.machine import KIND
from learn_app.exercises.practice.spec import PracticeSpec

ROOT = Path(__file__).parents[3]
KEYBOARDS = ROOT / "assets" / "keyboards"
SPEC = PracticeSpec(track="essentiel", count=8)


def test_a_new_learner_gets_the_first_round() -> None:
    assert KIND.adapt(SPEC, Calibration()).words == SPEC.words
    assert len(SPEC.words) == 8
    assert set("".join(SPEC.words)) <= set("esait")


def test_the_words_follow_from_what_the_learner_missed() -> None:
    keys = {**dict.fromkeys("esaitnrulo", (40, 0)), "r": (30, 10), "t": (30, 10)}
    adapted = KIND.adapt(SPEC, Calibration(keys=keys))
    assert all("r" in word or "t" in word for word in adapted.words)
    assert adapted.round.weak == "tr"
    assert adapted == KIND.adapt(SPEC, Calibration(keys=keys))


def test_the_next_round_has_other_words() -> None:
    before = KIND.adapt(SPEC, Calibration(keys={"e": (30, 0)}))
    after = KIND.adapt(SPEC, Calibration(keys={"e": (38, 0), "s": (5, 0)}))
    assert before.words != after.words


def test_a_right_and_a_wrong_letter() -> None:
    state = KIND.start(SPEC, 1)
    expected = KIND.expect(SPEC, state)
    assert expected == Typed("text", SPEC.words[0][0])
    state, feedback = KIND.update(SPEC, state, Typed("text", "w"))
    assert feedback.code == "wrong-key"
    state, feedback = KIND.update(SPEC, state, expected)
    assert (state.letters, feedback.code) == (1, "")


@given(keys=st.dictionaries(st.sampled_from("esaitnru"), st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_an_adapted_round_keeps_the_laws(keys: dict[str, tuple[int, int]]) -> None:
    adapted = KIND.adapt(SPEC, Calibration(keys=keys))
    assert prove(KIND, adapted, seed=1, walks=1).failures == ()


def test_no_author_writes_the_words() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"track": "essentiel", "words": ["bonjour"]}, PracticeSpec)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"track": "essentiel", "plan": {}}, PracticeSpec)


def test_loading_the_kind_loads_no_words() -> None:
    program = (
        "import sys, learn_app.app, learn_app.content.kinds as kinds\n"
        "kinds.load_kind('practice')\n"
        "print([name for name in sys.modules if 'french_words' in name])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("[]", "")


def test_the_list_is_of_words_fit_to_be_typed() -> None:
    words = WORDS.split()
    assert 3000 < len(words) == len(set(words)) < 5000
    assert [word for word in words if not re.fullmatch("[a-zàâçèéêëîïôöùûüœ]{2,9}", word)] == []
    assert len(WORDS.encode()) < 60_000


def test_no_excluded_word_is_in_the_list() -> None:
    found = importlib.util.spec_from_file_location("generate", ROOT / "assets" / "words" / "generate.py")
    assert found is not None
    assert found.loader is not None
    script = importlib.util.module_from_spec(found)
    found.loader.exec_module(script)
    excluded = {word for words in script.EXCLUDED.values() for word in words.split()}
    assert excluded & set(WORDS.split()) == set()
    assert set(script.ADDED.split()) <= set(WORDS.split())


def test_each_key_of_the_frequent_track_has_words_enough() -> None:
    words = WORDS.split()
    for key in "".join(groups_of("essentiel")):
        assert sum(key in word for word in words) >= 4, key


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("track", get_args(Track))
def test_each_key_of_the_tracks_is_a_key_of_its_own_on_that_keyboard(track: Track, layout: str) -> None:
    drawn = read_layout(KEYBOARDS / f"{layout}.json")
    keys = "".join(groups_of(track, layout))
    assert len(keys) == len(set(keys))
    for key in keys:
        (stroke,) = drawn.strokes_for(key)
        assert stroke.held == frozenset(), key


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_letter_with_a_key_of_its_own_is_introduced_by_both_tracks(layout: str) -> None:
    drawn = read_layout(KEYBOARDS / f"{layout}.json")
    letters = {
        character
        for character, strokes in drawn.strokes.items()
        if len(strokes) == 1 and not strokes[0].held and character.isalpha()
    } - set("ùµ²ﻻ")
    assert letters == set("".join(groups_of("essentiel", layout)))
    assert letters == set("".join(groups_of("dix-doigts", layout)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_ten_fingers_begin_in_the_middle_row_then_go_up_then_down(layout: str) -> None:
    drawn = read_layout(KEYBOARDS / f"{layout}.json")
    codes = [{drawn.strokes_for(key)[0].key for key in group} for group in groups_of("dix-doigts", layout)]
    upper, middle, lower = (
        next(number for number, group in enumerate(codes) if group <= set(row))
        for row in (range(16, 28), range(30, 41), range(44, 54))
    )
    assert middle < upper < lower


def test_the_keyboard_on_the_table_decides_before_that_of_the_lesson() -> None:
    fingers = PracticeSpec(track="dix-doigts", count=8)
    assert KIND.adapt(fingers, Calibration()).round.new == "fj"
    adapted = KIND.adapt(fingers, Calibration(keyboard="fr-bepo"))
    assert (adapted.round.new, adapted.layout) == ("et", "fr-bepo")
    assert KIND.adapt(fingers, Calibration(keyboard="unheard-of")) == fingers
    other = PracticeSpec(track="dix-doigts", count=8, layout="fr-bepo")
    assert KIND.adapt(other, Calibration(keys={"e": (40, 0), "t": (40, 0)})).round.new == "is"
