"""Is it real? The machine as a transcript."""

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, Held, Slipped
from learn_app.exercises.judge.machine import KIND, JudgeState
from learn_app.exercises.judge.spec import Clue, Harmless, JudgeSpec, check, sentences
from tests.exercises.samples import read_sample

MAIL: JudgeSpec = read_sample("judge", 0)
SMS: JudgeSpec = read_sample("judge", 1)
POPUP: JudgeSpec = read_sample("judge", 2)


def told(spec: JudgeSpec, *targets: str) -> tuple[JudgeState, list[str]]:
    """Return the state after clicks, and the codes told."""
    state, codes = KIND.start(spec, 0), []
    for target in targets:
        state, feedback = KIND.update(spec, state, Clicked(target))
        codes.append(feedback.code)
    return state, codes


def test_a_scam_is_recognised_then_its_clues_are_shown() -> None:
    state, codes = told(MAIL, "verdict.scam", "part.line.3", "part.address", "part.link")
    assert codes == ["right-scam", "clue-found", "clue-found", "clue-found"]
    assert KIND.is_done(MAIL, state)
    assert list(KIND.moves(MAIL, state)) == []


def test_the_wrong_answer_is_explained_and_can_be_changed() -> None:
    assert told(MAIL, "verdict.true", "verdict.scam")[1] == ["taken-for-true", "right-scam"]
    assert told(POPUP, "verdict.true")[1] == ["wrong-verdict"]
    state, codes = told(SMS, "verdict.scam", "verdict.true")
    assert codes == ["taken-for-scam", "right-verdict"]
    assert KIND.is_done(SMS, state)


def test_touching_the_link_before_the_answer_is_a_mistake() -> None:
    for target in ("part.link", "part.button"):
        state, codes = told(MAIL, target)
        assert (state, codes) == (JudgeState(), ["touched"])
    assert KIND.update(MAIL, JudgeState(), Clicked("part.address")) == (JudgeState(), NEUTRAL)


def test_what_is_no_clue_is_explained() -> None:
    state, codes = told(MAIL, "verdict.scam", "part.line.1", "part.subject")
    assert codes[1:] == ["harmless", "not-a-clue"]
    assert state.tried == {"line.1", "subject"}
    _, feedback = KIND.update(MAIL, state, Clicked("part.line.1"))
    assert dict(feedback.params) == {"why": "Tout le monde dit bonjour."}
    assert feedback.verdict is Verdict.MISTAKE


def test_a_clue_found_twice_counts_once() -> None:
    state, codes = told(MAIL, "verdict.scam", "part.address", "part.address")
    assert (codes[-1], state.found) == ("already-found", frozenset({"address"}))


def test_hints_come_from_the_next_clue_and_each_is_a_step() -> None:
    state, _ = told(MAIL, "verdict.scam", "part.address")
    assert (KIND.hint(MAIL, state), KIND.step(MAIL, state)) == ("Cherchez un délai.", "clue.2")
    assert (KIND.hint(MAIL, JudgeState()), KIND.step(MAIL, JudgeState())) == ("", "verdict")


def test_the_hand_s_slips_are_named() -> None:
    for event, code in (
        (Clicked("verdict.scam", button="right"), "wrong-button"),
        (Slipped("verdict.scam"), "slipped"),
        (Held("verdict.scam", held_ms=900), "held-too-long"),
    ):
        assert KIND.update(MAIL, JudgeState(), event)[1].code == code
    held, _ = KIND.update(MAIL, JudgeState(), Held("verdict.scam", held_ms=900))
    assert KIND.update(MAIL, held, Held("verdict.scam", held_ms=900))[0].answered


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Un. Deux !\n\nTrois", ("Un.", "Deux !", "Trois")),
        ("Il reste 1,95 € à payer. Vite.", ("Il reste 1,95 € à payer.", "Vite.")),
        ("« Oui ? » dit-il… Bien\u202f!", ("« Oui ? » dit-il…", "Bien\u202f!")),
        ("colis-express.example/payer", ("colis-express.example/payer",)),
    ],
)
def test_a_message_is_cut_into_its_sentences(body: str, expected: tuple[str, ...]) -> None:
    assert sentences(body) == expected


def test_authors_mistakes_have_sentences() -> None:
    def told_of(**fields: object) -> list[str]:
        base: dict[str, object] = {"look": "sms", "body": "Un. Deux. Un mot.", "scam": True}
        base["clues"] = (Clue(id="a", words="Deux", why="x"),)
        return [sentence for _, sentence, _ in check(JudgeSpec(**{**base, **fields}))]  # type: ignore[arg-type]

    assert told_of() == []
    assert told_of(clues=()) == ["A scam needs one clue at least."]
    assert told_of(scam=False, clues=()) == []
    assert told_of(body="Deux. " + "A. " * 9) == ["This message is too long: {most} sentences at most."]
    for clue, sentence in (
        (Clue(id="a", why="x"), "Write either “at” or “words”, to say what this is about."),
        (
            Clue(id="a", at="link", words="Un", why="x"),
            "Write either “at” or “words”, to say what this is about.",
        ),
        (Clue(id="a", at="link", why="x"), "The message has no “{place}”."),
        (Clue(id="a", words="Un", why="x"), "These words must stand in one sentence, and only there."),
    ):
        assert told_of(clues=(clue,)) == [sentence]
    twice = (Clue(id="a", words="Deux", why="x"), Clue(id="a", words="mot", why="x"))
    assert told_of(clues=twice) == ["The id “{id}” is used twice."]
    assert told_of(harmless=(Harmless(words="Deux", why="x"),)) == ["Another clue is about the same place."]
