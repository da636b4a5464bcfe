"""Carrying things, with the mouse's real gestures and with the keyboard."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import NOWHERE, Clicked, Dragged, Dropped, Event, Grabbed, Held, KeyPressed
from learn_app.exercises.drag.machine import KIND
from learn_app.exercises.drag.pieces import ZoneCard
from learn_app.exercises.drag.spec import DragSpec, Item, Zone
from learn_app.exercises.drag.view import DragView
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences, is_moving

SPEC = DragSpec(
    items=(
        Item(id="pomme", label="Pomme", pictogram="red-apple", zone="fruits"),
        Item(id="chou", label="Chou", zone="legumes"),
    ),
    zones=(Zone(id="fruits", label="Fruits", pictogram="grapes"), Zone(id="legumes", label="Légumes")),
)
FULL = DragSpec(
    items=tuple(
        Item(id=f"i{n}", label=f"Chose numéro {n}", pictogram="banana" if n % 2 else "", zone="a")
        for n in range(8)
    ),
    zones=tuple(Zone(id=id_, label=f"Dans le panier {id_}") for id_ in "abcd"),
)
POMME, CHOU, FRUITS, LEGUMES = "item.pomme", "item.chou", "zone.fruits", "zone.legumes"


class Hand:
    """A mouse that holds its button between the parts of a gesture."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    def perform(self, event: Event) -> None:
        """Make the gesture that gives ``event``."""
        item = self.stage.view.target_widget(event.target)
        assert item is not None
        if isinstance(event, Grabbed):
            middle = item.rect().center()
            QTest.mousePress(item, Qt.MouseButton.LeftButton, pos=middle)
            QTest.mouseMove(item, middle + QPoint(8, 0))
        elif isinstance(event, Dragged):
            self.move(item, event.over)
        elif isinstance(event, Dropped):
            self.move(item, event.over)
            QTest.mouseRelease(
                item, Qt.MouseButton.LeftButton, pos=item.mapFrom(self.stage.view, self.at(event.over))
            )

    def move(self, item: QWidget, over: str) -> None:
        """Carry ``item`` over a target."""
        QTest.mouseMove(item, item.mapFrom(self.stage.view, self.at(over)))

    def at(self, over: str) -> QPoint:
        """Return a place over a target; the stage's edge for none."""
        return self.stage.centre(over) if over else QPoint(3, self.stage.view.height() - 3)


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    hand = Hand(stage)
    expected = []
    while (event := KIND.expect(SPEC, stage.state)) is not None:
        expected.append(event)
        hand.perform(event)
        assert stage.events == expected
    assert stage.is_done()


