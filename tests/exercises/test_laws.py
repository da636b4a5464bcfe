"""The laws of ``exercise_api.contract``, over every kind, with Hypothesis as the learner."""

import importlib
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.content.problems import Place
from learn_app.content.proving import Prover, prove
from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import (
    STAGE,
    Chosen,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
    Held,
    KeyPressed,
    PassedBy,
    Pointed,
    Rested,
    Scrolled,
    Slipped,
    TextSelected,
    Typed,
)
from tests.exercises.samples import SAMPLES, read_sample

CASES = [(kind, number) for kind in KIND_NAMES for number in range(len(SAMPLES[kind]))]

every_sample = pytest.mark.parametrize(("kind_name", "number"), CASES)


@cache
def spec_of(kind_name: str, number: int) -> Any:
    return read_sample(kind_name, number)


@cache
def targets_of(kind_name: str, number: int) -> list[str]:
    """Return the targets met on the way to the end, and some that do not exist."""
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    state, found = kind.start(spec, 1), {STAGE, "", "no.such.target", "option.", "mail.", "form.x.y.z"}
    while (event := kind.expect(spec, state)) is not None:
        found |= {move.target for move in kind.moves(spec, state)}
        state, _ = kind.update(spec, state, event)
    return sorted(found)


def events(kind_name: str, number: int) -> st.SearchStrategy[Event]:
    """Any event of the vocabulary on any target."""
    target = st.sampled_from(targets_of(kind_name, number))
    button: Any = st.sampled_from(["left", "middle", "right"])
    text = st.one_of(
        st.sampled_from(["oui", "é", "e\u0301", "04/07/1988", "nouveau", "true"]), st.text(max_size=8)
    )
    key = st.sampled_from(["Enter", "Space", "Backspace", "Tab", "Escape", "Left", "?"])
    modifiers = st.frozensets(st.sampled_from(["Ctrl", "Shift", "Alt", "AltGr"]), max_size=2)
    at_ms, amount = st.integers(0, 10**9), st.integers(-100, 10**9)
    return st.one_of(
        *(
            st.builds(shape, target, at_ms=at_ms)
            for shape in (Pointed, PassedBy, Rested, DoubleClicked, Grabbed)
        ),
        *(st.builds(shape, target, button, at_ms=at_ms) for shape in (Clicked, Slipped)),
        *(st.builds(shape, target, target, at_ms=at_ms) for shape in (Dragged, Dropped, Chosen)),
        *(st.builds(shape, target, text, at_ms=at_ms) for shape in (Typed, Filled, Chosen)),
        *(st.builds(shape, target, amount, amount, at_ms=at_ms) for shape in (Scrolled, TextSelected)),
        st.builds(Held, target, amount, at_ms=at_ms),
        st.builds(KeyPressed, target, key, modifiers, at_ms=at_ms),
    )


@every_sample
@given(data=st.data(), seed=st.integers(0, 2**31 - 1))
def test_laws_hold_wherever_a_learner_gets_to(
    kind_name: str, number: int, data: st.DataObject, seed: int
) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    prover = Prover(kind, spec, seed, Place(""))
    assert prover.begin(), prover.failures
    state = prover.start
    played: list[Event] = []
    any_event = events(kind_name, number)
    for _ in range(data.draw(st.integers(0, 12), label="length")):
        expected = kind.expect(spec, state)
        choices = [*kind.moves(spec, state), *([expected] * 3 if expected is not None else [])]
        event = data.draw(st.one_of(st.sampled_from(choices), any_event) if choices else any_event)
        answer = prover.act(state, event)
        assert not prover.failures
        assert answer is not None
        played.append(event)
        state = answer[0]
        assert prover.follow(state), prover.failures
    again = kind.start(spec, seed)
    for event in played:
        again, _ = kind.update(spec, again, event)
    assert again == state


@every_sample
def test_done_is_final(kind_name: str, number: int) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    state = kind.start(spec, 5)
    moves = list(kind.moves(spec, state))
    while (event := kind.expect(spec, state)) is not None:
        moves += [*kind.moves(spec, state), event]
        state, feedback = kind.update(spec, state, event)
    assert feedback.verdict is Verdict.DONE
    assert all(step.is_done for step in kind.checklist(spec, state))
    for move in moves:
        after, _ = kind.update(spec, state, move)
        assert kind.is_done(spec, after)


@every_sample
def test_a_learner_has_a_right_and_a_known_move(kind_name: str, number: int) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    state = kind.start(spec, 5)
    while (event := kind.expect(spec, state)) is not None:
        targets = {move.target for move in kind.moves(spec, state)}
        assert event.target in targets
        state, _ = kind.update(spec, state, event)


@every_sample
def test_an_event_on_nothing_is_nothing(kind_name: str, number: int) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    state = kind.start(spec, 5)
    for shape in (
        Pointed,
        Rested,
        Clicked,
        Slipped,
        DoubleClicked,
        Grabbed,
        Dragged,
        Dropped,
        Filled,
        Chosen,
        Held,
        Scrolled,
        TextSelected,
    ):
        assert kind.update(spec, state, shape("no.such.target")) == (state, NEUTRAL)


@every_sample
def test_random_walks_prove_it(kind_name: str, number: int) -> None:
    proof = prove(load_kind(kind_name), spec_of(kind_name, number), seed=3, walks=25)
    assert proof.failures == ()


@every_sample
def test_the_sample_passes_the_kind_s_own_check(kind_name: str, number: int) -> None:
    module = importlib.import_module(load_kind(kind_name).spec.__module__)
    check = getattr(module, "check", lambda _: ())
    assert list(check(spec_of(kind_name, number))) == []


calibrations = st.builds(
    Calibration,
    target_scale=st.floats(1.0, LARGEST),
    double_click_ms=st.integers(0, 4000),
    hand=st.sampled_from(["right", "left"]),
    keys=st.dictionaries(
        st.text(min_size=1, max_size=1), st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=5
    ),
)


@every_sample
@settings(max_examples=15)
@given(calibration=calibrations, seed=st.integers(0, 2**31 - 1))
def test_an_exercise_made_to_fit_a_learner_obeys_the_laws(
    kind_name: str, number: int, calibration: Calibration, seed: int
) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    adapted = kind.adapt(spec, calibration)
    assert kind.adapt(spec, calibration) == adapted
    assert prove(kind, adapted, seed, walks=3).failures == ()


@every_sample
def test_who_needs_nothing_gets_what_the_author_wrote(kind_name: str, number: int) -> None:
    kind, spec = load_kind(kind_name), spec_of(kind_name, number)
    assert kind.adapt(spec, Calibration()) == spec


def test_every_kind_has_samples() -> None:
    assert tuple(SAMPLES) == KIND_NAMES
