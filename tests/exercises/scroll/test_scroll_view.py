"""A page to scroll: with the wheel, with its bars, with keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Scrolled
from learn_app.exercises.scroll.bar import Bar
from learn_app.exercises.scroll.machine import KIND, ScrollState
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted
from learn_app.exercises.scroll.view import ScrollView
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences, is_moving

LEFT = Qt.MouseButton.LeftButton
FLOWER = Wanted(pictogram="sunflower", label="La très grande fleur")
DOWN = ScrollSpec(find=FLOWER)
BAR = ScrollSpec(find=FLOWER, means="bar")
WHEEL = ScrollSpec(find=FLOWER, means="wheel")
ACROSS = ScrollSpec(find=FLOWER, axis="horizontal", means="bar", at="right")
BOTH = ScrollSpec(find=FLOWER, axis="both", at="middle")


def roll(
    stage: Stage, x: int, y: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the page; 120 is a notch, y below 0 is towards oneself."""
    page = stage.view.target_widget("page")
    assert page is not None
    window = page.window()
    middle = page.mapTo(window, page.rect().center())
    QTest.wheelEvent(window.windowHandle(), middle, QPoint(x, y), stateKey=modifier)
    stage.settle()


def bar_of(stage: Stage, target: str = "bar") -> Bar:
    bar = stage.view.target_widget(target)
    assert isinstance(bar, Bar)
    return bar


@pytest.mark.parametrize("spec", [DOWN, BAR, WHEEL, ACROSS, BOTH])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: ScrollSpec) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, spec)
    stage.play_to_the_end()


def test_the_wrong_way_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, DOWN)
    roll(stage, 0, 240)
    assert stage.events == [Scrolled("page", dy=-2)]
    assert stage.codes == ["wrong-way"]
    roll(stage, 0, -1200)
    assert stage.state.y == 10


def test_parts_of_a_notch_add_up(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, DOWN)
    for _ in range(7):
        roll(stage, 0, -30)
    assert stage.events == [Scrolled("page", dy=1)]


def test_shift_turns_the_wheel_sideways(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BOTH)
    roll(stage, 0, -120, Qt.KeyboardModifier.ShiftModifier)
    roll(stage, -120, 0)
    assert stage.events == [Scrolled("page", dx=1)] * 2


def test_going_past_it_is_named_both_ways(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BOTH)
    roll(stage, 0, -120 * 5)
    roll(stage, 0, -120 * 3)
    roll(stage, 0, 120 * 3)
    roll(stage, 120 * 2, 0)
    roll(stage, -120 * 5, 0)
    roll(stage, -120 * 3, 0)
    assert stage.codes == ["wrong-way-up", "wrong-way-right", "wrong-way-left"]


def test_the_wheel_on_a_page_that_moves_sideways_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, ScrollSpec(find=FLOWER, axis="horizontal"))
    roll(stage, 0, -240)
    assert stage.codes == ["sideways"]


def test_the_means_that_is_not_trained_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BAR)
    roll(stage, 0, -240)
    assert stage.codes == ["use-bar"]
    stage = Stage.open(qtbot, KIND, ScrollView, WHEEL)
    for _ in range(2):
        QTest.mouseClick(bar_of(stage), LEFT, pos=QPoint(10, bar_of(stage).height() - 5))
    assert stage.codes == ["use-wheel"]
    assert bar_of(stage).handle().top() < 60


def test_clicking_too_early_beside_or_with_the_wheel_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, DOWN)
    stage.click("page")
    stage.click("page", "middle")
    roll(stage, 0, -1200)
    page = stage.view.target_widget("page")
    assert page is not None
    QTest.mouseClick(page, LEFT, pos=QPoint(6, 6))
    stage.click("item", "right")
    stage.slip("item")
    assert stage.codes == ["not-in-sight", "wheel-pressed", "missed", "wrong-button", "slipped"]


