"""A text on the screen: plain text with **bold** words, never HTML."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from learn_app.widgets.paragraph import LINE_HEIGHT, Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.theme import REGULAR, Theme


class Text(QLabel):
    """A wrapped text. It paints itself: Qt's own rich text would open files that a text names."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        size: float = 20,
        weight: QFont.Weight = REGULAR,
        colour: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        """``size`` is in pixels of the design, ``colour`` a token's name."""
        super().__init__(parent)
        self._theme = theme
        self._colour = theme.colour(colour)
        self._size = size
        self._weight = weight
        self.setFont(theme.font(size, weight))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(wrapping(down=QSizePolicy.Policy.Preferred))
        self._given = text
        self._paragraph = Paragraph(text, self.font())
        self._show()

    def text(self) -> str:
        """Return what is shown. The label's own text stays empty: setting it lays everything out."""
        return self._paragraph.text

    def set_text(self, text: str) -> None:
        """Show another text, or the same in another font; else nothing is laid out again."""
        if text == self._given and self.font() == self._paragraph.font:
            return
        self._given = text
        self._paragraph = Paragraph(text, self.font())
        self._show()

    def replace_text(self, text: str) -> bool:
        """Show another text in the place of this one, if it takes as many lines; tell whether it does.

        Nothing is laid out again then; otherwise nothing is changed.
        """
        paragraph, width = Paragraph(text, self.font()), self.contentsRect().width()
        if self.isHidden() or paragraph.height(width) != self._paragraph.height(width):
            return False
        self._given, self._paragraph = text, paragraph
        self.setAccessibleName(paragraph.text)
        self.update()
        return True

    def _show(self) -> None:
        self.setAccessibleName(self._paragraph.text)
        self.updateGeometry()
        self.update()

    def set_size(self, size: float) -> None:
        """Show the text in another size, in pixels of the design."""
        if size != self._size:
            self._size = size
            self.setFont(self._theme.font(size, self._weight))
            self.set_text(self._given)

    def set_colour(self, colour: str) -> None:
        """Paint in the colour of a token."""
        self._colour = self._theme.colour(colour)
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._paragraph.height(inner) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:  # noqa: D102
        margins = self.contentsMargins()
        width = self._paragraph.natural_width() + 1 + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        margins = self.contentsMargins()
        line = math.ceil(self.font().pixelSize() * LINE_HEIGHT)
        width = self._paragraph.longest_word() + margins.left() + margins.right()
        return QSize(width, line + margins.top() + margins.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        rect = self.contentsRect()
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        flag = Qt.AlignmentFlag(align) if align else Qt.AlignmentFlag.AlignLeft
        self._paragraph.draw(painter, QRectF(rect), self._colour, flag)
