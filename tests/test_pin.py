import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from learn_app import pin
from learn_app.errors import PinNotSaved
from learn_app.pin import FILE, WAITS_SECONDS, PinLock, is_possible
from tests.clock import Clock

# Long ones: a digest must not hold one by chance.
RIGHT, WRONG = "48151623", "42108016"


@pytest.fixture(autouse=True)
def _cheap_digest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "_COST", 16)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(tmp_path: Path, clock: Clock) -> PinLock:
    lock = PinLock(tmp_path, clock)
    lock.choose(RIGHT)
    return lock


def test_there_is_none_until_one_is_chosen(tmp_path: Path) -> None:
    lock = PinLock(tmp_path)
    assert not lock.is_set
    assert not lock.is_right("")
    lock.choose(RIGHT)
    assert lock.is_set
    assert lock.is_right(RIGHT)


@pytest.mark.parametrize("digits", ["", "123", "123456789", "12a4", "12 34", "١٢٣٤", "²²²²"])
def test_a_pin_has_four_to_eight_digits(lock: PinLock, digits: str) -> None:
    assert not is_possible(digits)
    with pytest.raises(ValueError, match="not a PIN"):
        lock.choose(digits)
    assert lock.is_right(RIGHT)


@pytest.mark.parametrize("digits", [WRONG, RIGHT[:-1], RIGHT + "0", "", "é"])
def test_another_one_does_not_open(lock: PinLock, digits: str) -> None:
    assert not lock.is_right(digits)


def test_after_a_wrong_try_even_the_right_one_has_to_wait(lock: PinLock, clock: Clock) -> None:
    assert not lock.is_right(WRONG)
    assert lock.seconds_to_wait() == WAITS_SECONDS[0]
    assert not lock.is_right(RIGHT)
    clock.wait(WAITS_SECONDS[0])
    assert lock.is_right(RIGHT)
    assert lock.seconds_to_wait() == 0


def test_a_try_that_comes_too_early_does_not_lengthen_the_wait(lock: PinLock, clock: Clock) -> None:
    lock.is_right(WRONG)
    for _ in range(10):
        lock.is_right(WRONG)
    assert lock.seconds_to_wait() == WAITS_SECONDS[0]


def test_the_waits_grow_to_a_quarter_of_an_hour_and_the_right_pin_ends_them(
    lock: PinLock, clock: Clock
) -> None:
    waits = []
    for _ in range(len(WAITS_SECONDS) + 2):
        assert not lock.is_right(WRONG)
        waits.append(lock.seconds_to_wait())
        clock.wait(waits[-1])
    assert waits == [*WAITS_SECONDS, 900, 900]
    assert lock.is_right(RIGHT)
    lock.is_right(WRONG)
    assert lock.seconds_to_wait() == WAITS_SECONDS[0]


def test_an_impatient_hand_has_five_tries_in_the_first_minute(lock: PinLock, clock: Clock) -> None:
    judged = 0
    for _ in range(600):  # ten times a second
        before = lock.seconds_to_wait()
        lock.is_right(WRONG)
        judged += before == 0
        clock.wait(0.1)
    assert 3 <= judged <= 5


def test_another_program_on_the_same_folder_waits_as_well(
    lock: PinLock, clock: Clock, tmp_path: Path
) -> None:
    lock.is_right(WRONG)
    assert not PinLock(tmp_path, clock).is_right(RIGHT)


def test_after_a_new_start_of_the_computer_the_wait_begins_anew_in_full(lock: PinLock, clock: Clock) -> None:
    for _ in range(5):
        lock.is_right(WRONG)
        clock.wait(lock.seconds_to_wait())
    lock.is_right(WRONG)
    clock.wait(WAITS_SECONDS[5] - 1)
    assert lock.seconds_to_wait() == pytest.approx(1)
    clock.start_anew()
    assert not lock.is_right(RIGHT)
    assert lock.seconds_to_wait() == WAITS_SECONDS[5]
    clock.wait(WAITS_SECONDS[5] - 1)
    assert lock.seconds_to_wait() == pytest.approx(1), "looking does not begin it again"
    clock.wait(1)
    assert lock.is_right(RIGHT)


