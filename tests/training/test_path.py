"""What comes next: the lesson begun, the next of its module, and never one that asks too much."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Criterion, Opening, Outcome
from learn_app.progress.results import Level
from learn_app.progress.store import ProgressStore
from learn_app.training.cohorts import (
    add_cohort,
    assign,
    hide_module,
    put_into,
    set_plan,
    set_session,
    unlock,
)
from learn_app.training.path import (
    Standing,
    can_click,
    find_following,
    find_module_level,
    find_next,
    read_standing,
    shown_modules,
)

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


def standing(store: ProgressStore, learner_id: str) -> Standing:
    return read_standing(store, next(one for one in store.learners() if one.id == learner_id))


def name(entry: LessonEntry | None) -> str:
    return f"{entry.module}/{entry.id}" if entry is not None else ""


def test_the_whole_course_is_offered_in_an_order_that_can_be_followed(
    catalog: Catalog, store: ProgressStore
) -> None:
    learner = store.add_learner("Amina", "fox").id
    offered = []
    while entry := find_next(catalog, store, standing(store, learner)):
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
    assert name(find_next(catalog, store, standing(store, learner))) == "mail/lire"


def test_where_nothing_is_open_the_first_undone_one_is_offered_all_the_same(
    catalog: Catalog, store: ProgressStore
) -> None:
    learner = store.add_learner("Amina", "fox").id
    for done in ("ordi/elements", "souris/bouger", "souris/clic", "souris/molette", "ordi/eteindre"):
        do(store, learner, done)
    after = catalog.lesson_entry("ordi", "eteindre")
    assert name(find_following(catalog, standing(store, learner), after)) == "mail/lire"
    do(store, learner, "mail/lire")
    assert find_following(catalog, standing(store, learner), after) is None


def test_one_can_click_after_the_lesson_on_clicking(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    assert not can_click(catalog, store.levels(learner))
    do(store, learner, "souris/clic")
    assert can_click(catalog, store.levels(learner))


def test_what_the_trainer_assigned_comes_after_what_is_begun(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    assign(store, learner, ("mail", "lire"))
    assert name(find_next(catalog, store, standing(store, learner))) == "mail/lire"
    store.record(Opening(learner, "ordi", "elements"))
    assert name(find_next(catalog, store, standing(store, learner))) == "ordi/elements"
    do(store, learner, "ordi/elements")
    assert name(find_next(catalog, store, standing(store, learner))) == "mail/lire"
    do(store, learner, "mail/lire")
    assert name(find_next(catalog, store, standing(store, learner))) == "souris/bouger"


def test_the_lessons_of_a_session_are_assigned_to_its_group(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    cohort = add_cohort(store, "Mardi")
    set_plan(store, cohort.id, [[("souris", "bouger"), ("souris", "clic")]])
    set_session(store, cohort.id, 1)
    put_into(store, learner, cohort.id)
    assert name(find_next(catalog, store, standing(store, learner.id))) == "souris/bouger"
    do(store, learner.id, "souris/bouger")
    assert name(find_next(catalog, store, standing(store, learner.id))) == "souris/clic"


def test_a_hidden_module_is_neither_shown_nor_gone_on_with(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    cohort = add_cohort(store, "Mardi")
    put_into(store, learner, cohort.id)
    store.record(Opening(learner.id, "ordi", "elements"))
    assign(store, learner.id, ("ordi", "eteindre"))
    hide_module(store, cohort.id, "ordi", True)
    now = standing(store, learner.id)
    assert [one.id for one in shown_modules(catalog, now)] == ["souris", "mail"]
    assert name(find_next(catalog, store, now)) == "souris/bouger"
    after = catalog.lesson_entry("ordi", "elements")
    assert name(find_following(catalog, now, after)) == "souris/bouger"


def test_an_unlocked_lesson_requires_nothing(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    do(store, learner, "ordi/elements")
    assert name(find_next(catalog, store, standing(store, learner))) == "souris/bouger"
    unlock(store, learner, ("ordi", "eteindre"))
    assert name(find_next(catalog, store, standing(store, learner))) == "ordi/eteindre"


def test_a_lesson_that_grew_stays_done(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    passed = Attempt(learner, "ordi", "elements", "old", "v", Outcome.PASSED)
    store.record(Opening(learner, "ordi", "elements", is_restart=True))
    store.record(passed._replace(criterion=Criterion(("old",), ("old",))))
    after = catalog.lesson_entry("ordi", "elements")
    assert name(find_following(catalog, standing(store, learner), after)) == "souris/bouger"


def test_a_module_is_where_its_last_lesson_is(catalog: Catalog, store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox").id
    module = catalog.module("ordi")
    assert module is not None
    assert find_module_level(module, catalog, standing(store, learner)) is Level.NONE
    do(store, learner, "ordi/elements")
    assert find_module_level(module, catalog, standing(store, learner)) is Level.NONE
    do(store, learner, "ordi/eteindre")
    assert find_module_level(module, catalog, standing(store, learner)) is Level.PASSED
