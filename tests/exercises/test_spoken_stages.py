"""What is written on a stage can be heard, with the instruction."""

import pytest
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import load_kind
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.exercises.drag.spec import DragSpec, Item, Slider, Zone
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.exercises.info.spec import InfoSpec, Point
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted
from learn_app.exercises.select_text.spec import SelectTextSpec
from learn_app.screens.exercise_views import load_view
from tests.exercises.stage import Stage


def open_stage(qtbot: QtBot, kind_name: str, spec: object) -> Stage:
    return Stage.open(qtbot, load_kind(kind_name), load_view(kind_name), spec)


def test_the_lines_of_a_page_are_heard(qtbot: QtBot) -> None:
    points = (Point(text="Appuyez **1 fois**"), Point(text="Attendez !"))
    stage = open_stage(qtbot, "info", InfoSpec(points=points))
    assert stage.view.spoken() == "Appuyez 1 fois. Attendez !"


def test_the_answers_are_heard(qtbot: QtBot) -> None:
    options = (Option(id="a", text="Le bouton gauche", right=True), Option(id="b", text="Rien."))
    assert open_stage(qtbot, "choice", ChoiceSpec(options=options)).view.spoken() == "Le bouton gauche. Rien."


def test_the_question_that_is_asked_now_is_heard(qtbot: QtBot) -> None:
    spots = tuple(Spot(id=id_, label=id_, box=(left, 0, 40, 90)) for id_, left in (("a", 0), ("b", 50)))
    spec = HotspotSpec(image="key", spots=spots, find=("a", "b"), ask={"a": "Où est A ?", "b": "Où est B ?"})
    stage = open_stage(qtbot, "hotspot", spec)
    heard = [stage.view.spoken()]
    for target in ("spot.a", "spot.b"):
        stage.click(target)
        heard.append(stage.view.spoken())
    assert heard == ["Où est A ?", "Où est B ?", ""]


HEARD = {
    "click": (
        ClickSpec(
            targets=Targets(look="button", labels=("Valider",)),
            others=Targets(look="link", labels=("Aide",)),
        ),
        "Valider. Aide.",
    ),
    "drag": (
        DragSpec(
            items=(Item(id="a", label="Lettre", zone="b"),), zones=(Zone(id="b", label="Boîte aux lettres"),)
        ),
        "Lettre. Boîte aux lettres.",
    ),
    "drag-slider": (DragSpec(slider=Slider(start=2, goal=7, label="Le son")), "Le son."),
    "scroll": (ScrollSpec(find=Wanted(pictogram="key", label="La clé")), "La clé."),
    "select_text": (SelectTextSpec(text="Je viens samedi.", select="samedi"), "Je viens samedi."),
}


@pytest.mark.parametrize("name", HEARD)
def test_what_has_a_name_is_heard(qtbot: QtBot, name: str) -> None:
    spec, heard = HEARD[name]
    assert open_stage(qtbot, name.partition("-")[0], spec).view.spoken() == heard
