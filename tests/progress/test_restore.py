import errno
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from learn_app.errors import (
    DatabaseRestored,
    DatabaseUnusable,
    LearnAppError,
    OlderDatabaseRestored,
    ProgressDamaged,
)
from learn_app.progress import backup, safekeeping
from learn_app.progress.backup import list_backups
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt
from tests.progress.sittings import back_up, count_attempts, numbers, sit_down, spoil


def restore(folder: Path) -> tuple[LearnAppError | None, int]:
    """Lose the database, open it again; return what is told, and how many attempts there are."""
    for file in folder.glob("progress.db*"):
        file.unlink()
    with ProgressStore.open(folder) as store:
        notice = store.notice
    return notice, count_attempts(folder / "progress.db")


def test_a_database_that_is_gone_comes_back_from_the_last_backup(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 4)
    notice, attempts = restore(tmp_path)
    assert type(notice) is DatabaseRestored
    assert attempts == 4


def test_when_the_last_backups_are_bad_an_older_one_is_restored_and_that_is_told(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 4)
    for copy in list_backups(tmp_path)[:2]:
        spoil(copy.path)
    notice, attempts = restore(tmp_path)
    assert isinstance(notice, OlderDatabaseRestored)
    assert "the last 3 sessions" in str(notice)
    assert attempts == 2


def test_a_backup_of_a_newer_version_is_neither_restored_nor_removed(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 2)
    newest = list_backups(tmp_path)[0]
    connection = sqlite3.connect(newest.path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    newer = newest.path.with_name(f"progress-000002-{backup._checksum(newest.path)}.db")
    newest.path.replace(newer)
    assert restore(tmp_path)[1] == 1
    assert newer.exists()


class Refusing:
    """A disk that does not let the database be read, so many times."""

    def __init__(self, error: OSError, times: int) -> None:
        self._error = error
        self._left = times
        self._open = Path.open

    def __call__(self, path: Path, *arguments: Any, **options: Any) -> Any:
        if path.name == "progress.db" and self._left:
            self._left -= 1
            raise self._error
        return self._open(path, *arguments, **options)


def test_where_the_disk_cannot_be_read_the_backup_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 2)
        learners = store.learners()
    refusing = Refusing(OSError(errno.EIO, "Input/output error"), 1)
    monkeypatch.setattr(Path, "open", lambda path, *more, **options: refusing(path, *more, **options))
    with ProgressStore.open(tmp_path) as store:
        assert type(store.notice) is DatabaseRestored
        assert store.learners() == learners


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES])
def test_what_may_be_whole_stays_where_it_is_when_there_is_nothing_to_put_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
    content = (tmp_path / "progress.db").read_bytes()
    refusing = Refusing(OSError(number, os.strerror(number)), 1)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda path, *more, **options: refusing(path, *more, **options))
        with pytest.raises(DatabaseUnusable, match="Nothing was changed"):
            ProgressStore.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["progress.db"]
    assert (tmp_path / "progress.db").read_bytes() == content


def test_a_restored_computer_has_a_new_id_and_goes_on_counting(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 3)
        devices = [store.device_id]
        learner = store.learners()[0]
    for _ in range(3):
        restore(tmp_path)
        with ProgressStore.open(tmp_path) as store:
            assert store.device_id not in devices
            devices.append(store.device_id)
            store.record(attempt(learner.id, "encore"))
            back_up(store)
    connection = sqlite3.connect(tmp_path / "progress.db")
    rows = connection.execute("SELECT sequence, device_id FROM attempt ORDER BY sequence").fetchall()
    connection.close()
    assert len({sequence for sequence, _ in rows}) == len(rows) == 6
    assert [device for _, device in rows] == [devices[0]] * 3 + devices[1:]


def test_rows_since_the_last_backup_are_taken_from_the_damaged_file(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 2)
        learner = store.learners()[0]
        other = store.add_learner("Moussa", "bear")
        for number in range(5):
            store.record(attempt(learner.id, f"après-{number}"))
            store.record(attempt(other.id, f"après-{number}"))
        before = store.completed(learner.id), store.completed(other.id)
    spoil_row(tmp_path / "progress.db", "après-3")
    with ProgressStore.open(tmp_path) as store:
        assert type(store.notice) is DatabaseRestored
        assert store.learners() == [learner, other]
        lost = [
            old["souris", "clic"] - store.completed(who.id)["souris", "clic"]
            for who, old in zip((learner, other), before, strict=True)
        ]
        assert sorted(map(sorted, lost)) == [[], ["après-3"]]


