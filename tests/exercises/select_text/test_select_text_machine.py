"""Selecting: what is missing, or too much, is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, TextSelected
from learn_app.exercises.select_text.machine import KIND
from learn_app.exercises.select_text.spec import SelectTextSpec, check

SPEC = SelectTextSpec(text="Je viens samedi matin.", select="samedi")


def code(start: int, end: int) -> str:
    """Return what is told when these characters are selected."""
    _, feedback = KIND.update(SPEC, KIND.start(SPEC, 1), TextSelected("text", start, end))
    return feedback.code


def test_the_word_selected_is_done() -> None:
    state, feedback = KIND.update(SPEC, KIND.start(SPEC, 1), TextSelected("text", 9, 15))
    assert (feedback.verdict, feedback.code) == (Verdict.DONE, "selected")
    assert KIND.expect(SPEC, state) is None


def test_from_its_end_to_its_beginning_is_the_same() -> None:
    assert code(15, 9) == "selected"


def test_the_space_behind_a_word_belongs_to_it() -> None:
    assert code(9, 16) == "selected"
    assert code(8, 16) == "selected"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (9, 14, "one-short"),
        (9, 13, "one-short"),
        (10, 15, "one-short-start"),
        (10, 14, "one-short-both"),
        (9, 12, "part-only"),
        (3, 12, "part-only"),
        (3, 15, "too-much-start"),
        (9, 21, "too-much"),
        (0, 22, "too-much-both"),
        (0, 8, "elsewhere"),
        (16, 21, "elsewhere"),
        (12, 12, "nothing-selected"),
        (8, 9, "nothing-selected"),
    ],
)
def test_each_wrong_selection_has_its_name(start: int, end: int, told: str) -> None:
    assert code(start, end) == told


def test_what_is_selected_wrongly_is_kept_to_be_seen() -> None:
    state, _ = KIND.update(SPEC, KIND.start(SPEC, 1), TextSelected("text", 9, 14))
    assert (state.start, state.end) == (9, 14)
    state, _ = KIND.update(SPEC, state, TextSelected("text", 3, 3))
    assert (state.start, state.end) == (0, 0)


def test_the_wrong_button_is_named() -> None:
    start = KIND.start(SPEC, 1)
    _, feedback = KIND.update(SPEC, start, Clicked("text", button="right"))
    assert feedback.code == "wrong-button"
    assert KIND.update(SPEC, start, Clicked("text")) == (start, NEUTRAL)


@given(st.integers(), st.integers())
def test_any_selection_is_told_and_expect_stays_right(start: int, end: int) -> None:
    state, feedback = KIND.update(SPEC, KIND.start(SPEC, 1), TextSelected("text", start, end))
    assert feedback.code in KIND.codes
    assert state.is_done or KIND.expect(SPEC, state) == TextSelected("text", 9, 15)


def test_a_part_that_is_not_there_or_twice_there_is_told() -> None:
    for text, part in (("Je viens.", "demain"), ("oui et oui", "oui"), ("Je viens.", "viens. ")):
        assert {place for place, _, _ in check(SelectTextSpec(text=text, select=part))} == {"select"}
    assert not list(check(SPEC))
