"""A pictogram, only to look at."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.widgets.theme import Theme


class Picture(QWidget):
    """A pictogram in the middle of its room, smaller where there is less."""

    def __init__(self, theme: Theme, pictogram: str, size: int, parent: QWidget | None = None) -> None:
        """``size`` is the side wanted, in pixels of the design."""
        super().__init__(parent)
        self._theme = theme
        self._pictogram = pictogram
        self._wanted = self._side = theme.px(size)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def least_side(self) -> int:
        """The side below which it is not drawn, in pixels."""
        return min(self._wanted, self._theme.px(36))

    def show_pictogram(self, pictogram: str) -> None:
        """Show another one in its place."""
        if pictogram != self._pictogram:
            self._pictogram = pictogram
            self.update()

    def fit(self, height: int) -> None:
        """Take the side wanted, or less where ``height`` is less."""
        side = max(self.least_side, min(self._wanted, height))
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self.least_side, self.least_side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        side = min(self._side, self.width(), self.height())
        picture = self._theme.pictogram(self._pictogram, side)
        size = picture.deviceIndependentSize()
        painter = QPainter(self)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(round(left), round(top), picture)
