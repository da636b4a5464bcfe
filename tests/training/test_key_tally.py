"""Which keys were found and missed: counts per key, and nothing of what was typed."""

from typing import Any

import pytest

from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.contract import ExerciseKind
from learn_app.exercise_api.events import Clicked, KeyPressed, Typed
from learn_app.exercises.practice.machine import KIND as PRACTICE
from learn_app.exercises.practice.spec import PracticeSpec
from learn_app.exercises.type.machine import KIND as TYPE
from learn_app.exercises.type.spec import TypeSpec
from learn_app.training.session import LessonSession

Counts = dict[str, tuple[int, int]]


class Walk:
    """A session whose counted keys are kept."""

    def __init__(self, kind: ExerciseKind[Any, Any], *specs: object) -> None:
        exercises = tuple(
            Exercise(f"e{n}", kind.name, "Tapez.", "", "", "", True, 1, "1", spec)
            for n, spec in enumerate(specs)
        )
        lesson = Lesson("clavier", "mots", "Les mots", "", 5, exercises)
        self.counted: list[Counts] = []
        self.session = LessonSession(
            lesson,
            "ada",
            lambda _: kind,
            lambda _: None,
            lambda: 0,
            count_keys=lambda counts: self.counted.append(dict(counts)),
        )

    def type(self, *texts: str) -> None:
        for text in texts:
            self.session.handle(Typed("text", text))


def test_each_character_is_found_or_missed_once() -> None:
    walk = Walk(TYPE, TypeSpec(words=("été",)))
    walk.type("e", "r", "é", "t", "é")
    assert walk.counted == [{"é": (1, 1), "t": (1, 0)}]


def test_caps_lock_is_no_missed_key() -> None:
    walk = Walk(TYPE, TypeSpec(words=("la",)))
    walk.type("L", "l", "a")
    assert walk.counted == [{"l": (1, 0), "a": (1, 0)}]


def test_what_means_nothing_is_not_counted() -> None:
    walk = Walk(TYPE, TypeSpec(words=("a", "b")))
    walk.type("a", " ")
    walk.session.handle(Clicked("stage"))
    walk.type("b")
    assert walk.counted == [{"a": (1, 0), "b": (1, 0)}]


@pytest.mark.parametrize("policy", ["backspace", "free"])
def test_where_wrong_letters_stand_they_are_missed_too(policy: str) -> None:
    walk = Walk(TYPE, TypeSpec(words=("ab",), policy=policy))  # type: ignore[arg-type]
    walk.type("x", "y")
    for _ in range(2):
        walk.session.handle(KeyPressed("text", "Backspace"))
    walk.type("a", "b")
    assert walk.counted == [{"a": (0, 1), "b": (1, 0)}]


def test_several_characters_at_once_tell_nothing_of_a_key() -> None:
    walk = Walk(TYPE, TypeSpec(words=("abc",)))
    walk.type("ab", "c")
    assert walk.counted == [{"c": (1, 0)}]


def test_what_was_missed_before_leaving_counts() -> None:
    walk = Walk(TYPE, TypeSpec(words=("ab",)))
    walk.type("x")
    walk.session.leave()
    assert walk.counted == [{"a": (0, 1)}]


def test_practice_goes_on_from_what_the_round_before_showed() -> None:
    spec = PracticeSpec(track="dix-doigts", count=12)
    walk = Walk(PRACTICE, spec, spec)
    first = walk.session.spec.words
    while (event := walk.session.expected()) is not None:
        walk.session.handle(event)
    walk.session.go_on()
    assert walk.counted[0].keys() == {"f", "j"}
    assert walk.session.spec.words != first
