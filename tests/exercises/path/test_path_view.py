"""A road to follow with the pointer."""

from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Pointed
from learn_app.exercises.path.machine import KIND, PathState
from learn_app.exercises.path.spec import PathSpec, Shape
from learn_app.exercises.path.view import PathView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

LINE = PathSpec()


@pytest.mark.parametrize("shape", get_args(Shape))
@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_doing_what_is_expected_is_done_without_leaving_the_road(
    qtbot: QtBot, shape: Shape, width: str, size: tuple[int, int]
) -> None:
    spec = PathSpec(shape=shape, width=width)  # type: ignore[arg-type]
    stage = Stage.open(qtbot, KIND, PathView, spec, size=size)
    while (event := KIND.expect(spec, stage.state)) is not None:
        before = stage.state
        perform(event, stage.view)
        assert stage.state != before
    assert stage.is_done()
    assert not [told for told in stage.told if told.verdict is Verdict.MISTAKE]


def test_leaving_the_road_is_named_once_and_one_goes_on_from_the_last_gate(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, LINE)
    for target in ("gate.0", "gate.1", "off", "off", "gate.1", "gate.2"):
        perform(Pointed(target), stage.view)
    assert stage.codes == ["begun", "off-road", "back-on-road"]
    assert stage.state == PathState(reached=2)


def test_a_fast_hand_misses_no_gate(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, PathSpec(shape="curve"), size=(640, 652))
    perform(Pointed("gate.0"), stage.view)
    perform(Pointed("gate.3"), stage.view)
    assert stage.state.reached == 3


def test_a_trembling_hand_stays_on_the_road(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, LINE)
    perform(Pointed("gate.0"), stage.view)
    place = stage.view.target_rect("gate.0")
    for _ in range(3):
        for at in (QPoint(place.center().x(), place.bottom() + 3), place.center()):
            QTest.mouseMove(stage.view, at)
    assert stage.codes == ["begun"]


def test_the_road_is_coloured_as_far_as_it_was_followed(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, LINE)
    between = QRect(stage.centre("gate.1"), stage.centre("gate.2")).center()
    before = stage.view.grab().toImage().pixelColor(between)
    stage.view.show_state(PathState(reached=2))
    assert stage.view.grab().toImage().pixelColor(between) == stage.view.theme.colour("ok") != before
    stage.view.show_state(PathState())
    assert stage.view.grab().toImage().pixelColor(between) == before


def test_arrow_keys_and_enter_follow_it_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, LINE)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(stage.view, key)
    assert stage.is_done()


@pytest.mark.parametrize("shape", get_args(Shape))
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_every_gate_is_whole(qtbot: QtBot, shape: Shape, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, PathView, PathSpec(shape=shape), size=size, scale=scale)
    stage.assert_every_target_shown()
    gates = [move.target for move in KIND.moves(stage.spec, stage.state) if move.target != "off"]
    off = stage.view.target_rect("off")
    assert not any(stage.view.target_rect(gate).intersects(off) for gate in gates)


def test_what_is_no_target_is_not_shown(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PathView, LINE)
    assert stage.view.target_widget("gate.5") is None
    assert stage.view.target_widget("gate.4") is stage.view


def test_the_panel_shows_a_mouse_that_moves(qtbot: QtBot) -> None:
    panel = Stage.open(qtbot, KIND, PathView, LINE).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: move it on the table"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, PathView)
