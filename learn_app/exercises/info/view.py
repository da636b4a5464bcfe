"""``info`` on the screen: a large pictogram, short lines, one button."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Rested
from learn_app.exercises.info.machine import CONTINUE, InfoState
from learn_app.exercises.info.spec import InfoSpec, Point
from learn_app.widgets.button import Button
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.picture import Picture
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import SLIPPED, WRONG_BUTTON
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text

_COLUMN = 720
_ALONE, _ABOVE_POINTS = 240, 140
_TEXT_SIZES = (24, 22, 20)


class InfoView(ExerciseView):
    """Something to read; the button also acts when the pointer rests on it."""

    sentences: ClassVar = {**WRONG_BUTTON, **SLIPPED}

    def __init__(self, spec: InfoSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the whole page: it does not change."""
        super().__init__(spec, tools, parent)
        px = self.theme.px
        self._button = Button(self.translator.gettext("Continue"), self.theme, role="primary")
        add_target(self, CONTINUE, self._button, self.translator.gettext("Continue"))
        self._dwell = Dwell(self._button, self.theme)
        self._dwell.rested.connect(lambda: self.happen(Rested(CONTINUE, at_ms=self.tools.clock())))
        size = _ABOVE_POINTS if spec.points else _ALONE
        self._picture = Picture(self.theme, spec.pictogram, size) if spec.pictogram else None
        self._texts: list[Text] = []
        self._scroll = self._scrolled(spec)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(28))
        layout.setSpacing(px(20))
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_state(self, state: InfoState) -> None:
        """Leave the page as it is: reading changes nothing on it."""

    def take_focus(self) -> None:
        """Put the keyboard on the button, so that Space and Enter go on."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        # First the picture gives way to the words, then the words grow smaller; scrolling is last.
        for size in _TEXT_SIZES:
            for text in self._texts:
                text.set_size(size)
            self._fit_picture()
            if self._scroll.fit():
                break

    def _fit_picture(self) -> None:
        if self._picture is not None:
            content = self._scroll.widget()
            layout = content.layout()
            assert layout is not None
            layout.activate()
            words = content.heightForWidth(self._scroll.width()) - self._picture.sizeHint().height()
            self._picture.fit(self._scroll.height() - words)

    def _scrolled(self, spec: InfoSpec) -> Scroll:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(18))
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
        if point.pictogram:
            picture = Picture(self.theme, point.pictogram, 52)
            picture.setFixedWidth(self.theme.px(52))
            line.addWidget(picture)
        elif is_indented:
            line.addSpacing(self.theme.px(52 + 18))
        text = Text(point.text, self.theme, _TEXT_SIZES[0])
        self._texts.append(text)
        text.setMaximumWidth(self.theme.px(_COLUMN))
        line.addWidget(text, 24)
        line.addStretch(1)
        return line
