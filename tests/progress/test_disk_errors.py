"""A disk that refuses is told once; nothing stored is lost, and what waits is stored once there is room."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import apsw
import pytest

from learn_app.errors import LearnAppError, ProgressNotSaved
from learn_app.progress.database import hold, prepare
from learn_app.progress.soundness import require_sound
from learn_app.progress.store import ProgressStore
from tests.progress.disk import Act, Disk, Sync, Truncate, Write
from tests.progress.samples import attempt

BEFORE, DURING, AFTER = 3, 4, 3


class Refusal:
    """Refuses some acts, from one of them on, until it is over."""

    def __init__(self, kind: type[Act], error: type[apsw.Error], first: int) -> None:
        self._kind = kind
        self._error = error
        self._first = first
        self._seen = 0
        self.is_over = False

    def __call__(self, act: Act) -> type[apsw.Error] | None:
        self._seen += isinstance(act, self._kind)
        is_refused = isinstance(act, self._kind) and self._seen > self._first and not self.is_over
        return self._error if is_refused else None


@pytest.mark.parametrize("first", [0, 1, 2, 3, 5, 8, 13, 40])
@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Write, apsw.FullError),
        (Write, apsw.IOError),
        (Write, apsw.ReadOnlyError),
        (Sync, apsw.IOError),
        (Sync, apsw.FullError),
        (Truncate, apsw.IOError),
    ],
    ids=lambda value: value.__name__,
)
def test_whatever_the_disk_refuses_is_told_once_and_stored_later(
    tmp_path: Path, kind: type[Any], error: type[apsw.Error], first: int
) -> None:
    ProgressStore.open(tmp_path).close()
    disk, told = Disk(), list[LearnAppError]()
    connection: Any = disk.connect(tmp_path / "progress.db")
    hold(connection)
    prepare(connection)
    connection.execute("PRAGMA wal_autocheckpoint = 30")
    store = ProgressStore(
        connection, tmp_path / "progress.db", None, told.append, lambda: 0.0, lambda: "boot"
    )
    learner = store.add_learner("Amina", "fox")
    names = [f"e{number}" for number in range(BEFORE + DURING + AFTER)]
    for name in names[:BEFORE]:
        assert store.record(attempt(learner.id, name)).wait()
    disk.refuse = refusal = Refusal(kind, error, first)
    for name in names[BEFORE:-AFTER]:
        store.record(attempt(learner.id, name))
        store.flush()
        # The learner goes on as if nothing were.
        assert name in store.completed(learner.id)["souris", "clic"]
    failures = len(told)
    refusal.is_over = True
    for name in names[-AFTER:]:
        assert store.record(attempt(learner.id, name)).wait()
    assert len(told) == failures <= 1
    assert {type(one) for one in told} <= {ProgressNotSaved}
    # The log needs no truncating, and is emptied without being asked to.
    assert failures or kind is Truncate or first > DURING
    assert store.close()
    disk.forget()
    require_sound(tmp_path / "progress.db")
    with ProgressStore.open(tmp_path) as again:
        assert again.notice is None
        assert again.completed(learner.id)["souris", "clic"] == set(names)


def test_a_program_that_ends_while_the_disk_refuses_keeps_what_was_stored(tmp_path: Path) -> None:
    ProgressStore.open(tmp_path).close()
    disk, told = Disk(), list[LearnAppError]()
    connection: Any = disk.connect(tmp_path / "progress.db")
    hold(connection)
    prepare(connection)
    store = ProgressStore(
        connection, tmp_path / "progress.db", None, told.append, lambda: 0.0, lambda: "boot"
    )
    learner = store.add_learner("Amina", "fox")
    assert store.record(attempt(learner.id, "stored")).wait()
    disk.refuse = Refusal(Write, apsw.FullError, 0)
    waiting = store.record(attempt(learner.id, "waiting"))
    assert not store.close()
    assert not waiting.is_stored
    assert len(told) == 1
    disk.forget()
    with ProgressStore.open(tmp_path) as again:
        assert again.notice is None
        assert again.completed(learner.id)["souris", "clic"] == {"stored"}


FILLING = """
import resource, signal, sys
from pathlib import Path
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt

# The system itself refuses to let files grow.
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
told = []
store = ProgressStore.open(Path(sys.argv[1]), told.append)
learner = store.add_learner("Amina", "fox")
store.back_up()
store.safekeeping.wait()
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
count = 0
while not told:
    store.record(attempt(learner.id, f"e{count}"))
    store.flush()
    count += 1
for _ in range(5):
    store.record(attempt(learner.id, f"e{count}"))
    count += 1
store.back_up()
store.safekeeping.wait()
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
assert store.flush()
store.back_up()
assert store.close()
print(count, *(type(one).__name__ for one in told))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="the system has no limit for files")
def test_files_that_may_not_grow_are_told_and_lose_nothing(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", FILLING, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    count, *told = result.stdout.split()
    assert told == ["ProgressNotSaved"]
    with ProgressStore.open(tmp_path) as store:
        assert store.notice is None
        (learner,) = store.learners()
        assert len(store.completed(learner.id)["souris", "clic"]) == int(count) > 6
    require_sound(tmp_path / "progress.db")


def fill_disk(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


def _can_mount() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0


@pytest.mark.skipif(not _can_mount(), reason="only an administrator can make a small disk")
def test_a_small_disk_that_is_full_is_told_and_loses_nothing(tmp_path: Path) -> None:
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", tmp_path], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    told: list[LearnAppError] = []
    try:
        ballast = tmp_path / "ballast"
        with ProgressStore.open(tmp_path, told.append) as store:
            learner = store.add_learner("Amina", "fox")
            assert store.flush()
            fill_disk(ballast)
            count = 0
            while not told:
                store.record(attempt(learner.id, f"e{count}"))
                store.flush()
                count += 1
            store.record(attempt(learner.id, f"e{count}"))
            store.back_up()
            assert store.safekeeping.wait(60)
            assert not store.flush()
            ballast.unlink()
            assert store.flush()
        require_sound(tmp_path / "progress.db")
        with ProgressStore.open(tmp_path) as store:
            assert len(store.completed(learner.id)["souris", "clic"]) == count + 1
            assert store.notice is None
        assert [type(one).__name__ for one in told] == ["ProgressNotSaved", "BackupFailed"]
    finally:
        subprocess.run(["umount", tmp_path], check=True)
