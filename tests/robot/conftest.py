"""The application on the shipped lessons, at home with one learner."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.app import Application, Options
from learn_app.paths import Paths
from tests.closing import close_and_delete

OpenShipped = Callable[[], Application]


@pytest.fixture(scope="module")
def shipped_app(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The application on the shipped lessons, opened once for many exercises that leave nothing behind."""
    app = Application(Paths.find(tmp_path_factory.mktemp("data")), Options("fr", "window"))
    app.refresh_lessons()
    app.show()
    app.window.resize(1366, 768)
    assert QTest.qWaitForWindowExposed(app.window)
    yield app
    close_and_delete(app)


@pytest.fixture
def open_shipped(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenShipped]:
    """Open the application on the shipped lessons, always with the same data folder."""
    opened: list[Application] = []

    def build() -> Application:
        app = Application(Paths.find(tmp_path), Options("fr", "window"))
        opened.append(app)
        app.refresh_lessons()
        app.show()
        app.window.resize(1366, 768)
        qtbot.waitExposed(app.window)
        return app

    yield build
    for app in opened:
        close_and_delete(app)
