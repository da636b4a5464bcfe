"""Typing: a wrong letter is not written and is named; what is no fault is not taken for one."""

import unicodedata

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict
from learn_app.exercise_api.events import Clicked, KeyPressed, Typed
from learn_app.exercise_api.words import TEXT, words_of
from learn_app.exercise_api.words import WordsState as TypeState
from learn_app.exercises.type.machine import KIND, MOST_WRONG, ROW
from learn_app.exercises.type.spec import TypeSpec, check

BACK = KeyPressed(TEXT, "Backspace")


def TYPED(character: str) -> Typed:  # noqa: N802
    return Typed(TEXT, character)


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


def check_wrong_letter(wanted: str, event: Typed, code: str) -> None:
    """A wrong letter is a mistake with its code, and is not written."""
    spec = TypeSpec(words=(wanted,))
    start = KIND.start(spec, 0)
    state, feedback = KIND.update(spec, start, event)
    assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, code)
    assert dict(feedback.params) == {"typed": event.text, "wanted": wanted}


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
        ("1", "&", "shift-missing"),
        (".", ";", "shift-missing"),
        ("1", "é", "wrong-key"),
        ("a", "^", "wrong-key"),
        ("ê", "¨", "wrong-key"),
    ],
)
def test_a_wrong_letter_is_named_and_not_written(wanted: str, typed: str, code: str) -> None:
    check_wrong_letter(wanted, Typed(TEXT, typed), code)


@pytest.mark.parametrize(
    ("wanted", "typed", "code"),
    [
        ("a", "A", "shift-extra"),
        ("é", "2", "shift-extra"),
        (";", ".", "shift-extra"),
        ("é", "E", "missing-accent"),
        ("a", "Q", "wrong-key"),
        ("A", "Q", "wrong-key"),
        ("2", "1", "wrong-key"),
    ],
)
def test_caps_lock_is_not_blamed_for_shift_that_is_still_held(wanted: str, typed: str, code: str) -> None:
    check_wrong_letter(wanted, Typed(TEXT, typed, is_shifted=True), code)


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


def test_an_accent_written_alone_is_named_once_and_not_again_for_its_letter() -> None:
    spec = TypeSpec(words=("êt",))
    start = KIND.start(spec, 0)
    for texts in (("^", "e"), ("^e",)):
        state, codes = start, []
        for text in texts:
            state, feedback = type_(spec, state, text)
            codes.append(feedback.code)
        assert [code for code in codes if code] == ["dead-key-separate"]
        assert type_(spec, state, "ê")[0] == TypeState(0, 1)
    state, _ = type_(spec, start, "^")
    assert type_(spec, state, "r")[1].code == "wrong-key"
    state, _ = type_(spec, state, "e")
    assert type_(spec, state, "e")[1].code == "missing-accent"


def test_the_number_block_without_num_lock_is_named_where_a_number_is_wanted() -> None:
    spec = TypeSpec(words=("a1",))
    off = KeyPressed(TEXT, "NumberBlock")
    start = KIND.start(spec, 0)
    assert KIND.update(spec, start, off) == (start, NEUTRAL)
    state, _ = type_(spec, start, "a")
    assert KIND.update(spec, state, off)[1].code == "num-lock-off"


ERASED = TypeSpec(words=("oui", "là"), policy="backspace")


def test_a_wrong_letter_that_stands_has_to_be_erased() -> None:
    state, told = KIND.start(ERASED, 0), []
    events = [*map(TYPED, "op"), *map(TYPED, "ui"), BACK, BACK, BACK, *map(TYPED, "ui")]
    for event in events:
        state, feedback = KIND.update(ERASED, state, event)
        told.append((state.letters, state.wrong, feedback.verdict.value, feedback.code))
    assert told == [
        (1, "", "progress", ""),
        (1, "p", "mistake", "wrong-key"),
        (1, "pu", "mistake", "erase-first"),
        (1, "pui", "neutral", ""),
        (1, "pu", "progress", ""),
        (1, "p", "progress", ""),
        (1, "", "progress", "erased"),
        (2, "", "progress", ""),
        (0, "", "progress", "word-done"),
    ]


def test_while_wrong_letters_stand_the_next_move_is_to_erase() -> None:
    state, _ = type_(ERASED, KIND.start(ERASED, 0), "x")
    assert KIND.expect(ERASED, state) == BACK


def test_wrong_letters_do_not_pile_up_for_ever() -> None:
    state, _ = type_(ERASED, KIND.start(ERASED, 0), "x")
    for _ in range(100):
        state, _ = type_(ERASED, state, "y")
    assert len(state.wrong) == MOST_WRONG


def test_an_accent_alone_has_to_be_erased_too_and_is_one_mistake() -> None:
    spec = TypeSpec(words=("être",), policy="backspace")
    state, first = type_(spec, KIND.start(spec, 0), "^")
    state, second = type_(spec, state, "e")
    assert (first.code, second, state.wrong) == ("dead-key-separate", NEUTRAL, "^e")


def test_right_letters_are_never_erased() -> None:
    state, _ = type_(ERASED, KIND.start(ERASED, 0), "o")
    assert KIND.update(ERASED, state, BACK) == (state, NEUTRAL)


FREE = TypeSpec(words=("oui", "non"), policy="free")


def test_who_types_freely_is_left_to_notice() -> None:
    state, told = KIND.start(FREE, 0), []
    for event in (*map(TYPED, "oxy"), BACK, BACK, *map(TYPED, "ui"), *map(TYPED, "non")):
        state, feedback = KIND.update(FREE, state, event)
        told.append((feedback.verdict.value, feedback.code))
    assert [verdict for verdict, _ in told if verdict == "mistake"] == []
    assert told[-1] == ("done", "word-done")
    assert ("progress", "erased") in told


def test_who_types_freely_is_told_of_a_row_of_wrong_letters_once() -> None:
    state, codes = KIND.start(FREE, 0), []
    for _ in range(MOST_WRONG + 3):
        state, feedback = type_(FREE, state, "x")
        codes.append(feedback.code)
    assert codes.index("erase-first") == ROW - 1
    assert codes.count("erase-first") == 1
