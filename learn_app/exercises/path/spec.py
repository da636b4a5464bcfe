"""What an author writes for ``path``: the road to follow."""

from typing import Literal

import msgspec

from learn_app.exercise_api.scattering import Scale

Shape = Literal["line", "curve", "zigzag", "spiral"]


class PathSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A road from its beginning to ``pictogram``, which stands at its end."""

    shape: Shape = "line"
    width: Literal["wide", "medium", "narrow"] = "wide"
    scale: Scale = 1.0
    pictogram: str = "glowing-star"
