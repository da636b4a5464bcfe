"""Which keyboard lies on the table, told by what its keys wrote. No Qt.

A keyboard is known by pairs of a key's place, its evdev code, and the character that it wrote.
Signs that all keyboards have in the same place tell nothing, so nothing is ever certain: the
learner is asked, and only when the drawn keyboard is contradicted again and again.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from learn_app.exercise_api.keyboard_layout import KeyboardLayout, read_layout
from learn_app.i18n import N_

LAYOUT_NAMES = {
    "fr": N_("an AZERTY"),
    "fr-afnor": N_("an AZERTY of 2019"),
    "be": N_("a Belgian AZERTY"),
    "fr-bepo": N_("a BÉPO"),
    "us": N_("a QWERTY"),
    "gb": N_("a British QWERTY"),
    "ara": N_("an Arabic keyboard"),
}
"""File of assets/keyboards/ → what the keyboard is called, with its article; the usual ones first."""

CONTRADICTIONS = 3
"""So many keys have to write something else than what is drawn on them."""

_MEMORY = 40  # pairs: a keyboard can be changed in the middle of a lesson

Pair = tuple[int, str]


def read_known_layouts(keyboards: Path) -> dict[str, KeyboardLayout]:
    """Return all known layouts of the folder of keyboards, by their files' names."""
    return {name: read_layout(keyboards / f"{name}.json") for name in LAYOUT_NAMES}


def count_contradictions(layout: KeyboardLayout, pairs: Iterable[Pair]) -> int:
    """Return how many keys wrote what they do not write on this layout."""
    return sum(code in layout.given and text not in layout.given[code] for code, text in pairs)


def detect_layout(pairs: Sequence[Pair], drawn: KeyboardLayout, layouts: Mapping[str, KeyboardLayout]) -> str:
    """Return which of ``layouts`` the keyboard seems to be, "" while the drawn one may be right.

    ``pairs`` are keys by their evdev codes, each with the character it wrote. The first of the
    layouts that explain all of them is returned.
    """
    if count_contradictions(drawn, pairs) < CONTRADICTIONS:
        return ""
    for name, layout in layouts.items():
        if layout.given and not count_contradictions(layout, pairs):
            return name
    return ""


class KeyboardWatch:
    """Remembers what the keys wrote of late, and looks for the keyboard that explains it."""

    def __init__(self, keyboards: Path) -> None:
        """``keyboards`` is the folder of the layouts; it is read only when there is a doubt."""
        self._keyboards = keyboards
        self._known: dict[str, KeyboardLayout] = {}
        self._pairs: list[Pair] = []

    def forget(self) -> None:
        """Begin anew, with another drawn keyboard."""
        self._pairs = []

    def note(self, code: int, text: str, drawn: KeyboardLayout) -> str:
        """Remember one key; return which layout the keyboard seems to be, "" as for the drawn one."""
        self._pairs = [*self._pairs[1 - _MEMORY :], (code, text)]
        if text in drawn.given.get(code, text) or count_contradictions(drawn, self._pairs) < CONTRADICTIONS:
            return ""
        self._known = self._known or read_known_layouts(self._keyboards)
        return detect_layout(self._pairs, drawn, self._known)

    def layout(self, name: str) -> KeyboardLayout:
        """Return a layout that ``note`` has named."""
        return self._known[name]
