"""The word to type, large: what is written in green, the next letter marked, the rest to come."""

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
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
_LOOKS = {"done": "ok", "now": "ink", "to come": "soft_ink"}
_AROUND = 6
"""What a letter, or the mark below it, may reach out of its cell at each side, in pixels."""
_MOST_TILES = 256
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
        # Kept, because they are wanted at every key press: what to repaint for a letter, and what to
        # copy there. Letters of this size are drawn as outlines, which takes ten times as long.
        self._around: list[QRect] = []
        self._tiles: dict[tuple[int, str, int, str], QPixmap] = {}
        self._font = QFont()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("card"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)  # or all that is below would be painted at every key
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
            first, last = sorted((done, self._done))
            self._done = done
            changed = self._around[first : last + 1]
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
        dirty, done, word = event.rect(), self._done, self._word
        if done < len(word):
            # First, because its ground reaches below the letters beside it.
            painter.drawPixmap(self._around[done].topLeft(), self._tile(done, "now"))
        for index, around in enumerate(self._around):
            if index != done and around.intersects(dirty):
                painter.drawPixmap(around.topLeft(), self._tile(index, "done" if index < done else "to come"))
        if self._preedit and done < len(self._cells):
            self._paint_preedit(painter, self._cells[done])
        if self._is_left:
            painter.setFont(self._theme.font(18, SEMIBOLD))
            painter.setPen(self._theme.colour("retry"))
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self._reminder
            )

    def _tile(self, index: int, look: str) -> QPixmap:
        """Return a letter, painted in the look ``done``, ``now`` or ``to come``."""
        letter, around = self._word[index], self._around[index]
        key = self._font.pixelSize(), letter, around.width(), look
        if key not in self._tiles:
            if len(self._tiles) >= _MOST_TILES:
                self._tiles.clear()
            self._tiles[key] = self._painted(letter, around.size(), look)
        return self._tiles[key]

    def _painted(self, letter: str, size: QSize, look: str) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(0, 0, size.width(), size.height()).adjusted(_AROUND, 0, -_AROUND, 0)
        if look == "now":
            self._paint_marker(painter, cell)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour(_LOOKS[look]))
        painter.drawText(QPointF(cell.left(), self._baseline(cell)), letter)
        painter.end()
        return pixmap

    def _paint_marker(self, painter: QPainter, cell: QRectF) -> None:
        around = cell.adjusted(-3, 0, 3, 0)
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
            layout, is_whole = _wrapped(self._word, self._font, room)
            if is_whole:
                break
        self._cells = _cells(layout, self._font, room)
        self._around = [cell.adjusted(-_AROUND, 0, _AROUND, 0).toRect() for cell in self._cells]


def _wrapped(word: str, font: QFont, room: QRectF) -> tuple[QTextLayout, bool]:
    """Return the word's lines in ``room``, and whether all of it fits."""
    layout = QTextLayout(word, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    has_width = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room.width()))
        has_width = has_width and line.naturalTextWidth() <= room.width()
    layout.endLayout()
    return layout, has_width and font.pixelSize() * _LINE_HEIGHT * layout.lineCount() <= room.height()


def _cells(layout: QTextLayout, font: QFont, room: QRectF) -> list[QRectF]:
    """Return each letter's rectangle, centred in ``room``."""
    height = font.pixelSize() * _LINE_HEIGHT
    top = room.top() + max(0.0, (room.height() - height * layout.lineCount()) / 2)
    cells = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        left = room.left() + (room.width() - line.naturalTextWidth()) / 2
        # PySide gives the cursor's position along with it.
        edges = [line.cursorToX(index)[0] for index in range(first, last + 1)]  # type: ignore[index]
        for begin, end in pairwise(edges):
            # The space at which a line is broken takes no room, and has to be typed all the same.
            wide = max(end - begin, font.pixelSize() * 0.25)
            cells.append(QRectF(left + begin, top + number * height, wide, height))
    return cells
