import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.errors import DatabaseUnusable, LearnAppError, ProgressNotSaved
from learn_app.progress.records import Attempt, Opening, Outcome
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt, opening

EXERCISES = ("un", "deux", "trois")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    with ProgressStore.open(tmp_path) as opened:
        yield opened


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    """Read the closed database of a folder as any other program would."""
    connection = sqlite3.connect(folder / "progress.db")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


# Recording


def test_an_attempt_is_stored_whole(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path, now=lambda: 1_700_000_000.9) as store:
        learner = store.add_learner("Amina", "fox")
        assert store.record(attempt(learner.id, "un", hints=3)).wait()
        device = store.device_id
    assert rows(tmp_path, "SELECT * FROM attempt") == [
        (
            device,
            3,
            learner.id,
            "souris",
            "clic",
            "un",
            "v1",
            "passed",
            2,
            '{"wrong-button": 2}',
            3,
            1,
            1000,
            1_700_000_000,
            1,
            "",
            ANY,
        )
    ]


def test_what_was_recorded_is_there_after_reopening(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox", language="fr", text_size="large")
        store.record(opening(learner.id))
        store.record(attempt(learner.id, "un"))
        device = store.device_id
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None
        assert store.device_id == device
        assert store.learners() == [learner]
        assert store.completed(learner.id) == {("souris", "clic"): {"un"}}
        assert store.last_lesson(learner.id) == ("souris", "clic")


def test_answers_include_what_was_recorded_a_moment_ago(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    for number in range(100):
        store.record(attempt(learner.id, f"e{number}"))
        assert len(store.completed(learner.id)["souris", "clic"]) == number + 1


def test_attempts_and_openings_share_one_sequence(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.record(opening(learner.id))
        store.record(attempt(learner.id, "un"))
    with ProgressStore.open(tmp_path) as store:
        store.record(opening(learner.id))
        store.record(attempt(learner.id, "deux"))
    assert rows(tmp_path, "SELECT sequence FROM opening ORDER BY 1") == [(3,), (6,)]
    assert rows(tmp_path, "SELECT sequence FROM attempt ORDER BY 1") == [(4,), (7,)]


def test_a_clock_that_jumps_back_changes_no_order(tmp_path: Path) -> None:
    times = iter([2_000_000_000, 0, 0, -5, 1_000, 500, 400, 300, 200])
    with ProgressStore.open(tmp_path, now=lambda: next(times)) as store:
        learner = store.add_learner("Amina", "fox")
        store.record(opening(learner.id, "clic"))
        store.record(attempt(learner.id, "un"))
        store.record(opening(learner.id, "bouger"))
        store.record(opening(learner.id, "clic", is_restart=True))
        store.record(attempt(learner.id, "deux"))
        store.flush()
        assert store.last_lesson(learner.id) == ("souris", "clic")
        assert store.position(learner.id, "souris", "clic", EXERCISES) == 0
        assert store.lesson_totals(learner.id, "souris", "clic").exercises == 1


@pytest.mark.parametrize("table", ["attempt", "opening"])
@pytest.mark.parametrize("sql", ["DELETE FROM {}", "UPDATE {} SET lesson = 'autre'"])
def test_what_happened_cannot_be_changed(tmp_path: Path, table: str, sql: str) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.record(attempt(learner.id, "un"))
        store.record(opening(learner.id))
    with pytest.raises(sqlite3.IntegrityError, match="only grows"):
        rows(tmp_path, sql.format(table))


def test_files_and_folders_are_private(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
        store.flush()
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
        assert modes == {"progress.db": 0o600, "progress.db-wal": 0o600}


def test_a_database_that_others_could_read_is_made_private(tmp_path: Path) -> None:
    ProgressStore.open(tmp_path).close()
    (tmp_path / "progress.db").chmod(0o644)
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
        store.flush()
        assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_every_commit_is_synced_to_the_disk(store: ProgressStore) -> None:
    assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert store._connection.execute("PRAGMA locking_mode").fetchone() == ("exclusive",)


# Learners


def test_learners_come_in_the_order_they_were_added(store: ProgressStore) -> None:
    names = ["Zoé", "Amina", "Moussa", "Amina"]
    added = [store.add_learner(name, "fox") for name in names]
    assert store.learners() == added
    store.flush()
    assert store.learners() == added
    assert len({learner.id for learner in added}) == 4


def test_a_learners_choices_are_kept(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        first, second = store.add_learner("Amina", "fox"), store.add_learner("Moussa", "bear")
        changed = first._replace(language="en", text_size="very-large", picture="owl")
        store.update_learner(changed)
        assert store.learners() == [changed, second]
    with ProgressStore.open(tmp_path) as store:
        assert store.learners() == [changed, second]


def test_learners_do_not_see_each_others_progress(store: ProgressStore) -> None:
    amina, moussa = store.add_learner("Amina", "fox"), store.add_learner("Moussa", "bear")
    store.record(opening(amina.id))
    store.record(attempt(amina.id, "un"))
    assert store.completed(moussa.id) == {}
    assert store.last_lesson(moussa.id) is None
    assert store.position(moussa.id, "souris", "clic", EXERCISES) == 0


# Where to go on


def test_a_skipped_exercise_is_not_offered_again_an_abandoned_one_is(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    store.record(attempt(learner.id, "un", Outcome.SKIPPED))
    store.record(attempt(learner.id, "deux", Outcome.ABANDONED))
    assert store.position(learner.id, "souris", "clic", EXERCISES) == 1
    assert store.completed(learner.id) == {("souris", "clic"): {"un"}}


def test_beginning_anew_starts_at_the_first_exercise_and_keeps_what_was_done(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    for exercise in EXERCISES:
        store.record(attempt(learner.id, exercise))
    assert store.position(learner.id, "souris", "clic", EXERCISES) == 3
    store.record(opening(learner.id, is_restart=True))
    assert store.position(learner.id, "souris", "clic", EXERCISES) == 0
    assert store.completed(learner.id)["souris", "clic"] == set(EXERCISES)


def test_opening_a_lesson_again_goes_on_where_it_was(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    store.record(attempt(learner.id, "un"))
    store.record(opening(learner.id))
    assert store.position(learner.id, "souris", "clic", EXERCISES) == 1


def test_an_edited_lesson_keeps_what_was_done(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    store.record(attempt(learner.id, "deux"))
    store.record(attempt(learner.id, "retiré"))
    assert store.position(learner.id, "souris", "clic", ["deux", "nouveau", "un"]) == 1


def test_totals_are_of_the_current_run(store: ProgressStore) -> None:
    learner = store.add_learner("Amina", "fox")
    store.record(attempt(learner.id, "un", hints=5))
    store.record(opening(learner.id, is_restart=True))
    store.record(attempt(learner.id, "un", Outcome.ABANDONED, hints=1))
    store.record(attempt(learner.id, "un"))
    store.record(attempt(learner.id, "deux", Outcome.SKIPPED, hints=1))
    totals = store.lesson_totals(learner.id, "souris", "clic")
    assert (totals.exercises, totals.skipped, totals.hints, totals.demonstrations) == (1, 1, 2, 3)
    assert totals.duration_ms == 3000


LEARNERS = ("ami", "mou")
DONE = (Outcome.PASSED, Outcome.SKIPPED)
attempts = st.builds(
    attempt,
    st.sampled_from(LEARNERS),
    st.sampled_from(EXERCISES),
    st.sampled_from(Outcome),
    st.sampled_from(["clic", "bouger"]),
)
openings = st.builds(opening, st.sampled_from(LEARNERS), st.sampled_from(["clic", "bouger"]), st.booleans())


@given(st.lists(attempts | openings | st.sampled_from(["flush", "reopen"]), max_size=40))
def test_answers_agree_with_a_plain_list_of_what_happened(happened: list[Attempt | Opening | str]) -> None:
    with TemporaryDirectory() as folder:
        store = ProgressStore.open(Path(folder))
        ids = {name: store.add_learner(name, "fox").id for name in LEARNERS}
        past: list[Attempt | Opening] = []
        for act in happened:
            if act == "flush":
                store.flush()
            elif isinstance(act, str):
                assert store.close()
                store = ProgressStore.open(Path(folder))
            else:
                past.append(act._replace(learner_id=ids[act.learner_id]))
                store.record(past[-1])
        try:
            for learner_id in ids.values():
                mine = [act for act in past if act.learner_id == learner_id]
                _compare(store, learner_id, mine)
        finally:
            store.close()


def _compare(store: ProgressStore, learner_id: str, mine: list[Attempt | Opening]) -> None:
    opened = [act for act in mine if isinstance(act, Opening)]
    assert store.last_lesson(learner_id) == ((opened[-1].module, opened[-1].lesson) if opened else None)
    for lesson in ("clic", "bouger"):
        here = [act for act in mine if act.lesson == lesson]
        ever = {act.exercise for act in here if isinstance(act, Attempt) and act.outcome in DONE}
        assert store.completed(learner_id).get(("souris", lesson), frozenset()) == ever
        while any(isinstance(act, Opening) and act.is_restart for act in here):
            here.pop(0)
        now = {act.exercise for act in here if isinstance(act, Attempt) and act.outcome in DONE}
        todo = [index for index, exercise in enumerate(EXERCISES) if exercise not in now]
        assert store.position(learner_id, "souris", lesson, EXERCISES) == (todo[0] if todo else 3)


# When the disk refuses


class FullDisk:
    """A store whose disk is full until ``make_room``."""

    def __init__(self, folder: Path) -> None:
        self.told: list[LearnAppError] = []
        self.store = ProgressStore.open(folder, on_write_error=self.told.append)
        self.learner = self.store.add_learner("Amina", "fox")
        self.store.flush()
        with self.store._writer.database_lock:
            pages = self.store._connection.execute("PRAGMA page_count").fetchone()[0]
            self.store._connection.execute(f"PRAGMA max_page_count = {pages}")

    def fill(self) -> list[str]:
        """Record until nothing goes onto the disk any more, and three more; return all the ids."""
        ids: list[str] = []
        while not self.told or len(ids) < 3:
            ids.append(f"exercice-{len(ids)}-" + "x" * 500)
            self.store.record(attempt(self.learner.id, ids[-1]))
            self.store.flush()
        for number in range(3):
            ids.append(f"dernier-{number}")
            self.store.record(attempt(self.learner.id, ids[-1]))
        return ids

    def make_room(self) -> None:
        with self.store._writer.database_lock:
            self.store._connection.execute("PRAGMA max_page_count = 1000000")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[FullDisk]:
    disk = FullDisk(tmp_path)
    yield disk
    disk.store.close()


def test_a_full_disk_is_told_once(full_disk: FullDisk) -> None:
    full_disk.fill()
    assert not full_disk.store.flush()
    assert [type(error) for error in full_disk.told] == [ProgressNotSaved]


def test_with_a_full_disk_the_learner_goes_on(full_disk: FullDisk) -> None:
    ids = full_disk.fill()
    full_disk.store.record(opening(full_disk.learner.id, "bouger"))
    assert not full_disk.store.flush()
    assert full_disk.store.position(full_disk.learner.id, "souris", "clic", ids) == len(ids)
    assert full_disk.store.completed(full_disk.learner.id)["souris", "clic"] == set(ids)
    assert full_disk.store.last_lesson(full_disk.learner.id) == ("souris", "bouger")


def test_once_there_is_room_all_is_stored_in_order(full_disk: FullDisk, tmp_path: Path) -> None:
    ids = full_disk.fill()
    full_disk.make_room()
    assert full_disk.store.record(attempt(full_disk.learner.id, "enfin")).wait()
    assert full_disk.store.close()
    stored = rows(tmp_path, "SELECT exercise FROM attempt ORDER BY sequence")
    assert stored == [(exercise,) for exercise in [*ids, "enfin"]]


def test_once_there_is_room_all_is_stored_though_nobody_does_anything(
    full_disk: FullDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("learn_app.progress.writer.PAUSES", (0.01,))
    ids = full_disk.fill()
    last = full_disk.store.record(attempt(full_disk.learner.id, "enfin"))
    assert not full_disk.store.flush()
    full_disk.make_room()
    assert (last.wait(), len(full_disk.told)) == (True, 1)
    full_disk.store.close()
    stored = rows(tmp_path, "SELECT exercise FROM attempt ORDER BY sequence")
    assert stored == [(exercise,) for exercise in [*ids, "enfin"]]


def test_closing_with_a_full_disk_says_so_and_loses_nothing_stored(
    full_disk: FullDisk, tmp_path: Path
) -> None:
    full_disk.fill()
    assert not full_disk.store.close()
    assert rows(tmp_path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(tmp_path, "SELECT value FROM fact WHERE name = 'name'") == [("Amina",)]


def test_a_second_series_of_failures_is_told_again(full_disk: FullDisk) -> None:
    full_disk.fill()
    full_disk.make_room()
    assert full_disk.store.flush()
    with full_disk.store._writer.database_lock:
        full_disk.store._connection.execute("PRAGMA query_only = ON")
    full_disk.store.record(attempt(full_disk.learner.id, "un"))
    assert not full_disk.store.flush()
    assert len(full_disk.told) == 2
    with full_disk.store._writer.database_lock:
        full_disk.store._connection.execute("PRAGMA query_only = OFF")


def test_a_record_that_cannot_be_stored_holds_up_no_other(tmp_path: Path) -> None:
    told: list[LearnAppError] = []
    with ProgressStore.open(tmp_path, on_write_error=told.append) as store:
        learner = store.add_learner("Amina", "fox")
        wrong = store.record(attempt("nobody", "un"))
        unwritable = store.add_learner("\ud800", "fox")
        right = store.record(attempt(learner.id, "un"))
        assert right.wait()
        assert not wrong.wait()
        assert unwritable not in store.learners()
    assert len(told) == 1


def test_a_read_that_fails_is_told_in_a_sentence(tmp_path: Path) -> None:
    store = ProgressStore.open(tmp_path)
    store._connection.execute("DROP TABLE lesson_summary")
    with pytest.raises(DatabaseUnusable, match="cannot be opened"):
        store.completed("someone")
    store.close()


def test_closing_twice_is_harmless_recording_afterwards_is_not_silent(tmp_path: Path) -> None:
    store = ProgressStore.open(tmp_path)
    assert store.close()
    assert store.close()
    with pytest.raises(RuntimeError):
        store.record(opening("someone"))
