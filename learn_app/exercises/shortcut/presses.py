"""Keys pressed together, as authors write them and as events tell them."""

from dataclasses import dataclass

from learn_app.exercise_api.keys import KEY_NAMES, MODIFIERS


@dataclass(frozen=True, slots=True)
class Press:
    """A key, pressed while others are held; names as in events, letters as capitals."""

    key: str
    held: frozenset[str] = frozenset()


def read_press(combination: str) -> Press | None:
    """Return what an author means by ``Ctrl+C`` or ``Maj+Tab``; None when it means nothing."""
    *first, last = (part.strip() for part in combination.split("+"))
    held = {KEY_NAMES.get(part, "") for part in first}
    is_letter = len(last) == 1 and last.isascii() and last.isalpha()
    key = last.upper() if is_letter else KEY_NAMES.get(last, "")
    if not key or key in MODIFIERS | {"CapsLock"} or not held <= MODIFIERS - {"AltGr"}:
        return None
    if len(held) != len(first) or (is_letter and not held & {"Ctrl", "Alt"}):
        return None  # letters alone are not for this kind
    return Press(key, frozenset(held))
