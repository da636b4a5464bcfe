"""The fictional mailbox, drawn: folders, list, the message being read, the one being written."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, Page, add_button, add_text_target, shown
from learn_app.exercises.desktop.compose_view import ComposePage
from learn_app.exercises.desktop.contacts_view import ContactsPage
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.entry_view import EntryPage
from learn_app.exercises.desktop.letter_view import LetterRow
from learn_app.exercises.desktop.mail_sentences import NOTICES, SENTENCES
from learn_app.exercises.desktop.mail_skin import SKINS
from learn_app.exercises.desktop.mailbox import Letter, Mail, is_shown, letters
from learn_app.exercises.desktop.reader_view import ACTIONS, PARTS, Reader
from learn_app.exercises.desktop.side_view import MailSide
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text

_UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX
_WIDE = 560
"""From this width on, in pixels of the design, the message stands beside the list, else in its place."""
_HIGH = 460
"""From this height on, in pixels of the design, the message stands below the list, in the other look."""
_NARROW, _VERY_NARROW, _SHORT = 600, 440, 520
"""Below these lengths of the whole, the side is made as narrow as can be: it takes two of them, or one."""


class MailView(AppView):
    """The mailbox."""

    sentences: ClassVar[Mapping[str, str]] = SENTENCES

    def __init__(self, stage: ExerciseView) -> None:
        """Build what is always there, in the look of the exercise; messages come with the first state."""
        super().__init__(stage)
        px, _ = self.theme.px, self.translator.gettext
        scene: Scene = stage.spec.scenes[0]
        self._skin = SKINS[scene.skin]
        self._rows: dict[str, LetterRow] = {}
        self._side = MailSide(stage, scene, self._skin)
        self._reader = Reader(stage, scene, self._skin, self._side.names)
        self._reader.left.connect(lambda: self._read(False))
        self._is_reading = False
        self._open = ""
        self._rest: Mail | None = None
        self._compose = ComposePage(stage, scene, self._skin)
        self._contacts = ContactsPage(stage, scene)
        self._entry = EntryPage(stage)
        self._list = LetterList(self.theme, margin=0)
        self._list.column.setContentsMargins(0, 0, 0, 0)
        self._list.column.setSpacing(0)
        self._empty = Text("", self.theme, 18, colour="soft_ink")
        self._empty.setContentsMargins(*[px(18)] * 4)
        self._list.column.addWidget(self._empty)
        self._list.column.addStretch(1)
        self._search = TextField(self.theme, placeholder=_(self._skin.search), size=17)
        add_text_target(stage, "mail.search", self._search, _(self._skin.search))
        self._clear = add_button(stage, "mail.clear", "", "quiet", "x", _("Search no more"))
        self._notice = Chip(self.theme)
        self._notice.set_size(17)
        self._shared: tuple[bool, bool, bool] | None = None
        self._line = QWidget()
        paint_ground(self._line, self.theme, "track")
        # The window must not need more than this before it has its size.
        self._reader.hide()
        self._line.hide()
        self._lay_out()
        self.resize(0, 0)
        self._share_room()

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the mailbox."""
        state = desk.mail
        rest = replace(state, draft=None)
        draft = state.draft
        if rest == self._rest and draft is not None and self._compose.is_showing(draft):
            self._compose.show_draft(draft)
            return
        self._rest = rest if draft else None
        if not state.is_signed_in:
            self._entry.show_mail(state)
            self._whole.setCurrentWidget(self._entry)
            return
        found = letters(scene, state)
        self._side.show_folders(state, found)
        letter = next((x for x in found if x.id == state.open), None)
        if draft is None:
            self._show_list(state, found)
            self._reader.show_letter(scene, state, letter)
            if state.open != self._open:
                self._open = state.open
                self._is_reading = letter is not None
            self._share_room()
        notice = NOTICES.get(state.notice, "")
        sentence = self.translator.gettext(notice) if notice else ""
        if sentence != self._notice.sentence:
            self._notice.say("ok", sentence)
        self._whole.setCurrentWidget(self._inside)
        page = self._letters if draft is None else self._contacts if state.asks else self._compose
        was_there = self._stack.currentWidget() is page
        self._stack.setCurrentWidget(page)
        if draft is not None and not state.asks:
            about = next((x for x in found if x.id == draft.about), None)
            self._compose.begin(draft, about)
        elif draft is not None and not was_there:
            self._contacts.take_focus()

    def take_focus(self) -> None:
        """Begin in the list, or at the door."""
        if self._whole.currentWidget() is self._entry:
            self._entry.take_focus()
            return
        first = next((row for row in self._rows.values() if not row.isHidden()), None)
        (first or self._side.folders["inbox"]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_room()

    def reveal(self, target: str) -> None:
        """Bring the list to the front, or the message being read."""
        if target.startswith("mail.message.") or target in ("mail.search", "mail.clear"):
            self._read(False)
        elif target in ACTIONS or target.startswith(PARTS):
            self._read(True)

    def _read(self, is_reading: bool) -> None:
        """Show the message being read, or the list, where there is no room for both."""
        self._is_reading = is_reading and bool(self._open)
        self._share_room()

    def _share_room(self) -> None:
        px, width = self.theme.px, self.width()
        is_rail = width < px(_VERY_NARROW) or (width < px(_NARROW) and self.height() < px(_SHORT))
        self._side.stack(is_rail, self.height())
        self._reader.shorten(is_rail)
        room = self.width() - self._side.width_of_side()
        is_below = self._skin.has_reader_below
        has_both = self.height() >= px(_HIGH) and room >= px(400) if is_below else room >= px(_WIDE)
        layout = (is_rail, has_both, self._is_reading)
        if layout == self._shared:
            return
        self._shared = layout
        if has_both and not is_below:
            self._list_side.setFixedWidth(px(286))
        else:
            self._list_side.setMinimumWidth(0)
            self._list_side.setMaximumWidth(_UNBOUNDED)
        parts = {
            self._line: has_both,
            self._list_side: has_both or not self._is_reading,
            self._reader: has_both or self._is_reading,
        }
        # What goes, goes first: for a moment both would need room, and a window that grew stays so.
        for part in sorted(parts, key=parts.__getitem__):
            part.setVisible(parts[part])
        self._reader.back.setVisible(not has_both)

    def _show_list(self, mail: Mail, found: tuple[Letter, ...]) -> None:
        self._search.show_text(mail.search)
        self._clear.setVisible(bool(mail.search))
        is_any = False
        for position, letter in enumerate(found):
            row = self._rows.get(letter.id)
            if row is None:
                row = self._rows[letter.id] = LetterRow(self.theme)
                self._list.column.insertWidget(position, row)
                add_target(self.stage, f"mail.message.{letter.id}", row, shown(letter.person.name))
                row.clicked.connect(lambda: self._read(True))
            row.show_letter(letter, letter.id == mail.open)
            row.setAccessibleName(self._letter_name(letter))
            is_here = is_shown(mail, letter)
            is_any = is_any or is_here
            row.setVisible(is_here)
        # A message that the shown state does not know was sent in another one.
        known = {letter.id for letter in found}
        for letter_id in self._rows.keys() - known:
            self._rows[letter_id].hide()
        _ = self.translator.gettext
        self._empty.set_text(_("No message was found.") if mail.search else _("This folder is empty."))
        self._empty.setVisible(not is_any)
        self._list.fit()

    def _letter_name(self, letter: Letter) -> str:
        person, subject = shown(letter.person.name), shown(letter.subject)
        if letter.is_unread:
            return self.translator.gettext(
                "{person}: {subject}, not read yet", person=person, subject=subject
            )
        return self.translator.gettext("{person}: {subject}", person=person, subject=subject)

    def _lay_out(self) -> None:
        px = self.theme.px
        # Each is a child from the start: a window, be it never shown, is given a least size, and keeps it.
        self._whole = QStackedWidget(self)
        self._inside = QWidget(self._whole)
        self._stack = QStackedWidget(self._inside)
        self._letters = QWidget(self._stack)
        self._list_side = QWidget(self._letters)
        search = QHBoxLayout()
        search.setContentsMargins(px(8), px(8), px(8), px(6))
        search.setSpacing(px(4))
        search.addWidget(self._search, 1)
        search.addWidget(self._clear)
        left = QVBoxLayout(self._list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(search)
        left.addWidget(self._list, 1)
        is_below = self._skin.has_reader_below
        ways = QBoxLayout.Direction
        panes = QBoxLayout(ways.TopToBottom if is_below else ways.LeftToRight, self._letters)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        (self._line.setFixedHeight if is_below else self._line.setFixedWidth)(2)
        panes.addWidget(self._list_side, 2 if is_below else 1)
        panes.addWidget(self._line)
        panes.addWidget(self._reader, 3 if is_below else 1)
        for page in (self._letters, self._compose, self._contacts):
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._notice)
        right.addWidget(self._stack, 1)
        beside = QHBoxLayout(self._inside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._side)
        beside.addLayout(right, 1)
        self._whole.addWidget(self._inside)
        self._whole.addWidget(self._entry)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)


class LetterList(Page):
    """The messages of a folder: a scroll bar makes lines wrap, and must not make itself needed so."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self.fit()
        super().resizeEvent(event)
