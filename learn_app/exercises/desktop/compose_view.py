"""A message being written, drawn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Sheet, add_button, add_text_target, breakable, shown
from learn_app.exercises.desktop.mail_skin import MailSkin
from learn_app.exercises.desktop.mail_world import ids
from learn_app.exercises.desktop.mail_writing import can_attach
from learn_app.exercises.desktop.mailbox import Draft, Letter
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextArea, TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_TITLES = {
    "new": N_("New message"),
    "reply": N_("Reply"),
    "reply-all": N_("Reply to all"),
    "forward": N_("Forward"),
}

_SHORT = 500
"""Below this height, in pixels of the design, all stands closer together."""
_NARROW = 290
"""With less width than this beside the names, in pixels of the design, they stand above their fields."""
_LEAST_LINES, _MOST_LINES = 3, 6
_COPIES = ("mail.cc", "mail.bcc")


class ComposePage(Sheet):
    """To, copies, subject, message, what is enclosed, and the ways out."""

    def __init__(self, stage: ExerciseView, scene: Scene, skin: MailSkin) -> None:
        """Build the fields, empty."""
        super().__init__(stage.theme)
        self._stage, self._translator, self._theme = stage, stage.translator, stage.theme
        theme, px = self._theme, self._theme.px
        self._is_short: bool | None = None
        self._sends_above = skin.sends_above
        _ = self._translator.gettext
        self._begun: tuple[str, str] | None = None
        self._draft: Draft | None = None
        self._title = Text("", theme, 21, SEMIBOLD)
        self._to, self._cc, self._bcc = TextField(theme), TextField(theme), TextField(theme)
        self._subject, self._body = TextField(theme), TextArea(theme)
        self._quoted = breakable(Text("", theme, 17, colour="soft_ink"))
        both = f"{_(skin.fields['mail.cc'])} / {_(skin.fields['mail.bcc'])}"
        self._copies = add_button(stage, "mail.copies", both, "quiet", name=_("Send copies"))
        self._rows: dict[str, _FieldRow] = {}
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._copies, 0, Qt.AlignmentFlag.AlignTrailing)
        self.column.addLayout(head)
        has_book = bool(ids(scene.world.mailbox.contacts))
        fields = {
            "mail.to": self._to,
            "mail.cc": self._cc,
            "mail.bcc": self._bcc,
            "mail.subject": self._subject,
        }
        names = {target: _(skin.fields[target]) for target in (*fields, "mail.body")}
        widths = (Text(names[target], theme, 17, SEMIBOLD).sizeHint().width() for target in fields)
        width = self._label_width = max(widths)
        for target, field in fields.items():
            row = self._rows[target] = _FieldRow(stage, target, field, names[target], width)
            if target != "mail.subject" and has_book:
                row.add_book(stage, target)
            self.column.addWidget(row)
        self._files = QWidget()
        self._files_flow = Flow(self._files, px(10))
        self._chips: list[Button] = []
        self.column.addWidget(self._files)
        self._body_name = Text(names["mail.body"], theme, 17, SEMIBOLD)
        self.column.addWidget(self._body_name)
        self.column.addWidget(self._body)
        add_text_target(stage, "mail.body", self._body, names["mail.body"])
        self.column.addWidget(self._quoted)
        self._attach, self._attach_name = Button("", theme, icon="paperclip", role="compact"), skin.attach[0]
        self._frame = QVBoxLayout(self.footer)
        flow = Flow(None, px(12))
        self._frame.addLayout(flow)
        send = Button(_(skin.send[0]), theme, icon=skin.send[1], role="accent")
        flow.addWidget(send)
        add_target(stage, "mail.send", send, _("Send the message"))
        if can_attach(scene):
            self._attach.set_icon(skin.attach[1])
            flow.addWidget(self._attach)
            add_target(stage, "mail.attach", self._attach, _("Attach a file"))
        cancel = Button(_(skin.close[0]), theme, role="compact")
        flow.addWidget(cancel)
        add_target(stage, "mail.cancel", cancel, _("Close and keep as a draft"))
        discard = Button("", theme, icon="trash", role="quiet")
        flow.addWidget(discard)
        add_target(stage, "mail.discard", discard, _("Throw the draft away"))
        if skin.sends_above:
            self._whole.removeWidget(self.footer)
            self._whole.insertWidget(0, self.footer)
        self._arrange(is_short=False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        is_narrow = self.width() < self._label_width + self._theme.px(_NARROW)
        for row in self._rows.values():
            row.stack(is_narrow)
        self._arrange(self.height() < self._theme.px(_SHORT))
        super().resizeEvent(event)

    def is_showing(self, draft: Draft) -> bool:
        """Tell whether ``draft`` is the message on show, be it with other words."""
        return self.isVisible() and self._begun == (draft.mode, draft.about)

    def show_draft(self, draft: Draft) -> None:
        """Draw the words of the message on show."""
        self._to.show_text(draft.to)
        self._cc.show_text(draft.cc)
        self._bcc.show_text(draft.bcc)
        self._subject.show_text(draft.subject)
        self._body.show_text(draft.body)
        before, self._draft = self._draft, draft
        if before is None or before.enclosed != draft.enclosed:
            self._show_files(draft)
        if before is None or before.has_copies != draft.has_copies or not self.isVisible():
            for target in _COPIES:
                self._rows[target].setVisible(draft.has_copies)
            self._copies.setVisible(not draft.has_copies)
            self._fit_body()

    def begin(self, draft: Draft, about: Letter | None) -> None:
        """Draw a message; ``about`` is quoted below."""
        is_same = self.is_showing(draft)
        self.show_draft(draft)
        if is_same:
            return
        self._begun = (draft.mode, draft.about)
        _ = self._translator.gettext
        self._title.set_text(_(_TITLES[draft.mode]))
        quoted = ""
        if about:
            quoted = _("{person} wrote:", person=shown(about.person.name)) + "\n" + shown(about.body.rstrip())
        self._quoted.set_text(quoted)
        self._quoted.setVisible(self._has_quoted())
        self.page.verticalScrollBar().setValue(0)
        # As in a real mailbox, one begins to write where something is lacking.
        (self._body if draft.mode in ("reply", "reply-all") else self._to).setFocus()

    def _arrange(self, is_short: bool) -> None:
        px = self._theme.px
        if is_short != self._is_short:
            self._is_short = is_short
            margin = px(8 if is_short else 14)
            self._title.setVisible(not is_short)
            across = px(10 if is_short else 22)
            self.column.setContentsMargins(across, margin, across, margin)
            self._frame.setContentsMargins(across, px(8 if self._sends_above else 4), across, px(4))
            self.column.setSpacing(px(3 if is_short else 8))
            _ = self._translator.gettext
            self._attach.set_text("" if is_short else _(self._attach_name))
            self._attach.setAccessibleName(_("Attach a file"))
        self._quoted.setVisible(self._has_quoted())
        self._fit_body()

    def _fit_body(self) -> None:
        px = self._theme.px
        line = QFontMetrics(self._body.font()).lineSpacing()
        around = 3 * px(28) + 2 * px(50) + self.footer.sizeHint().height() + 2 * px(24)
        room = self.height() - around
        if self._draft and self._draft.has_copies:
            room -= 2 * px(58) + px(40)
        lines = room // line if self._is_short or room < line * _MOST_LINES else _MOST_LINES
        self._body.setFixedHeight(line * max(_LEAST_LINES, min(_MOST_LINES, lines)) + px(16))

    def _has_quoted(self) -> bool:
        return bool(self._quoted.text()) and not self._is_short

    def _show_files(self, draft: Draft) -> None:
        _ = self._translator.gettext
        for number, file in enumerate(draft.enclosed):
            if number == len(self._chips):
                chip = Button("", self._theme, icon="x", role="compact", is_icon_last=True)
                add_target(self._stage, f"mail.detach.{number}", chip, "")
                self._chips.append(chip)
                self._files_flow.addWidget(chip)
            self._chips[number].set_text(shown(file.name))
            self._chips[number].setAccessibleName(_("{file}: take it away", file=shown(file.name)))
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < len(draft.enclosed))
        self._files.setVisible(bool(draft.enclosed))


class _FieldRow(QWidget):
    """A field, its name beside or above it, and the button of the address book."""

    def __init__(self, stage: ExerciseView, target: str, field: TextField, name: str, width: int) -> None:
        super().__init__()
        px = stage.theme.px
        self._name, self._width = Text(name, stage.theme, 17, SEMIBOLD), width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._name)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(px(4))
        self.beside.addWidget(field, 1)
        self._box.addLayout(self.beside, 1)
        add_text_target(stage, target, field, name)
        self._is_stacked: bool | None = None
        self._px = px
        self.stack(True)

    def stack(self, is_stacked: bool) -> None:
        """Put the name above the field, or beside it."""
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if is_stacked else ways.LeftToRight)
        self._box.setSpacing(self._px(2 if is_stacked else 12))
        self._name.setMinimumWidth(1 if is_stacked else self._width)
        self._box.setAlignment(self._name, Qt.AlignmentFlag.AlignVCenter)

    def add_book(self, stage: ExerciseView, target: str) -> None:
        """Add the button that opens the address book."""
        book = Button("", stage.theme, icon="address-book", role="quiet")
        name = stage.translator.gettext("Choose from the address book")
        add_target(stage, f"mail.contacts.{target.removeprefix('mail.')}", book, name)
        self.beside.addWidget(book)
