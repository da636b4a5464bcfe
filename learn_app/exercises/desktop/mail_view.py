"""The fictional mailbox, drawn: folders, list, the message being read."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, Page, breakable, paint_ground
from learn_app.exercises.desktop.compose_view import ComposePage
from learn_app.exercises.desktop.letter_view import FolderRow, LetterRow
from learn_app.exercises.desktop.mail import FOLDERS, Letter, Mail, actions, letters
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_FOLDERS = {
    "inbox": (N_("Inbox"), "inbox"),
    "sent": (N_("Sent"), "send"),
    "trash": (N_("Trash"), "trash"),
    "junk": (N_("Junk"), "alert-triangle"),
}
_NOTICES = {
    "sent": N_("Your message has been sent. It is in “Sent”."),
    "deleted": N_("The message is in “Trash”. You can take it back."),
    "restored": N_("The message is back in its folder."),
    "kept": N_("What you wrote is kept. Begin again to find it."),
}
_ACTIONS = {
    "mail.reply": (N_("Reply"), "corner-up-left"),
    "mail.forward": (N_("Forward"), "corner-up-right"),
    "mail.delete": (N_("Delete"), "trash"),
    "mail.restore": (N_("Take back"), "arrow-back-up"),
}
_UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX
_WIDE = 560
"""From this width on, in pixels of the design, the message stands beside the list, else below it."""


class MailView(AppView):
    """The mailbox."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build the folders; messages come with the first state."""
        super().__init__(stage)
        self._folders: dict[str, FolderRow] = {}
        self._rows: dict[str, LetterRow] = {}
        self._shown: tuple[Letter, ...] | None = None
        self._reader = _Reader(stage)
        self._is_reading = False
        self._rest: Mail | None = None
        self._compose = ComposePage(stage)
        self._list = Page(self.theme, margin=0)
        self._list.column.setContentsMargins(0, 0, 0, 0)
        self._list.column.setSpacing(0)
        self._empty = Text(
            self.translator.gettext("This folder is empty."), self.theme, 18, colour="soft_ink"
        )
        self._empty.setContentsMargins(*[self.theme.px(18)] * 4)
        self._list.column.addWidget(self._empty)
        self._list.column.addStretch(1)
        self._notice = Chip(self.theme)
        self._shared: tuple[bool, bool] | None = None
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line = QWidget()
        paint_ground(self._line, self.theme, "track")
        self._lay_out()

    def show_app(self, scene: Scene, state: Mail) -> None:
        """Draw the mailbox."""
        rest = replace(state, draft=None)
        draft = state.draft
        if rest == self._rest and draft is not None and self._compose.is_showing(draft):
            self._compose.show_draft(draft)
            return
        self._rest = rest if draft else None
        found = letters(scene, state)
        for name, row in self._folders.items():
            unread = sum(letter.is_unread for letter in found if letter.folder == name)
            row.show_folder(is_open=name == state.folder and state.draft is None, unread=unread)
            row.setAccessibleName(self._folder_name(name, unread))
        letter = next((x for x in found if x.id == state.open), None)
        if state.draft is None:
            self._show_list(state, found)
            self._reader.show_letter(letter)
            self._is_reading = letter is not None
            self._share_room()
        else:
            about = next((x for x in found if x.id == state.draft.about), None)
            self._compose.begin(state.draft, about)
        self._stack.setCurrentWidget(self._letters if state.draft is None else self._compose)
        notice = _NOTICES.get(state.notice, "")
        sentence = self.translator.gettext(notice)
        if sentence != self._notice.sentence:
            self._notice.say("ok", sentence)

    def take_focus(self) -> None:
        """Begin in the list."""
        first = next((row for row in self._rows.values() if not row.isHidden()), None)
        (first or self._folders["inbox"]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        is_wide = self.width() - self._side.sizeHint().width() >= self.theme.px(_WIDE)
        layout = (is_wide, self._is_reading)
        if layout == self._shared:
            return
        self._shared = layout
        row, column = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._panes.setDirection(row if is_wide else column)
        self._list.setFixedWidth(self.theme.px(286)) if is_wide else self._list.setMinimumWidth(0)
        if not is_wide:
            self._list.setMaximumWidth(_UNBOUNDED)
        self._list.setMaximumHeight(self.theme.px(150) if self._is_reading and not is_wide else _UNBOUNDED)
        self._line.setMinimumSize(2, 2)
        self._line.setMaximumSize(2 if is_wide else _UNBOUNDED, _UNBOUNDED if is_wide else 2)
        self._reader.setVisible(is_wide or self._is_reading)
        self._line.setVisible(is_wide or self._is_reading)

    def _show_list(self, mail: Mail, found: tuple[Letter, ...]) -> None:
        for position, letter in enumerate(found):
            row = self._rows.get(letter.id)
            if row is None:
                row = self._rows[letter.id] = LetterRow(self.theme)
                self._list.column.insertWidget(position, row)
                add_target(self.stage, f"mail.message.{letter.id}", row, letter.person.name)
            row.show_letter(letter, letter.id == mail.open)
            row.setAccessibleName(self._letter_name(letter))
            row.setVisible(letter.folder == mail.folder)
        # A message that the shown state does not know was sent in another one.
        known = {letter.id for letter in found}
        for letter_id in self._rows.keys() - known:
            self._rows[letter_id].hide()
        self._empty.setVisible(all(letter.folder != mail.folder for letter in found))

    def _letter_name(self, letter: Letter) -> str:
        if letter.is_unread:
            return self.translator.gettext(
                "{person}: {subject}, not read yet", person=letter.person.name, subject=letter.subject
            )
        return self.translator.gettext(
            "{person}: {subject}", person=letter.person.name, subject=letter.subject
        )

    def _folder_name(self, name: str, unread: int) -> str:
        title = self.translator.gettext(_FOLDERS[name][0])
        if not unread:
            return title
        return self.translator.ngettext("{name}, {n} unread", "{name}, {n} unread", unread, name=title)

    def _lay_out(self) -> None:
        px, tr = self.theme.px, self.translator
        self._side = QWidget()
        paint_ground(self._side, self.theme, "window_side")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(px(12), px(16), px(12), px(12))
        side.setSpacing(px(8))
        new = Button(tr.gettext("New"), self.theme, icon="pencil", role="accent")
        add_target(self.stage, "mail.new", new, tr.gettext("Write a new message"))
        side.addWidget(new)
        for name in FOLDERS:
            title, icon = _FOLDERS[name]
            row = self._folders[name] = FolderRow(self.theme, tr.gettext(title), icon)
            add_target(self.stage, f"mail.folder.{name}", row, tr.gettext(title))
            side.addWidget(row)
        side.addStretch(1)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(0)
        self._panes.addWidget(self._list)
        self._panes.addWidget(self._line)
        self._panes.addWidget(self._reader)
        self._letters = QWidget()
        self._letters.setLayout(self._panes)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._letters)
        self._stack.addWidget(self._compose)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._notice)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(right, 1)


