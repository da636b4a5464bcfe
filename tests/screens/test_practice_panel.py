"""The panel beside practice: what it says stands together, also once no finger is named any more."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import play_exercise
from learn_app.widgets.text import Text
from tests.screens.lessons import begin, press, write_typing


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Return a folder with one lesson, of practice."""
    exercise = "{id: mots, kind: practice, say: Tapez., more: Lentement., track: essentiel, count: 8}"
    return write_typing(tmp_path / "lessons", exercise)


def test_nothing_drifts_apart_when_the_finger_is_no_longer_named(app: Application, qtbot: QtBot) -> None:
    begin(app)
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    texts = [text for text in screen.panel.findChildren(Text) if text.text() in ("Tapez.", "Lentement.")]
    heights = [text.height() for text in texts]
    assert len(heights) == 2
    play_exercise(screen)
    qtbot.waitUntil(screen.panel.go_on.isVisible)
    qtbot.waitUntil(lambda: [text.height() for text in texts] == heights)
