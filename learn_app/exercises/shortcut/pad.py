"""The stage of a shortcut: the keys to press, large, and the fields or the board that they act on."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from learn_app.exercises.shortcut.scene import BOARD, Field
from learn_app.widgets.arrow_signs import paint_arrow
from learn_app.widgets.plain_signal import PlainSignal
from learn_app.widgets.stamps import WholePictures
from learn_app.widgets.theme import BOLD, REGULAR, Theme
from learn_app.widgets.typing_input import TypingInput

_NAMES: dict[int, str] = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Space: "Space",
}
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock)
_HELD = {
    Qt.KeyboardModifier.ControlModifier.value: "Ctrl",
    Qt.KeyboardModifier.ShiftModifier.value: "Shift",
    Qt.KeyboardModifier.AltModifier.value: "Alt",
}
_CAP, _FIELD_HEIGHT, _CELL, _GAP = 68, 54, 62, 12


@dataclass(frozen=True, slots=True)
class Scene:
    """What the pad shows."""

    caps: tuple[str, ...] = ()
    """The keys to press together."""
    fields: tuple[Field, ...] = ()
    names: tuple[str, ...] = ()
    """What stands above the fields."""
    ball: tuple[int, int] | None = None
    """Column and row on the board, where there is one."""


class _Place(NamedTuple):
    """Where a scene is drawn, in pixels from above."""

    top: float
    cap: float
    """The height of the keys to press; the body is below them."""
    body: float
    bottom: float


class ShortcutPad(TypingInput):
    """Takes keys that are pressed together, and draws what they do."""

    def __init__(self, theme: Theme, reminder: str, parent: QWidget | None = None) -> None:
        """``reminder`` is shown while the keyboard is elsewhere."""
        super().__init__(theme, reminder, parent)
        self.pressed = PlainSignal[[str, frozenset[str]]]()
        """A key's name in events, and the names of those held with it."""
        self._scene = Scene()
        self._pictures = WholePictures(self, theme.colour("card"), self._paint_scene, self._extent)
        # Its pictures have the ground too: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def show_scene(self, scene: Scene) -> None:
        """Show the keys to press together, the fields under their names, and the ball on its board."""
        if scene != self._scene:
            before, self._scene = self._scene, scene
            self._pictures.change(before, scene)

    def prepare(self, following: Scene) -> None:
        """Paint beforehand what will be shown next."""
        self._pictures.prepare(self._scene, following)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(240), self._theme.px(160))

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # the program's own shortcuts wait
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = event.key()
        if key in _SILENT:
            super().keyPressEvent(event)
            return
        if event.isAutoRepeat():
            return
        name = _NAMES.get(key, "")
        if not name and key < 0x110000 and chr(key).isprintable():
            name = chr(key).upper()
        if name:
            self.pressed.emit(name, _held_in(event.modifiers().value))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._pictures.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        self._pictures.draw(painter, self._scene, event.rect())
        self.paint_reminder(painter)

    def _paint_scene(self, painter: QPainter, scene: Scene) -> None:
        place = self._arranged(scene)
        if scene.caps:
            self._paint_caps(painter, scene.caps, place.top, place.cap)
        if scene.ball is not None:
            side = min(
                float(self._theme.px(_CELL)), (self.height() - place.body - self._theme.px(26)) / BOARD[1]
            )
            self._paint_board(painter, scene.ball, place.body, side)
        else:
            self._paint_fields(painter, scene, place.body)

    def _arranged(self, scene: Scene) -> _Place:
        px = self._theme.px
        cap = min(px(_CAP), self.height() * 0.3) if scene.caps else 0.0
        body = px(_CELL) * BOARD[1] if scene.ball is not None else px(_FIELD_HEIGHT + 26)
        spare = max(0.0, self.height() - px(24) - cap - body)
        top = spare / 3
        below = top + cap + min(spare / 3, px(28)) if scene.caps else top
        return _Place(top, cap, below, below + body)

    def _extent(self, scene: Scene) -> tuple[int, int]:
        """Return from where down to where it is drawn."""
        place = self._arranged(scene)
        return math.floor(place.top), math.ceil(place.bottom) + 1

    def _paint_caps(self, painter: QPainter, caps: tuple[str, ...], top: float, height: float) -> None:
        font = self._theme.font(20, BOLD)
        font.setPixelSize(max(12, round(height * 0.4)))
        metrics, plus = QFontMetricsF(font), height * 0.7
        widths = [max(height, metrics.horizontalAdvance(cap) + height * 0.5) for cap in caps]
        left = (self.width() - sum(widths) - plus * (len(widths) - 1)) / 2
        painter.setFont(font)
        for number, (cap, width) in enumerate(zip(caps, widths, strict=True)):
            if number:
                painter.setPen(self._theme.colour("soft_ink"))
                painter.drawText(QRectF(left, top, plus, height), Qt.AlignmentFlag.AlignCenter, "+")
                left += plus
            self._paint_cap(painter, QRectF(left, top, width, height), cap, font)
            left += width

    def _paint_cap(self, painter: QPainter, rect: QRectF, cap: str, font: QFont) -> None:
        radius = rect.height() * 0.16
        painter.setBrush(self._theme.colour("attention_tint"))
        painter.setPen(QPen(self._theme.colour("attention"), 3))
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius, radius)
        if not paint_arrow(painter, self._theme, rect, cap, "ink"):
            painter.setFont(font)
            painter.setPen(self._theme.colour("ink"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cap)

    def _paint_fields(self, painter: QPainter, scene: Scene, top: float) -> None:
        px, count = self._theme.px, max(1, len(scene.fields))
        gap = px(_GAP)
        width = min((self.width() - 2 * px(20) - gap * (count - 1)) / count, px(520))
        left = (self.width() - width * count - gap * (count - 1)) / 2
        for number, field in enumerate(scene.fields):
            rect = QRectF(left + number * (width + gap), top + px(26), width, px(_FIELD_HEIGHT))
            if number < len(scene.names):
                self._paint_name(painter, QRectF(rect.left(), top, width, px(24)), scene.names[number])
            self._paint_field(painter, rect, field)

    def _paint_name(self, painter: QPainter, rect: QRectF, name: str) -> None:
        painter.setFont(self._theme.font(17))
        painter.setPen(self._theme.colour("soft_ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, name)

    def _paint_field(self, painter: QPainter, rect: QRectF, field: Field) -> None:
        px = self._theme.px
        line, thick = ("action", 3) if field.has_focus else ("field_line", 2)
        painter.setBrush(self._theme.colour("card"))
        painter.setPen(QPen(self._theme.colour(line), thick))
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), px(10), px(10))
        inner = rect.adjusted(px(14), px(8), -px(14), -px(8))
        font = self._fitting(field.text, inner)
        painter.setFont(font)
        across = min(QFontMetricsF(font).horizontalAdvance(field.text), inner.width())
        ink: QColor = self._theme.colour("ink")
        if field.is_selected:
            painter.fillRect(
                QRectF(inner.left(), inner.top(), across, inner.height()), self._theme.colour("action")
            )
            ink = self._theme.colour("on_action")
        painter.setPen(ink)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), field.text)
        if field.has_focus and not field.is_selected:
            at = inner.left() + across + 2
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.drawLine(QPointF(at, inner.top() + 2), QPointF(at, inner.bottom() - 2))

    def _fitting(self, text: str, room: QRectF) -> QFont:
        font = self._theme.font(20, REGULAR)
        while font.pixelSize() > 11 and QFontMetricsF(font).horizontalAdvance(text) > room.width() - 4:
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _paint_board(self, painter: QPainter, ball: tuple[int, int], top: float, side: float) -> None:
        left = (self.width() - side * BOARD[0]) / 2
        painter.setPen(QPen(self._theme.colour("field_line"), 2))
        for row in range(BOARD[1]):
            for column in range(BOARD[0]):
                painter.setBrush(self._theme.colour("card"))
                cell = QRectF(left + column * side, top + row * side, side, side)
                painter.drawRect(cell)
                if (column, row) == ball:
                    painter.setBrush(self._theme.colour("action"))
                    painter.drawEllipse(cell.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2))


@lru_cache(maxsize=32)
def _held_in(modifiers: int) -> frozenset[str]:
    """Return the names of the keys held; Qt takes its time with sets of modifiers."""
    return frozenset(name for bit, name in _HELD.items() if modifiers & bit)
