"""Answers to choose: radio buttons and boxes to tick, with texts that wrap."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from learn_app.widgets.button import paint_focus
from learn_app.widgets.mirroring import leading
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.theme import Theme

# Qt's classes do not mix; what both kinds of button share stands before either in their bases.
if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object


class _Marked(_Shared):
    """A mark, then a text that may wrap."""

    _is_round = False

    def _set_up(self, text: str, theme: Theme) -> None:
        self._theme = theme
        self._paragraph = Paragraph(text, theme.font(20))
        self._has_problem = False
        self._shows_focus = False
        self.setText(text.replace("&", "&&"))
        self.setFont(theme.font(20))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setSizePolicy(wrapping())

    def set_problem(self, has_problem: bool) -> None:
        """Show whether an answer is lacking here."""
        self._has_problem = has_problem
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._paragraph.height(max(1, width - self._around()))
        return max(self._theme.px(46), text + self._theme.px(14))

    def sizeHint(self) -> QSize:
        width = self._paragraph.natural_width() + 2 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._paragraph.longest_word() + self._around(), self._theme.px(46))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        is_mirrored = self.isRightToLeft()
        side, pad = px(26), px(6)
        left = self.width() - side - pad if is_mirrored else pad
        self._paint_mark(painter, QRectF(left + 1.5, (self.height() - side) / 2 + 1.5, side - 3, side - 3))
        room = self.width() - self._around()
        text = QRectF(pad if is_mirrored else side + pad + px(10), 0, room, self.height())
        align = leading(self)
        self._paragraph.draw(painter, text, theme.colour("ink"), align)
        if self._shows_focus:
            paint_focus(painter, QRectF(self.rect()), px(10), theme)

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        theme, px, is_round = self._theme, self._theme.px, self._is_round
        is_filled = self.isChecked() and not is_round
        is_lively = self.isChecked() or self.underMouse()
        line = "error" if self._has_problem else "action" if is_lively else "ink"
        painter.setPen(QPen(theme.colour(line), 3))
        painter.setBrush(theme.colour("action" if is_filled else "card"))
        if is_round:
            painter.drawEllipse(mark)
        else:
            painter.drawRoundedRect(mark, px(6), px(6))
        if self.isChecked() and is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action"))
            painter.drawEllipse(mark.center(), mark.width() / 4.4, mark.width() / 4.4)
        elif is_filled:
            inner = mark.adjusted(1, 1, -1, -1)
            painter.drawPixmap(inner.topLeft(), theme.icon("check", px(21), "on_action"))

    def _around(self) -> int:
        return self._theme.px(26 + 10 + 12)


class Radio(_Marked, QRadioButton):
    """One option of several. Those with the same parent exclude one another."""

    _is_round = True

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``text`` is beside the mark."""
        super().__init__(parent)
        self._set_up(text, theme)


class CheckBox(_Marked, QCheckBox):
    """A box to tick."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``text`` is beside the box."""
        super().__init__(parent)
        self._set_up(text, theme)


def show_choice(radios: Mapping[str, QAbstractButton], chosen: str) -> None:
    """Check the radio button with the id ``chosen``, or none, without telling anybody."""
    if all(radio.isChecked() == (name == chosen) for name, radio in radios.items()):
        return
    # Buttons that exclude one another cannot be unchecked all at once.
    for radio in radios.values():
        radio.setAutoExclusive(False)
    for name, radio in radios.items():
        radio.setChecked(name == chosen)
    for radio in radios.values():
        radio.setAutoExclusive(True)
