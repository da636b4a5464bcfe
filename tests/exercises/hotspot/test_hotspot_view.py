"""A picture whose parts are clicked on."""

from itertools import combinations
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.events import STAGE, Clicked, Rested
from learn_app.exercises.hotspot.machine import KIND, HotspotState
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.exercises.hotspot.view import HotspotView, Sign
from learn_app.tour.robot import perform
from tests.exercises.hotspot.test_hotspot_machine import MENU
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

DESK = HotspotSpec(
    image="desktop-computer",
    spots=(
        Spot(id="ecran", label="L’écran", box=(8, 8, 84, 56)),
        Spot(id="clavier", label="Le clavier et toutes ses touches", box=(16, 75, 20, 16)),
    ),
    find=("clavier", "ecran"),
    ask={"clavier": "Montrez le clavier.", "ecran": "Montrez l’écran."},
)


def signs(stage: Stage) -> list[Sign]:
    return [sign for sign in stage.view.findChildren(Sign) if sign.isVisible()]


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK)
    stage.play_to_the_end()


def test_each_mistake_comes_from_its_gesture(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK)
    stage.click("spot.ecran")
    stage.click("spot.clavier", "right")
    stage.click("spot.clavier", "middle")
    stage.slip("spot.clavier")
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=QPoint(3, 300))
    assert stage.codes == ["wrong-spot", "wrong-button", "wrong-button-middle", "slipped", "missed"]
    assert stage.events[-1] == Clicked(STAGE)


def test_resting_on_the_parts_is_enough_before_one_can_click(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, replace(DESK, by="rest"))
    panel = stage.view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: move it on the table"
    stage.play_to_the_end()


def test_resting_on_another_part_is_named_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, replace(DESK, by="rest"))
    for target in ("spot.ecran", "spot.clavier", "spot.ecran"):
        perform(Rested(target), stage.view)
    assert stage.codes == ["wrong-spot", "found", "found"]


def test_a_picture_to_click_on_does_not_answer_to_resting(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK)
    perform(Rested("spot.clavier"), stage.view)
    assert stage.events == []


def test_what_is_found_gets_its_name_and_lets_clicks_through(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK)
    assert signs(stage) == []
    perform(Clicked("spot.clavier"), stage.view)
    (sign,) = signs(stage)
    assert stage.view.childAt(sign.geometry().center()) is not sign
    stage.view.show_state(HotspotState())
    assert signs(stage) == []


MOUSE = HotspotSpec(
    image="computer-mouse",
    spots=(
        Spot(id="gauche", label="Le bouton gauche", box=(26, 16, 20, 30)),
        Spot(id="roue", label="La petite roue", box=(47, 20, 6, 18)),
        Spot(id="droit", label="Le bouton droit", box=(54, 16, 20, 30)),
        Spot(id="bas", label="Le dessous", box=(40, 94, 20, 6)),
    ),
    find=("gauche", "roue", "droit", "bas"),
    ask=dict.fromkeys(("gauche", "roue", "droit", "bas"), "Montrez."),
)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_names_of_small_parts_stand_beside_them_and_off_one_another(
    qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, MOUSE, size=size, scale=scale)
    while (event := KIND.expect(MOUSE, stage.state)) is not None:
        stage.click(event.target)
    shown = [sign.geometry() for sign in signs(stage)]
    assert len(shown) == 4
    assert not any(one.intersects(other) for one, other in combinations(shown, 2))
    for sign, spot in zip(shown, MOUSE.spots, strict=True):
        assert stage.view.rect().contains(sign)
        part = stage.view.target_rect(f"spot.{spot.id}")
        is_roomy = part.width() >= sign.width() and part.height() > 3 * sign.height()
        assert is_roomy or not sign.intersects(part)


