"""Windows of one size, and the moment at which one has been painted anew."""

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_SIZE = (1366, 768)


class PaintWatch(QObject):
    """Looks at the clock when its window is painted for the first time since ``painted_ns`` was 0."""

    def __init__(self, window: QWidget) -> None:
        """Ends with ``window``."""
        super().__init__(window)
        self.painted_ns = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest or self.painted_ns:
            return False
        watched.event(event)  # paints, and hands the picture to the screen
        self.painted_ns = time.perf_counter_ns()
        return True


def shown(window: QWidget) -> QWidget:
    """Show a window in the size of the design; return it once it is on the screen."""
    window.resize(*_SIZE)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window
