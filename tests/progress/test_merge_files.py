"""Files that cannot be merged: damaged, strange, newer, of a copied disk; and a merge that is cut short."""

import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.errors import (
    ComputersCloned,
    FileDamaged,
    FileNewer,
    FileStrange,
    FileUnreadable,
    LearnAppError,
    NothingTaken,
)
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.merge import merge
from learn_app.progress.records import Outcome
from learn_app.progress.store import ProgressStore
from tests.progress.histories import content, take
from tests.progress.samples import attempt, opening

# Files that cannot be taken


def refuse(here: ProgressStore, path: Path, error: type[LearnAppError]) -> None:
    before, bytes_before = content(here), path.read_bytes() if path.exists() else b""
    with pytest.raises(error):
        take_file(here, path)
    assert content(here) == before
    assert (path.read_bytes() if path.exists() else b"") == bytes_before


def take_file(here: ProgressStore, path: Path) -> None:
    incoming = read_incoming(path)
    try:
        merge(here, incoming)
    finally:
        incoming.close()


@pytest.fixture
def stick(there: ProgressStore) -> Path:
    amina = there.add_learner("Amina", "fox")
    there.record(opening(amina.id))
    for exercise in ("un", "deux", "trois"):
        there.record(attempt(amina.id, exercise, Outcome.PASSED))
    there.add_key_counts(amina.id, {"é": (3, 1)})
    path = there.folder / "stick.db"
    export(there, path)
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("UPDATE attempt SET mistakes = mistakes + 1 WHERE sequence = 4", FileDamaged),
        ("UPDATE fact SET value = 'Emina' WHERE name = 'name'", FileDamaged),
        ("UPDATE learner SET created = created + 1", FileDamaged),
        ("UPDATE learner SET id = upper(id)", FileDamaged),
        ("DELETE FROM learner", FileDamaged),
        ("UPDATE key_count SET hits = hits + 1", FileDamaged),
        ("INSERT INTO criterion VALUES ('0', '[[],[],2]')", FileDamaged),
        ("INSERT INTO tombstone VALUES ('x', 'y', 9223372036854775807, 0, 1)", FileDamaged),
        ("PRAGMA user_version = 99", FileNewer),
        ("DROP TABLE attempt", FileStrange),
        ("PRAGMA user_version = 0", FileStrange),
    ],
)
def test_a_file_that_is_not_as_it_was_written_changes_nothing(
    here: ProgressStore, stick: Path, statement: str, error: type[LearnAppError]
) -> None:
    here.add_learner("Moussa", "bear")
    change(stick, statement)
    refuse(here, stick, error)


