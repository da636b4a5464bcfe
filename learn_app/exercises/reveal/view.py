"""``reveal`` on the screen: a picture below a cover that the pointer wipes away."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Pointed
from learn_app.exercises.reveal.machine import COLUMNS, ROWS, RevealState, cell_target, is_clear
from learn_app.exercises.reveal.spec import RevealSpec
from learn_app.i18n import N_
from learn_app.widgets.button import paint_focus
from learn_app.widgets.drawn_view import DrawnView
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.stamps import WholePictures

_MARGIN = 10
_PICTURE_SHARE = 0.86
_DOT = 9  # a dot of the cloth
_ARROWS = {
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Return: (0, 0),
    Qt.Key.Key_Enter: (0, 0),
    Qt.Key.Key_Space: (0, 0),
}


class RevealView(DrawnView):
    """The pointer wipes wherever it passes; so does the cell that the arrow keys move."""

    sentences: ClassVar = {
        "half": N_("Half of it is clear. Go on!"),
        "nearly": N_("Nearly there: look at the edges."),
        "revealed": N_("Well done! You can move the pointer everywhere."),
    }

    def __init__(self, spec: RevealSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Everything is covered until the first state is shown."""
        super().__init__(spec, tools, parent)
        self._state = RevealState()
        self._over = ""
        self._by_keys: tuple[int, int] | None = None
        self._cells = self._arranged()
        self._pictures = WholePictures(self, self.theme.colour("card"), self._paint_all)
        # Its pictures have the ground too: what is below need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._panel = MousePicture("mouse-move", self.theme, self.translator)
        self.setAccessibleName(self.translator.gettext(N_("A covered picture, to wipe clear")))

    def show_state(self, state: RevealState) -> None:
        """Uncover what is clear."""
        changed = self._state.clear ^ state.clear
        self._state = state
        while changed:
            self.update(self._cells[(changed & -changed).bit_length() - 1])
            changed &= changed - 1

    def panel(self) -> QWidget:
        """Return a picture of a mouse that moves."""
        return self._panel

    def part_rect(self, target: str) -> QRect:
        """Return the place of a cell."""
        for row in range(ROWS):
            for column in range(COLUMNS):
                if target == cell_target(row, column):
                    return self._cell(row, column)
        return QRect()

    def pointer_at(self, position: QPoint) -> None:
        """Tell the cell that the pointer comes over."""
        ground = self._ground()
        over = ""
        if ground.contains(position):
            column = (position.x() - ground.left()) * COLUMNS // ground.width()
            row = (position.y() - ground.top()) * ROWS // ground.height()
            over = cell_target(row, column)
        if over != self._over:
            self._over = over
            if over:
                self.happen(Pointed(over))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row, column = self._by_keys or (0, 0)
        if self._by_keys is not None:
            row = max(0, min(ROWS - 1, row + step[0]))
            column = max(0, min(COLUMNS - 1, column + step[1]))
            self.update(self._cell(*self._by_keys))
        self._by_keys = (row, column)
        self.update(self._cell(row, column))
        self.happen(Pointed(cell_target(row, column)))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        if self._by_keys is not None:
            self.update(self._cell(*self._by_keys))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._cells = self._arranged()
        self._pictures.forget()
        self.guide_soon()

    def guide(self) -> None:
        """Paint beforehand what the first wipe uncovers."""
        self._pictures.prepare("covered", "clear")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, area, state = QPainter(self), event.rect(), self._state
        self._pictures.draw(painter, "clear", area)
        if state.clear.bit_count() < len(self._cells):
            for number in self._cells_in(area):
                if not is_clear(state, number):
                    self._pictures.draw(painter, "covered", self._cells[number])
        if self._by_keys is not None and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus(painter, QRectF(self._cell(*self._by_keys)), 8, self.theme)

    def _paint_all(self, painter: QPainter, look: str) -> None:
        """Paint everything ``covered``, or everything ``clear``."""
        theme, ground = self.theme, self._ground()
        if look == "clear":
            painter.fillRect(ground, theme.colour("paper"))
            side = round(min(ground.width(), ground.height()) * _PICTURE_SHARE)
            picture = theme.pictogram(self.spec.cover, side)
            painter.drawPixmap(ground.center() - QPoint(side // 2, side // 2), picture)
            return
        painter.fillRect(ground, theme.colour("action_line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("action_tint"))
        for cell in self._cells:
            painter.drawEllipse(QPointF(cell.center()), _DOT, _DOT)

    def _ground(self) -> QRect:
        return self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _cells_in(self, area: QRect) -> Iterator[int]:
        """Yield the cells that an area touches: they lie row by row."""
        ground = self._ground()
        across, down = max(1, ground.width()), max(1, ground.height())
        left, right = area.left() - ground.left(), area.right() - ground.left()
        top, bottom = area.top() - ground.top(), area.bottom() - ground.top()
        columns = range(max(0, left * COLUMNS // across), min(COLUMNS, right * COLUMNS // across + 1))
        for row in range(max(0, top * ROWS // down), min(ROWS, bottom * ROWS // down + 1)):
            for column in columns:
                yield row * COLUMNS + column

    def _cell(self, row: int, column: int) -> QRect:
        return self._cells[row * COLUMNS + column]

    def _arranged(self) -> list[QRect]:
        """Return the places of the cells, row by row; no pixel is left between them."""
        ground = self._ground()
        lefts = [ground.left() + -(-column * ground.width() // COLUMNS) for column in range(COLUMNS + 1)]
        tops = [ground.top() + -(-row * ground.height() // ROWS) for row in range(ROWS + 1)]
        return [
            QRect(lefts[x], tops[y], lefts[x + 1] - lefts[x], tops[y + 1] - tops[y])
            for y in range(ROWS)
            for x in range(COLUMNS)
        ]
