"""The left side of a lesson: instruction, steps, feedback, and help at the bottom."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.content.model import Exercise
from learn_app.exercise_api.contract import Step
from learn_app.screens.screen import Context, column
from learn_app.training.hints import Offer
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.checklist import Checklist
from learn_app.widgets.chip import Chip
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.picture import Picture
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_ENDLESS = (1 << 24) - 1  # Qt's own largest size: no limit


class _Look(NamedTuple):
    """Sizes in pixels of the design."""

    say: int
    more: int
    message: int
    margin: int
    spacing: int


_ROOMY, _TIGHT, _TIGHTEST = _Look(29, 21, 20, 27, 16), _Look(25, 20, 19, 18, 10), _Look(22, 18, 18, 11, 8)


class _Level(NamedTuple):
    """What is shown of an instruction."""

    is_brief: bool
    """Only the current step of the checklist."""
    has_picture: bool
    has_more: bool
    look: _Look


_BEGINNING = (_Level(False, True, True, _ROOMY), _Level(False, False, True, _ROOMY))
_UNREAD = (
    *_BEGINNING,
    _Level(True, False, True, _ROOMY),
    _Level(True, False, True, _TIGHT),
    _Level(True, False, True, _TIGHTEST),
)
"""Levels as room gets scarce; when one begins to read, nothing to be read is left out."""
_READ = (
    *_BEGINNING,
    _Level(True, False, True, _ROOMY),
    _Level(True, False, False, _ROOMY),
    _Level(True, False, False, _TIGHT),
    _Level(True, False, False, _TIGHTEST),
)
"""The same once there is a message, which matters more than what was read before."""


class InstructionPanel(Card):
    """What to do, what happened, and where help is."""

    hint_asked = Signal()
    demonstration_asked = Signal()
    skip_asked = Signal()
    go_on_asked = Signal()

    def __init__(self, context: Context, is_placing: bool = False) -> None:
        """Start empty. Where ``is_placing``, one may say “not yet” in place of asking for help."""
        super().__init__(context.theme, radius=24)
        self._is_placing = is_placing
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
        content, self._column = column()
        for widget in (self._say, self._more, self._picture, self._steps):
            self._column.addWidget(widget)
        for text in (self._say, self._more):
            text.setMinimumWidth(1)  # the sizes are chosen for the longest word in _has_room_for
        self._scroll = Scroll(self._theme, content)
        self.go_on = Button(
            gettext("Continue"), self._theme, role="primary", icon="arrow-right", is_icon_last=True
        )
        self.skip = Button(gettext("Skip"), self._theme, icon="player-skip-forward", role="skip")
        if is_placing:
            not_yet = gettext("I do not know yet")
            self.skip = Button(not_yet, self._theme, pictogram="seedling", is_left_aligned=True)
        self.hint = Button(gettext("A hint"), self._theme, pictogram="light-bulb", is_left_aligned=True)
        self.demonstration = Button(gettext("Show me"), self._theme, pictogram="eyes", is_left_aligned=True)
        self._has_more = self._has_picture = False
        self._layout = layout = QVBoxLayout(self)
        layout.setSpacing(max(14, px(12)))
        layout.addWidget(self._scroll, 1)
        # Right below what is to be read, and always in sight: it does not scroll.
        layout.addWidget(self._chip)
        layout.addStretch(0)
        for name, button, signal in (
            ("go-on", self.go_on, self.go_on_asked),
            ("skip", self.skip, self.skip_asked),
            ("hint", self.hint, self.hint_asked),
            ("demonstration", self.demonstration, self.demonstration_asked),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        self._help = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._help.addWidget(self.hint)
        self._help.addWidget(self.demonstration)
        layout.addWidget(self.go_on)
        layout.addWidget(self.skip)
        layout.addLayout(self._help)

    @property
    def is_advising(self) -> bool:
        """Whether a mistake's sentence or a hint stands there now: good news may be replaced."""
        return self._chip.kind in ("retry", "hint")

    @property
    def message(self) -> str:
        """The feedback or hint that stands there; "" for none."""
        return self._chip.sentence

    def spoken(self, stage: str = "") -> str:
        """Return the instruction, the current step, what the stage says and the message, to be read aloud."""
        step = next((step.say for step in self._steps_shown or () if not step.is_done), "")
        parts = [self._say.text(), self._more.text(), step, stage, self._chip.sentence]
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
            self._column.addWidget(extra)
            extra.show()
        self._has_more = bool(exercise.more)
        self._has_picture = not self._picture.pixmap().isNull()
        self._steps_shown = None
        self._chip.say("ok", "")
        self.go_on.hide()
        for button in (self.hint, self.demonstration):
            button.setEnabled(not self._is_placing)
            button.setVisible(not self._is_placing)
        if self._is_placing:
            self.skip.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def retell(self, exercise: Exercise) -> None:
        """Say the same exercise's instruction in other words."""
        self._say.set_text(exercise.say)
        self._more.set_text(exercise.more)
        self._fit()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the checklist; nothing when there are no steps."""
        if steps != self._steps_shown:
            self._steps_shown = steps
            self._steps.show_steps(steps)
            self._fit()

    def say(self, kind: str, sentence: str) -> None:
        """Show a message of a kind that ``Chip`` knows; silence takes advice away, not good news."""
        if not sentence and not self.is_advising:
            return  # as at nearly every key that is typed
        if self._chip.say(kind, sentence):
            self._fit()
        if sentence and not self._steps.isHidden():
            # Where not all has room: the step and what is below it. Once the layout has had its event.
            bar = self._scroll.verticalScrollBar()
            QTimer.singleShot(0, self._steps, lambda: bar.setValue(self._steps.y()))

    def show_offer(self, offer: Offer) -> None:
        """Put forward the help that is offered; nothing is forced."""
        if offer == self._offer or self._is_placing:
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
        if self._is_placing:
            self.skip.hide()
        if self._extra is not None:
            for chip in (self._extra, *self._extra.findChildren(FingerChip)):
                if isinstance(chip, FingerChip):
                    chip.end()
            # The layout around it would hear of that only with an event, too late for what fits now.
            self._extra.updateGeometry()
        for button in (self.hint, self.demonstration):
            button.setEnabled(False)
            button.hide()
        self.say("ok", sentence)
        self.go_on.show()
        self._fit()
        self.go_on.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._fit()

    def _fit(self) -> None:
        """Leave out what can be done without until the rest has room; then only it scrolls."""
        self._chip.forget_room()
        extra, levels = self._extra, _READ if self._chip.sentence else _UNREAD
        if extra is not None:
            extra.show()
        has_room = any(self._has_room_for(level) for level in levels)
        if not has_room and extra is not None and (isinstance(extra, Picture) or not self.go_on.isHidden()):
            # A picture says nothing that the words do not; a card has been copied by now.
            extra.hide()
            any(self._has_room_for(level) for level in levels)
        if self._scroll.fit():
            self._scroll.setMaximumHeight(self._column.totalHeightForWidth(self._scroll.width()))

    def _has_room_for(self, level: _Level) -> bool:
        px, look = self._theme.px, level.look
        self._say.set_size(look.say)
        self._more.set_size(look.more)
        self._chip.set_size(look.message)
        margin = px(look.margin)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(px(look.spacing))
        for button in (self.go_on, self.skip, self.hint, self.demonstration):
            button.set_tight(look is not _ROOMY)
        self._set_help_beside(look is not _ROOMY, self.width() - 2 * margin)
        self._steps.set_brief(level.is_brief)
        self._picture.setVisible(level.has_picture and self._has_picture)
        self._more.setVisible(level.has_more and self._has_more)
        self._scroll.setMaximumHeight(_ENDLESS)
        self._layout.activate()
        width, height = self._scroll.width(), self._scroll.height()
        if isinstance(self._extra, Picture) and not self._extra.isHidden():
            rest = self._column.totalHeightForWidth(width) - self._extra.sizeHint().height()
            self._extra.fit(height - rest)
        has_words_whole = all(
            text.isHidden() or text.minimumSizeHint().width() <= width for text in (self._say, self._more)
        )
        return has_words_whole and self._column.totalHeightForWidth(width) <= height

    def _set_help_beside(self, is_wanted: bool, room: int) -> None:
        """Put the two help buttons in one row, where each has room for its words in one line."""
        widths = [one.narrowest_line() for one in (self.hint, self.demonstration)]
        is_beside = is_wanted and sum(widths) + self._layout.spacing() <= room
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._help.setDirection(right if is_beside else down)
        for button, width in zip((self.hint, self.demonstration), widths, strict=True):
            button.setMinimumWidth(width if is_beside else 0)

    def _show_picture(self, picture: str, folder: Path) -> None:
        width, height = self._theme.px(240), self._theme.px(120)
        if "." in picture:
            pixmap = self._theme.picture(folder / picture, width, height)
        elif picture:
            pixmap = self._theme.pictogram(picture, height)
        else:
            pixmap = QPixmap()
        self._picture.setPixmap(pixmap)
