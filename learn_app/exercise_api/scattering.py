"""Where things lie that are scattered over the stage: decided by the seed, in fractions of it.

Each thing has a cell of a grid to itself, so that nothing can overlap, whatever the size of the
stage; where it lies within its cell is drawn too, so that the grid does not show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.seeding import numbers, shuffled

Size = Literal["large", "medium", "small"]
Scale = Annotated[float, msgspec.Meta(ge=1, le=LARGEST)]
"""How many times larger than its size says a thing is, where it has room; learners' calibration sets it."""

MOST_PICTURES = 16
"""As many pictures as find room on the smallest stage, in large text."""

_PICTURE_GRIDS = ((3, 2), (3, 3), (4, 3), (4, 4))
_LABELLED_GRIDS = ((2, 3), (2, 4), (2, 5))
_SPARE = 2  # empty cells, for a scattered look
_STEPS = 1000


class Pictures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Several times the same pictogram, in one size."""

    pictogram: Annotated[str, msgspec.Meta(min_length=1)]
    count: Annotated[int, msgspec.Meta(ge=1, le=MOST_PICTURES)] = 1
    size: Size = "large"
    scale: Scale = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the stage, and where in its free room the thing lies; all from 0 to 1."""

    left: float
    top: float
    width: float
    height: float
    across: float
    down: float


def enlarge(pictures: Pictures, calibration: Calibration) -> Pictures:
    """Return the pictures at least as large as a learner needs them."""
    return msgspec.structs.replace(pictures, scale=max(pictures.scale, calibration.target_scale))


@lru_cache(maxsize=32)
def target_ids(count: int) -> tuple[str, ...]:
    """Return the ids of ``count`` targets: ``target.1``…"""
    return tuple(f"target.{n}" for n in range(1, count + 1))


def scatter(ids: Sequence[str], seed: int, has_labels: bool = False) -> dict[str, Place]:
    """Return the place of each id; things with a label (buttons, links) need wider cells."""
    grids = _LABELLED_GRIDS if has_labels else _PICTURE_GRIDS
    columns, rows = next((g for g in grids if g[0] * g[1] >= len(ids) + _SPARE), grids[-1])
    # More than the checks allow still gets a cell each.
    rows = max(rows, -(-len(ids) // columns))
    cells = shuffled([(x, y) for y in range(rows) for x in range(columns)], seed)
    drawn = numbers(seed + 1, 2 * len(ids), _STEPS + 1)
    return {
        id_: Place(
            cells[n][0] / columns,
            cells[n][1] / rows,
            1 / columns,
            1 / rows,
            drawn[2 * n] / _STEPS,
            drawn[2 * n + 1] / _STEPS,
        )
        for n, id_ in enumerate(ids)
    }
