"""The way through groups: choosing and making one, its people, its course."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.questions import Question
from learn_app.training import cohorts
from learn_app.training.cohorts import Cohort

if TYPE_CHECKING:
    from learn_app.screens.papers.area import PapersArea

_ALL, _NEW = "all", "new"


class CohortRoutes:
    """Leads through the screens about groups; the area keeps it."""

    def __init__(self, host: Host, back: Callable[[], None], papers: Callable[[], "PapersArea"]) -> None:
        """``back`` shows the group, ``papers`` gives what leads to the printer."""
        self._host = host
        self._back = back
        self._papers = papers

    def ask(self) -> None:
        """Ask which group is shown."""
        context = self._host.context
        gettext, now = context.translator.gettext, context.settings.cohort
        known = cohorts.list_cohorts(context.store)
        is_all = now not in {one.id for one in known}
        answers = [
            Answer(_ALL, gettext("Everybody"), is_current=is_all),
            *(Answer(one.id, one.title, is_current=one.id == now) for one in known),
            Answer(_NEW, gettext("New group"), "plus"),
        ]
        self._host.ask(Question(gettext("Which group?"), answers), self._on_chosen)

    def show_chosen(self, begin_at: str = "", is_new: bool = False) -> None:
        """Show the page of the group that the settings name, from the button ``begin_at`` on.

        Of a group that ``is_new``, the name comes first.
        """
        cohort = self._find()
        if cohort is None:
            self._back()
            return
        from learn_app.screens.trainer.cohort import CohortScreen

        screen = CohortScreen(self._host.context, cohort)
        screen.left.connect(self._back)
        screen.people_asked.connect(self.show_members)
        screen.session_asked.connect(self.show_session)
        screen.sheets_asked.connect(self.show_sheets)
        screen.changed.connect(self.show_chosen)
        screen.given_up.connect(self.ask_end)
        self._host.show_screen(screen, self.show_chosen)
        if begin_at:
            screen.focus_on(begin_at)
        if is_new:
            screen.write_name()

    def show_members(self) -> None:
        """Show who is in the group."""
        from learn_app.screens.trainer.members import MembersScreen

        cohort = self._find()
        if cohort is None:
            self._back()
            return
        screen = MembersScreen(self._host.context, cohort)
        screen.left.connect(lambda: self.show_chosen())
        self._host.show_screen(screen, self.show_members)

    def show_session(self, index: int) -> None:
        """Choose the lessons of one session."""
        from learn_app.screens.trainer.lesson_choice import LessonChoiceScreen

        cohort, gettext = self._find(), self._host.context.translator.gettext
        if cohort is None or index >= len(cohort.plan):
            self._back()
            return
        title = gettext("Session {n}", n=index + 1)
        sentence = gettext("The lessons of this session, for the whole group.")
        screen = LessonChoiceScreen(self._host.context, title, sentence, cohort.plan[index])
        screen.ticked.connect(lambda module, lesson, is_on: self._on_lesson(index, (module, lesson), is_on))
        screen.left.connect(lambda: self.show_chosen())
        self._host.show_screen(screen, lambda: self.show_session(index))

    def show_sheets(self, index: int) -> None:
        """Show the exercise sheets of one session's lessons, to be printed."""
        cohort, gettext = self._find(), self._host.context.translator.gettext
        if cohort is None or index >= len(cohort.plan):
            self._back()
            return
        session = gettext("Session {n}", n=index + 1)
        title = f"{cohort.title}, {session}"
        self._papers().show_sheets(cohort.plan[index], title, lambda: self.show_chosen(f"sheets.{index}"))

    def ask_end(self) -> None:
        """Ask before a group is ended."""
        cohort, gettext = self._find(), self._host.context.translator.gettext
        if cohort is None:
            self._back()
            return
        question = Question(
            gettext("End “{group}”?", group=cohort.title),
            [
                Answer("keep", gettext("No, keep it"), is_suggested=True),
                Answer("end", gettext("Yes, end it"), "trash"),
            ],
            gettext("The people stay, and so does their progress. They are in no group then."),
        )
        self._host.ask(question, self._on_end)

    def _find(self) -> Cohort | None:
        context = self._host.context
        return cohorts.find_cohort(context.store, context.settings.cohort)

    def _choose(self, id: str) -> None:
        self._host.change_settings(self._host.context.settings._replace(cohort=id))

    def _on_chosen(self, key: str) -> None:
        context = self._host.context
        if key == _NEW:
            gettext = context.translator.gettext
            number = len(cohorts.list_cohorts(context.store)) + 1
            self._choose(cohorts.add_cohort(context.store, gettext("Group {n}", n=number)).id)
            self.show_chosen(is_new=True)
        else:
            self._choose("" if key == _ALL else key)

    def _on_lesson(self, index: int, lesson: tuple[str, str], is_chosen: bool) -> None:
        cohort = self._find()
        if cohort is None:
            return
        plan = [list(session) for session in cohort.plan]
        plan[index] = [key for key in plan[index] if key != lesson] + [lesson] * is_chosen
        cohorts.set_plan(self._host.context.store, cohort.id, plan)

    def _on_end(self, answer: str) -> None:
        if answer == "end":
            store = self._host.context.store
            cohorts.give_up_cohort(store, self._host.context.settings.cohort)
            self._choose("")  # which shows the group's page anew: now everybody's
        else:
            self._host.show_again()
