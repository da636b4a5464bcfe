"""Making a part as large as a learner needs it, where there is room for it."""

from collections.abc import Callable

from learn_app.widgets.theme import Theme

_STEP = 0.1


def factors(scale: float) -> tuple[float, ...]:
    """Return the factors to try, from ``scale`` down to 1, the size that the author wrote."""
    steps = round((scale - 1) / _STEP)
    return (*(scale - _STEP * step for step in range(steps)), 1.0)


def enlarge_to_fit(
    theme: Theme, scale: float, wear: Callable[[Theme], object], fits: Callable[[], bool]
) -> None:
    """Give a part the look of ``theme``, up to ``scale`` times larger: the largest that ``fits``.

    ``wear`` is called with each theme that is tried, the last time with the one to keep.
    """
    for factor in factors(scale):
        wear(theme if factor == 1 else theme.enlarged(factor))
        if fits():
            return
