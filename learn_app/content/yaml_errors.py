"""The YAML parser's errors, in words that help a trainer to mend the line."""

from typing import Any

from learn_app.content.problems import Place, Problem, problem_at
from learn_app.i18n import N_

_SENTENCES = {
    "mapping values are not allowed": N_(
        "There is a “:” too many here. A text that contains a colon and a space needs quotes."
    ),
    "did not find expected key": N_(
        "This line does not line up with the others of its block, or a quote is missing or in excess."
    ),
    "did not find expected '-' indicator": N_(
        "This line does not line up with the list above. Begin it with “-”, or move it."
    ),
    "could not find expected ':'": N_("A “:” and a space are missing after the name of this field."),
    "block sequence entries are not allowed": N_("A list must begin on a new line: put “-” there."),
    "did not find expected ',' or ']'": N_("A comma or “]” is missing in the list opened on line {line}."),
    "did not find expected ',' or '}'": N_("A comma or “}}” is missing in the “{{” opened on line {line}."),
    "did not find expected node content": N_("Something is missing or in excess between [ ] or {{ }} here."),
    "found unexpected end of stream": N_("The quotes opened on line {line} are never closed."),
    "found unexpected document indicator": N_("The quotes opened on line {line} are never closed."),
    "found unknown escape character": N_(
        "A “\\” between double quotes has a meaning of its own. Use single quotes for this text."
    ),
    "did not find expected alphabetic or numeric character": N_(
        "Put a text that begins with * or & between quotes."
    ),
    "did not find expected comment or line break": N_(
        "After “|” or “>” the text begins on the next line. Put it between quotes to begin it here."
    ),
}
_OTHER = N_("This line cannot be understood as YAML ({detail}).")
_INDENT = N_("This line does not line up with the one above it.")
_TAB = N_("This line is indented with a tab. Use spaces.")
_BAD_START = N_("A text cannot begin with “{character}”. Put it between quotes.")


def describe_error(error: Any, text: str, path: str) -> Problem:
    """Return the problem that tells of a ``yaml.YAMLError`` in ``text``."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = str(getattr(error, "problem", "") or error)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    place = Place(path, line, column)
    row = _row(text, line)
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent:
        return problem_at(Place(path, line, indent.index("\t") + 1), _TAB)
    if detail.startswith("found character that cannot start any token"):
        character = row[column - 1 : column]
        return problem_at(place, _TAB if character == "\t" else _BAD_START, {"character": character})
    if detail.startswith("mapping values") and ":" not in row[: column - 1]:
        return problem_at(place, _INDENT)
    opened = getattr(error, "context_mark", None)
    first = opened.line + 1 if opened is not None else line
    for beginning, sentence in _SENTENCES.items():
        if detail.startswith(beginning):
            return problem_at(place, sentence, {"line": first})
    return problem_at(place, _OTHER, {"detail": detail})


def _row(text: str, line: int) -> str:
    rows = text.splitlines()
    return rows[line - 1] if line <= len(rows) else ""
