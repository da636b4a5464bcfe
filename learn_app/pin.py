"""The PIN before the trainer's area: kept as a scrypt digest, tried ever more slowly.

Each try is counted on the disk before it is judged; ``tries`` says how long one waits for the next.

A PIN is nowhere but in the arguments of ``choose`` and ``is_right``: not in the file, a log, an
exception or a ``repr``.
"""

import hmac
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from learn_app.digest import COST, make_digest
from learn_app.errors import PinNotSaved
from learn_app.paths import write_whole
from learn_app.tries import Moment, Tries, now

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN."""
WAITS_SECONDS = (2, 5, 10, 30, 60, 120, 300, 600, 900)
"""The wait after the first wrong try, the second and so on: five tries in the first minute at most.
The last one holds for all that follow."""

FILE = "pin.json"
_COST = COST


class _State(NamedTuple):
    """What the file holds."""

    salt: str
    digest: str
    cost: int
    tries: int
    boot: str
    waits_until: float

    @property
    def counted(self) -> Tries:
        """The wrong tries."""
        return Tries(self.tries, self.boot, self.waits_until)

    def after(self, counted: Tries) -> "_State":
        """Return the same with other tries."""
        return self._replace(**counted._asdict())


def is_possible(digits: str) -> bool:
    """Tell whether a text can be a PIN: ``SHORTEST`` to ``LONGEST`` digits."""
    return SHORTEST <= len(digits) <= LONGEST and digits.isascii() and digits.isdigit()


class PinLock:
    """The PIN kept in one folder. Every answer is read from the file: it may be taken away any time."""

    def __init__(self, folder: Path, now: Callable[[], Moment] = now) -> None:
        """Nothing is read yet."""
        self._path = folder / FILE
        self._now = now

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN. A file that cannot be understood is one that nothing opens."""
        return self._path.exists()

    @property
    def is_damaged(self) -> bool:
        """Whether there is a file that cannot be understood."""
        return self.is_set and self._read() is None

    def choose(self, digits: str) -> None:
        """Make ``digits`` the PIN.

        Raises:
            ValueError: they cannot be one, see ``is_possible``.
            PinNotSaved: the file could not be written; the PIN before holds.
        """
        if not is_possible(digits):
            raise ValueError("not a PIN")
        salt = os.urandom(16).hex()
        self._write(_State(salt, make_digest(digits, salt, _COST), _COST, *Tries()))

    def seconds_to_wait(self) -> float:
        """Return how long the next try has to wait; 0 when it may be made now.

        Raises:
            PinNotSaved: the computer was started anew, and that the wait begins anew could not be kept.
        """
        state = self._read()
        if state is None:
            return 0.0
        moment = self._now()
        counted = state.counted.resume(moment, WAITS_SECONDS)
        if counted != state.counted:
            self._write(state.after(counted))
        return counted.seconds_to_wait(moment, WAITS_SECONDS)

    def is_right(self, digits: str) -> bool:
        """Tell whether ``digits`` are the PIN. A try that comes too early is never right, nor counted.

        Raises:
            PinNotSaved: the try could not be counted, so it was not judged.
        """
        if self.seconds_to_wait() > 0:
            return False
        state = self._read()
        if state is None:
            return False
        self._write(state.after(state.counted.one_more(self._now(), WAITS_SECONDS)))
        if not hmac.compare_digest(make_digest(digits, state.salt, state.cost), state.digest):
            return False
        self._write(state.after(Tries()))
        return True

    def forget(self) -> bool:
        """Take the PIN away, so that the next visit chooses one; tell whether there was one.

        Raises:
            OSError: the file could not be removed.
        """
        was_set = self.is_set
        self._path.unlink(missing_ok=True)
        return was_set

    def _read(self) -> _State | None:
        import json

        try:
            values = json.loads(self._path.read_bytes())
            state = _State(**values)
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        return state if _is_sound(state) else None

    def _write(self, state: _State) -> None:
        import json

        try:
            write_whole(self._path, json.dumps(state._asdict(), indent=1).encode())
        except OSError as error:
            raise PinNotSaved from error


def _is_sound(state: _State) -> bool:
    kinds: tuple[Any, ...] = (str, str, int)
    return (
        all(isinstance(value, kind) for value, kind in zip(state[:3], kinds, strict=True))
        and len(state.salt) >= 32
        and len(state.digest) == 64
        and state.digest.isascii()
        and 2 <= state.cost <= 2**16
        and state.cost & (state.cost - 1) == 0
        and state.counted.is_sound
    )
