"""What an author writes for ``reach``: pictures to bring the pointer over."""

from typing import Literal

import msgspec

from learn_app.exercise_api.scattering import Pictures


class ReachSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every target is to be reached: the next appears when one is, or all are there at once."""

    targets: Pictures
    order: Literal["one-by-one", "any"] = "one-by-one"
