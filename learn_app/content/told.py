"""The texts that a lesson tells its learner: changed all alike, or looked at one by one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from learn_app.content.model import Exercise
from learn_app.content.places import field_key

_TOLD = frozenset({"say", "more", "hint", "why", "label", "labels", "ask", "options", "points"})
"""Fields whose texts are told to the learner, with all that is below them, in every kind. What is
typed, selected or found in a world is taken as it stands: there a brace is a brace."""

_WORLD = "world"
"""The field that holds a world: sites and letters, which know neither hand nor keyboard."""

Finding = tuple[str, str, dict[str, str | int]]
"""Key of the place, sentence, values."""
Change = Callable[[str], str]
T = TypeVar("T")


def change_told(exercise: Exercise, change: Change, change_more: Change | None = None) -> Exercise:
    """Return ``exercise`` with all that it tells changed; ``more`` by a change of its own, if any."""
    return replace(
        exercise,
        say=change(exercise.say),
        more=(change_more or change)(exercise.more),
        hint=change(exercise.hint),
        spec=_change_part(exercise.spec, change, is_told=False),
    )


def told_texts(spec: Any, key: str) -> Iterator[tuple[str, str]]:
    """Yield all texts that a spec tells the learner, each after the key of its place."""
    return _told(spec, key, is_told=False)


def _change_part(part: T, change: Change, is_told: bool) -> T:
    """Return a part of a spec changed; the same object where nothing changes."""
    new: Any = part
    if isinstance(part, str):
        new = change(part) if is_told else part
    elif isinstance(part, msgspec.Struct):
        changed = {
            name: new
            for name, old in _fields(part)
            if (new := _change_part(old, change, is_told or name in _TOLD)) is not old
        }
        new = msgspec.structs.replace(part, **changed) if changed else part
    elif isinstance(part, tuple):
        items = tuple(_change_part(item, change, is_told) for item in part)
        new = part if all(a is b for a, b in zip(items, part, strict=True)) else items
    elif isinstance(part, dict):
        values = {name: _change_part(value, change, is_told) for name, value in part.items()}
        new = part if all(values[name] is part[name] for name in part) else values
    return new  # type: ignore[no-any-return]


def _told(part: Any, key: str, is_told: bool) -> Iterator[tuple[str, str]]:
    if isinstance(part, str):
        if is_told:
            yield key, part
    elif isinstance(part, msgspec.Struct):
        shown = dict(zip(part.__struct_fields__, part.__struct_encode_fields__, strict=True))
        for name, value in _fields(part):
            yield from _told(value, field_key(key, shown[name]), is_told or name in _TOLD)
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from _told(item, f"{key}[{number}]", is_told)
    elif isinstance(part, dict):
        for name, value in part.items():
            yield from _told(value, field_key(key, name), is_told)


def _fields(struct: msgspec.Struct) -> Iterator[tuple[str, Any]]:
    for name in struct.__struct_fields__:
        if name != _WORLD:
            yield name, getattr(struct, name)
