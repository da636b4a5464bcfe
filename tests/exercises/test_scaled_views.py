"""Targets made larger for a learner: larger indeed, and still whole and apart, wherever there is room."""

from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import load_kind
from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.scattering import MOST_PICTURES, Pictures
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.exercises.double_click.spec import DoubleClickSpec
from learn_app.exercises.path.spec import PathSpec
from learn_app.exercises.reach.spec import ReachSpec
from learn_app.screens.exercise_views import load_view
from tests.exercises.stage import Stage

PICTURES = Pictures(pictogram="file-folder", count=4, size="small")
FULL = Pictures(pictogram="file-folder", count=MOST_PICTURES, size="large")
SMALL = {
    "click": ClickSpec(targets=Targets(pictogram="file-folder", count=4, size="small")),
    "double_click": DoubleClickSpec(targets=PICTURES),
    "reach": ReachSpec(targets=PICTURES, order="any"),
    "path": PathSpec(width="narrow"),
}
CROWDED = {
    "click": ClickSpec(targets=Targets(pictogram="file-folder", count=MOST_PICTURES, size="large")),
    "double_click": DoubleClickSpec(targets=FULL),
    "reach": ReachSpec(targets=FULL, order="any"),
}


def open_scaled(qtbot: QtBot, kind_name: str, spec: object, factor: float, **look: object) -> Stage:
    kind = load_kind(kind_name)
    adapted = kind.adapt(spec, Calibration(target_scale=factor))
    return Stage.open(qtbot, kind, load_view(kind_name), adapted, **look)


def width_of_first(stage: Stage) -> int:
    event = stage.kind.expect(stage.spec, stage.state)
    assert event is not None
    return stage.view.target_rect(event.target).width()


@pytest.mark.parametrize("kind_name", SMALL)
def test_targets_are_larger_where_they_are_hard_to_hit(qtbot: QtBot, kind_name: str) -> None:
    widths = [width_of_first(open_scaled(qtbot, kind_name, SMALL[kind_name], n)) for n in (1.0, LARGEST)]
    assert widths[1] > 1.3 * widths[0]


@pytest.mark.parametrize("kind_name", CROWDED)
def test_on_a_crowded_stage_they_are_as_large_as_finds_room(qtbot: QtBot, kind_name: str) -> None:
    stage = open_scaled(qtbot, kind_name, CROWDED[kind_name], LARGEST, size=(640, 652), scale=1.4)
    stage.assert_every_target_shown()
    rects = [stage.view.target_rect(f"target.{n}") for n in range(1, MOST_PICTURES + 1)]
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
