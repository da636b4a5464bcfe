"""Screen readers and "Listen": every control has a name, every screen has something to say."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from learn_app.app import Application
from learn_app.content.model import LessonEntry
from learn_app.progress.results import LessonTotals
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.screens.shown import Line, ShownScreen

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


def show_trainer(app: Application) -> None:
    for learner in app.store.learners():
        app.store.set_fact(learner.id, "hand", "left")
    app.window.trainer_area().computer.show()


def show_done(app: Application) -> None:
    lesson = app.context.catalog.lesson("souris", "clic")
    assert lesson is not None
    following = LessonEntry("souris", "reponse", "Choisir", 2, ("vrai",), True)
    screen = LessonDoneScreen(app.context, lesson, LessonTotals(3, 0, 1, 0, 60_000), following)
    app.window.show_screen(screen, app.window.show_home)


def show_shown(app: Application) -> None:
    line = Line("thumbs-up", "Cliquer", "Acquise")
    app.window.show_screen(
        ShownScreen(app.context, "thumbs-up", "Merci", "Assez.", [line]), app.window.show_home
    )


SCREENS: dict[str, Callable[[Application], None]] = {
    "profiles": lambda app: app.window.show_profiles(),
    "new learner": lambda app: app.window.entry.show_new(),
    "home": lambda app: app.window.show_home(),
    "lessons": lambda app: app.window.show_lessons("souris"),
    "lesson": lambda app: app.window.open_lesson("souris", "clic"),
    "choice exercise": lambda app: app.window.open_lesson("souris", "reponse"),
    "done": show_done,
    "shown": show_shown,
    "where to start": lambda app: app.window.outings.place(),
    "languages": lambda app: app.window.choices.ask_language(),
    "settings": lambda app: app.window.choices.show(),
    "sizes": lambda app: app.window.choices.ask("text_size"),
    "contrasts": lambda app: app.window.choices.ask("contrast"),
    "hands": lambda app: app.window.choices.ask("hand"),
    "secret": lambda app: app.window.choices._choose_secret(),
    "secret asked": lambda app: app.window.entry.enter(app.store.learners()[0]._replace(secret="x")),
    "me": lambda app: app.window.choices.show_me(),
    "sounds": lambda app: app.window.choices.ask("sound"),
    "shutdown": lambda app: app.window.show_shutdown(),
    "message": lambda app: app.window.show_message("Rien n’est perdu."),
    "trainer": show_trainer,
    "pin": lambda app: app.window.show_trainer(),
    "stick": lambda app: app.window.trainer_area().stick.show(),
    "people choice": lambda app: app.window.trainer_area().stick.ask_whom(),
}


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_has_a_name_and_the_screen_can_be_heard(app: Application, name: str) -> None:
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    SCREENS[name](app)
    screen = app.window.screen_shown
    assert screen is not None
    controls: list[QWidget] = [one for kind in CONTROLS for one in screen.findChildren(kind)]
    assert controls
    assert [one for one in controls if not one.accessibleName().strip()] == []
    assert screen.spoken().strip()


def test_every_button_can_be_reached_by_the_tab_key(app: Application) -> None:
    for name, show in SCREENS.items():
        app.window.welcome(app.store.add_learner("Amina", "fox"))
        show(app)
        screen = app.window.screen_shown
        assert screen is not None
        for button in screen.findChildren(QAbstractButton):
            assert button.focusPolicy() != button.focusPolicy().NoFocus, (name, button.accessibleName())
