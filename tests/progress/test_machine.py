"""A database that was copied to another computer goes on under an id of its own."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from learn_app.progress import machine
from learn_app.progress.machine import describe_machine
from learn_app.progress.store import ProgressStore
from tests.progress.histories import content, take
from tests.progress.samples import attempt


@pytest.fixture
def machine_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "machine-id"
    monkeypatch.setattr(machine, "_MACHINE_ID", path)
    return path


def test_a_copied_database_takes_a_new_id_and_merges_with_the_first(machine_id: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    machine_id.write_text("1" * 32 + "\n")
    with ProgressStore.open(first) as store:
        amina = store.add_learner("Amina", "fox")
        old = store.device_id
    shutil.copytree(first, second)
    with ProgressStore.open(first) as here:
        assert here.device_id == old
        machine_id.write_text("2" * 32 + "\n")
        with ProgressStore.open(second) as there:
            assert there.device_id != old
            here.record(attempt(amina.id, "un"))
            there.record(attempt(amina.id, "deux"))
            take(here, there)
            take(there, here)
            assert content(here) == content(there)
            assert here.completed(amina.id) == {("souris", "clic"): {"un", "deux"}}
            new = there.device_id
    with ProgressStore.open(second) as there:
        assert there.device_id == new


def test_where_the_system_tells_nothing_the_id_stays(machine_id: Path, tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
        old = store.device_id
    with ProgressStore.open(tmp_path) as store:
        assert store.device_id == old
    machine_id.write_text("1" * 32)
    with ProgressStore.open(tmp_path) as store:
        new = store.device_id  # nobody can tell whether it was copied before
        assert new != old
    machine_id.unlink()
    with ProgressStore.open(tmp_path) as store:
        assert store.device_id == new


def test_copies_of_a_database_of_before_take_ids_of_their_own(machine_id: Path, tmp_path: Path) -> None:
    ids = set()
    for number in "12":
        folder = tmp_path / number
        folder.mkdir()
        shutil.copy(Path(__file__).parent / "versions" / "v2.db", folder / "progress.db")
        machine_id.write_text(number * 32)
        for _ in range(2):
            with ProgressStore.open(folder) as store:
                ids.add(store.device_id)
                assert store.learners()
    assert len(ids) == 2


def test_what_is_noted_does_not_say_which_computer_it_is(machine_id: Path, tmp_path: Path) -> None:
    machine_id.write_text("123456789abcdef0" * 2)
    ProgressStore.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "progress.db")) as connection:
        device, noted = connection.execute("SELECT id, machine FROM device").fetchone()
    assert noted == describe_machine(device, "123456789abcdef0" * 2)
    assert len(noted) == 8
    assert b"123456789abcdef0" not in (tmp_path / "progress.db").read_bytes()
