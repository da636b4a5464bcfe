"""A program that is killed in the middle of a lesson: ``python -m tests.robot.half_lesson DATA``.

It makes a learner known, plays a lesson up to its first exercise in the practice desktop, makes one
move in that, prints its number and id, and goes on running until it is killed.
"""

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from learn_app.app import Application, Options
from learn_app.paths import Paths
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform, play_exercise
from tests.screens.lessons import begin, press

LESSON = ("formulaire", "bilan")


def main(data: Path) -> None:
    app = Application(Paths.find(data), Options("fr", "window"))
    app.refresh_lessons()
    app.show()
    begin(app)
    press(app, f"module.{LESSON[0]}")
    press(app, ".".join(("lesson", *LESSON)))
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    session = screen.session
    while session.exercise.kind != "desktop":
        play_exercise(screen)
        if session.is_exercise_done:
            press(app, "go-on")
    event = session.expected()
    assert event is not None
    perform(event, screen.view)
    QApplication.processEvents()
    assert not session.is_exercise_done
    app.store.flush()
    print(session.index, session.exercise.id, flush=True)
    time.sleep(600)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
