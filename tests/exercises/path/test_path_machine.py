"""Following a road: from gate to gate, and back to the last one."""

import math
from itertools import pairwise
from typing import get_args

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, Pointed
from learn_app.exercises.path.machine import KIND, PathState
from learn_app.exercises.path.road import LAST_GATE, gate, points
from learn_app.exercises.path.spec import PathSpec, Shape

LINE = PathSpec()


def test_all_gates_in_order_lead_to_the_end() -> None:
    state, told = KIND.start(LINE, 1), []
    for number in range(5):
        state, feedback = KIND.update(LINE, state, Pointed(f"gate.{number}"))
        told.append((feedback.verdict, feedback.code))
    assert told == [
        (Verdict.PROGRESS, "begun"),
        *[(Verdict.PROGRESS, "")] * 3,
        (Verdict.DONE, "arrived"),
    ]
    assert KIND.expect(LINE, state) is None


def test_leaving_the_road_is_told_once_and_costs_no_gate() -> None:
    state = PathState(reached=2)
    state, feedback = KIND.update(LINE, state, Pointed("off"))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "off-road")
    assert KIND.update(LINE, state, Pointed("off")) == (state, NEUTRAL)
    assert KIND.expect(LINE, state) == Pointed("gate.2")


def test_off_the_road_the_next_gate_does_not_count_before_the_last_one() -> None:
    state = PathState(reached=2, is_off=True)
    assert KIND.update(LINE, state, Pointed("gate.3")) == (state, NEUTRAL)
    state, feedback = KIND.update(LINE, state, Pointed("gate.2"))
    assert (state, feedback.code) == (PathState(reached=2), "back-on-road")
    assert KIND.expect(LINE, state) == Pointed("gate.3")


def test_before_the_beginning_nothing_is_off_the_road() -> None:
    start = KIND.start(LINE, 1)
    for event in (Pointed("off"), Pointed("gate.1"), Clicked("gate.0")):
        assert KIND.update(LINE, start, event) == (start, NEUTRAL)


def test_a_gate_cannot_be_skipped() -> None:
    state = PathState(reached=0)
    assert KIND.update(LINE, state, Pointed("gate.2")) == (state, NEUTRAL)


@pytest.mark.parametrize("shape", get_args(Shape))
def test_the_road_leads_from_its_first_gate_to_its_last_well_within_the_stage(shape: Shape) -> None:
    road = points(shape, LAST_GATE[shape])
    assert math.dist(road[0], gate(shape, 0)) < 1e-9
    assert math.dist(road[-1], gate(shape, LAST_GATE[shape])) < 1e-9
    assert all(0.09 <= value <= 0.91 for place in road for value in place)
    assert max(math.dist(a, b) for a, b in pairwise(road)) < 0.09
