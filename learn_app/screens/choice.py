"""One question with a few large answers: language, text size, switching off."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.button import Button
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme

_LINE_WIDTH = 800
"""A sentence is no wider, in pixels of the design: the eye finds the next line's beginning."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its key, its words, a drawing's name, whether it is the one to suggest, or holds now."""

    key: str
    text: str
    icon: str = ""
    is_suggested: bool = False
    is_current: bool = False
    pictogram: str = ""
    theme: Theme | None = None
    """The look in which the answer shows itself; None for that of the screen."""


class ChoiceScreen(Screen):
    """A question in the middle of the window."""

    answered = Signal(str)
    left = Signal()
    """Back to where one was, with nothing answered."""

    def __init__(
        self,
        context: Context,
        title: str,
        answers: Sequence[Answer],
        sentence: str = "",
        can_rest: bool = False,
    ) -> None:
        """``sentence`` explains the question; the answers stand below each other.

        Where one of them holds now, one can also go back. ``can_rest``: every answer answers to a
        resting pointer, as what can be changed back at once may.
        """
        super().__init__(context)
        self._can_rest = can_rest
        px = self.theme.px
        content, layout = column(spacing=px(16))
        layout.setContentsMargins(px(32), px(24), px(32), px(24))
        layout.addStretch(1)
        self._texts = [title]
        heading = Text(title, self.theme, 36, BOLD)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(heading)
        if sentence:
            explained = Text(sentence, self.theme, 22, colour="soft_ink")
            explained.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            explained.setMaximumWidth(px(_LINE_WIDTH))
            beside = row(None, explained, None)
            beside.setStretch(1, 100)
            layout.addLayout(beside)
            self._texts.append(sentence)
        layout.addSpacing(px(16))
        self._buttons: list[Button] = []
        self._first: Button | None = None
        for answer in answers:
            role = "primary" if answer.is_suggested else "large"
            icon = "check" if answer.is_current else answer.icon
            picture, look = "" if icon else answer.pictogram, answer.theme or self.theme
            button = Button(answer.text, look, icon=icon, pictogram=picture, role=role)
            button.setObjectName(f"answer.{answer.key}")
            button.setMinimumWidth(px(400))
            button.clicked.connect(lambda _=False, key=answer.key: self.answered.emit(key))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)
            if answer.is_current or answer.is_suggested or self._first is None:
                self._first = button
            self._texts.append(answer.text)
        layout.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        header = row(None, self.listen_button())
        if any(answer.is_current for answer in answers):
            back = self.button("back", self.gettext("Back"), icon="arrow-left")
            back.clicked.connect(self.left)
            header.insertWidget(0, back)
            if can_rest:
                self._buttons.append(back)
        header.setContentsMargins(px(32), px(12), px(32), 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._texts)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return [one for one in self._buttons if self._can_rest or one.role == "primary"]

    def take_focus(self) -> None:  # noqa: D102
        if self._first is not None:
            self._first.setFocus()
