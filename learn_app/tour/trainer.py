"""The walk through the trainer's area, with the buttons and keys that a trainer uses."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Criterion, Learner, Opening, Outcome
from learn_app.screens.trainer.computer_questions import PC_SETTINGS
from learn_app.tour.camera import Camera
from learn_app.tour.pressing import find, go_back, is_there, press
from learn_app.tour.stick import see_stick
from learn_app.widgets.scroll import Scroll

_PIN = "2468"


def see_trainer_area(app: Application, camera: Camera) -> None:
    """From who is here through every screen of the area, and back."""
    live_a_past(app)
    press(app, "trainer")
    camera.take("trainer-pin-first")
    _type_pin(app)
    camera.take("trainer-pin-again")
    _type_pin(app)
    camera.take("trainer")
    press(app, "report")
    camera.take("trainer-report")
    press(app, "save")
    camera.take("trainer-report-which-file")
    press(app, "answer.back")
    press(app, "back")
    press(app, "notices")
    camera.take("trainer-notices")
    press(app, "back")
    _see_person(app, camera)
    _see_cohort(app, camera)
    _see_computer(app, camera)
    see_stick(app, camera)
    press(app, "back")
    press(app, "trainer")
    camera.take("trainer-pin")
    QTest.keyClicks(app.window.focusWidget(), "1357")
    press(app, "ok")
    camera.take("trainer-pin-wrong")
    press(app, "back")


def _see_person(app: Application, camera: Camera) -> None:
    learner = app.store.learners()[1]
    app.window.trainer_area().people.show(learner.id)
    camera.take("trainer-person")
    _scroll_to(app, "skill.allumer")
    camera.take("trainer-person-end")
    press(app, "assigned")
    camera.take("trainer-person-lessons")
    press(app, "back")
    press(app, "certificate")
    camera.take("trainer-person-certificate")
    go_back(app)  # from a certificate, from the question which, or from the news that there is none
    press(app, "back")
    app.window.trainer_area().people.show(app.store.learners()[0].id)
    if is_there(app, "secret"):
        press(app, "secret")
        camera.take("trainer-person-secret")
        press(app, "answer.keep")
    press(app, "back")


def _see_cohort(app: Application, camera: Camera) -> None:
    press(app, "groups")
    camera.take("trainer-groups")
    press(app, "answer.new")
    camera.take("trainer-group-new")
    press(app, "people")
    people = app.window.focusWidget()
    for _ in range(3):
        QTest.keyClick(people, Qt.Key.Key_Space)
        QTest.keyClick(people, Qt.Key.Key_Down)
    camera.take("trainer-group-people")
    press(app, "back")
    press(app, "ready-made")
    _scroll_to(app, "hold.0")
    press(app, "hold.0")
    camera.take("trainer-group-course")
    if is_there(app, "sheets.0"):  # not among lessons that the ready-made course knows nothing of
        press(app, "sheets.0")
        camera.take("trainer-group-sheets")
        press(app, "back")
    press(app, "session.0")
    camera.take("trainer-group-session")
    press(app, "back")
    press(app, "give-up")
    camera.take("trainer-group-end")
    press(app, "answer.keep")
    press(app, "back")
    camera.take("trainer-group")


def _see_computer(app: Application, camera: Camera) -> None:
    press(app, "computer")
    camera.take("trainer-computer")
    for name in PC_SETTINGS:
        press(app, f"setting.{name}")
        camera.take(f"trainer-{name}")
        press(app, "back")
    press(app, "back")


def live_a_past(app: Application) -> None:
    """Let those who are known have done something, and need something."""
    store, modules = app.store, app.context.catalog.modules()
    lessons = [one for module in modules for one in app.context.catalog.lessons(module.id)]
    hard = [one for one in lessons if one.is_available][-1]
    for place, learner in enumerate(store.learners()[1:]):
        for module in modules[: 4 - place]:
            lessons = app.context.catalog.lessons(module.id)
            for lesson in lessons if module is modules[0] and place == 0 else lessons[: 3 - place]:
                if lesson != hard:
                    _play(app, learner, lesson, Outcome.PASSED)
        for _ in range(0 if place == 1 else 5 + place):
            _play(app, learner, hard, Outcome.FAILED)
        store.set_fact(learner.id, "raised", "1" if place == 1 else "")


def _play(app: Application, learner: Learner, lesson: LessonEntry, outcome: Outcome) -> None:
    exercises = lesson.exercises
    app.store.record(Opening(learner.id, lesson.module, lesson.id))
    criterion = Criterion(exercises, exercises[-1:], 1)
    for id in exercises:
        codes = (("missed", 2),) if outcome is Outcome.FAILED else ()
        place = learner.id, lesson.module, lesson.id, id
        app.store.record(Attempt(*place, "", outcome, codes, 0, 0, duration_ms=40_000, criterion=criterion))


def _scroll_to(app: Application, name: str) -> None:
    scroll = app.window.screen_shown.findChild(Scroll) if app.window.screen_shown else None
    assert isinstance(scroll, Scroll)
    scroll.ensureWidgetVisible(find(app, name))
    QApplication.processEvents()


def _type_pin(app: Application) -> None:
    QTest.keyClicks(app.window.focusWidget(), _PIN)
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
