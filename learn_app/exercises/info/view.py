"""``info`` on the screen: a large pictogram, short lines, one button."""

from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Rested
from learn_app.exercises.info.machine import CONTINUE, InfoState
from learn_app.exercises.info.spec import InfoSpec, Point
from learn_app.widgets.button import Button
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.paragraph import said
from learn_app.widgets.picture import Picture
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import SLIPPED, WRONG_BUTTON
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text

_COLUMN = 720
_ALONE, _ABOVE_POINTS = 240, 140


class _Level(NamedTuple):
    """How the page is set, in pixels of the design."""

    size: int
    spacing: int
    margin: int
    side: int
    """Of a point's pictogram."""
    has_picture: bool


_LEVELS = (
    _Level(24, 18, 24, 52, True),
    _Level(22, 14, 22, 48, True),
    _Level(22, 14, 20, 44, False),
    _Level(20, 10, 16, 40, False),
    _Level(18, 8, 12, 36, False),
)
"""From roomy to tight: who has not learnt to scroll should not have to."""


class InfoView(ExerciseView):
    """Something to read; the button also acts when the pointer rests on it."""

    sentences: ClassVar = {**WRONG_BUTTON, **SLIPPED}

    def __init__(self, spec: InfoSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the whole page: it does not change."""
        super().__init__(spec, tools, parent)
        self._button = Button(self.translator.gettext("Continue"), self.theme, role="primary")
        add_target(self, CONTINUE, self._button, self.translator.gettext("Continue"))
        self._dwell = Dwell(self._button, self.theme, tools.rest_ms)
        self._dwell.rested.connect(lambda: self.happen(Rested(CONTINUE)))
        size = _ABOVE_POINTS if spec.points else _ALONE
        self._picture = Picture(self.theme, spec.pictogram, size) if spec.pictogram else None
        self._texts: list[Text] = []
        self._marks: list[QWidget] = []
        self._scroll = self._scrolled(spec)
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_state(self, state: InfoState) -> None:
        """Leave the page as it is: reading changes nothing on it."""

    def spoken(self) -> str:
        """Return the lines of the page."""
        return said(point.text for point in self.spec.points)

    def take_focus(self) -> None:
        """Put the keyboard on the button, so that Space and Enter go on."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        for level in _LEVELS:
            self._set(level)
            if self._scroll.fit():
                break

    def _set(self, level: _Level) -> None:
        px, layout = self.theme.px, self.layout()
        content = self._scroll.widget().layout()
        assert layout is not None
        assert content is not None
        margin = px(level.margin)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(px(level.spacing))
        self._button.set_tight(level.size < _LEVELS[0].size)
        content.setSpacing(px(level.spacing))
        for text in self._texts:
            text.set_size(level.size)
        for mark in self._marks:
            mark.setFixedWidth(px(level.side))
            if isinstance(mark, Picture):
                mark.fit(px(level.side))
        layout.activate()
        if self._picture is not None:
            self._picture.setVisible(level.has_picture or not self._texts)
            content.activate()
            words = content.totalHeightForWidth(self._scroll.width()) - self._picture.sizeHint().height()
            self._picture.fit(self._scroll.height() - words)

    def _scrolled(self, spec: InfoSpec) -> Scroll:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        if self._picture is not None:
            column.addWidget(self._picture)
        for point in spec.points:
            column.addLayout(self._line(point, any(p.pictogram for p in spec.points)))
        column.addStretch(1)
        return Scroll(self.theme, content)

    def _line(self, point: Point, is_indented: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(18))
        line.addStretch(1)
        if point.pictogram or is_indented:
            side = _LEVELS[0].side
            self._marks.append(Picture(self.theme, point.pictogram, side) if point.pictogram else QWidget())
            line.addWidget(self._marks[-1])
        text = Text(point.text, self.theme, _LEVELS[0].size)
        self._texts.append(text)
        text.setMaximumWidth(self.theme.px(_COLUMN))
        line.addWidget(text, 24)
        line.addStretch(1)
        return line
