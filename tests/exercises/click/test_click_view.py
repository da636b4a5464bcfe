"""The things to click on: each real gesture gives its event."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import STAGE, Clicked, Held
from learn_app.exercises.click.machine import KIND
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.exercises.click.view import ClickView
from learn_app.widgets.target import PictureTarget
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

STARS = ClickSpec(
    targets=Targets(count=3, pictogram="glowing-star"), others=Targets(count=2, pictogram="cloud")
)
FULL = ClickSpec(
    targets=Targets(count=10, pictogram="glowing-star"), others=Targets(count=6, pictogram="cloud")
)
LABELLED = ClickSpec(
    targets=Targets(look="button", labels=("Valider", "Envoyer la demande à la mairie")),
    others=Targets(look="link", labels=("Annuler", "En savoir plus sur vos droits & démarches")),
)
DRIFTING = ClickSpec(
    targets=Targets(count=2, pictogram="glowing-star"),
    others=Targets(count=3, pictogram="cloud"),
    moving="slow",
)
RIGHT = ClickSpec(targets=Targets(count=2, size="small", pictogram="cloud"), button="right")


@pytest.mark.parametrize("spec", [STARS, LABELLED, RIGHT], ids=["pictures", "labels", "right"])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: ClickSpec) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, spec)
    while (event := KIND.expect(spec, stage.state)) is not None:
        assert isinstance(event, Clicked)
        stage.click(event.target, event.button)
        assert stage.events[-1] == event
    assert stage.is_done()


def test_each_mistake_comes_from_its_gesture(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    stage.click("target.1", "right")
    stage.click("target.1", "middle")
    stage.slip("target.1")
    stage.click("other.2")
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert stage.codes == ["wrong-button", "wrong-button-middle", "slipped", "wrong-target", "missed"]
    assert stage.events[-1] == Clicked(STAGE)


def test_a_right_slip_is_a_slip_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, RIGHT)
    widget = stage.view.target_widget("target.1")
    assert widget is not None
    QTest.mousePress(widget, Qt.MouseButton.RightButton)
    QTest.mouseRelease(widget, Qt.MouseButton.RightButton, pos=QPoint(-40, 5))
    assert stage.codes == ["slipped"]


def test_a_long_press_is_named_and_is_no_click(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    widget = stage.view.target_widget("target.1")
    assert widget is not None
    QTest.mousePress(widget, Qt.MouseButton.LeftButton)
    stage.now_ms = 900
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
    assert stage.events == [Held("target.1", held_ms=900)]
    assert stage.codes == ["held-too-long"]
    stage.click("target.1")
    assert stage.codes[1:] == ["clicked"]


def test_a_tap_of_a_finger_that_slides_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    for stage.now_ms, across in ((1000, 2), (1030, 10), (1060, 24)):
        QTest.mouseMove(stage.view, QPoint(across, 2))
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(24, 2))
    stage.now_ms = 1500
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(24, 2))
    QTest.mouseMove(stage.view, QPoint(30, 2))  # a hand that trembles
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(30, 2))
    assert stage.codes == ["tapped-moving", "missed", "missed"]


def test_a_tap_comes_when_the_finger_is_up_again_and_lasts(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    for stage.now_ms, across in ((1000, 2), (1030, 14), (1060, 30)):
        QTest.mouseMove(stage.view, QPoint(across, 2))
    for pressed_at_ms, code in ((1260, "tapped-moving"), (1560, "missed")):
        stage.now_ms = pressed_at_ms
        QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(30, 2))
        stage.now_ms += 180
        QTest.mouseRelease(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(30, 2))
        assert stage.codes[-1] == code


def test_a_double_click_counts_once_and_is_no_mistake(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    widget = stage.view.target_widget("target.1")
    assert widget is not None
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton)
    assert stage.codes == ["clicked", "already-done"]


def test_the_keyboard_clicks_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(stage.view.focusWidget(), key)
        QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    assert stage.is_done()


def test_the_menu_key_stands_for_the_right_button(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, RIGHT)
    for target in ("target.1", "target.2"):
        widget = stage.view.target_widget(target)
        assert widget is not None
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(widget, menu)
    assert stage.is_done()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [FULL, LABELLED], ids=["pictures", "labels"])
def test_everything_is_whole_and_apart(
    qtbot: QtBot, spec: ClickSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    rects = [
        stage.view.target_rect(move.target) for move in KIND.moves(spec, stage.state) if move.target != STAGE
    ]
    rects = list({rect.getRect(): rect for rect in rects}.values())
    assert len(rects) == KIND.bound(spec) + (6 if spec is FULL else 2)
    for number, rect in enumerate(rects):
        assert min(rect.width(), rect.height()) >= 40
        assert not any(rect.adjusted(-6, -6, 6, 6).intersects(other) for other in rects[:number])


def test_what_is_clicked_fades_and_then_nothing_runs(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS, is_animated=True)
    star = stage.view.target_widget("target.1")
    assert isinstance(star, PictureTarget)
    stage.click("target.1")
    assert star.is_fading()
    qtbot.waitUntil(lambda: not star.is_fading())
    stage.view.show_state(KIND.start(STARS, 1))
    assert not star.is_fading()


def test_without_animations_nothing_moves(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS, is_animated=False)
    stage.click("target.1")
    star = stage.view.target_widget("target.1")
    assert isinstance(star, PictureTarget)
    assert not star.is_fading()


def let_drift(qtbot: QtBot, stage: Stage, target: str) -> None:
    """Wait until a target is elsewhere."""
    before = stage.view.target_rect(target)

    def has_drifted() -> bool:
        stage.now_ms += 50
        return stage.view.target_rect(target).center() != before.center()

    qtbot.waitUntil(has_drifted)


def is_drifting(stage: Stage) -> bool:
    assert isinstance(stage.view, ClickView)
    return stage.view.is_drifting


def test_what_drifts_can_be_clicked_where_it_is_shown_and_rests_when_done(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=True)
    for target in ("target.1", "target.2"):
        let_drift(qtbot, stage, target)
        at = stage.centre(target)
        hit = stage.view.childAt(at)
        assert hit is not None
        assert hit is stage.view.target_widget(target)
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, pos=hit.mapFrom(stage.view, at))
    assert stage.is_done()
    assert not is_drifting(stage)


def test_what_is_pressed_or_clicked_stands_still(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=True)
    star = stage.view.target_widget("target.1")
    assert star is not None
    before = star.geometry()
    QTest.mousePress(star, Qt.MouseButton.LeftButton)
    let_drift(qtbot, stage, "target.2")
    assert star.geometry() == before
    QTest.mouseRelease(star, Qt.MouseButton.LeftButton)
    let_drift(qtbot, stage, "target.2")
    assert star.geometry() == before


def test_everything_stands_still_from_a_hint_until_the_next_right_click(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=True)
    assert is_drifting(stage)
    stage.view.reveal("target.1")
    stage.click("other.1")
    QTest.mouseMove(stage.view, QPoint(3, 3))
    assert not is_drifting(stage)
    stage.click("target.1")
    assert is_drifting(stage)


def test_nothing_drifts_unseen_or_where_animations_are_unwanted(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=True)
    stage.view.hide()
    assert not is_drifting(stage)
    stage.view.show()
    assert is_drifting(stage)
    assert not is_drifting(Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=False))
    assert not is_drifting(Stage.open(qtbot, KIND, ClickView, STARS, is_animated=True))


def test_a_pointer_that_rests_lets_everything_rest(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, DRIFTING, is_animated=True)
    stage.now_ms = 40_000
    qtbot.waitUntil(lambda: not is_drifting(stage))
    for across in (3, 9):  # where the pointer is already, no move comes
        QTest.mouseMove(stage.view, QPoint(across, 3))
    assert is_drifting(stage)


def test_another_seed_puts_things_elsewhere(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ClickView, STARS)
    before = stage.view.target_rect("target.1")
    stage.view.show_state(KIND.start(STARS, 2))
    assert stage.view.target_rect("target.1") != before


def test_the_panel_shows_the_button_to_press(qtbot: QtBot) -> None:
    for spec, name in ((STARS, "A mouse: press its left button"), (RIGHT, "A mouse: press its right button")):
        stage = Stage.open(qtbot, KIND, ClickView, spec)
        panel = stage.view.panel()
        assert panel is not None
        assert panel.accessibleName() == name
        assert stage.view.panel() is panel


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ClickView)
