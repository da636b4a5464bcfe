"""A layout that sets widgets in rows, as words in a text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Widgets one beside the other, each as wide as it wishes, beginning a new row when one is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 14, is_right_aligned: bool = False) -> None:
        """``gap`` is the distance between two widgets, in pixels."""
        super().__init__(parent)
        self._gap = gap
        self._is_right_aligned = is_right_aligned
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:  # noqa: D102
        self._heights = {}
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802, D102
        self._items.append(item)

    def count(self) -> int:  # noqa: D102
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802, D102
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802, D102
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802, D102
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        # Asked for very often while what is around it is laid out, and long to work out.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_trial=True)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802, D102
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:  # noqa: D102
        sizes = [_wish(item, 1 << 20) for item in self._items if not item.isEmpty()]
        width = sum(s.width() for s in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802, D102
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        rows: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _wish(item, rect.width())
            if rows[-1] and x + size.width() > rect.width():
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self._gap
        top = rect.top()
        for row in rows:
            height = max((size.height() for _, size in row), default=0)
            if not is_trial:
                self._place(row, rect, top, height)
            top += height + self._gap if row else 0
        return max(0, top - rect.top() - self._gap)

    def _place(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect, top: int, height: int) -> None:
        width = sum(size.width() + self._gap for _, size in row) - self._gap
        is_mirrored = self.parentWidget().isRightToLeft()
        ordered = list(reversed(row)) if is_mirrored else row
        x = rect.left() + (rect.width() - width if self._is_right_aligned != is_mirrored else 0)
        for item, size in ordered:
            item.setGeometry(QRect(x, top + (height - size.height()) // 2, size.width(), size.height()))
            x += size.width() + self._gap


def _wish(item: QLayoutItem, room: int) -> QSize:
    """Return the size a widget wishes, at most ``room`` wide.

    The item's own hint is as high as the widget is at its narrowest: too high for a text that wraps.
    """
    widget: QWidget | None = item.widget()
    hint = item.sizeHint()
    if widget is not None:
        hint = widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize())
    width = min(hint.width(), room)
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())
