"""One group: its name, its people, its course in sessions, the modules it is shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.trainer.lesson_names import list_titles
from learn_app.training.cohorts import (
    Cohort,
    Plan,
    hide_module,
    members,
    rename_cohort,
    set_plan,
    set_session,
)
from learn_app.training.course import ready_made
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.choice_buttons import CheckBox
from learn_app.widgets.fields import TextField
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

TITLE_LENGTH = 40
"""Letters that a group's name may have."""


class CohortScreen(Screen):
    """A page to scroll. What is written or chosen holds at once."""

    left = Signal()
    people_asked = Signal()
    session_asked = Signal(int)
    """Index of the session whose lessons are to be chosen."""
    sheets_asked = Signal(int)
    """Index of the session whose exercise sheets are to be printed."""
    changed = Signal(str)
    """The plan has other sessions: the page is to be shown anew, from this button on."""
    given_up = Signal()

    def __init__(self, context: Context, cohort: Cohort) -> None:
        """Show what is decided of ``cohort``."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._cohort = cohort
        self._holds: list[Button] = []
        self._session = cohort.session
        self._back = self.button("back", _("Back to the group"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        end = self.button("give-up", _("End this group"), icon="trash")
        end.clicked.connect(self.given_up)
        header = row(self._back, None, end)
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=max(14, px(14)))
        layout.setContentsMargins(px(32), px(8), px(32), px(28))
        layout.addWidget(self._name())
        layout.addWidget(self._people())
        layout.addWidget(self._heading(_("The course, in sessions")))
        layout.addWidget(
            Text(
                _("The lessons of the session being held come first for everybody in the group."),
                self.theme,
                20,
                colour="soft_ink",
            )
        )
        for index in range(len(cohort.plan)):
            layout.addWidget(self._session_card(index))
        layout.addLayout(self._plan_buttons())
        layout.addWidget(self._heading(_("The modules that the group is shown")))
        layout.addWidget(self._modules())
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        self._scroll = Scroll(self.theme, content)
        outer.addWidget(self._scroll, 1)

    def spoken(self) -> str:  # noqa: D102
        said = [self._cohort.title]
        for index in range(len(self._cohort.plan)):
            said.append(f"{self._session_name(index)}: {self._titles(index)}")
        return ". ".join(said)

    def take_focus(self) -> None:  # noqa: D102
        self._back.setFocus()

    def focus_on(self, name: str) -> None:
        """Put the keyboard on one of the buttons, in sight."""
        button = self.findChild(Button, name)
        if isinstance(button, Button):
            button.setFocus()
            # Once it has its place.
            later = QTimer(self)
            later.setSingleShot(True)
            later.timeout.connect(lambda: self._scroll.ensureWidgetVisible(button))
            later.start(0)

    def write_name(self) -> None:
        """Put the keyboard on the group's name, to be written over: a new group has one of no meaning."""
        self._title.setFocus()
        self._title.selectAll()

    def leave(self) -> None:  # noqa: D102
        self._keep_name()

    def _name(self) -> QWidget:
        field, layout = column(spacing=self.theme.px(6))
        label = Text(self.gettext("Name of the group"), self.theme, 20, SEMIBOLD)
        self._title = TextField(self.theme, size=22)
        self._title.setObjectName("title")
        self._title.setAccessibleName(label.text())
        self._title.setMaxLength(TITLE_LENGTH)
        self._title.setMinimumHeight(max(56, self.theme.px(56)))
        self._title.show_text(self._cohort.title)
        self._title.editingFinished.connect(self._keep_name)
        layout.addWidget(label)
        layout.addWidget(self._title)
        return field

    def _people(self) -> Card:
        count = len(members(self.context.store.learners(), self._cohort.id))
        words = self.ngettext("{n} person", "{n} people", count)
        choose = self.button("people", self.gettext("Choose people"), icon="users")
        choose.clicked.connect(self.people_asked)
        return self._line(Text(words, self.theme, 20, SEMIBOLD), choose)

    def _session_card(self, index: int) -> Card:
        said, texts = column(spacing=0)
        texts.addWidget(Text(self._session_name(index), self.theme, 20, SEMIBOLD))
        titles = self._titles(index) or self.gettext("No lesson yet.")
        texts.addWidget(Text(titles, self.theme, 18, colour="soft_ink"))
        hold = self.button(f"hold.{index}", "")
        hold.clicked.connect(lambda: self._on_hold(index))
        self._holds.append(hold)
        self._show_held(index)
        change = self.button(f"session.{index}", self.gettext("Change"), icon="pencil")
        change.setAccessibleName(self.gettext("{what}: change", what=self._session_name(index)))
        change.clicked.connect(lambda: self.session_asked.emit(index))
        px = self.theme.px
        card = Card(self.theme, radius=16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(said)
        layout.addLayout(row(hold, change, *self._sheets(index), None))
        return card

    def _sheets(self, index: int) -> list[Button]:
        """Return the button that prints a session's sheets, where it has lessons."""
        if not self._cohort.plan[index]:
            return []
        sheets = self.button(f"sheets.{index}", self.gettext("Sheets"), icon="printer")
        sheets.setAccessibleName(self.gettext("{what}: exercise sheets", what=self._session_name(index)))
        sheets.clicked.connect(lambda: self.sheets_asked.emit(index))
        return [sheets]

    def _plan_buttons(self) -> QHBoxLayout:
        _, plan = self.gettext, self._cohort.plan
        buttons: list[QWidget | None] = []
        if not plan:
            ready = self.button("ready-made", _("Take the course of six sessions"), icon="calendar")
            ready.clicked.connect(lambda: self._on_plan(ready_made(self.context.catalog), "hold.0"))
            buttons.append(ready)
        more = self.button("more", _("Add a session"), icon="plus")
        more.clicked.connect(lambda: self._on_plan((*plan, ())))
        buttons.append(more)
        if plan:
            less = self.button("less", _("Take the last session away"), icon="minus")
            less.clicked.connect(lambda: self._on_plan(plan[:-1]))
            buttons.append(less)
        return row(*buttons, None)

    def _modules(self) -> Card:
        px = self.theme.px
        card = Card(self.theme, radius=16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(14)
        for module in self.context.catalog.modules():
            box = CheckBox(module.title, self.theme)
            box.setObjectName(f"module.{module.id}")
            box.setAccessibleName(module.title)
            box.setChecked(module.id not in self._cohort.hidden)
            box.clicked.connect(lambda is_on, id=module.id: self._on_module(id, not is_on))
            layout.addWidget(box)
        return card

    def _line(self, said: QWidget, *buttons: QWidget) -> Card:
        px = self.theme.px
        card = Card(self.theme, radius=16)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(14)
        layout.addWidget(said, 1)
        for button in buttons:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _heading(self, text: str) -> Text:
        return Text(text, self.theme, 24, SEMIBOLD)

    def _session_name(self, index: int) -> str:
        return self.gettext("Session {n}", n=index + 1)

    def _titles(self, index: int) -> str:
        return list_titles(self.context.catalog, self._cohort.plan[index])

    def _show_held(self, index: int) -> None:
        is_held = self._session == index + 1
        button = self._holds[index]
        button.set_text(self.gettext("Being held") if is_held else self.gettext("Hold it"))
        button.set_icon("check" if is_held else "")
        button.set_role("offered" if is_held else "secondary")
        name = self._session_name(index)
        button.setAccessibleName(f"{name}: {button.text()}")

    def _on_hold(self, index: int) -> None:
        """Hold a session; pressed again, none is held."""
        self._session = 0 if self._session == index + 1 else index + 1
        set_session(self.context.store, self._cohort.id, self._session)
        for place in range(len(self._holds)):
            self._show_held(place)

    def _on_plan(self, plan: Plan, begin_at: str = "more") -> None:
        set_plan(self.context.store, self._cohort.id, plan)
        if self._session > len(plan):
            set_session(self.context.store, self._cohort.id, 0)
        self.changed.emit(begin_at)

    def _on_module(self, module: str, is_hidden: bool) -> None:
        hide_module(self.context.store, self._cohort.id, module, is_hidden)

    def _keep_name(self) -> None:
        title = " ".join(self._title.text().split())
        if title and title != self._cohort.title:
            rename_cohort(self.context.store, self._cohort.id, title)
            self._cohort = self._cohort._replace(title=title)
