"""Time that can stand still: while a learner waits for help, nobody counts it against them."""

from collections.abc import Callable


class Stopwatch:
    """A clock without the pauses; it never goes back."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """``clock`` gives milliseconds that only go on."""
        self._clock = clock
        self._paused_ms = 0
        self._paused_at: int | None = None

    def __call__(self) -> int:
        """Return the time in milliseconds; it stands still during a pause."""
        now = self._clock() if self._paused_at is None else self._paused_at
        return now - self._paused_ms

    def pause(self) -> None:
        """Stand still until ``resume``; once is as good as twice."""
        if self._paused_at is None:
            self._paused_at = self._clock()

    def resume(self) -> None:
        """Go on from where it stands."""
        if self._paused_at is not None:
            self._paused_ms += self._clock() - self._paused_at
            self._paused_at = None
