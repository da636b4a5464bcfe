"""A real X server with a French keyboard: keys that go down and up, and what the exercises make of it.

Nothing of Qt's tests is in between: the keys are X's own (XTest), the composing is the system's.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.exercise_api.keyboard_layout import KEYS, KeyboardLayout, Stroke, read_layout
from learn_app.paths import Paths

KEYBOARDS = Paths.find(Path()).assets / "keyboards"
FRENCH = read_layout(KEYBOARDS / "fr.json")
# Their names in this program, and in X.
LIGATURE_LAYOUTS = {
    "fr-afnor": ["fr", "-variant", "afnor"],
    "fr-bepo": ["fr", "-variant", "bepo"],
    "be": ["be"],
}
TOOLS = ("Xvfb", "setxkbmap", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
X_OFFSET = 8  # X numbers the keys from there
CAPS_LOCK, NUM_LOCK, BLOCK_1 = 58, 69, 79
WORDS = ("forêt", "Noël", "ça", "où", "À", "@", "€", "#")
DEAD_KEYS = 2
SHIFT, TAB = ["key", "50"], ["key", "23"]  # by X's numbers

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X's own keys are Linux's"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """Give the environment of a screen of its own, whose keyboard is French."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with server, os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "QT_IM_MODULE": "compose",
        }
        subprocess.run(["setxkbmap", "fr"], env=environment, check=True)
        yield environment
        server.terminate()


def keys_of(text: str, layout: KeyboardLayout = FRENCH) -> list[str]:
    """Return the actions of ``xdotool`` that press the keys of ``text``."""
    return [action for letter in text for stroke in layout.strokes_for(letter) for action in press(stroke)]


def press(stroke: Stroke) -> list[str]:
    held = [str(code + X_OFFSET) for code in sorted(stroke.held)]
    return [
        *(word for code in held for word in ("keydown", code)),
        *("key", str(stroke.key + X_OFFSET)),
        *(word for code in held for word in ("keyup", code)),
    ]


