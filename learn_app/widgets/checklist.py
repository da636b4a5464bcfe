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
            self._draw()

    def _draw(self) -> None:
        while self._layout.count():
            widget = self._layout.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        steps = self._steps
        current = next((i for i, step in enumerate(steps) if not step.is_done), len(steps))
        for i, step in enumerate(steps):
            if not self._is_brief:
                self._layout.addWidget(_Line(step, step.say, i == current, self._theme))
            elif i == min(current, len(steps) - 1):
                words = f"{i + 1}/{len(steps)}  {step.say}" if len(steps) > 1 else step.say
                self._layout.addWidget(_Line(step, words, i == current, self._theme))
        self.setVisible(bool(steps))


class _Line(QWidget):
    def __init__(self, step: Step, words: str, is_current: bool, theme: Theme) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(_Mark(step.is_done, is_current, theme), 0, Qt.AlignmentFlag.AlignTop)
        colour = "ink" if is_current or step.is_done else "soft_ink"
        text = Text(words, theme, 20, SEMIBOLD if is_current else REGULAR, colour)
        text.setContentsMargins(0, theme.px(3), 0, 0)
        layout.addWidget(text, 1)


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
