"""The progress of very many: the trainer's overview, a learner's home, and the commit of an attempt.

usage: python -m tests.bench.progress [LEARNERS] [ATTEMPTS]
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.paths import Paths
from learn_app.progress.files import NAME
from learn_app.progress.overview import read_overview
from learn_app.progress.recording import store_criterion
from learn_app.progress.records import Attempt, Criterion, Learner, Outcome
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import rebuild
from learn_app.progress.tables import COLUMNS, checksum
from learn_app.training.path import count_done, find_module_level, find_next, read_standing, shown_modules
from learn_app.training.placement import FACT, find_probe, read_placement
from learn_app.training.review import find_repetitions
from tests.bench.first_paint import answer

_BEGAN = 1_790_000_000
_A_DAY = 86_400
_DAYS = 20
_COMMITS = 400
_READINGS = 15


def _attempts(
    device: str, learners: list[str], count: int, lessons: list[tuple[str, str, tuple[str, ...]]]
) -> Iterator[tuple[str | int, ...]]:
    """Yield rows: everybody goes through the lessons in order, some with help, over some days."""
    chance = random.Random(5)
    each = count // len(learners)
    steps = [(module, lesson, exercise) for module, lesson, exercises in lessons for exercise in exercises]
    sequence = 1_000_000
    for learner in learners:
        begin = chance.randrange(len(steps))
        for number in range(each):
            module, lesson, exercise = steps[(begin + number // 2) % len(steps)]
            outcome = chance.choice(("passed", "passed", "passed", "abandoned", "skipped"))
            day = 1 + number * _DAYS // each
            sequence += 1
            row = (device, sequence, learner, module, lesson, exercise, "0123456789abcdef", outcome, 2)
            help_ = (chance.randrange(3) // 2, 0, 30_000, _BEGAN + day * _A_DAY, day, f"{module}/{lesson}")
            values = (*row, '{"wrong-button": 2}', *help_)
            yield (*values, checksum(*values))


def fill(folder: Path, catalog: Catalog, learners: int, attempts: int) -> float:
    """Make a database; return how many seconds it takes to compute its summaries anew."""
    with ProgressStore.open(folder) as store:
        ids = [store.add_learner(f"Personne {number}", "fox").id for number in range(learners)]
        device = store.device_id
    lessons = [
        (entry.module, entry.id, entry.exercises)
        for module in catalog.modules()
        for entry in catalog.lessons(module.id)
    ]
    connection = sqlite3.connect(folder / NAME, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for module, lesson, exercises in lessons:
        criterion = store_criterion(connection, Criterion(exercises, exercises[-1:]))
        connection.execute("UPDATE criterion SET id = ? WHERE id = ?", (f"{module}/{lesson}", criterion))
    marks = ", ".join("?" * (len(COLUMNS["attempt"]) + 1))
    connection.executemany(f"INSERT INTO attempt VALUES ({marks})", _attempts(device, ids, attempts, lessons))
    for number, learner in enumerate(ids):
        for day in range(1, _DAYS + 1):
            at = _BEGAN + day * _A_DAY
            values = (device, 100_000 + number * _DAYS + day, learner, day, str(day), "boot", at)
            connection.execute(
                "INSERT INTO sitting VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*values, checksum(*values))
            )
    connection.execute("COMMIT")
    began = time.perf_counter()
    connection.execute("BEGIN")
    rebuild(connection)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


def _median_ms(act: Callable[[], object]) -> float:
    times = []
    for _ in range(_READINGS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def _commits_ms(store: ProgressStore, learner: str) -> list[float]:
    times = []
    for number in range(_COMMITS):
        attempt = Attempt(learner, "souris", "clic", f"e{number % 7}", "v", Outcome.PASSED, duration_ms=1000)
        began = time.perf_counter()
        store.record(attempt).wait()
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)


def main() -> None:
    learners, attempts = (int(word) for word in (*sys.argv[1:], "1000", "1000000")[:2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = Paths.find(folder)
        build(paths.lessons, paths.assets, folder / "catalog.db")
        catalog = Catalog.open(folder / "catalog.db")
        rebuilt = fill(folder, catalog, learners, attempts)
        began = time.perf_counter()
        store = ProgressStore.open(folder)
        opened = (time.perf_counter() - began) * 1000
        people = list(read_overview(store))
        one = people[len(people) // 2]

        def read_home() -> None:
            """Ask all that the home screen asks, in its order."""
            standing = read_standing(store, Learner(one, "", ""))
            find_probe(catalog.placement(), read_placement(standing.facts.get(FACT, "")))
            find_repetitions(catalog, store, standing)
            entry = find_next(catalog, store, standing)
            if entry is not None:
                store.position(one, entry.module, entry.id, entry.exercises)
            for module in shown_modules(catalog, standing):
                count_done(module, catalog, standing)
                find_module_level(module, catalog, standing)

        began = time.perf_counter()
        read_home()
        first_home = (time.perf_counter() - began) * 1000
        numbers: dict[str, float] = {
            "learners": len(people),
            "attempts": attempts,
            "megabytes": (folder / NAME).stat().st_size / 1e6,
            "opened_ms": opened,
            "overview_ms": _median_ms(lambda: read_overview(store)),
            "first_home_ms": first_home,
            "home_ms": _median_ms(read_home),
            "rebuilt_seconds": rebuilt,
        }
        commits = _commits_ms(store, one)
        numbers["commit_p50_ms"] = commits[len(commits) // 2]
        numbers["commit_p99_ms"] = commits[len(commits) * 99 // 100]
        store.close()
        catalog.close()
    answer(numbers)


if __name__ == "__main__":
    main()
