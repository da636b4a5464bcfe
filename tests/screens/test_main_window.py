"""The way through the window, pressed as a learner would."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.errors import ProgressNotSaved
from learn_app.screens.choice import ChoiceScreen
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.screens.lesson_list import LessonListScreen
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.trainer.computer import ComputerScreen
from learn_app.tour.robot import play_exercise
from learn_app.widgets.button import Button
from learn_app.widgets.text import Text
from tests.closing import close_and_delete
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, finish_lesson, press
from tests.screens.trainer_pin import type_pin


def texts(app: Application) -> str:
    screen = app.window.screen_shown
    assert screen is not None
    return "\n".join(one.text() for one in screen.findChildren(Text) if one.isVisible())


def test_a_new_learner_gets_from_the_first_start_to_the_first_lesson(app: Application) -> None:
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    begin(app)
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert "Hello Amina" in texts(app)
    press(app, "continue")
    assert isinstance(app.window.screen_shown, LessonScreen)
    assert app.window.screen_shown.session.exercise.id == "accueil"


def test_a_learner_needs_no_name(app: Application) -> None:
    begin(app, name="")
    assert "Hello" in texts(app)
    press(app, "leave")
    assert "Fox" in texts(app)  # the tile is called after its picture


def test_without_a_picture_one_cannot_go_on(app: Application) -> None:
    press(app, "new")
    screen = app.window.screen_shown
    assert isinstance(screen, NewLearnerScreen)
    go = screen.findChild(Button, "create")
    assert go is not None
    assert not go.isEnabled()
    field = screen.findChild(QLineEdit, "name")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert app.store.learners() == []


def test_the_whole_lesson_leads_to_what_one_now_knows_and_to_the_next(app: Application) -> None:
    begin(app)
    press(app, "continue")
    finish_lesson(app)
    assert isinstance(app.window.screen_shown, LessonDoneScreen)
    assert "Now you know: cliquer." in texts(app)
    press(app, "next")
    assert isinstance(app.window.screen_shown, LessonScreen)
    assert app.window.screen_shown.session.lesson.id == "reponse"
    finish_lesson(app)
    press(app, "go-home")
    assert "2 lessons of 2" in texts(app)


def test_leaving_in_the_middle_resumes_at_the_same_exercise(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    press(app, "continue")
    assert isinstance(app.window.screen_shown, LessonScreen)
    play_exercise(app.window.screen_shown)
    app.close()
    app = open_app()
    press(app, f"learner.{app.store.learners()[0].id}")
    assert "You are here" in texts(app)
    press(app, "continue")
    assert isinstance(app.window.screen_shown, LessonScreen)
    assert app.window.screen_shown.session.exercise.id == "boutons"


def test_a_finished_lesson_done_again_begins_at_its_start(app: Application) -> None:
    begin(app)
    press(app, "continue")
    finish_lesson(app)
    press(app, "again")
    assert isinstance(app.window.screen_shown, LessonScreen)
    assert app.window.screen_shown.session.exercise.id == "accueil"


def test_a_broken_lesson_is_listed_but_cannot_be_opened(app: Application) -> None:
    begin(app)
    press(app, "module.souris")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonListScreen)
    tile = screen.findChild(QWidget, "lesson.souris.abimee")
    assert tile is not None
    assert not tile.isEnabled()
    assert "not available" in tile.accessibleName()


def test_the_trainer_reads_where_a_lesson_is_broken(app: Application) -> None:
    press(app, "trainer")
    type_pin(app)
    press(app, "computer")
    assert isinstance(app.window.screen_shown, ComputerScreen)
    assert "abimee.yaml:5:" in texts(app)
    assert "Did you mean “click”?" in texts(app)


def test_a_learners_language_and_text_size_come_back_with_them(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    press(app, "language")
    press(app, "answer.fr")
    press(app, "settings")
    press(app, "setting.text_size")
    press(app, "answer.large")
    press(app, "back")
    assert "Bonjour Amina" in texts(app)
    press(app, "leave")
    assert "Who are you?" in texts(app)
    assert app.context.theme.scale == 1.0
    app.close()
    app = open_app()
    press(app, f"learner.{app.store.learners()[0].id}")
    assert "Bonjour Amina" in texts(app)
    assert app.context.theme.scale == 1.2


def test_a_window_that_ends_at_once_leaves_nothing_to_be_done(app: Application) -> None:
    close_and_delete(app)
    QTest.qWait(500)  # what was to follow the first paint would fail the test here


def test_the_computers_language_is_kept(open_app: OpenApp) -> None:
    app = open_app()
    press(app, "language")
    press(app, "answer.fr")
    assert "Qui êtes-vous" in texts(app)
    app.close()
    assert "Qui êtes-vous" in texts(open_app(language=""))


def test_closing_asks_first_and_staying_is_suggested(app: Application) -> None:
    press(app, "shutdown")
    screen = app.window.screen_shown
    assert isinstance(screen, ChoiceScreen)
    assert screen.focusWidget().objectName() == "answer.stay"
    press(app, "answer.stay")
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    press(app, "shutdown")
    press(app, "answer.leave")
    assert not app.window.isVisible()


def test_a_question_begins_at_what_holds_now_and_can_be_left_as_it_is(app: Application) -> None:
    app.context.settings = app.context.settings._replace(rest="long")
    press(app, "trainer")
    type_pin(app)
    press(app, "computer")
    press(app, "setting.rest")
    screen = app.window.screen_shown
    assert isinstance(screen, ChoiceScreen)
    assert screen.focusWidget().objectName() == "answer.long"
    press(app, "back")
    assert isinstance(app.window.screen_shown, ComputerScreen)
    assert app.context.settings.rest == "long"


def test_a_kiosk_is_not_closed_by_accident_but_by_the_trainer(open_app: OpenApp) -> None:
    app = open_app(mode="kiosk")
    app.window.close()
    assert app.window.isVisible()
    assert isinstance(app.window.screen_shown, ChoiceScreen)
    press(app, "answer.stay")
    press(app, "trainer")
    type_pin(app)
    press(app, "computer")
    press(app, "close")
    assert not app.window.isVisible()


def test_an_unexpected_error_is_logged_and_leaves_a_way_on(app: Application, tmp_path: Path) -> None:
    begin(app)
    try:
        raise ValueError("Amina")
    except ValueError as error:
        app._on_exception(type(error), error, error.__traceback__)
    assert "Something went wrong. Your progress is kept." in texts(app)
    log = (tmp_path / "data" / "errors.log").read_text()
    assert "ValueError" in log
    assert "Amina" not in log
    press(app, "answer.ok")
    assert isinstance(app.window.screen_shown, HomeScreen)


def test_listening_without_a_voice_says_so(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("learn_app.screens.screen.find_speaker", lambda: None)
    press(app, "listen")
    notice = app.window.findChild(QWidget, "notice")
    assert notice is not None
    assert "no voice" in notice.accessibleName()
    QTest.mouseClick(app.window, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
def test_a_notice_hides_no_button(open_app: OpenApp, size: tuple[int, int]) -> None:
    app = open_app(size=size)

    def told_apart() -> bool:
        app.window.show_notice(ProgressNotSaved())
        screen = app.window.screen_shown
        assert screen is not None
        notice = screen.findChild(QWidget, "notice")
        assert isinstance(notice, QWidget)
        assert screen.rect().contains(notice.geometry())
        places = [
            QRect(one.mapTo(screen, QPoint(0, 0)), one.size())
            for one in screen.findChildren(QAbstractButton)
            if one.isVisible()
        ]
        return bool(places) and not any(place.intersects(notice.geometry()) for place in places)

    assert told_apart()
    begin(app)
    assert told_apart()
    press(app, "continue")
    assert told_apart()


def test_lessons_that_changed_are_read_again(open_app: OpenApp, lessons: Path) -> None:
    app = open_app()
    begin(app)
    module = lessons / "souris" / "module.yaml"
    module.write_text(module.read_text().replace("La souris", "Toute la souris"))
    app.refresh_lessons()
    assert "Toute la souris" in texts(app)


def test_everything_pressed_by_the_keyboard_alone(app: Application) -> None:
    def press_key(key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or app.window, key)
        QApplication.processEvents()

    def tab_to(name: str) -> None:
        for _ in range(40):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            press_key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {name}")

    app.window.activateWindow()
    press_key(Qt.Key.Key_Space)  # "New person" has the focus
    assert isinstance(app.window.screen_shown, NewLearnerScreen)
    press_key(Qt.Key.Key_Space)  # the first picture has it
    tab_to("create")
    press_key(Qt.Key.Key_Space)
    assert isinstance(app.window.screen_shown, HomeScreen)
    press_key(Qt.Key.Key_Space)  # "Begin" has it
    assert isinstance(app.window.screen_shown, LessonScreen)


def test_damaged_progress_is_put_aside_and_the_learner_is_told(open_app: OpenApp, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "progress.db").write_bytes(b"no database at all " * 500)
    app = open_app()
    notice = app.window.findChild(QWidget, "notice")
    assert notice is not None
    assert "was damaged" in notice.accessibleName()
    assert (data / "progress-damaged-1.db").read_bytes().startswith(b"no database")


def test_a_disk_that_is_full_is_told_over_the_screen(app: Application, qtbot: QtBot) -> None:
    begin(app)
    app._write_failures.call(ProgressNotSaved())
    qtbot.waitUntil(lambda: app.window.findChild(QWidget, "notice") is not None)
    notice = app.window.findChild(QWidget, "notice")
    assert isinstance(notice, QWidget)
    assert "could not be saved" in notice.accessibleName()
