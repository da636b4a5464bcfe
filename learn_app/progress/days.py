"""Days of use: when a learner's next one begins, also on a computer that forgets the date.

An old computer with a dead battery wakes up on the same day each time. Where the clock cannot be
believed, a day of use is a run of the computer.
"""

from pathlib import Path

from learn_app.progress.records import Sitting

EARLIEST = 1_735_689_600
"""2025-01-01: before that there was no such program."""
LATEST = 2_366_841_600
"""2045-01-01: such a clock was never set, or set wrongly."""


def is_plausible(at: float) -> bool:
    """Tell whether a clock that shows ``at``, in seconds since 1970, may be right."""
    return EARLIEST <= at < LATEST


def next_day(last: Sitting | None, at: float, date: str, boot: str) -> int:
    """Return which day of use it is for a learner whose last sitting was ``last``.

    ``at`` and ``date`` are what the clock shows, ``boot`` is the id of this run of the computer.
    """
    if last is None:
        return 1
    is_other_boot = boot != last.boot
    if is_plausible(at) and is_plausible(last.recorded_at):
        # A clock that was put back while the computer ran makes no new day.
        is_new = date != last.date and (at >= last.recorded_at or is_other_boot)
    else:
        is_new = is_other_boot
    return last.day + is_new


def read_boot() -> str:
    """Return the id of this run of the computer; "" where the system tells none."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""
