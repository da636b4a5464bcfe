"""A sheet of text to read and to select in."""

import math

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget

from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import Theme

_SIZES = (36, 32, 28, 25, 22, 20, 18)
_AROUND = 24  # Qt's own margin beside the text, in pixels, and some to spare
_ABOVE_AND_BELOW = 10  # the same above and below
_OTHER_BUTTONS = {Qt.MouseButton.RightButton: "right", Qt.MouseButton.MiddleButton: "middle"}


class TextSheet(QPlainTextEdit):
    """A real text, read only. It tells a selection when it is complete, not while it grows."""

    selected = Signal(int, int)
    pressed_wrongly = Signal(str)
    """``right`` or ``middle``: a mouse button that selects nothing."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """The text takes the largest size that has room."""
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setPlainText(text)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAcceptDrops(False)
        palette, role = self.palette(), QPalette.ColorRole
        for one, colour in (
            (role.Base, "card"),
            (role.Text, "ink"),
            (role.Highlight, "action"),
            (role.HighlightedText, "on_action"),
        ):
            palette.setColor(one, theme.colour(colour))
        self.setPalette(palette)
        # A click may be the first half of a double click, which selects the word.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._tell)

    def show_selection(self, start: int, end: int) -> None:
        """Select these characters; the cursor stays where it is when nothing changes."""
        cursor = self.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) == (start, end):
            return
        if start == end and not cursor.hasSelection():
            return
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def rect_of(self, start: int, end: int) -> QRect:
        """Return where these characters are, in the sheet's coordinates."""
        rect, cursor = QRect(), self.textCursor()
        for position in range(start, end + 1):
            cursor.setPosition(position)
            rect = rect.united(self.cursorRect(cursor))
        return QRect(self.viewport().mapTo(self, rect.topLeft()), rect.size())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pause.stop()
        if event.button() in _OTHER_BUTTONS:
            self.pressed_wrongly.emit(_OTHER_BUTTONS[event.button()])
            return
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Pressing on selected text would begin to carry it away.
            self._put_cursor(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() in _OTHER_BUTTONS:
            return
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            self._tell()
        else:
            self._pause.start(QApplication.doubleClickInterval())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        before = self.textCursor()
        super().keyPressEvent(event)
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if is_control and not is_shift and self.textCursor().hasSelection() and self.textCursor() != before:
            self._tell()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        super().keyReleaseEvent(event)
        if event.key() == Qt.Key.Key_Shift and self.textCursor().hasSelection():
            self._tell()

    def fit(self, room: QSize) -> int:
        """Take the largest size in which the text fits ``room``, and return the height it needs."""
        need = 0
        for size in _SIZES:
            font = self._theme.font(size)
            lines = Paragraph(self._text, font).line_count(room.width() - _AROUND)
            need = lines * math.ceil(QFontMetricsF(font).lineSpacing()) + _ABOVE_AND_BELOW
            if need <= room.height():
                break
        if font != self.font():
            self.setFont(font)
        return min(need, room.height())

    def _put_cursor(self, at: QPoint) -> None:
        self.setTextCursor(self.cursorForPosition(at))

    def _tell(self) -> None:
        self._pause.stop()
        cursor = self.textCursor()
        self.selected.emit(cursor.selectionStart(), cursor.selectionEnd())
