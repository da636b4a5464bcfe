"""Work that waits for something outside, such as a printer, and must not hold up the window."""

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal


class Background(QObject):
    """Does one thing in a thread and gives the result back in the window's."""

    finished = Signal(object)
    """What the work returned, or the exception that it raised."""

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        """Nothing is begun; with its parent it ends, and nobody hears of the result."""
        super().__init__(parent)
        self._work = work

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, name="paper", daemon=True).start()

    def _run(self) -> None:
        result: object
        try:
            result = self._work()
        except Exception as error:
            result = error
        with suppress(RuntimeError):  # whoever asked has gone
            self.finished.emit(result)
