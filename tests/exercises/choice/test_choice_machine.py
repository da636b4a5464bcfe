"""Choosing: one right answer decides at once; a set is confirmed."""

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, Rested, Slipped
from learn_app.exercises.choice.machine import CONFIRM, KIND, ChoiceState
from learn_app.exercises.choice.spec import ChoiceSpec, Option, check

ONE = ChoiceSpec(
    options=(
        Option(id="a", text="Celui de la mairie", right=True, why="Oui, l’adresse est la bonne."),
        Option(id="b", text="Celui du colis", why="Non. Cette adresse est étrange."),
        Option(id="c", text="Celui du loto"),
    )
)
SEVERAL = ChoiceSpec(
    options=(
        Option(id="a", text="Le nom", right=True),
        Option(id="b", text="Le code"),
        Option(id="c", text="La ville", right=True),
    )
)


def test_the_right_option_is_done_and_says_why() -> None:
    state, feedback = KIND.update(ONE, KIND.start(ONE, 0), Clicked("option.a"))
    assert (feedback.verdict, feedback.code) == (Verdict.DONE, "right")
    assert dict(feedback.params) == {"why": "Oui, l’adresse est la bonne."}
    assert KIND.is_done(ONE, state)


def test_a_wrong_option_says_why_and_stays_tried() -> None:
    state, feedback = KIND.update(ONE, KIND.start(ONE, 0), Clicked("option.b"))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "wrong-option")
    assert dict(feedback.params) == {"why": "Non. Cette adresse est étrange."}
    assert state.tried == {"b"}
    again, feedback = KIND.update(ONE, state, Clicked("option.b"))
    assert (again, feedback.verdict, feedback.code) == (state, Verdict.NEUTRAL, "already-tried")


def test_a_wrong_option_without_a_reason_has_a_sentence_of_its_own() -> None:
    _, feedback = KIND.update(ONE, KIND.start(ONE, 0), Clicked("option.c"))
    assert feedback.code == "wrong-option-bare"


def test_a_wrong_button_and_a_slip_are_named() -> None:
    start = KIND.start(ONE, 0)
    for event, code in (
        (Clicked("option.a", button="right"), "wrong-button"),
        (Slipped("option.a"), "slipped"),
    ):
        state, feedback = KIND.update(ONE, start, event)
        assert (state, feedback.code) == (start, code)


def test_a_set_is_chosen_then_confirmed() -> None:
    state = KIND.start(SEVERAL, 0)
    told = []
    for target in (CONFIRM, "option.b", "option.a", CONFIRM, "option.b", CONFIRM, "option.c", CONFIRM):
        state, feedback = KIND.update(SEVERAL, state, Clicked(target))
        told.append((feedback.verdict.value, feedback.code))
    assert told == [
        ("mistake", "nothing-chosen"),
        ("progress", ""),
        ("progress", ""),
        ("mistake", "wrong-set"),
        ("progress", ""),
        ("mistake", "set-incomplete"),
        ("progress", ""),
        ("done", "right-bare"),
    ]


def test_the_reason_against_a_wrong_answer_of_a_set_is_told_at_the_confirmation() -> None:
    spec = ChoiceSpec(
        options=(
            *SEVERAL.options,
            Option(id="d", text="La date", why="Non. Elle se devine."),
        )
    )
    start = ChoiceState(chosen=frozenset({"a", "b", "d"}))
    state, feedback = KIND.update(spec, start, Clicked(CONFIRM))
    assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, "wrong-option")
    assert dict(feedback.params) == {"why": "Non. Elle se devine."}


def test_the_way_out_of_a_wrong_set_is_expected() -> None:
    state = ChoiceState(chosen=frozenset({"b", "c"}))
    expected = []
    while (event := KIND.expect(SEVERAL, state)) is not None:
        expected.append(event.target)
        state, _ = KIND.update(SEVERAL, state, event)
    assert expected == ["option.a", "option.b", CONFIRM]


def test_what_means_nothing_changes_nothing() -> None:
    start = KIND.start(ONE, 0)
    for event in (Clicked(STAGE), Clicked(CONFIRM), Clicked("option.z"), Rested("option.a")):
        assert KIND.update(ONE, start, event) == (start, NEUTRAL)


def test_what_does_not_fit_together_is_said_where_it_is() -> None:
    spec = ChoiceSpec(options=(Option(id="a", text="Oui"), Option(id="a", text="Non")))
    assert [place for place, _, _ in check(spec)] == ["options", "options[1].id"]
