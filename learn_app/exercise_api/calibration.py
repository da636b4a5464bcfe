"""What is known of one person's hand: exercises adapt to it, never the other way round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Hand = Literal["right", "left"]

LARGEST = 1.6
"""Targets grow by this factor at most."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How exercises are made to fit a learner; the defaults leave them as their author wrote them."""

    target_scale: float = 1.0
    """Factor for what is to be pointed at, from 1 to ``LARGEST``."""
    double_click_ms: int = 0
    """The time that the learner takes between the two clicks; 0 when it is not known."""
    hand: Hand = "right"
    """``left`` when the mouse is held in the left hand, and the system has its buttons swapped."""
    keys: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Character → how often it was found and missed."""
    keyboard: str = ""
    """Name of the layout on the table; "" for the one that the lesson names."""
