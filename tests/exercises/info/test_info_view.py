"""The page to read: going on by mouse, by rest and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, Rested
from learn_app.exercises.info.machine import CONTINUE, KIND
from learn_app.exercises.info.spec import InfoSpec, Point
from learn_app.exercises.info.view import InfoView
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.scroll import Scroll
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

LONG = "Le majeur se pose sur le bouton droit, et la paume reste posée sur la souris."
SPEC = InfoSpec(
    pictogram="computer-mouse", points=(Point(text=LONG, pictogram="eyes"), Point(text="Sans image."))
)


def test_a_click_goes_on(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, InfoView, SPEC)
    stage.click(CONTINUE)
    assert stage.events == [Clicked(CONTINUE)]
    assert stage.is_done()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter], ids=str)
def test_a_key_goes_on(qtbot: QtBot, key: Qt.Key) -> None:
    stage = Stage.open(qtbot, KIND, InfoView, SPEC)
    QTest.keyClick(stage.view.focusWidget(), key)
    assert stage.is_done()


def test_resting_the_pointer_goes_on(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, InfoView, SPEC)
    dwell = stage.view.findChild(Dwell)
    assert dwell is not None
    dwell.rested.emit()
    assert stage.events == [Rested(CONTINUE)]
    assert stage.is_done()


def test_the_other_buttons_and_a_slip_are_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, InfoView, SPEC)
    stage.click(CONTINUE, "right")
    stage.click(CONTINUE, "middle")
    stage.slip(CONTINUE)
    assert stage.codes == ["wrong-button", "wrong-button-middle", "slipped"]
    assert not KIND.is_done(SPEC, stage.state)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_the_button_is_in_sight_and_nothing_scrolls(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, InfoView, SPEC, size=size, scale=scale)
    stage.assert_every_target_shown()
    scroll = stage.view.findChild(Scroll)
    assert scroll is not None
    assert not scroll.verticalScrollBar().isVisible()


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, InfoView)
