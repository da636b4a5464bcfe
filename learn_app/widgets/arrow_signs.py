"""The signs of the four arrow keys, drawn: the fonts that are shipped have none of them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from learn_app.widgets.theme import Theme

ARROW_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""Name of an arrow key in events → its sign."""

_ICONS = {"←": "arrow-left", "→": "arrow-right", "↑": "arrow-up", "↓": "arrow-down"}


def paint_arrow(painter: QPainter, theme: Theme, rect: QRectF, sign: str, colour: str) -> bool:
    """Paint ``sign`` in the middle of ``rect``; return whether it is an arrow's.

    ``colour`` is the name of a token.
    """
    if sign not in _ICONS:
        return False
    side = round(rect.height() * 0.6)
    pixmap = theme.icon(_ICONS[sign], side, colour)
    painter.drawPixmap(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2), pixmap)
    return True


def two_arrows(theme: Theme, side: int) -> QPixmap:
    """Return the arrows to the left and to the right beside each other, each ``side`` pixels large."""
    icons = [theme.icon(name, side) for name in ("arrow-left", "arrow-right")]
    ratio = icons[0].devicePixelRatio()
    both = QPixmap(round((2 * side + side // 3) * ratio), round(side * ratio))
    both.setDevicePixelRatio(ratio)
    both.fill(Qt.GlobalColor.transparent)
    painter = QPainter(both)
    painter.drawPixmap(0, 0, icons[0])
    painter.drawPixmap(side + side // 3, 0, icons[1])
    painter.end()
    return both