def test_what_is_carried_follows_and_lights_the_zone(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    hand = Hand(stage)
    home = stage.view.target_rect(POMME)
    hand.perform(Grabbed(POMME))
    hand.perform(Dragged(POMME, over=LEGUMES))
    zone = stage.view.target_widget(LEGUMES)
    assert isinstance(zone, ZoneCard)
    stage.settle()
    assert zone.is_lit
    assert zone.geometry().intersects(stage.view.target_rect(POMME))
    hand.perform(Dragged(POMME, over=NOWHERE))
    stage.settle()
    assert not zone.is_lit
    hand.perform(Dropped(POMME, over=NOWHERE))
    assert stage.codes == ["dropped-outside"]
    assert stage.view.target_rect(POMME) == home


def test_what_is_carried_beyond_the_stage_stays_in_sight(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    Hand(stage).perform(Grabbed(POMME))
    item = stage.view.target_widget(POMME)
    assert item is not None
    for beyond in (QPoint(-300, 40), QPoint(stage.view.width() + 300, -200), QPoint(90, 5000)):
        QTest.mouseMove(item, item.mapFrom(stage.view, beyond))
        assert stage.view.rect().contains(stage.view.target_rect(POMME))


def test_the_wrong_zone_is_named_and_the_item_goes_back(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    hand = Hand(stage)
    home = stage.view.target_rect(POMME)
    hand.perform(Grabbed(POMME))
    hand.perform(Dropped(POMME, over=LEGUMES))
    assert stage.codes == ["wrong-zone"]
    assert stage.view.target_rect(POMME) == home


def test_a_click_without_carrying_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    stage.click(POMME)
    stage.click(POMME, "right")
    stage.click(CHOU, "middle")
    assert stage.codes == ["not-carried", "wrong-button", "wrong-button-middle"]
    assert stage.events[0] == Clicked(POMME)


def test_a_placed_item_lies_in_its_zone_and_stays(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    hand = Hand(stage)
    hand.perform(Grabbed(POMME))
    hand.perform(Dropped(POMME, over=FRUITS))
    placed = stage.view.target_rect(POMME)
    assert stage.view.target_rect(FRUITS).contains(placed)
    hand.perform(Grabbed(POMME))
    hand.perform(Dropped(POMME, over=LEGUMES))
    assert stage.view.target_rect(POMME) == placed
    assert stage.codes == ["placed", "already-placed"]


def test_the_keyboard_carries_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    assert stage.view.focusWidget() is stage.view.target_widget(FRUITS)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    assert stage.codes == ["placed"]
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert stage.state.over == LEGUMES
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Space)
    assert stage.is_done()


def click_at(stage: Stage, at: QPoint) -> None:
    """Move there with no button pressed, and click on what is there."""
    for where in (at - QPoint(4, 0), at):
        hit = stage.view.childAt(where) or stage.view
        QTest.mouseMove(hit, hit.mapFrom(stage.view, where))
    QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(stage.view, at))


def test_a_click_picks_up_and_a_click_puts_down(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, replace(SPEC, by="both"))
    click_at(stage, stage.centre(POMME))
    fruits = stage.centre(FRUITS)
    QTest.mouseMove(stage.view, fruits + QPoint(0, 300))
    assert stage.view.target_rect(POMME).contains(fruits + QPoint(0, 300))
    click_at(stage, fruits)
    assert stage.events == [Clicked(POMME), Dragged(POMME, over=FRUITS), Dropped(POMME, over=FRUITS)]
    click_at(stage, stage.centre(CHOU))
    click_at(stage, QPoint(5, 5))
    assert stage.state.held == CHOU
    click_at(stage, stage.centre(LEGUMES))
    assert stage.codes == ["choose-place", "placed", "choose-place", "choose-place", "placed"]
    assert stage.is_done()


def test_what_a_click_picked_up_is_put_into_its_zone_upon_another_thing(qtbot: QtBot) -> None:
    spec = replace(FULL, by="both")
    stage = Stage.open(qtbot, KIND, DragView, spec)
    for number in range(2):
        click_at(stage, stage.centre(f"item.i{number}"))
        click_at(stage, stage.centre("item.i0") if number else stage.centre("zone.a"))
    assert stage.state.placed == {"item.i0", "item.i1"}


def test_where_clicks_carry_too_dragging_and_escape_still_work(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, replace(SPEC, by="both"))
    home = stage.view.target_rect(POMME)
    click_at(stage, stage.centre(POMME))
    QTest.mouseMove(stage.view, QPoint(60, 60))
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Escape)
    assert stage.view.target_rect(POMME) == home
    hand = Hand(stage)
    hand.perform(Grabbed(POMME))
    hand.perform(Dropped(POMME, over=FRUITS))
    assert stage.codes == ["choose-place", "placed"]


def test_escape_puts_back_what_is_held(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Escape)
    assert stage.events[-1] == KeyPressed(POMME, "Escape")
    assert stage.state == KIND.start(SPEC, 1)
    assert stage.view.focusWidget() is stage.view.target_widget(POMME)


def test_escape_while_the_mouse_carries_ends_the_gesture(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    home = stage.view.target_rect(POMME)
    Hand(stage).perform(Grabbed(POMME))
    item = stage.view.target_widget(POMME)
    assert item is not None
    QTest.keyClick(item, Qt.Key.Key_Escape)
    QTest.mouseRelease(item, Qt.MouseButton.LeftButton)
    assert stage.events[-1] == KeyPressed(POMME, "Escape")
    assert stage.view.target_rect(POMME) == home
    assert stage.codes == []


def test_a_state_that_nobody_made_is_shown_whole(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    state, _ = KIND.update(SPEC, stage.state, Grabbed(CHOU))
    state, _ = KIND.update(SPEC, state, Dragged(CHOU, over=FRUITS))
    stage.view.show_state(state)
    assert stage.view.target_rect(FRUITS).contains(stage.view.target_rect(CHOU).center())
    stage.view.show_state(stage.state)
    assert not stage.view.target_rect(FRUITS).intersects(stage.view.target_rect(CHOU))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_everything_is_whole_and_apart(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, DragView, FULL, size=size, scale=scale)
    stage.assert_every_target_shown()
    targets = [f"item.i{n}" for n in range(8)] + [f"zone.{id_}" for id_ in "abcd"]
    rects = [stage.view.target_rect(target) for target in targets]
    for number, rect in enumerate(rects):
        assert stage.view.rect().contains(rect)
        assert min(rect.width(), rect.height()) >= 64
        assert not any(rect.intersects(other) for other in rects[:number])


def test_things_that_go_back_move_and_then_nothing_runs(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC, is_animated=True)
    home = stage.view.target_rect(POMME)
    hand = Hand(stage)
    hand.perform(Grabbed(POMME))
    hand.perform(Dropped(POMME, over=NOWHERE))
    assert stage.view.target_rect(POMME) != home
    qtbot.waitUntil(lambda: stage.view.target_rect(POMME) == home)
    qtbot.waitUntil(lambda: not is_moving(stage.view))


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, DragView)


def test_holding_without_moving_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, SPEC)
    stage.hold(POMME)
    assert stage.codes == ["held-still"]
    assert stage.events == [Held(POMME, held_ms=900)]


def test_where_clicks_carry_too_long_presses_get_there(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, replace(SPEC, by="both"))
    for target in (POMME, POMME, FRUITS, FRUITS):
        stage.hold(target)
    assert stage.codes == ["held-too-long", "choose-place", "held-too-long", "placed"]
    stage.click(CHOU)
    stage.hold(LEGUMES, 300)
    assert stage.is_done()


def test_a_slow_key_is_no_long_press(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, DragView, replace(SPEC, by="both"))
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    zone = stage.view.focusWidget()
    QTest.keyPress(zone, Qt.Key.Key_Space)
    stage.now_ms += 2000
    QTest.keyRelease(zone, Qt.Key.Key_Space)
    assert stage.codes == ["placed"]


@pytest.mark.parametrize("by", ["drag", "both"])
def test_pulling_the_ground_or_a_place_is_named_once(qtbot: QtBot, by: str) -> None:
    stage = Stage.open(qtbot, KIND, DragView, replace(SPEC, by=by))
    zone = stage.view.target_widget(FRUITS)
    assert zone is not None
    for widget, start in ((stage.view, QPoint(4, 4)), (zone, QPoint(30, 30))):
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for step in (2, 20, 40):
            drag_to(widget, start + QPoint(step, step))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))
    assert stage.codes == ["pressed-beside", "pressed-beside"]
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert len(stage.codes) == 2


def drag_to(widget: QWidget, at: QPoint) -> None:
    """Move with the left button down, which QTest's own move forgets."""
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    place, there = QPointF(at), QPointF(widget.mapToGlobal(at))
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, place, there, no, left, keys))
