import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from learn_app.errors import DataFolderUnwritable
from learn_app.single_instance import InstanceLock

HOLD = """
import sys
from pathlib import Path
from learn_app.single_instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def start_another(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_only_one_program_has_the_lock(tmp_path: Path) -> None:
    with InstanceLock(tmp_path) as lock:
        assert lock.acquire()
        assert lock.acquire()
        with start_another(tmp_path) as other:
            assert first_line(other) == "False"
            other.kill()
    with InstanceLock(tmp_path) as again:
        assert again.acquire()


def test_the_lock_ends_with_a_killed_program(tmp_path: Path) -> None:
    with InstanceLock(tmp_path) as lock, start_another(tmp_path) as other:
        assert first_line(other) == "True"
        assert not lock.acquire()
        other.kill()
        other.wait()
        assert lock.acquire()


@pytest.mark.parametrize("content", [b"", b"12345", b"\x00\xff garbage"])
def test_a_file_left_behind_never_refuses(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "learn-app.lock").write_bytes(content)
    with InstanceLock(tmp_path) as lock:
        assert lock.acquire()


def test_a_program_started_by_ours_does_not_hold_the_lock_after_us(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    assert lock.acquire()
    with subprocess.Popen(
        [sys.executable, "-c", "print('begun', flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=False,
        text=True,
    ) as child:
        # Only once it runs has the system closed in it what it does not inherit.
        assert first_line(child) == "begun"
        lock.release()
        with InstanceLock(tmp_path) as next_:
            assert next_.acquire()


def test_where_the_disk_knows_no_locks_the_program_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with InstanceLock(tmp_path) as lock:
        assert lock.acquire()


def test_the_file_is_private(tmp_path: Path) -> None:
    old = os.umask(0)
    with InstanceLock(tmp_path) as lock:
        lock.acquire()
    os.umask(old)
    assert stat.S_IMODE((tmp_path / "learn-app.lock").stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFolderUnwritable):
        InstanceLock(tmp_path / "missing").acquire()
