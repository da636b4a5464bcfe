"""What comes next: the lesson begun, the next of its module, and never one that asks too much."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Opening, Outcome
from learn_app.progress.store import ProgressStore
from learn_app.training.path import can_click, find_following, find_next

# module → order, and its lessons with what each requires
MODULES = {
    "ordi": (1, {"elements": [], "eteindre": ["souris/clic"]}),
    "souris": (2, {"bouger": [], "clic": ["souris/bouger"], "molette": ["souris/clic"]}),
    "mail": (3, {"lire": ["souris/clic"]}),
}


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    for module, (order, lessons) in MODULES.items():
        folder = tmp_path / "lessons" / module
        folder.mkdir(parents=True)
        (folder / "module.yaml").write_text(
            f"format: 1\ntitle: T\nsummary: S\npictogram: eyes\nhue: mouse\norder: {order}\n"
            f"lessons: [{', '.join(lessons)}]\n"
        )
        for lesson, requires in lessons.items():
            (folder / f"{lesson}.yaml").write_text(
                f"title: T\ngoal: g\nminutes: 1\nrequires: [{', '.join(requires)}]\n"
                "exercises: [{id: x, kind: info, say: S}]\n"
            )
    path = tmp_path / "catalog.db"
    build(tmp_path / "lessons", Path(__file__).parents[2] / "assets", path)
    catalog = Catalog.open(path)
    yield catalog
    catalog.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    folder = tmp_path / "data"
    folder.mkdir()
    with ProgressStore.open(folder) as store:
        yield store


def do(store: ProgressStore, learner: str, name: str) -> None:
    module, lesson = name.split("/")
    store.record(Opening(learner, module, lesson))
    store.record(Attempt(learner, module, lesson, "x", "v", Outcome.PASSED))


def name(entry: LessonEntry | None) -> str:
    return f"{entry.module}/{entry.id}" if entry is not None else ""


def test_the_whole_course_is_offered_in_an_order_that_can_be_followed(
    catalog: Catalog, store: ProgressStore
) -> None:
    learner = store.add_learner("Amina", "fox").id
    offered = []
    while entry := find_next(catalog, store, learner):
        offered.append(name(entry))
        do(store, learner, offered[-1])
    assert offered == [
        "ordi/elements",
        "souris/bouger",
        "souris/clic",
        "souris/molette",
        "ordi/eteindre",
        "mail/lire",
    ]


def test_a_lesson_begun_comes_before_all_others(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    store.record(Opening(learner, "mail", "lire"))
    assert name(find_next(catalog, store, learner)) == "mail/lire"


def test_where_nothing_is_open_the_first_undone_one_is_offered_all_the_same(
    catalog: Catalog, store: ProgressStore
) -> None:
    learner = store.add_learner("Amina", "fox").id
    for done in ("ordi/elements", "souris/bouger", "souris/clic", "souris/molette", "ordi/eteindre"):
        do(store, learner, done)
    after = catalog.lesson_entry("ordi", "eteindre")
    assert name(find_following(catalog, store, learner, after)) == "mail/lire"
    do(store, learner, "mail/lire")
    assert find_following(catalog, store, learner, after) is None


def test_one_can_click_after_the_lesson_on_clicking(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    assert not can_click(catalog, store, learner)
    do(store, learner, "souris/clic")
    assert can_click(catalog, store, learner)
