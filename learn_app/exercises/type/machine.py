"""``type``: done when every word is typed, letter by letter.

By default a wrong letter is not written down. With the policy ``backspace`` it stands, as in any
other program, and has to be erased before the word goes on. With ``free`` it does so as well, and
the learner is left to notice: only a row of wrong letters is told.
"""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake, progress
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.letter_places import at_places
from learn_app.exercise_api.words import TEXT, WORD_CODES, WordsKind, WordsState, words_of
from learn_app.exercises.type.spec import TypeSpec

ROW = 5
"""So many wrong letters in a row are told, even to those who are left to notice."""

MOST_WRONG = 12
"""So many wrong letters can stand; what is typed after them is not written."""


class TypeKind(WordsKind[TypeSpec]):
    """Typing words."""

    name = "type"
    spec = TypeSpec
    codes = WORD_CODES | {"erase-first", "erased"}

    def adapt(self, spec: TypeSpec, calibration: Calibration) -> TypeSpec:
        """Return the same words, and the same places, on the keyboard that is on the table."""
        fitted = super().adapt(spec, calibration)
        if fitted is spec or not spec.places:
            return fitted
        moved = (at_places(word, calibration.keyboard) for word in spec.words[: spec.places])
        places = tuple(word for word in moved if word)
        words = places + fitted.words[spec.places :]
        return msgspec.structs.replace(fitted, words=words, places=len(places)) if words else fitted

    def take(self, spec: TypeSpec, state: WordsState, character: str) -> tuple[WordsState, Feedback]:
        """Return the state after one character, when words are left to type."""
        if spec.policy == "block":
            return super().take(spec, state, character)
        if not character.isprintable():
            return state, NEUTRAL
        is_free = spec.policy == "free"
        if not state.wrong:
            after, feedback = super().take(spec, state, character)
            if feedback.verdict is Verdict.MISTAKE:
                return replace(after, wrong=character), NEUTRAL if is_free else feedback
            return after, feedback
        if len(state.wrong) >= MOST_WRONG:
            return state, NEUTRAL
        # Told once: whoever looks at the keys notices only after some more letters.
        is_told = len(state.wrong) == (ROW - 1 if is_free else 1) and not state.is_after_mark
        after = replace(state, wrong=state.wrong + character, is_after_mark=False)
        return after, mistake("erase-first") if is_told else NEUTRAL

    def press(self, spec: TypeSpec, state: WordsState, key: str) -> tuple[WordsState, Feedback]:
        """Return the state after a key that writes nothing."""
        if state.wrong and key == "Backspace":
            left = state.wrong[:-1]
            return replace(state, wrong=left, is_after_mark=False), progress("" if left else "erased")
        return super().press(spec, state, key)

    def expect(self, spec: TypeSpec, state: WordsState) -> Event | None:
        """Return the next letter, or the key that erases."""
        return KeyPressed(TEXT, "Backspace") if state.wrong else super().expect(spec, state)

    def moves(self, spec: TypeSpec, state: WordsState) -> Sequence[Event]:
        """Return the right letter, those that are easily typed for it, and the key that erases."""
        moves = super().moves(spec, state)
        return (*moves, Typed(TEXT, "wwwww")) if moves and spec.policy != "block" else moves

    def bound(self, spec: TypeSpec) -> int:
        """Return the number of letters, and of wrong ones that may stand."""
        return sum(len(word) for word in words_of(spec)) + MOST_WRONG * (spec.policy != "block")


KIND = TypeKind()
