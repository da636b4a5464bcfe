"""YAML text → a tree of nodes that know their line and column; strict and capped.

Read from the parser's event stream, never through its loader: that one crashes on thousands of
nested brackets and expands merge keys without end. Every scalar stays text; what it means is
decided by the type of the field (``convert.py``).
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from learn_app.content.problems import MAX_PROBLEMS, Place, Problem, problem_at
from learn_app.content.yaml_errors import describe_error
from learn_app.i18n import N_

MAX_BYTES = 256 * 1024
MAX_DEPTH = 24
MAX_NODES = 10_000
MAX_SCALAR = 20_000
"""Caps on a file, in bytes, levels, nodes and characters: far above any lesson, and low enough
that the slowest file takes well under a quarter of a second."""

# The pure parser gives the same events ten times slower, where the C one was not built.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Thousands of directives take libyaml quadratic time, before it gives a first event.
_DIRECTIVE = re.compile("(?:\\A|[\r\n\x85\u2028\u2029])\ufeff*(%(?:TAG|YAML))")


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the file that could not be read; a problem has been noted for it."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar(Node):
    """A text as written. ``is_plain`` is False when it is quoted or a block of text."""

    text: str
    is_plain: bool

    @property
    def is_empty(self) -> bool:
        """True when nothing at all was written."""
        return self.is_plain and not self.text


@dataclass(frozen=True, slots=True)
class Sequence(Node):
    """A list."""

    items: list[Node]


@dataclass(frozen=True, slots=True)
class Mapping(Node):
    """Fields and their values. ``is_flow`` is True when written between { and }."""

    entries: dict[str, tuple[Scalar, Node]]
    is_flow: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its tree (None when there is no reading it) and its problems."""

    path: str
    root: Node | None
    problems: tuple[Problem, ...] = ()


def read_source(file: Path, path: str) -> Source:
    """Read a file; ``path`` is how problems name it. Never raises for what the file holds."""
    here = Place(path)
    try:
        state = file.stat()
        # Opening a pipe would wait for ever, and a file of gigabytes would fill the memory.
        if not stat.S_ISREG(state.st_mode):
            return Source(path, None, (problem_at(here, N_("This is not a file.")),))
        if state.st_size > MAX_BYTES:
            return Source(path, None, (_too_large(here),))
        with file.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = N_("This file cannot be read ({reason}).")
        return Source(path, None, (problem_at(here, message, {"reason": reason}),))
    return parse_source(content, path)


def parse_source(content: bytes, path: str) -> Source:
    """Return the tree of YAML text. Never raises."""
    if len(content) > MAX_BYTES:
        return Source(path, None, (_too_large(Place(path)),))
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        place = _place_in(path, before, len(before))
        return Source(path, None, (problem_at(place, N_("This is not UTF-8 text. Save the file as UTF-8.")),))
    text = text.removeprefix("\ufeff")
    if found := _FORBIDDEN.search(text):
        place = _place_in(path, text, found.start())
        code = f"U+{ord(found.group()):04X}"
        message = N_("There is an invisible character here ({code}). Delete it.")
        return Source(path, None, (problem_at(place, message, {"code": code}),))
    if found := _DIRECTIVE.search(text):
        place = _place_in(path, text, found.start(1))
        return Source(path, None, (problem_at(place, N_("A line cannot begin with “%” here.")),))
    return _TreeBuilder(path).build(text)


