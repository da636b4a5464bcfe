"""The walk through what is shown outside of lessons: where a learner starts, and what comes back."""

from learn_app.app import Application
from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Criterion, Learner, Opening, Outcome, Sitting
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.camera import Camera
from learn_app.tour.pressing import press
from learn_app.tour.robot import play_exercise

_LATER = 5
"""A day of use on which what was passed on the first one has come back."""
_LESSONS = 2


def see_outings(app: Application, camera: Camera, newcomer: Learner, experienced: Learner) -> None:
    """From who is here: one learner shows what they know, another one reviews; and back."""
    if app.context.catalog.placement():
        press(app, f"learner.{newcomer.id}")
        _see_placement(app, camera)
        press(app, "home")
        press(app, "leave")
    catalog = app.context.catalog
    lessons = [one for module in catalog.modules() for one in catalog.lessons(module.id) if one.is_available]
    for lesson in lessons[:_LESSONS]:
        pass_on_first_day(app, experienced, lesson)
    come_back_later(app, experienced)
    press(app, f"learner.{experienced.id}")
    _see_review(app, camera)
    press(app, "home")
    press(app, "leave")


def pass_on_first_day(app: Application, learner: Learner, lesson: LessonEntry) -> None:
    """Have a learner pass a lesson on their first day of use, alone."""
    criterion = Criterion(lesson.exercises, lesson.exercises[-1:])
    app.store.put(Opening(learner.id, lesson.module, lesson.id, day=1))
    for exercise in lesson.exercises:
        attempt = Attempt(learner.id, lesson.module, lesson.id, exercise, "", Outcome.PASSED)
        app.store.put(attempt._replace(criterion=criterion, day=1))


def come_back_later(app: Application, learner: Learner) -> None:
    """Have a learner sit down on a later day of use."""
    app.store.put(Sitting(learner.id, _LATER, "", ""))


def _see_placement(app: Application, camera: Camera) -> None:
    press(app, "placement")
    camera.take("where-to-start")
    press(app, "answer.show")
    camera.take("where-to-start-exercise")
    _play(app)
    while isinstance(app.window.screen_shown, LessonScreen):
        press(app, "skip")
    camera.take("where-to-start-known")


def _see_review(app: Application, camera: Camera) -> None:
    camera.take("home-review")
    press(app, "review")
    camera.take("review")
    while isinstance(app.window.screen_shown, LessonScreen):
        _play(app)
    camera.take("reviewed")


def _play(app: Application) -> None:
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)
    if app.window.screen_shown is screen:
        press(app, "go-on")
