"""Kills a program that records, again and again, and looks whether anything acknowledged is lost.

usage: python -m tests.progress.kills [KILLS]

Each writing process is stopped by SIGKILL at a moment of chance: while it opens the database or makes
it, commits, empties the log into the database, or makes a backup.
"""

import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from learn_app.progress.backup import is_good, list_backups
from learn_app.progress.files import NAME
from learn_app.progress.soundness import require_sound
from learn_app.progress.store import ProgressStore
from learn_app.progress.tables import COLUMNS
from tests.progress.samples import attempt

_ROUNDS = 50
"""Kills of one database; then another one is begun."""
_LONGEST_SECONDS = 0.08


def _write_for_ever(folder: Path, round_: int, acknowledged: int) -> None:
    """Record, and tell through the descriptor ``acknowledged`` what is stored."""
    store = ProgressStore.open(folder)
    if round_ % 2:
        # So that the log is often emptied into the database.
        with store._writer.database_lock:
            store._connection.execute("PRAGMA wal_autocheckpoint = 10")
    learner = (store.learners() or [store.add_learner("Amina", "fox")])[0]
    number = 0
    while True:
        # One at a time, as learners do, and several at once.
        names = [f"{round_}-{number + more}" for more in range(1 + number % 3)]
        for name, write in [(name, store.record(attempt(learner.id, name))) for name in names]:
            os.write(acknowledged, f"{name if write.wait() else 'refused'}\n".encode())
        number += len(names)
        if number % 10 == 0:
            store.back_up()


def _kill_once(folder: Path, round_: int, seconds: float) -> set[str]:
    """Let a process write for so long, kill it, and return what it said was stored."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            _write_for_ever(folder, round_, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        # Most of them only after something was stored, however busy the computer is.
        first = told.readline() if round_ % 4 else b""
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        lines = (first + told.read()).split(b"\n")[:-1]
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise AssertionError("the writing process ended by itself")
    return {line.decode() for line in lines}


def _find_losses(folder: Path, acknowledged: set[str]) -> list[str]:
    """Open the database as the next start does; return what is wrong, as sentences."""
    with ProgressStore.open(folder) as store:
        wrong = [f"told: {store.notice}"] if store.notice is not None else []
        done = {
            name for one in store.learners() for name in store.completed(one.id).get(("souris", "clic"), ())
        }
    return wrong + [f"lost: {name}" for name in sorted(acknowledged - done)]


def _find_damage(folder: Path) -> list[str]:
    """Check the closed database and its backups closely."""
    require_sound(folder / NAME)
    wrong = [f"bad backup: {one.path.name}" for one in list_backups(folder) if not is_good(one)]
    connection = sqlite3.connect(folder / NAME)
    sequences = {
        row[0] for table in COLUMNS for row in connection.execute(f"SELECT sequence FROM {table}").fetchall()
    }
    connection.close()
    if sequences != set(range(1, len(sequences) + 1)):
        wrong.append("the sequence has gaps")
    return wrong


def kill(times: int, seed: int = 0) -> tuple[int, list[str]]:
    """Kill so many writing processes; return how many attempts were acknowledged, and what is wrong."""
    chance = random.Random(seed)
    total, wrong = 0, []
    for first in range(0, times, _ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            folder, acknowledged = Path(name), set[str]()
            for round_ in range(first, min(first + _ROUNDS, times)):
                acknowledged |= _kill_once(folder, round_, chance.uniform(0, _LONGEST_SECONDS))
                wrong += _find_losses(folder, acknowledged)
            wrong += _find_damage(folder)
            total += len(acknowledged)
    return total, wrong


def main() -> None:
    times = int((*sys.argv[1:], "1000")[0])
    began = time.monotonic()
    total, wrong = kill(times)
    print(f"{times} kills in {time.monotonic() - began:.0f} s, {total} attempts acknowledged, ", end="")
    print("all there; databases and backups whole" if not wrong else "WRONG:\n" + "\n".join(wrong))
    sys.exit(bool(wrong) or total < times // 2)


if __name__ == "__main__":
    main()
