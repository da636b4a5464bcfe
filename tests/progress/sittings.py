"""Learners who come, do something, and go: what makes backups."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from learn_app.progress.backup import list_backups
from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt


def back_up(store: ProgressStore) -> None:
    store.back_up()
    assert store.safekeeping.wait(60)


def sit_down(store: ProgressStore, times: int) -> None:
    """Let a learner come, do one exercise, and go, so many times."""
    learner = (store.learners() or [store.add_learner("Amina", "fox")])[0]
    for _ in range(times):
        store.record(attempt(learner.id, f"e{len(store.completed(learner.id).get(('souris', 'clic'), ()))}"))
        back_up(store)


def numbers(folder: Path) -> list[int]:
    return [backup.number for backup in list_backups(folder)]


def count_attempts(path: Path) -> int:
    connection = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])
    finally:
        connection.close()


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def copy_killed(folder: Path, act: Callable[[ProgressStore, Learner], object]) -> None:
    """Make what a program leaves that was killed after Amina came and did ``act``."""
    running = folder.with_name(f"{folder.name}-running")
    running.mkdir()
    with ProgressStore.open(running) as store:
        learner = store.add_learner("Amina", "fox")
        sit_down(store, 3)
        act(store, learner)
        assert store.flush()
        shutil.copytree(running, folder)
    shutil.rmtree(running)
