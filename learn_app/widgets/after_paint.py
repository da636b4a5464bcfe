"""Work that waits until what the learner did is painted: an answer is not kept waiting for a hint."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


class AfterPaint:
    """Calls ``act`` once, however often it was asked, after the paint that is due."""

    def __init__(self, owner: QWidget, act: Callable[[], None]) -> None:
        """Ends with ``owner``."""
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(act)
        self._act = act

    def ask(self) -> None:
        """Have ``act`` called. A paint is a posted event, and timers come after these."""
        self._timer.start(0)

    def hurry(self) -> None:
        """Call ``act`` now if it was asked: somebody has to know before the paint."""
        if self._timer.isActive():
            self._timer.stop()
            self._act()

    def cancel(self) -> None:
        """Forget what was asked."""
        self._timer.stop()
