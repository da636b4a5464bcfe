"""What comes back to a learner: kept for the home screen, the same when it is computed anew."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.paths import Paths
from learn_app.progress.due import read_attempts, read_due
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.merge import merge
from learn_app.progress.records import Attempt, Criterion, Learner, Opening, Outcome, Sitting
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import rebuild
from learn_app.training import review
from learn_app.training.cohorts import add_cohort, hide_module, put_into
from learn_app.training.path import read_standing
from learn_app.training.placement import FACT, Placement, find_placed, write_placement
from learn_app.training.review import count_minutes, find_due_day, find_repetitions, read_reviews

KEYS = [
    ("souris", "bouger"),
    ("souris", "clic"),
    ("ordi", "elements"),
    ("mail", "lire"),
    ("clavier", "zones"),
]


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    folder = tmp_path_factory.mktemp("catalog")
    paths = Paths.find(folder)
    build(paths.lessons, paths.assets, folder / "catalog.db")
    catalog = Catalog.open(folder / "catalog.db")
    yield catalog
    catalog.close()


class Someone:
    """A learner whose days are told, not lived."""

    def __init__(self, folder: Path, catalog: Catalog) -> None:
        self.catalog = catalog
        self.store = ProgressStore.open(folder)
        self.learner = self.store.add_learner("Amina", "fox")

    def do(self, key: tuple[str, str], day: int, hints: int = 0, is_whole: bool = True) -> None:
        entry = self.catalog.lesson_entry(*key)
        assert entry is not None
        criterion = Criterion(entry.exercises, entry.exercises[-1:])
        self.store.put(Opening(self.learner.id, *key, day=day))
        for exercise in entry.exercises if is_whole else entry.exercises[-1:]:
            attempt = Attempt(self.learner.id, *key, exercise, "v", Outcome.PASSED, hints=hints)
            self.store.put(attempt._replace(criterion=criterion, day=day))

    def due(self, day: int) -> list[tuple[str, str]]:
        self.store.put(Sitting(self.learner.id, day, "", "", 0))
        found = find_repetitions(self.catalog, self.store, read_standing(self.store, self.learner))
        return [(one.lesson.module, one.lesson.id) for one in found]


@pytest.fixture
def someone(tmp_path: Path, catalog: Catalog) -> Iterator[Someone]:
    made = Someone(tmp_path, catalog)
    yield made
    made.store.close()


def test_what_was_passed_comes_back_after_two_days_of_use(someone: Someone) -> None:
    someone.do(KEYS[0], day=1)
    assert [someone.due(day) for day in (1, 2, 3)] == [[], [], [KEYS[0]]]


def test_what_needed_help_comes_back_sooner(someone: Someone) -> None:
    someone.do(KEYS[0], day=1)
    someone.do(KEYS[1], day=1, hints=1)
    assert someone.due(2) == [KEYS[1]]


def test_what_is_only_begun_does_not_come_back(someone: Someone) -> None:
    someone.do(KEYS[0], day=1, is_whole=False)
    assert someone.due(9) == []


def test_at_most_three_come_back_and_those_that_waited_longest(someone: Someone) -> None:
    for day, key in enumerate(KEYS, 1):
        someone.do(key, day)
    assert someone.due(20) == KEYS[:3]
    found = find_repetitions(someone.catalog, someone.store, read_standing(someone.store, someone.learner))
    assert 3 <= count_minutes(found) <= 5


def test_a_hidden_module_does_not_come_back(someone: Someone) -> None:
    someone.do(KEYS[0], 1)
    cohort = add_cohort(someone.store, "Mardi")
    put_into(someone.store, someone.learner, cohort.id)
    someone.learner = someone.learner._replace(cohort=cohort.id)
    assert someone.due(5) == [KEYS[0]]
    hide_module(someone.store, cohort.id, "souris", True)
    assert someone.due(5) == []


def test_home_computes_nothing_when_nothing_is_new(someone: Someone, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in KEYS:
        someone.do(key, 1)
    first = someone.due(5)
    assert len(first) == 3

    def refuse(*_: object) -> int:
        raise AssertionError("computed again")

    monkeypatch.setattr(review, "find_due_day", refuse)
    assert someone.due(5) == first
    assert someone.store.flush()
    assert someone.due(5) == first


def test_keeping_it_takes_no_place_in_the_order_of_things(someone: Someone) -> None:
    someone.do(KEYS[0], 1)
    someone.store.put(Sitting(someone.learner.id, 5, "", "", 0))
    before = someone.store._sequence
    find_repetitions(someone.catalog, someone.store, read_standing(someone.store, someone.learner))
    assert someone.store._sequence == before


tries = st.tuples(
    st.sampled_from(KEYS[:2]),
    st.integers(0, 3),
    st.sampled_from(Outcome),
    st.integers(0, 1),
    st.integers(0, 1),
)


@settings(max_examples=25)
@given(st.lists(st.one_of(tries, st.just("home")), max_size=25))
def test_what_is_kept_is_what_the_attempts_say(catalog: Catalog, steps: list[object]) -> None:
    with TemporaryDirectory() as folder:
        someone = Someone(Path(folder), catalog)
        try:
            check_history(someone, steps)
        finally:
            someone.store.close()


def check_history(someone: Someone, steps: list[object]) -> None:
    day, learner = 1, someone.learner
    for step in steps:
        if not isinstance(step, tuple):
            someone.due(day)
            continue
        key, later, outcome, hints, demonstrations = step
        day += later
        attempt = Attempt(learner.id, key[0], key[1], "seul", "v", outcome, (), hints, demonstrations)
        someone.store.put(attempt._replace(criterion=Criterion(("seul",), ("seul",)), day=day))
    someone.due(day)
    kept = read_due(someone.store, learner.id)
    assert someone.store.flush()
    assert read_due(someone.store, learner.id) == kept
    for key, one in kept.items():
        reviews = read_reviews(read_attempts(someone.store, learner.id, key))
        assert (one.day, one.reviews) == (find_due_day(reviews), len(reviews))
    someone.store.transact(rebuild)
    assert read_due(someone.store, learner.id) == {}
    someone.due(day)
    assert read_due(someone.store, learner.id) == kept


def test_attempts_are_read_as_they_were_made_also_before_they_are_on_the_disk(someone: Someone) -> None:
    someone.do(KEYS[0], 2, hints=1)
    waiting = read_attempts(someone.store, someone.learner.id, KEYS[0])
    assert someone.store.flush()
    assert read_attempts(someone.store, someone.learner.id, KEYS[0]) == waiting
    assert {(one.day, one.hints) for one in waiting} == {(2, 1)}


def test_who_never_sat_down_has_nothing_to_review(someone: Someone) -> None:
    stranger = Learner("nobody", "", "fox")
    assert find_repetitions(someone.catalog, someone.store, read_standing(someone.store, stranger)) == []


def test_on_another_computer_the_same_comes_back_and_the_same_is_known(
    someone: Someone, tmp_path: Path
) -> None:
    for day, key in enumerate(KEYS[:3], 1):
        someone.do(key, day)
    placement = Placement().answer("souris/clic", True)
    someone.store.set_fact(someone.learner.id, FACT, write_placement(placement))
    here = someone.due(9)
    export(someone.store, tmp_path / "stick.learn")
    (tmp_path / "other").mkdir()
    with ProgressStore.open(tmp_path / "other") as other:
        with closing(read_incoming(tmp_path / "stick.learn")) as incoming:
            merge(other, incoming)
        standing = read_standing(other, someone.learner)
        there = find_repetitions(someone.catalog, other, standing)
        assert [(one.lesson.module, one.lesson.id) for one in there] == here == KEYS[:3]
        assert "souris/bouger" in find_placed(someone.catalog.placement(), standing.facts)
        assert read_due(other, someone.learner.id) == read_due(someone.store, someone.learner.id)
