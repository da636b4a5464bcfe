"""In a measured process: run until the first window is painted, then tell what it cost.

The numbers are those of the whole process, the interpreter's own start included.
"""

import json
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_SETTLING_MS = 3000
_PATIENCE_SECONDS = 30


class _PaintWatch(QObject):
    """Notices that its widget, and with it all that it holds, is being painted."""

    has_seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.has_seen = True
        return False


def wait_for_paint(app: QApplication) -> QWidget:
    """Handle events until a visible window was painted whole, and return it."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    watch = _PaintWatch()
    window: QWidget | None = None
    while not watch.has_seen:
        if time.monotonic() > deadline:
            sys.exit("no window was painted")
        if window is None:
            window = next((w for w in app.topLevelWidgets() if w.isVisible()), None)
            if window is not None:
                window.installEventFilter(watch)
        app.processEvents()
    assert window is not None
    window.removeEventFilter(watch)
    return window


def report_start(started_ns: int) -> dict[str, float]:
    """Return what the process took since its parent started it, at this moment."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "seconds": (time.monotonic_ns() - started_ns) / 1e9,
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "pss_mib": _pss_mib(),
    }


def report_rest(app: QApplication, seconds: float) -> dict[str, float]:
    """Leave the program alone for a while and return what it did meanwhile, per second.

    The two wake-ups that end the settling and the measure itself are taken off.
    """
    _run_for(app, _SETTLING_MS)
    before = resource.getrusage(resource.RUSAGE_SELF)
    switches = _voluntary_switches()
    _run_for(app, round(seconds * 1000))
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    woken = max(0, _voluntary_switches() - switches - 2)
    return {"cpu_share": cpu / seconds, "wake_ups": woken / seconds}


def answer(numbers: object) -> None:
    """Give the parent its numbers, on a line of their own."""
    print("\n" + json.dumps(numbers), flush=True)


def _run_for(app: QApplication, milliseconds: int) -> None:
    # Not ``quit``, which would close the window: a hidden one rests well.
    QTimer.singleShot(milliseconds, lambda: app.exit(0))
    REAL_EXEC()


def _pss_mib() -> float:
    """Return the proportional memory: pages shared with others count in part."""
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024


def _voluntary_switches() -> int:
    """Return how often any thread of this process went to sleep by itself, so far."""
    total = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text("ascii", "replace").splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


REAL_EXEC = QApplication.exec
