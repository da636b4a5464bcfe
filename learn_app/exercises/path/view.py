"""``path`` on the screen: a road, painted once, and on it what has been done of it."""

from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Pointed
from learn_app.exercises.path.machine import OFF, PathState, gate_target, to_reach
from learn_app.exercises.path.road import LAST_GATE, gate, points
from learn_app.exercises.path.spec import PathSpec
from learn_app.i18n import N_
from learn_app.widgets.drawn_view import DrawnView
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.stamps import Stamps, copy_part

_HALVES = {"wide": 44, "medium": 27, "narrow": 16}
"""Width → half of it, in pixels of the design."""
_MOST_OF_STAGE = 0.09  # half a road, of the stage's shorter side
_MOST_IN_SPIRAL = 0.055  # the same where its turns must not touch
_TREMBLE = 5  # pixels beside the road that still count as on it
_LEAST_PICTURE = 60
_ON_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PathView(DrawnView):
    """The pointer follows the road; each arrow key goes to the next gate."""

    sentences: ClassVar = {
        "begun": N_("Good. Now follow the road, slowly."),
        "back-on-road": N_("Good, you are back. Go on slowly."),
        "arrived": N_("You are there. Well done!"),
        "off-road": N_("You left the road. Go back to the orange dot, and on from there."),
    }

    def __init__(self, spec: PathSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """The road gets its size with the stage."""
        super().__init__(spec, tools, parent)
        self._state = PathState()
        self._where = ""
        self._gates: list[QPointF] = []
        self._middles: list[tuple[float, float]] = []
        self._half = 0.0
        self._parts: list[QRect] = []  # where the road goes from each gate to the next
        self._goal = QRect()  # where the picture at the road's end is
        self._line: list[QPointF] = []
        self._stamps = Stamps(most=2)
        self._road = QPixmap()
        self._ahead = QPixmap()  # what is painted on it when the next gate is reached
        self._painted = -1  # the last gate up to which the road is painted as followed
        self._mask = QImage()
        self._panel = MousePicture("mouse-move", self.theme, self.translator)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the road's picture has the ground too
        self.setAccessibleName(self.translator.gettext(N_("A road to follow with the pointer")))

    def show_state(self, state: PathState) -> None:
        """Colour the road as far as it was followed."""
        if state != self._state:
            before, self._state = self._state, state
            if state.reached != before.reached:
                self.update(self._along(before.reached, state.reached))
                self.guide_soon()

    def guide(self) -> None:
        """Paint the part of the road that comes next, while nobody waits for it."""
        self._follow_road(self._state.reached)
        reached = self._painted
        if not 0 <= reached < LAST_GATE[self.spec.shape]:
            return
        area, ratio = self._along(reached, reached + 1), self.devicePixelRatioF()
        self._ahead = QPixmap(area.size() * ratio)
        self._ahead.setDevicePixelRatio(ratio)
        painter = QPainter(self._ahead)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-area.topLeft())
        painter.drawPixmap(0, 0, self._road)
        self._paint_followed(painter, reached, reached + 1)
        painter.end()

    def panel(self) -> QWidget:
        """Return a picture of a mouse that moves."""
        return self._panel

    def part_rect(self, target: str) -> QRect:
        """Return a gate's place, or one beside the road."""
        if target == OFF:
            return QRect(2, 2, 12, 12)
        for number in range(LAST_GATE[self.spec.shape] + 1):
            if target == gate_target(number):
                return self._gate_rect(number)
        return QRect()

    def _gate_rect(self, number: int) -> QRect:
        side = 2 * round(self._half)
        rect = QRect(0, 0, side, side)
        rect.moveCenter(self._gates[number].toPoint())
        return rect

    def pointer_at(self, position: QPoint) -> None:
        """Tell a gate when the pointer comes to it, and when it leaves the road."""
        where = self._where_is(position)
        if where != self._where:
            self._where = where
            if where:
                self.happen(Pointed(where))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in _ON_KEYS:
            self.happen(Pointed(gate_target(to_reach(self._state))))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._where = ""
        last = LAST_GATE[self.spec.shape]
        self._gates = [self._place(*gate(self.spec.shape, number)) for number in range(last + 1)]
        # As plain numbers: each move of the pointer is compared with all of them.
        self._middles = [(one.x(), one.y()) for one in self._gates]
        self._half = self._half_of_road()
        side = self._picture_side()
        self._goal = QRect(0, 0, side, side)
        self._goal.moveTopLeft((self._gates[last] - QPointF(side / 2, side / 2)).toPoint())
        self._line = [self._place(x, y) for x, y in points(self.spec.shape, last)]
        self._parts = [self._place_between(number, number + 1) for number in range(last)]
        self._mask = QImage(self.size(), QImage.Format.Format_Grayscale8)
        self._mask.fill(0)
        painter = QPainter(self._mask)
        self._paint_road(painter, 0, last, QColor(Qt.GlobalColor.white), 2 * (self._half + _TREMBLE))
        painter.end()
        self._begin_road()

    def _begin_road(self) -> None:
        """Paint the road as nobody has followed it yet."""
        last, ratio = LAST_GATE[self.spec.shape], self.devicePixelRatioF()
        self._road = QPixmap(self.size() * ratio)
        self._road.setDevicePixelRatio(ratio)
        self._road.fill(self.theme.colour("card"))
        painter = QPainter(self._road)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_road(painter, 0, last, self.theme.colour("field_line"), 2 * self._half)
        self._paint_road(painter, 0, last, self.theme.colour("track"), 2 * self._half - 4)
        painter.end()
        self._painted = -1
        self._ahead = QPixmap()

    def _follow_road(self, reached: int) -> None:
        """Paint what has been followed since; only that, or a long road would cost more and more."""
        if reached < self._painted:
            self._begin_road()
        if reached > self._painted:
            painter = QPainter(self._road)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_followed(painter, max(0, self._painted), reached)
            painter.end()
            self._painted = reached
            self._ahead = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        last, reached, area = LAST_GATE[self.spec.shape], self._state.reached, event.rect()
        is_ahead = reached == self._painted + 1 and not self._ahead.isNull()
        if not is_ahead:
            self._follow_road(reached)
        painter = QPainter(self)
        copy_part(painter, area, self._road, self.devicePixelRatioF())
        if is_ahead:
            painter.drawPixmap(self._along(self._painted, reached).topLeft(), self._ahead)
        if self._goal.intersects(area):
            picture = self.theme.pictogram(self.spec.pictogram, self._goal.width())
            painter.drawPixmap(self._goal.topLeft(), picture)
        if reached < last:
            self._paint_dot(painter, self._gates[max(0, reached)])

    def _paint_dot(self, painter: QPainter, middle: QPointF) -> None:
        """Paint where to begin, or where one has got to."""
        reach = self._half * 0.62 + 2  # with its edge
        place = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        self._stamps.draw(painter, place, "dot", self._paint_round)

    def _paint_round(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self.theme.colour("ink"), 3))
        painter.setBrush(self.theme.colour("attention"))
        painter.drawEllipse(rect.adjusted(2, 2, -2, -2))

    def _paint_followed(self, painter: QPainter, first: int, last: int) -> None:
        self._paint_road(painter, first, last, self.theme.colour("ok"), 2 * self._half - 4)

    def _paint_road(self, painter: QPainter, first: int, last: int, colour: QColor, width: float) -> None:
        """Paint the road from one gate to another."""
        line = self._line_between(first, last)
        if line.size() == 1:
            line.append(line.first())
        round_ = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, *round_))
        painter.drawPolyline(line)

    def _line_between(self, first: int, last: int) -> QPolygonF:
        between = (len(self._line) - 1) // LAST_GATE[self.spec.shape]
        return QPolygonF(self._line[first * between : last * between + 1])

    def _where_is(self, position: QPoint) -> str:
        """Return the target id at a place: a gate, ``OFF``, or "" for the road between gates."""
        x, y, reach = position.x(), position.y(), self._half**2
        last = len(self._middles) - 1
        # A spiral's turns lie side by side, and gates overlap: the wanted one comes first.
        for number in (min(to_reach(self._state), last), *range(last + 1)):
            middle_x, middle_y = self._middles[number]
            if (middle_x - x) ** 2 + (middle_y - y) ** 2 <= reach:
                return gate_target(number)
        is_inside = self.rect().contains(position)
        is_on_road = is_inside and self._mask.pixelColor(position).value() > 127
        return "" if is_on_road else OFF

    def _along(self, one: int, other: int) -> QRect:
        """Return the place of the road between two gates, -1 for before the first."""
        first, last = max(0, min(one, other)), max(0, one, other)
        return self._parts[first] if last - first == 1 else self._place_between(first, last)

    def _place_between(self, first: int, last: int) -> QRect:
        line, around = self._line_between(first, last).boundingRect(), round(self._half) + 2
        return line.toAlignedRect().adjusted(-around, -around, around, around)

    def _half_of_road(self) -> float:
        """Return half the road's width, in pixels."""
        share = _MOST_IN_SPIRAL if self.spec.shape == "spiral" else _MOST_OF_STAGE
        most = min(self.width(), self.height()) * share
        return min(float(self.theme.px(_HALVES[self.spec.width] * self.spec.scale)), most)

    def _picture_side(self) -> int:
        return max(round(2 * self._half), self.theme.px(_LEAST_PICTURE))

    def _place(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.width(), y * self.height())
