"""What stands on the stage of a shortcut: fields with their text, or a board with a ball."""

from dataclasses import dataclass

from learn_app.exercises.shortcut.presses import Press, read_press
from learn_app.exercises.shortcut.spec import ShortcutSpec

_CTRL = frozenset({"Ctrl"})
_PRESSES = {
    "copy-paste": (Press("A", _CTRL), Press("C", _CTRL), Press("Tab"), Press("V", _CTRL)),
    "cut-paste": (Press("A", _CTRL), Press("X", _CTRL), Press("Tab"), Press("V", _CTRL)),
    "undo": (Press("Z", _CTRL),),
    "select-all": (Press("A", _CTRL),),
    "tab": (Press("Tab"), Press("Tab"), Press("Tab", frozenset({"Shift"}))),
    "arrows": tuple(map(Press, ("Right", "Right", "Down", "Left", "Up"))),
}
_WAYS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
BOARD = (3, 2)
"""Columns and rows of the board for the arrow keys."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field on the stage."""

    text: str = ""
    is_selected: bool = False
    has_focus: bool = False


def presses_of(spec: ShortcutSpec) -> tuple[Press, ...]:
    """Return what is to be pressed, in order."""
    if spec.do:
        return _PRESSES[spec.do]
    return tuple(press for press in map(read_press, spec.shortcuts) if press is not None)


def fields_of(spec: ShortcutSpec, done: int, text: str) -> tuple[Field, ...]:
    """Return the fields after so many presses; ``text`` is what stands in the first one."""
    match spec.do:
        case "copy-paste" | "cut-paste":
            first = "" if spec.do == "cut-paste" and done >= 2 else text
            copied = text if done >= 4 else ""
            return (
                Field(first, 1 <= done < 3 and bool(first), done < 3),
                Field(copied, has_focus=done >= 3),
            )
        case "undo":
            return (Field(text if done else "", has_focus=True),)
        case "select-all":
            return (Field(text, bool(done), True),)
        case "tab":
            at = (0, 1, 2, 1)[done]
            return tuple(Field(has_focus=number == at) for number in range(3))
        case "arrows":
            return ()
    return (Field(text, has_focus=True),)


def ball_at(spec: ShortcutSpec, done: int) -> tuple[int, int]:
    """Return the ball's column and row after so many presses; arrows beyond the edge do not move it."""
    column = row = 0
    for press in presses_of(spec)[:done]:
        dx, dy = _WAYS.get(press.key, (0, 0))
        column = min(max(column + dx, 0), BOARD[0] - 1)
        row = min(max(row + dy, 0), BOARD[1] - 1)
    return column, row
