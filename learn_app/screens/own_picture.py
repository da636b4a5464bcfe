"""The learner's own picture, small, beside the way home: who is here, and the way to the others."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from learn_app.screens.avatars import paint_avatar
from learn_app.screens.screen import Screen
from learn_app.widgets.button import paint_focus
from learn_app.widgets.pressable import Pressable

_SIDE, _BADGE = 60, 26
"""In pixels of the design at text size normal: pictures need not grow with the text, and titles need room."""


class OwnPicture(Pressable):
    """A picture that one presses to change over to another learner; nothing is lost by it."""

    def __init__(self, screen: Screen) -> None:
        """``screen`` is to lay it out; it is hidden where nobody is here."""
        super().__init__(screen.theme)
        learner = screen.context.learner
        self._picture = learner.picture if learner is not None else ""
        self._enlargement = screen.context.enlargement
        self.setObjectName("others")
        self.setAccessibleName(screen.gettext("Let somebody else come"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(screen.others_asked)
        if learner is None:
            self.hide()

    def sizeHint(self) -> QSize:  # noqa: D102
        side = round(_SIDE * self._enlargement)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        paint_avatar(painter, whole.adjusted(1, 1, -1, -1), self._picture, theme)
        if self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("soft_ink"), 2))
            painter.drawEllipse(whole.adjusted(1, 1, -1, -1))
        if self._shows_focus:
            paint_focus(painter, whole, self.width() // 2, theme)
        self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        """Show that the picture leads to people; without it, it would be an ornament."""
        side = round(_BADGE * self._enlargement)
        left = 0 if self.isRightToLeft() else self.width() - side
        badge = QRect(QPoint(left, self.height() - side), QSize(side, side))
        painter.setPen(QPen(self._theme.colour("paper"), 2))
        painter.setBrush(self._theme.colour("action_pressed" if self.isDown() else "action"))
        painter.drawEllipse(QRectF(badge).adjusted(1, 1, -1, -1))
        inner = round(side * 0.6)
        painter.drawPixmap(
            badge.left() + (side - inner) // 2,
            badge.top() + (side - inner) // 2,
            self._theme.icon("users", inner, "on_action"),
        )
