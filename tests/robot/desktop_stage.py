"""The shipped exercises of the practice desktop, each opened by itself in the program's window."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.content.key_marks import KeyWords
from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content
from learn_app.content.model import Exercise, Lesson
from learn_app.paths import Paths
from learn_app.screens.lesson import LessonScreen
from learn_app.training.session import LessonSession


@cache
def shipped_lessons() -> tuple[Lesson, ...]:
    """Return every shipped lesson that can be opened."""
    paths = Paths.find(Path())
    modules = load_content(paths.lessons, paths.assets).modules
    return tuple(one.lesson for module in modules for one in module.lessons if one.lesson is not None)


def exercises_of(*kinds: str) -> Iterator[tuple[Lesson, Exercise]]:
    """Yield the shipped exercises of some kinds, with their lessons."""
    for lesson in shipped_lessons():
        for exercise in lesson.exercises:
            if exercise.kind in kinds:
                yield lesson, exercise


def name_of(lesson: Lesson, exercise: Exercise) -> str:
    """Return ``module.lesson.exercise``."""
    return f"{lesson.module}.{lesson.id}.{exercise.id}"


def open_exercise(app: Application, lesson: Lesson, exercise: Exercise) -> LessonScreen:
    """Show one exercise in the window of ``app``, as if it were the whole lesson; nothing is recorded."""
    if app.context.learner is None:
        app.window.welcome(app.store.add_learner("Amina", "fox"))
    alone = replace(lesson, exercises=(exercise,))
    tell = KeyWords(app.context.paths.assets / "keyboards").tell
    session = LessonSession(alone, "", load_kind, lambda attempt: None, lambda: 0, tell=tell)
    screen = LessonScreen(app.context, session)
    app.window.show_screen(screen, app.window.show_home)
    QApplication.processEvents()
    return screen
