"""Words written letter by letter: what several kinds of typing have in common.

Characters are compared in their canonical form, so a letter is right by whatever keys it came; a
dead key gives no event at all until its letter is there, and thus is never a mistake.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.drawn_keys import DRAWN_KEY_CODE, drawn_key_moves, judge_drawn_keys
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.keys import NUMBER_BLOCK_OFF
from learn_app.exercise_api.matching import canonical, without_accents
from learn_app.exercise_api.shifted import is_shift_missing, on_the_table
from learn_app.exercise_api.typing_fields import Drawn

TEXT = "text"
"""The only target: the typing area."""


WORD_CODES = frozenset(
    {
        "word-done",
        "wrong-key",
        "space-wanted",
        "space-typed",
        "caps-lock-on",
        "num-lock-off",
        "missing-accent",
        "dead-key-separate",
        "needs-shift",
        "shift-missing",
        "shift-extra",
        DRAWN_KEY_CODE,
    }
)

_MARKS = {"^": "\u0302", "¨": "\u0308", "´": "\u0301", "~": "\u0303", "¸": "\u0327", "°": "\u030a"}
"""A sign that a dead key writes when it is not followed by a letter → the mark on the letter."""


class HasWords(Protocol):
    """The spec of a kind whose exercises are words to write."""

    @property
    def layout(self) -> str:
        """Name of the keyboard's layout."""

    @property
    def keyboard(self) -> Drawn:
        """Whether the keyboard is drawn."""

    @property
    def words(self) -> tuple[str, ...]:
        """As the author wrote them."""


Words = TypeVar("Words", bound=HasWords)


@dataclass(frozen=True, slots=True)
class WordsState:
    """``word`` words are complete, and ``letters`` letters of the next one."""

    word: int = 0
    letters: int = 0
    is_after_mark: bool = False
    """An accent was written alone: the letter that follows bare is the same mistake, told already."""
    wrong: str = ""
    """What stands after the right letters and has to be erased, where wrong letters stay."""


