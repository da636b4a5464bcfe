"""How far a text is from another one, and where: the fewest letters to erase and to write."""

from functools import lru_cache
from typing import NamedTuple

from learn_app.exercise_api.matching import canonical

MOST_CORRECTIONS = 8
"""A text that differs in more places is not corrected but written anew."""

_LARGEST_TABLE = 40_000  # cells: what a slow computer fills between two keys


class Correction(NamedTuple):
    """``text[start:end]`` is to be replaced by ``by``."""

    start: int
    end: int
    by: str


def distance(text: str, wanted: str) -> int:
    """Return how many letters have to be erased, written or replaced."""
    return _compare(canonical(text), canonical(wanted))[0]


def corrections(text: str, wanted: str) -> tuple[Correction, ...]:
    """Return what is to be corrected in ``canonical(text)``, in order; neighbours are one."""
    return _compare(canonical(text), canonical(wanted))[1]


@lru_cache(maxsize=32)
def _compare(text: str, wanted: str) -> tuple[int, tuple[Correction, ...]]:
    first = 0
    while first < min(len(text), len(wanted)) and text[first] == wanted[first]:
        first += 1
    last = 0
    while last < min(len(text), len(wanted)) - first and text[-1 - last] == wanted[-1 - last]:
        last += 1
    a, b = text[first : len(text) - last], wanted[first : len(wanted) - last]
    if not a or not b or len(a) * len(b) > _LARGEST_TABLE:
        whole = (Correction(first, first + len(a), b),) if a or b else ()
        return max(len(a), len(b)), whole
    table = _table(a, b)
    return table[0][0], tuple(_walk(a, b, table, first))


def _table(a: str, b: str) -> list[list[int]]:
    """Return the distance of ``a[i:]`` and ``b[j:]`` at [i][j]."""
    table = [list(range(len(b), -1, -1))]
    for letter in reversed(a):
        below = table[-1]
        row = [below[-1] + 1]
        for j in range(len(b) - 1, -1, -1):
            same = below[j + 1] if letter == b[j] else min(below[j + 1], below[j], row[-1]) + 1
            row.append(same)
        row.reverse()
        table.append(row)
    table.reverse()
    return table


def _walk(a: str, b: str, table: list[list[int]], offset: int) -> list[Correction]:
    found: list[Correction] = []
    i = j = start_i = start_j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            if (start_i, start_j) != (i, j):
                found.append(Correction(offset + start_i, offset + i, b[start_j:j]))
            i, j = i + 1, j + 1
            start_i, start_j = i, j
            continue
        rest = table[i][j] - 1
        if i < len(a) and j < len(b) and table[i + 1][j + 1] == rest:
            i, j = i + 1, j + 1
        elif i < len(a) and table[i + 1][j] == rest:
            i += 1
        else:
            j += 1
    if (start_i, start_j) != (i, j):
        found.append(Correction(offset + start_i, offset + i, b[start_j:j]))
    return found
