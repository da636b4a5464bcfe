import shutil
import sqlite3
from pathlib import Path

import pytest

from learn_app.progress.migrations import LATEST, MIGRATIONS, migrate, read_version
from learn_app.progress.records import Learner, Outcome
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt

VERSIONS = Path(__file__).parent / "versions"


def schema(connection: sqlite3.Connection) -> set[str]:
    return {str(row[0]) for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL")}


def test_a_database_of_every_version_is_kept() -> None:
    assert {path.name for path in VERSIONS.iterdir()} == {f"v{n}.db" for n in range(1, LATEST + 1)}


@pytest.mark.parametrize("version", range(1, LATEST + 1))
def test_every_past_version_opens_with_its_progress(tmp_path: Path, version: int) -> None:
    # Each was made by make_version.py as it stood then.
    shutil.copy(VERSIONS / f"v{version}.db", tmp_path / "progress.db")
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None
        amina, moussa = store.learners()
        assert (amina.name, amina.picture, amina.language, amina.text_size) == ("Amina", "fox", "fr", "large")
        assert moussa == Learner(moussa.id, "Moussa", "bear", "", "")
        assert store.completed(amina.id) == {("souris", "clic"): {"un", "deux"}}
        assert store.position(amina.id, "souris", "clic", ["un", "deux", "trois"]) == 1
        assert store.last_lesson(amina.id) == ("souris", "clic")
        assert store.last_lesson(moussa.id) is None
        assert store.facts(amina.id).get("hand") == ("right" if version >= 2 else None)
        assert store.key_counts(amina.id) == ({"é": (4, 1), "t": (2, 0)} if version >= 2 else {})
        assert store.record(attempt(amina.id, "trois")).wait()
        assert read_version(store._connection) == LATEST
        fresh = sqlite3.connect(":memory:", isolation_level=None)
        migrate(fresh)
        assert schema(store._connection) == schema(fresh)
        fresh.close()


def test_migrating_goes_step_by_step_and_only_once() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    ladder = [["CREATE TABLE a (x)"], ["CREATE TABLE b (x)", "INSERT INTO b VALUES (1)"]]
    migrate(connection, ladder[:1])
    assert read_version(connection) == 1
    migrate(connection, ladder)
    migrate(connection, ladder)
    assert read_version(connection) == 2
    assert connection.execute("SELECT count(*) FROM b").fetchone() == (1,)
    connection.close()


def test_a_step_that_fails_leaves_the_version_before_it() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    ladder = [["CREATE TABLE a (x)"], ["CREATE TABLE b (x)", "INSERT INTO missing VALUES (1)"]]
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, ladder)
    assert read_version(connection) == 1
    assert schema(connection) == {"CREATE TABLE a (x)"}
    assert not connection.in_transaction
    connection.close()


def test_the_database_knows_the_outcomes_that_the_program_knows() -> None:
    for outcome in Outcome:
        assert f"'{outcome.value}'" in " ".join(MIGRATIONS[0])
