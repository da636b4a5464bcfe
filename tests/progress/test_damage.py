"""Whatever happens to the data folder, the program starts, and keeps what it promises."""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from learn_app.app import Application
from learn_app.errors import DatabaseNewer, DatabaseRestored, LearnAppError
from learn_app.progress.soundness import require_sound
from learn_app.progress.store import ProgressStore
from learn_app.widgets.chip import Chip
from tests.progress.damages import WAYS, Outcome, Way
from tests.progress.samples import attempt
from tests.progress.sittings import copy_killed, sit_down
from tests.screens.conftest import lessons, open_app  # noqa: F401

VARIANTS = 8
LONGEST_SECONDS = 10.0
LATER = {f"later-{number}" for number in range(30)}
BACKED_UP = {"e0", "e1", "e2"}

Files = dict[str, bytes]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a program leaves that was ended without a last backup."""
    folder = tmp_path_factory.mktemp("ended")
    with ProgressStore.open(folder) as store:
        sit_down(store, 3)
        _record_later(store)
    return folder


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a killed program leaves."""
    folder = tmp_path_factory.mktemp("killed") / "data"
    copy_killed(folder, lambda store, _learner: _record_later(store))
    return folder


def _record_later(store: ProgressStore) -> None:
    for name in sorted(LATER):
        store.record(attempt(store.learners()[0].id, name))


def read_files(folder: Path) -> Files:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def name(way: Way) -> str:
    return f"{way.harm.__name__}{'-killed' if way.was_killed else ''}"


@pytest.mark.parametrize("way", WAYS, ids=name)
def test_the_store_opens_with_what_is_promised(way: Way, ended: Path, killed: Path, tmp_path: Path) -> None:
    for variant in range(VARIANTS):
        folder = tmp_path / str(variant)
        shutil.copytree(killed if way.was_killed else ended, folder)
        way.harm(folder, random.Random(variant))
        before = read_files(folder)
        began = time.monotonic()
        outcome, told = way.outcome, None
        try:
            store = ProgressStore.open(folder)
        except DatabaseNewer:
            assert outcome is Outcome.REFUSED
            assert read_files(folder) == before
            continue
        assert time.monotonic() - began < LONGEST_SECONDS
        assert outcome is not Outcome.REFUSED
        with store:
            told = store.notice
            (learner,) = store.learners()
            assert (learner.name, learner.picture) == ("Amina", "fox")
            done = store.completed(learner.id)["souris", "clic"]
            assert store.record(attempt(learner.id, "encore")).wait()
        require_sound(folder / "progress.db")
        _require_promise(outcome, told, done, variant)
        if told is not None and "progress.db" in before:
            assert (folder / "progress-damaged-1.db").read_bytes() == before["progress.db"]
        if told is not None and "progress.db-wal" in before:
            assert (folder / "progress-damaged-1.db-wal").read_bytes() == before["progress.db-wal"]
        with ProgressStore.open(folder) as store:
            assert store.notice is None
            assert store.completed(learner.id)["souris", "clic"] == done | {"encore"}


def _require_promise(
    outcome: Outcome, told: LearnAppError | None, done: frozenset[str], variant: int
) -> None:
    assert done >= BACKED_UP
    assert done <= BACKED_UP | LATER
    if outcome is Outcome.RESTORED:
        assert type(told) is DatabaseRestored, variant
    elif outcome is Outcome.WHOLE:
        assert told is None, variant
    else:
        assert told is None or type(told) is DatabaseRestored, variant
    if told is None and outcome is not Outcome.SHORT:
        assert done == BACKED_UP | LATER, variant


def test_there_are_enough_of_them() -> None:
    assert len(WAYS) * VARIANTS >= 200
    assert len({way.harm for way in WAYS}) >= 12


@pytest.mark.parametrize("way", WAYS, ids=name)
def test_the_program_starts_and_tells(
    way: Way,
    ended: Path,
    killed: Path,
    tmp_path: Path,
    open_app: Callable[..., Application],  # noqa: F811
) -> None:
    shutil.copytree(killed if way.was_killed else ended, tmp_path / "data")
    way.harm(tmp_path / "data", random.Random(1))
    began = time.monotonic()
    if way.outcome is Outcome.REFUSED:
        with pytest.raises(DatabaseNewer):
            open_app()
        return
    app = open_app()
    assert time.monotonic() - began < LONGEST_SECONDS
    told = app.store.notice
    sentences = [chip.sentence for chip in app.window.findChildren(Chip)]
    assert (told is None) == (sentences == [])
    if told is not None:
        assert sentences == [str(told)]
    assert app.store.safekeeping.wait(60)
    assert [one.name for one in app.store.learners()] == ["Amina"]
