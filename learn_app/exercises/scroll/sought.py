"""What stands beside a page: with what to scroll, and what to look for."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from learn_app.widgets.picture import Picture
from learn_app.widgets.theme import Theme

_GAP = 24


class Sought(Picture):
    """Two pictograms side by side."""

    def __init__(self, theme: Theme, means: str, sought: str, size: int) -> None:
        """``means`` and ``sought`` are pictograms, ``size`` is the side of each."""
        super().__init__(theme, means, size)
        self._both = (means, sought)
        self._gap = theme.px(_GAP)

    def sizeHint(self) -> QSize:  # noqa: D102
        side = super().sizeHint().height()
        return QSize(2 * side + self._gap, side)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(2 * self.least_side + self._gap, self.least_side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        side = min(super().sizeHint().height(), self.height(), (self.width() - self._gap) // 2)
        left = (self.width() - 2 * side - self._gap) / 2
        for pictogram in self._both:
            picture = self._theme.pictogram(pictogram, side)
            painter.drawPixmap(QPointF(round(left), round((self.height() - side) / 2)), picture)
            left += side + self._gap