class WordsKind(ExerciseKind[Words, WordsState]):
    """Writing words: accuracy counts, speed never does.

    A wrong letter is not written down: there is nothing to erase.
    """

    codes = WORD_CODES

    def adapt(self, spec: Words, calibration: Calibration) -> Words:
        """Return the same words on the keyboard that is on the table."""
        return on_the_table(spec, calibration)

    def start(self, spec: Words, seed: int) -> WordsState:
        """Return the state before the first letter."""
        return WordsState()

    def update(self, spec: Words, state: WordsState, event: Event) -> tuple[WordsState, Feedback]:
        """Take the characters one by one, up to the first wrong one."""
        words = words_of(spec)
        if state.word >= len(words):
            return state, NEUTRAL
        if event.target != TEXT:
            return state, judge_drawn_keys(event)
        if isinstance(event, KeyPressed):
            return self.press(spec, state, event.key)
        if not isinstance(event, Typed):
            return state, NEUTRAL
        told = NEUTRAL
        for character in canonical(event.text):
            if state.word >= len(words):
                break
            state, feedback = self.take(spec, state, character)
            if feedback.verdict is Verdict.MISTAKE:
                return state, _blame_shift(feedback, spec.layout) if event.is_shifted else feedback
            if feedback.code or told == NEUTRAL:
                told = feedback
        return state, told

    def press(self, spec: Words, state: WordsState, key: str) -> tuple[WordsState, Feedback]:
        """Return the state after a key that writes nothing."""
        words = words_of(spec)
        if key == NUMBER_BLOCK_OFF and words[state.word][state.letters].isdecimal():
            return state, mistake("num-lock-off", wanted=words[state.word][state.letters])
        return state, NEUTRAL

    def take(self, spec: Words, state: WordsState, character: str) -> tuple[WordsState, Feedback]:
        """Return the state after one character, when words are left to write."""
        words = words_of(spec)
        word = words[state.word]
        wanted = word[state.letters]
        here = WordsState(state.word, state.letters)
        if character != wanted:
            # Between two words many press Space or Enter, as one does on paper.
            is_between = state.letters == 0 and character.isspace()
            if is_between or not character.isprintable():
                return state, NEUTRAL
            if state.is_after_mark and character == without_accents(wanted):
                return here, NEUTRAL
            feedback = name_wrong_letter(character, wanted, spec.layout)
            is_mark = feedback.code == "dead-key-separate"
            return WordsState(state.word, state.letters, is_mark), feedback
        if state.letters + 1 < len(word):
            return WordsState(state.word, state.letters + 1), progress()
        n, count = state.word + 1, len(words)
        return WordsState(n, 0), (done if n == count else progress)("word-done", n=n, count=count)

    def expect(self, spec: Words, state: WordsState) -> Event | None:
        """Return the next letter."""
        words = words_of(spec)
        return Typed(TEXT, words[state.word][state.letters]) if state.word < len(words) else None

    def moves(self, spec: Words, state: WordsState) -> Sequence[Event]:
        """Return the right letter and those that are easily typed for it."""
        words = words_of(spec)
        if state.word >= len(words):
            return ()
        word = words[state.word]
        wanted = word[state.letters]
        bare = without_accents(wanted)
        marks = (sign for sign, mark in _MARKS.items() if mark in unicodedata.normalize("NFD", wanted))
        rest = word[state.letters :]
        texts = (wanted, wanted.upper(), wanted.lower(), bare, rest, "w", " ", *marks)
        keys = (KeyPressed(TEXT, key) for key in ("Backspace", "Enter", NUMBER_BLOCK_OFF))
        typed = (Typed(TEXT, text) for text in dict.fromkeys(texts))
        shifted = Typed(TEXT, wanted.upper(), is_shifted=True)
        return (*typed, shifted, *keys, *drawn_key_moves(spec.keyboard))

    def bound(self, spec: Words) -> int:
        """Return the number of letters."""
        return sum(len(word) for word in words_of(spec))

    def is_done(self, spec: Words, state: WordsState) -> bool:
        """Tell whether all words are written."""
        return state.word >= len(words_of(spec))

    def step(self, spec: Words, state: WordsState) -> str:
        """Return the place of the next letter: each one is a step."""
        return f"{state.word}.{state.letters}"


def words_of(spec: HasWords) -> tuple[str, ...]:
    """Return the words as they are compared: canonical, with single spaces between."""
    return _compared(spec.words)


@lru_cache(maxsize=8)
def _compared(words: tuple[str, ...]) -> tuple[str, ...]:
    compared = (" ".join(canonical(word).split()) for word in words)
    return tuple(word for word in compared if word)


def _blame_shift(told: Feedback, layout: str) -> Feedback:
    """Return what is told of a mistake made with Shift held: it made the capital, not Caps Lock."""
    params = dict(told.params)
    typed, wanted = str(params.get("typed", "")), str(params.get("wanted", ""))
    if typed == wanted.upper() != wanted or is_shift_missing(wanted, typed, layout):
        return mistake("shift-extra", **params)
    return mistake("missing-accent", **params) if told.code == "caps-lock-on" else told


def name_wrong_letter(typed: str, wanted: str, layout: str) -> Feedback:
    """Return the mistake of having typed one character for another, on a keyboard."""
    if wanted == " ":
        return mistake("space-wanted", typed=typed)
    if typed == " ":
        return mistake("space-typed", wanted=wanted)
    if is_shift_missing(typed, wanted, layout):
        return mistake("shift-missing", typed=typed, wanted=wanted)
    bare = without_accents(wanted)
    if wanted.islower() and typed in (wanted.upper(), bare.upper()):
        code = "caps-lock-on"
    elif typed == bare:
        code = "missing-accent"
    elif wanted.isupper() and typed in (wanted.lower(), bare.lower()):
        code = "needs-shift"
    elif typed in _MARKS and _MARKS[typed] in unicodedata.normalize("NFD", wanted):
        code = "dead-key-separate"
    else:
        code = "wrong-key"
    return mistake(code, typed=typed, wanted=wanted)
