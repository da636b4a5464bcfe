"""Exercises that fit a learner: what the window keeps, what the trainer sees and takes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.exercise_api.events import STAGE, Clicked
from learn_app.progress.records import Learner
from learn_app.screens.fit_card import FitCard
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform, play_exercise
from learn_app.widgets.left_hand import PICTURES
from learn_app.widgets.text import Text
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, press
from tests.screens.trainer_pin import enter_area


def learner_of(app: Application) -> Learner:
    assert app.context.learner is not None
    return app.context.learner


def choose_hand(app: Application, hand: str) -> None:
    press(app, "settings")
    press(app, "setting.hand")
    press(app, f"answer.{hand}")
    press(app, "back")


def open_buttons(app: Application) -> LessonScreen:
    """Open the lesson at its exercise of clicking on buttons."""
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    if screen.session.index == 0:
        play_exercise(screen)
    assert screen.session.exercise.id == "boutons"
    return screen


def cards(app: Application) -> list[FitCard]:
    assert app.window.screen_shown is not None
    return [one for one in app.window.screen_shown.findChildren(FitCard) if one.isVisible()]


def test_three_misses_enlarge_the_targets_of_the_next_lesson_too(app: Application) -> None:
    begin(app)
    screen = open_buttons(app)
    for _ in range(3):
        screen._on_happened(Clicked(STAGE))
    play_exercise(screen)
    assert app.store.facts(learner_of(app).id)["target_scale"] == "1.2"
    press(app, "home")
    press(app, "continue")
    again = app.window.screen_shown
    assert isinstance(again, LessonScreen)
    assert again.session.calibration.target_scale == 1.2


def test_what_was_measured_stays_with_its_learner(app: Application) -> None:
    begin(app)
    app.store.set_fact(learner_of(app).id, "target_scale", "1.5")
    press(app, "leave")
    begin(app, "Moussa", "owl")
    assert open_buttons(app).session.calibration.target_scale == 1.0


def test_for_the_left_hand_the_buttons_are_named_as_the_hand_sees_them(app: Application) -> None:
    begin(app)
    choose_hand(app, "left")
    screen = open_buttons(app)
    perform(Clicked("target.1", button="right"), screen.view)
    told = screen.panel.message
    assert told == "That was the button on the left. Press your main button, under the index finger."
    picture = screen.view.panel()
    assert picture is not None
    assert picture.accessibleName() == "A mouse: press its main button, on the right"


def test_for_the_left_hand_the_mouse_is_drawn_mirrored(app: Application) -> None:
    begin(app)
    usual = {name: app.context.theme.pictogram(name, 48).toImage() for name in PICTURES}
    choose_hand(app, "left")
    for name, other in PICTURES.items():
        shown = app.context.theme.pictogram(name, 48).toImage()
        assert not shown.isNull()
        assert shown != usual[name]
        assert other not in usual or shown == usual[other]


def test_one_can_go_back_to_the_right_hand(app: Application) -> None:
    begin(app)
    choose_hand(app, "left")
    choose_hand(app, "right")
    screen = open_buttons(app)
    perform(Clicked("target.1", button="right"), screen.view)
    assert screen.panel.message == "That was the right button. Try with the left one."


def test_the_hand_comes_back_with_the_learner_and_goes_with_them(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    choose_hand(app, "left")
    learner = learner_of(app)
    app.close()
    app = open_app()
    assert not app.context.theme.instead
    app.window.welcome(learner)
    assert app.context.theme.instead
    assert app.context.translator.instead
    press(app, "leave")
    assert not app.context.theme.instead
    assert not app.context.translator.instead


@pytest.fixture
def trained(app: Application) -> Application:
    """Return the application on the page of a learner to whom exercises are adapted; there is another."""
    amina = app.store.add_learner("Amina", "fox")
    app.store.add_learner("Moussa", "bear")
    for name, value in (("target_scale", "1.3"), ("double_click_ms", "620"), ("hand", "left")):
        app.store.set_fact(amina.id, name, value)
    app.store.add_key_counts(amina.id, {"é": (3, 1)})
    enter_area(app)
    app.window.trainer_area().people.show(amina.id)
    return app


def test_the_trainer_sees_what_is_set_for_a_learner(trained: Application) -> None:
    (amina,) = cards(trained)
    assert amina.said.text() == "targets enlarged ×1.3 · double click: 620 ms · left-handed"
    assert amina.reset.isVisible()
    assert amina.reset.accessibleName() == "Reset: Amina"
    trained.window.trainer_area().people.show(trained.store.learners()[1].id)
    (moussa,) = cards(trained)
    assert moussa.said.text() == "exercises as they were written"
    assert not moussa.reset.isVisible()


def test_the_trainer_takes_it_back_and_nothing_else(trained: Application) -> None:
    amina = trained.store.learners()[0]
    press(trained, f"reset.{amina.id}")
    assert cards(trained)[0].said.text() == "exercises as they were written"
    assert trained.store.facts(amina.id) == {
        "name": amina.name,
        "picture": amina.picture,
        "target_scale": "1.0",
        "double_click_ms": "0",
        "hand": "right",
    }
    assert trained.store.key_counts(amina.id) == {"é": (3, 1)}


def test_after_a_reset_by_key_the_keyboard_is_still_somewhere(trained: Application) -> None:
    button = cards(trained)[0].reset
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert not button.isVisible()
    focused = trained.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_the_trainer_sees_which_keys_a_learner_still_misses(app: Application) -> None:
    begin(app)
    app.store.add_key_counts(learner_of(app).id, {"r": (15, 10), "t": (17, 3), "e": (40, 1), "k": (0, 3)})
    learner = learner_of(app)
    enter_area(app)
    app.window.trainer_area().people.show(learner.id)
    (card,) = cards(app)
    said = [text.text() for text in card.findChildren(Text)]
    assert "To practise again: r, t." in said
