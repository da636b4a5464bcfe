"""The slider's real gestures: carry the handle, press keys, click beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Clicked, Dragged, Dropped, Grabbed, KeyPressed
from learn_app.exercises.drag.machine import KIND
from learn_app.exercises.drag.slider import HANDLE, TRACK, SliderState, value_target
from learn_app.exercises.drag.spec import DragSpec, Slider
from learn_app.exercises.drag.view import DragView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage

LEFT = Qt.MouseButton.LeftButton
VOLUME = DragSpec(slider=Slider(start=2, goal=7, label="Volume"))
FINE = DragSpec(
    slider=Slider(high=100, start=80, goal=35, label="Lumière de l’écran", unit="%", pictogram="light-bulb")
)


def handle_of(stage: Stage) -> QWidget:
    widget = stage.view.target_widget(HANDLE)
    assert widget is not None
    return widget


def carry(stage: Stage, to: QPoint) -> None:
    """Press on the handle, move there, keep the button down."""
    handle = handle_of(stage)
    QTest.mousePress(handle, LEFT)
    for at in (stage.centre(HANDLE) + QPoint(8, 0), to):
        QTest.mouseMove(handle, handle.mapFrom(stage.view, at))


def let_go(stage: Stage) -> None:
    QTest.mouseRelease(handle_of(stage), LEFT)


@pytest.mark.parametrize("spec", [VOLUME, FINE], ids=["volume", "fine"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_robot_sets_it_without_a_mistake(qtbot: QtBot, spec: DragSpec, size: tuple[int, int]) -> None:
    stage = Stage.open(qtbot, KIND, DragView, spec, size=size)
    while (event := KIND.expect(spec, stage.state)) is not None:
        perform(event, stage.view)
    assert stage.is_done()
    assert not [told for told in stage.told if told.verdict is Verdict.MISTAKE]


def test_the_handle_follows_and_goes_to_the_nearest_number(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    six = stage.centre(value_target(6))
    carry(stage, six + QPoint(9, 200))
    assert stage.centre(HANDLE).y() == six.y()
    assert abs(stage.centre(HANDLE).x() - six.x() - 9) <= 1
    let_go(stage)
    assert stage.events[0] == Grabbed(HANDLE)
    assert stage.events[-2:] == [Dragged(HANDLE, over="value.6"), Dropped(HANDLE, over="value.6")]
    assert stage.centre(HANDLE) == six
    assert stage.codes == ["released-early"]


def test_beyond_the_end_it_stays_at_the_end(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    carry(stage, QPoint(5000, 0))
    let_go(stage)
    assert stage.centre(HANDLE) == stage.centre(value_target(10))
    assert stage.codes == ["too-far"]


def test_a_click_on_the_handle_or_beside_it_is_told(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    stage.click(HANDLE)
    stage.click(HANDLE, "right")
    card = stage.view.childAt(stage.centre(value_target(9)))
    assert card is not None
    QTest.mouseClick(card, LEFT, pos=card.mapFrom(stage.view, stage.centre(value_target(9))))
    QTest.mouseClick(card, LEFT, pos=QPoint(3, 3))
    assert stage.codes == ["not-carried", "wrong-button", "take-handle"]
    assert stage.events[-1] == Clicked(TRACK)


def test_the_arrow_keys_move_it(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    for _ in range(5):
        QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Right)
    assert stage.is_done()
    assert stage.centre(HANDLE) == stage.centre(value_target(7))


def test_escape_while_it_is_carried_puts_it_back(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    carry(stage, stage.centre(value_target(5)))
    QTest.keyClick(handle_of(stage), Qt.Key.Key_Escape)
    let_go(stage)
    assert stage.events[-1] == KeyPressed(HANDLE, "Escape")
    assert stage.state == SliderState(2)
    assert stage.centre(HANDLE) == stage.centre(value_target(2))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_everything_is_in_sight(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, DragView, FINE, size=size, scale=scale)
    stage.assert_every_target_shown()
    state, _ = KIND.update(FINE, stage.state, Grabbed(HANDLE))
    state, _ = KIND.update(FINE, state, Dragged(HANDLE, over=value_target(35)))
    stage.view.show_state(state)
    assert stage.centre(HANDLE) == stage.centre(value_target(35))
    assert stage.view.guide_rect(Dropped(HANDLE, over=value_target(35))) == stage.view.target_rect(HANDLE)


def test_holding_the_handle_without_moving_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, VOLUME)
    stage.hold(HANDLE)
    stage.hold(HANDLE, 200)
    assert stage.codes == ["held-still", "not-carried"]
