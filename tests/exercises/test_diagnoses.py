"""What beginners do wrong with a pointer, each with its own name and sentence, wherever it can happen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import load_kind
from learn_app.exercise_api.events import Scrolled
from learn_app.exercise_api.scattering import Pictures
from learn_app.exercises.double_click.spec import DoubleClickSpec
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted
from learn_app.screens.exercise_views import load_view
from tests.exercises.stage import Stage

CLICKED = ("click", "hotspot", "choice", "scroll", "info")
DIAGNOSES: dict[str, dict[str, tuple[str, ...]]] = {
    "right instead of left button": {
        "wrong-button": (*CLICKED, "double_click", "drag", "select_text"),
        "wrong-button-left": ("click",),
        "wrong-button-middle": (*CLICKED, "double_click", "drag", "select_text"),
    },
    "the pointer slipped between press and release": {"slipped": CLICKED, "pointer-moved": ("double_click",)},
    "second click too late or elsewhere": {
        "second-click-late": ("double_click",),
        "second-click-elsewhere": ("double_click",),
        "clicked-once": ("double_click",),
    },
    "released too early in a drag": {"dropped-outside": ("drag",), "released-early": ("drag",)},
    "dragged the wrong thing": {
        "wrong-item": ("drag",),
        "wrong-zone": ("drag",),
        "pressed-beside": ("drag",),
        "take-handle": ("drag",),
    },
    "scrolled the wrong way": {
        "wrong-way": ("scroll",),
        "wrong-way-up": ("scroll",),
        "wrong-way-left": ("scroll",),
        "wrong-way-right": ("scroll",),
        "sideways": ("scroll",),
    },
    "selection one character short": {
        "one-short": ("select_text",),
        "one-short-start": ("select_text",),
        "one-short-both": ("select_text",),
    },
    "long press": {
        "held-too-long": ("click", "double_click", "hotspot", "choice", "scroll", "drag"),
        "held-still": ("drag",),
        "nothing-selected": ("select_text",),
    },
    "touchpad tap": {"tapped-moving": ("click", "double_click", "hotspot", "scroll")},
}


@pytest.mark.parametrize("what", DIAGNOSES)
def test_every_slip_has_a_name_and_a_sentence(what: str) -> None:
    for code, kinds in DIAGNOSES[what].items():
        for kind_name in kinds:
            assert code in load_kind(kind_name).codes, (code, kind_name)
            assert load_view(kind_name).sentences[code], (code, kind_name)


def test_no_two_slips_of_a_kind_are_told_in_the_same_words() -> None:
    for kind_name in ("click", "double_click", "drag", "scroll", "select_text", "hotspot"):
        sentences = list(load_view(kind_name).sentences.values())
        assert len(sentences) == len(set(sentences)), kind_name


SPECS = {
    "double_click": DoubleClickSpec(targets=Pictures(pictogram="key")),
    "hotspot": HotspotSpec(
        image="key",
        spots=(Spot(id="a", label="A", box=(40, 40, 20, 20)),),
        find=("a",),
        ask={"a": "Où ?"},
    ),
    "scroll": ScrollSpec(find=Wanted(pictogram="key", label="La clé"), length=4),
}


@pytest.mark.parametrize("kind_name", SPECS)
def test_a_tap_that_slides_is_named_on_the_ground_of_each_stage(qtbot: QtBot, kind_name: str) -> None:
    stage = Stage.open(qtbot, load_kind(kind_name), load_view(kind_name), SPECS[kind_name])
    while isinstance(event := stage.kind.expect(stage.spec, stage.state), Scrolled):
        stage.view.happen(event)
    ground = stage.view.target_widget("page") or stage.view
    for stage.now_ms, across in ((1000, 2), (1030, 10), (1060, 24)):
        QTest.mouseMove(ground, QPoint(across, 20))
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=QPoint(24, 20))
    assert stage.codes[-1] == "tapped-moving"
    stage.now_ms = 9000
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=QPoint(24, 20))
    assert stage.codes[-1] == "missed"
