from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest

from learn_app.content.loader import load_content
from learn_app.content.problems import Place
from learn_app.content.proofs import check_all
from learn_app.content.proving import Proof, prove, prove_exercise
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import Clicked, Event
from learn_app.paths import Paths
from tests.content.folders import GOOD_LESSON, make_assets, make_module

LENGTH = 4


@dataclass(frozen=True, slots=True)
class Count:
    reached: int = 0
    is_lost: bool = False


class Counting(ExerciseKind[None, Count]):
    """Buttons 0, 1, 2, 3 are to be clicked in order."""

    name: ClassVar[str] = "counting"
    spec: ClassVar[type[Any]] = type(None)
    codes: ClassVar[frozenset[str]] = frozenset({"wrong"})

    def start(self, spec: None, seed: int) -> Count:
        return Count()

    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        if state.reached == LENGTH or not event.target.isdecimal() or not isinstance(event, Clicked):
            return state, NEUTRAL
        if event != self.expect(spec, state):
            return state, mistake("wrong")
        following = Count(state.reached + 1)
        return following, done() if following.reached == LENGTH else progress()

    def expect(self, spec: None, state: Count) -> Event | None:
        return None if state.reached == LENGTH else Clicked(str(state.reached))

    def moves(self, spec: None, state: Count) -> Sequence[Event]:
        return [Clicked(str(n)) for n in range(LENGTH)]

    def bound(self, spec: None) -> int:
        return LENGTH


def told(kind: ExerciseKind[None, Any]) -> list[str]:
    proof = prove(kind, None, seed=1, walks=50)
    return [p.message.format(**dict(p.params)) for p in proof.failures]


def test_a_lawful_exercise_is_proved_from_all_its_states() -> None:
    assert prove(Counting(), None, seed=1, walks=50) == Proof((), LENGTH + 1, LENGTH + 1)


@pytest.mark.parametrize("name", ["bureau/fenetres/fermer", "mail/connexion/entrer", "formulaire/choix/rond"])
def test_small_shipped_exercises_are_proved_from_five_hundred_random_states(name: str) -> None:
    module, lesson_id, exercise_id = name.split("/")
    paths = Paths.find(Path())
    content = load_content(paths.lessons, paths.assets)
    loaded = next(m for m in content.modules if m.entry.id == module).lessons
    lesson = next(one.lesson for one in loaded if one.lesson is not None and one.lesson.id == lesson_id)
    exercise = next(one for one in lesson.exercises if one.id == exercise_id)
    assert prove_exercise(exercise, Place("")).random_count >= 500


class DoneAtStart(Counting):
    def start(self, spec: None, seed: int) -> Count:
        return Count(LENGTH)


class Raising(Counting):
    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        int(event.target)
        return super().update(spec, state, event)


class Lost(Counting):
    """A wrong click leads where right moves go back and forth without end."""

    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        if state.is_lost:
            is_right = event == self.expect(spec, state)
            return (Count(1 - state.reached, is_lost=True), progress()) if is_right else (state, NEUTRAL)
        following, feedback = super().update(spec, state, event)
        return (Count(0, is_lost=True) if feedback.code == "wrong" else following), feedback


class Circling(Counting):
    """The third right move leads back to the start."""

    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        following, feedback = super().update(spec, state, event)
        return (Count(0), progress()) if following.reached == 3 else (following, feedback)


class Stuck(Counting):
    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        return (state, NEUTRAL) if state.reached == 2 else super().update(spec, state, event)


class Undone(Counting):
    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        if state.reached == LENGTH and isinstance(event, Clicked):
            return Count(LENGTH - 1), NEUTRAL
        return super().update(spec, state, event)


class Nameless(Counting):
    codes: ClassVar[frozenset[str]] = frozenset()


class Silent(Counting):
    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        following, feedback = super().update(spec, state, event)
        return following, progress() if feedback == done() else feedback


class Touchy(Counting):
    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        if event.target == "no.such.target" and state.reached < LENGTH:
            return state, mistake("wrong")
        return super().update(spec, state, event)


class Moody(Counting):
    answers = 0

    def update(self, spec: None, state: Count, event: Event) -> tuple[Count, Feedback]:
        self.answers += 1
        following, feedback = super().update(spec, state, event)
        return following, progress() if feedback == NEUTRAL and self.answers % 3 == 0 else feedback


class Contradicting(Counting):
    def is_done(self, spec: None, state: Count) -> bool:
        return state.reached > 1


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (DoneAtStart(), "It is done before it has begun."),
        (Raising(), "It breaks on "),
        (Lost(), "It cannot be finished from everywhere: 4 right moves did not lead to the end."),
        (Circling(), "It cannot be finished from everywhere: 4 right moves did not lead to the end."),
        (Stuck(), f"The right move {Clicked('2')} changes nothing."),
        (Undone(), "After its end, Clicked("),
        (Nameless(), "“wrong”, given to Clicked("),
        (Silent(), "It says “progress” to Clicked("),
        (Touchy(), "on a target that does not exist, is not ignored."),
        (Moody(), "The same moves do not lead to the same state."),
        (Contradicting(), "It has a right move when it is done, or none when it is not."),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, ExerciseKind) else "",
)
def test_every_broken_law_is_told(kind: ExerciseKind[None, Any], sentence: str) -> None:
    assert any(sentence in one for one in told(kind))


def test_all_of_a_folder_is_played(tmp_path: Path) -> None:
    assets = make_assets(tmp_path / "assets")
    lessons = tmp_path / "lessons"
    make_module(lessons, "souris", clic=GOOD_LESSON, casse=GOOD_LESSON.replace("click", "clic"))
    make_module(lessons, "mail", lire=GOOD_LESSON)
    report = check_all(lessons, assets, walks=5)
    assert (report.module_count, report.lesson_count, report.exercise_count) == (2, 2, 4)
    assert (len(report.problems), report.failures, report.is_fine) == (1, (), False)
    assert report.state_count > 8
    one = check_all(lessons / "mail", assets, walks=5)
    assert (one.module_count, one.exercise_count, one.is_fine) == (1, 2, True)


def test_several_processes_find_the_same_in_the_same_order(tmp_path: Path) -> None:
    assets = make_assets(tmp_path / "assets")
    lessons = tmp_path / "lessons"
    for name in ("souris", "clavier", "mail"):
        make_module(lessons, name, un=GOOD_LESSON, deux=GOOD_LESSON)
    alone, together = (check_all(lessons, assets, walks=5, processes=count) for count in (1, 2))
    assert alone.lesson_count == 6
    assert together == alone
