"""The application in a window, on lessons made for the test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learn_app.app import Application, Options
from learn_app.paths import Paths
from tests.closing import close_and_delete
from tests.screens.lessons import write_lessons

OpenApp = Callable[..., Application]


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Return a folder with two short lessons, and one that has a mistake in it."""
    return write_lessons(tmp_path / "lessons")


@pytest.fixture
def open_app(qtbot: QtBot, tmp_path: Path, lessons: Path) -> Iterator[OpenApp]:
    """Open the application; again on the same data when called again after ``close``."""
    opened: list[Application] = []

    def build(mode: str = "window", language: str = "en", size: tuple[int, int] = (1366, 768)) -> Application:
        paths = Paths.find(tmp_path / "data", lessons)
        app = Application(paths, Options(language, mode))
        opened.append(app)
        app.refresh_lessons()
        app.window.resize(*size)
        app.show()
        app.window.resize(*size)
        qtbot.waitExposed(app.window)
        return app

    yield build
    for app in opened:
        close_and_delete(app)


@pytest.fixture
def app(open_app: OpenApp) -> Application:
    """Return the application at its very first start."""
    return open_app()
