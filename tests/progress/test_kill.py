"""What was acknowledged survives the program's sudden end."""

import random
import sqlite3
import subprocess
import sys
from pathlib import Path

from learn_app.progress.store import ProgressStore

WRITING = """
import sys
from pathlib import Path
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt

store = ProgressStore.open(Path(sys.argv[1]))
learners = store.learners()
learner = learners[0] if learners else store.add_learner("Amina", "fox")
for number in range(100_000):
    name = f"{sys.argv[2]}-{number}"
    is_stored = store.record(attempt(learner.id, name)).wait()
    print(name if is_stored else "refused", flush=True)
"""


def test_killed_twenty_times_no_acknowledged_attempt_is_lost(tmp_path: Path) -> None:
    chance = random.Random(4)
    acknowledged: set[str] = set()
    for round_ in range(20):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITING, str(tmp_path), str(round_)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(chance.randint(1, 60)):
            acknowledged.add(process.stdout.readline().strip())
        process.kill()
        # What it still said before the end counts too; a line cut short was not said.
        acknowledged.update(line.strip() for line in process.stdout if line.endswith("\n"))
        process.stdout.close()
        process.wait()
        with ProgressStore.open(tmp_path) as store:
            assert store.notice is None
            (learner,) = store.learners()
            assert store.completed(learner.id)["souris", "clic"] >= acknowledged
    connection = sqlite3.connect(tmp_path / "progress.db")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    sequences = [row[0] for row in connection.execute("SELECT sequence FROM attempt ORDER BY sequence")]
    sequences += [row[0] for row in connection.execute("SELECT sequence FROM sitting")]
    connection.close()
    # One counter, without gaps (1 is the learner) and without a number given twice.
    assert sorted(sequences) == list(range(2, len(sequences) + 2))
