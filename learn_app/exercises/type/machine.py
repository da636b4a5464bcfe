"""``type``: done when every word is typed, letter by letter.

A wrong letter is not written down: there is nothing to erase. Characters are compared in their
canonical form, so a letter is right by whatever keys it came; a dead key gives no event at all
until its letter is there, and thus is never a mistake.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.matching import canonical, without_accents
from learn_app.exercises.type.spec import TypeSpec

TEXT = "text"
"""The only target: the typing area."""


@dataclass(frozen=True, slots=True)
class TypeState:
    """``word`` words are complete, and ``letters`` letters of the next one."""

    word: int = 0
    letters: int = 0


class TypeKind(ExerciseKind[TypeSpec, TypeState]):
    """Typing words: accuracy counts, speed never does."""

    name = "type"
    spec = TypeSpec
    codes = frozenset(
        {
            "word-done",
            "wrong-key",
            "space-wanted",
            "space-typed",
            "caps-lock-on",
            "missing-accent",
            "needs-shift",
        }
    )

    def start(self, spec: TypeSpec, seed: int) -> TypeState:
        """Return the state before the first letter."""
        return TypeState()

    def update(self, spec: TypeSpec, state: TypeState, event: Event) -> tuple[TypeState, Feedback]:
        """Take the characters one by one, up to the first wrong one."""
        if not isinstance(event, Typed) or event.target != TEXT:
            return state, NEUTRAL
        words = words_of(spec)
        told = NEUTRAL
        for character in canonical(event.text):
            if state.word >= len(words):
                break
            state, feedback = _take(words, state, character)
            if feedback.verdict is Verdict.MISTAKE:
                return state, feedback
            if feedback.code or told == NEUTRAL:
                told = feedback
        return state, told

    def expect(self, spec: TypeSpec, state: TypeState) -> Event | None:
        """Return the next letter."""
        words = words_of(spec)
        return Typed(TEXT, words[state.word][state.letters]) if state.word < len(words) else None

    def moves(self, spec: TypeSpec, state: TypeState) -> Sequence[Event]:
        """Return the right letter and those that are easily typed for it."""
        words = words_of(spec)
        if state.word >= len(words):
            return ()
        word = words[state.word]
        wanted = word[state.letters]
        bare = without_accents(wanted)
        texts = (wanted, wanted.upper(), wanted.lower(), bare, word[state.letters :], "w", " ")
        keys = (KeyPressed(TEXT, "Backspace"), KeyPressed(TEXT, "Enter"))
        return (*(Typed(TEXT, text) for text in dict.fromkeys(texts)), *keys)

    def bound(self, spec: TypeSpec) -> int:
        """Return the number of letters."""
        return sum(len(word) for word in words_of(spec))

    def is_done(self, spec: TypeSpec, state: TypeState) -> bool:
        """Tell whether all words are typed."""
        return state.word >= len(words_of(spec))

    def step(self, spec: TypeSpec, state: TypeState) -> str:
        """Return the place of the next letter: each one is a step."""
        return f"{state.word}.{state.letters}"


@lru_cache(maxsize=8)
def words_of(spec: TypeSpec) -> tuple[str, ...]:
    """Return the words as they are compared: canonical, with single spaces between."""
    words = (" ".join(canonical(word).split()) for word in spec.words)
    return tuple(word for word in words if word)


def _take(words: tuple[str, ...], state: TypeState, character: str) -> tuple[TypeState, Feedback]:
    word = words[state.word]
    wanted = word[state.letters]
    if character != wanted:
        # Between two words many press Space or Enter, as one does on paper.
        is_between = state.letters == 0 and character.isspace()
        if is_between or not character.isprintable():
            return state, NEUTRAL
        return state, _name_mistake(character, wanted)
    if state.letters + 1 < len(word):
        return TypeState(state.word, state.letters + 1), progress()
    n, count = state.word + 1, len(words)
    return TypeState(n, 0), (done if n == count else progress)("word-done", n=n, count=count)


def _name_mistake(typed: str, wanted: str) -> Feedback:
    if wanted == " ":
        return mistake("space-wanted", typed=typed)
    if typed == " ":
        return mistake("space-typed", wanted=wanted)
    bare = without_accents(wanted)
    if wanted.islower() and typed in (wanted.upper(), bare.upper()):
        code = "caps-lock-on"
    elif typed == bare:
        code = "missing-accent"
    elif wanted.isupper() and typed in (wanted.lower(), bare.lower()):
        code = "needs-shift"
    else:
        code = "wrong-key"
    return mistake(code, typed=typed, wanted=wanted)


KIND = TypeKind()
