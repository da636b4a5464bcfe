"""``type``: done when every word is typed, letter by letter.

By default a wrong letter is not written down. With the policy ``backspace`` it stands, as in any
other program, and has to be erased before the word goes on.
"""

from collections.abc import Sequence
from dataclasses import replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake, progress
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.words import TEXT, WORD_CODES, WordsKind, WordsState, words_of
from learn_app.exercises.type.spec import TypeSpec

MOST_WRONG = 12
"""So many wrong letters can stand; what is typed after them is not written."""


class TypeKind(WordsKind[TypeSpec]):
    """Typing words."""

    name = "type"
    spec = TypeSpec
    codes = WORD_CODES | {"erase-first", "erased"}

    def take(self, spec: TypeSpec, state: WordsState, character: str) -> tuple[WordsState, Feedback]:
        """Return the state after one character, when words are left to type."""
        if spec.policy == "block":
            return super().take(spec, state, character)
        if not character.isprintable():
            return state, NEUTRAL
        if not state.wrong:
            after, feedback = super().take(spec, state, character)
            if feedback.verdict is Verdict.MISTAKE:
                after = replace(after, wrong=character)
            return after, feedback
        if len(state.wrong) >= MOST_WRONG:
            return state, NEUTRAL
        # Told once: whoever looks at the keys notices only after some more letters.
        feedback = mistake("erase-first") if len(state.wrong) == 1 else NEUTRAL
        if state.is_after_mark:
            feedback = NEUTRAL
        return replace(state, wrong=state.wrong + character, is_after_mark=False), feedback

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
        return (*moves, Typed(TEXT, "wwwww")) if moves and spec.policy == "backspace" else moves

    def bound(self, spec: TypeSpec) -> int:
        """Return the number of letters, and of wrong ones that may stand."""
        return sum(len(word) for word in words_of(spec)) + MOST_WRONG * (spec.policy == "backspace")


KIND = TypeKind()