def spoil_row(path: Path, text: str) -> None:
    """Turn one bit in the text of a row."""
    content = path.read_bytes()
    place = content.index(text.encode(), content.index(b"wrong-button") - 300)
    path.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])


@pytest.mark.parametrize("moment", range(60))
def test_a_restoration_cut_short_is_begun_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    with ProgressStore.open(tmp_path) as store:
        sit_down(store, 2)
        learner = store.learners()[0]
        store.record(attempt(learner.id, "après"))
    content = (tmp_path / "progress.db").read_bytes()
    (tmp_path / "progress.db").write_bytes(content[:20] + b"\xff" + content[21:])

    class PowerCut(BaseException):
        pass

    left = moment

    def cut(name: str, call: object) -> object:
        def act(*arguments: object, **options: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                raise PowerCut(name)
            return call(*arguments, **options)  # type: ignore[operator]

        return act

    with monkeypatch.context() as patch:
        for holder, name in (
            (os, "open"),
            (os, "fsync"),
            (Path, "replace"),
            (Path, "unlink"),
            (sqlite3, "connect"),
        ):
            patch.setattr(holder, name, cut(name, getattr(holder, name)))
        try:
            ProgressStore.open(tmp_path).close()
            is_cut = False
        except PowerCut:
            is_cut = True
    if not is_cut:
        assert moment > 10
    with ProgressStore.open(tmp_path) as store:
        if is_cut:
            assert store.notice is None or type(store.notice) is DatabaseRestored
        assert store.learners() == [learner]
        assert len(store.completed(learner.id)["souris", "clic"]) >= 2


# Checking while the program runs


def test_a_damaged_row_is_told_and_repaired_at_the_next_start(
    tmp_path: Path,
) -> None:
    told: list[LearnAppError] = []
    with ProgressStore.open(tmp_path, told.append) as store:
        sit_down(store, 2)
        learner = store.learners()[0]
        store.record(attempt(learner.id, "après"))
        store.flush()
        with store._writer.database_lock:
            store._connection.execute("DROP TRIGGER attempt_refuses_update")
            store._connection.execute("UPDATE attempt SET exercise = 'e9' WHERE exercise = 'e1'")
        store.safekeeping.check()
        assert store.safekeeping.wait(60)
        assert [type(error) for error in told] == [ProgressDamaged]
        store.record(attempt(learner.id, "encore"))
    assert len(told) == 1
    with ProgressStore.open(tmp_path) as store:
        assert type(store.notice) is DatabaseRestored
        assert store.completed(learner.id)["souris", "clic"] == {"e0", "e1", "après", "encore"}
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None


def test_checking_gives_way_to_a_backup_and_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safekeeping, "_PAUSE_SECONDS", 3600.0)
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        for number in range(500):
            store.record(attempt(learner.id, f"e{number}"))
        store.flush()
        store.safekeeping.check()
        store.back_up()
        while not list_backups(tmp_path):
            store.safekeeping.wait(0.01)
    assert numbers(tmp_path) == [1]


def test_text_that_is_no_text_any_more_stops_nobody(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        learner = store.add_learner("Amina", "fox")
        store.flush()
        with store._writer.database_lock:
            store._connection.execute("UPDATE holding SET value = CAST(x'41ff' AS TEXT) WHERE name = 'name'")
        assert [one.id for one in store.learners()] == [learner.id]
    with ProgressStore.open(tmp_path) as store:
        assert store.learners() == [learner]


def test_nothing_has_its_name_before_it_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[int] = set()
    named: list[str] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        sync(descriptor)

    def check_replace(path: Path, target: Path) -> Path:
        if path.name.endswith(".new"):
            assert path.stat().st_ino in synced
            synced.discard(target.parent.stat().st_ino)
            named.append(target.name.split("-")[0])
        return replace(path, target)

    with ProgressStore.open(tmp_path) as store:
        monkeypatch.setattr(os, "fsync", note_sync)
        monkeypatch.setattr(Path, "replace", check_replace)
        sit_down(store, 1)
        assert (tmp_path / "backups").stat().st_ino in synced
    (tmp_path / "progress.db").unlink()
    with ProgressStore.open(tmp_path) as store:
        assert type(store.notice) is DatabaseRestored
    assert tmp_path.stat().st_ino in synced
    assert named == ["progress", "progress.db"]
