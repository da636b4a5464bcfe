import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.errors import BackupFailed, LearnAppError, ProgressDamaged
from learn_app.progress import backup
from learn_app.progress.backup import KEPT, find_newest_good, is_good, list_backups
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt
from tests.progress.sittings import back_up, count_attempts, numbers, sit_down, spoil
from tests.progress.test_migrations import VERSIONS


@pytest.fixture
def told() -> list[LearnAppError]:
    return []


@pytest.fixture
def store(tmp_path: Path, told: list[LearnAppError]) -> Iterator[ProgressStore]:
    with ProgressStore.open(tmp_path, told.append) as opened:
        yield opened


# Making


def test_a_backup_holds_all_that_was_recorded_and_is_good(store: ProgressStore, tmp_path: Path) -> None:
    sit_down(store, 3)
    newest = list_backups(tmp_path)[0]
    assert newest.number == 3
    assert is_good(newest)
    assert count_attempts(newest.path) == 3


def test_a_backup_is_private(store: ProgressStore, tmp_path: Path) -> None:
    old = os.umask(0)
    sit_down(store, 1)
    os.umask(old)
    assert stat.S_IMODE((tmp_path / "backups").stat().st_mode) == 0o700
    assert [stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "backups").iterdir()] == [0o600]


def test_without_anything_new_there_is_no_other_backup(store: ProgressStore, tmp_path: Path) -> None:
    sit_down(store, 1)
    back_up(store)
    back_up(store)
    assert numbers(tmp_path) == [1]


def test_what_is_recorded_meanwhile_stays_whole(store: ProgressStore, tmp_path: Path) -> None:
    learner = store.add_learner("Amina", "fox")
    for number in range(500):
        store.record(attempt(learner.id, f"e{number}"))
    store.back_up()
    last = [store.record(attempt(learner.id, f"during-{number}")) for number in range(200)][-1]
    assert last.wait(60)
    assert store.safekeeping.wait(60)
    newest = list_backups(tmp_path)[0]
    assert is_good(newest)
    assert 500 <= count_attempts(newest.path) <= 700


def test_numbers_go_on_whatever_the_clock_says(tmp_path: Path) -> None:
    for now in (2e9, 0.0, -5.0):
        with ProgressStore.open(tmp_path, now=iter([now] * 99).__next__) as store:
            sit_down(store, 1)
    for copy in list_backups(tmp_path):
        os.utime(copy.path, (4e9 - copy.number, 4e9 - copy.number))
    assert numbers(tmp_path) == [3, 2, 1]
    newest, skipped = find_newest_good(tmp_path)
    assert newest is not None
    assert (newest.number, skipped) == (3, 0)


def test_what_a_killed_program_could_not_back_up_is_backed_up_at_the_next_start(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 1)
        learner = store.learners()[0]
        store.record(attempt(learner.id, "ensuite"))
    with ProgressStore.open(tmp_path) as store:
        store.safekeeping.check()
        assert store.safekeeping.wait(60)
        assert numbers(tmp_path) == [2, 1]
    with ProgressStore.open(tmp_path) as store:
        store.safekeeping.check()
        assert store.safekeeping.wait(60)
    assert numbers(tmp_path) == [2, 1]
    assert count_attempts(list_backups(tmp_path)[0].path) == 2


def test_a_migration_begins_with_a_backup(tmp_path: Path, told: list[LearnAppError]) -> None:
    for version in (1, 2):
        folder = tmp_path / str(version)
        folder.mkdir()
        shutil.copy(VERSIONS / f"v{version}.db", folder / "progress.db")
        with ProgressStore.open(folder, told.append) as store:
            assert store.notice is None
            (copy,) = list_backups(folder)
            # That one cannot be compared with what there is now: another one is made.
            store.safekeeping.check()
            assert store.safekeeping.wait(60)
            assert numbers(folder) == [2, 1]
        assert told == []
        assert is_good(copy)
        connection = sqlite3.connect(copy.path)
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        connection.close()


