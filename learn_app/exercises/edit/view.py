"""``edit`` on the screen: the right text above, the text to correct below, and the keys that help."""

from typing import ClassVar, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Button, Clicked, Filled
from learn_app.exercises.edit.machine import FIELD, KIND, EditState
from learn_app.exercises.edit.spec import EditSpec
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.fields import TextArea
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import WRONG_BUTTON
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_SIZES = ((26, True), (26, False), (22, False), (20, False), (18, False))
"""The letters' size, in pixels of the design, and whether there is room for the keys that help."""

_LINE_SPARE = 24  # around the lines of a field, in pixels of the design
_KEYS = (
    ("← →", N_("move the cursor")),
    (N_("Backspace"), N_("erases the letter before the cursor")),
    (N_("Del"), N_("erases the letter after the cursor")),
)


class EditView(ExerciseView):
    """A real field, in which one moves and erases with mouse and keys as everywhere."""

    sentences: ClassVar = {
        **WRONG_BUTTON,
        "corrected": N_("Well done, the text is right now."),
        "corrected-one": N_("One mistake less!"),
        "made-worse": N_("Right letters are changing. Put the cursor just behind the mistake."),
    }

    def __init__(self, spec: EditSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the field, and the right text where the author wants it shown."""
        super().__init__(spec, tools, parent)
        px, gettext = self.theme.px, self.translator.gettext
        self._field = TextArea(self.theme, spec.lines, _SIZES[0][0])
        self.register(FIELD, self._field, gettext(N_("Text to correct")))
        self._field.edited.connect(self._on_edited)
        self._field.pressed_wrongly.connect(self._on_pressed_wrongly)
        self._model: Text | None = None
        self._help = self._key_help()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(28), px(20), px(28), px(20))
        column.setSpacing(px(10))
        column.addStretch(1)
        if spec.model == "shown":
            column.addWidget(Text(gettext(N_("This is right:")), self.theme, 19, colour="soft_ink"))
            column.addWidget(self._model_card())
            column.addSpacing(px(10))
        column.addWidget(Text(gettext(N_("Correct this:")), self.theme, 19, colour="soft_ink"))
        column.addWidget(self._field)
        column.addWidget(self._help)
        column.addStretch(2)
        self._scroll = Scroll(self.theme, content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def show_state(self, state: EditState) -> None:
        """Show the text."""
        self._field.show_text(state.text)
        self._field.setReadOnly(KIND.is_done(self.spec, state))

    def take_focus(self) -> None:
        """Put the cursor into the text."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, target: str) -> None:
        """Scroll the text into sight."""
        self._scroll.ensureWidgetVisible(self._field, 0, self.theme.px(14))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        for size, has_help in _SIZES:
            self._help.setVisible(has_help)
            if self._model is not None:
                self._model.set_size(size)
            self._field.setFont(self.theme.font(size))
            self._field.setFixedHeight(self._field_height())
            if self._scroll.fit():
                break

    def _field_height(self) -> int:
        """Return the height of the lines that the author wishes, or that the text needs."""
        metrics = QFontMetrics(self._field.font())
        inner = self.width() - self.theme.px(2 * 28 + 2 * 18)
        room = QRect(0, 0, max(1, inner), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        needed = max(metrics.boundingRect(room, wrap, t).height() for t in (self.spec.text, self.spec.wanted))
        lines = max(int(self.spec.lines), -(-needed // metrics.lineSpacing()))
        return metrics.lineSpacing() * lines + self.theme.px(_LINE_SPARE)

    def _model_card(self) -> Card:
        px = self.theme.px
        model = Card(self.theme, "ok_tint", "", 14)
        ground = QVBoxLayout(model)
        ground.setContentsMargins(px(18), px(12), px(18), px(12))
        # An author's stars would make words bold: here they are to be seen as they are.
        text = self.spec.wanted.replace("**", "*")
        self._model = Text(text, self.theme, _SIZES[0][0], SEMIBOLD, colour="ok_ink")
        self._model.setMinimumWidth(1)
        ground.addWidget(self._model)
        return model

    def _key_help(self) -> QWidget:
        px, gettext = self.theme.px, self.translator.gettext
        help_ = QWidget()
        grid = QGridLayout(help_)
        grid.setContentsMargins(0, px(14), 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for row, (key, does) in enumerate(_KEYS):
            cap = Card(self.theme, "window_side", "line", 10)
            inside = QVBoxLayout(cap)
            inside.setContentsMargins(px(12), px(6), px(12), px(6))
            inside.addWidget(Text(gettext(key), self.theme, 18, BOLD), 0, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(cap, row, 0)
            text = Text(gettext(does), self.theme, 19)
            text.setMinimumWidth(1)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return help_

    def _on_edited(self, text: str) -> None:
        self.happen(Filled(FIELD, text, at_ms=self.tools.clock()))

    def _on_pressed_wrongly(self, button: str) -> None:
        self.happen(Clicked(FIELD, cast(Button, button), at_ms=self.tools.clock()))
