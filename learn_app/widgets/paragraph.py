"""Laying out plain text with **bold** words: the one way that texts are wrapped and painted."""

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_SHORT_BEGINNING = re.compile(r"(?:[^ \n]*\u00a0)?(?<!\w)(?:\w+[’'])?\w{1,2}-$")
"""What must not stand alone at the end of a line, such as the "e-" of "e-mail" or of "3 e-mails"."""
_SHORT_ENDING = re.compile(r"\w{1,4}(?!\w)")
"""What must not begin a line, such as the "vous" of "faites-vous"."""
_JOINED = re.compile(r"(?<!\w)(\d{1,2}) (?=[^\W\d_])|(?<=«) | (?=[%€»:;!?])")
"""The space between a number and what it counts, such as "3 answers", and before or after the signs that
French sets off: one reads them together. Authors need not know the space that does not break."""
_BREAKS = re.compile(r"[ \t\n]+|(?<=\w{3}-)")
LINE_HEIGHT = 1.28
"""Distance of two base lines, in font sizes."""


def plain(text: str) -> str:
    """Return ``text`` as it is shown: without its ** marks, and with spaces that the font has.

    The font has no narrow no-break space: looking for another font that has it costs a start 5 ms.
    """
    return _BOLD.sub(r"\1", text).replace("\u202f", "\u00a0")


def said(texts: Iterable[str]) -> str:
    """Return ``texts`` as they are read out one after the other: each a sentence of its own."""
    shown = (plain(text).strip() for text in texts)
    return " ".join(text if text[-1] in ".!?…" else f"{text}." for text in shown if text)


_ENDLESS = 1e6
_MOST_LINES_LOOKED_AT = 6  # a lonely last word shows in a title or a sentence, not in a long letter


class _Layout(NamedTuple):
    width: float
    blocks: list[QTextLayout]
    height: int
    widest: float


class Paragraph:
    """A text in one font, that can be measured and drawn at any width."""

    def __init__(self, text: str, font: QFont) -> None:
        """``text`` may hold line breaks and **bold** words; anything else is shown as it is."""
        self.text = plain(text)
        self._unbroken = _JOINED.sub(lambda found: f"{found[1] or ''}\u00a0", self.text)
        self.font = font
        self._line = math.ceil(font.pixelSize() * LINE_HEIGHT)
        self._ranges = _bold_ranges(text, font)
        self._unwrapped: _Layout | None = None
        self._wrapped: _Layout | None = None

    def natural_width(self) -> int:
        """Return the width of the longest line when nothing is wrapped, in pixels."""
        return math.ceil(self._laid_out(_ENDLESS).widest)

    def longest_word(self) -> int:
        """Return the width of the longest part that is not broken, in pixels."""
        metrics = QFontMetricsF(self.font)
        words = _BREAKS.split(self._unbroken)
        return math.ceil(max(metrics.horizontalAdvance(word) for word in words) + 1)

    def height(self, width: float) -> int:
        """Return the height at ``width``, in pixels."""
        return self._laid_out(width).height

    def line_count(self, width: float) -> int:
        """Return how many lines the text takes at ``width``."""
        return self.height(width) // self._line

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Draw within ``rect``, centred vertically, each line aligned."""
        laid_out = self._laid_out(rect.width())
        painter.setPen(colour)
        top = rect.top() + max(0.0, (rect.height() - laid_out.height) / 2)
        for layout in laid_out.blocks:
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

    def _laid_out(self, width: float) -> _Layout:
        """Return the text wrapped to ``width``; what has room is laid out only once."""
        if self._unwrapped is None:
            self._unwrapped = self._lay_out(_ENDLESS)
        if width >= self._unwrapped.widest:
            return self._unwrapped
        if self._wrapped is None or self._wrapped.width != width:
            self._wrapped = self._lay_out(width)
        return self._wrapped

    def _lay_out(self, width: float) -> _Layout:
        blocks, lines, widest, start = [], 0, 0.0, 0
        for block in self._unbroken.split("\n"):
            layout = QTextLayout(block, self.font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setFormats(_within(self._ranges, start, len(block)))
            _break_lines(layout, width)
            shorter = _end_before_lonely_word(layout)
            if shorter is not None:
                count = layout.lineCount()
                _break_lines(layout, width, shorter)
                if layout.lineCount() != count:  # the last line had no room for one word more
                    _break_lines(layout, width)
            for i in range(layout.lineCount()):
                widest = max(widest, layout.lineAt(i).naturalTextWidth())
            lines += layout.lineCount()
            blocks.append(layout)
            start += len(block) + 1
        return _Layout(width, blocks, lines * self._line, widest)


def _break_lines(layout: QTextLayout, width: float, shorter: int | None = None) -> None:
    """Wrap a text to ``width``; a line that would go on beyond the place ``shorter`` ends there."""
    text = layout.text()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        _keep_whole(line, text)
        begin = line.textStart()
        if shorter is not None and begin < shorter < begin + line.textLength():
            line.setNumColumns(shorter - begin)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()


def _end_before_lonely_word(layout: QTextLayout) -> int | None:
    """Return where the last line but one should end, so that the last word gets company; None if it has."""
    count = layout.lineCount()
    if not 2 <= count <= _MOST_LINES_LOOKED_AT:
        return None
    text, last, above = layout.text(), layout.lineAt(count - 1), layout.lineAt(count - 2)
    begin, end = above.textStart(), last.textStart()
    if " " in text[end:].strip() or text[end - 1] != " ":
        return None
    place = text.rfind(" ", begin, end - 1) + 1
    # Not at the price of a word that is as lonely above.
    is_left_alone = count > 2 and " " not in text[begin:place].strip()
    longer = 3 if count == 2 else 2  # so many times longer may the last line be then
    is_worth_it = place > begin and longer * (place - begin) > len(text) - place
    return place if is_worth_it and not is_left_alone else None


def _keep_whole(line: QTextLine, text: str) -> None:
    """End the line before a word of which only a small part would stand on this line, or on the next."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    if end < len(text) and text[end - 1] == "-":
        cut = _SHORT_BEGINNING.search(text, start, end)
        place = cut.start() if cut is not None else start
        if cut is None and _SHORT_ENDING.match(text, end):
            place = text.rfind(" ", start, end) + 1
        if place > start:
            line.setNumColumns(place - start)


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
            from PySide6.QtGui import QTextCharFormat  # takes PySide 1.5 ms, and few texts need it

            style = QTextCharFormat()
            style.setFont(font)
            one = QTextLayout.FormatRange()
            # The stubs of PySide6 do not know the three members.
            one.start, one.length, one.format = first - start, last - first, style  # type: ignore[attr-defined]
            formats.append(one)
    return formats
