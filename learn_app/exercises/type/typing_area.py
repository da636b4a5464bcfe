"""The word to type, large: what is written in green, the next letter marked, the rest to come."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_SIZES = (84, 72, 60, 52, 44, 38, 32, 28)
_LINE_HEIGHT = 1.5
_LETTER_SPACING = 0.03  # letters stand apart, so that the marked one is easy to tell
_KEY_NAMES = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
}
_DEAD_KEYS = range(Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay + 1)


class TypingArea(QWidget):
    """Takes the keyboard: plain keys, dead keys and input methods all end as characters."""

    typed = Signal(str)
    key_pressed = Signal(str)
    dead_key_pressed = Signal()
    """A dead key, or a text that an input method is still composing."""

    def __init__(self, theme: Theme, reminder: str, parent: QWidget | None = None) -> None:
        """``reminder`` is shown while the keyboard is elsewhere."""
        super().__init__(parent)
        self._theme = theme
        self._reminder = reminder
        self._word = ""
        self._done = 0
        self._preedit = ""
        self._is_left = False
        self._cells: list[QRectF] = []
        # Kept, because they are wanted at every key press: what to repaint for a letter, where to draw it.
        self._around: list[QRect] = []
        self._origins: list[QPointF] = []
        self._colours = {token: theme.colour(token) for token in ("ok", "ink", "soft_ink", "retry")}
        self._font = QFont()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_word(self, word: str, done: int) -> None:
        """Show ``word`` with its first ``done`` letters written."""
        if word != self._word:
            self._word, self._done = word, done
            self._lay_out()
            self.update()
        elif done != self._done:
            changed = self._around[min(done, self._done) : max(done, self._done) + 1]
            self._done = done
            for around in changed:
                self.update(around)

    def cells(self) -> tuple[QRectF, ...]:
        """Return where each letter of the word is."""
        return tuple(self._cells)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(240), self._theme.px(100))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: D102
        if query == Qt.InputMethodQuery.ImEnabled:
            return True
        if query == Qt.InputMethodQuery.ImCursorRectangle and self._done < len(self._cells):
            return self._cells[self._done].toAlignedRect()
        return super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        modifiers = event.modifiers()
        has_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        has_alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        # Both together are AltGr on some systems.
        if has_control != has_alt or modifiers & Qt.KeyboardModifier.MetaModifier:
            event.ignore()
        elif event.key() in _KEY_NAMES:
            self.key_pressed.emit(_KEY_NAMES[Qt.Key(event.key())])
        elif event.key() in _DEAD_KEYS and not event.text():
            self.dead_key_pressed.emit()
        elif event.text() and event.text().isprintable():
            # A finger that rests too long on a key has typed its letter once.
            if not event.isAutoRepeat():
                self.typed.emit(event.text())
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: D102
        if event.preeditString() != self._preedit:
            self._preedit = event.preeditString()
            self.update()
            if self._preedit:
                self.dead_key_pressed.emit()
        if event.commitString():
            self.typed.emit(event.commitString())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self._set_left(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        window_or_menu = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        self._set_left(event.reason() not in window_or_menu)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._done < len(self._cells):
            self._paint_marker(painter, self._cells[self._done])
        painter.setFont(self._font)
        dirty = event.rect()
        for index, around in enumerate(self._around):
            if around.intersects(dirty):
                token = "ok" if index < self._done else "ink" if index == self._done else "soft_ink"
                painter.setPen(self._colours[token])
                painter.drawText(self._origins[index], self._word[index])
        if self._preedit and self._done < len(self._cells):
            self._paint_preedit(painter, self._cells[self._done])
        if self._is_left:
            painter.setFont(self._theme.font(18, SEMIBOLD))
            painter.setPen(self._colours["retry"])
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self._reminder
            )

    def _paint_marker(self, painter: QPainter, cell: QRectF) -> None:
        around = QRectF(_marker(cell))
        radius = min(10.0, around.width() / 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("attention_tint"))
        painter.drawRoundedRect(around, radius, radius)
        painter.setPen(
            QPen(self._theme.colour("attention"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        bottom = around.bottom() - 2.5
        painter.drawLine(QLineF(around.left() + radius / 2, bottom, around.right() - radius / 2, bottom))

    def _paint_preedit(self, painter: QPainter, cell: QRectF) -> None:
        painter.setFont(self._theme.font(22))
        painter.setPen(self._theme.colour("soft_ink"))
        below = QRectF(cell.center().x() - 60, cell.bottom() + 6, 120, self._theme.px(30))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._preedit)

    def _set_left(self, is_left: bool) -> None:
        if is_left != self._is_left:
            self._is_left = is_left
            self.update()

    def _baseline(self, cell: QRectF) -> float:
        metrics = QFontMetricsF(self._font)
        return cell.top() + (cell.height() - metrics.height()) / 2 + metrics.ascent()

    def _lay_out(self) -> None:
        """Give each letter its cell, in the largest size in which the word fits."""
        room = QRectF(self.rect()).adjusted(24, 8, -24, -8 - self._theme.px(34))
        for size in _SIZES:
            self._font = self._theme.font(size, BOLD)
            spacing = self._font.pixelSize() * _LETTER_SPACING
            self._font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            # One line, where the largest sizes allow it: a word must never be broken.
            self._cells, is_whole = _cells(self._word, self._font, room)
            if is_whole:
                break
        self._around = [cell.adjusted(-5, -2, 5, 2).toAlignedRect() for cell in self._cells]
        self._origins = [QPointF(cell.left(), self._baseline(cell)) for cell in self._cells]


def _cells(word: str, font: QFont, room: QRectF) -> tuple[list[QRectF], bool]:
    """Return each letter's rectangle, centred in ``room``, and whether all of it fits."""
    layout = QTextLayout(word, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    height = font.pixelSize() * _LINE_HEIGHT
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room.width()))
        lines.append(line)
    layout.endLayout()
    is_whole = height * len(lines) <= room.height()
    top = room.top() + max(0.0, (room.height() - height * len(lines)) / 2)
    cells = []
    for number, line in enumerate(lines):
        x_of = _positions(line.cursorToX)
        first, last = line.textStart(), line.textStart() + line.textLength()
        width = line.naturalTextWidth()
        is_whole = is_whole and width <= room.width()
        left = room.left() + (room.width() - width) / 2
        for index in range(first, last):
            begin, end = x_of(index), x_of(index + 1)
            # The space at which a line is broken takes no room, and has to be typed all the same.
            wide = max(end - begin, font.pixelSize() * 0.25)
            cells.append(QRectF(left + begin, top + number * height, wide, height))
    return cells, is_whole


def _positions(cursor_to_x: Callable[[int], object]) -> Callable[[int], float]:
    def position(index: int) -> float:
        x = cursor_to_x(index)
        # PySide gives the cursor's position along with it.
        return float(x[0]) if isinstance(x, tuple) else float(x)  # type: ignore[arg-type]

    return position


def _marker(cell: QRectF) -> QRect:
    return cell.adjusted(-3, 0, 3, 0).toAlignedRect()
