"""What an author writes for ``scroll``: what is to be found on a page larger than its window."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.scattering import Scale
from learn_app.i18n import N_


class Wanted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The thing to bring into sight and to click on."""

    pictogram: Annotated[str, msgspec.Meta(min_length=1)]
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class ScrollSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``length`` is how many notches of the wheel lie between the beginning and the end.

    ``at`` says where the thing is: at the end of each axis, in the middle, or at the right edge of
    the beginning. ``means`` says with what one has to scroll.
    """

    find: Wanted
    axis: Literal["vertical", "horizontal", "both"] = "vertical"
    means: Literal["any", "wheel", "bar"] = "any"
    at: Literal["end", "middle", "right"] = "end"
    length: Annotated[int, msgspec.Meta(ge=4, le=40)] = 10
    scale: Scale = 1.0


def check(spec: ScrollSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    if spec.at == "right" and spec.axis == "vertical":
        yield "at", N_("This page has no right part. Write “axis: horizontal” or “axis: both”."), {}
