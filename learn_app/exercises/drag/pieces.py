"""The things to carry and the places to carry them to."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from learn_app.exercises.drag.carrying import Carried
from learn_app.exercises.drag.spec import Item, Zone
from learn_app.widgets.paragraph import Paragraph, plain
from learn_app.widgets.stamps import Stamps
from learn_app.widgets.target import Target
from learn_app.widgets.theme import SEMIBOLD, Theme

_PAD, _SMALL_PAD = 8, 3
_LEAST_HEIGHT = 64
_SMALLEST_BESIDE_PICTURE = 12
_SMALLEST_LABEL = 8  # only where very many things lie in one place
_MOTION_MS = 200
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Density:
    """An item's least width, its picture and its label, in pixels of the design."""

    width: int
    picture: int
    label: int


DENSITIES = (Density(170, 96, 20), Density(140, 64, 18), Density(116, 44, 17), Density(96, 32, 15))
"""From roomy to dense."""


def densities(scale: float) -> tuple[Density, ...]:
    """Return the densities to try, from roomy to dense: each enlarged too, for who needs it."""
    larger = {
        Density(*(round(length * scale) for length in (d.width, d.picture, d.label))) for d in DENSITIES
    }
    return tuple(sorted({*DENSITIES, *larger}, key=lambda density: density.width, reverse=True))


