"""The PIN before the trainer's area: kept as a scrypt digest, tried ever more slowly.

Each try is counted on the disk before it is judged: a program that is killed between the two has
spent its try. How long one waits for the next is measured by the time since the computer was
started, which no clock changes; after another start the last wait begins anew, in full.

A PIN is nowhere but in the arguments of ``choose`` and ``is_right``: not in the file, a log, an
exception or a ``repr``.
"""

import hmac
import math
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from learn_app.digest import COST, make_digest
from learn_app.errors import PinNotSaved
from learn_app.paths import write_whole

SHORTEST, LONGEST = 4, 8
"""Digits of a PIN."""
WAITS_SECONDS = (2, 5, 10, 30, 60, 120, 300, 600, 900)
"""The wait after the first wrong try, the second and so on: five tries in the first minute at most.
The last one holds for all that follow."""

FILE = "pin.json"
_COST = COST


class Moment(NamedTuple):
    """A point in time that no clock changes."""

    boot: str
    """Which start of the computer it belongs to."""
    seconds: float
    """Since then; time asleep counts where the system tells it."""


class _State(NamedTuple):
    """What the file holds."""

    salt: str
    digest: str
    cost: int
    tries: int
    """Wrong ones since the last right one."""
    boot: str
    waits_until: float
    """Seconds since that start of the computer."""


_THIS_PROCESS = os.urandom(8).hex()


def now() -> Moment:
    """Return the present moment. Where starts have no name, each start of the program is one."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        boot = _THIS_PROCESS
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return Moment(boot, time.monotonic() if clock is None else time.clock_gettime(clock))


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
        self._write(_State(salt, make_digest(digits, salt, _COST), _COST, 0, "", 0.0))

    def seconds_to_wait(self) -> float:
        """Return how long the next try has to wait; 0 when it may be made now.

        Raises:
            PinNotSaved: the computer was started anew, and that the wait begins anew could not be kept.
        """
        state = self._read()
        if state is None or not state.tries:
            return 0.0
        moment = self._now()
        if state.boot != moment.boot:
            state = _waiting(state, moment)
            self._write(state)
        # No wait is longer than the one of its try, whatever the file says.
        return min(max(0.0, state.waits_until - moment.seconds), _wait_after(state.tries))

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
        counted = _waiting(state._replace(tries=state.tries + 1), self._now())
        self._write(counted)
        if not hmac.compare_digest(make_digest(digits, state.salt, state.cost), state.digest):
            return False
        self._write(counted._replace(tries=0, boot="", waits_until=0.0))
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
    kinds: tuple[Any, ...] = (str, str, int, int, str, int | float)
    return (
        all(isinstance(value, kind) for value, kind in zip(state, kinds, strict=True))
        and len(state.salt) >= 32
        and len(state.digest) == 64
        and state.digest.isascii()
        and 2 <= state.cost <= 2**16
        and state.cost & (state.cost - 1) == 0
        and state.tries >= 0
        and math.isfinite(state.waits_until)
    )


def _wait_after(tries: int) -> float:
    return float(WAITS_SECONDS[min(tries, len(WAITS_SECONDS)) - 1])


def _waiting(state: _State, moment: Moment) -> _State:
    return state._replace(boot=moment.boot, waits_until=moment.seconds + _wait_after(state.tries))
