"""Fields to fill in: real inputs in the design's look, without Qt's own (English) menus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QWidget,
)

from learn_app.widgets.mirroring import leading
from learn_app.widgets.theme import Theme

_BUTTONS = {Qt.MouseButton.RightButton: "right", Qt.MouseButton.MiddleButton: "middle"}
_MOST_PASTED = 20_000
# Qt's classes do not mix; what all fields share stands before them in their bases.
if TYPE_CHECKING:
    _Shared = QWidget
else:
    _Shared = object

_TEXT_COLOURS = (
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "soft_ink"),
    (QPalette.ColorRole.Highlight, "action"),
    (QPalette.ColorRole.HighlightedText, "on_action"),
)


def _paint_frame(painter: QPainter, field: QWidget, has_focus: bool, has_problem: bool, theme: Theme) -> None:
    line = "error" if has_problem else "action" if has_focus else "field_line"
    width = 3 if has_focus else 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(line), width))
    painter.setBrush(theme.colour("card"))
    inset, radius = width / 2, theme.px(10)
    painter.drawRoundedRect(QRectF(field.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


def _area_style(theme: Theme) -> str:
    px, colours = theme.px, theme.colours
    # The text must not move when the line gets thicker: padding and line stay the same in sum.
    return (
        f"QPlainTextEdit {{ border: 2px solid {colours.field_line}; border-radius: {px(10)}px;"
        f" background: {colours.card}; padding: {px(4)}px {px(12)}px; color: {colours.ink};"
        f" placeholder-text-color: {colours.soft_ink};"
        f" selection-background-color: {colours.action}; selection-color: {colours.on_action}; }}"
        f" QPlainTextEdit:focus {{ border: 3px solid {colours.action};"
        f" padding: {px(4) - 1}px {px(12) - 1}px; }}"
    )


class _LeftButtonAlone(_Shared):
    """Tells of any other mouse button, which does nothing here, and opens no menu."""

    pressed_wrongly: Signal

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in _BUTTONS:
            self.pressed_wrongly.emit(_BUTTONS[event.button()])
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() not in _BUTTONS:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()


class TextField(_LeftButtonAlone, QLineEdit):
    """One line of text. ``textEdited`` tells what the learner wrote, never what ``show_text`` did."""

    pressed_wrongly = Signal(str)
    """``right`` or ``middle``."""

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
        # The style, or a style sheet, would paint the frame anew at every key: it is kept here.
        self._grounds: dict[tuple[bool, bool], QPixmap] = {}
        self.setFrame(False)
        across, down = theme.px(12) + 2, theme.px(4) + 2
        self.setTextMargins(across, down, across, down)
        palette = self.palette()
        for role, colour in _TEXT_COLOURS:
            palette.setColor(role, theme.colour(colour))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

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
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._grounds = {}
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        look = self.hasFocus(), self._has_problem
        if look not in self._grounds:
            self._grounds[look] = self._painted_ground(*look)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._grounds[look])
        painter.end()
        super().paintEvent(event)

    def _painted_ground(self, has_focus: bool, has_problem: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _paint_frame(painter, self, has_focus, has_problem, self._theme)
        painter.end()
        return pixmap


class TextArea(_LeftButtonAlone, QPlainTextEdit):
    """Several lines of text. ``edited`` tells what the learner wrote, never what ``show_text`` did."""

    edited = Signal(str)
    pressed_wrongly = Signal(str)
    """``right`` or ``middle``."""

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
        self.setStyleSheet(_area_style(theme))
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show ``text``; the cursor stays where it is when nothing changes."""
        if self.toPlainText() != text:
            self._is_showing = True
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self._is_showing = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        # All that lies below the letters, down to the window, would be painted anew at every key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour("card"))
        painter.end()
        super().paintEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802, D102
        # Laying out one endless line would take minutes.
        pasted = QMimeData()
        pasted.setText(source.text()[:_MOST_PASTED])
        super().insertFromMimeData(pasted)

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.edited.emit(self.toPlainText())


class DropDown(_LeftButtonAlone, QComboBox):
    """A list to choose one option from. ``activated`` tells only what the learner chose."""

    pressed_wrongly = Signal(str)
    """``right`` or ``middle``."""

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
        # The list opens below, as on the web; Fusion would lay it over the field and its label.
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")
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

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        # The wheel scrolls the page; it must not change an answer on its way.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        theme, px = self._theme, self._theme.px
        _paint_frame(painter, self, self.hasFocus(), self._has_problem, theme)
        side, is_mirrored = px(24), self.isRightToLeft()
        at = px(12) if is_mirrored else self.width() - px(12) - side
        painter.drawPixmap(at, (self.height() - side) // 2, theme.icon("chevron-down", side))
        room = self.rect().adjusted(px(14), 0, -px(14), 0)
        room = room.adjusted(side, 0, 0, 0) if is_mirrored else room.adjusted(0, 0, -side, 0)
        painter.setPen(theme.colour("ink" if self.currentData() else "soft_ink"))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignVCenter | (leading(self))
        text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, text)
