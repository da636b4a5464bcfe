"""Writing what was learnt onto a stick, which may be full, or be pulled out at any moment."""

import errno
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.errors import FileHasNoRoom, FileNotWritten
from learn_app.progress import export as module
from learn_app.progress.export import export, name_file
from learn_app.progress.incoming import read_incoming
from learn_app.progress.migrations import migrate
from learn_app.progress.store import ProgressStore
from tests.progress.histories import content
from tests.progress.samples import attempt


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    (tmp_path / "pc").mkdir()
    with ProgressStore.open(tmp_path / "pc") as opened:
        amina = opened.add_learner("Amina", "fox")
        opened.record(attempt(amina.id, "un"))
        yield opened


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def names_on(stick: Path) -> list[str]:
    return sorted(entry.name for entry in stick.iterdir())


def test_the_name_of_the_file_is_no_persons(store: ProgressStore, stick: Path) -> None:
    amina = store.learners()[0]
    assert name_file(store) == f"learn-app-{store.device_id[:8]}.db"
    assert name_file(store, amina.id) == f"learn-app-{store.device_id[:8]}-{amina.id[:8]}.db"
    export(store, stick / name_file(store))
    assert names_on(stick) == [name_file(store)]


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, FileHasNoRoom), (errno.EIO, FileNotWritten), (errno.EROFS, FileNotWritten)],
)
@pytest.mark.parametrize("place", ["open", "fsync", "replace"])
def test_what_the_stick_refuses_leaves_the_old_file(
    store: ProgressStore,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    error: type[FileNotWritten],
    place: str,
) -> None:
    target = stick / "a.db"
    export(store, target)
    old = target.read_bytes()
    store.record(attempt(store.learners()[0].id, "deux"))
    before = content(store)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(f"{'pathlib.Path' if place == 'replace' else 'os'}.{place}", refuse)
        with pytest.raises(error) as raised:
            export(store, target)
    assert type(raised.value) is error
    assert target.read_bytes() == old
    assert names_on(stick) == ["a.db"]
    assert content(store) == before
    export(store, target)
    assert target.read_bytes() != old


def test_a_stick_that_is_full_half_way_leaves_the_old_file(
    store: ProgressStore, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = stick / "a.db"
    export(store, target)
    old = target.read_bytes()
    for number in range(50):
        store.record(attempt(store.learners()[0].id, "x" * 1000 + str(number)))

    def migrate_and_fill(connection: sqlite3.Connection) -> None:
        migrate(connection)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    monkeypatch.setattr(module, "migrate", migrate_and_fill)
    with pytest.raises(FileHasNoRoom):
        export(store, target)
    assert target.read_bytes() == old
    assert names_on(stick) == ["a.db"]


def test_a_program_that_ends_at_any_moment_leaves_the_old_file_or_the_new(
    store: ProgressStore, stick: Path
) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom learn_app.progress.export import export\n"
        "from learn_app.progress.store import ProgressStore\n"
        "store = ProgressStore.open(Path(sys.argv[1]))\nprint('ready', flush=True)\n"
        "while True: export(store, Path(sys.argv[2]))\n"
    )
    store.close()
    target = stick / "a.db"
    for round in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(store.folder), str(target)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            while not target.exists():
                time.sleep(0.01)
            time.sleep(0.003 * round)
            process.send_signal(signal.SIGKILL)
        incoming = read_incoming(target)
        assert incoming.connection.execute("SELECT count(*) FROM attempt").fetchone() == (1,)
        incoming.close()


def test_nothing_half_made_of_an_export_that_was_cut_short_stays(store: ProgressStore, stick: Path) -> None:
    (stick / ".a.db.part").write_text("half")
    export(store, stick / "a.db")
    assert names_on(stick) == ["a.db"]
