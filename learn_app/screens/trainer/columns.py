"""Where the columns of the group's table are, and their heads."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.content.model import ModuleEntry
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import SEMIBOLD, Theme

_HEAD_SIZE, _CELL_SIZE, _NAME_SIZE = 15, 17, 20  # of the texts, in pixels of the design


class Columns:
    """The columns at one width: the person, as many modules as there is room for, the last visit.

    Who has a small screen or a large text turns over the modules, as the pages of a book.
    """

    def __init__(
        self,
        theme: Theme,
        modules: Sequence[ModuleEntry],
        names: Sequence[str],
        words: Sequence[str],
        lasts: Sequence[str],
    ) -> None:
        """``words`` are what stands in the cells, ``lasts`` what stands in the last column."""
        px = theme.px
        self.head_font = theme.font(_HEAD_SIZE, SEMIBOLD)
        self.cell_font = theme.font(_CELL_SIZE, SEMIBOLD)
        self.name_font = theme.font(_NAME_SIZE, SEMIBOLD)
        self.heads = [Paragraph(module.title, self.head_font) for module in modules]
        self.avatar = px(40)
        self._px = px
        self._gap = px(8)
        cell, name = QFontMetrics(self.cell_font), QFontMetrics(self.name_font)
        widest = max((name.horizontalAdvance(one) for one in names), default=0)
        self._name = min(max(widest, px(96)), px(220)) + px(8)
        heads = [one.longest_word() for one in self.heads]
        self.narrowest = max([px(60), *heads, *(cell.horizontalAdvance(one) + px(10) for one in words)])
        self._last = max((cell.horizontalAdvance(one) for one in lasts), default=0) + px(20)
        self._last = max(self._last, px(112))
        self.first = 0
        self.resize(1000)

    def resize(self, width: int) -> None:
        """Find the places for rows of this width, in pixels."""
        self.width = width
        self._left = self._px(14) + self.avatar + self._px(12) + self._name
        room = width - self._left - self._last - self._px(44)
        fitting = max(1, (room + self._gap) // (self.narrowest + self._gap))
        self.fitting = min(len(self.heads), fitting)
        self.turn(0)
        self._step = room // max(1, self.fitting)

    def turn(self, pages: int) -> None:
        """Show the modules of the next page, or of the one before: ``pages`` is 1 or -1."""
        last = max(0, len(self.heads) - self.fitting)
        self.first = min(last, max(0, self.first + pages * self.fitting))

    @property
    def is_all(self) -> bool:
        """Whether every module is in sight."""
        return self.fitting >= len(self.heads)

    def name(self, row: QRect) -> QRect:
        """Return the place of the name in a row: all there is where no modules stand beside it."""
        left = row.left() + self._px(14) + self.avatar + self._px(12)
        width = self._name - self._px(4) if self.heads else self.last(row).left() - left
        return QRect(left, row.top(), width, row.height())

    def cells(self, row: QRect) -> Iterator[tuple[int, QRect]]:
        """Return the number of each module in sight, and its place in a row."""
        down = self._px(5)
        for place in range(self.fitting):
            left = row.left() + self._left + place * self._step
            yield (
                self.first + place,
                QRect(left, row.top() + down, self._step - self._gap, row.height() - 2 * down),
            )

    def last(self, row: QRect) -> QRect:
        """Return the place of the last visit in a row."""
        return QRect(row.left() + self.width - self._px(44) - self._last, row.top(), self._last, row.height())


class Heads(QWidget):
    """A pictogram and a title above each column."""

    def __init__(
        self, theme: Theme, modules: Sequence[ModuleEntry], columns: Columns, columns_of: tuple[str, str]
    ) -> None:
        """``columns_of`` are the titles of the first and the last column."""
        super().__init__()
        self._theme = theme
        self._modules = modules
        self._columns = columns
        first, last = columns_of
        self._first, self._last = (Paragraph(one, columns.head_font) for one in columns_of)
        self.setAccessibleName(", ".join((first, *(one.title for one in modules), last)))
        lines = max((one.height(columns.narrowest) for one in columns.heads), default=0)
        self.setFixedHeight(max(self._theme.px(58), self._theme.px(38) + lines))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        ink, centre = self._theme.colour("soft_ink"), Qt.AlignmentFlag.AlignHCenter
        side = self._theme.px(34)
        for number, cell in self._columns.cells(self.rect()):
            pixmap = self._theme.pictogram(self._modules[number].pictogram, side)
            painter.drawPixmap(cell.left() + (cell.width() - side) // 2, 0, pixmap)
            head = self._columns.heads[number]
            height = head.height(cell.width())
            head.draw(painter, QRectF(cell.left(), side + 2, cell.width(), height), ink, centre)
        if self._columns.is_all:
            # Else the buttons that turn the modules are there.
            place = QRectF(self._theme.px(14), 0, self._columns.name(self.rect()).right(), self.height())
            self._first.draw(painter, place, ink)
        last = self._columns.last(self.rect())
        self._last.draw(painter, QRectF(last), ink, centre)
