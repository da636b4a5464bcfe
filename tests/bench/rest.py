"""What the program does while nobody does anything, on each of its screens.

Exercises are looked at after an act, and after a demonstration before it: what is animated has to
come to its end. So has a ring that was filled by a resting pointer.

usage: python -m tests.bench.rest SECONDS OPTION...
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from learn_app.content.kinds import KIND_NAMES
from learn_app.content.model import Lesson
from learn_app.progress.records import Attempt, Outcome
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.main_window import MainWindow
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.tour.robot import perform
from tests.bench.first_paint import report_rest
from tests.bench.program import run_instead
from tests.screens.lessons import point_at

_SECONDS = float(sys.argv[1])
_PATIENCE_SECONDS = 30


def _measure(app: QApplication, window: QWidget) -> dict[str, dict[str, float]]:
    assert isinstance(window, MainWindow)
    numbers = {}
    for name, show in _screens(window):
        show()
        _leave_traces(window)
        numbers[name] = report_rest(app, _SECONDS)
    return numbers


def _screens(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    store = window.context.store
    learner = store.add_learner("Amina", "fox")
    yield "profiles", window.show_profiles
    yield "new learner", window.entry.show_new
    yield "home", lambda: window.welcome(learner)
    # Asked for now: while the first screens rested, the lessons may have been compiled anew.
    catalog = window.context.catalog
    modules = [module.id for module in catalog.modules()]
    yield "lessons of a module", lambda: window.show_lessons(modules[0])
    lessons = [
        lesson
        for module in modules
        for entry in catalog.lessons(module)
        if (lesson := catalog.lesson(module, entry.id)) is not None
    ]
    for kind in KIND_NAMES:
        found = _first_of(kind, lessons)
        if found is None:
            continue  # no lesson uses this kind yet
        lesson, place = found
        for exercise in lesson.exercises[:place]:
            passed = Outcome.PASSED
            store.record(Attempt(learner.id, lesson.module, lesson.id, exercise.id, exercise.version, passed))
        yield f"exercise {kind}", partial(window.open_lesson, lesson.module, lesson.id)
    yield "lesson done", lambda: window.show_lesson_done(lessons[0].module, lessons[0].id)
    yield "exercise sheet", lambda: window.papers.show_sheet(modules[0], lessons[0].id, window.show_home)
    yield "languages", window.choices.ask_language
    yield "my settings", window.choices.show
    yield "where to start", window.outings.place
    yield "pin", window.show_trainer
    area = window.trainer_area()
    yield "group", area.show_group
    yield "report", area.show_report
    yield "a person's page", lambda: area.people.show(learner.id)
    yield "this computer", area.computer.show
    yield "USB stick", area.stick.show
    yield "shutdown", window.show_shutdown


def _leave_traces(window: MainWindow) -> None:
    """Do what is animated on the screen shown: rest the pointer, or see a move and do one."""
    screen = window.screen_shown
    if isinstance(screen, NewLearnerScreen):
        # Not the button that leads back, which would take the screen away.
        picture = next(one for one in screen.rest_targets() if one.isCheckable())
        point_at(picture)
        _wait_until(picture.isChecked)
    elif isinstance(screen, LessonScreen):
        _wait_until(lambda: screen.view.isVisible())
        screen.panel.demonstration.click()
        _wait_until(lambda: not screen.guide.is_playing)
        event = screen.session.expected()
        if event is not None:
            perform(event, screen.view)


def _wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            sys.exit(f"an animation had no end: {is_so}")
        QApplication.processEvents()


def _first_of(kind: str, lessons: list[Lesson]) -> tuple[Lesson, int] | None:
    for lesson in lessons:
        for place, exercise in enumerate(lesson.exercises):
            if exercise.kind == kind:
                return lesson, place
    return None


run_instead(sys.argv[2:], _measure)
