"""Keys pressed together: what is missing, too much or too early is named."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL
from learn_app.exercise_api.events import Clicked, KeyPressed, Typed
from learn_app.exercises.shortcut.machine import FIELD, KIND, ShortcutState
from learn_app.exercises.shortcut.presses import Press, read_press
from learn_app.exercises.shortcut.scene import BOARD, Field, ball_at, fields_of, presses_of
from learn_app.exercises.shortcut.spec import ShortcutSpec, check

COPY = ShortcutSpec(do="copy-paste")


def k(key: str, *held: str) -> KeyPressed:
    return KeyPressed(FIELD, key, frozenset(held))


def play(spec: ShortcutSpec, *events: KeyPressed) -> list[tuple[int, str, str]]:
    state, told = KIND.start(spec, 0), []
    for event in events:
        state, feedback = KIND.update(spec, state, event)
        told.append((state.pressed, feedback.verdict.value, feedback.code))
    return told


def test_a_text_is_copied_key_by_key() -> None:
    assert play(COPY, k("A", "Ctrl"), k("C", "Ctrl"), k("Tab"), k("V", "Ctrl"), k("X", "Ctrl")) == [
        (1, "progress", "pressed"),
        (2, "progress", "pressed"),
        (3, "progress", "pressed"),
        (4, "done", "pressed"),
        (4, "neutral", ""),
    ]


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (k("A"), "modifier-missing"),
        (k("A", "Shift"), "modifier-missing"),
        (k("A", "Ctrl", "Shift"), "modifier-extra"),
        (k("Q", "Ctrl"), "wrong-letter"),
        (k("C", "Ctrl"), "too-early"),
        (k("Tab"), "too-early"),
        (k("Enter"), "wrong-shortcut"),
        (k("W"), "wrong-shortcut"),
    ],
)
def test_a_mistake_is_named_and_changes_nothing(event: KeyPressed, code: str) -> None:
    assert play(COPY, event) == [(0, "mistake", code)]


def test_keys_that_wait_for_their_letter_are_no_mistake() -> None:
    for key in ("Ctrl", "Shift", "Alt", "AltGr", "CapsLock", ""):
        assert KIND.update(COPY, ShortcutState(), k(key)) == (ShortcutState(), NEUTRAL)


def test_what_means_nothing_changes_nothing() -> None:
    for event in (Clicked(FIELD), Typed(FIELD, "a"), KeyPressed("elsewhere", "A", frozenset({"Ctrl"}))):
        assert KIND.update(COPY, ShortcutState(), event) == (ShortcutState(), NEUTRAL)


@pytest.mark.parametrize(
    ("written", "press"),
    [
        ("Ctrl+C", Press("C", frozenset({"Ctrl"}))),
        ("Ctrl + c", Press("C", frozenset({"Ctrl"}))),
        ("Maj+Tab", Press("Tab", frozenset({"Shift"}))),
        ("Shift+Tab", Press("Tab", frozenset({"Shift"}))),
        ("Ctrl+Maj+T", Press("T", frozenset({"Ctrl", "Shift"}))),
        ("Échap", Press("Escape")),
        ("Entrée", Press("Enter")),
        ("C", None),
        ("Maj+a", None),
        ("Ctrl", None),
        ("Ctrl+", None),
        ("Ctrl+Ctrl+C", None),
        ("Ctrl+é", None),
        ("Foo+C", None),
        ("", None),
        ("+", None),
    ],
)
def test_combinations_are_read_as_they_are_written(written: str, press: Press | None) -> None:
    assert read_press(written) == press


def test_specs_that_make_no_exercise_are_said() -> None:
    assert [place for place, _, _ in check(ShortcutSpec())] == [""]
    assert [place for place, _, _ in check(ShortcutSpec(do="undo", shortcuts=("Ctrl+C",)))] == [""]
    assert [place for place, _, _ in check(ShortcutSpec(shortcuts=("Ctrl+C", "C")))] == ["shortcuts[1]"]


def test_the_fields_show_what_the_keys_did() -> None:
    assert fields_of(COPY, 1, "oui") == (Field("oui", True, True), Field())
    assert fields_of(COPY, 3, "oui") == (Field("oui"), Field(has_focus=True))
    assert fields_of(COPY, 4, "oui") == (Field("oui"), Field("oui", has_focus=True))
    cut = ShortcutSpec(do="cut-paste")
    assert [fields[0].text for fields in (fields_of(cut, n, "oui") for n in range(5))] == [
        "oui",
        "oui",
        "",
        "",
        "",
    ]
    assert fields_of(ShortcutSpec(do="undo"), 0, "oui")[0].text == ""
    assert fields_of(ShortcutSpec(do="undo"), 1, "oui")[0].text == "oui"
    tab = ShortcutSpec(do="tab")
    focused = [[f.has_focus for f in fields_of(tab, n, "")].index(True) for n in range(4)]
    assert focused == [0, 1, 2, 1]


def test_the_ball_stays_on_its_board() -> None:
    arrows = ShortcutSpec(do="arrows")
    assert [ball_at(arrows, n) for n in range(6)] == [(0, 0), (1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]
    assert len(presses_of(arrows)) == 5
    assert BOARD == (3, 2)
