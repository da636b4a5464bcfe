"""The word to type, large: what is written in green, the next letter marked, the rest to come."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from learn_app.widgets.after_paint import AfterPaint
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.stamps import WholePictures
from learn_app.widgets.theme import BOLD, REGULAR, Theme
from learn_app.widgets.typing_input import TypingInput
from learn_app.widgets.word_layout import LaidOutWord, LetterTiles, lay_out


class TypingArea(TypingInput):
    """Takes what is typed, and shows how far the word is."""

    def __init__(self, theme: Theme, reminder: str, parent: QWidget | None = None) -> None:
        """``reminder`` is shown while the keyboard is elsewhere."""
        super().__init__(theme, reminder, parent)
        self._shown = self._next = self._past = LaidOutWord()
        self._following = ""
        self._done = 0
        self._wrong = ""
        self._tiles = LetterTiles(theme)
        self._beginnings = WholePictures(self, theme.colour("card"), self._paint_beginning)
        self._after_paint = AfterPaint(self, self._prepare)
        paint_ground(self, theme, "card")
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def show_word(self, word: str, done: int, following: str = "", wrong: str = "") -> None:
        """Show ``word`` with its first ``done`` letters written; ``following`` comes after it.

        ``wrong`` are the letters that stand there and have to be erased.
        """
        self._following = following
        self.is_over = done >= len(word)
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()
        if word != self._shown.word:
            self._past = self._shown  # to be thrown away while nobody waits
            self._shown = self._next if word == self._next.word else self._lay_out(word)
            self._done = done
            self.update()
        elif done != self._done:
            places, before = self._shown.places, self._done
            self._done = done
            is_next = done == before + 1 < len(places)
            if is_next and places[before].top() == places[done].top():
                self.update(places[before].united(places[done]))  # as nearly always
            else:
                for place in places[min(done, before) : max(done, before) + 1]:
                    self.update(place)
        self._after_paint.ask()

    def cells(self) -> tuple[QRectF, ...]:
        """Return where each letter of the word is."""
        return tuple(self._shown.cells)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(240), self._theme.px(100))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: D102
        if query == Qt.InputMethodQuery.ImCursorRectangle and self._done < len(self._shown.cells):
            return self._shown.cells[self._done].toAlignedRect()
        return super().inputMethodQuery(query)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._next = LaidOutWord()
        self._shown = self._lay_out(self._shown.word)
        self._beginnings.forget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, dirty, done, shown = QPainter(self), event.rect(), self._done, self._shown
        if done == 0:
            self._beginnings.draw(painter, shown.word, dirty)
        else:
            self._paint_letters(painter, shown, done, dirty)
        if (self._wrong or self.preedit) and done < len(shown.word):
            self._paint_below(painter, shown.cells[done])
        self.paint_reminder(painter)

    def _paint_letters(self, painter: QPainter, shown: LaidOutWord, done: int, dirty: QRect) -> None:
        tile, ratio = self._tiles.tile, self.devicePixelRatioF()
        if done < len(shown.word):
            # First, because its ground reaches below the letters beside it.
            painter.drawPixmap(shown.corners[done], tile(shown, done, "now", ratio))
        for index, place in enumerate(shown.places):
            if index != done and place.intersects(dirty):
                look = "done" if index < done else "to come"
                painter.drawPixmap(shown.corners[index], tile(shown, index, look, ratio))

    def _paint_beginning(self, painter: QPainter, word: str) -> None:
        shown = self._shown if word == self._shown.word else self._next
        self._paint_letters(painter, shown, 0, self.rect())

    def _paint_below(self, painter: QPainter, cell: QRectF) -> None:
        """Paint what is not of the word: wrong letters to be erased, or what is being composed."""
        font = self._theme.font(22, BOLD if self._wrong else REGULAR)
        font.setStrikeOut(bool(self._wrong))
        painter.setFont(font)
        painter.setPen(self._theme.colour("error" if self._wrong else "soft_ink"))
        text = self._wrong.replace(" ", "␣") or self.preedit
        across = painter.fontMetrics().horizontalAdvance(text) + 8
        left = min(max(cell.center().x() - across / 2, 0.0), max(0.0, self.width() - across))
        below = QRectF(left, cell.bottom() + 6, across, self._theme.px(30))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)

    def _lay_out(self, word: str) -> LaidOutWord:
        room = QRectF(self.rect()).adjusted(24, 8, -24, -8 - self._theme.px(34))
        return lay_out(word, room, self._theme)

    def _prepare(self) -> None:
        """Paint beforehand what the next keys will show, while nobody waits."""
        self._past = LaidOutWord()
        shown, done, ratio = self._shown, self._done, self.devicePixelRatioF()
        for index, look in ((done, "done"), (done + 1, "now")):
            if index < len(shown.word):
                self._tiles.tile(shown, index, look, ratio)
        if self._following and self._following != self._next.word:
            self._next = self._lay_out(self._following)
            self._beginnings.prepare(shown.word, self._following)