def test_other_files_change_nothing(here: ProgressStore, stick: Path, tmp_path: Path) -> None:
    refuse(here, tmp_path / "none.db", FileUnreadable)
    (tmp_path / "letter.db").write_text("Chère Amina, " * 99)
    refuse(here, tmp_path / "letter.db", FileStrange)
    (tmp_path / "empty.db").touch()
    refuse(here, tmp_path / "empty.db", FileStrange)
    (tmp_path / "half.db").write_bytes(stick.read_bytes()[: stick.stat().st_size // 2])
    refuse(here, tmp_path / "half.db", FileDamaged)


@settings(max_examples=60)
@given(st.data())
def test_a_turned_bit_in_a_file_changes_nothing_or_nothing_that_counts(data: st.DataObject) -> None:
    whole, taken = _sample()
    flipped = bytearray(whole)
    flipped[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    folder = Path(mkdtemp())
    try:
        (folder / "stick.db").write_bytes(flipped)
        with ProgressStore.open(folder) as here:
            empty = content(here)
            try:
                take_file(here, folder / "stick.db")
            except LearnAppError:
                assert content(here) == empty
            else:
                assert content(here) == taken
    finally:
        shutil.rmtree(folder)


def _sample(made: list[tuple[bytes, dict[str, list[tuple[object, ...]]]]] = []) -> tuple[bytes, object]:  # noqa: B006
    """Return a file, and what a computer knows that has taken it; the same each time."""
    if not made:
        folder = Path(mkdtemp())
        with ProgressStore.open(folder) as there:
            for name in ("Amina", "Moussa"):
                learner = there.add_learner(name, "fox")
                there.record(opening(learner.id))
                there.record(attempt(learner.id, "un"))
                there.add_key_counts(learner.id, {"é": (3, 1)})
            export(there, folder / "stick.db")
            made.append(((folder / "stick.db").read_bytes(), content(there)))
        shutil.rmtree(folder)
    return made[0]


def test_a_database_of_an_older_version_is_taken(here: ProgressStore, tmp_path: Path) -> None:
    old = sorted((Path(__file__).parent / "versions").glob("*.db"))
    assert old
    for path in old:
        copy = tmp_path / path.name
        shutil.copy(path, copy)
        take_file(here, copy)
        assert copy.read_bytes() == path.read_bytes()
    assert here.learners()


def test_a_full_disk_changes_nothing(here: ProgressStore, there: ProgressStore, stick: Path) -> None:
    for number in range(100):
        there.record(attempt(there.learners()[0].id, "x" * 1000 + str(number)))
    export(there, stick)
    pages = here.transact(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
    here.transact(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages}").fetchone())
    before = content(here)
    with pytest.raises(NothingTaken):
        take_file(here, stick)
    assert content(here) == before


def test_a_program_that_ends_while_it_merges_has_all_of_it_or_nothing(
    here: ProgressStore, there: ProgressStore
) -> None:
    here.add_learner("Moussa", "bear")
    amina = there.add_learner("Amina", "fox")
    for number in range(300):
        there.record(attempt(amina.id, f"{number}"))
    stick = there.folder / "stick.db"
    export(there, stick)
    before, folder = content(here), here.folder
    here.close()
    program = (
        "import sys, time\nfrom pathlib import Path\n"
        "from learn_app.progress.incoming import read_incoming\nfrom learn_app.progress.merge import merge\n"
        "from learn_app.progress.store import ProgressStore\n"
        "store, incoming = ProgressStore.open(Path(sys.argv[1])), read_incoming(Path(sys.argv[2]))\n"
        "print('ready', flush=True)\nmerge(store, incoming)\nprint('done', flush=True)\ntime.sleep(60)\n"
    )
    seen = set()
    for delay in (0.0, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, None):
        command = [sys.executable, "-c", program, str(folder), str(stick)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            if delay is not None:
                time.sleep(delay)
                process.kill()
            is_told = process.stdout.readline() == b"done\n"
            process.kill()
        with ProgressStore.open(folder) as again:
            assert again.notice is None
            known = content(again)
            is_merged = known != before
            if is_merged:
                assert len(again.completed(amina.id)["souris", "clic"]) == 300
            assert is_merged or not is_told
            seen.add(is_merged)
        if is_merged:
            break
    assert True in seen


# Computers that were copied from one another


def test_two_copies_of_a_used_computer_are_found_out(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    with ProgressStore.open(first) as store:
        amina = store.add_learner("Amina", "fox")
    shutil.copytree(first, second)
    with ProgressStore.open(first) as here, ProgressStore.open(second) as there:
        assert here.device_id == there.device_id
        take(here, there)  # nothing happened on either: nothing is wrong yet
        here.record(attempt(amina.id, "un"))
        there.record(opening(amina.id))
        there.add_learner("Moussa", "bear")
        before = content(here)
        with pytest.raises(ComputersCloned):
            take(here, there)
        assert content(here) == before


def test_the_same_place_with_another_content_is_found_out(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    with ProgressStore.open(first) as store:
        amina = store.add_learner("Amina", "fox")
    shutil.copytree(first, second)
    with ProgressStore.open(first, now=lambda: 0) as here, ProgressStore.open(second, now=lambda: 0) as there:
        here.set_fact(amina.id, "hand", "left")
        there.set_fact(amina.id, "hand", "right")
        with pytest.raises(ComputersCloned):
            take(here, there)
