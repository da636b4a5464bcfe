"""What every button of the application shares: it is pressed by hand or key, and shows the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPushButton, QWidget

from learn_app.widgets.theme import Theme


class Pressable(QPushButton):
    """A real button that paints itself. Enter presses it as Space does; no menu opens on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """A subclass paints, and asks ``paint_focus`` for the ring."""
        super().__init__(parent)
        self._theme = theme
        self._shows_focus = False
        self.setAutoDefault(True)  # or Enter would not press it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    @property
    def shows_focus(self) -> bool:
        """Whether the ring is painted: the keyboard is here, and came by a key."""
        return self._shows_focus

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        # A window that comes back gives the focus back as it was.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)  # which also has it painted anew

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._shows_focus = False
        super().focusOutEvent(event)
