"""A stage for tests: a kind's view in a window of its own, with the machine behind it.

Real Qt events go in; the machine's states are shown and its feedback kept.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import ExerciseKind, Feedback, Verdict
from learn_app.exercise_api.events import Event
from learn_app.i18n import Translator
from learn_app.tour.robot import perform
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.theme import Theme, load_fonts

ROOT = Path(__file__).parents[2]
SIZES = ((914, 652), (640, 652), (1468, 980))
BUTTONS = {
    "left": Qt.MouseButton.LeftButton,
    "right": Qt.MouseButton.RightButton,
    "middle": Qt.MouseButton.MiddleButton,
}


class Stage:
    """A view that plays: what it tells goes through the machine, whose state it then shows."""

    def __init__(
        self,
        kind: ExerciseKind[Any, Any],
        view: type[ExerciseView],
        spec: Any,
        *,
        size: tuple[int, int] = (914, 652),
        scale: float = 1.0,
        is_animated: bool = False,
        seed: int = 1,
        folder: Path = ROOT,
    ) -> None:
        """Show the exercise's start; ``folder`` is its module's."""
        if not _has_fonts():
            load_fonts(ROOT / "assets")
        theme = Theme(ROOT / "assets", scale, is_animated)
        self.now_ms = 0
        tools = ViewTools(theme, Translator(ROOT / "translations", "en"), folder, lambda: self.now_ms)
        self.kind, self.spec = kind, spec
        self.state = kind.start(spec, seed)
        self.events: list[Event] = []
        self.told: list[Feedback] = []
        self.view = view(spec, tools)
        self.view.setPalette(QPalette(Qt.GlobalColor.white))
        self.view.setAutoFillBackground(True)
        self.view.happened.connect(self._on_happened)
        self.view.show_state(self.state)
        self.view.resize(*size)
        self.view.show()
        QTest.qWaitForWindowExposed(self.view)
        self.view.activateWindow()
        self.view.take_focus()

    @classmethod
    def open(cls, qtbot: QtBot, *args: Any, **kwargs: Any) -> "Stage":
        """Return a stage that is closed with the test."""
        stage = cls(*args, **kwargs)
        qtbot.addWidget(stage.view)
        return stage

    @property
    def codes(self) -> list[str]:
        """The codes told so far, without the wordless steps forward."""
        return [feedback.code for feedback in self.told if feedback.code]

    def is_done(self) -> bool:
        """Tell whether the machine is done, and said so."""
        return self.kind.is_done(self.spec, self.state) and self.told[-1].verdict is Verdict.DONE

    def centre(self, target: str) -> QPoint:
        """Return the middle of a target in the view; it must be shown."""
        rect = self.view.target_rect(target)
        assert not rect.isNull(), target
        return rect.center()

    def perform(self, event: Event) -> None:
        """Do with mouse and keyboard what the event says."""
        perform(event, self.view)
        self.settle()

    def play_to_the_end(self) -> None:
        """Do with mouse and keyboard all that is expected: each act tells just that, none is a mistake."""
        for _ in range(self.kind.bound(self.spec)):
            event = self.kind.expect(self.spec, self.state)
            if event is None:
                break
            self.perform(event)
            assert self.events[-1] == event
        assert self.is_done()
        assert not [told for told in self.told if told.verdict is Verdict.MISTAKE]

    def click(self, target: str, button: str = "left") -> None:
        """Click on the target's widget."""
        widget = self.view.target_widget(target)
        assert widget is not None, target
        QTest.mouseClick(widget, BUTTONS[button])

    def hold(self, target: str, held_ms: int = 900) -> None:
        """Press on the target, keep the button down, release."""
        widget = self.view.target_widget(target)
        assert widget is not None, target
        middle = self.centre(target) if widget is self.view else widget.rect().center()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
        self.now_ms += held_ms
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle)

    def slip(self, target: str) -> None:
        """Press on the target, move away, release."""
        widget = self.view.target_widget(target)
        assert widget is not None, target
        outside = QPoint(-30, -30)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton)
        QTest.mouseMove(widget, outside)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=outside)

    def settle(self) -> None:
        """Let what waits until the last act is painted be done."""
        settle()

    def assert_every_target_shown(self) -> None:
        """Every target of every move can be brought whole into sight."""
        for move in self.kind.moves(self.spec, self.state):
            if move.target != "stage":
                self.view.reveal(move.target)
                rect = self.view.target_rect(move.target)
                assert not rect.isNull(), move.target
                assert self.view.rect().contains(rect), (move.target, rect)

    def _on_happened(self, event: Event) -> None:
        self.events.append(event)
        self.state, feedback = self.kind.update(self.spec, self.state, event)
        self.told.append(feedback)
        self.view.show_state(self.state)


def settle() -> None:
    """Let what waits until the last act is painted be done."""
    QTest.qWait(0)


def is_moving(widget: QWidget) -> bool:
    """Tell whether an animation runs in a widget."""
    running = QAbstractAnimation.State.Running
    return any(one.state() == running for one in widget.findChildren(QAbstractAnimation))


def assert_all_codes_have_sentences(kind: ExerciseKind[Any, Any], view: type[ExerciseView]) -> None:
    """The view has a sentence for every code of the machine, and none too many."""
    assert set(view.sentences) == set(kind.codes)


def _has_fonts() -> bool:
    app = QApplication.instance()
    assert app is not None
    if app.property("has_fonts"):
        return True
    app.setProperty("has_fonts", True)
    return False
