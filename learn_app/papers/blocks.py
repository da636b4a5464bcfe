"""What papers are made of: blocks that know their height and draw themselves, on any painter.

Lengths are tenths of a millimetre. Texts and drawings stay texts and drawings in a PDF: nothing is
painted pixel by pixel.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout
from PySide6.QtSvg import QSvgRenderer

from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import REGULAR, Theme

LEFT, CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
_LEAST_SIZE = 20
"""The smallest letters, in the lengths of paper: less than 6 points are hard to read."""


class Block:
    """A part of a page, as wide as it is told to be."""

    keeps_next = False
    """Whether it stands on the same page as the next one: a heading does."""

    def height(self, width: float) -> float:
        """Return the height that it takes in this width."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw within ``rect``, which is at least as high as ``height`` says."""
        raise NotImplementedError


class Gap(Block):
    """Nothing, so high."""

    def __init__(self, height: float) -> None:  # noqa: D107
        self._height = height

    def height(self, width: float) -> float:  # noqa: D102
        return self._height

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        return


class Words(Block):
    """A text with **bold** words, wrapped."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        size: float = 42,
        weight: QFont.Weight = REGULAR,
        colour: str = "#1B2540",
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """``size`` is that of the font: 42 is 12 points."""
        font = theme.font(size, weight)
        # Placed by its design, not by the pixels of a screen: printed lines are as wide as measured ones.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._paragraph = Paragraph(text, font)
        self._colour, self._align = QColor(colour), align

    @property
    def natural_width(self) -> float:
        """The width that it takes in one line."""
        return self._paragraph.natural_width() + 1

    def height(self, width: float) -> float:  # noqa: D102
        return self._paragraph.height(int(width))

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        # Wrapped to the width it was measured in, and no other.
        room = QRectF(rect.left(), rect.top(), int(rect.width()), rect.height())
        self._paragraph.draw(painter, room, self._colour, self._align)


def can_be_written(text: str, theme: Theme) -> bool:
    """Tell whether the fonts of this computer have every letter of ``text``: else it would be boxes."""
    layout = QTextLayout(text, theme.font(42))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())


class Label(Words):
    """Words that get smaller where the longest of them has no room: none is broken."""

    def height(self, width: float) -> float:  # noqa: D102
        self._fit(width)
        return super().height(width)

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        self._fit(rect.width())
        super().draw(painter, rect)

    def _fit(self, width: float) -> None:
        font = QFont(self._paragraph.font)
        while self._paragraph.longest_word() > int(width) and font.pixelSize() > _LEAST_SIZE:
            font.setPixelSize(font.pixelSize() - 1)
            self._paragraph = Paragraph(self._paragraph.text, font)


class Drawing(Block):
    """An SVG file, whole within a square."""

    def __init__(self, path: Path, side: float, colour: str = "", align: Qt.AlignmentFlag = LEFT) -> None:
        """``colour`` stands in for the file's ``currentColor``."""
        self._path, self._side, self._colour, self._align = path, side, colour, align

    def height(self, width: float) -> float:  # noqa: D102
        return self._side

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        renderer = _read(self._path, self._colour)
        if not renderer.isValid():
            return
        left = rect.left() + (rect.width() - self._side) / 2 if self._align == CENTRE else rect.left()
        top = rect.top() + (rect.height() - self._side) / 2
        renderer.render(painter, QRectF(left, top, self._side, self._side))


