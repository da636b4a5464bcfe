"""An exercise outside of its lesson: which one, in which look, and what it counts for."""

from dataclasses import replace
from typing import Any

import pytest

from learn_app.content.loader import load_content
from learn_app.content.model import Lesson, LessonEntry
from learn_app.paths import Paths
from learn_app.progress.records import Outcome
from learn_app.progress.results import LessonSummary, Level
from learn_app.progress.summary import lesson_after
from learn_app.training.outing import keep_last, passed_over, shown_alone


@pytest.fixture(scope="module")
def shipped() -> dict[str, Lesson]:
    paths = Paths.find()
    modules = load_content(paths.lessons, paths.assets).modules
    lessons = [one.lesson for module in modules for one in module.lessons if one.lesson is not None]
    return {f"{one.module}/{one.id}": one for one in lessons}


def look(lesson: Lesson, times: int) -> Any:
    spec = keep_last(lesson, times).exercises[0].spec
    return spec.skin or spec.world.skin


def test_only_the_last_exercise_is_shown(shipped: dict[str, Lesson]) -> None:
    for lesson in shipped.values():
        for times in range(3):
            (last,) = keep_last(lesson, times).exercises
            assert last.id == lesson.exercises[-1].id
            assert last.version == lesson.exercises[-1].version
        assert keep_last(lesson).exercises == lesson.exercises[-1:]


def test_the_practice_desktop_looks_otherwise_every_second_time(shipped: dict[str, Lesson]) -> None:
    assert [look(shipped["mail/lire"], times) for times in range(4)] == ["usual", "other", "usual", "other"]


def test_a_look_that_the_author_chose_stays(shipped: dict[str, Lesson]) -> None:
    assert {look(shipped["mail/bilan"], times) for times in range(4)} == {"other"}


def test_in_the_other_look_no_hint_names_what_is_not_there(shipped: dict[str, Lesson]) -> None:
    lesson = shipped["mail/repondre"]
    assert "Répondre" in lesson.exercises[-1].hint
    assert keep_last(lesson, 1).exercises[0].hint == ""


def test_other_kinds_stay_as_they_are(shipped: dict[str, Lesson]) -> None:
    clic = shipped["souris/clic"]
    assert keep_last(clic, 1) == replace(clic, exercises=clic.exercises[-1:])


def test_what_is_passed_over_is_passed_and_can_be_mastered_only_by_doing_it() -> None:
    entry = LessonEntry("souris", "formes", "Formes", 7, ("a", "b", "seul"), True)
    summary = lesson_after(LessonSummary(), passed_over("karim", entry)._replace(day=1))
    assert summary.level is Level.PASSED
    assert summary.alone_days == ()
    done = passed_over("karim", entry)._replace(criterion=shown_alone(entry))
    levels = []
    for day in (2, 3):
        summary = lesson_after(summary, done._replace(outcome=Outcome.PASSED, day=day))
        levels.append(summary.level)
    assert levels == [Level.PASSED, Level.MASTERED]
