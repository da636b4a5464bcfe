"""Who was not seen for long; never by a clock that may be wrong."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.progress.retention import list_unseen
from learn_app.progress.store import ProgressStore

A_DAY = 86_400
MONDAY = 1_790_000_000
NAMES = {"Amina": MONDAY, "Moussa": MONDAY + 700 * A_DAY, "Léa": 0, "Karim": 4_070_908_800}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    clock = [0]
    with ProgressStore.open(tmp_path, now=lambda: clock[0]) as opened:
        for name, at in NAMES.items():
            clock[0] = at
            opened.begin_sitting(opened.add_learner(name, "fox").id)
        opened.add_learner("Jamais venue", "owl")
        yield opened


def names(store: ProgressStore, months: str, now: float) -> list[str]:
    return [learner.name for learner in list_unseen(store, months, now)]


def test_who_was_not_seen_for_so_long_is_listed(store: ProgressStore) -> None:
    now = MONDAY + 800 * A_DAY
    assert names(store, "24", now) == ["Amina"]
    assert names(store, "36", now) == []
    assert names(store, "12", now + 300 * A_DAY) == ["Amina", "Moussa"]


def test_nobody_is_unless_it_was_decided(store: ProgressStore) -> None:
    assert names(store, "", MONDAY + 1000 * A_DAY) == []


@pytest.mark.parametrize(
    "now",
    [
        0,  # a dead battery
        MONDAY - A_DAY,
        MONDAY + 699 * A_DAY,  # put back
        MONDAY + (700 + 3 * 365 + 1) * A_DAY,  # jumped ahead
        2_145_916_800,  # 2038
        4_070_908_800,  # 2099
    ],
)
def test_a_clock_that_may_be_wrong_puts_nobody_on_the_list(store: ProgressStore, now: float) -> None:
    assert names(store, "12", now) == []


@given(st.floats(-1e12, 1e12), st.sampled_from(["12", "24", "36"]))
def test_whatever_the_clock_shows_only_those_long_gone_are_listed(now: float, months: str) -> None:
    with TemporaryDirectory() as folder, ProgressStore.open(Path(folder), now=lambda: MONDAY) as store:
        store.begin_sitting(store.add_learner("Amina", "fox").id)
        if list_unseen(store, months, now):
            assert int(months) * 30 * A_DAY < now - MONDAY <= 3 * 365 * A_DAY


def test_a_computer_that_nobody_used_lists_nobody(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
        assert list_unseen(store, "12", MONDAY) == []
