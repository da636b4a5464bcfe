"""What is noted of an attempt does not depend on when somebody asks for it."""

from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, Event, KeyPressed, PassedBy, Pointed, Typed
from learn_app.exercise_api.words import TEXT
from learn_app.exercises.type.machine import KIND
from learn_app.exercises.type.spec import TypeSpec
from learn_app.training.attempt_notes import AttemptNotes

SPEC = KIND.adapt(TypeSpec(words=("la", "à"), policy="backspace"), Calibration())

ACTS = st.one_of(
    st.sampled_from("laàx").map(lambda letter: Typed(TEXT, letter)),
    st.sampled_from([KeyPressed(TEXT, "Backspace"), Pointed(TEXT), PassedBy(TEXT)]),
    st.integers(0, 3000).map(lambda ms: Clicked(TEXT, at_ms=ms)),
)
"""None, in a list of them, stands for asking for the hint."""


def what_it_comes_to(acts: list[Event | None], asks_each_time: bool) -> tuple[object, ...]:
    notes = AttemptNotes(KIND, SPEC, 0)
    state = KIND.start(SPEC, 1)

    def asked() -> tuple[object, ...]:
        clicks = notes.clicks
        counts = dict(notes.keys.counts)
        return notes.is_touched, notes.mistake_codes, notes.hints, notes.help, clicks.gaps_ms, counts

    for number, act in enumerate(acts):
        if act is None:
            notes.add_hint(number)
        else:
            after, feedback = KIND.update(SPEC, state, act)
            notes.add(act, state, after, feedback, number)
            state = after
        if asks_each_time:
            asked()
    return asked()


@given(st.lists(st.one_of(ACTS, st.none()), max_size=130))
def test_asked_late_or_after_each_act_it_is_the_same(acts: list[Event | None]) -> None:
    assert what_it_comes_to(acts, asks_each_time=False) == what_it_comes_to(acts, asks_each_time=True)


def test_what_means_nothing_leaves_no_trace() -> None:
    notes, state = AttemptNotes(KIND, SPEC, 0), KIND.start(SPEC, 1)
    for number in range(200):
        notes.add(Pointed(TEXT), state, state, NEUTRAL, number)
    assert not notes.is_touched
    assert notes.help == AttemptNotes(KIND, SPEC, 0).help


def test_a_mistake_is_counted_with_the_key_that_was_missed() -> None:
    notes, state = AttemptNotes(KIND, SPEC, 0), KIND.start(SPEC, 1)
    after, feedback = KIND.update(SPEC, state, Typed(TEXT, "x"))
    assert feedback.verdict is Verdict.MISTAKE
    notes.add(Typed(TEXT, "x"), state, after, feedback, 5)
    assert notes.is_touched
    assert notes.mistake_codes == ((feedback.code, 1),)
    assert dict(notes.keys.counts) == {"l": (0, 1)}
    assert notes.help.mistakes == 1
