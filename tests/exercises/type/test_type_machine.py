"""Typing: a wrong letter is not written and is named; what is no fault is not taken for one."""

import unicodedata

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict
from learn_app.exercise_api.events import Clicked, KeyPressed, Typed
from learn_app.exercises.type.machine import KIND, TEXT, TypeState, words_of
from learn_app.exercises.type.spec import TypeSpec, check


def type_(spec: TypeSpec, state: TypeState, text: str) -> tuple[TypeState, Feedback]:
    return KIND.update(spec, state, Typed(TEXT, text))


def test_two_words_letter_by_letter() -> None:
    spec = TypeSpec(words=("oui", "là"))
    state = KIND.start(spec, 0)
    told = []
    for letter in "ouilà":
        expected = KIND.expect(spec, state)
        assert expected == Typed(TEXT, letter)
        state, feedback = type_(spec, state, letter)
        told.append((feedback.verdict.value, feedback.code))
    assert told == [
        ("progress", ""),
        ("progress", ""),
        ("progress", "word-done"),
        ("progress", ""),
        ("done", "word-done"),
    ]
    assert KIND.is_done(spec, state)


@pytest.mark.parametrize(
    ("wanted", "typed", "code"),
    [
        ("a", "q", "wrong-key"),
        ("a", "A", "caps-lock-on"),
        ("é", "É", "caps-lock-on"),
        ("é", "E", "caps-lock-on"),
        ("é", "e", "missing-accent"),
        ("ç", "c", "missing-accent"),
        ("ê", "e", "missing-accent"),
        ("É", "E", "missing-accent"),
        ("É", "e", "needs-shift"),
        ("A", "a", "needs-shift"),
        ("é", "è", "wrong-key"),
        ("a", "à", "wrong-key"),
        ("1", "&", "wrong-key"),
        ("a", "^", "wrong-key"),
    ],
)
def test_a_wrong_letter_is_named_and_not_written(wanted: str, typed: str, code: str) -> None:
    spec = TypeSpec(words=(wanted,))
    start = KIND.start(spec, 0)
    state, feedback = type_(spec, start, typed)
    assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, code)
    assert dict(feedback.params) == {"typed": typed, "wanted": wanted}


def test_the_space_bar_is_named_by_its_name() -> None:
    spec = TypeSpec(words=("a b",))
    state, _ = type_(spec, KIND.start(spec, 0), "a")
    assert type_(spec, state, "b")[1].code == "space-wanted"
    state, _ = type_(spec, state, " ")
    assert type_(spec, state, " ")[1].code == "space-typed"


def test_space_and_enter_between_words_are_ignored() -> None:
    spec = TypeSpec(words=("a", "b"))
    state, _ = type_(spec, KIND.start(spec, 0), "a")
    for text in (" ", "\r", "\n"):
        assert type_(spec, state, text) == (state, NEUTRAL)
    assert KIND.update(spec, state, KeyPressed(TEXT, "Enter")) == (state, NEUTRAL)


def test_backspace_and_characters_without_a_shape_are_no_mistake() -> None:
    spec = TypeSpec(words=("ab",))
    state, _ = type_(spec, KIND.start(spec, 0), "a")
    assert KIND.update(spec, state, KeyPressed(TEXT, "Backspace")) == (state, NEUTRAL)
    for text in ("", "\x1b", "\x7f", "\n"):
        assert type_(spec, state, text) == (state, NEUTRAL)


def test_an_accent_counts_by_whatever_route_it_came() -> None:
    composed = TypeSpec(words=("fête",))
    decomposed = TypeSpec(words=(unicodedata.normalize("NFD", "fête"),))
    assert words_of(composed) == words_of(decomposed)
    for spec in (composed, decomposed):
        _, feedback = type_(spec, KIND.start(spec, 0), unicodedata.normalize("NFD", "fête"))
        assert feedback.verdict is Verdict.DONE


def test_both_apostrophes_are_one() -> None:
    spec = TypeSpec(words=("l’eau",))
    assert type_(spec, KIND.start(spec, 0), "l'eau")[1].verdict is Verdict.DONE


def test_many_characters_at_once_are_taken_up_to_the_first_wrong_one() -> None:
    spec = TypeSpec(words=("bon", "jour"))
    state, feedback = type_(spec, KIND.start(spec, 0), "bon jxur")
    assert (state, feedback.code) == (TypeState(1, 1), "wrong-key")
    state, feedback = type_(spec, KIND.start(spec, 0), "bonj")
    assert (state, feedback.code) == (TypeState(1, 1), "word-done")
    _, feedback = type_(spec, KIND.start(spec, 0), "bon jour, et plus")
    assert feedback.verdict is Verdict.DONE


def test_done_is_final() -> None:
    spec = TypeSpec(words=("a",))
    state, _ = type_(spec, KIND.start(spec, 0), "a")
    assert type_(spec, state, "b") == (state, NEUTRAL)


def test_what_means_nothing_changes_nothing() -> None:
    spec = TypeSpec(words=("a",))
    start = KIND.start(spec, 0)
    for event in (Clicked(TEXT), Typed("elsewhere", "a"), KeyPressed(TEXT, "Left")):
        assert KIND.update(spec, start, event) == (start, NEUTRAL)


def test_words_that_cannot_be_typed_are_said_where_they_are() -> None:
    spec = TypeSpec(words=("bon", "  ", "a\x07b", "deux mots"))
    assert [place for place, _, _ in check(spec)] == ["words[1]", "words[2]"]
