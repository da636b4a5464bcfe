"""The module on forms: its shape, and that nobody real is in it."""

import re
from pathlib import Path

import pytest

from learn_app.content.loader import load_content
from learn_app.content.model import Lesson
from learn_app.paths import Paths

PATHS = Paths.find(Path())
MODULE = next(m for m in load_content(PATHS.lessons, PATHS.assets).modules if m.entry.id == "formulaire")
LESSONS = [loaded.lesson for loaded in MODULE.lessons if loaded.lesson is not None]
ORDER = (
    "texte", "date", "liste", "choix", "mot-de-passe", "code",
    "document", "captcha", "erreur", "recapitulatif", "session", "bilan",
)  # fmt: skip
WORLDS = sorted((PATHS.lessons / "formulaire" / "worlds").glob("*.yaml"))


def test_the_lessons_are_those_of_the_curriculum() -> None:
    assert tuple(lesson.id for lesson in LESSONS) == ORDER


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_each_lesson_explains_then_guides_then_leaves_alone(lesson: Lesson) -> None:
    assert 4 <= len(lesson.exercises) <= 8
    assert 6 <= lesson.minutes <= 12
    first, last = lesson.exercises[0], lesson.exercises[-1]
    assert (first.kind, last.id, last.kind) == ("info", "seul", "desktop")
    assert "form.submit" in [goal.__struct_config__.tag for goal in last.spec.goals]


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.stem)
def test_nobody_real_can_be_reached_at_what_a_world_says(world: Path) -> None:
    text = world.read_text("utf-8")
    hosts = re.findall(r"https?://([^/\s]+)|@([\w.-]+)", text)
    assert [host for pair in hosts for host in pair if host and not host.endswith(".example")] in (
        [],
        ["mail"],  # an address that a learner is to mend
    )
    numbers = re.findall(r"\b0[1-9](?: \d\d){4}\b", text)
    assert all(number.startswith(("06 39 98", "01 99 00")) for number in numbers)
