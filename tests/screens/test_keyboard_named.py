"""Who says that the keyboard on the table is another one practises the keys of that one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from learn_app.app import Application
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import play_exercise
from learn_app.widgets.keyboard_view import KeyboardView
from tests.screens.lessons import begin, press, write_typing

_EXERCISES = """\
{id: mots, kind: type, say: Tapez., words: [ou]}
{id: doigts, kind: practice, say: Tapez., track: dix-doigts, count: 8}
"""


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Return a folder with one lesson that ends with practice."""
    return write_typing(tmp_path / "lessons", _EXERCISES)


def open_lesson(app: Application) -> LessonScreen:
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen


def test_practice_follows_the_keyboard_that_is_named_at_once_and_later(app: Application) -> None:
    begin(app)
    screen = open_lesson(app)
    view = screen.view
    assert isinstance(view, KeyboardView)
    for code, letter in ((18, "p"), (23, "d"), (24, "l"), (33, "e"), (36, "t")):
        view.area.struck.emit(code, letter)
    assert view.notice is not None
    QTest.mouseClick(view.notice.accept, Qt.MouseButton.LeftButton)
    assert view.layout_name == "fr-bepo"
    play_exercise(screen)
    press(app, "go-on")
    assert screen.session.spec.round.new == "et"
    assert isinstance(screen.view, KeyboardView)
    assert screen.view.layout_name == "fr-bepo"
    app.window.show_home()
    assert open_lesson(app).session.spec.round.new == "et"
