"""The practice desktop's view on its machine, in the sizes that it is shown in."""

from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Event
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.spec import DesktopSpec
from learn_app.exercises.desktop.view import DesktopView
from tests.exercises.stage import Stage

SIZES = [(914, 652, 1.0), (640, 652, 1.0), (780, 652, 1.4), (530, 640, 1.4)]
"""Width, height and scale."""


class Played(Stage):
    """A stage of the practice desktop, on which a test can also play what no hand did."""

    def __init__(self, spec: DesktopSpec, qtbot: QtBot, size: tuple[int, int, float] = SIZES[0]) -> None:
        """Closed with the test."""
        width, height, scale = size
        super().__init__(KIND, DesktopView, spec, size=(width, height), scale=scale, seed=0)
        qtbot.addWidget(self.view)

    def play(self, *events: Event) -> None:
        """Let the machine have the events."""
        for event in events:
            self.state, _ = KIND.update(self.spec, self.state, event)
            self.view.show_state(self.state)
