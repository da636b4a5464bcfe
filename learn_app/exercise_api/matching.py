"""Comparing what a learner wrote with what was asked.

Characters are compared, never keystrokes: both sides are put into Unicode form NFC first, so
that é is é by whatever route, and the apostrophes ' and ’ count as one.
"""

import unicodedata
from functools import lru_cache

_APOSTROPHES = {ord("’"): "'", ord("ʼ"): "'", ord("`"): "'"}
_SPACES = {ord("\u00a0"): " ", ord("\u202f"): " "}
# The Arabic keyboard has keys that write lam and alef as one character.
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFEF5, 0xFEFD)}
_ALIKE = {**_APOSTROPHES, **_SPACES, **_LIGATURES}


def canonical(text: str) -> str:
    """Return ``text`` in NFC, with one apostrophe and plain spaces: exact comparison."""
    return unicodedata.normalize("NFC", text).translate(_ALIKE)


@lru_cache(maxsize=4096)
def loose(text: str) -> str:
    """Return ``text`` without case, accents, punctuation and repeated spaces: tolerant comparison."""
    decomposed = unicodedata.normalize("NFKD", canonical(text).casefold())
    letters = (
        " " if not (c.isalnum() or c in "@.-+_") else c for c in decomposed if not unicodedata.combining(c)
    )
    return " ".join("".join(letters).replace("œ", "oe").replace("æ", "ae").split()).strip(".-")


def without_accents(text: str) -> str:
    """Return ``text`` with its letters bare: to tell a missing accent from a wrong letter."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))
