"""Who says that the keyboard on the table is another one practises the keys of that one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import play_exercise
from learn_app.widgets.keyboard_view import KeyboardView
from tests.screens.lessons import begin, press, write_typing

_EXERCISES = """\
{id: mots, kind: type, say: Tapez., words: [ou]}
{id: doigts, kind: practice, say: Tapez., track: dix-doigts, count: 8}
"""

_TOLD = """\
{id: arobase, kind: type, say: Tapez., more: "{Tapez @}.", hint: "Pour @, {touches @}.", words: ["a@"]}
{id: accent, kind: type, say: Tapez., more: "{Tapez é}.", words: [été]}
"""
US = ((16, "q"), (17, "w"), (30, "a"), (44, "z"), (3, "2"))
"""Keys of an American keyboard, by their evdev codes, with what they write."""


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    """Return a folder with one lesson that ends with practice."""
    return write_typing(tmp_path / "lessons", _EXERCISES)


def open_lesson(app: Application) -> LessonScreen:
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen


def name_keyboard(screen: LessonScreen, keys: tuple[tuple[int, str], ...]) -> None:
    """Press keys of another keyboard than the drawn one, and say that it is that one."""
    view = screen.view
    assert isinstance(view, KeyboardView)
    for code, letter in keys:
        view.area.struck.emit(code, letter)
    assert view.notice is not None
    QTest.mouseClick(view.notice.accept, Qt.MouseButton.LeftButton)


def test_practice_follows_the_keyboard_that_is_named_at_once_and_later(app: Application) -> None:
    begin(app)
    screen = open_lesson(app)
    view = screen.view
    name_keyboard(screen, ((18, "p"), (23, "d"), (24, "l"), (33, "e"), (36, "t")))
    assert isinstance(view, KeyboardView)
    assert view.layout_name == "fr-bepo"
    play_exercise(screen)
    press(app, "go-on")
    assert screen.session.spec.round.new == "et"
    assert isinstance(screen.view, KeyboardView)
    assert screen.view.layout_name == "fr-bepo"
    app.window.show_home()
    assert open_lesson(app).session.spec.round.new == "et"


def read_of(screen: LessonScreen) -> str:
    return screen.panel.spoken()


@pytest.fixture
def told_lessons(tmp_path: Path) -> Path:
    """Return a folder with one lesson that says how signs are typed."""
    return write_typing(tmp_path / "lessons", _TOLD)


class TestTold:
    """What is read follows the keyboard that is drawn."""

    @pytest.fixture
    def lessons(self, told_lessons: Path) -> Path:
        return told_lessons

    def test_the_instruction_and_its_hint_are_told_anew_in_the_middle_of_an_exercise(
        self, app: Application
    ) -> None:
        begin(app)
        screen = open_lesson(app)
        press(app, "hint")
        assert "Gardez AltGr appuyée, puis tapez à." in read_of(screen)
        assert screen.panel.message == "Pour @, AltGr\u00a0+ à."
        view = screen.view
        name_keyboard(screen, US)
        assert "Gardez Maj appuyée, puis tapez 2." in read_of(screen)
        assert screen.panel.message == "Pour @, Maj\u00a0+ 2."
        assert screen.view is view

    def test_an_exercise_that_asks_for_what_the_keyboard_lacks_begins_anew_without_it(
        self, app: Application, qtbot: QtBot
    ) -> None:
        begin(app)
        screen = open_lesson(app)
        play_exercise(screen)
        press(app, "go-on")
        view = screen.view
        name_keyboard(screen, US)
        qtbot.waitUntil(lambda: screen.view is not view, timeout=60_000)
        assert screen.session.spec.words == ("ete",)
        assert "Ce clavier n’a pas ce signe. Tapez e." in read_of(screen)
        play_exercise(screen)
        assert screen.session.is_exercise_done
