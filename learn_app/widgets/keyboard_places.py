"""Where the keys of a PC keyboard lie, and what is printed on those that write nothing. No widgets."""

from PySide6.QtCore import QRectF

from learn_app.exercise_api.keyboard_layout import KEYS
from learn_app.i18n import N_

HEIGHT = 5.0
"""Height of the keyboard, in keys."""

_LETTERS_WIDTH = 15.0
_GAP = 0.25  # between the letters and the arrows
_ENTER = KEYS["Enter"]


def _row(top: int, *keys: tuple[int, float], left: float = 0.0) -> dict[int, QRectF]:
    rects = {}
    for code, width in keys:
        rects[code] = QRectF(left, top, width, 1.0)
        left += width
    return rects


def _ones(first: int, last: int) -> tuple[tuple[int, float], ...]:
    return tuple((code, 1.0) for code in range(first, last + 1))


# evdev code → place, in keys, of an ISO keyboard; Enter's upper part is in its row, its foot below.
_LETTERS = (
    _row(0, (41, 1.0), *_ones(2, 13), (14, 2.0))
    | _row(1, (15, 1.5), *_ones(16, 27), (_ENTER, 1.5))
    | _row(2, (58, 1.75), *_ones(30, 40), (43, 1.0))
    | _row(3, (42, 1.25), (86, 1.0), *_ones(44, 53), (54, 2.75))
    | _row(
        4, (29, 1.25), (125, 1.25), (56, 1.25), (57, 6.25), (100, 1.25), (126, 1.25), (127, 1.25), (97, 1.25)
    )
)
ENTER_FOOT = QRectF(13.75, 2.0, 1.25, 1.0)
"""The lower part of Enter, in keys."""

BUMPS = frozenset({33, 36})
"""The keys on which the index fingers rest: a small bar lets them be felt, and seen on the drawing."""

# The block to the right of the letters: six keys above, the four arrows below.
_WIDE = 1.3  # they carry whole words
_LEFT = _LETTERS_WIDTH + _GAP
_BLOCK = (
    _row(0, (110, _WIDE), (102, _WIDE), (104, _WIDE), left=_LEFT)
    | _row(1, (111, _WIDE), (107, _WIDE), (109, _WIDE), left=_LEFT)
    | _row(3, (103, _WIDE), left=_LEFT + _WIDE)
    | _row(4, (105, _WIDE), (108, _WIDE), (106, _WIDE), left=_LEFT)
)

KEY_TEXTS = {
    KEYS["Tab"]: N_("Tab"),
    KEYS["CapsLock"]: N_("Caps Lock"),
    KEYS["Shift"]: N_("Shift"),
    54: N_("Shift"),
    KEYS["Ctrl"]: N_("Ctrl"),
    97: N_("Ctrl"),
    KEYS["Alt"]: N_("Alt"),
    KEYS["Space"]: N_("Space"),
    KEYS["AltGr"]: N_("AltGr"),
    _ENTER: N_("Enter"),
    KEYS["Delete"]: N_("Del"),
    KEYS["Home"]: N_("Home key"),
    KEYS["End"]: N_("End key"),
}
"""evdev code → what is printed on a key that writes nothing."""

KEY_ICONS = {
    KEYS["Backspace"]: "arrow-left",
    KEYS["Shift"]: "arrow-big-up",
    54: "arrow-big-up",
    KEYS["Left"]: "arrow-left",
    KEYS["Right"]: "arrow-right",
    KEYS["Up"]: "arrow-up",
    KEYS["Down"]: "arrow-down",
}
"""evdev code → the sign that is printed on the key."""

ARROWS = frozenset(KEYS[name] for name in ("Left", "Right", "Up", "Down"))
"""evdev codes of the four arrows."""


def places(has_cursor_keys: bool) -> tuple[dict[int, QRectF], float]:
    """Return where the keys are, in keys, by their evdev codes, and how many keys wide it all is."""
    if not has_cursor_keys:
        return _LETTERS, _LETTERS_WIDTH
    return _LETTERS | _BLOCK, _LEFT + 3 * _WIDE
