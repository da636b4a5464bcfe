"""Which keys give a character, with which fingers: read from a file of assets/keyboards/. No Qt.

Keys are named by their evdev codes, the numbers that Linux gives to places on a keyboard, whatever
is printed there. What each place gives depends on the layout and is in its file; where it lies and
which finger presses it is the same everywhere and is here and in ``drawn_keyboard``.
"""

import json
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from learn_app.exercise_api.matching import canonical
from learn_app.i18n import N_, Translator

LEFT_SHIFT, RIGHT_SHIFT, ALT_GR, SPACE = 42, 54, 100, 57

KEYS = {
    "Backspace": 14,
    "Tab": 15,
    "Enter": 28,
    "Ctrl": 29,
    "Shift": LEFT_SHIFT,
    "Alt": 56,
    "Space": SPACE,
    "CapsLock": 58,
    "AltGr": ALT_GR,
    "Home": 102,
    "Up": 103,
    "Left": 105,
    "Right": 106,
    "End": 107,
    "Down": 108,
    "Delete": 111,
}
"""Name of a key in events → evdev code, for those that can be drawn."""

CURSOR_KEYS = frozenset(KEYS[name] for name in ("Home", "Up", "Left", "Right", "End", "Down", "Delete"))
"""evdev codes of the keys in the block to the right of the letters, which is drawn where it is needed."""

FINGERS = {
    code: finger
    for finger, codes in enumerate(
        (
            (41, 2, 16, 30, 86, 44),
            (3, 17, 31, 45),
            (4, 18, 32, 46),
            (5, 6, 19, 20, 33, 34, 47, 48),
            (7, 8, 21, 22, 35, 36, 49, 50),
            (9, 23, 37, 51),
            (10, 24, 38, 52),
            (11, 12, 13, 25, 26, 27, 39, 40, 43, 53),
        )
    )
    for code in codes
}
"""evdev code → finger, from 0, the left little finger, to 7, the right one. No thumbs."""

_FINGER_NAMES = (
    N_("Little finger of the left hand"),
    N_("Ring finger of the left hand"),
    N_("Middle finger of the left hand"),
    N_("Index finger of the left hand"),
    N_("Index finger of the right hand"),
    N_("Middle finger of the right hand"),
    N_("Ring finger of the right hand"),
    N_("Little finger of the right hand"),
)
_FIRST_RIGHT_FINGER = 4

_PLACE_NAMES = {
    SPACE: N_("Thumb"),
    KEYS["Backspace"]: N_("Erase: the key at the top right, little finger of the right hand"),
    KEYS["Enter"]: N_("The large key at the right, little finger of the right hand"),
    KEYS["Tab"]: N_("The key with two arrows, little finger of the left hand"),
    KEYS["CapsLock"]: N_("At the left edge, little finger of the left hand"),
    KEYS["Shift"]: N_("At the left edge or at the right edge, with the little finger"),
    KEYS["Ctrl"]: N_("In the bottom corner, at the left or at the right"),
    KEYS["Alt"]: N_("At the bottom, left of the space bar"),
    KEYS["AltGr"]: N_("At the bottom, right of the space bar: right thumb"),
    KEYS["Left"]: N_("The left one of the 4 arrows, at the bottom right"),
    KEYS["Right"]: N_("The right one of the 4 arrows, at the bottom right"),
    KEYS["Up"]: N_("The arrow above the 3 others, at the bottom right"),
    KEYS["Down"]: N_("The middle one of the 3 lower arrows, at the bottom right"),
    KEYS["Delete"]: N_("To the right of the letters, above the arrows"),
    KEYS["Home"]: N_("To the right of the letters, above the arrows"),
    KEYS["End"]: N_("To the right of the letters, above the arrows"),
}
"""evdev code → where a key without a finger of its own is."""


_PRINTED_LETTERS = {"fr-afnor": "€œæùç", "fr-bepo": "€œæ"}
"""Layout → what is printed on its keys for AltGr, besides signs of ASCII; on the others € alone."""

Level = str | dict[str, str]
"""What a key gives in one of its levels: a character, or a dead key's name and what is printed on it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key pressed, perhaps while others are held; evdev codes."""

    key: int
    held: frozenset[int] = frozenset()


_LEFT_OF_DIGITS = 41

BACKSPACE = Stroke(KEYS["Backspace"])


@dataclass(frozen=True, slots=True)
class Legend:
    """What is printed on a key: bare, with Shift, with AltGr; "" for nothing."""

    bare: str
    shift: str = ""
    alt_gr: str = ""


@dataclass(frozen=True, slots=True)
class KeyboardLayout:
    """What each key gives."""

    strokes: dict[str, tuple[Stroke, ...]] = field(default_factory=dict)
    """Character → the strokes that write it, two with a dead key."""
    legends: dict[int, Legend] = field(default_factory=dict)
    """evdev code → what is printed on the key."""
    dead_keys: dict[str, Stroke] = field(default_factory=dict)
    """Sign printed on a dead key → how to press it."""
    given: dict[int, frozenset[str]] = field(default_factory=dict)
    """evdev code → all that the key can write, small or capital, without dead keys."""

    def can_type(self, text: str) -> bool:
        """Tell whether every character of ``text`` can be written."""
        return all(self.strokes_for(character) for character in canonical(text))

    def strokes_for(self, character: str) -> tuple[Stroke, ...]:
        """Return how to write ``character``; nothing when this layout cannot."""
        direct = self.strokes.get(character)
        if direct is not None:
            return direct
        return self.strokes.get(canonical(character), ())


