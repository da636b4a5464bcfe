"""A lesson's content ↔ the bytes kept in the catalogue. Imported only when a lesson is opened."""

from typing import Any

import msgspec

from learn_app.content.kinds import load_kind
from learn_app.content.model import Competences, Device, Exercise, Lesson


class _ExerciseBody(msgspec.Struct, frozen=True):
    id: str
    kind: str
    say: str
    more: str
    hint: str
    picture: str
    is_skippable: bool
    seed: int
    version: str
    spec: msgspec.Raw


class _LessonBody(msgspec.Struct, frozen=True):
    module: str
    id: str
    title: str
    goal: str
    minutes: int
    requires: tuple[str, ...]
    competences: Competences
    device: Device
    exercises: tuple[_ExerciseBody, ...]


def encode_lesson(lesson: Lesson) -> bytes:
    """Return the lesson as JSON."""
    return msgspec.json.encode(lesson)


def decode_lesson(content: bytes) -> Lesson | None:
    """Return the lesson; None when the bytes are damaged or of another version of a kind."""
    try:
        body = msgspec.json.decode(content, type=_LessonBody)
        exercises = tuple(_decode_exercise(exercise) for exercise in body.exercises)
    except (msgspec.MsgspecError, KeyError, UnicodeDecodeError):
        return None
    return Lesson(
        module=body.module,
        id=body.id,
        title=body.title,
        goal=body.goal,
        minutes=body.minutes,
        exercises=exercises,
        requires=body.requires,
        competences=body.competences,
        device=body.device,
    )


def _decode_exercise(body: _ExerciseBody) -> Exercise:
    spec: Any = msgspec.json.decode(body.spec, type=load_kind(body.kind).spec)
    return Exercise(
        id=body.id,
        kind=body.kind,
        say=body.say,
        more=body.more,
        hint=body.hint,
        picture=body.picture,
        is_skippable=body.is_skippable,
        seed=body.seed,
        version=body.version,
        spec=spec,
    )
