"""What every test runs under: no screen, and nothing unexpected passes silently.

Python's warnings are errors and Qt's messages fail a test through pyproject.toml; pytest-qt makes
an exception in a slot or an overridden Qt method fail the test it happened in.
"""

import os

# Before anything loads Qt: tests never look for a screen, unless told to (QT_QPA_PLATFORM=xcb).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import logging
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

settings.register_profile(
    "default", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow]
)
# On the build machine the same examples each time: a change is judged by what it changes.
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
# A long search, by hand: HYPOTHESIS_PROFILE=long pytest tests/exercises
settings.register_profile("long", parent=settings.get_profile("default"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default"))

_LONGEST_MS = 60_000

_QT_FIXTURES = {"qapp", "qtbot"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as ``gui`` what uses Qt: those tests run once more on the newest PySide6."""
    for item in items:
        if _QT_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """Keep the widgets given to ``addWidget`` until they are closed.

    pytest-qt refers to them weakly: one that only its test knew could be collected while it is being
    painted after the test, and everything painted in it with it.
    """
    kept: list[QWidget] = []
    add = qtbot.addWidget

    def add_and_keep(widget: QWidget, **options: Any) -> None:
        kept.append(widget)
        add(widget, **options)

    qtbot.addWidget = add_and_keep  # type: ignore[method-assign]
    # A slow machine is no fault: what never comes is found out later, what comes late is not taken for it.
    for name in ("waitUntil", "waitSignal"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=_LONGEST_MS))
    yield qtbot
    # Here and now: left to the collector of cycles, they would end in any thread, or after Qt itself.
    del qtbot.addWidget, qtbot.waitUntil, qtbot.waitSignal
    kept.clear()


class _LogWatch(logging.Handler):
    """Collects the records that a test neither provoked nor asked for."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _log_watch() -> Iterator[_LogWatch]:
    """Fail a test that logs a warning or worse, unless ``expect_log`` announced it."""
    watch = _LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    for pattern in watch.expected:
        matching = [line for line in watch.lines if re.search(pattern, line)]
        assert matching, f"expected in the log, and not there: {pattern!r}; there was {watch.lines}"
        watch.lines = [line for line in watch.lines if line not in matching]
    assert not watch.lines, "unexpected in the log:\n" + "\n".join(watch.lines)


@pytest.fixture
def expect_log(_log_watch: _LogWatch) -> Callable[[str], None]:
    """Announce a log line: ``expect_log("pattern")``. It must come, or the test fails."""
    return _log_watch.expected.append


@pytest.fixture(autouse=True)
def _hooks_are_restored() -> Iterator[None]:
    """Give the interpreter's hook for uncaught exceptions back, should the test's program set it."""
    excepthook = sys.excepthook
    yield
    sys.excepthook = excepthook
