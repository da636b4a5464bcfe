"""A lesson's content ↔ the bytes kept in the catalogue. Imported only when a lesson is opened."""

from dataclasses import replace

import msgspec

from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise, Lesson


def encode_lesson(lesson: Lesson) -> bytes:
    """Return the lesson as JSON."""
    return msgspec.json.encode(lesson)


def decode_lesson(content: bytes) -> Lesson | None:
    """Return the lesson; None when the bytes are damaged or of another version of a kind."""
    try:
        lesson = msgspec.json.decode(content, type=Lesson)
        return replace(lesson, exercises=tuple(map(_with_spec, lesson.exercises)))
    except (msgspec.MsgspecError, KeyError, UnicodeDecodeError):
        return None


def _with_spec(exercise: Exercise) -> Exercise:
    """Return the exercise with its spec read by its kind; what it has are plain lists and mappings."""
    return replace(exercise, spec=msgspec.convert(exercise.spec, type=load_kind(exercise.kind).spec))
