"""The three modules that a beginner starts with have the shape that keeps beginners: held by a test."""

from pathlib import Path

import pytest

from learn_app.content.loader import load_content
from learn_app.content.model import Lesson
from learn_app.paths import Paths

PATHS = Paths.find(Path())
LESSONS: dict[str, Lesson] = {
    f"{module.entry.id}/{loaded.entry.id}": loaded.lesson
    for module in load_content(PATHS.lessons, PATHS.assets).modules
    if module.entry.id in ("ordi", "souris", "clavier")
    for loaded in module.lessons
    if loaded.lesson is not None
}
NO_CLICK = {"info", "reach", "reveal", "path"}


@pytest.mark.parametrize("place", LESSONS)
def test_a_lesson_is_short_and_ends_alone(place: str) -> None:
    lesson = LESSONS[place]
    assert 4 <= len(lesson.exercises) <= 8
    assert 5 <= lesson.minutes <= 10
    last = lesson.exercises[-1]
    assert last.id == "seul"
    assert last.say.startswith("Maintenant, à vous")
    assert lesson.exercises[0].kind in ("info", "path", "hotspot", "key_find")


@pytest.mark.parametrize("place", LESSONS)
def test_every_exercise_says_how_when_it_is_hard(place: str) -> None:
    for exercise in LESSONS[place].exercises:
        assert exercise.hint, exercise.id
        assert exercise.hint != exercise.more, exercise.id


@pytest.mark.parametrize(("module", "kinds"), [("ordi", 2), ("souris", 7), ("clavier", 4)])
def test_the_bilan_mixes_what_was_learnt(module: str, kinds: int) -> None:
    bilan = LESSONS[f"{module}/bilan"]
    assert len({exercise.kind for exercise in bilan.exercises}) >= kinds


def test_what_leads_to_the_first_click_needs_none() -> None:
    for place in ("ordi/elements", "souris/bouger", "souris/formes"):
        assert {exercise.kind for exercise in LESSONS[place].exercises} <= NO_CLICK


def test_targets_become_smaller_and_tempos_faster_within_a_lesson() -> None:
    order = ["large", "medium", "small"]
    for place, kind in (("souris/bouger", "reach"), ("souris/clic", "click")):
        sizes = [one.spec.targets.size for one in LESSONS[place].exercises if one.kind == kind]
        pictures = [size for size in sizes if size in order]
        assert set(pictures) == set(order), place
        assert [order.index(size) for size in dict.fromkeys(pictures)] == [0, 1, 2], place
    tempos = [one.spec.tempo for one in LESSONS["souris/double-clic"].exercises if one.kind == "double_click"]
    assert list(dict.fromkeys(tempos)) == ["slow", "normal", "system"]
    lengths = [
        len(one.spec.select) for one in LESSONS["souris/selectionner"].exercises if one.kind == "select_text"
    ]
    assert lengths[0] < lengths[2] < lengths[3]
