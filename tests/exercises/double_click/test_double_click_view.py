"""Pictures to open: each real gesture gives its event."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import STAGE, Clicked, DoubleClicked, Held
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.double_click.machine import KIND
from learn_app.exercises.double_click.spec import DoubleClickSpec
from learn_app.exercises.double_click.view import DoubleClickView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

LEFT = Qt.MouseButton.LeftButton
FOLDERS = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=3))
SYSTEM = DoubleClickSpec(targets=Pictures(pictogram="e-mail", count=2, size="small"), tempo="system")
FULL = DoubleClickSpec(targets=Pictures(pictogram="file-folder", count=16))


def widget_of(stage: Stage, target: str) -> QWidget:
    widget = stage.view.target_widget(target)
    assert widget is not None
    return widget


@pytest.mark.parametrize("spec", [FOLDERS, SYSTEM], ids=["slow", "system"])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: DoubleClickSpec) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, spec)
    stage.play_to_the_end()


def test_two_single_clicks_open_when_the_second_comes_in_time(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    for stage.now_ms in (1000, 2200):
        stage.click("target.1")
    assert stage.codes == ["opened"]
    assert stage.events == [Clicked("target.1")] * 2


def test_second_click_too_late_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    for stage.now_ms in (1000, 3000):
        stage.click("target.1")
    assert stage.codes == ["second-click-late"]


def test_second_click_elsewhere_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    stage.click("target.1")
    QTest.mouseClick(stage.view, LEFT, pos=QPoint(2, 2))
    stage.click("target.1")
    stage.click("target.2")
    assert stage.events[1] == Clicked(STAGE)
    assert stage.codes == ["second-click-elsewhere"] * 2


def test_a_single_click_is_told_at_the_next_one(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    for stage.now_ms in (1000, 9000):
        stage.click("target.1")
    assert stage.codes == ["clicked-once"]


def test_who_clicks_once_and_waits_is_told(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    waiting = stage.view.findChild(QTimer, "waiting")
    assert waiting is not None
    assert not waiting.isActive()
    stage.click("target.1")
    assert waiting.isActive()
    waiting.timeout.emit()
    assert stage.codes == ["clicked-once"]
    assert not waiting.isActive(), "it is told once"
    for stage.now_ms in (5000, 5500):
        stage.click("target.1")
    assert stage.codes == ["clicked-once", "opened"]
    assert not waiting.isActive()


def test_a_slip_is_named_also_on_the_second_press(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    stage.slip("target.1")
    stage.click("target.2")
    widget = widget_of(stage, "target.2")
    QTest.mouseDClick(widget, LEFT)
    QTest.mouseRelease(widget, LEFT, pos=QPoint(-30, 0))
    assert stage.codes == ["pointer-moved", "pointer-moved"]


def test_two_fast_clicks_that_the_system_takes_for_two_are_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, SYSTEM)
    for stage.now_ms in (1000, 1200):
        stage.click("target.1")
    assert stage.codes == ["pointer-moved"]


def test_a_long_press_is_named_and_is_no_click(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    widget = widget_of(stage, "target.1")
    QTest.mousePress(widget, LEFT)
    stage.now_ms = 900
    QTest.mouseRelease(widget, LEFT)
    assert stage.events == [Held("target.1", held_ms=900)]
    assert stage.codes == ["held-too-long"]
    stage.click("target.1")
    assert stage.events[-1] == Clicked("target.1")


def test_the_other_buttons_are_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    stage.click("target.1", "right")
    stage.click("target.1", "middle")
    assert stage.codes == ["wrong-button", "wrong-button-middle"]


def test_a_click_beside_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    QTest.mouseClick(stage.view, LEFT, pos=QPoint(2, 2))
    assert stage.codes == ["missed"]


def test_what_is_open_stays_open(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    perform(DoubleClicked("target.1"), stage.view)
    stage.click("target.1")
    assert stage.codes == ["opened", "already-open"]
    assert widget_of(stage, "target.1").accessibleDescription() == "It is open"


def test_enter_opens(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    for _ in range(3):
        QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
        QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert stage.is_done()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_everything_is_whole_and_apart(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FULL, size=size, scale=scale)
    stage.assert_every_target_shown()
    rects = [stage.view.target_rect(f"target.{n}") for n in range(1, 17)]
    for number, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:number])


def test_the_panel_shows_the_button_to_press(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DoubleClickView, FOLDERS)
    panel = stage.view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: press its left button twice"
    assert stage.view.panel() is panel


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, DoubleClickView)
