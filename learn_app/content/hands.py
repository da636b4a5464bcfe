"""Words that depend on the hand: ``{for a right hand|for a left hand}`` in what a lesson says.

Who holds the mouse in the left hand presses its other button: « bouton {gauche|droit} ». An author
writes both, and the catalogue tells each learner their own.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from learn_app.content.model import Exercise, Lesson
from learn_app.content.places import field_key
from learn_app.exercise_api.calibration import Hand
from learn_app.i18n import N_

_TOLD = frozenset({"say", "more", "hint", "why", "label", "labels", "ask", "options", "points"})
"""Fields whose texts are told to the learner, with all that is below them, in every kind. What is
typed, selected or found in a world is taken as it stands: there a brace is a brace."""

_WORLD = "world"
"""The field that holds a world: sites and letters, which know of no hand."""

Finding = tuple[str, str, dict[str, str | int]]
T = TypeVar("T")


def tell(text: str, hand: Hand) -> str:
    """Return ``text`` as it is told to a learner with this hand; what is no mark stays as it is."""
    if "{" not in text:
        return text
    marks = _marks(text)
    return text if marks is None else "".join(_choose(mark, hand) for mark in marks)


def tell_lesson(lesson: Lesson, hand: Hand) -> Lesson:
    """Return ``lesson`` with all its texts as they are told to a learner with this hand."""
    exercises = tuple(_tell_exercise(exercise, hand) for exercise in lesson.exercises)
    return replace(
        lesson,
        title=tell(lesson.title, hand),
        goal=tell(lesson.goal, hand),
        certificate=tell(lesson.certificate, hand),
        exercises=exercises,
    )


def check_hands(texts: dict[str, str], key: str = "") -> Iterator[Finding]:
    """Yield the fields where a mark for the hand is not whole."""
    for name, text in texts.items():
        if _marks(text) is None:
            message = N_("Braces are for words that depend on the hand, the right one first: {example}.")
            yield field_key(key, name) if name else key, message, {"example": "{gauche|droit}"}


def check_told(spec: Any, key: str) -> Iterator[Finding]:
    """Yield where a mark for the hand is not whole, in all that a spec tells the learner."""
    for place, text in _told(spec, key, is_told=False):
        yield from check_hands({"": text}, place)


def _tell_exercise(exercise: Exercise, hand: Hand) -> Exercise:
    return replace(
        exercise,
        say=tell(exercise.say, hand),
        more=tell(exercise.more, hand),
        hint=tell(exercise.hint, hand),
        spec=_tell_part(exercise.spec, hand, is_told=False),
    )


def _tell_part(part: T, hand: Hand, is_told: bool) -> T:
    """Return a part of a spec as it is told; the same object where nothing depends on the hand."""
    new: Any = part
    if isinstance(part, str):
        new = tell(part, hand) if is_told else part
    elif isinstance(part, msgspec.Struct):
        changed = {
            name: new
            for name, old in _fields(part)
            if (new := _tell_part(old, hand, is_told or name in _TOLD)) is not old
        }
        new = msgspec.structs.replace(part, **changed) if changed else part
    elif isinstance(part, tuple):
        items = tuple(_tell_part(item, hand, is_told) for item in part)
        new = part if all(a is b for a, b in zip(items, part, strict=True)) else items
    elif isinstance(part, dict):
        values = {name: _tell_part(value, hand, is_told) for name, value in part.items()}
        new = part if all(values[name] is part[name] for name in part) else values
    return new  # type: ignore[no-any-return]


def _told(part: Any, key: str, is_told: bool) -> Iterator[tuple[str, str]]:
    """Yield all told texts of a part of a spec, each with its place."""
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


def _marks(text: str) -> list[tuple[str, str]] | None:
    """Return the parts of a text, each for the right hand and for the left; None where braces are odd."""
    before, *others = text.split("{")
    marks = [(before, before)]
    for other in others:
        mark, end, rest = other.partition("}")
        if not end or mark.count("|") != 1:
            return None
        right, _bar, left = mark.partition("|")
        marks += [(right, left), (rest, rest)]
    return None if any("}" in part for mark in marks for part in mark) else marks


def _choose(mark: tuple[str, str], hand: Hand) -> str:
    right, left = mark
    return left if hand == "left" else right
