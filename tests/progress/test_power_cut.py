"""Whenever the power goes, what was acknowledged is there.

The program's own statements write to a disk that remembers each write and each sync. Then the disk is
made as it may be after a cut at every point, what was not synced being there wholly, in part or not at
all, and the program is started on it.
"""

import random
from pathlib import Path
from typing import Any

from learn_app.progress.database import hold, prepare
from learn_app.progress.store import ProgressStore
from tests.progress.disk import Acknowledged, Act, Disk, Files, Sync, cut
from tests.progress.samples import attempt, opening

ATTEMPTS = 8


def record_on(disk: Disk, folder: Path, *pragmas: str) -> tuple[Files, list[Act]]:
    """Record some attempts; return the files from before, and all that happened to them."""
    with ProgressStore.open(folder) as store:
        learner = store.add_learner("Amina", "fox")
    path = folder / "progress.db"
    before = {path.name: path.read_bytes()}
    connection: Any = disk.connect(path)
    hold(connection)
    prepare(connection)
    # The log is emptied into the database several times in this short life.
    for pragma in ("wal_autocheckpoint = 20", *pragmas):
        connection.execute(f"PRAGMA {pragma}")
    store = ProgressStore(connection, path, None, lambda error: None, lambda: 0.0, lambda: "boot")
    for number in range(ATTEMPTS):
        store.record(opening(learner.id))
        if store.record(attempt(learner.id, f"e{number}")).wait():
            disk.acts.append(Acknowledged(f"e{number}"))
    assert store.close()
    disk.forget()
    return before, disk.acts


def find_losses(tmp_path: Path, before: Files, acts: list[Act]) -> tuple[int, list[str]]:
    """Cut the power after every act, in several ways; return how many cases there were, and what is lost."""
    seen: dict[tuple[frozenset[tuple[str, bytes]], int], None] = {}
    lost: list[str] = []
    for moment in range(len(acts) + 1):
        past = acts[:moment]
        acknowledged = {act.name for act in past if isinstance(act, Acknowledged)}
        chances = [random.Random(moment * 10 + number) for number in range(2)]
        states = [cut(before, past, None), cut(before, past, None, is_all=True)]
        states += [cut(before, past, chance) for chance in chances]
        for files in states:
            case = (frozenset(files.items()), len(acknowledged))
            if case in seen:
                continue
            seen[case] = None
            folder = tmp_path / f"case-{len(seen)}"
            folder.mkdir()
            for name, content in files.items():
                (folder / name).write_bytes(content)
            with ProgressStore.open(folder) as store:
                done = {
                    name
                    for learner in store.learners()
                    for name in store.completed(learner.id).get(("souris", "clic"), ())
                }
                if store.notice is not None:
                    lost.append(f"after {moment}: {store.notice}")
                lost += [f"after {moment}: {name}" for name in acknowledged - done]
    return len(seen), lost


def test_no_cut_of_the_power_loses_what_was_acknowledged(tmp_path: Path) -> None:
    before, acts = record_on(Disk(), tmp_path)
    assert sum(isinstance(act, Acknowledged) for act in acts) == ATTEMPTS
    cases, lost = find_losses(tmp_path, before, acts)
    assert lost == []
    assert cases > 300
    # The log was emptied into the database, which was synced, not only at the end.
    assert acts.index(Sync("progress.db")) < acts.index(Acknowledged("e4"))


def test_with_synchronous_normal_losses_are_found(tmp_path: Path) -> None:
    # The proof that the test above can fail.
    before, acts = record_on(Disk(), tmp_path, "synchronous = NORMAL")
    _, lost = find_losses(tmp_path, before, acts)
    # Emptying the log into the database syncs it: at once after every second attempt.
    assert len({line.split()[-1] for line in lost}) >= ATTEMPTS // 2
