"""The list of a group's people: only the rows in sight are painted, however many there are."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from learn_app.progress.records import Learner
from learn_app.progress.results import Level
from learn_app.screens.avatars import paint_avatar
from learn_app.screens.trainer.columns import Columns
from learn_app.widgets.button import paint_focus
from learn_app.widgets.scroll import ScrollBar
from learn_app.widgets.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

LEVEL_LOOKS = {
    Level.NONE: ("level_none", "soft_ink"),
    Level.DISCOVERED: ("level_discovered", "retry"),
    Level.STARTED: ("level_started", "level_started_ink"),
    Level.PASSED: ("level_passed", "ok_ink"),
    Level.MASTERED: ("level_mastered", "ok_ink"),
}
"""Level → ground and ink, both tokens."""
_ROW, _GAP = 56, 7
"""Height of a row and what is between two, in pixels of the design."""


class Row(NamedTuple):
    """One person as the table shows them."""

    learner: Learner
    name: str
    levels: tuple[Level, ...]
    """In each module, in the order of the columns."""
    last: str
    """When they were here last, in words."""
    is_missed: bool = False


class _Model(QAbstractListModel):
    """The rows, as Qt asks for them; a screen reader hears the whole row."""

    def __init__(self, rows: Sequence[Row], parent: "PeopleList") -> None:
        super().__init__(parent)
        self.rows = rows
        self._people = parent

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        return len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()].name
        return self._people.spoken(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None


class PeopleList(QListView):
    """Up and down go from one person to the next, Enter opens one; left and right turn the modules."""

    opened = Signal(str)
    """Id of a learner."""
    turned = Signal(int)
    """1 or -1."""
    resized = Signal()
    """The columns have other places now."""

    def __init__(self, theme: Theme, rows: Sequence[Row], columns: Columns, words: Sequence[str]) -> None:
        """``words`` are those of the levels, in their order."""
        super().__init__()
        self._theme = theme
        self.columns = columns
        self._words = words
        self.shows_focus = False
        self.checked: set[str] = set()
        """Ids of those who are ticked, where people can be."""
        self._word_for_checked = ""
        self._rows = _Model(rows, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(theme, self, words))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("paper"))
        self.setPalette(palette)
        self.clicked.connect(self._on_chosen)
        if rows:
            self.setCurrentIndex(self._rows.index(0))

    def make_checkable(self, checked: set[str], word: str) -> None:
        """Show a box at each row instead of an arrow; ``word`` says that one is ticked."""
        self.checked = checked
        self._word_for_checked = word

    @property
    def is_checkable(self) -> bool:
        """Whether a row is ticked rather than opened."""
        return bool(self._word_for_checked)

    def spoken(self, row: int) -> str:
        """Return a row in words. Made when asked for: a screen reader asks for one row at a time."""
        one = self._rows.rows[row]
        levels = zip(self.columns.heads, one.levels, strict=False)
        said = [
            one.name,
            one.last,
            *(f"{head.text}: {self._words[level]}" for head, level in levels if level),
        ]
        if one.learner.id in self.checked:
            said.append(self._word_for_checked)
        return ". ".join(part for part in said if part)

    def open_current(self) -> None:
        """Open the person on whom the keyboard is."""
        if self.currentIndex().isValid():
            self._on_chosen(self.currentIndex())

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._theme.px(200), self._theme.px(_ROW + _GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            self.shows_focus = True
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.columns.resize(self.viewport().width() - self.beside_bar())
        super().resizeEvent(event)
        self.resized.emit()

    def beside_bar(self) -> int:
        """Return what is left free between the rows and the bar, where there is one."""
        return self._theme.px(8) if self.verticalScrollBar().isVisible() else 0

    def _on_chosen(self, index: QModelIndex) -> None:
        learner_id = self._rows.rows[index.row()].learner.id
        if self.is_checkable:
            self.checked ^= {learner_id}
            self.update(index)
        self.opened.emit(learner_id)


class _Painter(QStyledItemDelegate):
    """Paints a row: picture, name, a field for each module in sight, the last visit."""

    def __init__(self, theme: Theme, people: PeopleList, words: Sequence[str]) -> None:
        super().__init__(people)
        self._theme = theme
        self._people = people
        self._words = words

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._theme.px(400), max(56, self._theme.px(_ROW)) + self._theme.px(_GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        people, theme, px = self._people, self._theme, self._theme.px
        row, columns = people._rows.rows[index.row()], people.columns
        rect: QRect = option.rect  # type: ignore[attr-defined]
        rect = rect.adjusted(0, 0, -people.beside_bar(), -px(_GAP))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(rect, px(14), px(14))
        side = columns.avatar
        place = QRectF(rect.left() + px(14), rect.top() + (rect.height() - side) / 2, side, side)
        paint_avatar(painter, place, row.learner.picture, theme)
        self._paint_name(painter, columns.name(rect), row.name)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.setFont(columns.cell_font)
        for number, cell in columns.cells(rect):
            fill, ink = LEVEL_LOOKS[row.levels[number]]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(fill))
            painter.drawRoundedRect(cell, px(10), px(10))
            painter.setPen(theme.colour(ink))
            painter.drawText(cell, centre, self._words[row.levels[number]])
        painter.setPen(theme.colour("retry" if row.is_missed else "soft_ink"))
        painter.drawText(columns.last(rect), centre, row.last)
        self._paint_end(painter, rect, row)
        if index.row() == people.currentIndex().row() and people.hasFocus() and people.shows_focus:
            paint_focus(painter, QRectF(rect), px(14), theme)

    def _paint_end(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint what a click does: it leads on, or ticks."""
        theme, side = self._theme, self._theme.px(26)
        place = QRect(rect.right() - theme.px(40), rect.top() + (rect.height() - side) // 2, side, side)
        if not self._people.is_checkable:
            painter.drawPixmap(place.topLeft(), theme.icon("chevron-right", side))
            return
        is_checked = row.learner.id in self._people.checked
        painter.setPen(QPen(theme.colour("action" if is_checked else "ink"), 3))
        painter.setBrush(theme.colour("action" if is_checked else "card"))
        painter.drawRoundedRect(place, theme.px(6), theme.px(6))
        if is_checked:
            painter.drawPixmap(place.topLeft(), theme.icon("check", side, "on_action"))

    def _paint_name(self, painter: QPainter, place: QRect, name: str) -> None:
        """Paint a name; a long one smaller, and shortened only where even that has no room."""
        painter.setPen(QPen(self._theme.colour("ink")))
        for size in (20, 18, 16, 14):
            painter.setFont(self._theme.font(size, self._people.columns.name_font.weight()))
            metrics = painter.fontMetrics()
            if metrics.horizontalAdvance(name) <= place.width():
                break
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, left, metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width()))
