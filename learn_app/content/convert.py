"""A tree of nodes → a msgspec struct, led by the types of its fields.

Field by field, so that every problem of a file is reported at once, each at its own place. The
types that may stand in a spec are those named in ``Converter._by_type``; any other is a mistake of
the programmer and raises TypeError.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any

import msgspec.inspect as types

from learn_app.content.files import ModuleFiles
from learn_app.content.places import Places, field_key
from learn_app.content.problems import MAX_PROBLEMS, Place, Problem, problem_at
from learn_app.content.source import Mapping, Node, Scalar, Sequence
from learn_app.i18n import N_

FAILED: Any = object()
"""What a node becomes that cannot be converted; its problem has been noted."""

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""The form of every id of a module, lesson or exercise."""

LESSON_KEY = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"

_INT = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_FLOAT = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", re.ASCII)
# Comparing with every known name takes time that a hostile file could make long.
_MAX_GUESSES = 40
_MAX_NESTED_FILES = 3

_PATTERNS = {
    SLUG: N_("“{value}” cannot be used: small letters without accents, digits and hyphens only."),
    LESSON_KEY: N_("“{value}” does not name a lesson: write the module, “/” and the lesson."),
}


class Converter:
    """Converts the nodes of one file and gathers ``problems`` and ``places``."""

    def __init__(self, path: str, files: ModuleFiles, depth: int = 0) -> None:
        """``path`` names the file in problems; ``files`` are the other files of its module."""
        self.path = path
        self.files = files
        self.problems: list[Problem] = []
        self.places = Places(path)
        self._depth = depth
        self._guesses_left = _MAX_GUESSES

    def convert(self, node: Node, struct: type[Any], key: str = "") -> Any:
        """Return ``node`` as an instance of ``struct``, or ``FAILED``."""
        return self._by_type(node, struct_info(struct), key)

    def convert_fields(
        self, node: Node, struct: type[Any], key: str, others: Collection[str] = (), is_open: bool = False
    ) -> Any:
        """Return the fields of ``node`` that belong to ``struct``, or ``FAILED``.

        Fields named in ``others`` belong to another struct. Where ``is_open``, all that ``struct``
        does not know is left alone.
        """
        self.places.by_key[key] = (node.line, node.column)
        if type(node) is Node:
            return FAILED
        return self._struct(node, struct_info(struct), key, others, is_open)

    def note(self, place: Place, message: str, **params: str | int) -> None:
        """Add a problem."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem_at(place, message, params))

    def _fail(self, node: Node, key: str, message: str, **params: str | int) -> Any:
        self.note(Place(self.path, node.line, node.column, key), message, **params)
        return FAILED

    def _by_type(self, node: Node, wanted: types.Type, key: str) -> Any:
        self.places.by_key[key] = (node.line, node.column)
        if type(node) is Node:
            return FAILED
        match wanted:
            case types.Metadata(type=inner, extra=extra):
                if extra and extra.get("file"):
                    return self._file(node, inner, key)
                return self._by_type(node, inner, key)
            case types.UnionType():
                return self._union(node, wanted, key)
            case types.StructType():
                return self._struct(node, wanted, key)
            case types.StrType():
                return self._text(node, wanted, key)
            case types.LiteralType():
                return self._literal(node, wanted, key)
            case types.IntType():
                return self._number(node, wanted, key, _INT, int)
            case types.FloatType():
                return self._number(node, wanted, key, _FLOAT, float)
            case types.BoolType():
                return self._bool(node, key)
            case types.VarTupleType():
                return self._tuple(node, wanted, key)
            case types.DictType():
                return self._dict(node, wanted, key)
        raise TypeError(f"a spec cannot have a field of type {wanted!r}")

    def _struct(
        self,
        node: Node,
        wanted: types.StructType,
        key: str,
        others: Collection[str] = (),
        is_open: bool = False,
    ) -> Any:
        if not isinstance(node, Mapping):
            names = ", ".join(field.encode_name for field in wanted.fields)
            return self._fail(node, key, N_("Fields and values are needed here: {names}."), names=names)
        known = field_names(wanted)
        is_whole = True
        for name, (place, value) in node.entries.items():
            if name not in known and name not in others and not is_open:
                self._refuse_field(node, place, value, field_key(key, name), [*known, *others])
                is_whole = False
        values: dict[str, Any] = {}
        for field in wanted.fields:
            name = field.encode_name
            at = node.entries.get(name)
            # A field left empty counts as not written.
            if at is None or (isinstance(at[1], Scalar) and at[1].is_empty):
                if field.required:
                    message = N_("“{name}” is missing.") if at is None else N_("“{name}” has no value.")
                    self._fail(node if at is None else at[0], field_key(key, name), message, name=name)
                    is_whole = False
                continue
            value = self._by_type(at[1], field.type, field_key(key, name))
            is_whole = is_whole and value is not FAILED
            values[field.name] = value
        return wanted.cls(**values) if is_whole else FAILED

    def _refuse_field(
        self, node: Mapping, name: Scalar, value: Node, key: str, known: Collection[str]
    ) -> None:
        if node.is_flow and isinstance(value, Scalar) and value.is_empty and name.is_plain:
            message = N_("“{name}” has no value. Between {{ and }} a text with a comma needs quotes.")
            self._fail(name, key, message, name=name.text)
        elif guess := self._guess(name.text, known):
            message = N_("“{name}” is not a field here. Did you mean “{guess}”?")
            self._fail(name, key, message, name=name.text, guess=guess)
        else:
            message = N_("“{name}” is not a field here. There are: {known}.")
            self._fail(name, key, message, name=name.text, known=", ".join(known))

    def _guess(self, text: str, known: Iterable[str]) -> str:
        if len(text) > 40 or self._guesses_left <= 0:
            return ""
        self._guesses_left -= 1
        by_lower = {name.lower(): name for name in known}
        found = get_close_matches(text.lower(), by_lower, n=1, cutoff=0.7)
        return by_lower[found[0]] if found else ""

    def _union(self, node: Node, wanted: types.UnionType, key: str) -> Any:
        choices = [choice for choice in wanted.types if not isinstance(choice, types.NoneType)]
        if len(choices) < len(wanted.types) and isinstance(node, Scalar) and node.is_plain:
            is_text = any(isinstance(choice, types.StrType) for choice in choices)
            if not node.text or (node.text in ("null", "~") and not is_text):
                return None
        if len(choices) == 1:
            return self._by_type(node, choices[0], key)
        structs = {c.tag: c for c in choices if isinstance(c, types.StructType) and c.tag is not None}
        if len(structs) < len(choices):
            raise TypeError(f"a spec cannot have a choice between {choices!r}")
        return self._tagged(node, structs, key)

    def _tagged(self, node: Node, structs: dict[Any, types.StructType], key: str) -> Any:
        tag_field = next(iter(structs.values())).tag_field or "type"
        if not isinstance(node, Mapping):
            return self._fail(node, key, N_("Fields and values are needed here: {names}."), names=tag_field)
        if tag_field not in node.entries:
            message = N_("“{name}” is missing. It is one of: {known}.")
            known = ", ".join(structs)
            return self._fail(node, field_key(key, tag_field), message, name=tag_field, known=known)
        tag = node.entries[tag_field][1]
        if type(tag) is Node:
            return FAILED
        if isinstance(tag, Scalar) and tag.text in structs:
            return self._struct(node, structs[tag.text], key)
        return self._refuse_word(tag, field_key(key, tag_field), list(structs))

    def _refuse_word(self, node: Node, key: str, allowed: Collection[str]) -> Any:
        if not isinstance(node, Scalar) or not node.text:
            message = N_("One of these is needed here: {allowed}.")
            return self._fail(node, key, message, allowed=", ".join(allowed))
        if guess := self._guess(node.text, allowed):
            message = N_("“{value}” is not allowed here. Did you mean “{guess}”?")
            return self._fail(node, key, message, value=node.text, guess=guess)
        message = N_("“{value}” is not allowed here. There are: {allowed}.")
        return self._fail(node, key, message, value=node.text, allowed=", ".join(allowed))

    def _literal(self, node: Node, wanted: types.LiteralType, key: str) -> Any:
        allowed = {str(value): value for value in wanted.values}
        if isinstance(node, Scalar) and node.text in allowed:
            return allowed[node.text]
        return self._refuse_word(node, key, allowed)

    def _text(self, node: Node, wanted: types.StrType, key: str) -> Any:
        if isinstance(node, Mapping):
            message = N_("A text is needed here. A text that contains a colon and a space needs quotes.")
            return self._fail(node, key, message)
        if not isinstance(node, Scalar):
            return self._fail(node, key, N_("One text is needed here, not a list."))
        text = node.text
        if wanted.min_length and len(text) < wanted.min_length:
            if not text:
                return self._fail(node, key, N_("This text is empty."))
            message = N_("This text is too short: at least {limit} characters.")
            return self._fail(node, key, message, limit=wanted.min_length)
        if wanted.max_length is not None and len(text) > wanted.max_length:
            message = N_("This text is too long: at most {limit} characters.")
            return self._fail(node, key, message, limit=wanted.max_length)
        if wanted.pattern is not None and not _fits(wanted.pattern, text):
            message = N_("“{value}” does not have the form that is needed here.")
            return self._fail(node, key, _PATTERNS.get(wanted.pattern, message), value=text)
        return text

    def _number(
        self,
        node: Node,
        wanted: types.IntType | types.FloatType,
        key: str,
        form: re.Pattern[str],
        make: Callable[[str], int | float],
    ) -> Any:
        if not isinstance(node, Scalar) or not node.is_plain or not form.fullmatch(node.text):
            if make is int:
                return self._fail(node, key, N_("A whole number is needed here, such as 5."))
            return self._fail(node, key, N_("A number is needed here, such as 5 or 0.5 (with a point)."))
        value = make(node.text)
        if (wanted.ge is not None and value < wanted.ge) or (wanted.gt is not None and value <= wanted.gt):
            limit = str(wanted.ge if wanted.ge is not None else wanted.gt)
            message = N_("{value} is too small: at least {limit} is needed.")
            return self._fail(node, key, message, value=node.text, limit=limit)
        if (wanted.le is not None and value > wanted.le) or (wanted.lt is not None and value >= wanted.lt):
            limit = str(wanted.le if wanted.le is not None else wanted.lt)
            message = N_("{value} is too large: at most {limit} is allowed.")
            return self._fail(node, key, message, value=node.text, limit=limit)
        return value

    def _bool(self, node: Node, key: str) -> Any:
        if isinstance(node, Scalar) and node.is_plain and node.text in ("true", "false"):
            return node.text == "true"
        return self._fail(node, key, N_("“true” or “false” is needed here."))

    def _tuple(self, node: Node, wanted: types.VarTupleType, key: str) -> Any:
        if not isinstance(node, Sequence):
            return self._fail(node, key, N_("A list is needed here: one line for each, beginning with “-”."))
        items = [self._by_type(item, wanted.item_type, f"{key}[{n}]") for n, item in enumerate(node.items)]
        if not self._is_count_right(node, key, len(items), wanted) or any(item is FAILED for item in items):
            return FAILED
        return tuple(items)

    def _dict(self, node: Node, wanted: types.DictType, key: str) -> Any:
        if not isinstance(node, Mapping):
            return self._fail(node, key, N_("Names and values are needed here, as “name: value”."))
        pairs = []
        for name, (place, value) in node.entries.items():
            at = field_key(key, name)
            name_value = self._by_type(place, wanted.key_type, at)
            pairs.append((name_value, self._by_type(value, wanted.value_type, at)))
        if not self._is_count_right(node, key, len(pairs), wanted):
            return FAILED
        return FAILED if any(FAILED in pair for pair in pairs) else dict(pairs)

    def _is_count_right(
        self, node: Node, key: str, count: int, wanted: types.VarTupleType | types.DictType
    ) -> bool:
        if wanted.min_length is not None and count < wanted.min_length:
            message = N_("There is too little here: {count}; at least {limit} needed.")
            self._fail(node, key, message, count=count, limit=wanted.min_length)
            return False
        if wanted.max_length is not None and count > wanted.max_length:
            message = N_("There is too much here: {count}; at most {limit} allowed.")
            self._fail(node, key, message, count=count, limit=wanted.max_length)
            return False
        return True

    def _file(self, node: Node, wanted: types.Type, key: str) -> Any:
        """Convert the content of the file that ``node`` names."""
        if not isinstance(node, Scalar) or not node.text:
            return self._fail(node, key, N_("The name of a file is needed here, such as worlds/town.yaml."))
        path = self.files.find(node.text)
        if path is None:
            message = N_("“{file}” is not allowed: name a file inside the module's folder.")
            return self._fail(node, key, message, file=node.text)
        if not (self.files.folder / path).is_file():
            return self._fail(node, key, N_("There is no file “{file}”."), file=node.text)
        if self._depth >= _MAX_NESTED_FILES:
            return self._fail(node, key, N_("Too many files name one another."))
        # The types are those of ``struct_info``, which live as long as the program.
        known = (path, id(wanted))
        if known not in self.files.converted:
            self.files.converted[known] = self._convert_file(path, wanted)
        value, problems, self.places.mounts[key] = self.files.converted[known]
        room = MAX_PROBLEMS - len(self.problems)
        self.problems += [problem for problem in problems if problem not in self.problems][: max(room, 0)]
        return value

    def _convert_file(self, path: str, wanted: types.Type) -> tuple[Any, tuple[Problem, ...], Places]:
        source = self.files.read(path)
        inner = Converter(source.path, self.files, self._depth + 1)
        value = FAILED
        if source.root is not None:
            value = inner._by_type(source.root, wanted, "")
        return (FAILED if source.problems else value), (*source.problems, *inner.problems), inner.places


def struct_info(struct: type[Any]) -> types.StructType:
    """Return what msgspec knows of a struct's fields; the same object each time."""
    return _struct_info(struct)  # type: ignore[arg-type]  # mypy takes metaclasses for unhashable


@cache
def _struct_info(struct: Hashable) -> types.StructType:
    info = types.type_info(struct)
    if not isinstance(info, types.StructType):
        raise TypeError(f"{struct!r} is not a struct")
    return info


def field_names(info: types.StructType) -> list[str]:
    """Return the names that an author may write in a struct, its tag included."""
    names = [field.encode_name for field in info.fields]
    return [info.tag_field, *names] if info.tag_field is not None else names


def _fits(pattern: str, text: str) -> bool:
    # A “$” also fits before a line break at the end.
    return re.search(pattern, text) is not None and not (pattern.endswith("$") and text.endswith("\n"))
