"""``reveal``: done when the pointer has wiped nearly all of the cover away. Nothing can go wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, progress
from learn_app.exercise_api.events import STAGE, Event, Pointed
from learn_app.exercises.reveal.spec import RevealSpec

COLUMNS, ROWS = 12, 8
ENOUGH = 87
"""Nine tenths of the 96 cells: corners are no test of patience."""


@dataclass(frozen=True, slots=True)
class RevealState:
    """The numbers of the cells wiped clear, row by row from the top left, as the bits of ``clear``."""

    clear: int = 0


class RevealKind(ExerciseKind[RevealSpec, RevealState]):
    """The very first movement: the hand moves, the screen answers."""

    name = "reveal"
    spec = RevealSpec
    codes = frozenset({"half", "nearly", "revealed"})

    def start(self, spec: RevealSpec, seed: int) -> RevealState:
        """Return the state with everything covered."""
        return RevealState()

    def update(self, spec: RevealSpec, state: RevealState, event: Event) -> tuple[RevealState, Feedback]:
        """Wipe the cell clear that the pointer came over, and those around it."""
        before = state.clear.bit_count()
        if before >= ENOUGH or not isinstance(event, Pointed):
            return state, NEUTRAL
        number = _NUMBERS.get(event.target)
        if number is None or state.clear | _BRUSHES[number] == state.clear:
            return state, NEUTRAL
        state = RevealState(state.clear | _BRUSHES[number])
        after = state.clear.bit_count()
        if after >= ENOUGH:
            return state, done("revealed")
        for limit, code in ((COLUMNS * ROWS // 2, "half"), (ENOUGH * 5 // 6, "nearly")):
            if before < limit <= after:
                return state, progress(code)
        return state, progress()

    def expect(self, spec: RevealSpec, state: RevealState) -> Event | None:
        """Return the next covered cell, row after row, to and fro."""
        if state.clear.bit_count() >= ENOUGH:
            return None
        return next(Pointed(_TARGETS[number]) for number in _WAY if not is_clear(state, number))

    def moves(self, spec: RevealSpec, state: RevealState) -> Sequence[Event]:
        """Return the pointer over each cell, and over none."""
        if state.clear.bit_count() >= ENOUGH:
            return ()
        return (Pointed(STAGE), *(Pointed(target) for target in _TARGETS))

    def bound(self, spec: RevealSpec) -> int:
        """Return the number of cells that are enough."""
        return ENOUGH


def cell_target(row: int, column: int) -> str:
    """Return the target id of a cell; rows and columns count from 0."""
    return f"cell.{row}.{column}"


def is_clear(state: RevealState, number: int) -> bool:
    """Tell whether a cell, by its number, is wiped clear; all are at the end."""
    return bool(state.clear >> number & 1) or state.clear.bit_count() >= ENOUGH


def _brush(row: int, column: int) -> int:
    """Return the bits of a cell and of those around it."""
    bits = 0
    for y in range(max(0, row - 1), min(ROWS, row + 2)):
        for x in range(max(0, column - 1), min(COLUMNS, column + 2)):
            bits |= 1 << (y * COLUMNS + x)
    return bits


_TARGETS = tuple(cell_target(row, column) for row in range(ROWS) for column in range(COLUMNS))
_NUMBERS = {target: number for number, target in enumerate(_TARGETS)}
_BRUSHES = tuple(_brush(row, column) for row in range(ROWS) for column in range(COLUMNS))
_WAY = tuple(
    row * COLUMNS + (column if row % 2 == 0 else COLUMNS - 1 - column)
    for row in range(ROWS)
    for column in range(COLUMNS)
)

KIND = RevealKind()
