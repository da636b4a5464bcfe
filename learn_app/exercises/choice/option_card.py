"""One answer as a card to click on: as it is, chosen, already tried, or right."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.choice.spec import Option
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target
from learn_app.widgets.theme import SEMIBOLD, Theme

_BOX = 32
_SIGN = 30


@dataclass(frozen=True, slots=True)
class Density:
    """Size of the text and the picture, least height and padding, in pixels of the design."""

    text: int
    picture: int
    height: int
    padding: int


DENSITIES = (Density(22, 52, 76, 14), Density(20, 44, 68, 10), Density(18, 40, 64, 6))
"""From roomy to dense."""


class Face(Enum):
    """How a card looks: ground, border, border's thickness, text (tokens of the theme)."""

    PLAIN = ("card", "line", 2, "ink")
    CHOSEN = ("action_tint", "action", 4, "ink")
    TRIED = ("track", "line", 2, "soft_ink")
    RIGHT = ("ok_tint", "ok", 4, "ok_ink")


class OptionCard(Target):
    """A large button with the answer's text at its left."""

    def __init__(self, theme: Theme, option: Option, has_box: bool, parent: QWidget | None = None) -> None:
        """``has_box`` shows a box to tick, where several answers may be chosen."""
        super().__init__(theme, parent)
        self._option = option
        self._has_box = has_box
        self._face = Face.PLAIN
        self._density = DENSITIES[0]
        self._paragraph = Paragraph(option.text, theme.font(self._density.text, SEMIBOLD))
        self.setText(self._paragraph.text.replace("&", "&&"))
        self.setSizePolicy(wrapping(QSizePolicy.Policy.Expanding))

    @property
    def face(self) -> Face:
        """How it looks now."""
        return self._face

    def set_face(self, face: Face) -> None:
        """Look otherwise."""
        if face is not self._face:
            self._face = face
            self.update()

    def set_density(self, density: Density) -> None:
        """Take more or less room."""
        if density is not self._density:
            self._density = density
            self._paragraph = Paragraph(self._option.text, self._theme.font(density.text, SEMIBOLD))
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        text = self._paragraph.height(max(1, width - self._before_text() - self._after_text()))
        return max(self._theme.px(self._density.height), text + 2 * self._theme.px(self._density.padding))

    def sizeHint(self) -> QSize:  # noqa: D102
        width = self._paragraph.natural_width() + 2 + self._before_text() + self._after_text()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        width = self._paragraph.longest_word() + self._before_text() + self._after_text()
        return QSize(width, self._theme.px(self._density.height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        theme, px = self._theme, self._theme.px
        ground, border, thickness, ink = self._face.value
        if self._face is Face.PLAIN and self.isDown():
            ground = "action_tint"
        if self._face is Face.PLAIN and self.underMouse():
            border = "soft_ink"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(border), thickness))
        half = thickness / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(18), px(18))
        left = float(px(22))
        if self._has_box:
            self._paint_box(painter, QRectF(left, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX)))
            left += px(_BOX) + px(16)
        if self._option.pictogram:
            self._paint_picture(painter, left)
        text = QRectF(self.rect()).adjusted(self._before_text(), 0, -self._after_text(), 0)
        self._paragraph.draw(painter, text, theme.colour(ink))
        self._paint_sign(painter)
        self.paint_ring(painter, px(18))

    def _before_text(self) -> int:
        px = self._theme.px
        box = px(_BOX) + px(16) if self._has_box else 0
        return px(22) + box + (px(self._density.picture) + px(18) if self._option.pictogram else 0)

    def _after_text(self) -> int:
        return self._theme.px(_SIGN + 2 * 18)

    def _paint_picture(self, painter: QPainter, left: float) -> None:
        picture = self._theme.pictogram(self._option.pictogram, self._theme.px(self._density.picture))
        size = picture.deviceIndependentSize()
        painter.setOpacity(0.4 if self._face is Face.TRIED else 1.0)
        painter.drawPixmap(QPointF(left, (self.height() - size.height()) / 2), picture)
        painter.setOpacity(1.0)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        is_ticked = self._face in (Face.CHOSEN, Face.RIGHT)
        colour = "ok" if self._face is Face.RIGHT else "action" if is_ticked else "field_line"
        painter.setPen(QPen(theme.colour(colour), 3))
        painter.setBrush(theme.colour(colour if is_ticked else "card"))
        painter.drawRoundedRect(box, theme.px(7), theme.px(7))
        if is_ticked:
            side = round(box.width() * 0.8)
            icon = theme.icon("check", side, "on_action")
            painter.drawPixmap(box.center() - QPointF(side / 2, side / 2), icon)

    def _paint_sign(self, painter: QPainter) -> None:
        theme, side = self._theme, self._theme.px(_SIGN)
        sign = QRectF(self.width() - side - theme.px(18), (self.height() - side) / 2, side, side)
        if self._face is Face.RIGHT and not self._has_box:
            painter.drawPixmap(sign.topLeft(), theme.icon("check", side, "ok_ink"))
        elif self._face is Face.TRIED:
            # A calm sign: been here. Neither a cross nor red.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("soft_ink"), 2.5))
            painter.drawEllipse(sign.adjusted(2, 2, -2, -2))
            bar = side * 0.2
            painter.drawLine(QLineF(sign.center() - QPointF(bar, 0), sign.center() + QPointF(bar, 0)))
