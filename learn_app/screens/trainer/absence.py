"""Whether somebody is still there: the trainer's area closes by itself when its trainer has walked away."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

MINUTES = 5
"""So long nothing was touched: then nobody is there. Long enough to read a page in peace."""

_TOUCHES = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove),
    }
)


class Absence(QObject):
    """Watches a window for being touched. Nothing is polled: one timer begins anew at each touch."""

    noticed = Signal()

    def __init__(self) -> None:
        """Nothing is watched yet."""
        super().__init__()
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.noticed)

    def begin(self, window: QWindow | None) -> None:
        """Watch from now on. What is pressed and moved comes to the window first, wherever it ends up."""
        self.end()
        if window is not None:
            self._window = window
            window.installEventFilter(self)
            self._timer.start(MINUTES * 60_000)

    def end(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() in _TOUCHES:
            self._timer.start(MINUTES * 60_000)
        return False
