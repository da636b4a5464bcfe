"""What an author writes for ``double_click``: pictures to open, and how fast the two clicks follow."""

from typing import Literal

import msgspec

from learn_app.exercise_api.scattering import Pictures

Tempo = Literal["slow", "normal", "system"]


class DoubleClickSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every target is to be opened. ``system`` is the computer's own tempo, the others are slower."""

    targets: Pictures
    tempo: Tempo = "slow"
