"""The USB stick, and each person's rights over what is kept of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.papers.saving import Place
from learn_app.progress.records import Learner
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.trainer.glance import name_of
from learn_app.widgets.card import Card
from learn_app.widgets.flow import Flow
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_LOOK_MS = 2000
"""How often a stick is looked for, while this screen is shown and no longer."""


class StickScreen(Screen):
    """What can be done with a stick, and with what is kept of people."""

    left = Signal()
    asked = Signal(str)
    """Name of the button: save, take, give, join, separate, erase, retention, unseen."""

    def __init__(
        self,
        context: Context,
        find_sticks: Callable[[], Sequence[Place]],
        unseen: Sequence[Learner],
        has_joined: bool,
    ) -> None:
        """``unseen`` are those whom the trainer may erase now, by the rule that was set."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._find_sticks = find_sticks
        back = self.button("back", _("Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        self._back = back
        header = row(back, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=px(16))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        layout.addWidget(Text(_("The USB stick"), self.theme, 36, BOLD))
        self._state = Text("", self.theme, 22)
        layout.addWidget(self._state_card())
        self._needing_stick = (
            self._tool("save", _("Save on the stick"), "device-floppy"),
            self._tool("take", _("Take from the stick"), "download"),
        )
        layout.addLayout(self._flow(*self._needing_stick))
        layout.addSpacing(px(12))
        layout.addWidget(Text(_("What is kept of people"), self.theme, 28, SEMIBOLD))
        told = _("All of it stays on this computer. It belongs to the person it is about.")
        layout.addWidget(Text(told, self.theme, 20, colour="soft_ink"))
        self._told = told
        if context.store.learners():
            tools = [self._tool("give", _("Give somebody their data"), "file-pencil")]
            tools.append(self._tool("join", _("The same person twice"), "copy"))
            if has_joined:
                tools.append(self._tool("separate", _("Separate again"), "scissors"))
            tools.append(self._tool("erase", _("Erase somebody"), "trash"))
            layout.addLayout(self._flow(*tools))
        layout.addWidget(self._retention(unseen))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look_for_sticks)
        self._timer.start()
        self.look_for_sticks()

    def spoken(self) -> str:  # noqa: D102
        return ". ".join((self._state.text(), self._told))

    def take_focus(self) -> None:  # noqa: D102
        usable = [one for one in self._needing_stick if one.isEnabled()]
        next(iter(usable), self._back).setFocus()

    def leave(self) -> None:  # noqa: D102
        self._timer.stop()

    def look_for_sticks(self) -> None:
        """See which sticks are in now."""
        sticks = self._find_sticks()
        writable = [one for one in sticks if one.is_writable]
        if sticks:
            told = self.gettext("The stick “{name}” is in.", name="”, “".join(one.name for one in sticks))
            if not writable:
                told += " " + self.gettext("It is write-protected: you can only take from it.")
        else:
            told = self.gettext("Put a USB stick into the computer: it is found by itself.")
        if told != self._state.text():
            self._state.set_text(told)
        save, take = self._needing_stick
        save.setEnabled(bool(writable))
        take.setEnabled(bool(sticks))

    def _state_card(self) -> Card:
        px = self.theme.px
        card = Card(self.theme, radius=16)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(px(16))
        picture = QLabel()
        picture.setPixmap(self.theme.pictogram("usb-stick", px(48)))
        layout.addWidget(picture)
        layout.addWidget(self._state, 1)
        return card

    def _retention(self, unseen: Sequence[Learner]) -> Card:
        px, months = self.theme.px, self.context.settings.retention
        if not months:
            told = self.gettext("Nobody is proposed for erasing, however long they stay away.")
        elif unseen:
            names = ", ".join(name_of(one, self.context) for one in unseen)
            told = self.gettext("Not seen for {months} months: {names}.", months=months, names=names)
        else:
            told = self.gettext(
                "By the rule of {months} months, nobody is proposed for erasing.", months=months
            )
        card = Card(self.theme, "attention_tint" if unseen else "card", radius=16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(Text(told, self.theme, 20))
        tools = [self._tool("retention", self.gettext("Change this rule"), "clock")]
        if unseen:
            tools.insert(0, self._tool("unseen", self.gettext("Erase them…"), "trash"))
        layout.addLayout(self._flow(*tools))
        return card

    def _tool(self, name: str, text: str, icon: str) -> QWidget:
        button = self.button(name, text, icon=icon)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _flow(self, *widgets: QWidget) -> Flow:
        flow = Flow(gap=max(14, self.theme.px(14)))
        for one in widgets:
            flow.addWidget(one)
        return flow
