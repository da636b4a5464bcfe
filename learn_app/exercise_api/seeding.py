"""Randomness that a machine may use: wholly decided by the seed it was given."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MODULUS = 2**31 - 1
_MULTIPLIER = 48271  # the "minimal standard" generator of Park & Miller, revised 1993


def numbers(seed: int, count: int, below: int) -> tuple[int, ...]:
    """Return ``count`` whole numbers from 0 to ``below`` - 1, the same for the same seed."""
    state = seed % (_MODULUS - 1) + 1
    drawn = []
    for _ in range(count):
        state = state * _MULTIPLIER % _MODULUS
        drawn.append(state * below // _MODULUS)
    return tuple(drawn)


def shuffled(items: Sequence[T], seed: int) -> tuple[T, ...]:
    """Return ``items`` in an order decided by ``seed`` (Fisher-Yates)."""
    result = list(items)
    draws = numbers(seed, len(result), 2**20)
    for i in range(len(result) - 1, 0, -1):
        j = draws[i] % (i + 1)
        result[i], result[j] = result[j], result[i]
    return tuple(result)
