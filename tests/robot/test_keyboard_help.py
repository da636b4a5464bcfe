"""In every lesson on the keyboard, a hint rings a place on the screen, and a demonstration ends."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.content.loader import load_content
from learn_app.paths import Paths
from learn_app.screens import demonstration
from learn_app.screens.lesson import LessonScreen
from learn_app.widgets.keyboard_view import KeyboardView
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press, walk_through

MODULE = "clavier"
PATHS = Paths.find(Path())
LESSONS = [
    one.lesson.id
    for module in load_content(PATHS.lessons, PATHS.assets).modules
    for one in module.lessons
    if one.lesson is not None and one.lesson.module == MODULE
]


def watch_demonstration(screen: LessonScreen, qtbot: QtBot) -> None:
    screen.panel.demonstration_asked.emit()
    # However slow the machine is: it presses every key in turn.
    qtbot.waitUntil(lambda: not screen.guide.is_playing, timeout=60_000)


@pytest.mark.parametrize("lesson", LESSONS)
def test_help_is_there_for_every_exercise(
    open_shipped: OpenShipped, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lesson: str
) -> None:
    for name in ("GLIDE_MS", "PRESS_MS", "REST_MS"):
        monkeypatch.setattr(demonstration, name, 1)
    app = open_shipped()
    app.window.resize(1024, 768)
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    app.window.show_lessons(MODULE)
    press(app, f"lesson.{MODULE}.{lesson}")
    for screen in walk_through(app):
        QApplication.processEvents()
        state = screen.session.state
        screen.panel.hint_asked.emit()
        ring = screen.guide.ring
        assert not ring.isNull()
        assert screen.rect().contains(ring)
        view = screen.view
        if isinstance(view, KeyboardView) and view.keyboard is not None:
            assert ring.width() < view.keyboard.width() / 2, "a key, not the whole stage"
        watch_demonstration(screen, qtbot)
        assert screen.session.state == state
