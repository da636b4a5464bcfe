import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    with ProgressStore.open(tmp_path) as opened:
        yield opened


def change(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / "progress.db")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def measured(store: ProgressStore, learner: Learner) -> dict[str, str]:
    """What is known besides who it is."""
    return {name: value for name, value in store.facts(learner.id).items() if name not in Learner._fields}


def test_the_latest_value_of_each_name_holds(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    assert measured(store, learner) == {}
    store.set_fact(learner.id, "hand", "left")
    store.set_fact(learner.id, "double_click_ms", "620")
    assert store.set_fact(learner.id, "hand", "right").wait()
    assert measured(store, learner) == {"hand": "right", "double_click_ms": "620"}
    store.set_fact(learner.id, "hand", "left")
    assert store.facts(learner.id)["hand"] == "left"


def test_hits_and_misses_of_a_key_add_up(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    assert store.key_counts(learner.id) == {}
    store.add_key_counts(learner.id, {"é": (2, 1), "a": (0, 0)})
    store.flush()
    store.add_key_counts(learner.id, {"é": (1, 0), "t": (0, 4)})
    assert store.key_counts(learner.id) == {"é": (3, 1), "t": (0, 4)}


def test_of_recent_tries_the_old_misses_are_over(store: ProgressStore) -> None:
    learner, other = store.add_learner("Amina", "fox"), store.add_learner("Karim", "owl")
    store.add_key_counts(learner.id, {"e": (0, 30), "k": (3, 1)})
    store.add_key_counts(learner.id, {"e": (15, 1)})
    assert store.flush()
    store.add_key_counts(learner.id, {"e": (25, 0)})
    store.add_key_counts(other.id, {"e": (0, 9)})
    assert store.recent_key_counts(learner.id, 40) == {"e": (40, 1), "k": (3, 1)}
    assert store.flush()
    assert store.recent_key_counts(learner.id, 40) == {"e": (40, 1), "k": (3, 1)}
    assert store.recent_key_counts(learner.id, 42) == {"e": (40, 31), "k": (3, 1)}


def test_each_learner_has_their_own(store: ProgressStore) -> None:
    amina, moussa = store.add_learner("Amina", "fox"), store.add_learner("Moussa", "bear")
    store.set_fact(amina.id, "hand", "left")
    store.add_key_counts(amina.id, {"é": (2, 1)})
    for _ in ("waiting", "stored"):
        assert measured(store, moussa) == {}
        assert store.key_counts(moussa.id) == {}
        store.flush()


def test_measures_are_there_after_reopening_and_share_the_sequence(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.set_fact(learner.id, "hand", "left")
        store.add_key_counts(learner.id, {"é": (2, 1), "t": (1, 1)})
    with ProgressStore.open(tmp_path) as store:
        assert measured(store, learner) == {"hand": "left"}
        assert store.key_counts(learner.id) == {"é": (2, 1), "t": (1, 1)}
        assert store.record(attempt(learner.id, "un")).wait()
    assert change(tmp_path, "SELECT sequence FROM attempt") == [(6,)]


def test_more_keys_than_one_statement_takes_are_all_counted(tmp_path: Path) -> None:
    counts = {chr(0x100 + number): (number, 1) for number in range(350)}
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.add_key_counts(learner.id, counts)
    with ProgressStore.open(tmp_path) as store:
        assert store.key_counts(learner.id) == counts


@pytest.mark.parametrize("table", ["fact", "key_count"])
@pytest.mark.parametrize("sql", ["DELETE FROM {}", "UPDATE {} SET recorded_at = 0"])
def test_what_was_measured_cannot_be_changed(tmp_path: Path, table: str, sql: str) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.set_fact(learner.id, "hand", "left")
        store.add_key_counts(learner.id, {"é": (2, 1)})
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        change(tmp_path, sql.format(table))


_COUNTS = st.dictionaries(
    st.sampled_from("aeéçœ€ "), st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=4
)


@given(st.lists(st.one_of(_COUNTS, st.none()), max_size=8))
def test_key_counts_are_the_sums_whatever_is_on_the_disk(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, tuple[int, int]] | None]
) -> None:
    sums: dict[str, tuple[int, int]] = {}
    with ProgressStore.open(tmp_path_factory.mktemp("store")) as store:
        learner = store.add_learner("Amina", "fox")
        for counts in steps:
            if counts is None:
                store.flush()
                continue
            store.add_key_counts(learner.id, counts)
            for key, (hits, misses) in counts.items():
                if hits or misses:
                    old = sums.get(key, (0, 0))
                    sums[key] = (old[0] + hits, old[1] + misses)
            assert store.key_counts(learner.id) == sums