def _too_large(place: Place) -> Problem:
    message = N_("This file is too large: at most {limit} kilobytes can be read.")
    return problem_at(place, message, {"limit": MAX_BYTES // 1024})


def _place_in(path: str, text: str, index: int) -> Place:
    start = text.rfind("\n", 0, index) + 1
    return Place(path, text.count("\n", 0, index) + 1, index - start + 1)


class _StopReadingError(Exception):
    """The rest of the file is not read: a cap was passed."""


@dataclass(slots=True)
class _Frame:
    """A list or mapping being read."""

    node: Sequence | Mapping
    key: Scalar | None = None
    """The field whose value comes next; None where the next node is a key."""
    is_refused: bool = False
    """The value that comes next belongs to a key that was refused."""


@dataclass(slots=True)
class _TreeBuilder:
    path: str
    problems: list[Problem] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=list)
    root: Node | None = None
    node_count: int = 0

    def build(self, text: str) -> Source:
        try:
            self._read(yaml.parse(text, Loader=_LOADER))
        except _StopReadingError:
            return Source(self.path, None, tuple(self.problems))
        except yaml.YAMLError as error:
            self.problems.append(describe_error(error, text, self.path))
            return Source(self.path, None, tuple(self.problems))
        if self.root is None:
            self._note((1, 1), N_("This file is empty."))
        return Source(self.path, self.root, tuple(self.problems))

    def _read(self, events: Iterator[Any]) -> None:
        has_document = False
        for event in events:
            match event:
                case yaml.DocumentStartEvent():
                    if has_document:
                        message = N_("A line “---” begins a second document. Keep one document per file.")
                        self._stop(event, message)
                    has_document = True
                case yaml.AliasEvent():
                    message = N_("“*{name}” is not allowed. Put a text that begins with * between quotes.")
                    self._note_at(event, message, name=str(event.anchor))
                    self._add(Node(*_position(event)))
                case yaml.ScalarEvent():
                    self._check_marks(event)
                    self._add(self._scalar(event))
                case yaml.SequenceStartEvent():
                    self._check_marks(event)
                    self._open(event, Sequence(*_position(event), []))
                case yaml.MappingStartEvent():
                    self._check_marks(event)
                    self._open(event, Mapping(*_position(event), {}, bool(event.flow_style)))
                case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                    self._add(self.frames.pop().node)

    def _scalar(self, event: Any) -> Scalar:
        if len(event.value) > MAX_SCALAR:
            message = N_("This text is too long: at most {limit} characters.")
            self._stop(event, message, limit=MAX_SCALAR)
        # The line break that ends a block of text is no part of what the author says.
        text = event.value.rstrip("\n") if event.style in ("|", ">") else event.value
        return Scalar(*_position(event), text, is_plain=event.style in (None, ""))

    def _open(self, event: Any, node: Sequence | Mapping) -> None:
        if len(self.frames) >= MAX_DEPTH:
            message = N_("Too many levels inside one another: at most {limit}.")
            self._stop(event, message, limit=MAX_DEPTH)
        self._count(node)
        self.frames.append(_Frame(node))

    def _count(self, node: Node) -> None:
        self.node_count += 1
        if self.node_count > MAX_NODES:
            message = N_("There is too much in this file: at most {limit} values.")
            self._note((node.line, node.column), message, limit=MAX_NODES)
            raise _StopReadingError

    def _add(self, node: Node) -> None:
        """Put a complete node where it belongs."""
        if not isinstance(node, (Sequence, Mapping)):  # those were counted as they began
            self._count(node)
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        match frame.node:
            case Sequence(items=items):
                items.append(node)
            case Mapping(entries=entries) if frame.key is not None:
                entries[frame.key.text] = (frame.key, node)
                frame.key = None
            case Mapping() if frame.is_refused:
                frame.is_refused = False
            case Mapping(entries=entries):
                self._take_key(frame, entries, node)

    def _take_key(self, frame: _Frame, entries: dict[str, tuple[Scalar, Node]], node: Node) -> None:
        frame.is_refused = True
        if not isinstance(node, Scalar):
            if type(node) is not Node:  # a bare node has its problem already
                message = N_("A field's name must be a simple word.")
                self._note((node.line, node.column), message)
        elif node.is_plain and node.text == "<<":
            message = N_("“<<” is not allowed. Write the fields out again.")
            self._note((node.line, node.column), message)
        elif node.text in entries:
            message = N_("“{name}” is already given on line {line}. Keep one of the two.")
            first = entries[node.text][0].line
            self._note((node.line, node.column), message, name=node.text, line=first)
        else:
            frame.key, frame.is_refused = node, False

    def _check_marks(self, event: Any) -> None:
        if event.anchor is not None:
            message = N_("“&{name}” is not allowed. Put a text that begins with & between quotes.")
            self._note_at(event, message, name=event.anchor)
        if event.tag is not None:
            message = N_("“{name}” is not allowed. Put a text that begins with ! between quotes.")
            self._note_at(event, message, name=event.tag)

    def _stop(self, event: Any, message: str, **params: str | int) -> None:
        self._note_at(event, message, **params)
        raise _StopReadingError

    def _note_at(self, event: Any, message: str, **params: str | int) -> None:
        self._note(_position(event), message, **params)

    def _note(self, at: tuple[int, int], message: str, **params: str | int) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem_at(Place(self.path, *at), message, params))


def _position(event: Any) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
