"""Grounds and small indicators: card, progress dots, progress bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from learn_app.widgets.theme import Theme

_LEAST = 0.6
"""Of their usual size: so small dots can still be told apart."""


class Card(QFrame):
    """A rounded ground for other widgets. ``fill`` and ``border`` are tokens or #RRGGBB; "" for none."""

    def __init__(
        self,
        theme: Theme,
        fill: str = "card",
        border: str = "line",
        radius: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        """``radius`` is in pixels of the design."""
        super().__init__(parent)
        self._theme = theme
        self._radius = radius
        self.set_colours(fill, border)

    def set_colours(self, fill: str, border: str) -> None:
        """Change the colours."""
        self._fill = _colour(fill, self._theme)
        self._border = _colour(border, self._theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        radius = self._theme.px(self._radius)
        edge = radius + 2
        if self._fill and self.rect().adjusted(edge, edge, -edge, -edge).contains(event.rect()):
            # Far from the border, as below nearly all that moves on a stage, it is one colour.
            painter.fillRect(event.rect(), self._fill)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._fill if self._fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._border, 2) if self._border else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class Dots(QWidget):
    """Where one is in a lesson: a green dot for each exercise done, a bar for the current one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._done: tuple[bool, ...] = ()
        self._current = 0
        self._room = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, room: int) -> None:
        """Draw them smaller where they would take more than ``room`` pixels, as small as they are legible."""
        self._room = room
        self.updateGeometry()
        self.update()

    def show_progress(self, done: tuple[bool, ...], current: int, name: str) -> None:
        """Show which exercises are done and the current one's index; ``name`` says it in words."""
        self._done, self._current = done, current
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        scale = self._scale()
        return QSize(round(self._length() * scale), round(20 * scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.scale(self._scale(), self._scale())
        x = 0
        order = list(enumerate(self._done))
        if self.isRightToLeft():
            order.reverse()
        for i, is_done in order:
            is_current = i == self._current
            width = 46 if is_current else 18
            colour = "action" if is_current else "ok" if is_done else "todo"
            painter.setBrush(self._theme.colour(colour))
            painter.drawRoundedRect(QRectF(x, 1, width, 18), 9, 9)
            x += width + 10

    def _length(self) -> int:
        """Return how long they are, in pixels of the design."""
        return 28 * max(1, len(self._done)) + 28

    def _scale(self) -> float:
        usual = self._theme.scale
        return max(usual * _LEAST, min(usual, self._room / self._length())) if self._room else usual


class Bar(QWidget):
    """A share from 0 to 1 as a bar in a colour."""

    def __init__(self, theme: Theme, colour: str, share: float, parent: QWidget | None = None) -> None:
        """``colour`` is a token or #RRGGBB."""
        super().__init__(parent)
        self._theme = theme
        self._colour = _colour(colour, theme) or theme.colour("action")
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Show another share."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(60), self._theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rect, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(rect, radius, radius)
        if self._share > 0:
            width = max(rect.height(), rect.width() * min(1.0, self._share))
            is_mirrored = self.isRightToLeft()
            left = rect.width() - width if is_mirrored else 0.0
            painter.setBrush(self._colour)
            painter.drawRoundedRect(QRectF(left, 0, width, rect.height()), radius, radius)


def _colour(name: str, theme: Theme) -> QColor | None:
    if not name:
        return None
    return QColor(name) if name.startswith("#") else theme.colour(name)
