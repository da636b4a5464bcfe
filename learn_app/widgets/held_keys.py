"""Keys that are held down: what the keyboard then repeats is no new press, also where Qt takes it for one."""

from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow


class HeldKeys(QObject):
    """Marks the repeated presses of a held key as such, before a window passes them on.

    X lets go of a held key and presses it again, both at the same millisecond. Qt knows a repetition
    only if it has read both when it comes to the first, and often it has not: the letter of a finger
    that rests on its key came again and again, and was told as a mistake each time.
    """

    def __init__(self, window: QWindow) -> None:
        """Ends with ``window``."""
        super().__init__(window)
        self._let_go = (0, 0)  # the key that was let go last, by the keyboard's number, and when
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        kind = event.type()
        if kind == QEvent.Type.KeyRelease:
            self._let_go = _key_and_time(cast(QKeyEvent, event))
        elif kind == QEvent.Type.KeyPress and self._is_repeated(cast(QKeyEvent, event)):
            repeated = _as_repeated(cast(QKeyEvent, event))
            QCoreApplication.sendEvent(watched, repeated)
            event.setAccepted(repeated.isAccepted())
            return True
        return False

    def _is_repeated(self, event: QKeyEvent) -> bool:
        """Tell whether a press that Qt takes for a new one is a repetition; no finger is so fast."""
        key, at_ms = _key_and_time(event)
        return not event.isAutoRepeat() and bool(key and at_ms) and (key, at_ms) == self._let_go


def _key_and_time(event: QKeyEvent) -> tuple[int, int]:
    return event.nativeScanCode(), event.timestamp()


def _as_repeated(event: QKeyEvent) -> QKeyEvent:
    repeated = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        True,
        event.count(),
    )
    repeated.setTimestamp(event.timestamp())
    return repeated
