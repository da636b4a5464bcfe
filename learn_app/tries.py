"""How many wrong tries there were in a row, and how long the next one has to wait for that.

The wait is measured by the time since the computer was started, which no clock changes; after another
start the last wait begins anew, in full. Whoever keeps this on the disk counts a try before it is
judged, so that a program which is killed between the two has spent it.
"""

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Moment(NamedTuple):
    """A point in time that no clock changes."""

    boot: str
    """Which start of the computer it belongs to."""
    seconds: float
    """Since then; time asleep counts where the system tells it."""


class Tries(NamedTuple):
    """What is kept of them. ``waits`` below are seconds: after the first wrong one, the second and so on."""

    tries: int = 0
    """Wrong ones since the last right one."""
    boot: str = ""
    waits_until: float = 0.0
    """Seconds since that start of the computer."""

    @property
    def is_sound(self) -> bool:
        """Whether this can be so: it comes from a file."""
        return (
            isinstance(self.tries, int)
            and isinstance(self.boot, str)
            and isinstance(self.waits_until, int | float)
            and self.tries >= 0
            and abs(self.waits_until) < _FOREVER  # nor is it NaN
        )

    def one_more(self, moment: Moment, waits: Sequence[float]) -> "Tries":
        """Return what is so after one more wrong try."""
        return self._replace(tries=self.tries + 1)._begin_wait(moment, waits)

    def resume(self, moment: Moment, waits: Sequence[float]) -> "Tries":
        """Return what is so now: after another start of the computer the wait begins anew."""
        is_same = self.boot == moment.boot or not self.tries
        return self if is_same else self._begin_wait(moment, waits)

    def seconds_to_wait(self, moment: Moment, waits: Sequence[float]) -> float:
        """Return how long the next try has to wait, of what was resumed; 0 when it may be made now."""
        # No wait is longer than the one of its try, whatever the file says.
        return min(max(0.0, self.waits_until - moment.seconds), self._last_wait(waits))

    def _begin_wait(self, moment: Moment, waits: Sequence[float]) -> "Tries":
        return Tries(self.tries, moment.boot, moment.seconds + self._last_wait(waits))

    def _last_wait(self, waits: Sequence[float]) -> float:
        return float(waits[min(self.tries, len(waits)) - 1]) if self.tries else 0.0


_FOREVER = 1e15
_THIS_PROCESS = os.urandom(8).hex()


def now() -> Moment:
    """Return the present moment. Where starts have no name, each start of the program is one."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        boot = _THIS_PROCESS
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return Moment(boot, time.monotonic() if clock is None else time.clock_gettime(clock))
