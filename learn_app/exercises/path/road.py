"""The roads, in fractions of the stage's width and height."""

import math

from learn_app.exercises.path.spec import Shape

LAST_GATE: dict[Shape, int] = {"line": 4, "curve": 12, "zigzag": 8, "spiral": 32}
"""Shape → the number of its last gate; the first one is 0. A straight way between two gates that
follow each other stays on the road, also on a narrow one."""

_ZIGZAG = ((0.1, 0.8), (0.3, 0.2), (0.5, 0.8), (0.7, 0.2), (0.9, 0.8))
_TURNS, _OUTER, _INNER = 2.0, 0.4, 0.07
_STEPS_BETWEEN_GATES = 4


def gate(shape: Shape, number: int) -> tuple[float, float]:
    """Return where a gate is."""
    return _point(shape, number / LAST_GATE[shape])


def points(shape: Shape, last_gate: int) -> list[tuple[float, float]]:
    """Return the middle of the road up to a gate, close enough to be drawn as a line."""
    steps = _STEPS_BETWEEN_GATES
    return [_point(shape, n / (LAST_GATE[shape] * steps)) for n in range(max(0, last_gate) * steps + 1)]


def _point(shape: Shape, share: float) -> tuple[float, float]:
    """Return the place that is ``share`` of the way, from 0 to 1."""
    if shape == "line":
        return 0.1 + 0.8 * share, 0.5
    if shape == "curve":
        return 0.1 + 0.8 * share, 0.5 - 0.28 * math.sin(2 * math.pi * share)
    if shape == "zigzag":
        corner = min(int(share * 4), 3)
        (x, y), (next_x, next_y) = _ZIGZAG[corner], _ZIGZAG[corner + 1]
        part = share * 4 - corner
        return x + (next_x - x) * part, y + (next_y - y) * part
    radius = _OUTER + (_INNER - _OUTER) * share
    angle = 2 * math.pi * _TURNS * share - math.pi
    return 0.5 + radius * math.cos(angle), 0.5 + radius * math.sin(angle)
