"""Where things are painted in a window that reads from right to left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """Return the side where lines begin."""
    return Qt.AlignmentFlag.AlignRight if widget.isRightToLeft() else Qt.AlignmentFlag.AlignLeft


def mirrored(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where a place counted from the left is in a widget, whichever way it reads."""
    if not widget.isRightToLeft():
        return rect
    return QRectF(widget.width() - rect.right(), rect.top(), rect.width(), rect.height())