class _Reader(Page):
    """The message being read, with what can be done with it below."""

    def __init__(self, stage: ExerciseView) -> None:
        super().__init__(stage.theme)
        theme = stage.theme
        self._translator = stage.translator
        self._letter: Letter | None = None
        hint = self._translator.gettext("Click on a message to read it.")
        self._hint = Text(hint, theme, 18, colour="soft_ink")
        self.column.addWidget(self._hint)
        self._subject = breakable(Text("", theme, 24, SEMIBOLD))
        self._from = breakable(Text("", theme, 16, colour="soft_ink"))
        self._body = breakable(Text("", theme, 18))
        self._buttons: dict[str, Button] = {}
        row = self._row = QWidget()
        flow = Flow(row, theme.px(12))
        for target, (name, icon) in _ACTIONS.items():
            button = Button(self._translator.gettext(name), theme, icon=icon, role="compact")
            add_target(stage, target, button, self._translator.gettext(name))
            self._buttons[target] = button
            flow.addWidget(button)
        for text in (self._subject, self._from, self._body):
            text.setAlignment(Qt.AlignmentFlag.AlignLeading)
            self.column.addWidget(text)
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(row)
        self.column.addStretch(1)

    def show_letter(self, letter: Letter | None) -> None:
        """Draw a message; the page begins at its top."""
        for part in (self._subject, self._from, self._body, self._row):
            part.setVisible(letter is not None)
        self._hint.setVisible(letter is None)
        if letter == self._letter or letter is None:
            return
        is_other = self._letter is None or letter.id != self._letter.id
        self._letter = letter
        _ = self._translator.gettext
        name, address = letter.person.name, letter.person.email
        who = _("To: {person}", person=name) if letter.is_mine else _("From: {person}", person=name)
        who += f" · {letter.when}" if letter.when else ""
        self._subject.set_text(letter.subject)
        self._from.set_text(f"{who}\n{address}" if address != name else who)
        self._body.set_text(letter.body.rstrip())
        offered = actions(letter)
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        if is_other:
            self.verticalScrollBar().setValue(0)
