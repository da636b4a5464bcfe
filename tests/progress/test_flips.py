"""A bit that the disk has turned within a row is found, whichever it is."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.progress.files import NAME
from learn_app.progress.records import Criterion, Outcome
from learn_app.progress.soundness import UnsoundError, require_sound
from learn_app.progress.store import ProgressStore
from learn_app.progress.tables import COLUMNS
from tests.progress.samples import attempt, opening

FLIPS = 300


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a closed database with rows of every kind."""
    folder = tmp_path_factory.mktemp("sound")
    with ProgressStore.open(folder) as store:
        for name, picture in (("Amina", "fox"), ("Zoé", "bear")):
            learner = store.add_learner(name, picture, "fr", "large")
            for number in range(30):
                outcome = Outcome.SKIPPED if number % 7 == 3 else Outcome.PASSED
                one = attempt(learner.id, f"exercice-{number}", outcome, hints=number % 3)
                store.record(opening(learner.id, is_restart=number % 5 == 0))
                store.record(one._replace(criterion=Criterion(("un", "deux"), ("deux",))))
                store.add_key_counts(learner.id, {"é": (number, 1)})
                store.set_fact(learner.id, "hand", f"left-{number}")
    require_sound(folder / NAME)
    return folder / NAME


def find_bits_of_rows(path: Path) -> Iterator[int]:
    """Yield the places, in bits, of what the tables with checksums have in their rows' cells."""
    content = path.read_bytes()
    connection = sqlite3.connect(path)
    roots = [
        connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        for table in COLUMNS
    ]
    connection.close()
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    while roots:
        number = roots.pop() - 1
        page, begin = pages[number], 0
        kind, cells = page[begin], int.from_bytes(page[begin + 3 : begin + 5], "big")
        assert kind in (2, 10)  # of an index, as all these tables are WITHOUT ROWID
        is_inner = kind == 2
        if is_inner:
            roots.append(int.from_bytes(page[8:12], "big"))
        for cell in range(cells):
            at = (12 if is_inner else 8) + 2 * cell
            start = int.from_bytes(page[at : at + 2], "big")
            if is_inner:
                roots.append(int.from_bytes(page[start : start + 4], "big"))
                start += 4
            length, header = page[start], 1
            if length & 0x80:
                length, header = (length & 0x7F) << 7 | page[start + 1], 2
            first = number * 4096 + start + header
            yield from range(8 * first, 8 * (first + length))


def is_whole_for_sqlite(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA quick_check").fetchall() == [("ok",)])
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def test_three_hundred_turned_bits_are_all_found(database: Path, tmp_path: Path) -> None:
    content = database.read_bytes()
    bits = list(find_bits_of_rows(database))
    assert len(bits) > 20 * FLIPS
    missed, unseen_by_sqlite = [], 0
    copy = tmp_path / NAME
    shutil.copy(database, copy)
    for bit in random.Random(5).sample(bits, FLIPS):
        with copy.open("r+b") as file:
            file.seek(bit // 8)
            file.write(bytes([content[bit // 8] ^ 1 << bit % 8]))
        try:
            require_sound(copy)
            missed.append(bit)
        except UnsoundError:
            unseen_by_sqlite += is_whole_for_sqlite(copy)
        with copy.open("r+b") as file:
            file.seek(bit // 8)
            file.write(content[bit // 8 : bit // 8 + 1])
    assert missed == []
    # SQLite itself checks the shape of pages: of a learner's words it knows nothing.
    assert unseen_by_sqlite > FLIPS // 10
    require_sound(copy)
