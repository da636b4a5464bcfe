"""``key_find``: done when every key was found and pressed, in order.

What counts is the key: a letter is right small or capital, and Caps Lock is told without blame.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.drawn_keys import DRAWN_KEY_CODE, drawn_key_moves, judge_drawn_keys
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.keys import KEY_NAMES, MODIFIERS, NUMBER_BLOCK_OFF
from learn_app.exercise_api.matching import canonical
from learn_app.exercise_api.shifted import is_shift_missing, on_the_table
from learn_app.exercises.key_find.spec import KeyFindSpec

KEY = "key"
"""The only target: the key to find, which takes the keyboard."""

_HARMLESS = MODIFIERS | {"CapsLock"}


@dataclass(frozen=True, slots=True)
class KeyFindState:
    """So many keys are found."""

    found: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A key to find. Either ``character`` or ``key`` is set."""

    label: str
    """What stands on it."""
    character: str = ""
    """What it writes, small."""
    key: str = ""
    """Its name in events, for a key that writes nothing."""


class KeyFindKind(ExerciseKind[KeyFindSpec, KeyFindState]):
    """Finding keys, without any hurry."""

    name = "key_find"
    spec = KeyFindSpec
    codes = frozenset(
        {
            "key-found",
            "caps-lock-on",
            "num-lock-off",
            "wrong-key",
            "shift-missing",
            "wrong-named-key",
            "space-typed",
            DRAWN_KEY_CODE,
        }
    )

    def adapt(self, spec: KeyFindSpec, calibration: Calibration) -> KeyFindSpec:
        """Return the same keys on the keyboard that is on the table."""
        return on_the_table(spec, calibration)

    def start(self, spec: KeyFindSpec, seed: int) -> KeyFindState:
        """Return the state before the first key."""
        return KeyFindState()

    def update(self, spec: KeyFindSpec, state: KeyFindState, event: Event) -> tuple[KeyFindState, Feedback]:
        """Compare the key pressed with the wanted one."""
        if self.is_done(spec, state):
            return state, NEUTRAL
        if event.target != KEY:
            return state, judge_drawn_keys(event)
        if isinstance(event, KeyPressed):
            return _press(spec, state, event.key)
        if not isinstance(event, Typed):
            return state, NEUTRAL
        feedback = NEUTRAL
        for character in canonical(event.text):
            if self.is_done(spec, state):
                break
            state, feedback = _type(spec, state, character, event.is_shifted)
            if feedback.verdict is Verdict.MISTAKE:
                break
        return state, feedback

    def expect(self, spec: KeyFindSpec, state: KeyFindState) -> Event | None:
        """Return the next key."""
        if self.is_done(spec, state):
            return None
        wanted = wanted_key(spec, state)
        return KeyPressed(KEY, wanted.key) if wanted.key else Typed(KEY, wanted.character)

    def moves(self, spec: KeyFindSpec, state: KeyFindState) -> Sequence[Event]:
        """Return the right key, the same as a capital, and some other keys."""
        right = self.expect(spec, state)
        if right is None:
            return ()
        character = wanted_key(spec, state).character
        texts = dict.fromkeys((character.upper(), "w", "8", "é", "&", " "))
        keys = ("Enter", "Backspace", "Shift", "Left", NUMBER_BLOCK_OFF)
        others = (*(Typed(KEY, text) for text in texts if text), *(KeyPressed(KEY, key) for key in keys))
        return (right, *(other for other in others if other != right), *drawn_key_moves(spec.keyboard))

    def bound(self, spec: KeyFindSpec) -> int:
        """Return the number of keys."""
        return len(spec.keys)

    def is_done(self, spec: KeyFindSpec, state: KeyFindState) -> bool:
        """Tell whether all keys are found."""
        return state.found >= len(spec.keys)

    def step(self, spec: KeyFindSpec, state: KeyFindState) -> str:
        """Return the place of the key: each one is a step."""
        return str(state.found)


def wanted_key(spec: KeyFindSpec, state: KeyFindState) -> Wanted:
    """Return the key to find now; there must be one."""
    return as_wanted(spec.keys[state.found])


def as_wanted(key: str) -> Wanted:
    """Return the key that an author means."""
    name = KEY_NAMES.get(key, "")
    if name == "Space":
        return Wanted(key, " ")
    if name:
        return Wanted(key, key=name)
    character = canonical(key)
    # A is printed as a capital, é is not.
    return Wanted(character.upper() if character.isascii() else character.lower(), character.lower())


def _press(spec: KeyFindSpec, state: KeyFindState, key: str) -> tuple[KeyFindState, Feedback]:
    wanted = wanted_key(spec, state)
    if (key and key == wanted.key) or (key, wanted.character) == ("Space", " "):
        return _find(spec, state)
    if key == NUMBER_BLOCK_OFF:
        is_number = wanted.character.isdecimal()
        return state, mistake("num-lock-off", wanted=wanted.label) if is_number else NEUTRAL
    if not key or key in _HARMLESS:
        return state, NEUTRAL
    return state, mistake("wrong-named-key", wanted=wanted.label)


def _type(
    spec: KeyFindSpec, state: KeyFindState, character: str, is_shifted: bool
) -> tuple[KeyFindState, Feedback]:
    wanted = wanted_key(spec, state)
    if not character.isprintable():
        return state, NEUTRAL
    if wanted.character and character.lower() == wanted.character:
        return _find(spec, state, is_locked=character != wanted.character and not is_shifted)
    if is_shifted and is_shift_missing(wanted.character, character, spec.layout):
        return _find(spec, state)
    if character == " ":
        return state, mistake("space-typed", wanted=wanted.label)
    if not wanted.character or wanted.character == " ":
        return state, mistake("wrong-named-key", wanted=wanted.label)
    if is_shift_missing(character, wanted.character, spec.layout):
        return state, mistake("shift-missing", typed=character, wanted=wanted.label)
    return state, mistake("wrong-key", typed=character, wanted=wanted.label)


def _find(spec: KeyFindSpec, state: KeyFindState, is_locked: bool = False) -> tuple[KeyFindState, Feedback]:
    n, count = state.found + 1, len(spec.keys)
    code = "caps-lock-on" if is_locked else "key-found"
    return KeyFindState(n), (done if n == count else progress)(code, n=n, count=count)


KIND = KeyFindKind()
