"""The lesson screen: feedback, hint, demonstration, skip, and the one way on."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.exercise_api.events import Clicked
from learn_app.screens import demonstration
from learn_app.screens.lesson import LessonScreen
from learn_app.settings import load
from learn_app.tour.robot import perform, play_exercise
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from learn_app.widgets.theme import SCALES
from tests.screens.lessons import begin, press


@pytest.fixture
def screen(app: Application) -> LessonScreen:
    """Return the lesson screen at its second exercise: buttons « Un », « Deux », not « Trois »."""
    begin(app)
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)
    assert screen.session.exercise.id == "boutons"
    return screen


def test_progress_is_told_in_words(screen: LessonScreen) -> None:
    perform(Clicked("target.1"), screen.view)
    assert screen.panel.message == "Well done, 1 of 2!"


def test_what_is_the_only_one_is_not_counted(app: Application, screen: LessonScreen) -> None:
    play_exercise(screen)
    assert screen.panel.message == "Well done, 2 of 2!"
    press(app, "go-on")
    play_exercise(screen)
    assert screen.panel.message == "Well done!"


def test_a_mistake_is_named(screen: LessonScreen) -> None:
    perform(Clicked("target.1", button="right"), screen.view)
    assert screen.panel.message == "That was the right button. Try with the left one."


def test_the_hint_says_what_to_do_and_rings_where(screen: LessonScreen) -> None:
    QTest.mouseClick(screen.panel.hint, Qt.MouseButton.LeftButton)
    assert screen.panel.message == "Le bouton gauche."
    target = screen.view.target_widget("target.1")
    assert target is not None
    centre = target.mapTo(screen, target.rect().center())
    assert screen.guide.ring.contains(centre)
    perform(Clicked("target.1"), screen.view)
    assert screen.guide.ring.isNull()


def test_after_two_mistakes_hint_and_skip_are_offered(screen: LessonScreen) -> None:
    assert screen.panel.skip.isHidden()
    perform(Clicked("target.1", button="right"), screen.view)
    assert screen.panel.hint.role == "secondary"
    perform(Clicked("other.1"), screen.view)
    assert screen.panel.hint.role == "offered"
    assert screen.panel.skip.isVisible()


def test_skipping_goes_on_and_is_recorded_as_such(app: Application, screen: LessonScreen) -> None:
    for _ in range(2):
        perform(Clicked("other.1"), screen.view)
    press(app, "skip")
    assert screen.session.exercise.id == "mots"
    assert app.context.learner is not None
    totals = app.store.lesson_totals(app.context.learner.id, "souris", "clic")
    assert (totals.exercises, totals.skipped) == (1, 1)


def test_the_demonstration_acts_on_a_copy_and_gives_the_learners_state_back(
    screen: LessonScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GLIDE_MS", "PRESS_MS", "REST_MS"):
        monkeypatch.setattr(demonstration, name, 1)
    shown: list[object] = []
    monkeypatch.setattr(screen.view, "show_state", shown.append)
    before = screen.session.state
    QTest.mouseClick(screen.panel.demonstration, Qt.MouseButton.LeftButton)
    assert screen.guide.is_playing
    qtbot.waitUntil(lambda: not screen.guide.is_playing)
    assert screen.session.state == before
    assert shown[-1] == before
    assert shown[0] != before
    assert screen.panel.message == "Your turn now."


def test_a_click_ends_the_demonstration_and_changes_nothing(screen: LessonScreen) -> None:
    before = screen.session.state
    QTest.mouseClick(screen.panel.demonstration, Qt.MouseButton.LeftButton)
    assert screen.guide.is_playing
    QTest.mouseClick(screen.guide, Qt.MouseButton.LeftButton)
    assert not screen.guide.is_playing
    assert screen.session.state == before
    perform(Clicked("target.1"), screen.view)
    assert screen.session.state != before


def test_leaving_during_a_demonstration_is_harmless(
    app: Application, screen: LessonScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GLIDE_MS", "PRESS_MS", "REST_MS"):
        monkeypatch.setattr(demonstration, name, 1)  # it would be over before the wait is
    QTest.mouseClick(screen.panel.demonstration, Qt.MouseButton.LeftButton)
    app.window.show_home()
    QTest.qWait(50)
    assert app.window.screen_shown is not screen


def test_once_done_there_is_one_way_on_and_enter_takes_it(screen: LessonScreen, qtbot: QtBot) -> None:
    play_exercise(screen)
    assert screen.panel.go_on.isVisible()
    assert not screen.panel.hint.isEnabled()
    QTest.keyClick(screen.panel.go_on, Qt.Key.Key_Return)
    assert screen.session.exercise.id == "mots"
    assert not screen.panel.go_on.isVisible()


def test_time_without_progress_offers_the_hint_by_itself(
    screen: LessonScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Set from when the exercise began: a slow computer has used up some of it by then.
    assert screen._help_timer.isActive()
    assert 10_000 < screen._help_timer.interval() <= 20_001
    screen._help_timer.timeout.emit()
    assert screen.panel.hint.role != "offered", "not before its time"
    clock = screen.session._clock
    monkeypatch.setattr(screen.session, "_clock", lambda: clock() + 20_000)
    screen._help_timer.timeout.emit()
    assert screen.panel.hint.role == "offered"
    assert screen.panel.message == "Would you like a hint?"


def test_every_control_has_an_accessible_name(app: Application, screen: LessonScreen) -> None:
    controls: list[QWidget] = []
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        controls += app.window.findChildren(kind)
    assert controls
    nameless = [one.objectName() or repr(one) for one in controls if not one.accessibleName()]
    assert nameless == []


def test_what_means_nothing_is_told_and_not_counted(
    screen: LessonScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = screen.session._clock()
    monkeypatch.setattr(screen.session, "_clock", lambda: now)
    perform(Clicked("target.1"), screen.view)
    assert screen.panel.message == "Well done, 1 of 2!"
    perform(Clicked("target.1"), screen.view)
    assert screen.panel.message == "Well done, 1 of 2!", "the second half of a double click"
    now += 900
    perform(Clicked("target.1"), screen.view)
    assert screen.panel.message == "That one is done. Go on to the next one."
    assert not screen.session._notes.mistake_codes


def test_listen_speaks_the_instruction_and_the_message(screen: LessonScreen) -> None:
    perform(Clicked("target.1", button="right"), screen.view)
    assert screen.spoken().startswith("Cliquez sur les boutons.")
    assert "Try with the left one." in screen.spoken()


def test_a_keyboard_that_the_learner_names_is_drawn_from_then_on(
    app: Application, screen: LessonScreen
) -> None:
    play_exercise(screen)
    press(app, "go-on")
    view = screen.view
    assert isinstance(view, KeyboardView)
    assert view.layout_name == "fr"
    for code, letter in ((16, "q"), (30, "a"), (17, "w"), (44, "z"), (50, ";")):
        view.area.struck.emit(code, letter)
    assert view.notice is not None
    QTest.mouseClick(view.notice.accept, Qt.MouseButton.LeftButton)
    named = view.layout_name
    assert named != "fr"
    app.window.show_home()
    press(app, "continue")
    again = app.window.screen_shown
    assert isinstance(again, LessonScreen)
    assert isinstance(again.view, KeyboardView)
    assert again.view.layout_name == named
    assert load(app.context.paths.data).keyboard == named


def test_five_presses_of_shift_stay_in_the_lesson(app: Application, screen: LessonScreen) -> None:
    play_exercise(screen)
    press(app, "go-on")
    view = screen.view
    assert isinstance(view, KeyboardView)
    for _ in range(5):
        QTest.keyClick(view.area, Qt.Key.Key_Shift)
    assert app.window.screen_shown is screen
    assert view.area.hasFocus()
    QTest.keyClicks(view.area, "ou")
    assert screen.session.is_exercise_done


@pytest.mark.parametrize("text_size", SCALES)
def test_the_view_lies_within_the_round_corners_of_the_stage(app: Application, text_size: str) -> None:
    app.context.settings = app.context.settings._replace(text_size=text_size)
    begin(app)
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    QApplication.processEvents()
    inside, radius = QPainterPath(), screen.theme.px(24)
    inside.addRoundedRect(QRectF(screen.stage.rect()), radius, radius)
    view = screen.view.geometry()
    assert view.width() > 300
    for corner in (view.topLeft(), view.topRight(), view.bottomLeft(), view.bottomRight()):
        assert inside.contains(QPointF(corner))


def test_typing_is_not_asked_for_during_a_demonstration_nor_a_finger_named_at_the_end(
    screen: LessonScreen, qtbot: QtBot
) -> None:
    play_exercise(screen)
    screen.panel.go_on.click()
    view, chip = screen.view, screen.panel.findChild(FingerChip)
    assert isinstance(view, KeyboardView)
    assert chip is not None

    def reminds() -> bool:
        lowest = view.area.rect().adjusted(0, view.area.height() - 24, 0, 0)
        picture = view.area.grab(lowest).toImage()
        ground = picture.pixelColor(0, 0)
        return any(picture.pixelColor(x, 12) != ground for x in range(picture.width()))

    assert not reminds()
    screen.panel.hint.setFocus()
    assert reminds()
    screen.panel.demonstration.click()
    assert screen.guide.is_playing
    assert not reminds()
    QTest.mouseClick(screen.guide, Qt.MouseButton.LeftButton)
    assert chip.height() > 0
    play_exercise(screen)
    qtbot.waitUntil(lambda: chip.height() == 0)


def test_the_hint_of_a_word_rings_its_next_key_and_the_ghost_goes_there(
    screen: LessonScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_exercise(screen)
    screen.panel.go_on.click()
    view = screen.view
    assert isinstance(view, KeyboardView)
    assert view.keyboard is not None
    letter_o = view.keyboard.key_rect(24).center()
    place = view.keyboard.mapTo(screen, letter_o.toPoint())
    QTest.mouseClick(screen.panel.hint, Qt.MouseButton.LeftButton)
    assert screen.guide.ring.contains(place)
    assert screen.guide.ring.width() < view.keyboard.width() / 10
    for name in ("GLIDE_MS", "PRESS_MS", "REST_MS"):
        monkeypatch.setattr(demonstration, name, 1)
    tips: list[QPointF] = []
    show = screen.guide.show_ghost

    def note(tip: QPointF | None, is_pressed: bool = False) -> None:
        if tip is not None:
            tips.append(tip)
        show(tip, is_pressed)

    monkeypatch.setattr(screen.guide, "show_ghost", note)
    QTest.mouseClick(screen.panel.demonstration, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen.guide.is_playing)
    assert (tips[-1] - QPointF(place)).manhattanLength() <= 4
