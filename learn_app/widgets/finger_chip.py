"""Which finger to use, on the colour of the next key."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.widgets.mirroring import leading
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.theme import SEMIBOLD, Theme

_RADIUS = 18


class FingerChip(QWidget):
    """One sentence at a time, of those known from the start.

    It has room for the longest of them, so that nothing around it moves, nor is laid out again, when
    the sentence changes with every key. Each is painted once and kept.
    """

    def __init__(self, theme: Theme, sentences: Iterable[str], parent: QWidget | None = None) -> None:
        """Say nothing yet. ``sentences`` are all that will be said."""
        super().__init__(parent)
        self._theme = theme
        self._font = theme.font(20, SEMIBOLD)
        self._pixmaps: dict[str, QPixmap] = {}
        self._sentence = ""
        self._is_over = False
        self._line = Paragraph("x", self._font).height(1e6)
        self.announce(sentences)
        self.setSizePolicy(wrapping(down=QSizePolicy.Policy.Preferred))
        # Its corners are on the panel's ground: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence

    def announce(self, sentences: Iterable[str]) -> None:
        """Know these sentences instead of those before."""
        self._paragraphs = {sentence: Paragraph(sentence, self._font) for sentence in ("", *sentences)}
        self._pixmaps = {}
        self._sentence = ""
        self.updateGeometry()

    def say(self, sentence: str) -> None:
        """Show ``sentence``, one of those that were announced."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.setAccessibleName(sentence)
            self.update()

    def prepare(self) -> None:
        """Paint one more of the sentences beforehand, while nobody waits for it."""
        missing = (one for one in self._paragraphs if one not in self._pixmaps)
        if not self.rect().isEmpty() and (sentence := next(missing, None)) is not None:
            self._pixmaps[sentence] = self._painted(sentence)

    def end(self) -> None:
        """Give the room back: nothing more will be said."""
        self._is_over = True
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        if self._is_over:
            return 0
        around, above = self._margins()
        room = max(1, width - 2 * around)
        return max(paragraph.height(room) for paragraph in self._paragraphs.values()) + 2 * above

    def sizeHint(self) -> QSize:  # noqa: D102
        width = max(paragraph.natural_width() for paragraph in self._paragraphs.values()) + 1
        width += 2 * self._margins()[0]
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        around, above = self._margins()
        word = max(paragraph.longest_word() for paragraph in self._paragraphs.values())
        return QSize(word + 2 * around, 0 if self._is_over else self._line + 2 * above)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._pixmaps = {}
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self.rect().isEmpty():
            return
        pixmap = self._pixmaps.get(self._sentence)
        if pixmap is None:
            pixmap = self._pixmaps[self._sentence] = self._painted(self._sentence)
        QPainter(self).drawPixmap(0, 0, pixmap)

    def _margins(self) -> tuple[int, int]:
        return self._theme.px(18), self._theme.px(16)

    def _painted(self, sentence: str) -> QPixmap:
        theme, ratio = self._theme, self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.colour("card"))
        if not sentence:
            return pixmap  # the room is kept, so that nothing moves; there is no finger to name
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("retry_tint"))
        ground, radius = QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(_RADIUS)
        painter.drawRoundedRect(ground, radius, radius)
        around, above = self._margins()
        room = QRect(self.rect()).adjusted(around, above, -around, -above)
        align = leading(self)
        self._paragraphs[sentence].draw(painter, QRectF(room), theme.colour("retry"), align)
        painter.end()
        return pixmap
