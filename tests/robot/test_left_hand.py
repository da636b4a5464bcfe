"""The lessons that name buttons, played by somebody who holds the mouse in the left hand."""

import re

import pytest
from PySide6.QtWidgets import QWidget

from learn_app.app import Application
from learn_app.exercise_api.events import Clicked
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.tour.robot import perform, play_exercise
from learn_app.widgets.exercise_view import ExerciseView
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press

WRONG = re.compile(
    r"clic gauche|index[^.!?]*\bgauche|\bgauche[^.!?]*index|majeur[^.!?]*\bdroite?\b|\bdroite?\b[^.!?]*majeur"
    r"|bouton principal[^.!?]*\bgauche|bas à gauche.{0,5}Un autre doigt|A mouse|\{|\}",
    re.IGNORECASE,
)
"""What a left hand must not be told: its index finger presses the button on the right."""


def shown(screen: LessonScreen) -> list[str]:
    """Return all that is written, said or read out in an exercise."""
    texts = [screen.spoken(), screen.session.hint(), screen.session.lesson.title, screen.session.lesson.goal]
    parts = screen.view.findChildren(QWidget)
    panel = screen.view.panel()
    if panel is not None:
        parts.append(panel)
    for part in parts:
        texts += [part.accessibleName(), part.accessibleDescription()]
    for option in getattr(screen.session.spec, "options", ()):
        texts += [option.text, option.why]
    for point in getattr(screen.session.spec, "points", ()):
        texts.append(point.text)
    texts += dict(getattr(screen.session.spec, "ask", {})).values()
    return texts


def press_wrong_button(screen: LessonScreen) -> str:
    """Press the other button where a click is wanted; return what is told, "" where none is wanted."""
    event = screen.session.expected()
    if not isinstance(event, Clicked):
        return ""
    other = "left" if event.button == "right" else "right"
    perform(Clicked(event.target, button=other), screen.view)  # type: ignore[arg-type]
    return screen.panel.message


def play(app: Application, lesson: str) -> list[str]:
    """Play a lesson of the mouse, with a wrong button each time; return all that was told."""
    press(app, "module.souris")
    press(app, f"lesson.souris.{lesson}")
    told = []
    while isinstance(screen := app.window.screen_shown, LessonScreen):
        told += [*shown(screen), press_wrong_button(screen)]
        play_exercise(screen)
        told.append(screen.spoken())
        if app.window.screen_shown is screen and screen.session.is_exercise_done:
            press(app, "go-on")
    assert isinstance(app.window.screen_shown, LessonDoneScreen)
    told.append(app.window.screen_shown.spoken())
    return told


@pytest.mark.parametrize("lesson", ["clic", "clic-droit", "pave-tactile"])
def test_no_text_names_the_wrong_button(open_shipped: OpenShipped, lesson: str) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.store.set_fact(learner.id, "hand", "left")
    app.window.welcome(learner)
    told = play(app, lesson)
    # The name of the act is the same for either hand.
    assert [text for text in told if WRONG.search(text.lower().replace("clic droit", ""))] == []
    assert any(re.search(r"\bdroite?\b", text) for text in told), "the button is named, by its right side"


def test_the_right_hand_is_told_of_the_left_button(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    told = play(app, "clic")
    assert any("bouton gauche est sous votre index" in text for text in told)
    assert any(WRONG.search(text) for text in told), "the same look finds what a left hand must not be told"


def test_the_index_finger_of_the_left_hand_is_sought_on_the_right_of_the_picture(
    open_shipped: OpenShipped,
) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    places = {}
    for hand in ("right", "left"):
        app.store.set_fact(learner.id, "hand", hand)
        app.window.welcome(learner)
        view = _open_picture(app)
        spot = view.target_rect("spot.gauche")
        places[hand] = spot.center().x() - view.rect().center().x()
        assert view.spec.ask["gauche"] == "Où appuie l’index\u202f?"
        press(app, "home")
    assert places["right"] < -20
    assert places["left"] > 20


def _open_picture(app: Application) -> ExerciseView:
    press(app, "module.souris")
    press(app, "lesson.souris.clic-droit")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    if screen.session.exercise.id == "decouvrir":
        play_exercise(screen)
    assert screen.session.exercise.id == "montrer"
    return screen.view
