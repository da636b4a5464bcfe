"""Small pictures that are painted once and then copied: for what moves, or is shown again and again."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

Shown = TypeVar("Shown", bound=Hashable)
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
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft().toPoint(), self.prepare(rect, ratio, key, paint))

    def prepare(self, rect: QRectF, ratio: float, key: Hashable, paint: Paint) -> QPixmap:
        """Return the picture ``key`` as ``draw`` needs it on a screen with this ``ratio``."""
        whole = (key, rect.width(), rect.height(), ratio)
        pixmap = self._pixmaps.get(whole)
        if pixmap is None:
            if len(self._pixmaps) >= self._most:
                self._pixmaps.clear()
            size = QSize(max(1, round(rect.width())), max(1, round(rect.height())))
            room = QRectF(0, 0, size.width(), size.height())
            pixmap = _painted(size, ratio, self._ground, lambda inner: paint(inner, room))
            self._pixmaps[whole] = pixmap
        return pixmap


class WholePictures(Generic[Shown]):
    """A widget's whole look, painted once for each thing that it shows: the next one before it is wanted."""

    def __init__(
        self,
        widget: QWidget,
        ground: QColor,
        paint: Callable[[QPainter, Shown], None],
        extent: Callable[[Shown], tuple[int, int]] | None = None,
    ) -> None:
        """``paint`` paints what it is given in the widget's size, smoothly, upon ``ground``.

        ``extent`` returns from where down to where it paints, in pixels; by default over all the height.
        """
        self._widget = widget
        self._ground = ground
        self._paint = paint
        self._extent = extent
        self._pixmaps: dict[Shown, QPixmap] = {}
        self._bands: dict[Shown, QRect] = {}

    def draw(self, painter: QPainter, shown: Shown, area: QRect) -> None:
        """Draw the part ``area`` of the widget as it shows ``shown``."""
        pixmap = self._pixmaps.get(shown) or self._made(shown)
        copy_part(painter, area, pixmap, pixmap.devicePixelRatio())

    def change(self, before: Shown, now: Shown) -> None:
        """Have the widget painted anew, but only where one of the two is drawn."""
        self._widget.update(self._band(before).united(self._band(now)))

    def prepare(self, now: Shown, following: Shown) -> None:
        """Paint beforehand what will be shown after ``now``, while nobody waits; forget all else."""
        kept = {shown: self._pixmaps[shown] for shown in (now, following) if shown in self._pixmaps}
        self._pixmaps = kept
        if following not in kept and not self._widget.rect().isEmpty():
            self._made(following)
        self._band(following)

    def forget(self) -> None:
        """Forget all: the widget has another size."""
        self._pixmaps = {}
        self._bands = {}

    def _band(self, shown: Shown) -> QRect:
        band = self._bands.get(shown)
        if band is None:
            top, bottom = self._extent(shown) if self._extent else (0, self._widget.height())
            band = self._bands[shown] = QRect(0, top, self._widget.width(), bottom - top)
        return band

    def _made(self, shown: Shown) -> QPixmap:
        size, ratio = self._widget.size(), self._widget.devicePixelRatioF()
        pixmap = _painted(size, ratio, self._ground, lambda painter: self._paint(painter, shown))
        self._pixmaps[shown] = pixmap
        return pixmap


def _painted(size: QSize, ratio: float, ground: QColor, paint: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(ground)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return pixmap
