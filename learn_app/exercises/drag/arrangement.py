"""Placing things of one size in rows."""

from PySide6.QtCore import QRect, QSize


def grid(count: int, columns: int, width: int, height: int, gap: int, room: QRect) -> list[QRect]:
    """Return ``count`` rectangles in rows of ``columns``, each row centred, from the top of ``room``."""
    places = []
    for index in range(count):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        used = in_row * width + (in_row - 1) * gap
        left = room.left() + (room.width() - used) // 2 + column * (width + gap)
        places.append(QRect(left, room.top() + row * (height + gap), width, height))
    return places


def grid_within(count: int, largest: QSize, gap: int, room: QRect) -> list[QRect]:
    """Return ``count`` rectangles within ``room``, as large as they can be and at most ``largest``."""
    best, columns = QSize(1, 1), 1
    for tried in range(1, count + 1):
        rows = -(-count // tried)
        width = min(largest.width(), (room.width() - (tried - 1) * gap) // tried)
        height = min(largest.height(), (room.height() - (rows - 1) * gap) // rows)
        if min(width, height) > min(best.width(), best.height()):
            best, columns = QSize(width, height), tried
    rows = -(-count // columns)
    used = rows * best.height() + (rows - 1) * gap
    middle = QRect(room)
    middle.setTop(room.top() + max(0, (room.height() - used) // 2))
    return grid(count, columns, best.width(), best.height(), gap, middle)
