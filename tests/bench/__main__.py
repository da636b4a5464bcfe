"""Measures the program beside a bare PySide6 window, in one run, and prints both.

usage: python -m tests.bench [--runs N] [--lessons N] [--rest SECONDS]

These are measurements to read, not tests: a computer at work gives other numbers than one at rest,
so the two sides take turns, the median counts, and CPU seconds stand beside the clock's.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from learn_app.content.builder import build
from learn_app.paths import Paths
from tests.bench.lessons import generate
from tests.bench.screen import platforms

_ROOT = Path(__file__).parents[2]
_START_TARGET = 1.4
_MANY_LESSONS_TARGET = 1.05
_MEMORY_TARGET = 1.3
_KEY_TARGET = 1.5
_DRILL_TARGET = 1.5
_WAKE_UPS_TARGET = 1.0
_ROUNDS = 3
_OPENING_MS = 150.0
_GROUP_MS = 150.0
_ACT_P50_MS, _ACT_P99_MS = 16.0, 50.0
_GROWTH_PERCENT = 2.0
_OVERVIEW_MS, _HOME_MS = 50.0, 2.0

Numbers = dict[str, float]


def _run(module: str, options: Sequence[str], environment: Mapping[str, str]) -> dict[str, Any]:
    """Run a measured process and return its answer, the last line it printed."""
    done = subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=_ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        numbers: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        sys.exit(f"{module} gave no numbers (exit code {done.returncode}):\n{done.stdout}{done.stderr}")
    return numbers


def _start_bare(environment: Mapping[str, str]) -> Numbers:
    return _run("tests.bench.bare_window", [str(time.monotonic_ns())], environment)


def _start_app(environment: Mapping[str, str], options: Sequence[str]) -> Numbers:
    return _run("tests.bench.app_window", [str(time.monotonic_ns()), "--window", *options], environment)


def _medians(runs: Sequence[Numbers]) -> Numbers:
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def _print_ratio(what: str, mine: float, theirs: float, target: float, unit: str) -> None:
    ratio = mine / theirs if theirs else float("nan")
    verdict = "reached" if ratio <= target else "MISSED"
    print(f"  {what:<42} {mine:9.3f} {theirs:9.3f} {unit:<4} {ratio:5.2f} x  (at most {target} x: {verdict})")


def _print_percentiles(what: str, rounds: Sequence[Mapping[str, Numbers]], target: float) -> None:
    """Print of each percentile the round with the middle ratio: a computer has better and worse moments."""
    for percentile in ("p50_ms", "p99_ms"):
        pairs = [(numbers["program"][percentile], numbers["bare"][percentile]) for numbers in rounds]
        pairs.sort(key=lambda pair: pair[0] / pair[1])
        _print_ratio(f"{what}, {percentile[:3]}", *pairs[len(pairs) // 2], target, "ms")


def _print_bound(what: str, mine: float, most: float, unit: str) -> None:
    verdict = "reached" if mine <= most else "MISSED"
    print(f"  {what:<60} {mine:9.3f} {unit:<4} (at most {most:g} {unit}: {verdict})")


def _measure_starts(
    name: str, environment: Mapping[str, str], runs: int, few: list[str], many: list[str]
) -> None:
    for options in (few, many):
        _start_app(environment, options)  # warms the disk's cache
    _start_bare(environment)
    bare, shipped, generated = [], [], []
    for _ in range(runs):
        bare.append(_start_bare(environment))
        shipped.append(_start_app(environment, few))
        generated.append(_start_app(environment, many))
    window, program, large = _medians(bare), _medians(shipped), _medians(generated)
    print(f"\nStart to the first painted window, warm, {name} (program, bare window; median of {runs})")
    _print_ratio("clock, shipped lessons", program["seconds"], window["seconds"], _START_TARGET, "s")
    _print_ratio("CPU, shipped lessons", program["cpu_seconds"], window["cpu_seconds"], _START_TARGET, "s")
    _print_ratio("memory (PSS), shipped lessons", program["pss_mib"], window["pss_mib"], _MEMORY_TARGET, "MB")
    print("  the generated lessons against the shipped ones")
    _print_ratio("clock", large["seconds"], program["seconds"], _MANY_LESSONS_TARGET, "s")
    _print_ratio("CPU", large["cpu_seconds"], program["cpu_seconds"], _MANY_LESSONS_TARGET, "s")
    _print_ratio("memory (PSS)", large["pss_mib"], program["pss_mib"], _MANY_LESSONS_TARGET, "MB")


def _measure_keys(name: str, environment: Mapping[str, str]) -> None:
    rounds = [_run("tests.bench.keys", [], environment) for _ in range(_ROUNDS)]
    print(f"\nKey press to painted character, {name} (program, bare widget; middle of {_ROUNDS} rounds)")
    for what, label in (("typing", "exercise `type`"), ("field", "field of a form")):
        _print_percentiles(label, [numbers[what] for numbers in rounds], _KEY_TARGET)
    typing = rounds[0]["typing"]
    letter, word = typing["letter"], typing["program"]["word_ms"]
    print(f"  the last letter of a word, told and followed by the next word: {word:.3f} ms")
    p50, p99 = letter["p50_ms"], letter["p99_ms"]
    print(f"  the least there can be, a bare widget told to paint one letter only: {p50:.3f}, {p99:.3f} ms")


def _measure_drills(name: str, environment: Mapping[str, str]) -> None:
    rounds = [_run("tests.bench.drills", [], environment) for _ in range(_ROUNDS)]
    sides = f"program, bare widget; middle of {_ROUNDS} rounds"
    print(f"\nMove of the pointer, or key, to what is painted of it, {name} ({sides})")
    for drill in rounds[0]:
        _print_percentiles(f"exercise `{drill}`", [numbers[drill] for numbers in rounds], _DRILL_TARGET)


def _measure_desktop(name: str, environment: Mapping[str, str]) -> None:
    numbers = _run("tests.bench.desktop", [], environment)
    print(f"\nThe practice desktop, {name}, all {numbers['exercises']} exercises in it; the heaviest:")
    for exercise, opened in numbers["opened_ms"].items():
        _print_bound(f"opening {exercise}", opened, _OPENING_MS, "ms")
    _print_bound(f"an act to its paint, p50 of {numbers['acts']}", numbers["act_p50_ms"], _ACT_P50_MS, "ms")
    _print_bound("an act to its paint, p99", numbers["act_p99_ms"], _ACT_P99_MS, "ms")
    before, after = numbers["memory_before_mib"], numbers["memory_after_mib"]
    growth = f"memory more, {numbers['entered']} exercises later ({before:.1f}, {after:.1f} MB)"
    _print_bound(growth, (after / before - 1) * 100, _GROWTH_PERCENT, "%")


def _measure_rest(name: str, environment: Mapping[str, str], seconds: float, options: list[str]) -> None:
    print(f"\nAt rest, {name}, over {seconds:g} s on each screen")
    screens: dict[str, Numbers] = _run("tests.bench.rest", [str(seconds), "--window", *options], environment)
    for screen, numbers in screens.items():
        verdict = "reached" if numbers["wake_ups"] < _WAKE_UPS_TARGET else "MISSED"
        print(
            f"  {screen:<42} {numbers['cpu_share'] * 100:8.2f} % CPU {numbers['wake_ups']:6.2f} wake-ups/s"
            f"  (under {_WAKE_UPS_TARGET:g}: {verdict})"
        )


def _measure_progress() -> None:
    numbers = _run("tests.bench.progress", [], {})
    people, attempts = numbers["learners"], numbers["attempts"]
    print(f"\nProgress of {people:,} learners, {attempts:,} attempts, {numbers['megabytes']:.0f} MB")
    _print_bound("the trainer's overview, to its data", numbers["overview_ms"], _OVERVIEW_MS, "ms")
    _print_bound("the home of one learner, to its data", numbers["home_ms"], _HOME_MS, "ms")
    busy = _run("tests.bench.progress", ["4", "20000"], {})
    _print_bound("the home of a learner with 5,000 attempts, to its data", busy["home_ms"], _HOME_MS, "ms")
    print(f"  the same when every lesson’s review is to be computed first: {busy['first_home_ms']:.0f} ms")
    print(f"  opening the database: {numbers['opened_ms']:.0f} ms")
    print(f"  computing all summaries anew: {numbers['rebuilt_seconds']:.0f} s")
    p50, p99 = numbers["commit_p50_ms"], numbers["commit_p99_ms"]
    print(f"  an attempt to the disk: p50 {p50:.2f} ms, p99 {p99:.2f} ms")


def _measure_group(name: str, environment: Mapping[str, str]) -> None:
    numbers = _run("tests.bench.group", [], environment)
    print(f"\nThe trainer's group of {numbers['learners']:,} people, {name}")
    _print_bound("asked for, read and painted", numbers["opened_ms"], _GROUP_MS, "ms")
    _print_bound("a page further, painted", numbers["page_ms"], _ACT_P99_MS, "ms")
    print(f"  the very first time, with its pictures drawn: {numbers['first_ms']:.0f} ms")


def _prepare(data: Path, lessons: Path | None = None) -> list[str]:
    """Compile the catalogue, so that starts are warm; return the program's options."""
    paths = Paths.find(data, lessons)
    paths.prepare()
    build(paths.lessons, paths.assets, paths.cache / "catalog.db")
    return ["--data", str(data), *(["--lessons", str(lessons)] if lessons else [])]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--lessons", type=int, default=5000)
    parser.add_argument("--rest", type=float, default=5.0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, platforms() as screens:
        place = Path(folder)
        written = generate(_ROOT / "lessons", place / "lessons", options.lessons)
        print(f"{written} lessons generated.", flush=True)
        few = _prepare(place / "few")
        many = _prepare(place / "many", place / "lessons")
        for name, environment in screens.items():
            _measure_starts(name, environment, options.runs, few, many)
            _measure_keys(name, environment)
            _measure_drills(name, environment)
            _measure_desktop(name, environment)
            _measure_group(name, environment)
            _measure_rest(name, environment, options.rest, few)
        _measure_progress()


if __name__ == "__main__":
    main()
