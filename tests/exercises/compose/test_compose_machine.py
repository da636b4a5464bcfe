"""Composed letters are right by whatever keys they came, and a dead key alone is never a mistake."""

import unicodedata
from typing import Literal

import pytest

from learn_app.exercise_api.contract import Feedback, Verdict
from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercise_api.words import TEXT, WordsState
from learn_app.exercises.compose.machine import KIND
from learn_app.exercises.compose.spec import ComposeSpec, check


def write(spec: ComposeSpec, *texts: str) -> tuple[WordsState, list[Feedback]]:
    state, told = KIND.start(spec, 0), []
    for text in texts:
        state, feedback = KIND.update(spec, state, Typed(TEXT, text))
        told.append(feedback)
    return state, told


def test_words_with_composed_letters() -> None:
    _, told = write(ComposeSpec(words=("fête", "À")), *"fêteÀ")
    assert [feedback.verdict for feedback in told] == [Verdict.PROGRESS] * 4 + [Verdict.DONE]


@pytest.mark.parametrize(
    "word", ["forêt", "Noël", "ÉTÉ", "où", "ça", "À", "œuf", "l’été", "10 €", "a@b", "#"]
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_letter_is_right_by_any_route(word: str, form: Literal["NFC", "NFD"]) -> None:
    spec = ComposeSpec(words=(word,))
    assert write(spec, unicodedata.normalize(form, word))[1][0].verdict is Verdict.DONE
    assert write(spec, word.replace("’", "'"))[1][0].verdict is Verdict.DONE


@pytest.mark.parametrize(
    ("wanted", "typed", "code"),
    [
        ("ê", "^", "dead-key-separate"),
        ("ë", "¨", "dead-key-separate"),
        ("Ê", "^", "dead-key-separate"),
        ("ê", "e", "missing-accent"),
        ("É", "é", "needs-shift"),
        ("É", "E", "missing-accent"),
        ("é", "É", "caps-lock-on"),
        ("@", "à", "wrong-key"),
        ("ê", "¨", "wrong-key"),
        ("e", "^", "wrong-key"),
    ],
)
def test_a_mistake_says_what_is_missing(wanted: str, typed: str, code: str) -> None:
    state, (told,) = write(ComposeSpec(words=(wanted,)), typed)
    assert (told.verdict, told.code) == (Verdict.MISTAKE, code)
    assert (state.word, state.letters) == (0, 0)


@pytest.mark.parametrize("texts", [("^", "e"), ("^e",)])
def test_an_accent_that_was_written_alone_is_one_mistake(texts: tuple[str, ...]) -> None:
    state, told = write(ComposeSpec(words=("fête",)), "f", *texts, "ê", "te")
    assert [f.code for f in told if f.verdict is Verdict.MISTAKE] == ["dead-key-separate"]
    assert state.word == 1


def test_keys_that_write_nothing_are_no_mistake() -> None:
    spec = ComposeSpec(words=("É",))
    state = KIND.start(spec, 0)
    for key in ("Shift", "CapsLock", "AltGr", "Backspace", "Enter"):
        after, feedback = KIND.update(spec, state, KeyPressed(TEXT, key))
        assert (after, feedback.verdict) == (state, Verdict.NEUTRAL)


def test_words_that_cannot_be_typed_are_said_where_they_are() -> None:
    assert [place for place, _, _ in check(ComposeSpec(words=("bon", "  ", "a\x07")))] == [
        "words[1]",
        "words[2]",
    ]
