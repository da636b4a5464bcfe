"""Small pictures that are painted once and then copied: for what moves, or is shown again and again."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

Paint = Callable[[QPainter, QRectF], None]
"""Paints into a rectangle, smoothly, and nothing outside it."""


def copy_part(painter: QPainter, area: QRect, picture: QPixmap, ratio: float) -> None:
    """Copy an area, in pixels of the widget, from a picture of the whole; ``ratio`` is the screen's."""
    if ratio == 1:
        painter.drawPixmap(area, picture, area)  # whole pixels: a third of the time
        return
    source = QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
    painter.drawPixmap(area.toRectF(), picture, source)


class Stamps:
    """Keeps the pictures that were drawn lately, by what they show and their size."""

    def __init__(self, ground: QColor | None = None, most: int = 64) -> None:
        """``ground`` fills each picture: one without holes is copied in a third of the time."""
        self._ground = QColor(Qt.GlobalColor.transparent) if ground is None else ground
        self._most = most
        self._pixmaps: dict[Hashable, QPixmap] = {}

    def draw(self, painter: QPainter, rect: QRectF, key: Hashable, paint: Paint) -> None:
        """Draw the picture ``key`` at ``rect``, to the nearest pixel; ``paint`` makes it the first time."""
        size = QSize(max(1, round(rect.width())), max(1, round(rect.height())))
        ratio = painter.device().devicePixelRatioF()
        whole = (key, size.width(), size.height(), ratio)
        pixmap = self._pixmaps.get(whole)
        if pixmap is None:
            if len(self._pixmaps) >= self._most:
                self._pixmaps.clear()
            pixmap = self._pixmaps[whole] = self._made(size, ratio, paint)
        painter.drawPixmap(rect.topLeft().toPoint(), pixmap)

    def _made(self, size: QSize, ratio: float, paint: Paint) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._ground)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return pixmap
