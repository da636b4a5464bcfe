"""How long a mouse button was down."""

from collections.abc import Callable


class Hold:
    """Measures one press at a time."""

    def __init__(self, clock: Callable[[], int]) -> None:
        """``clock`` gives milliseconds."""
        self._clock = clock
        self._since_ms: int | None = None

    def begin(self) -> None:
        """Take down that the button went down now."""
        self._since_ms = self._clock()

    def end(self) -> int:
        """Return for how many milliseconds it was down; 0 when it was no button but a key."""
        since_ms, self._since_ms = self._since_ms, None
        return 0 if since_ms is None else self._clock() - since_ms
