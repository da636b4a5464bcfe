"""Marks for keys in what a lesson says: ``{tapez @}`` becomes how @ is typed on the drawn keyboard.

« Gardez AltGr appuyée, puis tapez à » is true on a French keyboard, and on no other. So an author writes
which sign it is about, and each learner is told the way on the keyboard that is drawn for them:

- ``{tapez @}``, ``{Tapez @}``: what to do, in a clause (or in several sentences) without its last point;
- ``{touches @}``: the same in short, « AltGr + à »;
- ``{où @}``: where the key lies that one begins with, to follow « @ est »;
- ``{place Q}``: what is printed where a French keyboard has Q. Fingers know places, not letters.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from learn_app.content.key_ways import find_place, is_place, say_keys, say_place, say_way
from learn_app.content.model import Exercise, Lesson
from learn_app.content.places import field_key
from learn_app.content.told import Finding, change_told, told_texts
from learn_app.exercise_api.keyboard_layout import KeyboardLayout, read_drawn_layout, read_layout
from learn_app.i18n import N_

USUAL = "fr"
"""Name of the layout where an exercise names none."""

EXAMPLES = "{tapez @}, {touches @}, {où @}, {place Q}"
"""One mark of each sort, to show to an author."""

_MARK = re.compile(r"\{(tapez|Tapez|touches|où|place) (\S)\}")


def is_key_mark(inside: str) -> bool:
    """Tell whether what stands between two braces is a mark for keys."""
    return _MARK.fullmatch(f"{{{inside}}}") is not None


def tell_keys(text: str, layout: KeyboardLayout, name: str = USUAL, has_bold: bool = False) -> str:
    """Return ``text`` with its marks as they are told on a keyboard, which ``name`` is called.

    The names of keys are **bold** where ``has_bold``, but for those that stand in bold words.
    """
    if "{" not in text:
        return text

    def say(mark: re.Match[str]) -> str:
        act, sign = mark[1], mark[2]
        is_bold = has_bold and text.count("**", 0, mark.start()) % 2 == 0
        if act == "place":
            return find_place(sign, layout)
        if act == "où":
            return say_place(sign, layout, name)
        told = (say_keys if act == "touches" else say_way)(sign, layout, name, is_bold)
        return told[:1].upper() + told[1:] if act == "Tapez" else told

    return _MARK.sub(say, text)


class KeyWords:
    """Tells exercises in the words of the keyboard that is drawn for a learner."""

    def __init__(self, keyboards: Path) -> None:
        """``keyboards`` is the folder of the layouts."""
        self._read = lru_cache(maxsize=8)(lambda chosen, named: read_drawn_layout(keyboards, chosen, named))

    def tell(self, exercise: Exercise, chosen: str) -> Exercise:
        """Return ``exercise`` told for the learner's layout; "" is for the one that it names."""
        told = (exercise.say, exercise.more, exercise.hint)
        texts = (*told, *(text for _key, text in told_texts(exercise.spec, "")))
        if not any("{" in text for text in texts):
            return exercise
        name, layout = self._read(chosen, layout_of(exercise.spec))
        return change_told(
            exercise,
            lambda text: tell_keys(text, layout, name),
            lambda text: tell_keys(text, layout, name, has_bold=True),
        )

    def tell_lesson(self, lesson: Lesson, chosen: str) -> Lesson:
        """Return ``lesson`` with all its exercises told for the learner's layout."""
        return replace(lesson, exercises=tuple(self.tell(one, chosen) for one in lesson.exercises))


class KeyCheck:
    """Finds the marks for keys that say nothing: of signs that the lesson's keyboard does not have."""

    def __init__(self, keyboards: Path) -> None:
        """``keyboards`` is the folder of the layouts."""
        self._read = lru_cache(maxsize=8)(lambda name: read_layout(keyboards / f"{name}.json"))

    def check(self, texts: dict[str, str], spec: Any, key: str) -> Iterator[Finding]:
        """Check the texts of an exercise, by their fields, and all that its spec tells."""
        name = layout_of(spec)
        common = ((field_key(key, field), text) for field, text in texts.items())
        for place, text in (*common, *told_texts(spec, key)):
            for act, sign in _MARK.findall(text):
                layout = self._read(name)
                if act == "place" and not is_place(sign):
                    yield place, N_("No letter key of a French keyboard is called “{sign}”."), {"sign": sign}
                elif act != "place" and layout.legends and not layout.strokes_for(sign):
                    message = N_("“{sign}” cannot be typed on the keyboard “{layout}”.")
                    yield place, message, {"sign": sign, "layout": name}


def check_no_keys(texts: dict[str, str]) -> Iterator[Finding]:
    """Yield the fields with a mark for keys that are told where no keyboard is known, such as titles."""
    for name, text in texts.items():
        if _MARK.search(text):
            message = N_("A title or a goal is the same on all keyboards: it cannot say how a sign is typed.")
            yield name, message, {}


def layout_of(spec: Any) -> str:
    """Return the name of the layout that a spec names, else of the usual one."""
    return str(getattr(spec, "layout", USUAL))
