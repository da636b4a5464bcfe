"""The kinds of exercise: the one list, without Qt. Views: ``screens/exercise_views.py``."""

from typing import Any

from learn_app.exercise_api.contract import ExerciseKind

KIND_NAMES: tuple[str, ...] = (
    "info",
    "click",
    "type",
    "choice",
    "drag",
    "desktop",
    "double_click",
    "scroll",
    "key_find",
    "select_text",
    "compose",
    "reach",
    "path",
    "edit",
    "reveal",
    "shortcut",
    "hotspot",
    "practice",
    "judge",
)


def load_kind(name: str) -> ExerciseKind[Any, Any]:
    """Return the kind ``name``; only its own modules are imported. Raises KeyError for no kind."""
    # Explicit imports: typed, found by searching, and seen by what freezes an executable.
    match name:
        case "info":
            from learn_app.exercises.info.machine import KIND as INFO

            return INFO
        case "click":
            from learn_app.exercises.click.machine import KIND as CLICK

            return CLICK
        case "type":
            from learn_app.exercises.type.machine import KIND as TYPE

            return TYPE
        case "choice":
            from learn_app.exercises.choice.machine import KIND as CHOICE

            return CHOICE
        case "drag":
            from learn_app.exercises.drag.machine import KIND as DRAG

            return DRAG
        case "desktop":
            from learn_app.exercises.desktop.machine import KIND as DESKTOP

            return DESKTOP
        case "double_click":
            from learn_app.exercises.double_click.machine import KIND as DOUBLE_CLICK

            return DOUBLE_CLICK
        case "scroll":
            from learn_app.exercises.scroll.machine import KIND as SCROLL

            return SCROLL
        case "key_find":
            from learn_app.exercises.key_find.machine import KIND as KEY_FIND

            return KEY_FIND
        case "select_text":
            from learn_app.exercises.select_text.machine import KIND as SELECT_TEXT

            return SELECT_TEXT
        case "compose":
            from learn_app.exercises.compose.machine import KIND as COMPOSE

            return COMPOSE
        case "reach":
            from learn_app.exercises.reach.machine import KIND as REACH

            return REACH
        case "path":
            from learn_app.exercises.path.machine import KIND as PATH

            return PATH
        case "edit":
            from learn_app.exercises.edit.machine import KIND as EDIT

            return EDIT
        case "reveal":
            from learn_app.exercises.reveal.machine import KIND as REVEAL

            return REVEAL
        case "shortcut":
            from learn_app.exercises.shortcut.machine import KIND as SHORTCUT

            return SHORTCUT
        case "hotspot":
            from learn_app.exercises.hotspot.machine import KIND as HOTSPOT

            return HOTSPOT
        case "practice":
            from learn_app.exercises.practice.machine import KIND as PRACTICE

            return PRACTICE
        case "judge":
            from learn_app.exercises.judge.machine import KIND as JUDGE

            return JUDGE
    raise KeyError(name)
