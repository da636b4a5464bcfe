"""The group at a glance: who is how far, and who needs the trainer now."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from learn_app.screens.screen import Context, Screen, row
from learn_app.screens.trainer.columns import Columns, Heads
from learn_app.screens.trainer.glance import NOTICE_PICTURES, level_words, read_glance, tell
from learn_app.screens.trainer.people import PeopleList
from learn_app.training.group import Notice
from learn_app.widgets.button import Button
from learn_app.widgets.flow import Flow
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD

_NARROW = 1000
"""Below so many pixels of the design two notices have no room beside each other."""
_SHORT = 1150
"""Below so many the buttons above have no room in one line for all their words."""


class Tool(NamedTuple):
    """A button above the group, for what another screen does."""

    name: str
    text: str
    icon: str


class GroupScreen(Screen):
    """People × modules, with the notices above."""

    lists_lessons = True

    left = Signal()
    person_asked = Signal(str)
    """Id of a learner."""
    groups_asked = Signal()
    cohort_asked = Signal()
    computer_asked = Signal()
    add_asked = Signal()
    notices_asked = Signal()

    def __init__(self, context: Context, tools: Sequence[Tool] = ()) -> None:
        """Read the group that the settings name, as it stands now."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        glance = read_glance(context, time.time())
        self._glance = glance
        words = level_words(context)
        names = [one.name for one in glance.rows]
        lasts = sorted({one.last for one in glance.rows}, key=len)[-4:]
        self._columns = Columns(self.theme, glance.modules, names, words, lasts)
        self._heads = Heads(self.theme, glance.modules, self._columns, (_("Person"), _("Last visit")))
        self.people = PeopleList(self.theme, glance.rows, self._columns, words)
        self.people.setObjectName("people")
        self.people.setAccessibleName(_("The people of the group"))
        self.people.opened.connect(self.person_asked)
        self.people.turned.connect(self._turn)
        self.people.resized.connect(self._show_turns)
        self._notices = [self._notice(one) for one in glance.notices[:2]]
        self._more: Button | None = None
        content = QVBoxLayout()
        content.setContentsMargins(px(32), 0, px(32), 0)
        content.setSpacing(max(14, px(12)))
        content.addLayout(self._titles())
        content.addLayout(self._notice_row())
        if glance.rows:
            content.addLayout(self._head_row())
            content.addWidget(self.people, 1)
        else:
            content.addWidget(Text(self._nobody(), self.theme, 22, colour="soft_ink"))
            content.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(max(14, px(10)))
        outer.addLayout(self._header(tools))
        outer.addLayout(content, 1)

    def spoken(self) -> str:  # noqa: D102
        said = [tell(one, self.context) for one in self._glance.notices]
        return " ".join((f"{self._title.text()}.", f"{self._count.text()}.", *said))

    def take_focus(self) -> None:  # noqa: D102
        if self._glance.rows:
            self.people.setFocus()
        else:
            self._add.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        is_narrow = self.width() < self.theme.px(_NARROW)
        shown = 1 if is_narrow else 2
        _ = self.gettext
        is_short = self.width() < self.theme.px(_SHORT)
        self._back.set_text(_("Leave") if is_short else _("Leave the trainer’s area"))
        self._add.set_text(_("Add") if is_short else _("Add a person"))
        for place, notice in enumerate(self._notices):
            notice.setVisible(place < shown)
        hidden = len(self._glance.notices) - min(shown, len(self._notices))
        if self._more is not None:
            self._more.setVisible(hidden > 0)
            self._more.set_text(self.ngettext("{n} more", "{n} more", hidden))

    def _header(self, tools: Sequence[Tool]) -> QHBoxLayout:
        px, _ = self.theme.px, self.gettext
        self._back = self.button("back", _("Leave the trainer’s area"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        self.tools: dict[str, Button] = {}
        """By name: whoever asked for a tool listens to its button."""
        for tool in tools:
            button = self.button(tool.name, tool.text, icon=tool.icon)
            self.tools[tool.name] = button
        computer = self.button("computer", _("Settings"), icon="adjustments")
        computer.clicked.connect(self.computer_asked)
        self._add = self.button("add", _("Add a person"), icon="user-plus", role="wide")
        self._add.clicked.connect(self.add_asked)
        header = row(self._back, None, *self.tools.values(), computer, self._add)
        header.setContentsMargins(px(32), px(18), px(32), 0)
        return header

    def _titles(self) -> QHBoxLayout:
        px, _, cohort = self.theme.px, self.gettext, self._glance.cohort
        self._title = Text(cohort.title if cohort else _("Everybody"), self.theme, 34, BOLD)
        count = len(self._glance.rows)
        counted = self.ngettext("{n} person", "{n} people", count)
        if cohort is not None and cohort.session:
            session = _("session {n}", n=cohort.session)
            counted = f"{counted} · {session}"
        self._count = Text(counted, self.theme, 20, colour="soft_ink")
        groups = self.button("groups", _("Groups"), icon="users")
        groups.clicked.connect(self.groups_asked)
        said = Flow(gap=px(16))
        said.addWidget(self._title)
        said.addWidget(self._count)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addLayout(said)
        words.addStretch(1)
        titles = QHBoxLayout()
        titles.setContentsMargins(0, 0, 0, 0)
        titles.setSpacing(14)
        titles.addLayout(words, 1)
        if cohort is not None:
            course = self.button("cohort", _("This group"), icon="calendar")
            course.clicked.connect(self.cohort_asked)
            titles.addWidget(course, 0, Qt.AlignmentFlag.AlignVCenter)
        titles.addWidget(groups, 0, Qt.AlignmentFlag.AlignVCenter)
        return titles

    def _notice(self, notice: Notice) -> Button:
        sentence = tell(notice, self.context)
        button = self.button(
            f"notice.{notice.learner.id}.{notice.kind}",
            sentence,
            pictogram=NOTICE_PICTURES[notice.kind],
            role="notice",
            is_left_aligned=True,
        )
        button.clicked.connect(lambda: self.person_asked.emit(notice.learner.id))
        return button

    def _notice_row(self) -> QHBoxLayout:
        notices = QHBoxLayout()
        notices.setContentsMargins(0, 0, 0, 0)
        notices.setSpacing(14)
        for notice in self._notices:
            notices.addWidget(notice, 1)
        if len(self._glance.notices) > 1:
            self._more = self.button("notices", "", role="notice")
            self._more.clicked.connect(self.notices_asked)
            notices.addWidget(self._more)
        return notices

    def _head_row(self) -> QHBoxLayout:
        """Return the heads, with the two buttons that turn the modules at the place of the names."""
        self._turns = []
        over = QHBoxLayout(self._heads)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(14)
        for name, text, icon, pages in (
            ("modules-before", self.gettext("Modules before"), "arrow-left", -1),
            ("modules-after", self.gettext("Modules after"), "arrow-right", 1),
        ):
            button = self.button(name, "", icon=icon)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, pages=pages: self._turn(pages))
            over.addWidget(button)
            self._turns.append(button)
        over.addStretch(1)
        heads = QHBoxLayout()
        heads.addWidget(self._heads, 1)
        return heads

    def _turn(self, pages: int) -> None:
        self._columns.turn(pages)
        self.people.viewport().update()
        self._show_turns()

    def _show_turns(self) -> None:
        before, after = self._turns
        for button in self._turns:
            button.setVisible(not self._columns.is_all)
        before.setEnabled(self._columns.first > 0)
        after.setEnabled(self._columns.first + self._columns.fitting < len(self._glance.modules))
        self._heads.update()

    def _nobody(self) -> str:
        if self._glance.cohort is not None:
            return self.gettext("Nobody is in this group yet. Add a person, or choose people in “Groups”.")
        return self.gettext("Nobody learns here yet.")
