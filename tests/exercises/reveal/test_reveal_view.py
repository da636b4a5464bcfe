"""A cover that the pointer wipes away."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Pointed
from learn_app.exercises.reveal.machine import COLUMNS, KIND, ROWS, RevealState
from learn_app.exercises.reveal.spec import RevealSpec
from learn_app.exercises.reveal.view import RevealView
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

CAT = RevealSpec(cover="cat-face")


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT)
    while (event := KIND.expect(CAT, stage.state)) is not None:
        before = stage.state
        perform(event, stage.view)
        assert stage.state != before
    assert "revealed" in stage.codes


def test_the_way_between_two_places_is_wiped_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT, size=(640, 652))
    perform(Pointed("cell.4.2"), stage.view)
    perform(Pointed("cell.4.8"), stage.view)
    assert stage.events == [Pointed(f"cell.4.{column}") for column in range(2, 9)]


def test_the_cover_is_gone_where_it_is_wiped_and_back_where_it_is_not(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT)
    place = stage.view.target_rect("cell.0.0").topLeft() + QPoint(8, 8)

    def is_covered() -> bool:
        return bool(stage.view.grab().toImage().pixelColor(place) == stage.view.theme.colour("action_line"))

    assert is_covered()
    stage.view.show_state(RevealState(1))
    assert not is_covered()
    stage.view.show_state(RevealState())
    assert is_covered()


def test_the_arrow_keys_wipe_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT)
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    for row in range(ROWS):
        for _ in range(COLUMNS - 1):
            QTest.keyClick(stage.view, Qt.Key.Key_Left if row % 2 else Qt.Key.Key_Right)
        QTest.keyClick(stage.view, Qt.Key.Key_Down)
    assert stage.codes == ["half", "nearly", "revealed"]
    assert stage.events[1] == Pointed("cell.0.1")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_the_cells_cover_everything_and_none_the_other(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT, size=size, scale=scale)
    stage.assert_every_target_shown()
    cells = [
        stage.view.target_rect(f"cell.{row}.{column}") for row in range(ROWS) for column in range(COLUMNS)
    ]
    everything = QRect()
    for number, cell in enumerate(cells):
        assert not any(cell.intersects(other) for other in cells[:number])
        everything |= cell
    assert everything == stage.view.rect().adjusted(10, 10, -10, -10)
    assert sum(cell.width() * cell.height() for cell in cells) == everything.width() * everything.height()


def test_each_pixel_of_a_cell_is_that_cell(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, RevealView, CAT, size=(641, 653))
    cell = stage.view.target_rect("cell.3.5")
    for at in (cell.topLeft(), cell.bottomRight(), cell.topRight(), cell.bottomLeft()):
        QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, pos=at)
        assert stage.events[-1] == Pointed("cell.3.5")


def test_the_panel_shows_a_mouse_that_moves(qtbot: QtBot) -> None:
    panel = Stage.open(qtbot, KIND, RevealView, CAT).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: move it on the table"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, RevealView)
