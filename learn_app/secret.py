"""A learner's secret of three pictures: it keeps members of a family private from one another.

It is no lock against attackers: there are few secrets, and a trainer can take one away. What is kept
is a digest all the same, so that nobody reads it in passing, and wrong tries are counted as a PIN's are.
"""

import hmac
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from learn_app.digest import COST, make_digest
from learn_app.paths import write_whole
from learn_app.tries import Moment, Tries, now

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
PAUSES_SECONDS = (0, 0, 0, 0, 0, 5, 10, 20, 30)
"""The pause after the first wrong try, the second and so on: a few cost no time. The last one holds for all
that follow; nobody is shut out for ever."""
FILE = "secret-tries.json"
_MOST = 100
"""Secrets whose wrong tries are kept: those of one family, or of a room."""


def keep(pictures: Sequence[str]) -> str:
    """Return what is kept of a secret; another text each time."""
    salt = os.urandom(16).hex()
    return f"{COST}:{salt}:{make_digest(_text(pictures), salt, COST)}"


class Patience:
    """How long one waits after wrong tries: not at all for a few, then a little longer each time.

    They are kept in a file, by the secret's salt: another secret begins anew, and the file names nobody.
    Where the disk refuses, they are counted in memory, for nobody is to be shut out by that.
    """

    def __init__(self, folder: Path, now: Callable[[], Moment] = now) -> None:
        """Nothing is read yet."""
        self._path = folder / FILE
        self._now = now
        self._counted: dict[str, Tries] | None = None

    def seconds_to_wait(self, kept: str) -> float:
        """Return how long the next try at a secret has to wait; 0 when it may be made at once."""
        salt, moment = _read(kept).salt, self._now()
        old = self._tries.get(salt, Tries())
        tries = old.resume(moment, PAUSES_SECONDS)
        if tries != old:
            self._keep(salt, tries)
        return tries.seconds_to_wait(moment, PAUSES_SECONDS)

    def is_right(self, kept: str, pictures: Sequence[str]) -> bool:
        """Tell whether these are the pictures; a try that comes too early is never right, nor counted."""
        if self.seconds_to_wait(kept) > 0:
            return False
        salt = _read(kept).salt
        self._keep(salt, self._tries.get(salt, Tries()).one_more(self._now(), PAUSES_SECONDS))
        if not is_right(kept, pictures):
            return False
        self._keep(salt, Tries())
        return True

    @property
    def _tries(self) -> dict[str, Tries]:
        if self._counted is None:
            self._counted = _load(self._path)
        return self._counted

    def _keep(self, salt: str, tries: Tries) -> None:
        import json

        self._tries.pop(salt, None)
        if tries.tries:
            self._tries[salt] = tries
        last = list(self._tries.items())[-_MOST:]
        with suppress(OSError):
            write_whole(self._path, json.dumps(dict(last), indent=1).encode())


def is_right(kept: str, pictures: Sequence[str]) -> bool:
    """Tell whether these are the pictures, in their order; never so for what cannot be understood."""
    cost, salt, digest = _read(kept)
    if not (cost.isascii() and cost.isdigit() and 2 <= int(cost) <= COST and len(digest) == 64):
        return False
    if int(cost) & (int(cost) - 1):
        return False
    return hmac.compare_digest(make_digest(_text(pictures), salt, int(cost)).encode(), digest.encode())


class _Kept(NamedTuple):
    """The parts of what is kept of a secret."""

    cost: str
    salt: str
    digest: str


def _read(kept: str) -> _Kept:
    cost, _, rest = kept.partition(":")
    salt, _, digest = rest.partition(":")
    return _Kept(cost, salt, digest)


def _load(path: Path) -> dict[str, Tries]:
    """Return the tries kept in a file; none where it cannot be understood."""
    import json

    try:
        known = {str(salt): Tries(*values) for salt, values in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return {salt: tries for salt, tries in known.items() if tries.is_sound}


def _text(pictures: Sequence[str]) -> str:
    return " ".join(pictures)
