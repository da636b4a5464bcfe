"""Practice as a learner meets it: what was typed in one lesson decides the next one."""

from learn_app.app import Application
from learn_app.exercise_api.events import Typed
from learn_app.exercise_api.tracks import groups_of
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform, play_exercise
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press


def open_practice(app: Application) -> LessonScreen:
    app.window.show_lessons("clavier")
    press(app, "lesson.clavier.entrainement")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen


def play(app: Application, screen: LessonScreen, missed: str = "") -> None:
    """Play the lesson, with a wrong key before each letter of ``missed``."""
    while app.window.screen_shown is screen:
        while missed and isinstance(event := screen.session.expected(), Typed):
            if event.text in missed:
                perform(Typed(event.target, "w"), screen.view)
            perform(event, screen.view)
        if not screen.session.is_exercise_done:
            play_exercise(screen)
        if app.window.screen_shown is screen and screen.session.is_exercise_done:
            press(app, "go-on")


def test_known_keys_bring_new_ones_and_missed_keys_come_back(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    for _ in range(4):
        play(app, open_practice(app))
    app.close()

    app = open_shipped()
    counts = app.store.key_counts(learner.id)
    assert set(groups_of("essentiel")[0]) < set(counts)
    assert all(misses == 0 for _hits, misses in counts.values())
    app.window.welcome(learner)
    play(app, open_practice(app), missed="s")
    assert app.store.key_counts(learner.id)["s"][1] > 3
    screen = open_practice(app)
    play_exercise(screen)  # the words that explain
    assert screen.session.spec.round.weak == "s"
    assert all("s" in word for word in screen.session.spec.words if not screen.session.spec.round.new)
