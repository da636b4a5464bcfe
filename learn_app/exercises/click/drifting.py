"""Targets that drift: each to and fro within its own cell, so that they never meet."""

from collections.abc import Mapping
from dataclasses import replace
from math import asin, pi, sin

from learn_app.exercise_api.scattering import Place
from learn_app.exercise_api.seeding import numbers

_ROUND_MS = (13_000, 19_000)
"""The shortest and the longest time for one way to and fro: slower than a hand that is new to it."""


def drifted(places: Mapping[str, Place], seed: int, drifted_ms: float) -> dict[str, Place]:
    """Return where things are that have drifted so long, from where ``scatter`` put them.

    The way, and how fast each goes it, is drawn from the seed.
    """
    least, most = _ROUND_MS
    drawn = numbers(seed + 2, 4 * len(places), most - least)
    found = {}
    for number, (id_, place) in enumerate(places.items()):
        across_ms, down_ms, *ways = drawn[4 * number : 4 * number + 4]
        found[id_] = replace(
            place,
            across=_swung(place.across, drifted_ms / (least + across_ms), ways[0] % 2 == 0),
            down=_swung(place.down, drifted_ms / (least + down_ms), ways[1] % 2 == 0),
        )
    return found


def _swung(start: float, rounds: float, is_forward: bool) -> float:
    """Swing between 0 and 1, from ``start``, slowing down towards the ends."""
    angle = asin(2 * min(max(start, 0.0), 1.0) - 1)
    turn = 2 * pi * rounds * (1 if is_forward else -1)
    return 0.5 + 0.5 * sin(angle + turn)
