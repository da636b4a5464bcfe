"""From asking for the trainer's group of very many people to its paint; and a page further.

What is shown comes from the summaries: the number of attempts behind them does not count.

usage: python -m tests.bench.group [LEARNERS] [ATTEMPTS]
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from learn_app.app import Application, Options
from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.paths import Paths
from learn_app.screens.trainer.group import GroupScreen
from tests.bench.first_paint import answer
from tests.bench.paint_watch import PaintWatch
from tests.bench.progress import fill

_SIZE = (1366, 768)
_ROUNDS = 9


def main() -> None:
    learners, attempts = (int(word) for word in (*sys.argv[1:], *("1000", "20000")[len(sys.argv) - 1 :]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = Paths.find(folder)
        paths.prepare()
        build(paths.lessons, paths.assets, paths.cache / "catalog.db")
        catalog = Catalog.open(paths.cache / "catalog.db")
        fill(folder, catalog, learners, attempts)
        catalog.close()
        app = Application(paths, Options("fr", "window", _SIZE))
        app.window.show_profiles()
        app.window.resize(*_SIZE)
        app.window.show()
        watch = PaintWatch(app.window)
        area = app.window.trainer_area()
        opened, turned = [], []
        for _ in range(_ROUNDS):
            opened.append(_time(watch, area.show_group))
            screen = app.window.screen_shown
            assert isinstance(screen, GroupScreen)
            assert len(screen.people.model().rows) == learners  # type: ignore[attr-defined]
            turned.append(_time(watch, partial(_press, screen.people)))
        answer(
            {
                "learners": learners,
                "first_ms": opened[0],
                "opened_ms": statistics.median(opened),
                "page_ms": statistics.median(turned),
            }
        )
        sys.stdout.flush()
        app.close()


def _press(people: QWidget) -> None:
    QTest.keyClick(people, Qt.Key.Key_PageDown)


def _time(watch: PaintWatch, act: Callable[[], None]) -> float:
    """Return the milliseconds from ``act`` until the window is painted."""
    for _ in range(5):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    watch.painted_ns = 0
    start = time.perf_counter_ns()
    act()
    while not watch.painted_ns:
        QApplication.processEvents()
    return (watch.painted_ns - start) / 1e6


if __name__ == "__main__":
    main()
