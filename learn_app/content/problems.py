"""What is wrong in an author's file, as a value: where it is, and a sentence about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from learn_app.i18n import Translator

MAX_PROBLEMS = 100
"""Problems kept per file: a file of another kind would give thousands."""

_LONGEST_VALUE = 160


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an author's file: ``line`` and ``column`` count from 1, 0 when there is none.

    ``path`` is relative to the lessons folder, with forward slashes; ``key`` leads to the place
    within the file, such as ``exercises[0].targets.size``.
    """

    path: str
    line: int = 0
    column: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing for the author to mend.

    ``message`` is an English text marked with ``N_``; ``params`` fill its placeholders.
    """

    place: Place
    message: str
    params: tuple[tuple[str, str | int], ...] = ()

    def render(self, translator: Translator, folder: str = "lessons") -> str:
        """Return one line: place, key and sentence. ``folder`` is shown before the path."""
        place = self.place
        shown = "/".join(part for part in (folder.rstrip("/"), place.path) if part)
        if place.line:
            shown += f":{place.line}:{place.column}"
        if place.key:
            shown += f" {place.key}"
        return f"{shown}: {self.sentence(translator)}"

    def sentence(self, translator: Translator) -> str:
        """Return the sentence alone."""
        return translator.gettext(self.message, **dict(self.params))


def problem_at(place: Place, message: str, params: Mapping[str, str | int] | None = None) -> Problem:
    """Return a problem; long values are cut so that the sentence stays readable."""
    values = (params or {}).items()
    return Problem(place, message, tuple((name, _cut(value)) for name, value in values))


def _cut(value: str | int) -> str | int:
    if isinstance(value, int):
        return value
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_VALUE else line[: _LONGEST_VALUE - 1] + "…"
