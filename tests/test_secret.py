"""A learner's secret of three pictures: its digest, and the patience with wrong tries."""

import json
import os
from pathlib import Path

import pytest

from learn_app import digest, secret
from learn_app.secret import FILE, PAUSES_SECONDS, Patience, is_right, keep
from tests.clock import Clock

MINE = ("house", "red-apple", "old-key")
OTHERS = ("teapot", "teapot", "teapot")


@pytest.fixture(autouse=True)
def _cheap_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "COST", 16)


def test_the_same_pictures_in_the_same_order_are_right() -> None:
    kept = keep(MINE)
    assert is_right(kept, MINE)
    assert not is_right(kept, ("red-apple", "house", "old-key"))
    assert not is_right(kept, ("house", "red-apple"))
    assert not is_right(kept, ("house", "red-apple", "teapot"))


def test_a_picture_may_be_taken_twice() -> None:
    assert is_right(keep(("house", "house", "house")), ("house", "house", "house"))


def test_what_is_kept_tells_nothing_and_differs_each_time() -> None:
    one, other = keep(MINE), keep(MINE)
    assert one != other
    assert not any(picture in one for picture in secret.PICTURES)


@pytest.mark.parametrize("kept", ["", "x", "16:salt", "16:salt:short", "0:s:" + "0" * 64, "3:s:" + "0" * 64])
def test_what_cannot_be_understood_is_never_right(kept: str) -> None:
    assert not is_right(kept, MINE)


def test_a_digest_may_not_ask_for_more_memory_than_the_program_would() -> None:
    assert not is_right(f"{2**30}:salt:" + "0" * 64, MINE)
    assert digest.COST == 2**14


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def patience(tmp_path: Path, clock: Clock) -> Patience:
    return Patience(tmp_path, clock)


def use_up(patience: Patience, kept: str, clock: Clock, tries: int) -> None:
    """Try so often that a pause is due after each further one."""
    for _ in range(tries):
        assert not patience.is_right(kept, OTHERS)
        clock.wait(patience.seconds_to_wait(kept))


FREE = PAUSES_SECONDS.index(5)


def test_a_few_wrong_tries_cost_nothing_then_the_pauses_grow_to_a_bound(
    patience: Patience, clock: Clock
) -> None:
    kept, of_another = keep(MINE), keep(MINE)
    pauses = []
    for _ in range(len(PAUSES_SECONDS) + 2):
        assert not patience.is_right(kept, OTHERS)
        pauses.append(patience.seconds_to_wait(kept))
        assert patience.seconds_to_wait(of_another) == 0
        clock.wait(pauses[-1])
        assert patience.seconds_to_wait(kept) == 0
    assert FREE == 5
    assert pauses == [*PAUSES_SECONDS, 30, 30]


def test_during_a_pause_even_the_right_pictures_have_to_wait(patience: Patience, clock: Clock) -> None:
    kept = keep(MINE)
    use_up(patience, kept, clock, FREE)
    assert not patience.is_right(kept, OTHERS)
    assert not patience.is_right(kept, MINE)
    assert patience.seconds_to_wait(kept) == 5, "a try that comes too early is not counted"
    clock.wait(5)
    assert patience.is_right(kept, MINE)


def test_the_right_pictures_take_the_pauses_away(patience: Patience, clock: Clock) -> None:
    kept = keep(MINE)
    use_up(patience, kept, clock, FREE + 2)
    assert patience.is_right(kept, MINE)
    assert not patience.is_right(kept, OTHERS)
    assert patience.seconds_to_wait(kept) == 0


def test_a_restart_of_the_program_ends_no_pause(patience: Patience, clock: Clock, tmp_path: Path) -> None:
    kept = keep(MINE)
    use_up(patience, kept, clock, FREE + 1)
    assert not patience.is_right(kept, OTHERS)
    clock.wait(4)
    again = Patience(tmp_path, clock)
    assert again.seconds_to_wait(kept) == 6
    assert not again.is_right(kept, MINE)


def test_after_a_new_start_of_the_computer_the_pause_begins_anew(
    patience: Patience, clock: Clock, tmp_path: Path
) -> None:
    kept = keep(MINE)
    use_up(patience, kept, clock, FREE)
    assert not patience.is_right(kept, OTHERS)
    clock.start_anew()
    again = Patience(tmp_path, clock)
    assert again.seconds_to_wait(kept) == 5
    clock.wait(5)
    assert again.is_right(kept, MINE)


def test_a_killed_program_has_spent_its_try(
    patience: Patience, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = keep(MINE)

    def die(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(secret, "is_right", die)
        for _ in range(FREE + 1):
            with pytest.raises(KeyboardInterrupt):
                Patience(tmp_path, clock).is_right(kept, MINE)
    assert Patience(tmp_path, clock).seconds_to_wait(kept) == 5


def test_another_secret_begins_anew(patience: Patience, clock: Clock) -> None:
    use_up(patience, keep(MINE), clock, FREE + 3)
    kept = keep(MINE)
    assert not patience.is_right(kept, OTHERS)
    assert patience.seconds_to_wait(kept) == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b'{"a": 1}', b'{"a": [1]}', b'{"a": [-1, "", 0]}', b"\xff", b"[" * 100_000],
    ids=lambda content: repr(content[:9]),
)
def test_a_damaged_file_shuts_nobody_out(patience: Patience, tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    kept = keep(MINE)
    assert patience.seconds_to_wait(kept) == 0
    assert patience.is_right(kept, MINE)


def test_a_disk_that_refuses_shuts_nobody_out_and_the_tries_still_count(
    patience: Patience, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    kept = keep(MINE)
    use_up(patience, kept, clock, FREE)
    assert not patience.is_right(kept, OTHERS)
    assert patience.seconds_to_wait(kept) == 5
    clock.wait(5)
    assert patience.is_right(kept, MINE)


def test_the_file_names_nobody_and_does_not_grow_for_ever(
    patience: Patience, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(secret, "_MOST", 3)
    many = [keep(MINE) for _ in range(5)]
    for kept in many:
        patience.is_right(kept, OTHERS)
    text = (tmp_path / FILE).read_text()
    assert list(json.loads(text)) == [kept.split(":")[1] for kept in many[-3:]]
    assert not any(picture in text for picture in secret.PICTURES)
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
