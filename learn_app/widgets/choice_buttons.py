"""Answers to choose: radio buttons and boxes to tick, with texts that wrap."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from learn_app.widgets.button import paint_focus
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import Theme


class _Mark:
    """What a radio button and a box to tick have in common: a mark, then a text that may wrap."""

    def __init__(self, button: QAbstractButton, text: str, theme: Theme) -> None:
        self.theme = theme
        self.paragraph = Paragraph(text, theme.font(20))
        self.shows_focus = False
        button.setText(text.replace("&", "&&"))
        button.setFont(theme.font(20))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        # Not Fixed: that would hold the height at the one of the hinted width.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)

    def around(self) -> int:
        return self.theme.px(26 + 10 + 12)

    def height(self, width: int) -> int:
        text = self.paragraph.height(max(1, width - self.around()))
        return max(self.theme.px(46), text + self.theme.px(14))

    def size(self) -> QSize:
        width = self.paragraph.natural_width() + 2 + self.around()
        return QSize(width, self.height(width))

    def minimum(self) -> QSize:
        return QSize(self.paragraph.longest_word() + self.around(), self.theme.px(46))

    def paint(self, button: QAbstractButton, is_round: bool, has_problem: bool) -> None:
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self.theme, self.theme.px
        is_mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, pad = px(26), px(6)
        left = button.width() - side - pad if is_mirrored else pad
        mark = QRectF(left + 1.5, (button.height() - side) / 2 + 1.5, side - 3, side - 3)
        is_filled = button.isChecked() and not is_round
        line = "error" if has_problem else "action" if button.isChecked() or button.underMouse() else "ink"
        painter.setPen(QPen(theme.colour(line), 3))
        painter.setBrush(theme.colour("action" if is_filled else "card"))
        if is_round:
            painter.drawEllipse(mark)
        else:
            painter.drawRoundedRect(mark, px(6), px(6))
        if button.isChecked() and is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action"))
            painter.drawEllipse(mark.center(), mark.width() / 4.4, mark.width() / 4.4)
        elif is_filled:
            painter.drawPixmap(
                mark.adjusted(1, 1, -1, -1).topLeft(), theme.icon("check", px(21), "on_action")
            )
        room = button.width() - self.around()
        text = QRectF(pad if is_mirrored else side + pad + px(10), 0, room, button.height())
        align = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        self.paragraph.draw(painter, text, theme.colour("ink"), align)
        if self.shows_focus:
            paint_focus(painter, QRectF(button.rect()), px(10), theme)


class Radio(QRadioButton):
    """One option of several. Those with the same parent exclude one another."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``text`` is beside the mark."""
        super().__init__(parent)
        self._mark = _Mark(self, text, theme)
        self._has_problem = False

    def set_problem(self, has_problem: bool) -> None:
        """Show whether an answer is lacking here."""
        self._has_problem = has_problem
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802, D102
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return self._mark.height(width)

    def sizeHint(self) -> QSize:  # noqa: D102
        return self._mark.size()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self._mark.minimum()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._mark.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._mark.shows_focus = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        self._mark.paint(self, True, self._has_problem)


class CheckBox(QCheckBox):
    """A box to tick."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        """``text`` is beside the box."""
        super().__init__(parent)
        self._mark = _Mark(self, text, theme)
        self._has_problem = False

    def set_problem(self, has_problem: bool) -> None:
        """Show whether the tick is lacking."""
        self._has_problem = has_problem
        self.update()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802, D102
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        return self._mark.height(width)

    def sizeHint(self) -> QSize:  # noqa: D102
        return self._mark.size()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self._mark.minimum()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._mark.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._mark.shows_focus = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        self._mark.paint(self, False, self._has_problem)


def show_choice(radios: dict[str, Radio], chosen: str) -> None:
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
