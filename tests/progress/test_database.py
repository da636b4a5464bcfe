import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from learn_app.errors import (
    AlreadyOpen,
    DatabaseDamaged,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseRestored,
    DatabaseSalvaged,
    DataFolderUnwritable,
)
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt


def make_database(folder: Path, attempts: int = 200) -> Path:
    """Store a learner and some attempts; return the file."""
    with ProgressStore.open(folder) as store:
        learner = store.add_learner("Amina", "fox")
        for number in range(attempts):
            store.record(attempt(learner.id, f"exercice-{number}"))
    return folder / "progress.db"


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def cut_within_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def cut_within_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def replace_with_text(path: Path) -> None:
    path.write_text("Bonjour. " * 5000)


def garble_the_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start : start + 200] = b"\xa5" * 200
    path.write_bytes(bytes(content))


def fill_with_zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def drop_the_tables(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (x)")
    connection.close()


DAMAGES = [
    empty,
    cut,
    cut_within_the_header,
    cut_within_a_page,
    replace_with_text,
    garble_the_middle,
    fill_with_zeros,
    drop_the_tables,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_without_a_backup_a_damaged_database_is_put_aside_untouched_and_read_as_far_as_may_be(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = make_database(tmp_path)
    damage(path)
    content = path.read_bytes()
    with ProgressStore.open(tmp_path) as store:
        names = [learner.name for learner in store.learners()]
        if names:
            assert isinstance(store.notice, DatabaseSalvaged)
        else:
            assert isinstance(store.notice, DatabaseDamaged)
            assert "progress-damaged-1.db" in str(store.notice)
        assert names in ([], ["Amina"])
        store.add_learner("Moussa", "bear")
    assert (tmp_path / "progress-damaged-1.db").read_bytes() == content
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None
        assert [learner.name for learner in store.learners()] == [*names, "Moussa"]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_the_last_backup_takes_the_place_of_a_damaged_database(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    path = make_database(tmp_path)
    with ProgressStore.open(tmp_path) as store:
        (learner,) = store.learners()
        store.record(attempt(learner.id, "dernier"))
        store.back_up()
        before, device = store.completed(learner.id), store.device_id
    damage(path)
    content = path.read_bytes()
    with ProgressStore.open(tmp_path) as store:
        assert type(store.notice) is DatabaseRestored
        assert store.learners() == [learner]
        assert store.completed(learner.id) == before
        assert store.device_id != device
    assert (tmp_path / "progress-damaged-1.db").read_bytes() == content
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None


def test_a_damaged_database_is_put_aside_with_its_log(tmp_path: Path) -> None:
    path = make_database(tmp_path)
    replace_with_text(path)
    log = tmp_path / "progress.db-wal"
    log.write_bytes(b"log")
    ProgressStore.open(tmp_path).close()
    assert (tmp_path / "progress-damaged-1.db-wal").read_bytes() == b"log"
    assert not log.exists()


def test_a_log_without_its_database_is_not_replayed_into_a_fresh_one(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    store = ProgressStore.open(source)
    store.add_learner("Amina", "fox")
    store.flush()
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(source / "progress.db-wal", folder / "progress.db-wal")
    store.close()
    with ProgressStore.open(folder) as store:
        assert isinstance(store.notice, DatabaseMissing)
        assert store.learners() == []
    assert (folder / "progress-damaged-1.db-wal").exists()


def test_what_stands_in_the_log_of_a_killed_program_is_read(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    store = ProgressStore.open(source)
    learner = store.add_learner("Amina", "fox")
    store.flush()
    folder = tmp_path / "data"
    shutil.copytree(source, folder)
    store.close()
    with ProgressStore.open(folder) as store:
        assert store.notice is None
        assert store.learners() == [learner]


def test_a_first_start_cut_short_leaves_nothing_to_complain_of(tmp_path: Path) -> None:
    (tmp_path / "progress.db.new").write_bytes(b"half made")
    (tmp_path / "progress.db.new-journal").write_bytes(b"half made")
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None
    assert [path.name for path in tmp_path.iterdir()] == ["progress.db"]


def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = make_database(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    content = path.read_bytes()
    with pytest.raises(DatabaseNewer):
        ProgressStore.open(tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["progress.db"]
    assert path.read_bytes() == content


def test_a_database_held_by_another_program_is_already_open(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path):
        script = (
            "import sys; from pathlib import Path; from learn_app.progress.store import ProgressStore\n"
            "try: ProgressStore.open(Path(sys.argv[1]))\n"
            "except Exception as error: print(type(error).__name__)"
        )
        result = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
        )
        assert result.stdout == f"{AlreadyOpen.__name__}\n"


def test_a_folder_in_the_databases_place_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "progress.db").mkdir()
    (tmp_path / "progress.db" / "file").write_text("kept")
    with ProgressStore.open(tmp_path) as store:
        assert isinstance(store.notice, DatabaseDamaged)
    assert (tmp_path / "progress-damaged-1.db" / "file").read_text() == "kept"


def test_a_missing_data_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFolderUnwritable, match="cannot be written to"):
        ProgressStore.open(tmp_path / "missing")
