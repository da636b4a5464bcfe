"""Who is in a group: everybody who learns here, with a tick for those who are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from learn_app.screens.screen import Context, Screen, row
from learn_app.screens.trainer.columns import Columns
from learn_app.screens.trainer.glance import name_of
from learn_app.screens.trainer.people import PeopleList, Row
from learn_app.training.cohorts import Cohort, list_cohorts, put_into
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD


class MembersScreen(Screen):
    """One row for each person; it is ticked by a click, Enter or Space, which holds at once."""

    left = Signal()

    def __init__(self, context: Context, cohort: Cohort) -> None:
        """List everybody; beside a name stands the other group that somebody is in."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._cohort = cohort
        self._learners = {one.id: one for one in context.store.learners()}
        titles = {one.id: one.title for one in list_cohorts(context.store) if one.id != cohort.id}
        rows = []
        for one in self._learners.values():
            rows.append(Row(one, name_of(one, context), (), titles.get(one.cohort, "")))
        columns = Columns(self.theme, (), [one.name for one in rows], (), [*titles.values()])
        self.people = PeopleList(self.theme, rows, columns, ())
        self.people.setObjectName("people")
        self.people.setAccessibleName(_("Everybody"))
        members = {one.id for one in self._learners.values() if one.cohort == cohort.id}
        self.people.make_checkable(members, _("in the group"))
        self.people.opened.connect(self._on_chosen)
        title = Text(_("Who is in “{group}”?", group=cohort.title), self.theme, 34, BOLD)
        done = self.button("back", _("Done"), icon="check")
        done.clicked.connect(self.left)
        self._done = done
        header = row(done, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(header)
        content = QVBoxLayout()
        content.setContentsMargins(px(32), 0, px(32), 0)
        content.setSpacing(max(14, px(14)))
        content.addWidget(title)
        content.addWidget(self.people, 1)
        layout.addLayout(content, 1)
        self._said = (title.text(), *(one.name for one in rows))

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        (self.people if self._learners else self._done).setFocus()

    def _on_chosen(self, learner_id: str) -> None:
        is_member = learner_id in self.people.checked
        put_into(self.context.store, self._learners[learner_id], self._cohort.id if is_member else "")
