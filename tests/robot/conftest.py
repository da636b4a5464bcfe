"""The application on the shipped lessons, at home with one learner."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learn_app.app import Application, Options
from learn_app.paths import Paths

OpenShipped = Callable[[], Application]


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
        app.close()
