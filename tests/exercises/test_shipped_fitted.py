"""The shipped exercises of the pointer, made to fit a left hand that misses much: proved, and played."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.content.hands import tell_lesson
from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content
from learn_app.content.model import Exercise
from learn_app.content.proving import prove
from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.paths import Paths
from learn_app.screens.exercise_views import load_view
from learn_app.tour.robot import perform
from tests.exercises.stage import SIZES, Stage

PATHS = Paths.find(Path())
FIT = Calibration(target_scale=LARGEST, double_click_ms=2000, hand="left")
KINDS = (
    "reach",
    "reveal",
    "path",
    "click",
    "double_click",
    "drag",
    "scroll",
    "select_text",
    "hotspot",
    "choice",
)


def exercises() -> dict[str, tuple[str, Exercise]]:
    """Return the exercises by their place, each with its module."""
    found = {}
    for module in load_content(PATHS.lessons, PATHS.assets).modules:
        if module.entry.id in ("ordi", "souris"):
            for loaded in module.lessons:
                assert loaded.lesson is not None
                for one in tell_lesson(loaded.lesson, "left").exercises:
                    if one.kind in KINDS:
                        found[f"{module.entry.id}/{loaded.entry.id}/{one.id}"] = module.entry.id, one
    return found


EXERCISES = exercises()


@pytest.mark.parametrize("place", EXERCISES)
def test_it_obeys_the_laws(place: str) -> None:
    _module, exercise = EXERCISES[place]
    kind = load_kind(exercise.kind)
    assert prove(kind, kind.adapt(exercise.spec, FIT), exercise.seed, walks=4).failures == ()


@pytest.mark.parametrize("place", EXERCISES)
def test_a_hand_can_play_it_on_the_narrowest_stage(qtbot: QtBot, place: str) -> None:
    module, exercise = EXERCISES[place]
    kind = load_kind(exercise.kind)
    spec = kind.adapt(exercise.spec, FIT)
    look = {"size": SIZES[1], "seed": exercise.seed, "folder": PATHS.lessons / module}
    stage = Stage.open(qtbot, kind, load_view(exercise.kind), spec, **look)
    for _ in range(kind.bound(spec)):
        if (event := kind.expect(spec, stage.state)) is not None:
            perform(event, stage.view)
            QApplication.processEvents()
    assert stage.is_done()


def test_there_is_much_to_play() -> None:
    assert {exercise.kind for _module, exercise in EXERCISES.values()} == set(KINDS)
    assert len(EXERCISES) > 50
