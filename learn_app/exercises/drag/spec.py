"""What an author writes for ``drag``: things to carry, and where they belong."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.i18n import N_

Id = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A thing to carry; ``zone`` is the id of the zone where it belongs."""

    id: Id
    label: Annotated[str, msgspec.Meta(min_length=1)]
    zone: str
    pictogram: str = ""


class Zone(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place to carry things to."""

    id: Id
    label: Annotated[str, msgspec.Meta(min_length=1)]
    pictogram: str = ""


class DragSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Items and zones, in the order shown.

    ``by: both``: for a hand that cannot keep the button down, a click picks up and a click puts down.
    """

    items: Annotated[tuple[Item, ...], msgspec.Meta(min_length=1, max_length=8)]
    zones: Annotated[tuple[Zone, ...], msgspec.Meta(min_length=1, max_length=4)]
    by: Literal["drag", "both"] = "drag"


def check(spec: DragSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    zones = {zone.id for zone in spec.zones}
    for name, ids in (("items", [i.id for i in spec.items]), ("zones", [z.id for z in spec.zones])):
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                yield f"{name}[{number}].id", N_("The id “{id}” is used twice."), {"id": id_}
    for number, item in enumerate(spec.items):
        if item.zone not in zones:
            yield f"items[{number}].zone", N_("There is no zone “{zone}”."), {"zone": item.zone}
