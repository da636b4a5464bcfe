"""The steps of an exercise: done, current, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercise_api.contract import Step
from learn_app.widgets.text import Text
from learn_app.widgets.theme import REGULAR, SEMIBOLD, Theme


class Checklist(QWidget):
    """One line per step; redrawn only where a step changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[Step, ...] = ()
        self._is_brief = False
        self._lines: list[_Line] = []
        self._current = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(12))
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show ``steps``; the first one that is not done is the current one."""
        if tuple(steps) != self._steps:
            self._steps = tuple(steps)
            self._draw()

    def set_brief(self, is_brief: bool) -> None:
        """Show only the current step, with its number, or all of them."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self._show_lines()

    def _draw(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        steps = self._steps
        current = next((i for i, step in enumerate(steps) if not step.is_done), len(steps))
        self._lines = [_Line(step, i == current, self._theme) for i, step in enumerate(steps)]
        for line in self._lines:
            self._layout.addWidget(line)
        self._current = min(current, len(steps) - 1)
        self._show_lines()
        self.setVisible(bool(steps))

    def _show_lines(self) -> None:
        count = len(self._lines)
        for i, line in enumerate(self._lines):
            is_numbered = self._is_brief and count > 1
            line.show_number(f"{i + 1}/{count}  " if is_numbered else "")
            # Said in so many words: what is merely not hidden counts only after the next event.
            line.setVisible(not self._is_brief or i == self._current)
            line.updateGeometry()
        self.updateGeometry()


class _Line(QWidget):
    def __init__(self, step: Step, is_current: bool, theme: Theme) -> None:
        super().__init__()
        self._say = step.say
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(_Mark(step.is_done, is_current, theme), 0, Qt.AlignmentFlag.AlignTop)
        colour = "ink" if is_current or step.is_done else "soft_ink"
        self._text = Text(step.say, theme, 20, SEMIBOLD if is_current else REGULAR, colour)
        self._text.setContentsMargins(0, theme.px(3), 0, 0)
        layout.addWidget(self._text, 1)

    def show_number(self, number: str) -> None:
        """Show ``number`` before the step's words."""
        self._text.set_text(number + self._say)


class _Mark(QWidget):
    def __init__(self, is_done: bool, is_current: bool, theme: Theme) -> None:
        super().__init__()
        self._is_done = is_done
        self._is_current = is_current
        self._theme = theme
        self.setFixedSize(QSize(theme.px(32), theme.px(32)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self._is_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("ok"))
            painter.drawEllipse(rect)
            side = self._theme.px(20)
            offset = (self.width() - side) // 2
            painter.drawPixmap(offset, offset, self._theme.icon("check", side, "on_action"))
            return
        painter.setPen(QPen(self._theme.colour("action" if self._is_current else "line"), 3))
        painter.setBrush(self._theme.colour("card"))
        painter.drawEllipse(rect)
