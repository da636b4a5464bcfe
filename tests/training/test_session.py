"""Transcripts of a walk through a lesson of a tiny kind: press A, then B, then C (or as told)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import (
    NEUTRAL,
    ExerciseKind,
    Feedback,
    Step,
    Verdict,
    done,
    mistake,
    progress,
)
from learn_app.exercise_api.events import Clicked, Event, Pointed
from learn_app.progress.records import Attempt, Criterion, Outcome
from learn_app.training.hints import Offer
from learn_app.training.session import LessonSession


@dataclass(frozen=True)
class Pressed:
    pressed: str = ""
    pointed: int = 0


class PressKind(ExerciseKind[str, Pressed]):
    """The spec is the word to spell by clicking on its letters; "." stands for pointing first."""

    name = "press"
    spec = str
    codes = frozenset({"wrong-letter"})

    def start(self, spec: str, seed: int) -> Pressed:
        return Pressed()

    def update(self, spec: str, state: Pressed, event: Event) -> tuple[Pressed, Feedback]:
        wanted = self.expect(spec, state)
        if wanted is None:
            return state, NEUTRAL
        if event == wanted and isinstance(event, Pointed):
            return Pressed(state.pressed + ".", state.pointed + 1), NEUTRAL
        if not isinstance(event, Clicked):
            return state, NEUTRAL
        if event != wanted:
            return state, mistake("wrong-letter")
        state = Pressed(state.pressed + event.target, state.pointed)
        return state, done() if state.pressed == spec else progress("right")

    def expect(self, spec: str, state: Pressed) -> Event | None:
        rest = spec[len(state.pressed) :]
        if not rest:
            return None
        return Pointed("there") if rest[0] == "." else Clicked(rest[0])

    def moves(self, spec: str, state: Pressed) -> Sequence[Event]:
        return [Clicked(letter) for letter in spec]

    def bound(self, spec: str) -> int:
        return len(spec)

    def checklist(self, spec: str, state: Pressed) -> tuple[Step, ...]:
        return tuple(Step(letter, n < len(state.pressed)) for n, letter in enumerate(spec))

    def step(self, spec: str, state: Pressed) -> str:
        return spec[len(state.pressed) :][:1]

    def hint(self, spec: str, state: Pressed) -> str:
        return "Le B est à droite." if self.step(spec, state) == "B" else ""


def exercise(id_: str, spec: str, is_skippable: bool = True) -> Exercise:
    fields: dict[str, Any] = {
        "id": id_,
        "kind": "press",
        "say": "Appuyez.",
        "more": "",
        "hint": "Cherchez la lettre.",
        "picture": "",
        "is_skippable": is_skippable,
        "seed": 1,
        "version": f"version-{id_}",
        "spec": spec,
    }
    return Exercise(**fields)


LESSON = Lesson(
    module="souris",
    id="clic",
    title="Cliquer",
    goal="cliquer",
    minutes=5,
    exercises=(exercise("un", "AB"), exercise("deux", "C"), exercise("trois", "D", is_skippable=False)),
)


class Walk(LessonSession):
    """A session with its clock and what it recorded at hand."""

    def __init__(self, lesson: Lesson = LESSON, start: int = 0) -> None:
        self.now = 1_000_000
        self.recorded: list[Attempt] = []
        super().__init__(
            lesson, "amina", lambda name: PressKind(), self.recorded.append, lambda: self.now, start
        )

    def press(self, letters: str) -> list[Verdict]:
        """Click on each letter, one second apart."""
        verdicts = []
        for letter in letters:
            self.now += 1_000
            verdicts.append(self.handle(Clicked(letter)).verdict)
        return verdicts

    @property
    def outcomes(self) -> list[tuple[str, Outcome]]:
        return [(attempt.exercise, attempt.outcome) for attempt in self.recorded]


@pytest.fixture
def walk() -> Walk:
    return Walk()


def test_a_whole_lesson(walk: Walk) -> None:
    assert (walk.index, walk.count, walk.exercise.id) == (0, 3, "un")
    assert walk.press("AB") == [Verdict.PROGRESS, Verdict.DONE]
    assert walk.is_exercise_done
    walk.go_on()
    assert (walk.index, walk.is_exercise_done, walk.state) == (1, False, Pressed())
    walk.press("C")
    walk.go_on()
    walk.press("D")
    was_finished_before = walk.is_finished
    walk.go_on()
    assert (was_finished_before, walk.is_finished) == (False, True)
    assert walk.outcomes == [("un", Outcome.PASSED), ("deux", Outcome.PASSED), ("trois", Outcome.PASSED)]


def test_an_attempt_is_recorded_when_the_exercise_is_done_not_when_the_learner_goes_on(walk: Walk) -> None:
    walk.press("AB")
    assert walk.outcomes == [("un", Outcome.PASSED)]
    walk.go_on()
    walk.leave()
    assert walk.outcomes == [("un", Outcome.PASSED)]


def test_an_attempt_says_all_that_happened(walk: Walk) -> None:
    walk.press("AXY")
    assert walk.request_hint() == "Le B est à droite."
    walk.start_demonstration()
    walk.press("B")
    assert walk.recorded == [
        Attempt(
            learner_id="amina",
            module="souris",
            lesson="clic",
            exercise="un",
            content_version="version-un",
            outcome=Outcome.PASSED,
            mistake_codes=(("wrong-letter", 2),),
            hints=1,
            demonstrations=1,
            duration_ms=4_000,
            criterion=Criterion(("un", "deux", "trois"), alone=("trois",), days=2),
        )
    ]


def test_the_next_exercise_counts_from_none(walk: Walk) -> None:
    walk.press("XAB")
    walk.go_on()
    walk.now += 500
    walk.press("C")
    assert (walk.recorded[1].mistakes, walk.recorded[1].duration_ms) == (0, 1_500)


def test_once_done_nothing_more_counts(walk: Walk) -> None:
    walk.press("AB")
    assert walk.press("XA") == [Verdict.NEUTRAL, Verdict.NEUTRAL]
    walk.request_hint()
    walk.skip()
    assert (walk.index, len(walk.recorded)) == (0, 1)
    assert walk.offer() == Offer()
    assert walk.next_check_ms() is None


def test_going_on_before_it_is_done_does_nothing(walk: Walk) -> None:
    walk.press("A")
    walk.go_on()
    assert (walk.index, walk.state, walk.recorded) == (0, Pressed("A"), [])


def test_skipping_is_recorded_as_such(walk: Walk) -> None:
    walk.press("X")
    walk.skip()
    assert walk.exercise.id == "deux"
    assert walk.outcomes == [("un", Outcome.SKIPPED)]
    assert walk.recorded[0].mistake_codes == (("wrong-letter", 1),)


def test_what_the_author_does_not_let_skip_is_not_skipped() -> None:
    walk = Walk(start=2)
    walk.skip()
    assert (walk.exercise.id, walk.recorded) == ("trois", [])


def test_skipping_the_last_exercise_finishes() -> None:
    walk = Walk(Lesson("souris", "clic", "", "", 1, (exercise("seul", "A"),)))
    walk.skip()
    assert walk.is_finished


@pytest.mark.parametrize("letters", ["A", "X"])
def test_leaving_a_begun_exercise_is_an_abandoned_attempt(walk: Walk, letters: str) -> None:
    walk.press(letters)
    walk.leave()
    walk.leave()
    assert walk.outcomes == [("un", Outcome.ABANDONED)]


def test_leaving_an_untouched_exercise_is_no_attempt(walk: Walk) -> None:
    walk.handle(Pointed("elsewhere"))
    walk.leave()
    assert walk.recorded == []


def test_leaving_after_a_hint_is_an_abandoned_attempt(walk: Walk) -> None:
    walk.request_hint()
    walk.leave()
    assert walk.outcomes == [("un", Outcome.ABANDONED)]


def test_after_leaving_nothing_counts(walk: Walk) -> None:
    walk.leave()
    assert walk.press("AB") == [Verdict.NEUTRAL, Verdict.NEUTRAL]
    walk.restart_exercise()
    assert walk.recorded == []


def test_restarting_is_a_new_attempt(walk: Walk) -> None:
    walk.press("AX")
    walk.restart_exercise()
    assert walk.state == Pressed()
    walk.press("AB")
    assert walk.outcomes == [("un", Outcome.ABANDONED), ("un", Outcome.PASSED)]
    assert [attempt.mistakes for attempt in walk.recorded] == [1, 0]


def test_restarting_a_done_exercise_lets_it_be_done_again(walk: Walk) -> None:
    walk.press("AB")
    walk.restart_exercise()
    walk.press("AB")
    assert walk.outcomes == [("un", Outcome.PASSED)] * 2


def test_a_lesson_goes_on_where_it_was() -> None:
    walk = Walk(start=1)
    assert (walk.exercise.id, walk.is_finished) == ("deux", False)


def test_a_lesson_all_done_is_finished_from_the_start() -> None:
    walk = Walk(start=3)
    assert walk.is_finished
    assert walk.exercise.id == "trois"
    walk.press("D")
    walk.restart_exercise()
    walk.leave()
    assert walk.recorded == []


def test_the_hint_is_the_steps_own_or_the_exercises(walk: Walk) -> None:
    assert walk.hint() == "Cherchez la lettre."
    walk.press("A")
    assert walk.hint() == "Le B est à droite."


def test_the_checklist_follows(walk: Walk) -> None:
    walk.press("A")
    assert walk.checklist() == (Step("A", True), Step("B", False))


def test_a_demonstration_shows_the_next_step_on_a_copy(walk: Walk) -> None:
    moves = walk.start_demonstration()
    assert [(move.event, move.state) for move in moves] == [(Clicked("A"), Pressed("A"))]
    assert walk.state == Pressed()
    assert walk.expected() == Clicked("A")


def test_a_demonstration_goes_on_to_the_first_progress_and_not_for_ever() -> None:
    walk = Walk(Lesson("souris", "clic", "", "", 1, (exercise("a", "..A"), exercise("b", "." * 50 + "B"))))
    assert [move.event for move in walk.start_demonstration()] == [Pointed("there")] * 2 + [Clicked("A")]
    walk.skip()
    assert len(walk.start_demonstration()) == 12


def test_help_is_offered_after_two_mistakes_on_one_step(walk: Walk) -> None:
    walk.press("X")
    assert walk.offer() == Offer()
    walk.press("A")
    walk.press("X")
    assert walk.offer() == Offer(skip=True)
    walk.press("X")
    assert walk.offer() == Offer(hint=True, skip=True)
    walk.press("XX")
    assert walk.offer() == Offer(hint=True, demonstration=True, skip=True)


def test_help_is_offered_after_a_time_without_progress(walk: Walk) -> None:
    assert walk.next_check_ms() == 20_000
    walk.now += 20_000
    assert walk.offer() == Offer(hint=True)
    walk.press("A")
    assert walk.offer() == Offer()
    assert walk.next_check_ms() == 20_000


def test_time_starts_anew_with_each_exercise(walk: Walk) -> None:
    walk.press("AB")
    walk.now += 60_000
    walk.go_on()
    assert walk.offer() == Offer()
    assert walk.elapsed_ms == 0


# Made to fit the learner


class LongerKind(PressKind):
    """For learners with large targets, the last letter is to be pressed twice."""

    name = "click"

    def adapt(self, spec: str, calibration: Calibration) -> str:
        return spec + spec[-1] if calibration.target_scale > 1 else spec


def fitted(calibration: Calibration, kept: list[Calibration]) -> LessonSession:
    return LessonSession(
        LESSON, "amina", lambda name: LongerKind(), lambda _: None, lambda: 0, 0, calibration, kept.append
    )


def test_an_exercise_is_played_as_it_fits_the_learner() -> None:
    session = fitted(Calibration(target_scale=1.5), [])
    assert session.exercise.spec == "AB"
    assert session.spec == "ABB"
    verdicts = [session.handle(Clicked(letter)).verdict for letter in "ABB"]
    assert verdicts == [Verdict.PROGRESS, Verdict.PROGRESS, Verdict.DONE]


def test_what_an_exercise_taught_holds_from_the_next_one_on() -> None:
    kept: list[Calibration] = []
    session = fitted(Calibration(target_scale=1.1), kept)
    for letter in "ABB":
        session.handle(Clicked(letter))
    assert kept == [Calibration(target_scale=1.0)]
    assert session.spec == "ABB"
    session.go_on()
    assert session.spec == "C"


def test_nothing_is_kept_where_nothing_was_learnt() -> None:
    kept: list[Calibration] = []
    session = fitted(Calibration(), kept)
    for letter in "AB":
        session.handle(Clicked(letter))
    assert session.is_exercise_done
    assert kept == []
