"""Interface texts: English in the code, translated by gettext catalogues.

A translator is built once and passed down. Nothing is translated at import: tables of texts mark
their entries with ``N_`` and are translated when shown. A translation whose placeholders do not
fit falls back to the English text: a bad catalogue cannot crash the application.
"""

import functools
import gettext
import struct
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

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


class _Catalogue(gettext.GNUTranslations):
    """A compiled catalogue whose texts are decoded when they are told: a start tells thirty of a thousand."""

    def _parse(self, file: Any) -> None:
        """Read the tables of a ``.mo`` file, as the GNU gettext manual describes them.

        Raises:
            ValueError, struct.error: it is none.
        """
        content = file.read()
        order = {self.LE_MAGIC: "<", self.BE_MAGIC: ">"}[struct.unpack("<I", content[:4])[0]]
        count, ids_at, texts_at = struct.unpack(f"{order}3I", content[8:20])
        ids = struct.unpack_from(f"{order}{2 * count}I", content, ids_at)
        texts = struct.unpack_from(f"{order}{2 * count}I", content, texts_at)
        if max(map(sum, zip(texts[::2], texts[1::2], strict=True)), default=0) > len(content):
            raise ValueError("cut short")
        self._catalog = _Texts(content, ids, texts)
        for line in self._catalog.get("", "").splitlines():
            name, _, value = line.partition(":")
            if name.lower() == "plural-forms":
                self.plural = gettext.c2py(value.split("plural=")[1].strip(" ;"))


class _Texts:
    """What gettext looks texts up in: by message, or by message and number of its plural form."""

    def __init__(self, content: bytes, ids: Sequence[int], texts: Sequence[int]) -> None:
        """``ids`` and ``texts`` are the lengths and places of each, in turn; the ids are sorted."""
        self._content = content
        self._ids = ids
        self._texts = texts
        self._told: dict[str | tuple[str, int], str] = {}

    def get(self, key: str | tuple[str, int], missing: Any = None) -> Any:
        if key not in self._told:
            message, number = (key, 0) if isinstance(key, str) else key
            forms = self._find(message.encode())
            # What has plural forms is found by their numbers only.
            if number >= len(forms) or isinstance(key, str) is not (len(forms) == 1):
                return missing
            self._told[key] = forms[number]
        return self._told[key]

    def _find(self, message: bytes) -> list[str]:
        count = len(self._ids) // 2
        index = bisect_left(range(count), message, key=lambda one: self._slice(self._ids, one))
        # A plural's id goes on after its singular.
        if index == count or self._slice(self._ids, index).partition(b"\0")[0] != message:
            return []
        return self._slice(self._texts, index).decode(errors="replace").split("\0")

    def _slice(self, table: Sequence[int], index: int) -> bytes:
        size, at = table[2 * index], table[2 * index + 1]
        return self._content[at : at + size]

    def __getitem__(self, key: str | tuple[str, int]) -> str:
        text = self.get(key)
        if text is None:
            raise KeyError(key)
        return str(text)


@functools.cache
def _load(path: Path) -> gettext.NullTranslations:
    # gettext.translation() would look for every spelling of the language, and import locale.
    try:
        with path.open("rb") as file:
            return _Catalogue(file)
    except (OSError, ValueError, LookupError, struct.error):
        return gettext.NullTranslations()


def _fill(text: str, fallback: str, values: dict[str, object]) -> str:
    if not values:
        return text
    try:
        return text.format(**values)
    except (KeyError, IndexError, ValueError):
        return fallback.format(**values)
