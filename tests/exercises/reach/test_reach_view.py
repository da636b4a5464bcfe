"""Pictures to reach, with nothing but the pointer."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import PassedBy, Pointed
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.reach.machine import KIND, ReachState
from learn_app.exercises.reach.spec import ReachSpec
from learn_app.exercises.reach.view import ReachView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

STARS = ReachSpec(targets=Pictures(pictogram="glowing-star", count=3))
ANY = ReachSpec(targets=Pictures(pictogram="butterfly", count=3, size="small"), order="any")
FULL = ReachSpec(targets=Pictures(pictogram="glowing-star", count=16), order="any")


def widget_of(stage: Stage, target: str) -> QWidget:
    widget = stage.view.target_widget(target)
    assert widget is not None
    return widget


@pytest.mark.parametrize("spec", [STARS, ANY, FULL], ids=["one-by-one", "any", "full"])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: ReachSpec) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, spec)
    stage.play_to_the_end()


def test_one_that_appears_under_a_resting_pointer_waits_for_a_move(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, STARS)
    star = widget_of(stage, "target.1")
    middle = QPointF(star.rect().center())
    QApplication.sendEvent(star, QEnterEvent(middle, middle, star.mapToGlobal(middle)))
    assert stage.events == []
    perform(Pointed("target.1"), stage.view)
    perform(Pointed("target.1"), stage.view)
    assert stage.events == [Pointed("target.1")]
    QApplication.sendEvent(star, QEvent(QEvent.Type.Leave))
    perform(Pointed("target.1"), stage.view)
    assert stage.codes == ["reached"]


def test_the_next_one_appears_when_one_is_reached(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, STARS)
    assert stage.view.target_widget("target.2") is None
    perform(Pointed("target.1"), stage.view)
    assert stage.view.target_widget("target.2") is not None
    stage.view.show_state(ReachState(1))
    assert stage.view.target_widget("target.2") is None


@pytest.mark.parametrize("spec", [STARS, ANY], ids=["one-by-one", "any"])
def test_enter_reaches_too(qtbot: QtBot, spec: ReachSpec) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, spec)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(stage.view.focusWidget(), key)
        stage.settle()  # the keyboard goes on once what was reached is painted
    assert stage.is_done()


def test_a_touch_reaches_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, STARS)
    stage.click("target.1")
    assert stage.codes == ["reached"]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_everything_is_whole_and_apart(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, FULL, size=size, scale=scale)
    stage.assert_every_target_shown()
    rects = [stage.view.target_rect(f"target.{n}") for n in range(1, 17)]
    for number, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:number])


def test_the_panel_shows_a_mouse_that_moves(qtbot: QtBot) -> None:
    panel = Stage.open(qtbot, KIND, ReachView, STARS).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: move it on the table"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ReachView)


def go(stage: Stage, *places: QPoint) -> None:
    for at in places:
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(stage.view.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(stage.view, move)


def test_a_pointer_that_comes_close_and_misses_is_seen_and_not_blamed(qtbot: QtBot) -> None:
    spec = ReachSpec(targets=Pictures(pictogram="key", count=2, size="small"))
    stage = Stage.open(qtbot, KIND, ReachView, spec)
    rect = stage.view.target_rect("target.1")
    side = rect.width()
    is_low = rect.center().y() > stage.view.height() / 2
    near, far = (-side // 4, -2 * side) if is_low else (side // 4, 2 * side)
    edge = rect.top() if is_low else rect.bottom()
    beside, away = (QPoint(rect.center().x(), edge + way) for way in (near, far))
    go(stage, beside, away)
    assert stage.events == [], "it was there when the picture came"
    go(stage, beside, away, beside, away)
    assert stage.events == [PassedBy("target.1")] * 2
    assert {feedback.verdict for feedback in stage.told} == {Verdict.NEUTRAL}
    go(stage, beside)
    QApplication.sendEvent(stage.view, QEvent(QEvent.Type.Leave))
    go(stage, away)
    assert len(stage.events) == 2, "who leaves the stage has not missed it"


@pytest.mark.parametrize(
    ("pictogram", "shape"),
    [
        ("glowing-star", Qt.CursorShape.ArrowCursor),
        ("pointer-hand", Qt.CursorShape.PointingHandCursor),
        ("pointer-bar", Qt.CursorShape.IBeamCursor),
        ("pointer-wait", Qt.CursorShape.BusyCursor),
    ],
)
def test_the_pointer_takes_the_shape_that_is_shown(
    qtbot: QtBot, pictogram: str, shape: Qt.CursorShape
) -> None:
    stage = Stage.open(qtbot, KIND, ReachView, ReachSpec(targets=Pictures(pictogram=pictogram)))
    picture = stage.view.target_widget("target.1")
    assert picture is not None
    assert picture.cursor().shape() == shape
