"""What the program does while nobody does anything, on each of its screens.

usage: python -m tests.bench.rest SECONDS OPTION...
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from learn_app.content.kinds import KIND_NAMES
from learn_app.content.model import Lesson
from learn_app.progress.records import Attempt, Outcome
from learn_app.screens.main_window import MainWindow
from tests.bench.first_paint import report_rest
from tests.bench.program import run_instead

_SECONDS = float(sys.argv[1])


def _measure(app: QApplication, window: QWidget) -> dict[str, dict[str, float]]:
    assert isinstance(window, MainWindow)
    numbers = {}
    for name, show in _screens(window):
        show()
        numbers[name] = report_rest(app, _SECONDS)
    return numbers


def _screens(window: MainWindow) -> Iterator[tuple[str, Callable[[], None]]]:
    catalog, store = window.context.catalog, window.context.store
    learner = store.add_learner("Amina", "fox")
    modules = [module.id for module in catalog.modules()]
    yield "profiles", window.show_profiles
    yield "new learner", window.show_new_learner
    yield "home", lambda: window.welcome(learner)
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
            store.record(
                Attempt(learner.id, lesson.module, lesson.id, exercise.id, exercise.version, passed)
            )
        yield f"exercise {kind}", partial(window.open_lesson, lesson.module, lesson.id)
    yield "lesson done", lambda: window.show_lesson_done(lessons[0].module, lessons[0].id)
    yield "trainer", window.show_trainer
    yield "languages", window.show_languages
    yield "shutdown", window.show_shutdown


def _first_of(kind: str, lessons: list[Lesson]) -> tuple[Lesson, int] | None:
    for lesson in lessons:
        for place, exercise in enumerate(lesson.exercises):
            if exercise.kind == kind:
                return lesson, place
    return None


run_instead(sys.argv[2:], _measure)
