"""What an author writes for ``double_click``: pictures to open, and how fast the two clicks follow."""

from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.scattering import Pictures

Tempo = Literal["slow", "normal", "system"]

LATE_MS = 4000
"""A second click that comes within this time was meant as the second one."""


class DoubleClickSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every target is to be opened. ``system`` is the computer's own tempo, the others are slower."""

    targets: Pictures
    tempo: Tempo = "slow"
    longest_ms: Annotated[int, msgspec.Meta(ge=0, le=LATE_MS)] = 0
    """Two clicks within this time open too, where the tempo is not the system's."""
