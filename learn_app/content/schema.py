"""What an author writes in all files but worlds, besides the kinds' own fields."""

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import Meta, Struct

from learn_app.content.convert import LESSON_KEY, SLUG
from learn_app.content.kinds import KIND_NAMES
from learn_app.content.model import Device

FORMAT = 1

Slug = Annotated[str, Meta(pattern=SLUG, max_length=60)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
ShortText = Annotated[str, Meta(min_length=1, max_length=120)]
LessonKey = Annotated[str, Meta(pattern=LESSON_KEY)]

Hue = Literal["computer", "mouse", "keyboard", "email", "forms", "internet", "files", "safety"]
"""The keys of ``widgets.theme.HUES``, which is on the other side of the Qt line."""

if TYPE_CHECKING:
    KindName = str
else:  # the one list, which a type checker cannot read
    KindName = Literal[KIND_NAMES]


class ModuleFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``module.yaml``. ``order`` decides where the module stands among the others."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT)]
    title: ShortText
    summary: Annotated[str, Meta(max_length=300)] = ""
    pictogram: ShortText
    hue: Hue
    order: Annotated[int, Meta(ge=0, le=9999)] = 1000
    lessons: Annotated[tuple[Slug, ...], Meta(max_length=5000)]


class CompetenceFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Competences by reference."""

    dlgf: tuple[ShortText, ...] = ()
    digcomp: tuple[ShortText, ...] = ()
    pix: tuple[ShortText, ...] = ()
    coop: tuple[ShortText, ...] = ()


class LessonFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lesson's file without its ``exercises``. ``certificate`` says the goal for « Je sais … »."""

    title: ShortText
    goal: Annotated[str, Meta(min_length=1, max_length=300)]
    certificate: Annotated[str, Meta(max_length=300)] = ""
    minutes: Annotated[int, Meta(ge=1, le=240)]
    competences: CompetenceFields = CompetenceFields()
    device: Device = "mouse"
    requires: tuple[LessonKey, ...] = ()


class ExerciseFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The fields common to all exercises. Without a ``seed``, it is derived from the ids."""

    id: Slug
    kind: KindName
    say: Text
    more: Annotated[str, Meta(max_length=2000)] = ""
    hint: Annotated[str, Meta(max_length=2000)] = ""
    picture: Annotated[str, Meta(max_length=200)] = ""
    seed: Annotated[int, Meta(ge=0, le=2**31 - 1)] | None = None
    skippable: bool = True


class ProbeFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One lesson whose last exercise shows what is known: of it, and of the lessons in ``shows``."""

    lesson: LessonKey
    shows: tuple[LessonKey, ...] = ()


class PlacementFields(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``placement.yaml``, beside the modules' folders: “Where do I start?”, track by track."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT)]
    tracks: Annotated[tuple[tuple[ProbeFields, ...], ...], Meta(max_length=20)]


EXERCISES = "exercises"
MAX_EXERCISES = 100
