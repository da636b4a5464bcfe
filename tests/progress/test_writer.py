"""The thread that writes: what the disk has refused is tried again by itself, and rest is rest."""

import sqlite3
from collections.abc import Callable, Iterator
from threading import Condition
from typing import Any

import pytest

from learn_app.progress import writer as writer_module
from learn_app.progress.records import Opening
from learn_app.progress.writer import PAUSES, PendingWrite, Writer

OPENING = Opening("amina", "souris", "clic")
_FULL = sqlite3.OperationalError("database or disk is full")


class Refusing:
    """A disk that refuses so many times before it takes a record."""

    def __init__(self, times: int) -> None:
        self.times = times
        self.tries = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.tries += 1
        if self.tries <= self.times:
            raise _FULL


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let each pause of the writer be over at once, and return how long they would have been."""
    seen: list[float] = []

    class Hurried(Condition):
        def wait_for(self, predicate: Callable[[], Any], timeout: float | None = None) -> Any:
            if timeout is None:
                return super().wait_for(predicate)
            seen.append(timeout)
            return predicate()

    monkeypatch.setattr(writer_module, "Condition", Hurried)
    return seen


@pytest.fixture
def told() -> list[Exception]:
    """Return what was told of failures."""
    return []


@pytest.fixture
def writer(told: list[Exception]) -> Iterator[Writer]:
    """Return a writer of a database in memory, which takes what it is given."""
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    writer = Writer(connection, told.append)
    yield writer
    writer.close()
    connection.close()


def _record(writer: Writer, apply: Callable[[sqlite3.Connection], None]) -> PendingWrite:
    write = PendingWrite(OPENING, apply)
    writer.put(write)
    return write


def test_what_a_full_disk_refuses_is_stored_once_there_is_room_though_nothing_more_is_done(
    pauses: list[float], writer: Writer, told: list[Exception]
) -> None:
    disk = Refusing(times=9)
    write, behind = _record(writer, disk), _record(writer, Refusing(times=0))
    assert write.wait()
    assert behind.wait()
    assert (disk.tries, told) == (10, [_FULL])
    assert writer.pending() == []


def test_the_pauses_grow_and_begin_anew_with_the_next_refusal(pauses: list[float], writer: Writer) -> None:
    assert _record(writer, Refusing(times=9)).wait()
    assert pauses == [*PAUSES, PAUSES[-1], PAUSES[-1]]
    assert list(PAUSES) == sorted(set(PAUSES))
    pauses.clear()
    assert _record(writer, Refusing(times=2)).wait()
    assert pauses == list(PAUSES[:2])


def test_nothing_wakes_the_thread_while_nothing_waits(pauses: list[float], writer: Writer) -> None:
    for _ in range(3):
        assert _record(writer, Refusing(times=0)).wait()
    assert writer.flush()
    assert pauses == []


def test_a_program_that_ends_waits_for_no_pause(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "PAUSES", (1e6,))
    never = _record(writer, Refusing(times=10**9))
    assert not writer.flush()
    assert not writer.close()
    assert not never.is_stored
