"""The telephone's messages, drawn: the list of conversations, and the one being read."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Page, add_button, breakable
from learn_app.exercises.desktop.phone import Phone, conversation, rows, to_call_back
from learn_app.exercises.desktop.phone import Text as Sms
from learn_app.exercises.desktop.phone_row_view import ConversationRow, LinkRow
from learn_app.exercises.desktop.side_view import ActionRow
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_BOXES = {"inbox": N_("Messages"), "deleted": N_("Deleted")}
ACTIONS: Mapping[str, tuple[str, str]] = {
    "phone.report": (N_("Report to 33700"), "message-report"),
    "phone.block": (N_("Block"), "ban"),
    "phone.delete": (N_("Delete"), "trash"),
    "phone.restore": (N_("Take back"), "arrow-back-up"),
}


class ListPart(QWidget):
    """The conversations, or the deleted ones; above them whom to call back."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no conversation yet."""
        super().__init__()
        self._stage = stage
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._rows: dict[str, ConversationRow] = {}
        self._officials: dict[str, Button] = {}
        self._boxes: dict[str, Button] = {}
        self._page = Page(theme, margin=0)
        self._page.column.setContentsMargins(0, 0, 0, 0)
        self._page.column.setSpacing(0)
        self._empty = Text(_("There is no message here."), theme, 18, colour="soft_ink")
        self._empty.setContentsMargins(*[px(18)] * 4)
        self._page.column.addWidget(self._empty)
        self._page.column.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(px(10), px(8), px(10), px(6))
        head.setSpacing(px(14))
        for box, name in _BOXES.items():
            button = self._boxes[box] = add_button(stage, f"phone.box.{box}", _(name), "compact")
            head.addWidget(button, 1)
        self._calls = QVBoxLayout()
        self._calls.setContentsMargins(px(10), 0, px(10), 0)
        self._calls.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addLayout(self._calls)
        column.addWidget(self._page, 1)

    def show_list(self, scene: Scene, phone: Phone) -> None:
        """Draw the box on show."""
        for box, button in self._boxes.items():
            button.set_role("accent" if box == phone.box else "compact")
        self._show_officials(scene, phone)
        shown = {sms.id: sms for sms in rows(phone)}
        for position, sms in enumerate(shown.values()):
            row = self._rows.get(sms.id)
            if row is None:
                row = self._rows[sms.id] = ConversationRow(self._stage.theme)
                add_target(self._stage, f"phone.text.{sms.id}", row, sms.sender)
            self._page.column.removeWidget(row)
            self._page.column.insertWidget(position, row)
            is_unread = any(one.id not in phone.read for one in conversation(phone, sms.id))
            row.show_text(sms, is_unread)
            words = sms.sender
            if is_unread:
                words = self._stage.translator.gettext("{person}, not read yet", person=sms.sender)
            row.setAccessibleName(words)
            row.show()
        for text_id in self._rows.keys() - shown.keys():
            self._rows[text_id].hide()
        self._empty.setVisible(not shown)

    def first(self) -> QWidget:
        """Return where one begins."""
        return next((row for row in self._rows.values() if not row.isHidden()), self._boxes["inbox"])

    def _show_officials(self, scene: Scene, phone: Phone) -> None:
        calls = {call.id: call for call in to_call_back(scene, phone)}
        for call_id, call in calls.items():
            if call_id not in self._officials:
                words = self._stage.translator.gettext("Call: {whom}", whom=call.official)
                button = Button(words, self._stage.theme, icon="phone", role="compact", is_left_aligned=True)
                self._officials[call_id] = button
                add_target(self._stage, f"phone.official.{call_id}", button, words)
                self._calls.addWidget(button)
        for call_id, button in self._officials.items():
            button.setVisible(call_id in calls)


class ConversationPart(QWidget):
    """The messages of one sender, the oldest first, and what can be done with them below."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no message yet."""
        super().__init__()
        self._stage = stage
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._shown: tuple[Sms, ...] = ()
        self._bubbles: dict[Sms, Card] = {}
        self.back = add_button(stage, "phone.back", "", "quiet", "arrow-left", _("All text messages"))
        self._sender = breakable(Text("", theme, 20, SEMIBOLD))
        head = QHBoxLayout()
        head.setContentsMargins(px(4), px(4), px(12), px(4))
        head.addWidget(self.back)
        head.addWidget(self._sender, 1)
        self._page = Page(theme, margin=14)
        self._page.column.addStretch(1)
        foot = QWidget()
        flow = Flow(foot, px(8))
        flow.setContentsMargins(px(10), px(4), px(10), px(8))
        self._actions: dict[str, ActionRow] = {}
        for target, (name, icon) in ACTIONS.items():
            button = self._actions[target] = ActionRow(theme, _(name), icon)
            button.stack(False)
            add_target(stage, target, button, _(name))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._page, 1)
        column.addWidget(foot)

    def show_conversation(self, phone: Phone) -> None:
        """Draw the conversation that is open."""
        found = conversation(phone, phone.open)
        is_deleted = phone.open in phone.deleted
        for target, button in self._actions.items():
            button.setVisible((target == "phone.restore") == is_deleted)
        is_blocked = found[0].sender in phone.blocked
        words = self._stage.translator.gettext(N_("Unblock") if is_blocked else ACTIONS["phone.block"][0])
        self._actions["phone.block"].set_name(words)
        if found == self._shown:
            return
        self._shown = found
        self._sender.set_text(found[0].sender)
        for sms in self._bubbles.keys() - set(found):
            self._bubbles[sms].hide()
        for position, sms in enumerate(reversed(found)):
            bubble = self._bubbles.get(sms)
            if bubble is None:
                bubble = self._bubbles[sms] = self._bubble(sms)
            self._page.column.removeWidget(bubble)
            self._page.column.insertWidget(position, bubble)
            bubble.show()

    def spoken(self) -> str:
        """Return the messages, to be read aloud."""
        return " ".join((self._sender.text(), *(sms.text for sms in reversed(self._shown))))

    def _bubble(self, sms: Sms) -> Card:
        theme, px, _ = self._stage.theme, self._stage.theme.px, self._stage.translator.gettext
        bubble = Card(theme, "window_bar", "", 16)
        column = QVBoxLayout(bubble)
        column.setContentsMargins(px(14), px(10), px(14), px(10))
        column.setSpacing(px(4))
        words = breakable(Text(sms.text, theme, 18))
        words.setAlignment(Qt.AlignmentFlag.AlignLeading)
        column.addWidget(words)
        for kind, text in (("link", sms.link), ("dial", sms.number)):
            if text:
                row = LinkRow(theme, text)
                name = _("Link: {link}", link=text) if kind == "link" else _("Call: {whom}", whom=text)
                add_target(self._stage, f"phone.{kind}.{sms.id}", row, name)
                column.addWidget(row)
        if sms.when:
            column.addWidget(breakable(Text(sms.when, theme, 15, colour="soft_ink")))
        return bubble
