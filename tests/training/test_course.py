from pathlib import Path

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.paths import Paths
from learn_app.training.course import READY_MADE, ready_made


def test_the_ready_made_course_has_six_sessions_of_lessons_that_exist(tmp_path: Path) -> None:
    paths = Paths.find(tmp_path)
    build(paths.lessons, paths.assets, tmp_path / "catalog.db")
    catalog = Catalog.open(tmp_path / "catalog.db")
    plan = ready_made(catalog)
    catalog.close()
    assert len(plan) == 6
    assert tuple(tuple("/".join(key) for key in session) for session in plan) == READY_MADE
    lessons = [name for session in READY_MADE for name in session]
    assert len(set(lessons)) == len(lessons)