class ItemCard(Carried):
    """A thing that follows the mouse while its button is held, or is picked up with Enter."""

    def __init__(self, theme: Theme, item: Item, parent: QWidget) -> None:
        """``parent`` is the stage, within which it moves."""
        super().__init__(theme, parent)
        self._item = item
        self._density = DENSITIES[0]
        self._stamps = Stamps(most=8)
        self._is_held = False
        self._motion = QPropertyAnimation(self, b"geometry", self)
        self._motion.setDuration(_MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setText(plain(item.label).replace("&", "&&"))

    def set_density(self, density: Density) -> None:
        """Take more or less room."""
        self._density = density
        self.update()

    def set_held(self, is_held: bool) -> None:
        """Show that it is picked up."""
        if is_held != self._is_held:
            self._is_held = is_held
            self.update()

    def least_width(self) -> int:
        """Return the width that its longest word needs."""
        words = self._label(self._density.label).longest_word() + 2 * _PAD
        return max(self._theme.px(self._density.width), words)

    def height_at(self, width: int) -> int:
        """Return the height that it needs at ``width``."""
        label = self._label(self._density.label).height(width - 2 * _PAD)
        picture = self._theme.px(self._density.picture) + 4 if self._item.pictogram else 0
        return max(_LEAST_HEIGHT, label + picture + 2 * _PAD)

    def go_to(self, place: QRect, is_animated: bool) -> None:
        """Move to ``place``."""
        if place == (self._motion.endValue() if self._is_moving() else self.geometry()):
            return
        self._motion.stop()
        if is_animated and self.isVisible():
            self._motion.setStartValue(self.geometry())
            self._motion.setEndValue(place)
            self._motion.start()
        else:
            self.setGeometry(place)

    def follow(self, position: QPoint) -> None:
        """Come to the pointer, which is at ``position`` of the parent, as it was when pressed.

        It stays within the parent: who carries it beyond must not think that it is lost.
        """
        self._motion.stop()
        before, parent = self.geometry(), self.parentWidget()
        place = position - self.grip
        if parent is not None:
            place.setX(max(0, min(place.x(), parent.width() - self.width())))
            place.setY(max(0, min(place.y(), parent.height() - self.height())))
        self.move(place)
        if parent is not None:
            # One rectangle: within the corners that a move leaves, Qt copies pictures four times as slowly.
            parent.update(before | self.geometry())

    def carry(self, at: QPoint) -> None:
        """Follow the pointer."""
        self.follow(at)
        super().carry(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mousePressEvent(event)
        if self.is_pressed:
            self._motion.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        is_up = self._is_held or self.is_carried
        face = partial(self._paint_face, is_up=is_up)
        self._stamps.draw(painter, QRectF(self.rect()), (is_up, self._density.width), face)
        if self.has_ring():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ring(painter, 14)

    def _paint_face(self, painter: QPainter, rect: QRectF, is_up: bool) -> None:
        theme = self._theme
        painter.setBrush(theme.colour("attention_tint" if is_up else "card"))
        painter.setPen(QPen(theme.colour("attention" if is_up else "line"), 3 if is_up else 2))
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 14, 14)
        pad = _PAD if self.height() >= _LEAST_HEIGHT else _SMALL_PAD
        inner = rect.adjusted(pad, pad, -pad, -pad)
        label = self._fitting_label(inner)
        if self._item.pictogram:
            height = label.height(inner.width()) if label is not None else 0
            side = round(min(inner.height() - height, inner.width(), theme.px(self._density.picture)))
            picture = theme.pictogram(self._item.pictogram, side)
            size = picture.deviceIndependentSize()
            top = inner.top() + (inner.height() - height - size.height()) / 2
            painter.drawPixmap(QPointF(inner.center().x() - size.width() / 2, top), picture)
            inner.setTop(inner.bottom() - height)
        if label is not None:
            label.draw(painter, inner, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)

    def _fitting_label(self, inner: QRectF) -> Paragraph | None:
        """Return the label in the largest size that fits; None where only the picture has room."""
        room = inner.height() - (self._theme.px(28) if self._item.pictogram else 0)
        for size in range(self._density.label, _SMALLEST_LABEL - 1, -1):
            if size < _SMALLEST_BESIDE_PICTURE and self._item.pictogram:
                return None
            label = self._label(size)
            if label.longest_word() <= inner.width() and label.height(inner.width()) <= room:
                return label
        return None if self._item.pictogram else self._label(_SMALLEST_LABEL)

    def _label(self, size: int) -> Paragraph:
        return Paragraph(self._item.label, self._theme.font(size, SEMIBOLD))

    def _is_moving(self) -> bool:
        return self._motion.state() == QPropertyAnimation.State.Running


class ZoneCard(Target):
    """A place to carry things to; it lights up while one is over it."""

    reached = Signal()
    """The keyboard came here."""
    button_down = Signal(QPoint)
    """The left mouse button went down on it, there in the parent's coordinates."""
    dragged_from = Signal(QPoint)
    """The pointer moves with that button down, and is there now."""

    def __init__(self, theme: Theme, zone: Zone, parent: QWidget) -> None:
        """``parent`` is the stage."""
        super().__init__(theme, parent)
        self._zone = zone
        self._is_lit = False
        # Its corners are on the stage's ground: what is below need not be painted first.
        self._stamps = Stamps(theme.colour("card"), most=2)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._title = Paragraph(zone.label, theme.font(20, SEMIBOLD))
        self.setText(plain(zone.label).replace("&", "&&"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    @property
    def is_lit(self) -> bool:
        """True while something is over it."""
        return self._is_lit

    def set_lit(self, is_lit: bool) -> None:
        """Light up, or not."""
        if is_lit != self._is_lit:
            self._is_lit = is_lit
            self.update()

    def room(self) -> QRect:
        """Return where things lie in it, in the stage's coordinates."""
        top = self._head_height() + 2 * self._theme.px(10)
        return self.geometry().adjusted(_PAD + 4, min(top, self.height() // 2), -_PAD - 4, -_PAD - 4)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.reached.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.button_down.emit(self.mapToParent(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_from.emit(self.mapToParent(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _ENTER_KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        self._stamps.draw(painter, QRectF(self.rect()), self._is_lit, self._paint_face)
        if self.has_ring():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_ring(painter, 20)

    def _paint_face(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        painter.setBrush(theme.colour("attention_tint" if self._is_lit else "window_side"))
        style = Qt.PenStyle.SolidLine if self._is_lit else Qt.PenStyle.DashLine
        colour = theme.colour("attention" if self._is_lit else "field_line")
        painter.setPen(QPen(colour, 5 if self._is_lit else 2, style))
        painter.drawRoundedRect(rect.adjusted(2.5, 2.5, -2.5, -2.5), 20, 20)
        width = min(self._title.natural_width() + 1, self._title_width())
        head = self._head_height()
        left = (self.width() - width - self._picture_room()) / 2
        if self._zone.pictogram:
            side = self._picture_side()
            picture = theme.pictogram(self._zone.pictogram, side)
            painter.drawPixmap(QPointF(left, theme.px(10) + (head - side) / 2), picture)
            left += self._picture_room()
        self._title.draw(painter, QRectF(left, theme.px(10), width, head), theme.colour("ink"))

    def _picture_room(self) -> int:
        return self._picture_side() + self._theme.px(10) if self._zone.pictogram else 0

    def _picture_side(self) -> int:
        """Return how large the picture is: a large place should look like what it stands for."""
        px = self._theme.px
        return max(px(44), min(px(76), self.height() // 6))

    def _title_width(self) -> int:
        return max(1, self.width() - self._picture_room() - 2 * self._theme.px(14))

    def _head_height(self) -> int:
        picture = self._picture_side() if self._zone.pictogram else 0
        return max(self._title.height(self._title_width()), picture)
