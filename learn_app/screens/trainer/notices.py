"""Everybody who needs the trainer, where the group's screen has no room for all."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.trainer.glance import NOTICE_PICTURES, read_glance, tell
from learn_app.widgets.button import Button
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD

_MOST = 100
"""So many are shown, the most urgent first."""


class NoticesScreen(Screen):
    """One sentence for each; it leads to the person."""

    left = Signal()
    person_asked = Signal(str)
    """Id of a learner."""

    def __init__(self, context: Context) -> None:
        """Read the group that the settings name, as it stands now."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._back = self.button("back", _("Back"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        header = row(self._back, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        title = Text(_("Who needs you"), self.theme, 34, BOLD)
        content, layout = column(spacing=max(14, px(14)))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        layout.addWidget(title)
        self._said = [title.text()]
        self._buttons: list[Button] = []
        for notice in read_glance(context, time.time()).notices[:_MOST]:
            sentence = tell(notice, context)
            button = Button(
                sentence,
                self.theme,
                pictogram=NOTICE_PICTURES[notice.kind],
                role="notice",
                is_left_aligned=True,
            )
            button.clicked.connect(lambda _=False, id=notice.learner.id: self.person_asked.emit(id))
            layout.addWidget(button)
            self._said.append(sentence)
            self._buttons.append(button)
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        (self._buttons or [self._back])[0].setFocus()