def test_the_handle_is_dragged_and_the_page_follows(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BAR)
    bar = bar_of(stage)
    grip = bar.handle().center().toPoint()
    QTest.mousePress(bar, LEFT, pos=grip)
    QTest.mouseMove(bar, grip + QPoint(0, 150))
    at = stage.state.y
    assert at >= 3
    assert bar.is_dragged
    QTest.mouseMove(bar, QPoint(grip.x(), bar.height() + 50))
    assert stage.state.y == 10
    QTest.mouseRelease(bar, LEFT, pos=QPoint(grip.x(), bar.height() + 50))
    assert not bar.is_dragged
    stage.click("item")
    assert stage.is_done()


def test_a_handle_let_go_between_two_notches_settles(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BAR)
    bar = bar_of(stage)
    grip, top = bar.handle().center().toPoint(), bar.handle().top()
    QTest.mousePress(bar, LEFT, pos=grip)
    QTest.mouseMove(bar, grip + QPoint(0, 9))
    assert bar.handle().top() == top + 9
    QTest.mouseRelease(bar, LEFT, pos=grip + QPoint(0, 9))
    stage.settle()
    assert bar.handle().top() == top
    assert stage.events == []


def test_a_press_beside_the_handle_moves_more(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BAR)
    bar = bar_of(stage)
    QTest.mouseClick(bar, LEFT, pos=QPoint(10, bar.height() - 60))
    assert stage.events == [Scrolled("bar", dy=3)]
    stage.settle()
    QTest.mouseClick(bar, LEFT, pos=QPoint(10, 40))
    assert stage.state.y == 0


def test_an_arrow_kept_down_goes_on_and_stops(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, BAR)
    bar = bar_of(stage)
    QTest.mousePress(bar, LEFT, pos=QPoint(10, bar.height() - 5))
    qtbot.waitUntil(lambda: stage.state.y >= 3)
    with qtbot.assertNotEmitted(bar.stepped, wait=400):  # longer than the pause between two steps
        QTest.mouseRelease(bar, LEFT, pos=QPoint(10, bar.height() - 5))


@pytest.mark.parametrize("spec", [DOWN, BAR, ACROSS, BOTH])
def test_the_keyboard_finds_it_too(qtbot: QtBot, spec: ScrollSpec) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, spec)
    for _ in range(4):
        if spec is DOWN:
            QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_PageDown)
        elif spec in (BAR, ACROSS):
            QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_End)
        else:
            QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Down)
            QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    assert stage.is_done()
    assert not [told for told in stage.told if told.verdict is Verdict.MISTAKE]


def test_out_of_sight_the_keyboard_does_not_reach_it(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, DOWN)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert stage.view.target_widget("item") is None


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [DOWN, ACROSS, BOTH], ids=["down", "across", "both"])
def test_in_sight_it_is_whole(qtbot: QtBot, spec: ScrollSpec, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, spec, size=size, scale=scale)
    while isinstance(event := KIND.expect(spec, stage.state), Scrolled):
        stage.state, _ = KIND.update(spec, stage.state, event)
    stage.view.show_state(stage.state)
    stage.assert_every_target_shown()
    assert stage.view.target_rect("page").contains(stage.view.target_rect("item"))


def test_the_page_glides_and_then_nothing_runs(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ScrollView, DOWN, is_animated=True)
    before = bar_of(stage).handle().top()
    stage.view.show_state(ScrollState(y=10))
    assert bar_of(stage).handle().top() == before
    qtbot.waitUntil(lambda: stage.view.target_widget("item") is not None)
    qtbot.waitUntil(lambda: not is_moving(stage.view))
    assert bar_of(stage).handle().top() > before


@pytest.mark.parametrize(
    ("spec", "name"), [(DOWN, "A mouse: roll its wheel"), (BAR, "A page with a bar at its edge")]
)
def test_the_panel_shows_the_means_and_the_thing(qtbot: QtBot, spec: ScrollSpec, name: str) -> None:
    panel = Stage.open(qtbot, KIND, ScrollView, spec).view.panel()
    assert panel is not None
    assert panel.accessibleName() == f"{name}; to look for: {spec.find.label}"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ScrollView)
