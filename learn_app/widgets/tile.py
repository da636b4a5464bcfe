"""A card that is one button: a learner, a module, a lesson."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from learn_app.widgets.button import paint_focus
from learn_app.widgets.pressable import Pressable
from learn_app.widgets.theme import Theme

_SMALL = 130
"""Pixels; a narrower tile has a smaller sign that it is chosen."""


class Tile(Pressable):
    """A real button whose face is laid out with other widgets, which the pointer passes through."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        radius: int = 22,
        is_dashed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` says the whole tile in words, for a screen reader."""
        super().__init__(theme, parent)
        self._radius = radius
        self._is_dashed = is_dashed
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_face(self, layout: QLayout) -> None:
        """Lay out the tile's face."""
        self.setLayout(layout)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: D102
        layout = self.layout()
        return layout.sizeHint() if layout is not None else QSize()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        layout = self.layout()
        return layout.minimumSize() if layout is not None else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, radius = self._theme, self._theme.px(self._radius)
        fill = (
            "action_tint"
            if self.isDown() or self.isChecked()
            else "paper"
            if self._is_dashed or not self.isEnabled()
            else "card"
        )
        is_hot = self.underMouse() and self.isEnabled()
        border = "action" if self.isChecked() else "soft_ink" if is_hot else "line"
        style = Qt.PenStyle.DashLine if self._is_dashed else Qt.PenStyle.SolidLine
        painter.setBrush(theme.colour(fill))
        painter.setPen(QPen(theme.colour(border), 5 if self.isChecked() else 2, style))
        inset = 2.5 if self.isChecked() else 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        if self.isChecked():
            self._paint_check(painter)
        if self._shows_focus:
            paint_focus(painter, QRectF(self.rect()), radius, theme)

    def _paint_check(self, painter: QPainter) -> None:
        """Show that it is chosen: the focus alone has the same frame."""
        side, edge = (32, 8) if self.width() > _SMALL else (26, 5)
        left = edge if self.isRightToLeft() else self.width() - side - edge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("action"))
        painter.drawEllipse(QRectF(left, edge, side, side))
        painter.drawPixmap(left + 5, edge + 5, self._theme.icon("check", side - 10, "on_action"))
