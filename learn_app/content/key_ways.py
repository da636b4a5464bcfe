"""How a sign is typed on a keyboard, in the words of a lesson: « gardez AltGr appuyée, puis tapez à ».

These words are French and not translated: they stand within the sentences of lessons, which are.
"""

from learn_app.exercise_api.keyboard_layout import (
    ALT_GR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    SPACE,
    KeyboardLayout,
    Stroke,
)
from learn_app.exercise_api.unwritable import writable

_ROWS = (
    (range(2, 14), 4, "sur la rangée des chiffres"),
    (range(16, 28), 4, "sur la 1re rangée de lettres"),
    (range(30, 41), 4, "sur la 2e rangée de lettres"),
    (range(44, 54), 3, "sur la 3e rangée de lettres"),
)
"""evdev codes of a row of keys, how many of them are at the left, and where the row is."""
_AT_THE_EDGE = {
    41: "à gauche du 1, tout en haut",
    43: "à côté de la touche Entrée",
    86: "à côté de Maj, à gauche",
    SPACE: "sur la barre d’espace",
}
"""evdev code → where a key is that is in no row, or at its end."""

_MIDDLE_KEYS = 4
"""So many keys of each row are in the middle."""

_PLACES = {
    letter: first + number
    for first, letters in ((16, "AZERTYUIOP"), (30, "QSDFGHJKLM"), (44, "WXCVBN,"))
    for number, letter in enumerate(letters)
}
"""What is on a French keyboard → evdev code of the key."""


def say_way(sign: str, layout: KeyboardLayout, name: str, is_bold: bool) -> str:
    """Return how to type ``sign``: what one does, in an imperative, without the last point.

    ``name`` is what the layout is called. Keys are **bold** where ``is_bold``.
    """
    strokes = layout.strokes_for(sign)
    if not strokes:
        return _say_lack(sign, name, is_bold)
    told = ""
    for number, stroke in enumerate(strokes):
        key = _key(stroke, layout, is_bold, is_dead=number < len(strokes) - 1)
        if number:
            told += ". Relâchez tout. Puis " if strokes[number - 1].held else ", puis "
            if stroke.held:  # a capital after its accent
                told += f"gardez {_held(stroke, is_bold)} et tapez {key}"
            else:
                told += f"tapez {key}" if strokes[number - 1].held else key
        elif stroke.held and len(strokes) > 1:
            told = f"gardez {_held(stroke, is_bold)} et tapez {key}"
        elif stroke.held:
            told = f"gardez {_held(stroke, is_bold)}, puis tapez {key}"
        else:
            told = f"tapez {key}"
    return told


def say_keys(sign: str, layout: KeyboardLayout, name: str, is_bold: bool) -> str:
    """Return the keys that type ``sign``, in short; else what to write in its place.

    The parameters are those of ``say_way``.
    """
    strokes = layout.strokes_for(sign)
    if not strokes:
        return _bold(_in_its_place(sign, name), is_bold) or "introuvable sur ce clavier"
    parts = []
    for number, stroke in enumerate(strokes):
        label = _label(stroke, layout, is_dead=number < len(strokes) - 1)
        parts.append(_bold("\u00a0+ ".join((*_held_names(stroke), _quoted(label))), is_bold))
    return ", puis ".join(parts)


def say_place(sign: str, layout: KeyboardLayout, name: str) -> str:
    """Return where the key is that one begins with, to follow « @ est »."""
    strokes = layout.strokes_for(sign)
    if not strokes:
        return "introuvable sur ce clavier"
    code = strokes[0].key
    if code in _AT_THE_EDGE:
        return _AT_THE_EDGE[code]
    keys, left, row = next(row for row in _ROWS if code in row[0])
    at = code - keys.start - left
    side = "à gauche" if at < 0 else "au milieu" if at < _MIDDLE_KEYS else "à droite"
    return f"{row}, {side}"


def find_place(letter: str, layout: KeyboardLayout) -> str:
    """Return what is printed where a French keyboard has ``letter``; the same where nothing is known."""
    legend = layout.legends.get(_PLACES.get(letter.upper(), 0))
    return legend.bare if legend is not None else letter


def is_place(letter: str) -> bool:
    """Tell whether a French keyboard has a key for ``letter`` that a place can be named by."""
    return letter in _PLACES


def _say_lack(sign: str, name: str, is_bold: bool) -> str:
    other = _in_its_place(sign, name)
    return "ce clavier n’a pas ce signe" + (f". Tapez {_bold(other, is_bold)}" if other else "")


def _in_its_place(sign: str, name: str) -> str:
    other = writable(sign, name)
    return "" if other == sign else other


def _held(stroke: Stroke, is_bold: bool) -> str:
    names = [_bold(name, is_bold) for name in _held_names(stroke)]
    return " et ".join(names) + (" appuyées" if len(names) > 1 else " appuyée")


def _held_names(stroke: Stroke) -> list[str]:
    return ["Maj"] * bool(stroke.held & {LEFT_SHIFT, RIGHT_SHIFT}) + ["AltGr"] * (ALT_GR in stroke.held)


def _key(stroke: Stroke, layout: KeyboardLayout, is_bold: bool, is_dead: bool) -> str:
    """Return the key to press, with its article where it has one."""
    label = _label(stroke, layout, is_dead)
    if stroke.key == SPACE:
        return label
    if label.isdigit() and not layout.legends[stroke.key].bare.isdigit():
        return f"la touche du {_bold(label, is_bold)}"
    shown = _bold(_quoted(label), is_bold)
    return shown if label.isalnum() or is_dead else f"la touche {shown}"


def _label(stroke: Stroke, layout: KeyboardLayout, is_dead: bool) -> str:
    """Return what is printed on a key, as far as it helps to find it."""
    if stroke.key == SPACE:
        return "la barre d’espace"
    legend = layout.legends[stroke.key]
    bare, shift = legend.bare.lower(), legend.shift
    if is_dead or bare.isdigit() or (bare.isalpha() and bare.isascii()):
        return bare
    is_for_digit = shift.isdigit() and layout.strokes_for(shift) == (stroke,)
    if stroke.held and (is_for_digit or (shift.isdigit() and not bare.isalpha())):
        return shift
    return bare if stroke.held and bare.isalpha() else f"{bare}\u00a0{shift}".strip("\u00a0")


def _quoted(label: str) -> str:
    is_plain = label.isalnum() or label == "la barre d’espace"
    return label if is_plain else f"«\u00a0{label}\u00a0»"


def _bold(words: str, is_bold: bool) -> str:
    return f"**{words}**" if is_bold and words else words
