"""What an author writes for ``hotspot``: a picture, its parts, and which of them to show."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.i18n import N_

Id = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]
Box = Annotated[tuple[Percent, ...], msgspec.Meta(min_length=4, max_length=4)]

LEAST_SIDE = 5
"""Per cent of the picture: less is a test of aim."""
_ROUNDING = 1e-6


class Spot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the picture; ``box`` is left, top, width and height in per cent of the picture.

    ``after`` names the spot upon whose finding this one appears; ``button`` is the one to find it with.
    """

    id: Id
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    box: Box
    after: str = ""
    button: Literal["left", "right"] = "left"


class Then(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The picture to show once the spot ``after`` was found, of the same shape as the first."""

    after: str
    image: Annotated[str, msgspec.Meta(min_length=1)]


class HotspotSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``find`` names the spots to show, in order; ``ask`` is the question for each.

    ``image`` is a pictogram's name, or the path of a picture below the module's folder. One that
    shows a mouse is ``mirrored: for-left-hand``, with its spots. ``then`` lets it change as spots are found.
    ``by: rest`` is for who cannot click yet: the pointer rests on a part; a click does as well.
    """

    image: Annotated[str, msgspec.Meta(min_length=1)]
    spots: Annotated[tuple[Spot, ...], msgspec.Meta(min_length=1, max_length=12)]
    find: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=12)]
    ask: dict[str, str]
    then: Annotated[tuple[Then, ...], msgspec.Meta(max_length=12)] = ()
    mirrored: Literal["never", "for-left-hand", "always"] = "never"
    by: Literal["click", "rest"] = "click"


def check(spec: HotspotSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    ids = [spot.id for spot in spec.spots]
    for number, spot in enumerate(spec.spots):
        if spot.id in ids[:number]:
            yield f"spots[{number}].id", N_("The id “{id}” is used twice."), {"id": spot.id}
        left, top, width, height = spot.box
        if min(width, height) < LEAST_SIDE:
            yield f"spots[{number}].box", N_("This box is too small to be clicked on."), {}
        elif max(left + width, top + height) > 100 + _ROUNDING:
            yield f"spots[{number}].box", N_("This box reaches beyond the picture."), {}
        if spot.after and not _is_before(spec.find, spot.after, spot.id):
            message = N_("“{id}” has to be found before this one, or this one is never there.")
            yield f"spots[{number}].after", message, {"id": spot.after}
        if spec.by == "rest" and spot.button != "left":
            yield f"spots[{number}].button", N_("Who rests the pointer presses no button."), {}
    for number, change in enumerate(spec.then):
        if change.after not in spec.find:
            yield f"then[{number}].after", N_("“{id}” is none of those to be found."), {"id": change.after}
    for number, id_ in enumerate(spec.find):
        if id_ not in ids:
            yield f"find[{number}]", N_("There is no spot “{id}”."), {"id": id_}
        elif id_ in spec.find[:number]:
            yield f"find[{number}]", N_("The id “{id}” is used twice."), {"id": id_}
        if not spec.ask.get(id_, "").strip():
            yield "ask", N_("The question for “{id}” is missing."), {"id": id_}
    for id_ in spec.ask:
        if id_ not in spec.find:
            yield f"ask.{id_}", N_("“{id}” is not to be found: it needs no question."), {"id": id_}


def _is_before(find: tuple[str, ...], first: str, second: str) -> bool:
    if first not in find:
        return False
    return second not in find or find.index(first) < find.index(second)
