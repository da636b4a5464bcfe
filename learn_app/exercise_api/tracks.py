"""The order in which keys are introduced, on each keyboard: what one key writes by itself.

A test holds these tables against the files of assets/keyboards/.
"""

from collections.abc import Mapping
from typing import Literal

Track = Literal["essentiel", "dix-doigts"]
Groups = tuple[str, ...]
"""Characters in the order in which they are introduced, those of a group together."""

_BY_FREQUENCY = (
    "esait", "n", "r", "u", "l", "o", "d", "c", "p", "m", "é", "v", "q", "f", "b", "g", "h", "j",
    "à", "x", "y", "è", "ê", "z", "ç", "k", "w",
)  # fmt: skip
# Left out are ù, of a single word, and what takes two keys: those have lessons of their own.
_NOT_ON_ONE_KEY = {"fr": "ê", "fr-afnor": "ç", "be": "ê", "fr-bepo": "", "us": "éàèêç", "gb": "éàèêç"}

_AZERTY = ("fj", "dk", "sl", "qm", "gh", "ru", "ei", "zo", "ap", "ty", "vn", "cb", "xw")
_QWERTY = ("fj", "dk", "sl", "a", "gh", "ru", "ei", "wo", "qp", "ty", "vm", "bn", "cx", "z")
_BY_FINGERS: Mapping[str, Groups] = {
    "fr": (*_AZERTY, "éè", "çà"),
    "fr-afnor": (*_AZERTY, "éè", "àê"),
    "be": (*_AZERTY, "éè", "çà"),
    "fr-bepo": (
        "et", "is", "ur", "an", "cm", "ov", "pd", "él", "bj", "è", "xg", "yh", "àf", "kq", "zw", "ç", "ê",
    ),
    "us": _QWERTY,
    "gb": _QWERTY,
    "ara": (
        "بت", "ين", "سم", "شك", "لا", "ط", "قع", "ثه", "صخ", "ضح", "فغ", "جد", "رى", "ؤة", "ءو", "ئز", "ظذ",
    ),
}  # fmt: skip
_ARABIC_BY_FREQUENCY = (
    "اليم", "ن", "و", "ر", "ت", "ب", "ع", "د", "س", "ف", "ه", "ك", "ق", "ة", "ح", "ج", "ش", "ص", "خ", "ط",
    "ى", "ذ", "ض", "ز", "ث", "غ", "ظ", "ئ", "ء", "ؤ",
)  # fmt: skip

USUAL = "fr"
LAYOUTS = tuple(_BY_FINGERS)
"""Names of the layouts that have an order of their own, as their files are called."""


def groups_of(track: Track, layout: str = USUAL) -> Groups:
    """Return the groups of a track on a keyboard; those of the usual one for a name that is not known.

    ``essentiel`` goes by how often the language uses a key, so that there are whole words from the start.
    ``dix-doigts`` goes by fingers, both hands alike: the middle row, the upper one, the lower one, accents.
    """
    name = layout if layout in _BY_FINGERS else USUAL
    if track == "dix-doigts":
        return _BY_FINGERS[name]
    if name == "ara":
        return _ARABIC_BY_FREQUENCY
    return tuple(group for group in _BY_FREQUENCY if group not in _NOT_ON_ONE_KEY[name])


def all_keys() -> str:
    """Return the keys of all keyboards, those that French uses most first."""
    return "".join((*_BY_FREQUENCY, *_ARABIC_BY_FREQUENCY))
