"""A PC keyboard, drawn: finger colours, and the keys to press next lit.

The keyboard is painted whole, once in each look, and kept as pixmaps; lighting a key copies its
place from another one, so that the drawing costs next to nothing while one types.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercise_api.keyboard_layout import FINGERS, KEYS, KeyboardLayout, Legend, Stroke
from learn_app.i18n import N_, Translator
from learn_app.widgets.keyboard_places import ARROWS, BUMPS, ENTER_FOOT, HEIGHT, KEY_ICONS, KEY_TEXTS, places
from learn_app.widgets.stamps import copy_part
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_ENTER = KEYS["Enter"]
_SMALLEST_LETTERS = 8
_SMALL_UNIT = 44  # pixels: smaller keys are taller, and filled more by what is printed on them
_TALL = 1.2


class DrawnKeyboard(QWidget):
    """The keyboard that lies on the table, with the next keys lit."""

    key_moved = Signal()
    """Another key is to be pressed now."""

    def __init__(
        self,
        theme: Theme,
        layout: KeyboardLayout,
        translator: Translator,
        parent: QWidget | None = None,
        has_cursor_keys: bool = False,
    ) -> None:
        """``layout`` says what is printed on the keys.

        The block with the arrows makes all keys smaller: it is drawn only if ``has_cursor_keys``.
        """
        super().__init__(parent)
        self._places, self.columns = places(has_cursor_keys)
        self._drawn = frozenset(self._places)
        self._theme = theme
        self._legends = layout.legends
        self._translator = translator
        self._pixmaps: dict[str, QPixmap] = {}
        self._areas: dict[int, QRect] = {}
        self._now: frozenset[int] = frozenset()
        self._then: frozenset[int] = frozenset()
        self._key = 0
        self.has_lights = True
        """Whether keys are lit; else only ``key_to_strike`` tells, and the learner finds them alone."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # It lies on a card, and its pixmaps show that too: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translator.gettext(N_("Drawn keyboard")))

    def show_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard; the lit keys stay lit."""
        self._legends = layout.legends
        self._pixmaps = {}
        self.update()

    def light(self, strokes: Sequence[Stroke]) -> None:
        """Light the keys of the first stroke, and more lightly those of the next one."""
        now = _keys_of(tuple(strokes[:1])) & self._drawn
        then = (_keys_of(tuple(strokes[1:2])) & self._drawn) - now
        key = next((stroke.key for stroke in strokes[:2] if stroke.key in now | then), 0)
        if key not in now:
            key = min(now, default=key)
        if not self.has_lights:
            now = then = frozenset()
        if (now, then, key) == (self._now, self._then, self._key):
            return
        has_moved = key != self._key
        for code in now | self._now | then | self._then:
            self.update(self._area(code))
        self._now, self._then, self._key = now, then, key
        if has_moved:
            self.key_moved.emit()

    @property
    def lit_keys(self) -> frozenset[int]:
        """The evdev codes of the keys to press now."""
        return self._now

    @property
    def key_to_strike(self) -> int:
        """The evdev code of the one key to look at: that which writes, else one to hold; 0 for none.

        Where nothing is to be pressed now, because a key has to be let go of, it is the next one.
        """
        return self._key

    def height_for(self, width: int) -> int:
        """Return the height, in pixels, in which the keyboard is easiest to read."""
        unit = width / self.columns
        return round(HEIGHT * unit * (_TALL if unit < _SMALL_UNIT else 1.0))

    def unit(self) -> float:
        """Return the distance of two keys beside each other, in pixels."""
        return min(self.width() / self.columns, self.height() / HEIGHT)

    def key_rect(self, code: int) -> QRectF:
        """Return where a key is; an empty rectangle for a key that is not drawn."""
        return self._place(code) if code in self._places else QRectF()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self.columns * 58), round(HEIGHT * 58))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(round(self.columns * 28), round(HEIGHT * 28))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._pixmaps = {}
        self._areas = {}
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        for area in event.region():  # type: ignore[attr-defined]  # PySide's stubs do not know it
            self._copy(painter, "rest", area, ratio)
        for look, codes in (("then", self._then), ("now", self._now)):
            for code in codes:
                self._copy(painter, look, self._area(code), ratio)

    def _copy(self, painter: QPainter, look: str, area: QRect, ratio: float) -> None:
        """Copy an area from the keyboard painted whole in one look."""
        pixmap = self._pixmaps.get(look)
        if pixmap is None:
            pixmap = self._pixmaps[look] = self._painted(look)
        copy_part(painter, area, pixmap, ratio)

    def _painted(self, look: str) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._theme.colour("card"))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for code in self._places:
            self._paint_in_look(painter, code, look)
        painter.end()
        return pixmap

    def draw_with(self, painter: QPainter, lit: Collection[int]) -> None:
        """Draw the keyboard anywhere, on paper too, in this widget's size; ``lit`` are evdev codes."""
        for code in self._places:
            self._paint_in_look(painter, code, "now" if code in lit else "rest")

    def _paint_in_look(self, painter: QPainter, code: int, look: str) -> None:
        fill = self._theme.finger_colour(FINGERS.get(code))
        border, thickness, ink = fill.darker(110), 2, "ink"
        if look == "now":
            fill, border, thickness = self._theme.colour("attention"), self._theme.colour("ink"), 4
            ink = "on_attention"
        elif look == "then":
            fill, border, thickness = (
                self._theme.colour("attention_tint"),
                self._theme.colour("attention"),
                3,
            )
        self._paint_key(painter, code, fill, QPen(border, thickness), ink)

    def _area(self, code: int) -> QRect:
        if code not in self._areas:
            self._areas[code] = self._place(code).adjusted(-1, -1, 1, 1).toAlignedRect()
        return self._areas[code]

    def _place(self, code: int) -> QRectF:
        return self._scaled(self._places[code]) if code != _ENTER else self._enter_path().boundingRect()

    def _scaled(self, keys: QRectF) -> QRectF:
        unit = self.unit()
        row = min(self.height() / HEIGHT, unit * _TALL)
        gap = max(3.0, unit * 0.1)
        left = (self.width() - self.columns * unit) / 2
        top = (self.height() - HEIGHT * row) / 2
        rect = QRectF(left + keys.x() * unit, top + keys.y() * row, keys.width() * unit, keys.height() * row)
        return rect.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2)

    def _enter_path(self) -> QPainterPath:
        head, foot = self._scaled(self._places[_ENTER]), self._scaled(ENTER_FOOT)
        radius = self._radius()
        path, stem = QPainterPath(), QPainterPath()
        path.addRoundedRect(head, radius, radius)
        stem.addRoundedRect(
            QRectF(foot.left(), head.top(), foot.width(), foot.bottom() - head.top()), radius, radius
        )
        return path.united(stem).simplified()

    def _radius(self) -> float:
        return self.unit() * 0.16

    def _paint_key(self, painter: QPainter, code: int, fill: QColor, border: QPen, ink: str) -> None:
        rect = self._place(code)
        path = QPainterPath()
        if code == _ENTER:
            path = self._enter_path()
        else:
            # Every look reaches one pixel out of the key: none shows at the edge of a neighbour's copy.
            inset = border.width() / 2 - 1
            path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), self._radius(), self._radius())
        painter.setBrush(fill)
        painter.setPen(border)
        painter.drawPath(path)
        painter.setPen(self._theme.colour(ink))
        if code in self._legends and code not in KEY_TEXTS:
            self._paint_legend(painter, rect, self._legends[code])
        else:
            self._paint_name(painter, self._scaled(ENTER_FOOT) if code == _ENTER else rect, code, ink)
        if code in BUMPS:
            bar = QRectF(0, 0, self.unit() * 0.26, max(2.0, self.unit() * 0.045))
            bar.moveCenter(QPointF(rect.center().x(), rect.bottom() - self.unit() * 0.13))
            painter.fillRect(bar, self._theme.colour(ink))

    def _paint_legend(self, painter: QPainter, rect: QRectF, legend: Legend) -> None:
        unit = self.unit()
        if not legend.shift:
            painter.setFont(self._font(0.36, small=0.5))
            centre = rect.adjusted(0, 0, -unit * 0.3, 0) if legend.alt_gr else rect
            painter.drawText(centre, Qt.AlignmentFlag.AlignCenter, legend.bare)
        else:
            inner = rect.adjusted(unit * 0.14, unit * 0.06, -unit * 0.12, -unit * 0.06)
            painter.setFont(self._font(0.29, small=0.37))
            half = QRectF(inner.left(), inner.top(), inner.width() * 0.5, inner.height() / 2)
            painter.drawText(half, Qt.AlignmentFlag.AlignCenter, legend.shift)
            painter.drawText(half.translated(0, half.height()), Qt.AlignmentFlag.AlignCenter, legend.bare)
        if legend.alt_gr:
            painter.setFont(self._font(0.25, small=0.3))
            corner = rect.adjusted(rect.width() * 0.52, rect.height() * 0.5, -unit * 0.08, -unit * 0.05)
            painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, legend.alt_gr)

    def _paint_name(self, painter: QPainter, rect: QRectF, code: int, ink: str) -> None:
        text = self._translator.gettext(KEY_TEXTS[code]) if code in KEY_TEXTS else ""
        icon = KEY_ICONS.get(code, "")
        font = self._font(0.25, SEMIBOLD, small=0.31)
        painter.setFont(font)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        inner = rect.adjusted(2, 2, -2, -2)
        needed = painter.boundingRect(inner, flags, text)
        side = round(self.unit() * (0.6 if code in ARROWS else 0.4)) if icon else 0
        has_room = needed.width() + side + 6 <= inner.width()
        if icon and text and not has_room:
            # What is printed on real keys is the arrow: where there is no room, it stays.
            text = ""
        if icon:
            pixmap = self._theme.icon(icon, side, ink)
            width = side + (needed.width() + 4 if text else 0)
            left = inner.center().x() - width / 2
            painter.drawPixmap(QPointF(left, inner.center().y() - side / 2), pixmap)
            inner.setLeft(left + side + 4)
            flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if text:
            while font.pixelSize() > _SMALLEST_LETTERS and not rect.contains(
                painter.boundingRect(inner, flags, text)
            ):
                font.setPixelSize(font.pixelSize() - 1)
                painter.setFont(font)
            painter.drawText(inner, flags, text)

    def _font(self, share: float, weight: QFont.Weight = BOLD, small: float = 0.0) -> QFont:
        """Return the font for ``share`` of a key, or for ``small`` of it where the keys are small."""
        font = self._theme.font(20, weight)
        unit = self.unit()
        font.setPixelSize(max(_SMALLEST_LETTERS, round(unit * (small if unit < _SMALL_UNIT else share))))
        return font


@lru_cache(maxsize=256)
def _keys_of(strokes: tuple[Stroke, ...]) -> frozenset[int]:
    keys: set[int] = set()
    for stroke in strokes:
        keys |= {stroke.key, *stroke.held}
    return frozenset(keys)
