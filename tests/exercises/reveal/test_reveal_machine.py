"""Wiping a picture clear: every movement counts, and nothing that could be wrong."""

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, Pointed
from learn_app.exercises.reveal.machine import ENOUGH, KIND, RevealState, is_clear
from learn_app.exercises.reveal.spec import RevealSpec

CAT = RevealSpec(cover="cat-face")


def test_the_pointer_clears_a_cell_and_those_around_it() -> None:
    state, feedback = KIND.update(CAT, KIND.start(CAT, 1), Pointed("cell.3.5"))
    assert feedback.verdict is Verdict.PROGRESS
    cleared = {divmod(number, 12) for number in range(96) if is_clear(state, number)}
    assert cleared == {(row, column) for row in (2, 3, 4) for column in (4, 5, 6)}


def test_at_a_corner_there_are_fewer() -> None:
    state, _ = KIND.update(CAT, KIND.start(CAT, 1), Pointed("cell.7.11"))
    assert state.clear.bit_count() == 4


def test_what_is_clear_already_is_nothing_new() -> None:
    state, _ = KIND.update(CAT, KIND.start(CAT, 1), Pointed("cell.3.5"))
    for event in (Pointed("cell.3.5"), Pointed(STAGE), Pointed("cell.8.0"), Clicked("cell.0.0")):
        assert KIND.update(CAT, state, event) == (state, NEUTRAL)


def test_to_and_fro_leads_to_nine_tenths_with_two_words_on_the_way() -> None:
    state, codes = KIND.start(CAT, 1), []
    assert KIND.expect(CAT, state) == Pointed("cell.0.0")
    while (event := KIND.expect(CAT, state)) is not None:
        state, feedback = KIND.update(CAT, state, event)
        codes += [feedback.code] if feedback.code else []
    assert codes == ["half", "nearly", "revealed"]
    assert feedback.verdict is Verdict.DONE
    assert state.clear.bit_count() >= ENOUGH


def test_every_second_row_is_gone_through_backwards() -> None:
    first_row_and_second = (1 << 12) - 1
    assert KIND.expect(CAT, RevealState(first_row_and_second)) == Pointed("cell.1.11")


def test_at_the_end_everything_is_clear() -> None:
    assert is_clear(RevealState((1 << ENOUGH) - 1), 95)