def test_a_migration_that_has_no_room_for_a_backup_is_done_all_the_same_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(VERSIONS / "v2.db", tmp_path / "progress.db")
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(1, 1, 0))
        with ProgressStore.open(tmp_path) as store:
            assert isinstance(store.notice, BackupFailed)
            assert len(store.learners()) == 2
    assert numbers(tmp_path) == []


# Keeping


def test_the_last_ten_are_kept(store: ProgressStore, tmp_path: Path) -> None:
    sit_down(store, KEPT + 4)
    assert numbers(tmp_path) == list(range(KEPT + 4, 4, -1))


def test_no_good_backup_goes_for_a_bad_one(store: ProgressStore, tmp_path: Path) -> None:
    sit_down(store, KEPT)
    for copy in list_backups(tmp_path)[:-1]:
        spoil(copy.path)
    sit_down(store, 3)
    good = [copy.number for copy in list_backups(tmp_path) if is_good(copy)]
    assert good == [KEPT + 3, KEPT + 2, KEPT + 1, 1]
    sit_down(store, 6)
    assert 1 in numbers(tmp_path)
    sit_down(store, 1)
    assert numbers(tmp_path) == list(range(KEPT + 10, KEPT, -1))


def test_other_files_among_the_backups_are_left_alone(store: ProgressStore, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    strange = [tmp_path / "backups" / name for name in ("progress-abc-1.db", "note.txt", "progress.db")]
    for file in strange:
        file.write_text("mine")
    sit_down(store, KEPT + 2)
    assert [file.read_text() for file in strange] == ["mine"] * 3


# When it goes wrong


def test_a_full_disk_is_told_once_and_takes_nothing(
    store: ProgressStore, tmp_path: Path, told: list[LearnAppError], monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_down(store, 2)
    before = {copy.path: copy.path.read_bytes() for copy in list_backups(tmp_path)}
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(1, 1, 0))
        sit_down(store, 2)
    assert [type(error) for error in told] == [BackupFailed]
    assert {path: path.read_bytes() for path in (tmp_path / "backups").iterdir()} == before
    sit_down(store, 1)
    assert numbers(tmp_path) == [3, 2, 1]
    assert count_attempts(list_backups(tmp_path)[0].path) == 5


@pytest.mark.parametrize("call", ["open", "fsync", "mkdir", "replace"])
def test_a_disk_that_refuses_takes_nothing(
    store: ProgressStore,
    tmp_path: Path,
    told: list[LearnAppError],
    monkeypatch: pytest.MonkeyPatch,
    call: str,
) -> None:
    if call != "mkdir":
        sit_down(store, 1)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Path if call in ("mkdir", "replace") else os, call, refuse)
        sit_down(store, 1)
    assert [type(error) for error in told] == [BackupFailed]
    assert numbers(tmp_path) == ([] if call == "mkdir" else [1])
    sit_down(store, 1)
    assert count_attempts(list_backups(tmp_path)[0].path) == (2 if call == "mkdir" else 3)


def test_a_copy_that_came_out_wrong_is_none(
    store: ProgressStore, tmp_path: Path, told: list[LearnAppError], monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_down(store, 1)
    sync = backup._sync

    def sync_badly(path: Path) -> None:
        sync(path)
        content = path.read_bytes().replace(b"souris", b"sourir")
        path.write_bytes(content)

    with monkeypatch.context() as patch:
        patch.setattr(backup, "_sync", sync_badly)
        sit_down(store, 1)
    assert numbers(tmp_path) == [1]
    assert [type(error) for error in told] == [ProgressDamaged]
    store.close()
    # The database itself turns out to be whole.
    with ProgressStore.open(tmp_path) as again:
        assert again.notice is None
        sit_down(again, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "progress.db"]


def test_closing_waits_for_the_backup(tmp_path: Path) -> None:
    store = ProgressStore.open(tmp_path)
    store.add_learner("Amina", "fox")
    store.back_up()
    assert store.close()
    assert numbers(tmp_path) == [1]
    assert not any(thread.name == "safekeeping" for thread in threading.enumerate())
