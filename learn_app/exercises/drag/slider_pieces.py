"""The slider on the screen: its track with the numbers, and the handle to carry along it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercises.drag.carrying import Carried
from learn_app.exercises.drag.slider import said
from learn_app.exercises.drag.spec import Slider
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_HANDLE, _TRACK, _MARGIN = 60, 16, 24
_WIDEST = 760
_PICTURE = 96
_MOST_TICKS = 20
_KEYS = {
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
}


class Handle(Carried):
    """What one carries along the track."""

    stepped = Signal(str)
    """An arrow key, by its name in events."""

    def __init__(self, theme: Theme, side: int, parent: QWidget) -> None:
        """``parent`` moves it; ``side`` is in pixels of the design."""
        super().__init__(theme, parent)
        self._side = theme.px(side)
        self.resize(self.sizeHint())

    def middle_at(self, at: QPoint) -> float:
        """Return where its middle is to be, from the parent's left, while the pointer is ``at``."""
        return at.x() - self.grip.x() + self.width() / 2

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._side, self._side)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        name = _KEYS.get(Qt.Key(event.key()))
        if name is None:
            event.ignore()  # Space and Enter mean nothing here
        else:
            self.stepped.emit(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = self._theme.px(6)
        painter.setBrush(self._theme.colour("action_pressed" if self.is_pressed else "action"))
        painter.setPen(QPen(self._theme.colour("card"), self._theme.px(4)))
        circle = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawEllipse(circle)
        painter.setPen(QPen(self._theme.colour("on_action"), self._theme.px(3)))
        for across in (-5, 0, 5):  # a grip
            x, reach = circle.center().x() + self._theme.px(across), circle.height() / 6
            painter.drawLine(QPointF(x, circle.center().y() - reach), QPointF(x, circle.center().y() + reach))
        self.paint_ring(painter, self.width() // 2)


class SliderCard(QWidget):
    """The whole stage of a slider: label, number, track and handle."""

    pressed = Signal(str)
    """A click on the track beside the handle, with this mouse button."""

    def __init__(self, theme: Theme, slider: Slider, scale: float, parent: QWidget) -> None:
        """The handle is a child, to be listened to; it is ``scale`` times its usual size."""
        super().__init__(parent)
        self._theme = theme
        self._slider = slider
        self._shown = slider.start
        self._label = Paragraph(slider.label, theme.font(26, SEMIBOLD))
        self._is_pressed = False
        self.handle = Handle(theme, round(_HANDLE * scale), self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def show_value(self, value: int) -> None:
        """Show a number, and the handle at it unless the mouse carries it."""
        if value != self._shown:
            self._shown = value
            self.update()
        if not self.handle.is_carried:
            self.place_handle(self._x(value))

    def place_handle(self, x: float) -> None:
        """Put the handle's middle as near to ``x`` as the track allows."""
        track = self._track()
        x = min(max(x, track.left()), track.right())
        place = self.handle.rect()
        place.moveCenter(QPointF(x, track.center().y()).toPoint())
        if place != self.handle.geometry():
            self.handle.setGeometry(place)
            self.update()  # the coloured part of the track ends at the handle

    def value_at(self, x: float) -> int:
        """Return the number nearest to a place."""
        track = self._track()
        share = min(max((x - track.left()) / track.width(), 0.0), 1.0)
        return self._slider.low + round(share * (self._slider.high - self._slider.low))

    def value_rect(self, value: int) -> QRect:
        """Return where the handle is when it stands at ``value``."""
        place = self.handle.rect()
        place.moveCenter(QPointF(self._x(value), self._track().center().y()).toPoint())
        return place

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._is_pressed = self._track_room().contains(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._is_pressed and self._track_room().contains(event.position()):
            names = {Qt.MouseButton.LeftButton: "left", Qt.MouseButton.RightButton: "right"}
            self.pressed.emit(names.get(event.button(), "middle"))
        self._is_pressed = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.place_handle(self._x(self._shown))

    def track_rect(self) -> QRect:
        """Return where a press is taken for one on the track."""
        return self._track_room().toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        theme, slider = self._theme, self._slider
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        self._paint_head(painter, track)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setBrush(theme.colour("action"))
        done = QRectF(track)
        done.setRight(QRectF(self.handle.geometry()).center().x())
        painter.drawRoundedRect(done, track.height() / 2, track.height() / 2)
        steps = slider.high - slider.low
        painter.setPen(QPen(theme.colour("field_line"), 2))
        top = track.bottom() + theme.px(20)
        if steps <= _MOST_TICKS:
            for value in range(slider.low, slider.high + 1):
                x = self._x(value)
                painter.drawLine(QPointF(x, top), QPointF(x, top + theme.px(10)))
        for value in sorted({slider.low, slider.goal, slider.high}):
            self._paint_number(painter, value, top + theme.px(14))

    def _paint_head(self, painter: QPainter, track: QRectF) -> None:
        theme = self._theme
        bottom = track.center().y() - self.handle.width() / 2 - theme.px(20)
        width = self.width() - 2.0 * theme.px(_MARGIN)
        number = Paragraph(said(self._slider, self._shown), theme.font(44, BOLD))
        for line, ink in ((number, "action"), (self._label, "ink")):
            height = line.height(width)
            room = QRectF(theme.px(_MARGIN), bottom - height, width, height)
            line.draw(painter, room, theme.colour(ink), Qt.AlignmentFlag.AlignHCenter)
            bottom -= height + theme.px(4)
        if self._slider.pictogram:
            picture = theme.pictogram(self._slider.pictogram, theme.px(_PICTURE))
            size = picture.deviceIndependentSize()
            top = bottom - theme.px(10) - size.height()
            if top >= 0:
                painter.drawPixmap(QPointF((self.width() - size.width()) / 2, top), picture)

    def _paint_number(self, painter: QPainter, value: int, top: float) -> None:
        theme, is_goal = self._theme, value == self._slider.goal
        text = said(self._slider, value)
        font = theme.font(22 if is_goal else 18, BOLD if is_goal else SEMIBOLD)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + theme.px(22)
        top += 0 if is_goal else theme.px(4)
        pill = QRectF(self._x(value) - width / 2, top, width, metrics.height() + theme.px(6))
        if is_goal:
            painter.setPen(QPen(theme.colour("attention"), 3))
            painter.setBrush(theme.colour("attention_tint"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        elif abs(self._x(value) - self._x(self._slider.goal)) < theme.px(64):
            return  # the goal's own number is more useful there
        painter.setPen(theme.colour("ink" if is_goal else "soft_ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _track(self) -> QRectF:
        side = self.handle.width()
        width = max(1.0, min(self.width() - 2.0 * self._theme.px(_MARGIN) - side, self._theme.px(_WIDEST)))
        height = self._theme.px(_TRACK)
        return QRectF((self.width() - width) / 2, self.height() * 0.58 - height / 2, width, height)

    def _track_room(self) -> QRectF:
        reach = self.handle.width() / 2
        return self._track().adjusted(-reach, -reach, reach, reach)

    def _x(self, value: int) -> float:
        track, slider = self._track(), self._slider
        return track.left() + track.width() * (value - slider.low) / (slider.high - slider.low)
