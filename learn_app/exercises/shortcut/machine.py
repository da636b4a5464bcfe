"""``shortcut``: done when the keys were pressed together, in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.drawn_keys import DRAWN_KEY_CODE, drawn_key_moves, judge_drawn_keys
from learn_app.exercise_api.events import Event, KeyPressed
from learn_app.exercise_api.keys import MODIFIERS
from learn_app.exercises.shortcut.presses import Press
from learn_app.exercises.shortcut.scene import presses_of
from learn_app.exercises.shortcut.spec import ShortcutSpec

FIELD = "field"
"""The only target: what takes the keyboard."""

_SILENT = MODIFIERS | {"CapsLock", ""}


@dataclass(frozen=True, slots=True)
class ShortcutState:
    """So many combinations are pressed."""

    pressed: int = 0


class ShortcutKind(ExerciseKind[ShortcutSpec, ShortcutState]):
    """Pressing keys together."""

    name = "shortcut"
    spec = ShortcutSpec
    codes = frozenset(
        {
            "pressed",
            "modifier-missing",
            "modifier-extra",
            "wrong-letter",
            "wrong-shortcut",
            "too-early",
            DRAWN_KEY_CODE,
        }
    )

    def start(self, spec: ShortcutSpec, seed: int) -> ShortcutState:
        """Return the state before the first key."""
        return ShortcutState()

    def update(
        self, spec: ShortcutSpec, state: ShortcutState, event: Event
    ) -> tuple[ShortcutState, Feedback]:
        """Compare the keys with the wanted ones; a key that only changes others waits for its letter."""
        presses = presses_of(spec)
        if state.pressed >= len(presses):
            return state, NEUTRAL
        if event.target != FIELD:
            return state, judge_drawn_keys(event)
        if not isinstance(event, KeyPressed) or event.key in _SILENT:
            return state, NEUTRAL
        press = Press(event.key, event.modifiers)
        if press != presses[state.pressed]:
            return state, mistake(_name_mistake(press, presses[state.pressed :]))
        n, count = state.pressed + 1, len(presses)
        return ShortcutState(n), (done if n == count else progress)("pressed", n=n, count=count)

    def expect(self, spec: ShortcutSpec, state: ShortcutState) -> Event | None:
        """Return the next combination."""
        presses = presses_of(spec)
        return _event(presses[state.pressed]) if state.pressed < len(presses) else None

    def moves(self, spec: ShortcutSpec, state: ShortcutState) -> Sequence[Event]:
        """Return the next combination, the later ones, and what is easily pressed for it."""
        presses = presses_of(spec)[state.pressed :]
        if not presses:
            return ()
        first = presses[0]
        others = (
            *presses[1:],
            Press(first.key),
            Press(first.key, first.held | {"Shift"}),
            Press("W", first.held),
            Press("Ctrl"),
            Press("Enter"),
        )
        pressed = (_event(other) for other in dict.fromkeys(others) if other != first)
        return (_event(first), *pressed, *drawn_key_moves(spec.keyboard))

    def bound(self, spec: ShortcutSpec) -> int:
        """Return the number of combinations."""
        return len(presses_of(spec))

    def is_done(self, spec: ShortcutSpec, state: ShortcutState) -> bool:
        """Tell whether all are pressed."""
        return state.pressed >= len(presses_of(spec))

    def step(self, spec: ShortcutSpec, state: ShortcutState) -> str:
        """Return the place of the combination: each one is a step."""
        return str(state.pressed)


def _event(press: Press) -> KeyPressed:
    return KeyPressed(FIELD, press.key, press.held)


def _name_mistake(press: Press, wanted: tuple[Press, ...]) -> str:
    first = wanted[0]
    if press.key == first.key:
        return "modifier-extra" if press.held > first.held else "modifier-missing"
    if press in wanted:
        return "too-early"
    return "wrong-letter" if first.held and press.held == first.held else "wrong-shortcut"


KIND = ShortcutKind()
