"""The drawn keyboard on paper, with the keys lit that a lesson is about."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from learn_app.exercise_api.keyboard_layout import CURSOR_KEYS, KEYS, KeyboardLayout, read_drawn_layout
from learn_app.i18n import Translator
from learn_app.papers.blocks import Block
from learn_app.papers.sheet import KeysToShow
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.theme import Theme

_MOST_LETTERS = 20
"""With more keys lit, the light would say nothing."""
_ROW = 95
"""Height of a row of keys, in tenths of a millimetre."""


def draw_keys(
    keys: KeysToShow, theme: Theme, translator: Translator, chosen: str = ""
) -> "KeyboardBlock | None":
    """Return the keyboard with its keys lit; None where there is nothing to show.

    ``chosen`` names the layout of the learner's own keyboard; "" is the lesson's.
    """
    _, layout = read_drawn_layout(theme.assets / "keyboards", chosen, keys.layout)
    lit = find_lit(keys, layout)
    return KeyboardBlock(layout, lit, theme, translator) if lit and layout.legends else None


def find_lit(keys: KeysToShow, layout: KeyboardLayout) -> frozenset[int]:
    """Return the evdev codes of the keys that the lesson is about.

    Of capitals it is Shift, of a letter with ^ that key, of é its own: small letters count only where
    nothing else is asked for, and there are few.
    """
    special: set[int] = set()
    letters: set[int] = set()
    for character in keys.characters:
        strokes = layout.strokes_for(character)
        if not strokes or character == " ":
            continue
        first = strokes[0]
        if character.isascii() and character.islower():
            letters.add(first.key)
        elif character.isalpha() and character.isupper() and len(strokes) == 1:
            special |= first.held
        elif character not in ".,'’":
            special |= {first.key, *first.held}
    for name in keys.names:
        if name in KEYS:
            special.add(KEYS[name])
        elif len(name) == 1 and (strokes := layout.strokes_for(name.lower())):
            special.add(strokes[0].key)
    if special:
        return frozenset(special)
    return frozenset(letters) if len(letters) <= _MOST_LETTERS else frozenset()


class KeyboardBlock(Block):
    """A keyboard as wide as the page."""

    def __init__(
        self, layout: KeyboardLayout, lit: frozenset[int], theme: Theme, translator: Translator
    ) -> None:
        """``lit`` are the evdev codes of the keys to show."""
        self.lit = lit
        self._keyboard = DrawnKeyboard(theme, layout, translator, has_cursor_keys=bool(lit & CURSOR_KEYS))

    def height(self, width: float) -> float:  # noqa: D102
        return 5 * _ROW

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        self._keyboard.resize(round(rect.width()), round(self.height(rect.width())))
        painter.save()
        painter.translate(rect.topLeft())
        self._keyboard.draw_with(painter, self.lit)
        painter.restore()
