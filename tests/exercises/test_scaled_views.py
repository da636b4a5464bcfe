"""Targets made larger for a learner: larger indeed, and still whole and apart, wherever there is room."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import load_kind
from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.events import Scrolled
from learn_app.exercise_api.scattering import MOST_PICTURES, Pictures
from learn_app.exercises.click.spec import MOST_LABELLED, ClickSpec, Targets
from learn_app.exercises.double_click.spec import DoubleClickSpec
from learn_app.exercises.drag.spec import DragSpec, Item, Slider, Zone
from learn_app.exercises.path.spec import PathSpec
from learn_app.exercises.reach.spec import ReachSpec
from learn_app.exercises.scroll.machine import PAGE
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted
from learn_app.screens.exercise_views import load_view
from learn_app.widgets.button import Button
from learn_app.widgets.target import LinkTarget
from tests.exercises.stage import SIZES, Stage

PICTURES = Pictures(pictogram="file-folder", count=4, size="small")
FULL = Pictures(pictogram="file-folder", count=MOST_PICTURES, size="large")
APPLE = Item(id="pomme", label="Pomme", pictogram="red-apple", zone="fruits")
BUTTONS = Targets(look="button", labels=("Valider",))
LINKS = Targets(look="link", labels=("Horaires", "Tarifs"))
SMALL = {
    "click": ClickSpec(targets=Targets(pictogram="file-folder", count=4, size="small")),
    "click-button": ClickSpec(targets=BUTTONS, others=LINKS),
    "click-link": ClickSpec(targets=LINKS, others=BUTTONS),
    "drag": DragSpec(items=(APPLE,), zones=(Zone(id="fruits", label="Fruits"),)),
    "drag-slider": DragSpec(slider=Slider(start=2, goal=7, label="Le son")),
    "scroll-bar": ScrollSpec(find=Wanted(pictogram="key", label="La clé"), means="bar"),
    "scroll-found": ScrollSpec(find=Wanted(pictogram="key", label="La clé"), length=4),
    "double_click": DoubleClickSpec(targets=PICTURES),
    "reach": ReachSpec(targets=PICTURES, order="any"),
    "path": PathSpec(width="narrow"),
}
CROWDED = {
    "click": ClickSpec(targets=Targets(pictogram="file-folder", count=MOST_PICTURES, size="large")),
    "double_click": DoubleClickSpec(targets=FULL),
    "reach": ReachSpec(targets=FULL, order="any"),
}
LABELS = tuple(f"Envoyer la demande numéro {n} à la mairie" for n in range(MOST_LABELLED))
CROWDED_LABELS = {
    "button": ClickSpec(targets=Targets(look="button", labels=LABELS)),
    "link": ClickSpec(targets=Targets(look="link", labels=LABELS)),
    "both": ClickSpec(targets=Targets(look="button", labels=LABELS[:5]), others=LINKS),
}


def open_scaled(qtbot: QtBot, kind_name: str, spec: object, factor: float, **look: object) -> Stage:
    kind_name = kind_name.partition("-")[0]
    kind = load_kind(kind_name)
    adapted = kind.adapt(spec, Calibration(target_scale=factor))
    return Stage.open(qtbot, kind, load_view(kind_name), adapted, **look)


def width_of_first(stage: Stage) -> int:
    while isinstance(event := stage.kind.expect(stage.spec, stage.state), Scrolled) and event.target == PAGE:
        stage.view.happen(event)
    assert event is not None
    return stage.view.target_rect(event.target).width()


@pytest.mark.parametrize("kind_name", SMALL)
def test_targets_are_larger_where_they_are_hard_to_hit(qtbot: QtBot, kind_name: str) -> None:
    widths = [width_of_first(open_scaled(qtbot, kind_name, SMALL[kind_name], n)) for n in (1.0, LARGEST)]
    assert widths[1] > 1.3 * widths[0]


@pytest.mark.parametrize("kind_name", SMALL)
def test_what_grew_is_back_at_its_author_s_size_once_it_is_easy(qtbot: QtBot, kind_name: str) -> None:
    kind = load_kind(kind_name.partition("-")[0])
    assert kind.adapt(SMALL[kind_name], Calibration(target_scale=1.4)) != SMALL[kind_name]
    assert kind.adapt(SMALL[kind_name], Calibration()) == SMALL[kind_name]


@pytest.mark.parametrize("look", CROWDED_LABELS)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_labels_that_grew_are_whole_and_apart(
    qtbot: QtBot, look: str, scale: float, size: tuple[int, int]
) -> None:
    spec = CROWDED_LABELS[look]
    stage = open_scaled(qtbot, "click", spec, LARGEST, size=size, scale=scale)
    usual = open_scaled(qtbot, "click", spec, 1.0, size=size, scale=scale)
    widgets = stage.view.findChildren(Button) + stage.view.findChildren(LinkTarget)
    usual_ones = usual.view.findChildren(Button) + usual.view.findChildren(LinkTarget)
    for widget, other in zip(widgets, usual_ones, strict=True):
        assert widget.height() >= widget.heightForWidth(widget.width()) or (
            widget.height() >= other.height() and widget.font() == other.font()
        )
    rects = [widget.geometry() for widget in widgets]
    assert not any(one.intersects(two) for one, two in combinations(rects, 2))


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_found_on_a_page_is_whole_as_soon_as_it_can_be_clicked(
    qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    for axis in ("vertical", "both"):
        spec = ScrollSpec(find=Wanted(pictogram="key", label="La grande clé de la cave"), axis=axis, length=4)
        stage = open_scaled(qtbot, "scroll", spec, LARGEST, size=size, scale=scale)
        while isinstance(event := stage.kind.expect(stage.spec, stage.state), Scrolled):
            stage.view.happen(event)
        assert stage.view.target_rect(PAGE).contains(stage.view.target_rect("item"))


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_things_to_carry_that_grew_are_whole_and_apart(
    qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    items = tuple(Item(id=f"i{n}", label=f"Chose numéro {n}", zone="a") for n in range(8))
    spec = DragSpec(items=items, zones=tuple(Zone(id=id_, label=f"Panier {id_}") for id_ in "abcd"))
    stage = open_scaled(qtbot, "drag", spec, LARGEST, size=size, scale=scale)
    stage.assert_every_target_shown()
    ids = [f"item.{item.id}" for item in items] + [f"zone.{zone.id}" for zone in spec.zones]
    rects = [stage.view.target_rect(id_) for id_ in ids]
    assert not any(one.intersects(two) for one, two in combinations(rects, 2))


@pytest.mark.parametrize("kind_name", CROWDED)
def test_on_a_crowded_stage_they_are_as_large_as_finds_room(qtbot: QtBot, kind_name: str) -> None:
    stage = open_scaled(qtbot, kind_name, CROWDED[kind_name], LARGEST, size=(640, 652), scale=1.4)
    stage.assert_every_target_shown()
    rects = [stage.view.target_rect(f"target.{n}") for n in range(1, MOST_PICTURES + 1)]
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
