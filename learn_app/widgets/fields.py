"""Fields to fill in: real inputs in the design's look, without Qt's own (English) menus."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from learn_app.widgets.button import paint_focus
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import Theme

_BUTTONS = {Qt.MouseButton.RightButton: "right", Qt.MouseButton.MiddleButton: "middle"}


def _field_style(theme: Theme, kind: str, has_problem: bool) -> str:
    px, colours = theme.px, theme.colours
    line = colours.error if has_problem else colours.field_line
    # The text must not move when the line gets thicker: padding and line stay the same in sum.
    return (
        f"{kind} {{ border: 2px solid {line}; border-radius: {px(10)}px; background: {colours.card};"
        f" padding: {px(4)}px {px(12)}px; color: {colours.ink};"
        f" placeholder-text-color: {colours.soft_ink};"
        f" selection-background-color: {colours.action}; selection-color: {colours.on_action}; }}"
        f" {kind}:focus {{ border: 3px solid {colours.error if has_problem else colours.action};"
        f" padding: {px(4) - 1}px {px(12) - 1}px; }}"
    )


class TextField(QLineEdit):
    """One line of text. ``textEdited`` tells what the learner wrote, never what ``show_text`` did."""

    pressed_wrongly = Signal(str)
    """``right`` or ``middle``: a mouse button that does nothing here."""

    def __init__(
        self, theme: Theme, placeholder: str = "", size: int = 20, parent: QWidget | None = None
    ) -> None:
        """``size`` is the text's, in pixels of the design."""
        super().__init__(parent)
        self._theme = theme
        self._has_problem = False
        self.setFont(theme.font(size))
        self.setPlaceholderText(placeholder)
        self.setMinimumHeight(theme.px(50))
        self.setMinimumWidth(theme.px(100))
        self.setStyleSheet(_field_style(theme, "QLineEdit", False))

    def show_text(self, text: str) -> None:
        """Show ``text``; the cursor stays where it is when nothing changes."""
        if self.text() != text:
            self.setText(text)
            if not self.hasFocus():
                self.setCursorPosition(0)  # a long text is read from its beginning

    def set_problem(self, has_problem: bool) -> None:
        """Show whether something is wrong with what stands here."""
        if has_problem != self._has_problem:
            self._has_problem = has_problem
            self.setStyleSheet(_field_style(self._theme, "QLineEdit", has_problem))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() in _BUTTONS:
            self.pressed_wrongly.emit(_BUTTONS[event.button()])
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() not in _BUTTONS:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        event.accept()


class TextArea(QPlainTextEdit):
    """Several lines of text. ``edited`` tells what the learner wrote, never what ``show_text`` did."""

    edited = Signal(str)
    pressed_wrongly = Signal(str)
    """``right`` or ``middle``: a mouse button that does nothing here."""

    def __init__(self, theme: Theme, lines: int = 6, size: int = 20, parent: QWidget | None = None) -> None:
        """``lines`` is how many lines are in sight at least."""
        super().__init__(parent)
        self._theme = theme
        self._is_showing = False
        self.setFont(theme.font(size))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(QFontMetrics(self.font()).lineSpacing() * lines + theme.px(20))
        self.setMinimumWidth(theme.px(100))
        self.setStyleSheet(_field_style(theme, "QPlainTextEdit", False))
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show ``text``; the cursor stays where it is when nothing changes."""
        if self.toPlainText() != text:
            self._is_showing = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._is_showing = False

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() in _BUTTONS:
            self.pressed_wrongly.emit(_BUTTONS[event.button()])
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() not in _BUTTONS:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        event.accept()

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.edited.emit(self.toPlainText())


class DropDown(QComboBox):
    """A list to choose one option from. ``activated`` tells only what the learner chose."""

    pressed_wrongly = Signal(str)
    """``right`` or ``middle``: a mouse button that does nothing here."""

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]],
        placeholder: str,
        parent: QWidget | None = None,
    ) -> None:
        """``options`` are (id, text); ``placeholder`` stands first, with the id ""."""
        super().__init__(parent)
        self._theme = theme
        self._has_problem = False
        self.setFont(theme.font(20))
        self.setView(QListView(self))
        self.view().setFont(self.font())
        # The box's own delegate paints the system's colours, whatever the style sheet says.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.view().setStyleSheet(
            f"QListView {{ background: {theme.colours.card}; color: {theme.colours.ink}; }}"
            f" QListView::item {{ min-height: {theme.px(46)}px; padding-left: {theme.px(10)}px; }}"
            " QListView::item:selected"
            f" {{ background: {theme.colours.action}; color: {theme.colours.on_action}; }}"
        )
        self.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMinimumHeight(theme.px(50))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for option, text in (("", placeholder), *options):
            self.addItem(text, option)

    def show_option(self, option: str) -> None:
        """Show an option as the chosen one."""
        index = max(0, self.findData(option))
        if index != self.currentIndex():
            self.setCurrentIndex(index)

    def option(self, index: int) -> str:
        """Return the id of the option at an index."""
        return str(self.itemData(index) or "")

    def set_problem(self, has_problem: bool) -> None:
        """Show whether something is wrong with what is chosen."""
        if has_problem != self._has_problem:
            self._has_problem = has_problem
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() in _BUTTONS:
            self.pressed_wrongly.emit(_BUTTONS[event.button()])
        else:
            super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        # The wheel scrolls the page; it must not change an answer on its way.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        line = "error" if self._has_problem else "action" if self.hasFocus() else "field_line"
        width = 3 if self.hasFocus() else 2
        painter.setPen(QPen(theme.colour(line), width))
        painter.setBrush(theme.colour("card"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(10), px(10))
        side, is_mirrored = px(24), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = px(12) if is_mirrored else self.width() - px(12) - side
        painter.drawPixmap(at, (self.height() - side) // 2, theme.icon("chevron-down", side))
        room = self.rect().adjusted(px(14), 0, -px(14), 0)
        room = room.adjusted(side, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -side, 0)
        painter.setPen(theme.colour("ink" if self.currentData() else "soft_ink"))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        )
        text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, text)


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
