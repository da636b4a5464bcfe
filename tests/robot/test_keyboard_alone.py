"""The keyboard alone finishes the exercises of the practice desktop, and those that stand beside them."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.events import Clicked
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import RobotLostError
from tests.robot.desktop_stage import exercises_of, open_exercise, shipped_lessons
from tests.robot.key_hand import KeyHand

MODULES = ("bureau", "internet", "mail", "formulaire", "securite", "demarches")
KINDS = ("info", "choice", "judge", "desktop", "drag", "type")


def lessons() -> list[Lesson]:
    return [lesson for lesson in shipped_lessons() if lesson.module in MODULES]


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: f"{lesson.module}.{lesson.id}")
def test_keys_alone_finish_every_exercise(
    shipped_app: Application, qapp: QApplication, lesson: Lesson
) -> None:
    app, hand, played, mouse = shipped_app, KeyHand(), [], _Mouse()
    qapp.installEventFilter(mouse)
    for exercise in lesson.exercises:
        if exercise.kind not in KINDS:
            continue
        screen = open_exercise(app, lesson, exercise)
        assert app.window.isActiveWindow(), "something opened a window of its own, and took the keyboard"
        hand.play(screen)
        played.append(exercise.id)
        assert screen.session.is_exercise_done or exercise.kind == "info"
        assert app.window.isActiveWindow(), "something opened a window of its own, and took the keyboard"
    qapp.removeEventFilter(mouse)
    assert played
    assert not mouse.seen


def test_what_no_key_reaches_is_noticed(shipped_app: Application) -> None:
    lesson, exercise = _first("judge")
    screen = open_exercise(shipped_app, lesson, exercise)
    with pytest.raises(RobotLostError, match="is not reached by the Tab key"):
        KeyHand()._act(Clicked("part.line.1"), screen)
    assert isinstance(screen, LessonScreen)


class _Mouse(QObject):
    """Notes what only a mouse does."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if event.type() in (kinds.MouseButtonPress, kinds.MouseMove, kinds.MouseButtonDblClick, kinds.Wheel):
            self.seen.append(f"{event.type().name} on {watched.objectName()}")
        return False


def _first(kind: str) -> tuple[Lesson, Exercise]:
    return next(exercises_of(kind))
