"""Laying out plain text with **bold** words: the one way that texts are wrapped and painted."""

import math
import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
LINE_HEIGHT = 1.28
"""Distance of two base lines, in font sizes."""


def plain(text: str) -> str:
    """Return ``text`` without its ** marks."""
    return _BOLD.sub(r"\1", text)


class Paragraph:
    """A text in one font, that can be measured and drawn at any width."""

    def __init__(self, text: str, font: QFont) -> None:
        """``text`` may hold line breaks and **bold** words; anything else is shown as it is."""
        self.text = plain(text)
        self.font = font
        self._line = math.ceil(font.pixelSize() * LINE_HEIGHT)
        self._ranges = _bold_ranges(text, font)
        self._lines: tuple[float, list[QTextLayout], float, float] | None = None

    def natural_width(self) -> int:
        """Return the width of the longest line when nothing is wrapped, in pixels."""
        return math.ceil(self._laid_out(1e6)[3])

    def longest_word(self) -> int:
        """Return the width of the longest word, in pixels."""
        metrics = QFontMetricsF(self.font)
        return math.ceil(max((metrics.horizontalAdvance(w) for w in self.text.split()), default=0) + 1)

    def height(self, width: float) -> int:
        """Return the height at ``width``, in pixels."""
        return math.ceil(self._laid_out(width)[2])

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw within ``rect``, centred vertically, each line aligned."""
        _, layouts, height, _ = self._laid_out(rect.width())
        painter.setPen(colour)
        top = rect.top() + max(0.0, (rect.height() - height) / 2)
        for layout in layouts:
            for i in range(layout.lineCount()):
                line = layout.lineAt(i)
                room = rect.width() - line.naturalTextWidth()
                left = rect.left() + (
                    room / 2
                    if align & Qt.AlignmentFlag.AlignHCenter
                    else room
                    if align & Qt.AlignmentFlag.AlignRight
                    else 0.0
                )
                slack = (self._line - line.height()) / 2
                line.draw(painter, QPointF(left - line.x(), top + slack))
                top += self._line

    def _laid_out(self, width: float) -> tuple[float, list[QTextLayout], float, float]:
        if self._lines is None or self._lines[0] != width:
            layouts, lines, widest, start = [], 0, 0.0, 0
            for block in self.text.split("\n"):
                layout = QTextLayout(block, self.font)
                option = QTextOption()
                option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
                layout.setTextOption(option)
                layout.setFormats(_within(self._ranges, start, len(block)))
                layout.beginLayout()
                while True:
                    line = layout.createLine()
                    if not line.isValid():
                        break
                    line.setLineWidth(max(width, 1.0))
                    line.setPosition(QPointF(0, 0))
                    widest = max(widest, line.naturalTextWidth())
                    lines += 1
                layout.endLayout()
                layouts.append(layout)
                start += len(block) + 1
            self._lines = (width, layouts, float(lines * self._line), widest)
        return self._lines


def _bold_ranges(text: str, font: QFont) -> list[tuple[int, int, QFont]]:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    ranges, removed = [], 0
    for match in _BOLD.finditer(text):
        ranges.append((match.start() - removed, len(match.group(1)), bold))
        removed += 4
    return ranges


def _within(ranges: list[tuple[int, int, QFont]], start: int, length: int) -> list[QTextLayout.FormatRange]:
    formats = []
    for begin, count, font in ranges:
        first, last = max(begin, start), min(begin + count, start + length)
        if first < last:
            style = QTextCharFormat()
            style.setFont(font)
            one = QTextLayout.FormatRange()
            # The stubs of PySide6 do not know the three members.
            one.start, one.length, one.format = first - start, last - first, style  # type: ignore[attr-defined]
            formats.append(one)
    return formats