def play(screen: dict[str, str], kind: str, words: tuple[str, ...], actions: list[str]) -> list[str]:
    """Type into an exercise; return what it told, line by line."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.robot.typed_words", kind, *words],
        env=screen,
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        window = program.stdout.readline().strip()
        assert window.isdigit()
        # Nothing manages the windows of this screen: nobody else gives the keyboard to them.
        subprocess.run(["xdotool", "windowfocus", "--sync", window, *actions], env=screen, check=True)
        told, _ = program.communicate(timeout=25)
    return told.splitlines()


def answers(told: list[str]) -> list[str]:
    return [line for line in told if line.split()[0] in ("progress", "mistake", "done", "neutral")]


def mistakes(told: list[str]) -> list[str]:
    return [line for line in told if line.startswith("mistake")]


@pytest.mark.parametrize("kind", ["type", "compose"])
def test_french_words_are_typed_without_one_mistake(screen: dict[str, str], kind: str) -> None:
    told = play(screen, kind, WORDS, keys_of("".join(WORDS)))
    assert mistakes(told) == []
    assert len(answers(told)) == len("".join(WORDS)), "each letter once, and nothing for its dead key"
    assert told[-1] == "done word-done"


@pytest.mark.parametrize("name", LIGATURE_LAYOUTS)
def test_what_another_french_keyboard_has_more_is_typed_without_one_mistake(
    screen: dict[str, str], name: str
) -> None:
    words = (*WORDS, "œuf", "Œ")
    layout = read_layout(KEYBOARDS / f"{name}.json")
    assert layout.can_type("".join(words))
    subprocess.run(["setxkbmap", *LIGATURE_LAYOUTS[name]], env=screen, check=True)
    try:
        told = play(screen, "type", words, keys_of("".join(words), layout))
    finally:
        subprocess.run(["setxkbmap", "-option", "", "-variant", "", "fr"], env=screen, check=True)
    assert mistakes(told) == []
    assert "done word-done" in told


def test_five_presses_of_shift_are_nothing(screen: dict[str, str]) -> None:
    told = play(screen, "type", ("la",), [*SHIFT * 5, *keys_of("l"), *SHIFT * 5, *keys_of("a")])
    assert told == ["progress ", "done word-done"]


def test_a_finger_that_rests_on_its_key_has_pressed_it_once(screen: dict[str, str]) -> None:
    (letter,) = FRENCH.strokes_for("f")
    key = str(letter.key + X_OFFSET)
    told = play(screen, "key_find", ("f", "a"), ["keydown", key, "sleep", "2", "keyup", key, *keys_of("a")])
    assert answers(told) == ["progress key-found", "done key-found"]


def test_caps_lock_is_told_and_its_letter_is_right_without_it(screen: dict[str, str]) -> None:
    caps_lock = press(Stroke(CAPS_LOCK))
    told = play(screen, "type", ("la",), [*caps_lock, *keys_of("l"), *caps_lock, *keys_of("la")])
    assert answers(told) == ["mistake caps-lock-on", "progress ", "done word-done"]


def test_shift_that_is_held_too_long_is_not_taken_for_caps_lock(screen: dict[str, str]) -> None:
    down, up = ["keydown", SHIFT[1]], ["keyup", SHIFT[1]]
    told = play(screen, "type", ("La",), [*down, *keys_of("la"), *up, *keys_of("a")])
    assert answers(told) == ["progress ", "mistake shift-extra", "done word-done"]


def test_the_number_block_is_told_to_be_off_and_writes_when_it_is_on(screen: dict[str, str]) -> None:
    block, lock = press(Stroke(BLOCK_1)), press(Stroke(NUM_LOCK))
    told = play(screen, "type", ("11",), [*block, *lock, *block, *block, *lock])
    assert answers(told) == ["mistake num-lock-off", "progress ", "done word-done"]


def test_a_dead_key_leads_to_the_next_step_when_it_is_let_go(screen: dict[str, str]) -> None:
    actions: list[str] = []
    for letter in "forêtNoël":
        for stroke in FRENCH.strokes_for(letter):
            # As a hand does: what comes at once is composed before the dead key is seen to be let go.
            actions += [*press(stroke), "sleep", "0.2"]
    told = play(screen, "compose", ("forêt", "Noël"), actions)
    dead = [line for line in told if line.startswith("dead")]
    assert len(dead) == DEAD_KEYS
    assert re.match(r"dead \d\. (Press E|Let go)", dead[0])


def test_a_capital_with_an_accent_comes_by_caps_lock(screen: dict[str, str]) -> None:
    caps_lock = press(Stroke(CAPS_LOCK))
    told = play(
        screen, "compose", ("ÉTÉ", "l’été"), [*caps_lock, *keys_of("été"), *caps_lock, *keys_of("l'été")]
    )
    assert mistakes(told) == []
    assert told[-1] == "done word-done"


def test_a_wrong_letter_is_still_one(screen: dict[str, str]) -> None:
    told = play(screen, "type", ("ê",), keys_of("eê"))
    assert answers(told) == ["mistake missing-accent", "done word-done"]


def test_a_dead_key_to_find_leaves_no_accent_behind(screen: dict[str, str]) -> None:
    (dead_key,) = {stroke for stroke in FRENCH.strokes_for("ê") if stroke.key != 18}
    told = play(screen, "key_find", ("^", "e", "Maj", "Tab"), [*press(dead_key), *keys_of("e"), *SHIFT, *TAB])
    assert answers(told) == ["progress key-found"] * 3 + ["done key-found"]


def test_keys_are_pressed_together(screen: dict[str, str]) -> None:
    control = Stroke(46, frozenset({29}))  # Ctrl and C
    told = play(
        screen, "shortcut", ("Ctrl+C", "Maj+Tab"), [*press(control), "keydown", "50", *TAB, "keyup", "50"]
    )
    assert answers(told) == ["progress pressed", "done pressed"]


def test_a_text_is_corrected_with_arrows_and_a_dead_key(screen: dict[str, str]) -> None:
    left, backspace = press(Stroke(KEYS["Left"])), press(Stroke(KEYS["Backspace"]))
    told = play(screen, "edit", ("un gateau", "un gâteau"), [*left * 4, *backspace, *keys_of("â")])
    assert mistakes(told) == []
    assert told[-1] == "done corrected"


def test_another_keyboard_is_noticed(screen: dict[str, str]) -> None:
    subprocess.run(["setxkbmap", "us"], env=screen, check=True)
    try:
        told = play(screen, "type", ("aaa",), [*keys_of("aaa"), *(["key", "38"] * 3)])
    finally:
        subprocess.run(["setxkbmap", "fr"], env=screen, check=True)
    assert answers(told) == ["mistake wrong-key"] * 3 + ["progress "] * 2 + ["done word-done"]
    assert told[-1] == "notice Your keyboard seems to be a QWERTY."
