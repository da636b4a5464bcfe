"""The fictional mailbox, drawn: folders, list, the message being read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, Page, paint_ground
from learn_app.exercises.desktop.compose_view import ComposePage
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.letter_view import LetterRow
from learn_app.exercises.desktop.mail import FOLDERS, Letter, Mail, letters
from learn_app.exercises.desktop.reader_view import ACTIONS, Reader
from learn_app.exercises.desktop.side_view import FolderRow, NewRow
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text

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
_UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX
_WIDE = 560
"""From this width on, in pixels of the design, the message stands beside the list, else in its place."""
_NARROW, _VERY_NARROW, _SHORT = 600, 440, 520
"""Below these lengths of the whole, the side is made as narrow as can be: it takes two of them, or one."""


class MailView(AppView):
    """The mailbox."""

    sentences: ClassVar[Mapping[str, str]] = {
        "missing-recipient": N_("Who is it for? Fill in “To”."),
        "invalid-recipient": N_("The address in “To” is not whole. It needs an @."),
        "missing-subject": N_("The subject is empty. Write 1 or 2 words."),
        "empty-message": N_("The message is empty. Write a few words."),
        "wrong-recipient": N_("This message went to somebody else. Look at “To”."),
        "not-a-reply": N_("Open the message, then click on “Reply”."),
        "not-forwarded": N_("Open the message, then click on “Forward”."),
        "subject-does-not-match": N_("The subject is not the one asked for."),
        "body-does-not-match": N_("The message does not say what was asked for."),
        "wrong-message": N_("That was another message. You find it in “Trash”."),
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build the folders; messages come with the first state."""
        super().__init__(stage)
        self._folders: dict[str, FolderRow] = {}
        self._rows: dict[str, LetterRow] = {}
        self._shown: tuple[Letter, ...] | None = None
        self._reader = Reader(stage)
        self._reader.left.connect(lambda: self._read(False))
        self._is_reading = False
        self._open = ""
        self._rest: Mail | None = None
        self._compose = ComposePage(stage)
        self._list = LetterList(self.theme, margin=0)
        self._list.column.setContentsMargins(0, 0, 0, 0)
        self._list.column.setSpacing(0)
        self._empty = Text(
            self.translator.gettext("This folder is empty."), self.theme, 18, colour="soft_ink"
        )
        self._empty.setContentsMargins(*[self.theme.px(18)] * 4)
        self._list.column.addWidget(self._empty)
        self._list.column.addStretch(1)
        self._notice = Chip(self.theme)
        self._notice.set_size(17)
        self._shared: tuple[bool, bool, bool] | None = None
        self._line = QWidget()
        paint_ground(self._line, self.theme, "track")
        self._lay_out()

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the mailbox."""
        state = desk.mail
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
            if state.open != self._open:
                self._open = state.open
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

    def reveal(self, target: str) -> None:
        """Bring the list to the front, or the message being read."""
        if target.startswith("mail.message."):
            self._read(False)
        elif target in ACTIONS:
            self._read(True)

    def _read(self, is_reading: bool) -> None:
        """Show the message being read, or the list, where there is no room for both."""
        self._is_reading = is_reading and bool(self._open)
        self._share_room()

    def _share_room(self) -> None:
        px, width = self.theme.px, self.width()
        is_rail = width < px(_VERY_NARROW) or (width < px(_NARROW) and self.height() < px(_SHORT))
        for row in (self._new, *self._folders.values()):
            row.stack(is_rail)
        margin = self.theme.px(6 if is_rail else 12)
        self._side_column.setContentsMargins(margin, self.theme.px(16), margin, margin)
        self._reader.shorten(is_rail)
        is_wide = self.width() - self._side.sizeHint().width() >= self.theme.px(_WIDE)
        layout = (is_rail, is_wide, self._is_reading)
        if layout == self._shared:
            return
        self._shared = layout
        if is_wide:
            self._list.setFixedWidth(self.theme.px(286))
        else:
            self._list.setMinimumWidth(0)
            self._list.setMaximumWidth(_UNBOUNDED)
        self._list.setVisible(is_wide or not self._is_reading)
        self._reader.setVisible(is_wide or self._is_reading)
        self._line.setVisible(is_wide)
        self._reader.back.setVisible(not is_wide)

    def _show_list(self, mail: Mail, found: tuple[Letter, ...]) -> None:
        for position, letter in enumerate(found):
            row = self._rows.get(letter.id)
            if row is None:
                row = self._rows[letter.id] = LetterRow(self.theme)
                self._list.column.insertWidget(position, row)
                add_target(self.stage, f"mail.message.{letter.id}", row, letter.person.name)
                row.clicked.connect(lambda: self._read(True))
            row.show_letter(letter, letter.id == mail.open)
            row.setAccessibleName(self._letter_name(letter))
            row.setVisible(letter.folder == mail.folder)
        # A message that the shown state does not know was sent in another one.
        known = {letter.id for letter in found}
        for letter_id in self._rows.keys() - known:
            self._rows[letter_id].hide()
        self._empty.setVisible(all(letter.folder != mail.folder for letter in found))
        self._list.fit()

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
        side = self._side_column = QVBoxLayout(self._side)
        side.setSpacing(px(8))
        self._new = NewRow(self.theme, tr.gettext("New"), "pencil")
        add_target(self.stage, "mail.new", self._new, tr.gettext("Write a new message"))
        side.addWidget(self._new)
        for name in FOLDERS:
            title, icon = _FOLDERS[name]
            row = self._folders[name] = FolderRow(self.theme, tr.gettext(title), icon)
            add_target(self.stage, f"mail.folder.{name}", row, tr.gettext(title))
            side.addWidget(row)
        side.addStretch(1)
        self._line.setFixedWidth(2)
        self._letters = QWidget()
        panes = QHBoxLayout(self._letters)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self._list, 1)
        panes.addWidget(self._line)
        panes.addWidget(self._reader, 1)
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


class LetterList(Page):
    """The messages of a folder: a scroll bar makes lines wrap, and must not make itself needed so."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.fit()
        super().resizeEvent(event)
