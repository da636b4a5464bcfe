"""The widget that the program's answers to a hand are compared with."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from learn_app.widgets.theme import BOLD, Theme


class BareWidget(QWidget):
    """Paints itself anew, whole, at each move and key: the least that answers a hand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.is_awake = True
        """Whether it paints itself anew."""
        self._at = QPointF()
        self._text = ""
        self._font = theme.font(64, BOLD)
        self._colour = theme.colour("attention")
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if self.is_awake:
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._at += QPointF(0, event.angleDelta().y() / 60)
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._text = event.text()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._text:
            painter.setFont(self._font)
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._text)
        else:
            painter.setBrush(self._colour)
            painter.drawEllipse(self._at, 30, 30)
        painter.end()
