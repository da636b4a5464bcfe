"""What an author writes for ``drag``: things to carry, and where they belong; or a slider to set."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
from msgspec import field as renamed

from learn_app.exercise_api.scattering import Scale
from learn_app.i18n import N_

Id = Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A thing to carry; ``zone`` is the id of the zone where it belongs.

    Without a zone it belongs nowhere, and is to be left alone.
    """

    id: Id
    label: Annotated[str, msgspec.Meta(min_length=1)]
    zone: str = ""
    pictogram: str = ""


class Zone(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place to carry things to."""

    id: Id
    label: Annotated[str, msgspec.Meta(min_length=1)]
    pictogram: str = ""


class Slider(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A handle on a track of whole numbers, written ``{from: 0, to: 10, start: 2, goal: 7}``."""

    low: int = renamed(name="from", default=0)
    high: int = renamed(name="to", default=10)
    start: int
    goal: int
    label: Annotated[str, msgspec.Meta(min_length=1)]
    unit: str = ""
    pictogram: str = ""


class DragSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Items and zones, in the order shown; or a slider instead of both.

    ``by: both``: for a hand that cannot keep the button down, a click picks up and a click puts down.
    """

    items: Annotated[tuple[Item, ...], msgspec.Meta(max_length=8)] = ()
    zones: Annotated[tuple[Zone, ...], msgspec.Meta(max_length=4)] = ()
    slider: Slider | None = None
    by: Literal["drag", "both"] = "drag"
    scale: Scale = 1.0


MOST_STEPS = 100
"""More would be smaller than a hand can aim at."""


def check(spec: DragSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    if spec.slider is not None:
        if spec.items or spec.zones:
            yield "slider", N_("Either a slider, or items and zones: not both."), {}
        yield from _check_slider(spec.slider)
        return
    for name, things in (("items", spec.items), ("zones", spec.zones)):
        if not things:
            yield name, N_("There is nothing here: one at least is needed."), {}
    zones = {zone.id for zone in spec.zones}
    for name, ids in (("items", [i.id for i in spec.items]), ("zones", [z.id for z in spec.zones])):
        for number, id_ in enumerate(ids):
            if id_ in ids[:number]:
                yield f"{name}[{number}].id", N_("The id “{id}” is used twice."), {"id": id_}
    if spec.items and not any(item.zone for item in spec.items):
        yield "items", N_("No item has a zone: there is nothing to carry."), {}
    for number, item in enumerate(spec.items):
        if item.zone and item.zone not in zones:
            yield f"items[{number}].zone", N_("There is no zone “{zone}”."), {"zone": item.zone}


def _check_slider(slider: Slider) -> Iterable[tuple[str, str, dict[str, str]]]:
    ends = {"low": str(slider.low), "high": str(slider.high)}
    if not 2 <= slider.high - slider.low <= MOST_STEPS:
        yield (
            "slider.to",
            N_("From {low} to {high} should be 2 to {most} steps."),
            ends | {"most": str(MOST_STEPS)},
        )
    for name, value in (("start", slider.start), ("goal", slider.goal)):
        if not slider.low <= value <= slider.high:
            yield f"slider.{name}", N_("This should lie between {low} and {high}."), ends
    if slider.start == slider.goal:
        yield "slider.goal", N_("The slider stands there already: choose another goal."), {}
