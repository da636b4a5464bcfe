"""Where the letters of a word are, and each of them as a picture in each of its looks."""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption

from learn_app.widgets.theme import BOLD, Theme

_SIZES = (84, 72, 60, 52, 44, 38, 32, 28)
_LINE_HEIGHT = 1.5
_LETTER_SPACING = 0.03  # letters stand apart, so that the marked one is easy to tell
_LOOKS = {"done": "ok", "now": "ink", "to come": "soft_ink"}
_AROUND = 6
"""What a letter, or the mark below it, may reach out of its cell at each side, in pixels."""
_MOST_TILES = 160


@dataclass(frozen=True, slots=True)
class LaidOutWord:
    """A word in its room; at first none."""

    word: str = ""
    font: QFont = field(default_factory=QFont)
    cells: list[QRectF] = field(default_factory=list)
    """Each letter's cell."""
    places: list[QRect] = field(default_factory=list)
    """Each letter's picture: its cell, and what may reach out of it."""
    corners: list[QPoint] = field(default_factory=list)
    """The top left corners of ``places``."""
    tiles: dict[tuple[int, str], QPixmap] = field(default_factory=dict)
    """The pictures in use, by letter and look."""


def lay_out(word: str, room: QRectF, theme: Theme) -> LaidOutWord:
    """Give each letter its cell, in the largest size in which the word fits in ``room``."""
    for size in _SIZES:
        font = theme.font(size, BOLD)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * _LETTER_SPACING)
        # One line, where the largest sizes allow it: a word must never be broken.
        lines, is_whole = _wrapped(word, font, room)
        if is_whole:
            break
    cells = _cells(lines, font, room)
    places = [_place(cell) for cell in cells]
    return LaidOutWord(word, font, cells, places, [place.topLeft() for place in places])


class LetterTiles:
    """The letters as pictures. Qt draws them as outlines at this size: ten times as long as copying."""

    def __init__(self, theme: Theme) -> None:
        """Have none yet."""
        self._theme = theme
        self._tiles: dict[tuple[int, str, int, str], QPixmap] = {}

    def tile(self, laid_out: LaidOutWord, index: int, look: str, ratio: float) -> QPixmap:
        """Return a letter in the look ``done``, ``now`` or ``to come``, for its place.

        ``ratio`` is that of the screen's pixels.
        """
        tile = laid_out.tiles.get((index, look))
        if tile is None:
            tile = laid_out.tiles[index, look] = self._find(laid_out, index, look, ratio)
        return tile

    def _find(self, laid_out: LaidOutWord, index: int, look: str, ratio: float) -> QPixmap:
        letter, size = laid_out.word[index], laid_out.places[index].size()
        key = size.height(), letter, size.width(), look
        tile = self._tiles.get(key)
        if tile is None or tile.devicePixelRatio() != ratio:
            if len(self._tiles) >= _MOST_TILES:
                self._tiles.clear()
            tile = self._tiles[key] = self._painted(letter, laid_out.font, size, look, ratio)
        return tile

    def _painted(self, letter: str, font: QFont, size: QSize, look: str, ratio: float) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(_AROUND, 0, size.width() - 2 * _AROUND, size.height())
        if look == "now":
            self._paint_marker(painter, cell)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(_LOOKS[look]))
        baseline = (cell.height() - metrics.height()) / 2 + metrics.ascent()
        painter.drawText(QPointF(cell.left(), baseline), letter)
        painter.end()
        return pixmap

    def _paint_marker(self, painter: QPainter, cell: QRectF) -> None:
        around = cell.adjusted(-3, 0, 3, 0)
        radius = min(10.0, around.width() / 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("attention_tint"))
        painter.drawRoundedRect(around, radius, radius)
        painter.setPen(
            QPen(self._theme.colour("attention"), 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        bottom = around.bottom() - 2.5
        painter.drawLine(QLineF(around.left() + radius / 2, bottom, around.right() - radius / 2, bottom))


def _wrapped(word: str, font: QFont, room: QRectF) -> tuple[QTextLayout, bool]:
    """Return the word's lines in ``room``, and whether all of it fits."""
    layout = QTextLayout(word, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    has_width = True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room.width()))
        has_width = has_width and line.naturalTextWidth() <= room.width()
    layout.endLayout()
    return layout, has_width and font.pixelSize() * _LINE_HEIGHT * layout.lineCount() <= room.height()


def _cells(layout: QTextLayout, font: QFont, room: QRectF) -> list[QRectF]:
    """Return each letter's rectangle, centred in ``room``."""
    height = font.pixelSize() * _LINE_HEIGHT
    top = room.top() + max(0.0, (room.height() - height * layout.lineCount()) / 2)
    cells = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        left = room.left() + (room.width() - line.naturalTextWidth()) / 2
        # PySide gives the cursor's position along with it.
        edges = [line.cursorToX(index)[0] for index in range(first, last + 1)]  # type: ignore[index]
        for begin, end in pairwise(edges):
            # The space at which a line is broken takes no room, and has to be typed all the same.
            wide = max(abs(end - begin), font.pixelSize() * 0.25)
            cells.append(QRectF(left + min(begin, end), top + number * height, wide, height))
    return cells


def _place(cell: QRectF) -> QRect:
    # Size and position each for themselves: the same letter has the same size everywhere.
    around = cell.adjusted(-_AROUND, 0, _AROUND, 0)
    return QRect(around.topLeft().toPoint(), around.size().toSize())
