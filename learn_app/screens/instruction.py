"""The left side of a lesson: instruction, steps, feedback, and help at the bottom."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from learn_app.content.model import Exercise
from learn_app.exercise_api.contract import Step
from learn_app.screens.screen import Context, column
from learn_app.training.hints import Offer
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.checklist import Checklist
from learn_app.widgets.chip import Chip
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_LEVELS = (
    (False, True, True),
    (False, False, True),
    (True, False, True),
    (True, False, False),
)
"""What is shown as room gets scarce: is the checklist brief, is the picture there, is "more"."""


class InstructionPanel(Card):
    """What to do, what happened, and where help is."""

    hint_asked = Signal()
    demonstration_asked = Signal()
    skip_asked = Signal()
    go_on_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Start empty."""
        super().__init__(context.theme, radius=24)
        self._theme = context.theme
        gettext, px = context.translator.gettext, context.theme.px
        self._say = Text("", self._theme, 29, SEMIBOLD)
        self._more = Text("", self._theme, 21, colour="soft_ink")
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._steps = Checklist(self._theme)
        self._chip = Chip(self._theme)
        self._chip.setObjectName("feedback")
        self._extra: QWidget | None = None
        self._steps_shown: Sequence[Step] | None = None
        self._offer: Offer | None = None
        content, self._column = column(spacing=px(16))
        for widget in (self._say, self._more, self._picture, self._steps, self._chip):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = Scroll(self._theme, content)
        self.go_on = Button(
            gettext("Continue"), self._theme, role="primary", icon="arrow-right", is_icon_last=True
        )
        self.skip = Button(gettext("Skip"), self._theme, icon="player-skip-forward", role="quiet")
        self.hint = Button(gettext("A hint"), self._theme, pictogram="light-bulb", is_left_aligned=True)
        self.demonstration = Button(gettext("Show me"), self._theme, pictogram="eyes", is_left_aligned=True)
        self._has_more = self._has_picture = False
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(26), px(28), px(26))
        layout.setSpacing(px(12))
        layout.addWidget(self._scroll, 1)
        for name, button, signal in (
            ("go-on", self.go_on, self.go_on_asked),
            ("skip", self.skip, self.skip_asked),
            ("hint", self.hint, self.hint_asked),
            ("demonstration", self.demonstration, self.demonstration_asked),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
            layout.addWidget(button)

    @property
    def has_message(self) -> bool:
        """Whether a feedback or a hint stands there now."""
        return bool(self._chip.sentence)

    @property
    def message(self) -> str:
        """The feedback or hint that stands there; "" for none."""
        return self._chip.sentence

    def spoken(self) -> str:
        """Return the instruction, the current step and the message, to be read aloud."""
        step = next((step.say for step in self._steps_shown or () if not step.is_done), "")
        parts = [self._say.text(), self._more.text(), step, self._chip.sentence]
        return " ".join(part for part in parts if part)

    def show_exercise(self, exercise: Exercise, folder: Path, extra: QWidget | None) -> None:
        """Show an exercise's instruction, with what its view puts below it.

        ``folder`` is that of the module, where pictures are.
        """
        self._say.set_text(exercise.say)
        self._more.set_text(exercise.more)
        self._show_picture(exercise.picture, folder)
        if self._extra is not None:
            self._extra.hide()
            self._extra.deleteLater()
        self._extra = extra
        if extra is not None:
            self._column.insertWidget(self._column.indexOf(self._chip), extra)
            extra.show()
        self._has_more = bool(exercise.more)
        self._has_picture = not self._picture.pixmap().isNull()
        self._steps_shown = None
        self._chip.say("ok", "")
        self.go_on.hide()
        self.hint.setEnabled(True)
        self.demonstration.setEnabled(True)
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the checklist; nothing when there are no steps."""
        if steps != self._steps_shown:
            self._steps_shown = steps
            self._steps.show_steps(steps)
            self._fit()

    def say(self, kind: str, sentence: str) -> None:
        """Show a message of a kind that ``Chip`` knows, and bring it into sight."""
        if not sentence and self._chip.isHidden():
            return  # as at nearly every key that is typed
        self._chip.say(kind, sentence)
        self._fit()
        if sentence:
            # Once the chip has its place, which the layout gives it in an event of its own.
            QTimer.singleShot(0, self._chip, lambda: self._scroll.ensureWidgetVisible(self._chip, 0, 8))

    def show_offer(self, offer: Offer) -> None:
        """Put forward the help that is offered; nothing is forced."""
        if offer == self._offer:
            return
        self._offer = offer
        self.hint.set_role("offered" if offer.hint and not offer.demonstration else "secondary")
        self.demonstration.set_role("offered" if offer.demonstration else "secondary")
        if self.skip.isHidden() == offer.skip:
            self.skip.setVisible(offer.skip)
            self._fit()

    def show_done(self, sentence: str) -> None:
        """Show that the exercise is done, and the one way on."""
        self.show_offer(Offer())
        self.hint.setEnabled(False)
        self.demonstration.setEnabled(False)
        self.say("ok", sentence)
        self.go_on.show()
        self._fit()
        self.go_on.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._fit()

    def _fit(self) -> None:
        """Leave out what can be done without until the rest has room; then only it scrolls."""
        self._layout.activate()
        for is_brief, has_picture, has_more in _LEVELS:
            self._steps.set_brief(is_brief)
            self._picture.setVisible(has_picture and self._has_picture)
            self._more.setVisible(has_more and self._has_more)
            if self._column.totalHeightForWidth(self._scroll.width()) <= self._scroll.height():
                break
        self._scroll.fit()

    def _show_picture(self, picture: str, folder: Path) -> None:
        width, height = self._theme.px(240), self._theme.px(120)
        if "." in picture:
            pixmap = self._theme.picture(folder / picture, width, height)
        elif picture:
            pixmap = self._theme.pictogram(picture, height)
        else:
            pixmap = QPixmap()
        self._picture.setPixmap(pixmap)
