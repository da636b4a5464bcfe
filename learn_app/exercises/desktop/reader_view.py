"""The message being read, drawn, with what can be done with it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Sheet, add_button, breakable, shown
from learn_app.exercises.desktop.enclosed_view import EnclosedFiles
from learn_app.exercises.desktop.mail_reading import ANSWERS, TOOLS, answers, destinations, tools
from learn_app.exercises.desktop.mail_skin import MailSkin
from learn_app.exercises.desktop.mailbox import Letter, Mail, find_message
from learn_app.exercises.desktop.people import Person
from learn_app.exercises.desktop.side_view import ActionRow
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

ACTIONS = (*TOOLS, *ANSWERS, "mail.close", "mail.destroy-now", "mail.link")
_NARROW_FOR = {2: 340, 3: 520}
"""How many answers are offered → below which width, in pixels of the design, their names stand below."""
PARTS = ("mail.to-folder.", "mail.open-file.", "mail.save-file.")
"""Beginnings of the other targets of an open message."""


class Reader(Sheet):
    """The message being read."""

    left = Signal()
    """The learner wants the list back; offered only where there is no room for both."""

    def __init__(self, stage: ExerciseView, scene: Scene, skin: MailSkin, names: dict[str, str]) -> None:
        """Show no message yet. ``names`` are those of the folders, to move a message to."""
        super().__init__(stage.theme)
        theme, px = stage.theme, stage.theme.px
        self._stage, self._translator, self._px = stage, stage.translator, px
        _ = self._translator.gettext
        self._shown: tuple[Letter, str] | None = None
        self._hint = Text(_("Click on a message to read it."), theme, 18, colour="soft_ink")
        self.column.addWidget(self._hint)
        self._subject = breakable(Text("", theme, 24, SEMIBOLD))
        self._from = breakable(Text("", theme, 16, colour="soft_ink"))
        self._body = breakable(Text("", theme, 18))
        self._files = EnclosedFiles(stage)
        self._link = add_button(stage, "mail.link", "", "accent")
        for text in (self._subject, self._from, self._body):
            text.setAlignment(Qt.AlignmentFlag.AlignLeading)
            self.column.addWidget(text)
        self.column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._files)
        self.back = Button(_("All messages"), theme, icon="arrow-left", role="quiet", is_left_aligned=True)
        self.back.clicked.connect(self.left)
        self.back.hide()
        self._buttons: dict[str, ActionRow] = {}
        self._is_short: bool | None = None
        self._above, self._below = QWidget(), QWidget()
        above, below = Flow(self._above, px(5 if skin.is_wordless else 8)), Flow(self._below, px(6))
        for target, (name, icon) in skin.actions.items():
            button = ActionRow(theme, _(name), icon, is_wordless=skin.is_wordless)
            add_target(stage, target, button, _(name))
            self._buttons[target] = button
            (above if target in TOOLS or skin.is_wordless else below).addWidget(button)
        self._is_wordless = skin.is_wordless
        self._frame = QVBoxLayout(self.footer)
        self._frame.addWidget(self._below)
        self._question = _Question(stage, scene, names)
        self._frame.addWidget(self._question)
        self._whole.insertWidget(0, self.back)
        self._whole.insertWidget(1, self._above)
        self.shorten(True)

    def shorten(self, is_short: bool) -> None:
        """Leave more room to the words than to what is around them."""
        if is_short == self._is_short:
            return
        self._is_short = is_short
        px = self._px
        for target, button in self._buttons.items():
            button.stack(is_short or (target in TOOLS and not self._is_wordless))
            button.hush(self._is_wordless or (is_short and target in TOOLS))
        self._stack_answers()
        self.back.set_tight(is_short)
        across, down = (4, 4) if is_short else (22, 14)
        self._above.setContentsMargins(px(across), px(6), px(across), 0)
        self.column.setContentsMargins(px(22), px(down), px(22), px(down))
        self._frame.setContentsMargins(px(across), px(4), px(across), px(4 if is_short else 8))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._stack_answers()
        super().resizeEvent(event)

    def _stack_answers(self) -> None:
        """Put the names of the answers below their icons, where all have room in one row only so."""
        offered = [target for target in ANSWERS if not self._buttons[target].isHidden()]
        is_narrow = bool(self._is_short) or self.width() < self._px(_NARROW_FOR.get(len(offered), 0))
        for target in ANSWERS:
            self._buttons[target].stack(is_narrow)

    def show_letter(self, scene: Scene, mail: Mail, letter: Letter | None) -> None:
        """Draw a message; the page begins at its top."""
        for part in (self._subject, self._from, self._body, self.footer, self._above):
            part.setVisible(letter is not None)
        self._hint.setVisible(letter is None)
        if letter is None:
            self._link.hide()
            self._files.hide()
            self._shown = None
            return
        if self._shown == (letter, mail.asks):
            return
        is_other = self._shown is None or letter.id != self._shown[0].id
        self._shown = (letter, mail.asks)
        self._subject.set_text(shown(letter.subject))
        self._from.set_text(self._describe(letter))
        self._body.set_text(shown(letter.body.rstrip()))
        self._files.show_files(letter.enclosed)
        message = find_message(scene, mail, letter.id)
        self._link.setVisible(bool(message and message.link))
        if message and message.link:
            self._link.set_text(shown(message.link.text))
        self._show_actions(scene, mail, letter)
        if is_other:
            self.page.verticalScrollBar().setValue(0)

    def _show_actions(self, scene: Scene, mail: Mail, letter: Letter) -> None:
        offered = () if mail.asks else (*tools(scene, letter), *answers(letter))
        for target, button in self._buttons.items():
            button.setVisible(target in offered)
        self._stack_answers()
        self._above.setVisible(any(not self._buttons[x].isHidden() for x in TOOLS) or self._is_wordless)
        self._files.setEnabled(not mail.asks)
        self._link.setEnabled(not mail.asks)
        self._question.show_question(mail.asks, destinations(scene, letter))

    def _describe(self, letter: Letter) -> str:
        _ = self._translator.gettext
        name, address = shown(letter.person.name), shown(letter.person.email)
        who = _("To: {person}", person=name) if letter.is_mine else _("From: {person}", person=name)
        lines = [f"{who} · {shown(letter.when)}" if letter.when else who]
        if address != name:
            lines.append(address)
        others = letter.to if not letter.is_mine else letter.to[1:]
        if others:
            lines.append(_("Also to: {people}", people=_names(others)))
        if letter.cc:
            lines.append(_("Copy to: {people}", people=_names(letter.cc)))
        return "\n".join(lines)


class _Question(QWidget):
    """What is asked about an open message: where to move it, or whether it may be lost."""

    def __init__(self, stage: ExerciseView, scene: Scene, names: dict[str, str]) -> None:
        super().__init__()
        theme, px = stage.theme, stage.theme.px
        self._translator, _ = stage.translator, stage.translator.gettext
        self._text = Text("", theme, 18, SEMIBOLD)
        self._folders: dict[str, Button] = {}
        flow = Flow(None, px(10))
        for name in ("inbox", "sent", *scene.world.mailbox.folders):
            button = add_button(stage, f"mail.to-folder.{name}", names[name], "compact", "folder")
            self._folders[name] = button
            flow.addWidget(button)
        self._destroy = add_button(stage, "mail.destroy-now", _("Delete for good"), "compact", "x")
        flow.addWidget(self._destroy)
        close = add_button(stage, "mail.close", _("Cancel"), "compact")
        flow.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._text)
        column.addLayout(flow)

    def show_question(self, asks: str, folders: Iterable[str]) -> None:
        """Draw the question, or nothing."""
        _ = self._translator.gettext
        offered = tuple(folders) if asks == "move" else ()
        for name, button in self._folders.items():
            button.setVisible(name in offered)
        self._destroy.setVisible(asks == "destroy")
        losing = _("It will be lost for ever. Delete it?")
        self._text.set_text(_("Move to which folder?") if asks == "move" else losing)
        self.setVisible(asks in ("move", "destroy"))


def _names(people: Iterable[Person]) -> str:
    return ", ".join(shown(person.name) for person in people)
