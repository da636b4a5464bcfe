"""Erasing a person for good: their name is nowhere any more, and does not come back."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from learn_app.errors import NotErased, NotSwept, ProgressNotSaved
from learn_app.progress.backup import list_backups
from learn_app.progress.erase import erase, sweep
from learn_app.progress.export import export
from learn_app.progress.joining import join
from learn_app.progress.records import Learner
from learn_app.progress.safekeeping import Safekeeping
from learn_app.progress.store import ProgressStore
from tests.progress.histories import content, take
from tests.progress.samples import attempt, opening

TYPED = st.text("aàâäçeéèêëiîïoôöœuùûüÿAÉÈÇŒ'’- zqkwłßñждあ漢🙂𝒜", min_size=5, max_size=40).filter(
    lambda text: len(set(text)) > 3
)


def spellings(text: str) -> set[bytes]:
    """Return the bytes that a text may be in some file."""
    escaped = text.encode("ascii", "backslashreplace")
    json = "".join(
        one if one.isascii() else "".join(f"\\u{unit:04x}" for unit in _units(one)) for one in text
    ).encode()
    coded = {text.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")}
    return coded | {escaped, json, json.upper(), escaped.replace(b"\\", b"\\\\")}


def _units(character: str) -> list[int]:
    raw = character.encode("utf-16-be")
    return [int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2)]


def find(folder: Path, *texts: str) -> set[str]:
    """Return the names of the files in which one of the texts is."""
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file()
        for text in texts
        if any(spelling in path.read_bytes() for spelling in spellings(text))
    }


def use(store: ProgressStore, name: str, other_name: str, typed: str) -> Learner:
    """Have somebody learn here, be renamed, set things, and be in all kinds of files."""
    learner = store.add_learner(name, "fox")
    store.record(opening(learner.id))
    store.record(attempt(learner.id, "un"))
    store.add_key_counts(learner.id, {"é": (1, 0)})
    store.set_fact(learner.id, "note", typed)
    store.back_up()
    assert store.safekeeping.wait(10)
    store.update_learner(learner._replace(name=other_name))
    store.record(attempt(learner.id, "deux", hints=1))
    store.back_up()
    assert store.safekeeping.wait(10)
    shutil.copy(list_backups(store.folder)[0].path, store.folder / "progress-damaged-1.db")
    (store.folder / "progress-damaged-1.db-wal").write_text(name)
    (store.folder / "backups" / "progress-copy.db").write_text(name)
    (store.folder / "errors.log").write_text(f"LookupError {name}\n")
    return learner._replace(name=other_name)


@settings(max_examples=30)
@given(TYPED, TYPED, TYPED)
def test_after_erasing_nothing_is_left_in_any_byte_of_any_file(name: str, other: str, typed: str) -> None:
    folder = Path(mkdtemp())
    try:
        with ProgressStore.open(folder) as store:
            moussa = store.add_learner("Moussa", "bear")
            store.record(attempt(moussa.id, "un"))
            store.flush()
            assume(not find(folder, name, other, typed))
            kept = content(store)
            gone = use(store, name, other, typed)
            assert len(find(folder, name, other, typed)) >= 4
            erase(store, gone.id)
            assert find(folder, name, other, typed) == set()
            assert store.learners() == [moussa]
            after = content(store)
            assert [row[0] for row in after.pop("tombstone")] == [gone.id]
            assert after == {table: rows for table, rows in kept.items() if table != "tombstone"}
        assert find(folder, name, other, typed) == set()
        # What stays is the number, once, so that they do not come back.
        for path in (folder / "progress.db", *(backup.path for backup in list_backups(folder))):
            assert path.read_bytes().count(gone.id.encode()) == 1
        assert len(find(folder, gone.id)) == 1 + len(list_backups(folder))
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    (tmp_path / "pc").mkdir()
    with ProgressStore.open(tmp_path / "pc") as opened:
        yield opened


def test_every_table_that_names_learners_is_emptied(store: ProgressStore) -> None:
    amina = use(store, "Amina Belkacem", "Amina Haddad", "ma note")
    store.transact(
        lambda connection: connection.execute("INSERT INTO due VALUES (?, 'a', 'b', 1, 1, 1)", (amina.id,))
    )
    erase(store, amina.id)
    tables = [row[0] for row in store.read("SELECT name FROM sqlite_master WHERE type = 'table'")[0]]
    assert len(tables) > 10
    for table in tables:
        if table != "tombstone":
            assert amina.id not in str(store.read(f"SELECT * FROM {table}")[0])


def test_another_person_of_the_same_name_keeps_it(store: ProgressStore) -> None:
    one, two = store.add_learner("Amina", "fox"), store.add_learner("Amina", "owl")
    erase(store, one.id)
    assert store.learners() == [two]


def test_who_was_joined_is_erased_with_all_their_names(store: ProgressStore) -> None:
    one, two = store.add_learner("Amina Belkacem", "fox"), store.add_learner("Mina Belkacem", "owl")
    store.add_learner("Moussa", "bear")
    join(store, two.id, one.id)
    erase(store, one.id)
    assert find(store.folder, "Belkacem") == set()
    assert [learner.name for learner in store.learners()] == ["Moussa"]


def test_a_merge_does_not_bring_them_back_and_erases_them_elsewhere(
    store: ProgressStore, tmp_path: Path
) -> None:
    amina = use(store, "Amina Belkacem", "Amina Haddad", "ma note")
    (tmp_path / "there").mkdir()
    with ProgressStore.open(tmp_path / "there") as there:
        take(there, store)
        there.record(attempt(amina.id, "trois"))
        there.back_up()
        there.safekeeping.wait(10)
        export(there, tmp_path / "old.db")
        erase(store, amina.id)
        take(store, there)
        assert store.learners() == []
        take(there, store)
        assert there.learners() == []
        (there.folder / "stick.db").unlink()
        assert find(there.folder, "Amina Belkacem", "Amina Haddad") == set()
        assert content(there) == content(store)


def test_a_number_of_an_erased_row_is_not_given_again(store: ProgressStore) -> None:
    amina = store.add_learner("Amina", "fox")
    last = store.claim().sequence
    erase(store, amina.id)
    folder = store.folder
    store.close()
    with ProgressStore.open(folder) as again:
        assert again.claim().sequence > last


def test_a_full_disk_erases_nothing(store: ProgressStore, monkeypatch: pytest.MonkeyPatch) -> None:
    amina = store.add_learner("Amina", "fox")

    def refuse(*_: object) -> None:
        raise ProgressNotSaved

    monkeypatch.setattr(store, "transact", refuse)
    with pytest.raises(NotErased):
        erase(store, amina.id)
    assert store.learners() == [amina]


def test_where_backups_cannot_be_removed_it_is_tried_again(
    store: ProgressStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina = use(store, "Amina Belkacem", "Amina Haddad", "ma note")

    def refuse(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(Safekeeping, "renew", refuse)
        with pytest.raises(NotSwept):
            erase(store, amina.id)
    assert store.learners() == []
    assert find(store.folder, "Belkacem") != set()
    sweep(store)
    assert find(store.folder, "Belkacem") == set()


STEPS: dict[str, str] = {
    "before the rows are gone": "ProgressStore.transact",
    "before the file is written anew": "ProgressStore.compact",
    "before the backups are removed": "Safekeeping.renew",
    "while the backups are removed": "safekeeping.discard_backups",
}


@pytest.mark.parametrize("step", STEPS)
def test_a_program_that_ends_half_way_goes_on_at_its_next_start(store: ProgressStore, step: str) -> None:
    amina = use(store, "Amina Belkacem", "Amina Haddad", "ma note")
    folder = store.folder
    store.close()
    program = (
        "import os, sys\nfrom pathlib import Path\n"
        "from learn_app.progress import safekeeping\n"
        "from learn_app.progress.safekeeping import Safekeeping\n"
        "from learn_app.progress.erase import erase\n"
        "from learn_app.progress.store import ProgressStore\n"
        "store = ProgressStore.open(Path(sys.argv[1]))\n"
        f"{STEPS[step]} = lambda *_: os._exit(9)\n"
        "erase(store, sys.argv[2])\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(folder), amina.id], check=False)
    assert ended.returncode == 9
    with ProgressStore.open(folder) as again:
        sweep(again)
        if step == "before the rows are gone":
            assert again.learners() == [amina]  # nobody was told that they are erased
            return
        assert again.learners() == []
        assert find(folder, "Amina Belkacem", "Amina Haddad", "ma note") == set()
        assert len(list_backups(folder)) == 1
    assert find(folder, "Amina Belkacem", "Amina Haddad", "ma note") == set()


def test_a_program_that_ends_while_others_learn_keeps_what_they_did(store: ProgressStore) -> None:
    moussa = store.add_learner("Moussa", "bear")
    amina = use(store, "Amina Belkacem", "Amina Haddad", "ma note")
    store.record(attempt(moussa.id, "un"))
    erase(store, amina.id)
    store.record(attempt(moussa.id, "deux"))
    store.back_up()
    folder = store.folder
    store.close()
    (folder / "progress.db").unlink()
    with ProgressStore.open(folder) as again:
        assert again.completed(moussa.id) == {("souris", "clic"): {"un", "deux"}}
        assert find(folder, "Belkacem") == set()
