"""Finding keys: the key counts, small or capital; another one is named."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL
from learn_app.exercise_api.events import Clicked, Event, KeyPressed, Typed
from learn_app.exercises.key_find.machine import KEY, KIND, KeyFindState
from learn_app.exercises.key_find.spec import KeyFindSpec, check


def play(spec: KeyFindSpec, *events: Event) -> list[tuple[int, str, str]]:
    state, told = KIND.start(spec, 0), []
    for event in events:
        state, feedback = KIND.update(spec, state, event)
        told.append((state.found, feedback.verdict.value, feedback.code))
    return told


def t(text: str) -> Typed:
    return Typed(KEY, text)


def k(key: str) -> KeyPressed:
    return KeyPressed(KEY, key)


def test_keys_are_found_one_after_the_other() -> None:
    spec = KeyFindSpec(keys=("a", "é", "Espace", "Entrée", "Maj"))
    assert play(spec, t("a"), t("z"), t("é"), t(" "), t("x"), k("Enter"), k("Enter"), k("Shift"), t("q")) == [
        (1, "progress", "key-found"),
        (1, "mistake", "wrong-key"),
        (2, "progress", "key-found"),
        (3, "progress", "key-found"),
        (3, "mistake", "wrong-named-key"),
        (4, "progress", "key-found"),
        (4, "mistake", "wrong-named-key"),
        (5, "done", "key-found"),
        (5, "neutral", ""),
    ]


def test_a_letter_is_the_same_key_small_or_capital_and_caps_lock_is_told_without_blame() -> None:
    for keys in (("a", "é"), ("A", "É")):
        spec = KeyFindSpec(keys=keys)
        assert KIND.expect(spec, KIND.start(spec, 0)) == t("a")
        assert play(spec, t("A"), t("É")) == [(1, "progress", "caps-lock-on"), (2, "done", "caps-lock-on")]
        assert play(spec, t("a"), t("é"))[-1] == (2, "done", "key-found")


def test_with_shift_held_it_is_the_same_key_and_caps_lock_is_not_blamed() -> None:
    spec = KeyFindSpec(keys=("a", "é"))
    shifted = [Typed(KEY, text, is_shifted=True) for text in "A2"]
    assert play(spec, *shifted) == [(1, "progress", "key-found"), (2, "done", "key-found")]
    assert play(spec, t("a"), t("2"))[-1] == (1, "mistake", "wrong-key")


@pytest.mark.parametrize("event", [t(" "), k("Space")])
def test_the_space_bar_is_a_key_too(event: Event) -> None:
    assert play(KeyFindSpec(keys=("Espace",)), event) == [(1, "done", "key-found")]
    told = play(KeyFindSpec(keys=("a",)), event)[0]
    assert told[:2] == (0, "mistake")


def test_keys_that_only_change_others_are_no_mistake() -> None:
    spec = KeyFindSpec(keys=("A",))
    state = KIND.start(spec, 0)
    for key in ("Shift", "Ctrl", "Alt", "AltGr", "CapsLock", ""):
        assert KIND.update(spec, state, k(key)) == (state, NEUTRAL)
    for text in ("", "\x1b", "\n"):
        assert KIND.update(spec, state, t(text)) == (state, NEUTRAL)


def test_the_number_block_without_num_lock_is_named_where_a_number_is_wanted() -> None:
    assert play(KeyFindSpec(keys=("7",)), k("NumberBlock"))[0][2] == "num-lock-off"
    assert play(KeyFindSpec(keys=("a",)), k("NumberBlock"))[0] == (0, "neutral", "")


def test_the_wanted_key_is_called_as_on_the_keyboard() -> None:
    spec = KeyFindSpec(keys=("e", "Retour arrière"))
    _, feedback = KIND.update(spec, KIND.start(spec, 0), t("r"))
    assert dict(feedback.params) == {"typed": "r", "wanted": "E"}
    _, feedback = KIND.update(spec, KeyFindState(1), k("Enter"))
    assert dict(feedback.params) == {"wanted": "Retour arrière"}


def test_several_characters_at_once_are_taken_one_by_one() -> None:
    assert play(KeyFindSpec(keys=("a", "b", "c")), t("abx"), t("c")) == [
        (2, "mistake", "wrong-key"),
        (3, "done", "key-found"),
    ]


def test_what_means_nothing_changes_nothing() -> None:
    spec = KeyFindSpec(keys=("a",))
    start = KIND.start(spec, 0)
    for event in (Clicked(KEY), Typed("elsewhere", "a"), KeyPressed("elsewhere", "Enter")):
        assert KIND.update(spec, start, event) == (start, NEUTRAL)


def test_keys_that_do_not_exist_are_said_where_they_are() -> None:
    spec = KeyFindSpec(keys=("a", "Entree", " ", "Espace", "\x07"))
    assert [place for place, _, _ in check(spec)] == ["keys[1]", "keys[2]", "keys[4]"]
