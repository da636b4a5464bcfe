"""What the papers say of the lessons and of the kinds of exercise is all there is."""

import re
from pathlib import Path

import msgspec

from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.content.loader import load_content
from learn_app.paths import Paths

_ROOT = Path(__file__).parents[2]
_NUMBERS = {7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve"}
_LEARNT = {"scale", "longest_ms"}
"""Fields that fit an exercise to a hand: the program writes them, no author."""


def test_the_changelog_tells_how_many_lessons_and_exercises_there_are() -> None:
    paths = Paths.find(Path())
    modules = load_content(paths.lessons, paths.assets).modules
    lessons = [one.lesson for module in modules for one in module.lessons if one.lesson is not None]
    exercises = sum(len(lesson.exercises) for lesson in lessons)
    told = f"{_NUMBERS[len(modules)]} modules, {len(lessons)} lessons, {exercises} exercises."
    assert told in (_ROOT / "CHANGELOG.md").read_text("utf-8")


def test_authors_are_told_of_every_kind_and_of_each_of_its_fields() -> None:
    paper = (_ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \|[^|]+\|([^|]+)\|$", paper, re.MULTILINE))
    assert set(rows) == set(KIND_NAMES)
    for kind in KIND_NAMES:
        fields = {field.encode_name for field in msgspec.structs.fields(load_kind(kind).spec)}
        assert set(re.findall(r"`([\w-]+)`", rows[kind])) == fields - _LEARNT, kind
