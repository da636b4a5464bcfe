"""The three modules that a beginner starts with have the shape that keeps beginners: held by a test."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content
from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Event, Pointed, Rested
from learn_app.exercises.info.machine import InfoState
from learn_app.paths import Paths

PATHS = Paths.find(Path())
LESSONS: dict[str, Lesson] = {
    f"{module.entry.id}/{loaded.entry.id}": loaded.lesson
    for module in load_content(PATHS.lessons, PATHS.assets).modules
    if module.entry.id in ("ordi", "souris", "clavier")
    for loaded in module.lessons
    if loaded.lesson is not None
}


def played(exercise: Exercise) -> Iterator[Event]:
    """Yield what is to be done, from the start to the end."""
    kind = load_kind(exercise.kind)
    state = kind.start(exercise.spec, 1)
    while (event := kind.expect(exercise.spec, state)) is not None:
        yield event
        state, _ = kind.update(exercise.spec, state, event)


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
        for exercise in LESSONS[place].exercises:
            acts = tuple(played(exercise))
            if exercise.kind == "info":  # shown by a click, which resting stands for
                acts = tuple(Rested(act.target) for act in acts)
                assert (
                    load_kind("info").update(exercise.spec, InfoState(), acts[0])[1].verdict is Verdict.DONE
                )
            assert acts
            assert all(isinstance(act, Pointed | Rested) for act in acts), f"{place}: {exercise.id}"


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


def test_a_button_of_the_program_is_called_as_it_is() -> None:
    with (Path("translations") / "fr" / "LC_MESSAGES" / "learn_app.po").open("rb") as file:
        shown = {message.string for message in read_po(file)}
    texts = [path.read_text(encoding="utf-8") for path in PATHS.lessons.glob("*/*.yaml")]
    named = [name for text in texts for name in re.findall(r"\bIci,[^.}\n]*«\s([^»]*)\s»", text)]
    assert named, "some lesson names one"
    assert [name for name in named if name not in shown] == []
