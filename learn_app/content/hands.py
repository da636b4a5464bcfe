"""Words that depend on the hand: ``{for a right hand|for a left hand}`` in what a lesson says.

Who holds the mouse in the left hand presses its other button: « bouton {gauche|droit} ». An author
writes both, and the catalogue tells each learner their own. Marks for keys (``key_marks``) stay in
the text: what keys write depends on the keyboard, which may change in the middle of a lesson.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from learn_app.content.key_marks import EXAMPLES, is_key_mark
from learn_app.content.model import Lesson
from learn_app.content.places import field_key
from learn_app.content.told import Finding, change_told, told_texts
from learn_app.exercise_api.calibration import Hand
from learn_app.i18n import N_


def tell(text: str, hand: Hand) -> str:
    """Return ``text`` as it is told to a learner with this hand; what is no mark stays as it is."""
    if "{" not in text:
        return text
    marks = _marks(text)
    return text if marks is None else "".join(_choose(mark, hand) for mark in marks)


def tell_lesson(lesson: Lesson, hand: Hand) -> Lesson:
    """Return ``lesson`` with all its texts as they are told to a learner with this hand."""
    exercises = tuple(change_told(exercise, lambda text: tell(text, hand)) for exercise in lesson.exercises)
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
            message = N_(
                "Braces are for words that depend on the hand, the right one first: {example},"
                " or on the keyboard: {keys}."
            )
            values: dict[str, str | int] = {"example": "{gauche|droit}", "keys": EXAMPLES}
            yield field_key(key, name) if name else key, message, values


def check_told(spec: Any, key: str) -> Iterator[Finding]:
    """Yield where a mark for the hand is not whole, in all that a spec tells the learner."""
    for place, text in told_texts(spec, key):
        yield from check_hands({"": text}, place)


def _marks(text: str) -> list[tuple[str, str]] | None:
    """Return the parts of a text, each for the right hand and for the left; None where braces are odd."""
    before, *others = text.split("{")
    marks = [(before, before)]
    rests = [before]
    for other in others:
        mark, end, rest = other.partition("}")
        if end and is_key_mark(mark):
            marks.append((f"{{{mark}}}", f"{{{mark}}}"))
        elif not end or mark.count("|") != 1:
            return None
        else:
            right, _bar, left = mark.partition("|")
            marks.append((right, left))
        marks.append((rest, rest))
        rests.append(rest)
    return None if any("}" in rest for rest in rests) else marks


def _choose(mark: tuple[str, str], hand: Hand) -> str:
    right, left = mark
    return left if hand == "left" else right