class TickBox(Block):
    """An empty box to tick with a pen."""

    def __init__(self, side: float = 44) -> None:  # noqa: D107
        self._side = side

    def height(self, width: float) -> float:  # noqa: D102
        return self._side

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        painter.setPen(QPen(QColor("#1B2540"), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = rect.top() + (rect.height() - self._side) / 2
        painter.drawRoundedRect(
            QRectF(rect.left() + 2, top, self._side, self._side).adjusted(2, 2, -2, -2), 6, 6
        )


class Lines(Block):
    """Dotted lines to write on."""

    def __init__(self, count: int = 1, distance: float = 95) -> None:  # noqa: D107
        self._count, self._distance = count, distance

    def height(self, width: float) -> float:  # noqa: D102
        return self._count * self._distance

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        painter.setPen(QPen(QColor("#8088A0"), 3, Qt.PenStyle.DotLine))
        for number in range(1, self._count + 1):
            y = rect.top() + number * self._distance - 6
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


class Stack(Block):
    """Blocks below each other."""

    def __init__(self, *blocks: Block, spacing: float = 0) -> None:  # noqa: D107
        self._blocks, self._spacing = blocks, spacing

    def height(self, width: float) -> float:  # noqa: D102
        heights = [one.height(width) for one in self._blocks]
        return sum(heights) + self._spacing * max(0, len(heights) - 1)

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        top = rect.top() + (rect.height() - self.height(rect.width())) / 2
        for one in self._blocks:
            height = one.height(rect.width())
            one.draw(painter, QRectF(rect.left(), top, rect.width(), height))
            top += height + self._spacing


class Row(Block):
    """Blocks beside each other, centred on one line."""

    def __init__(self, *cells: tuple[Block, float], spacing: float = 24, is_top: bool = False) -> None:
        """Each with its width; a width of 0 or less takes a share of what is left: 0 is one, -2 two.

        ``is_top`` lets them begin at the same height.
        """
        self._cells, self._spacing, self._is_top = cells, spacing, is_top

    def height(self, width: float) -> float:  # noqa: D102
        widths = self._widths(width)
        return max(cell.height(inner) for (cell, _), inner in zip(self._cells, widths, strict=True))

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        left = rect.left()
        for (cell, _), width in zip(self._cells, self._widths(rect.width()), strict=True):
            height = cell.height(width) if self._is_top else rect.height()
            cell.draw(painter, QRectF(left, rect.top(), width, height))
            left += width + self._spacing

    def _widths(self, width: float) -> list[float]:
        free = width - self._spacing * (len(self._cells) - 1) - sum(max(0.0, one) for _, one in self._cells)
        shares = sum(max(1.0, -one) for _, one in self._cells if one <= 0)
        return [one if one > 0 else free * max(1.0, -one) / shares for _, one in self._cells]


class Panel(Block):
    """A block on a ground with rounded corners."""

    def __init__(
        self,
        inner: Block,
        fill: str = "",
        border: str = "",
        padding: float = 36,
        radius: float = 28,
    ) -> None:
        """``fill`` and ``border`` are colours; "" for none."""
        self._inner, self._fill, self._border = inner, fill, border
        self._padding, self._radius = padding, radius

    def height(self, width: float) -> float:  # noqa: D102
        return self._inner.height(width - 2 * self._padding) + 2 * self._padding

    def draw(self, painter: QPainter, rect: QRectF) -> None:  # noqa: D102
        fill_ground(painter, rect, self._fill, self._border, self._radius)
        pad = self._padding
        self._inner.draw(painter, rect.adjusted(pad, pad, -pad, -pad))


class Heading(Stack):
    """A block that stays with the next one."""

    keeps_next = True


def fill_ground(
    painter: QPainter,
    rect: QRectF,
    fill: str = "",
    border: str = "",
    radius: float = 28,
    thickness: float = 4,
) -> None:
    """Draw a rectangle with rounded corners, wholly within ``rect``."""
    painter.setPen(QPen(QColor(border), thickness) if border else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    half = thickness / 2 if border else 0
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)


def draw_whole(block: Block, painter: QPainter, room: QRectF) -> None:
    """Draw a block in a room of a given height, smaller where it needs more."""
    factor = min(1.0, room.height() / max(1.0, block.height(room.width())))
    while factor < 1 and block.height(room.width() / factor) * factor > room.height():
        factor *= 0.95
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(factor, factor)
    block.draw(painter, QRectF(0, 0, room.width() / factor, room.height() / factor))
    painter.restore()


def pictogram(theme: Theme, name: str, side: float, align: Qt.AlignmentFlag = CENTRE) -> Block:
    """Return a pictogram, as this learner is shown it."""
    name = theme.instead.get(name, name)
    return Drawing(theme.assets / "pictograms" / f"{name}.svg", side, align=align) if name else Gap(0)


def icon(theme: Theme, name: str, side: float, colour: str) -> Block:
    """Return a line icon."""
    return Drawing(theme.assets / "icons" / f"{name}.svg", side, colour, CENTRE)


def in_columns(blocks: Sequence[Block], columns: int, spacing: float = 40, below: float = 20) -> list[Block]:
    """Return rows of ``columns`` blocks each, read from left to right."""
    rows: list[Block] = []
    for first in range(0, len(blocks), columns):
        some = list(blocks[first : first + columns])
        some += [Gap(0)] * (columns - len(some))
        rows.append(Stack(Row(*((one, 0.0) for one in some), spacing=spacing, is_top=True), Gap(below)))
    return rows


@cache
def _read(path: Path, colour: str) -> QSvgRenderer:
    try:
        content = path.read_bytes()
    except OSError:
        content = b""
    if colour:
        content = content.replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer()
    if content:
        renderer.load(QByteArray(content))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return renderer