def test_a_name_does_not_stand_on_another_part(qtbot: QtBot) -> None:
    spots = (
        Spot(id="clavier", label="Le clavier", box=(20, 60, 60, 8)),
        Spot(id="pave", label="Le pavé tactile", box=(40, 70, 20, 6)),
    )
    find = ("clavier", "pave")
    spec = HotspotSpec(image="laptop", spots=spots, find=find, ask=dict.fromkeys(find, "Montrez."))
    stage = Stage.open(qtbot, KIND, HotspotView, spec)
    while (event := KIND.expect(spec, stage.state)) is not None:
        stage.click(event.target)
    keyboard, touchpad = (sign.geometry() for sign in signs(stage))
    assert not keyboard.intersects(stage.view.target_rect("spot.pave"))
    assert not touchpad.intersects(stage.view.target_rect("spot.clavier"))
    assert not keyboard.intersects(touchpad)


def test_the_keyboard_shows_parts_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Backtab)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Space)
    assert stage.is_done()


def test_a_picture_of_the_module_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>'
    )
    (tmp_path / "barre.svg").write_text(drawing, encoding="utf-8")
    spec = HotspotSpec(
        image="barre.svg",
        spots=(Spot(id="tout", label="Tout", box=(0, 0, 100, 100)),),
        find=("tout",),
        ask={"tout": "Montrez tout."},
    )
    stage = Stage.open(qtbot, KIND, HotspotView, spec, folder=tmp_path)
    place = stage.view.target_rect("spot.tout")
    assert abs(place.width() - 2 * place.height()) <= 2
    assert stage.view.grab().toImage().pixelColor(place.center()) == Qt.GlobalColor.black


def test_for_the_left_hand_the_picture_is_mirrored_under_its_spots(qtbot: QtBot, tmp_path: Path) -> None:
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
        '<rect width="40" height="20" fill="#fff"/><rect width="10" height="20"/></svg>'
    )
    (tmp_path / "boutons.svg").write_text(drawing, encoding="utf-8")
    spec = HotspotSpec(
        image="boutons.svg",
        spots=(Spot(id="noir", label="Noir", box=(0, 0, 25, 100)),),
        find=("noir",),
        ask={"noir": "Montrez le noir."},
        mirrored="for-left-hand",
    )
    lefts = []
    for hand in ("right", "left"):
        adapted = KIND.adapt(spec, Calibration(hand=hand))
        stage = Stage.open(qtbot, KIND, HotspotView, adapted, folder=tmp_path)
        place = stage.view.target_rect("spot.noir")
        assert stage.view.grab().toImage().pixelColor(place.center()) == Qt.GlobalColor.black
        lefts.append(place.left())
    assert lefts[1] > lefts[0] + 100


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_everything_is_whole(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, DESK, size=size, scale=scale)
    stage.assert_every_target_shown()
    stage.view.show_state(HotspotState(2))
    assert len(signs(stage)) == 2
    for sign in signs(stage):
        assert stage.view.rect().contains(sign.geometry())


def test_the_panel_shows_the_button_to_press(qtbot: QtBot) -> None:
    panel = Stage.open(qtbot, KIND, HotspotView, DESK).view.panel()
    assert panel is not None
    assert panel.accessibleName() == "A mouse: press its left button"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, HotspotView)


def test_the_picture_changes_and_shows_what_was_not_there(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, HotspotView, MENU)
    panel = stage.view.panel()
    assert panel is not None
    before = stage.view.grab().toImage()
    assert stage.view.target_widget("spot.ouvrir") is None
    assert panel.accessibleName() == "A mouse: press its right button"
    perform(Clicked("spot.dossier", button="right"), stage.view)
    assert stage.view.target_widget("spot.ouvrir") is not None
    assert panel.accessibleName() == "A mouse: press its left button"
    assert stage.view.grab().toImage() != before
    assert signs(stage) == [], "what was found in the picture before is no part of this one"
    stage.click("spot.ouvrir")
    assert stage.is_done()
    assert len(signs(stage)) == 1
    stage.view.show_state(HotspotState())
    assert stage.view.target_widget("spot.ouvrir") is None
    assert stage.view.grab().toImage() == before
