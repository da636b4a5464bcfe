"""Interface texts: English in the code, translated by gettext catalogues.

A translator is built once and passed down. Nothing is translated at import: tables of texts mark
their entries with ``N_`` and are translated when shown. A translation whose placeholders do not
fit falls back to the English text: a bad catalogue cannot crash the application.
"""

import functools
import gettext
import struct
from collections.abc import Mapping
from pathlib import Path

DOMAIN = "learn_app"
DEFAULT_LANGUAGE = "fr"
LANGUAGES = {"fr": "Français", "en": "English"}
"""Language code → its own name, in the order offered."""


def N_(message: str) -> str:
    """Mark a text for extraction; it is translated where it is shown."""
    return message


class Translator:
    """The texts of one language."""

    def __init__(self, folder: Path, language: str, instead: Mapping[str, str] | None = None) -> None:
        """Load the catalogue of ``language`` below ``folder``; none is needed for English.

        ``instead`` gives texts that this learner is told in other words, both in English.
        """
        self.language = language
        self.instead = instead or {}
        self._catalogue = _load(folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo")

    def gettext(self, message: str, **values: object) -> str:
        """Return the translation of ``message`` with its ``{placeholders}`` filled from ``values``."""
        message = self.instead.get(message, message)
        # gettext answers "" with the catalogue's header.
        return _fill(self._catalogue.gettext(message), message, values) if message else ""

    def ngettext(self, singular: str, plural: str, n: int, **values: object) -> str:
        """Return the form that fits the number ``n``, itself given as ``{n}``."""
        fallback = singular if n == 1 else plural
        return _fill(self._catalogue.ngettext(singular, plural, n), fallback, {"n": n, **values})


@functools.cache
def _load(path: Path) -> gettext.NullTranslations:
    # gettext.translation() would look for every spelling of the language, and import locale.
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return gettext.NullTranslations()


def _fill(text: str, fallback: str, values: dict[str, object]) -> str:
    if not values:
        return text
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError):
        return fallback.format(**values)
