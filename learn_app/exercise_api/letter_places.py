"""What other keyboards write where a French one has its letters: fingers learn places.

A test holds these tables against the files of assets/keyboards/.
"""

from collections.abc import Mapping

FRENCH_ROWS = "azertyuiopqsdfghjklmwxcvbn"
"""The letters of a French keyboard, row by row."""

_QWERTY = dict(zip(FRENCH_ROWS, "qwertyuiopasdfghjkl;zxcvbn", strict=True))
_BEPO = dict(zip(FRENCH_ROWS, "bépoè\0vdljauie,ctsrnàyx.k'", strict=True))
AT_PLACES: Mapping[str, Mapping[str, str]] = {"us": _QWERTY, "gb": _QWERTY, "fr-bepo": _BEPO}
"""Layout → French letter → what the key at its place writes, without Shift; NUL for a dead key."""


def at_places(letters: str, layout: str) -> str:
    """Return what the keys at the places of French ``letters`` write; "" where one of them writes nothing."""
    table = AT_PLACES.get(layout, {})
    written = "".join(table.get(letter, letter) for letter in letters)
    return "" if "\0" in written else written