def read_layout(path: Path) -> KeyboardLayout:
    """Return the layout of a file; an empty one, which writes nothing, when it cannot be read."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        keys = {int(code): levels for code, levels in content["keys"].items()}
        return _layout(keys, content["composed"], _PRINTED_LETTERS.get(content.get("layout"), "€"))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return KeyboardLayout()


def read_drawn_layout(keyboards: Path, chosen: str, named: str) -> tuple[str, KeyboardLayout]:
    """Return the layout to draw with its name: the learner's choice, else the one that a lesson names.

    ``keyboards`` is the folder of the layouts; ``chosen`` is "" where nothing was chosen.
    """
    name = chosen if chosen and read_layout(keyboards / f"{chosen}.json").legends else named
    return name, read_layout(keyboards / f"{name}.json")


def say_finger(stroke: Stroke, translator: Translator) -> str:
    """Return which finger presses the key, and how to hold the others, in a short sentence."""
    if stroke.key in _PLACE_NAMES:
        return translator.gettext(_PLACE_NAMES[stroke.key])
    if stroke.key not in FINGERS:
        return ""
    finger = translator.gettext(_FINGER_NAMES[FINGERS[stroke.key]])
    has_shift = bool(stroke.held & {LEFT_SHIFT, RIGHT_SHIFT})
    if has_shift and ALT_GR in stroke.held:
        return translator.gettext(N_("{finger}, with Shift and AltGr"), finger=finger)
    if has_shift:
        return translator.gettext(N_("{finger}, and Shift with the other hand"), finger=finger)
    if ALT_GR in stroke.held:
        return translator.gettext(N_("{finger}, and AltGr with the right thumb"), finger=finger)
    return finger


def _layout(
    keys: dict[int, list[Level]], composed: dict[str, list[str]], also_printed: str
) -> KeyboardLayout:
    strokes: dict[str, tuple[Stroke, ...]] = {}
    dead_keys: dict[str, Stroke] = {}
    signs: dict[str, Stroke] = {}
    # Fewest keys first, then the upper row: @ is on à, where it is printed, not on q.
    for level in range(4):
        for code in sorted(keys):
            given = keys[code][level]
            stroke = Stroke(code, _held(code, level))
            if isinstance(given, dict):
                dead_keys.setdefault(given["symbol"], stroke)
                signs.setdefault(given["dead"], stroke)
            elif given:
                strokes.setdefault(given, (stroke,))
    direct = dict(strokes)
    for symbol, stroke in dead_keys.items():
        for pair in composed.get(symbol, ()):
            letter, made = pair[0], pair[1:]
            if letter in direct:
                strokes.setdefault(made, (stroke, *direct[letter]))
    given_by = {code: _given(levels) for code, levels in keys.items()}
    return KeyboardLayout(strokes, _legends(keys, also_printed), signs, given_by)


def _given(levels: list[Level]) -> frozenset[str]:
    # Caps Lock makes a capital of any letter, É of é as well.
    characters = {level for level in levels if isinstance(level, str) and level}
    return frozenset(characters | {c.upper() for c in characters} | {c.lower() for c in characters})


def _held(code: int, level: int) -> frozenset[int]:
    held = set()
    if level in (1, 3):
        is_right = FINGERS.get(code, 0) >= _FIRST_RIGHT_FINGER
        held.add(LEFT_SHIFT if is_right else RIGHT_SHIFT)
    if level in (2, 3):
        held.add(ALT_GR)
    return frozenset(held)


def _legends(keys: dict[int, list[Level]], also_printed: str) -> dict[int, Legend]:
    legends = {}
    seen: set[str] = set()
    # Of a sign that two keys give, the one with Shift is printed; but nobody prints ~ on ².
    with_shift = {_printed(levels[1]) for code, levels in keys.items() if code != _LEFT_OF_DIGITS}
    for code in sorted(keys):
        bare, shift, alt_gr = (_printed(level) for level in keys[code][:3])
        if shift == bare.upper() and bare.isalpha():
            bare, shift = shift, ""
        # Makers print each sign once, and of what AltGr gives only the signs in daily use.
        is_usual = len(alt_gr) == 1 and (alt_gr.isascii() or alt_gr in also_printed)
        is_dead = isinstance(keys[code][2], dict) or alt_gr == bare.lower()
        if alt_gr in seen | with_shift or not is_usual or is_dead or bare == " ":
            alt_gr = ""
        if shift in seen:
            shift = ""
        seen |= {shift, alt_gr}
        legends[code] = Legend(bare.strip(), shift, alt_gr)
    return legends


def _printed(level: Level) -> str:
    if isinstance(level, dict):
        return level["dead"]
    # A vowel sign has to stand on something, or it would stand on its neighbour.
    return f"◌{level}" if unicodedata.combining(level or " ") else level
