"""A learner's secret of three pictures: its digest, and the patience with wrong tries."""

import pytest

from learn_app import digest, secret
from learn_app.secret import FREE_TRIES, PAUSES_SECONDS, Patience, is_right, keep

MINE = ("house", "red-apple", "old-key")


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


def test_a_few_wrong_tries_cost_nothing_then_the_pauses_grow_to_a_bound() -> None:
    patience, now = Patience(), 100.0
    for _ in range(FREE_TRIES):
        patience.note_wrong("amina", now)
        assert patience.seconds_to_wait("amina", now) == 0
    for pause in (*PAUSES_SECONDS, PAUSES_SECONDS[-1], PAUSES_SECONDS[-1]):
        patience.note_wrong("amina", now)
        assert patience.seconds_to_wait("amina", now) == pause
        assert patience.seconds_to_wait("karim", now) == 0
        now += pause
        assert patience.seconds_to_wait("amina", now) == 0


def test_the_right_pictures_take_the_pauses_away() -> None:
    patience = Patience()
    for _ in range(FREE_TRIES + 2):
        patience.note_wrong("amina", 0.0)
    patience.note_right("amina")
    patience.note_wrong("amina", 0.0)
    assert patience.seconds_to_wait("amina", 0.0) == 0
