import random
from collections.abc import Callable
from pathlib import Path

import pytest

from learn_app.progress.joining import join
from learn_app.progress.records import Criterion
from learn_app.progress.results import LessonSummary
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import COMPUTED, rebuild_and_compare
from tests.progress.samples import attempt, opening

CHANGES = [
    "UPDATE lesson_summary SET completed = replace(completed, 'e1', 'f1')",
    "UPDATE lesson_summary SET completed = replace(completed, '[', '{')",
    "UPDATE lesson_summary SET alone_days = replace(alone_days, '1', 'x')",
    "UPDATE lesson_summary SET level = 7",
    "UPDATE lesson_summary SET tries = tries - 1",
    "UPDATE lesson_summary SET lesson = 'clid'",
    "UPDATE person_summary SET sittings = 9",
    "DELETE FROM person_summary",
    "UPDATE struggle SET tries = tries + 4",
]


def fill(store: ProgressStore) -> str:
    learner = store.add_learner("Amina", "fox")
    store.record(opening(learner.id))
    for number in range(4):
        one = attempt(learner.id, f"e{number}", hints=number % 2)
        store.record(one._replace(criterion=Criterion(("e0", "e1"), ("e1",)), demonstrations=0))
    store.flush()
    return learner.id


def change(store: ProgressStore, sql: str) -> None:
    with store._writer.database_lock:
        store._connection.execute(sql)


@pytest.mark.parametrize("sql", CHANGES)
def test_summaries_that_the_disk_has_harmed_are_mended_in_the_background(tmp_path: Path, sql: str) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = fill(store)
        before = [store.read(f"SELECT * FROM {table}")[0] for table in COMPUTED]
        change(store, sql)
        assert [store.read(f"SELECT * FROM {table}")[0] for table in COMPUTED] != before
        store.safekeeping.check()
        assert store.safekeeping.wait(60)
        assert [store.read(f"SELECT * FROM {table}")[0] for table in COMPUTED] == before
        assert len(store.completed(learner)["souris", "clic"]) == 4
        assert store.transact(rebuild_and_compare) == 0


def read_levels(store: ProgressStore, learner: str) -> None:
    assert len(store.levels(learner)["souris", "clic"].completed) == 4


def record_one_more(store: ProgressStore, learner: str) -> None:
    assert store.record(attempt(learner, "e9")).wait()
    assert len(store.levels(learner)["souris", "clic"].completed) == 5


@pytest.mark.parametrize("act", [read_levels, record_one_more], ids=lambda act: act.__name__)
@pytest.mark.parametrize("sql", CHANGES[1:4])
def test_before_that_nobody_is_stopped_by_them(
    tmp_path: Path, sql: str, act: Callable[[ProgressStore, str], None]
) -> None:
    told: list[Exception] = []
    with ProgressStore.open(tmp_path, told.append) as store:
        learner = fill(store)
        change(store, sql)
        act(store, learner)
    assert told == []


def test_sound_summaries_are_left_alone(tmp_path: Path) -> None:
    chance = random.Random(3)
    with ProgressStore.open(tmp_path) as store:
        learners = [store.add_learner(name, "fox").id for name in ("Amina", "Moussa", "Zoé")]
        for number in range(200):
            one = attempt(chance.choice(learners), f"e{number % 9}", lesson=chance.choice(("clic", "bouger")))
            store.record(one)
        join(store, learners[2], learners[0])
        store.back_up()
        assert store.safekeeping.wait(60)
        changes = store._connection.total_changes
        store.safekeeping.check()
        assert store.safekeeping.wait(60)
        assert store._connection.total_changes == changes
        assert store.levels("nobody") == {}
        assert store.levels(learners[1])["souris", "clic"] != LessonSummary()