def test_the_clock_on_the_wall_has_no_say(
    lock: PinLock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = PinLock(tmp_path)
    real.is_right(WRONG)
    monkeypatch.setattr(time, "time", lambda: 4e9)
    monkeypatch.setattr(time, "time_ns", lambda: 4 * 10**18)
    assert 0 < real.seconds_to_wait() <= WAITS_SECONDS[0]


def test_a_killed_program_has_spent_its_try(tmp_path: Path) -> None:
    """Killed while the try is being judged: the try is on the disk already."""
    PinLock(tmp_path).choose(RIGHT)
    program = (
        "import os, sys, time; from pathlib import Path; from learn_app import pin\n"
        "def judge(*_):\n    print('judging', flush=True)\n    time.sleep(60)\n"
        "pin.hmac.compare_digest = judge\n"
        "pin.PinLock(Path(sys.argv[1])).is_right('0000')\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == b"judging\n"
        run.send_signal(signal.SIGKILL)
    assert PinLock(tmp_path).seconds_to_wait() > 0
    assert json.loads((tmp_path / FILE).read_text())["tries"] == 1


def test_a_try_that_cannot_be_counted_is_not_judged(lock: PinLock, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        for _ in range(3):
            with pytest.raises(PinNotSaved):
                lock.is_right(RIGHT)
    assert lock.is_right(RIGHT)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1]", b"null", b"\xff", b'{"salt": "x"}', b"[" * 100_000],
    ids=lambda content: repr(content[:9]),
)
def test_a_damaged_file_opens_to_nobody_and_is_told(lock: PinLock, tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert lock.is_set
    assert lock.is_damaged
    assert not lock.is_right(RIGHT)
    assert (tmp_path / FILE).read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cost", 2**40),
        ("cost", 15),
        ("tries", -1),
        ("digest", ""),
        ("salt", ""),
        ("waits_until", None),
        ("waits_until", float("nan")),
        ("waits_until", 10**400),
    ],
)
def test_a_value_that_makes_no_sense_is_damage(
    lock: PinLock, tmp_path: Path, name: str, value: object
) -> None:
    values = json.loads((tmp_path / FILE).read_text())
    (tmp_path / FILE).write_text(json.dumps({**values, name: value}))
    assert lock.is_damaged
    assert not lock.is_right(RIGHT)


def test_no_wait_is_longer_than_its_own_whatever_the_file_says(lock: PinLock, tmp_path: Path) -> None:
    lock.is_right(WRONG)
    values = json.loads((tmp_path / FILE).read_text())
    (tmp_path / FILE).write_text(json.dumps({**values, "waits_until": 1e12}))
    assert lock.seconds_to_wait() == WAITS_SECONDS[0]


def test_a_forgotten_pin_is_chosen_anew(lock: PinLock) -> None:
    assert lock.forget()
    assert not lock.is_set
    assert not lock.forget()
    lock.choose(WRONG)
    assert lock.is_right(WRONG)


def test_the_same_pin_is_kept_under_another_digest_each_time(tmp_path: Path) -> None:
    digests = set()
    for _ in range(3):
        PinLock(tmp_path).choose(RIGHT)
        digests.add(json.loads((tmp_path / FILE).read_text())["digest"])
    assert len(digests) == 3


def test_the_pin_is_in_no_file_no_exception_and_no_repr(
    lock: PinLock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock.is_right(WRONG)
    told = [repr(lock), str(vars(lock)), *(path.read_text() for path in tmp_path.iterdir())]
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        lock.choose(RIGHT * 2)
    told += [repr(refused.value), str(refused.value)]
    monkeypatch.setattr(os, "fsync", lambda _: os.close(-1))
    with pytest.raises(PinNotSaved) as failed:
        lock.choose(RIGHT)
    told += [repr(failed.value), str(failed.value), repr(failed.value.__cause__)]
    assert [text for text in told if RIGHT in text or WRONG in text] == []


def test_the_file_is_private(lock: PinLock, tmp_path: Path) -> None:
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
