"""Blocks → pages, which are drawn the same way on the screen, into a PDF and so on a printer."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QUuid
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from learn_app.papers.blocks import Block, Gap

A4 = (2100, 2970)
A4_ACROSS = (2970, 2100)
"""Width and height of a page, in tenths of a millimetre."""

_UNITS_PER_INCH = 254
_DATE = re.compile(rb'/(?:Creation|Mod)Date \([^)]*\)|xmp:\w+Date="[^"]*"')
"""Where a PDF says when it was made."""


class Room(NamedTuple):
    """Where the blocks of a page stand: the edges left free, in tenths of a millimetre."""

    left: float
    top: float
    right: float
    bottom: float


class _Placed(NamedTuple):
    block: Block
    rect: QRectF
    scale: float


DrawPage = Callable[[QPainter], None]
"""Draws one page; the painter's unit is a tenth of a millimetre."""


class Pages:
    """A paper laid out: how many pages, and how to draw each of them."""

    def __init__(self, title: str, pages: Sequence[DrawPage], size: tuple[int, int] = A4) -> None:
        """Use ``lay_out``, or ``bind`` for several papers in one."""
        self.title = title
        self.size = size
        self._pages = pages

    @classmethod
    def bind(cls, title: str, papers: Sequence["Pages"]) -> "Pages":
        """Return papers of the same size, one after the other, as one."""
        pages = [page for paper in papers for page in paper._pages]
        return cls(title, pages, papers[0].size)

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return len(self._pages)

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw a page, counted from 0; the painter's unit is a tenth of a millimetre."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._pages[page](painter)

    def scale_in(self, size: QSize) -> float:
        """Return how many pixels a unit has where a whole page fits into ``size`` pixels."""
        return min(size.width() / self.size[0], size.height() / self.size[1])

    def paint_image(self, page: int, size: QSize) -> QImage:
        """Return a picture of a page, as large as fits into ``size`` pixels."""
        factor = self.scale_in(size)
        image = QImage(
            max(1, round(self.size[0] * factor)),
            max(1, round(self.size[1] * factor)),
            QImage.Format.Format_RGB32,
        )
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.scale(factor, factor)
        self.draw(painter, page)
        painter.end()
        return image

    def write_pdf(self) -> bytes:
        """Return the paper as a PDF of A4 pages with its fonts within; the same words, the same file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        is_across = self.size[0] > self.size[1]
        turned = QPageLayout.Orientation.Landscape if is_across else QPageLayout.Orientation.Portrait
        none = QMarginsF(0, 0, 0, 0)
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, none))
        writer.setResolution(_UNITS_PER_INCH)  # so that a unit is a tenth of a millimetre
        writer.setDocumentId(QUuid.createUuidV5(QUuid(), self.title.encode()))
        writer.setTitle(self.title)
        writer.setCreator("learn-app")
        painter = QPainter(writer)
        for page in range(self.count):
            if page:
                writer.newPage()
            self.draw(painter, page)
        painter.end()
        # What the clock showed is nobody's business, and often wrong. The file keeps its length.
        return _DATE.sub(lambda found: b" " * len(found[0]), bytes(buffer.data().data()))


def lay_out(
    title: str,
    blocks: Sequence[Block],
    room: Room,
    size: tuple[int, int] = A4,
    draw_frame: Callable[[QPainter, int, int], None] | None = None,
    factor: float = 1.0,
) -> Pages:
    """Put blocks on as many pages as they need; what is higher than a page is drawn smaller.

    ``draw_frame`` draws what is around them, told the page, from 0, and how many there are. The blocks
    are drawn ``factor`` times as large as they say.
    """
    width = (size[0] - room.left - room.right) / factor
    placed = _place(blocks, width, (size[1] - room.top - room.bottom) / factor)

    def draw(painter: QPainter, page: int) -> None:
        if draw_frame is not None:
            draw_frame(painter, page, len(placed))
        painter.save()
        painter.translate(room.left, room.top)
        painter.scale(factor, factor)
        for block, rect, scale in placed[page]:
            painter.save()
            painter.translate(rect.topLeft())
            painter.scale(scale, scale)
            block.draw(painter, QRectF(0, 0, rect.width() / scale, rect.height() / scale))
            painter.restore()
        painter.restore()

    return Pages(title, [partial(draw, page=page) for page in range(len(placed))], size)


def _place(blocks: Sequence[Block], width: float, height: float) -> list[list[_Placed]]:
    pages: list[list[_Placed]] = [[]]
    top = 0.0
    while blocks and isinstance(blocks[-1], Gap):
        blocks = blocks[:-1]
    for number, block in enumerate(blocks):
        if isinstance(block, Gap) and not top:
            continue  # nothing stands above it that it would be apart from
        needed = _needed(blocks[number:], width)
        if top and top + needed > height:
            pages.append([])
            top = 0.0
        own = block.height(width)
        # What is higher than a whole page is drawn smaller: nothing is ever cut.
        scale = min(1.0, height / own) if own else 1.0
        while own * scale > height + 1:
            scale *= 0.95
        rect = QRectF(0, top, width, own * scale)
        pages[-1].append(_Placed(block, rect, scale))
        top += own * scale
    return pages


def _needed(blocks: Sequence[Block], width: float) -> float:
    """Return the height of the first block, and of the next ones that must stay with it."""
    needed = 0.0
    for block in blocks:
        needed += block.height(width)
        if not block.keeps_next:
            break
    return needed
