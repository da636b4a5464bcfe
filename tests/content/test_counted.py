"""What the papers say of the lessons is counted."""

from pathlib import Path

from learn_app.content.loader import load_content
from learn_app.paths import Paths

_ROOT = Path(__file__).parents[2]
_NUMBERS = {7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve"}


def test_the_changelog_tells_how_many_lessons_and_exercises_there_are() -> None:
    paths = Paths.find(Path())
    modules = load_content(paths.lessons, paths.assets).modules
    lessons = [one.lesson for module in modules for one in module.lessons if one.lesson is not None]
    exercises = sum(len(lesson.exercises) for lesson in lessons)
    told = f"{_NUMBERS[len(modules)]} modules, {len(lessons)} lessons, {exercises} exercises."
    assert told in (_ROOT / "CHANGELOG.md").read_text("utf-8")
