"""A learner's secret of three pictures: it keeps members of a family private from one another.

It is no lock against attackers: there are few secrets, and a trainer can take one away. What is kept
is a digest all the same, so that nobody reads it in passing.
"""

import hmac
import os
from collections.abc import Sequence

from learn_app.digest import COST, make_digest

PICTURES = (
    "house",
    "red-apple",
    "sunflower",
    "birthday-cake",
    "balloon",
    "old-key",
    "teapot",
    "camera",
    "red-heart",
    "lady-beetle",
    "carrot",
    "musical-note",
)
"""Always in the same places: that helps to remember."""
LENGTH = 3
FREE_TRIES = 5
"""So many wrong ones cost no time."""
PAUSES_SECONDS = (5, 10, 20, 30)
"""After those, the pause after each; the last one for all that follow. Nobody is shut out for ever."""


def keep(pictures: Sequence[str]) -> str:
    """Return what is kept of a secret; another text each time."""
    salt = os.urandom(16).hex()
    return f"{COST}:{salt}:{make_digest(_text(pictures), salt, COST)}"


def is_right(kept: str, pictures: Sequence[str]) -> bool:
    """Tell whether these are the pictures, in their order; never so for what cannot be understood."""
    cost, _, rest = kept.partition(":")
    salt, _, digest = rest.partition(":")
    if not (cost.isascii() and cost.isdigit() and 2 <= int(cost) <= COST and len(digest) == 64):
        return False
    if int(cost) & (int(cost) - 1):
        return False
    return hmac.compare_digest(make_digest(_text(pictures), salt, int(cost)).encode(), digest.encode())


class Patience:
    """How long one waits after wrong tries: not at all for a few, then a little longer each time."""

    def __init__(self) -> None:
        """Nobody has tried yet."""
        self._tries: dict[str, tuple[int, float]] = {}

    def note_wrong(self, learner_id: str, now: float) -> None:
        """Take down a wrong try at ``now``, in seconds of a clock that only goes on."""
        count = self._tries.get(learner_id, (0, 0.0))[0] + 1
        late = count - FREE_TRIES
        pause = PAUSES_SECONDS[min(late, len(PAUSES_SECONDS)) - 1] if late > 0 else 0
        self._tries[learner_id] = (count, now + pause)

    def note_right(self, learner_id: str) -> None:
        """Forget the wrong ones."""
        self._tries.pop(learner_id, None)

    def seconds_to_wait(self, learner_id: str, now: float) -> float:
        """Return how long the next try has to wait; 0 when it may be made at once."""
        return max(0.0, self._tries.get(learner_id, (0, 0.0))[1] - now)


def _text(pictures: Sequence[str]) -> str:
    return " ".join(pictures)
