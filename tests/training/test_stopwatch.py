"""Time that can stand still."""

from learn_app.training.stopwatch import Stopwatch


class Clock:
    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


def test_it_goes_with_the_clock() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    assert watch() == 1_000
    clock.now = 1_500
    assert watch() == 1_500


def test_a_pause_takes_no_time_and_may_be_begun_twice() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    watch.pause()
    clock.now = 5_000
    watch.pause()
    clock.now = 9_000
    assert watch() == 1_000
    watch.resume()
    assert watch() == 1_000
    clock.now = 9_700
    watch.resume()
    assert watch() == 1_700
    watch.pause()
    clock.now = 10_000
    watch.resume()
    clock.now = 10_050
    assert watch() == 1_750
