"""Where the things to click on lie: decided by the seed, in fractions of the stage.

Each thing has a cell of a grid to itself, so that nothing can overlap, whatever the size of the
stage; where it lies within its cell is drawn too, so that the grid does not show.
"""

from dataclasses import dataclass

from learn_app.exercise_api.seeding import numbers, shuffled
from learn_app.exercises.click.spec import ClickSpec, number_of

_PICTURE_GRIDS = ((3, 2), (3, 3), (4, 3), (4, 4))
_LABELLED_GRIDS = ((2, 3), (2, 4), (2, 5))
_SPARE = 2  # empty cells, for a scattered look
_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the stage, and where in its free room the thing lies; all from 0 to 1."""

    left: float
    top: float
    width: float
    height: float
    across: float
    down: float


def places(spec: ClickSpec, seed: int) -> dict[str, Place]:
    """Return the place of each target id: the targets first, then the others."""
    ids = [f"target.{n}" for n in range(1, number_of(spec.targets) + 1)]
    ids += [f"other.{n}" for n in range(1, number_of(spec.others) + 1)]
    looks = {group.look for group in (spec.targets, spec.others) if group is not None}
    grids = _PICTURE_GRIDS if looks == {"picture"} else _LABELLED_GRIDS
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
