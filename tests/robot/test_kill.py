"""Power cuts: the program is killed in the middle of a lesson, and started again."""

import signal
import subprocess
import sys
from pathlib import Path

from learn_app.screens.lesson import LessonScreen
from tests.robot.conftest import OpenShipped
from tests.robot.half_lesson import LESSON
from tests.screens.lessons import press


def test_killed_in_the_middle_the_next_start_offers_the_same_exercise(
    open_shipped: OpenShipped, tmp_path: Path
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.robot.half_lesson", str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout is not None
        index, exercise = child.stdout.readline().split()
        child.send_signal(signal.SIGKILL)
    app = open_shipped()
    (learner,) = app.store.learners()
    assert len(app.store.completed(learner.id)[LESSON]) == int(index) > 0
    press(app, f"learner.{learner.id}")
    press(app, "continue")
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    assert screen.session.lesson.id == LESSON[1]
    assert screen.session.exercise.id == exercise
