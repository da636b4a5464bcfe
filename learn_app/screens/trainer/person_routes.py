"""The way through one person's screens: their page, their group, the lessons chosen for them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from learn_app.progress.records import Learner
from learn_app.progress.store import LessonKey
from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.questions import Question
from learn_app.screens.trainer.glance import name_of
from learn_app.training import cohorts

if TYPE_CHECKING:
    from learn_app.screens.papers.area import PapersArea

_NONE = "none"


class PersonRoutes:
    """Leads through the screens about one person; the area keeps it."""

    def __init__(self, host: Host, back: Callable[[], None], papers: "Callable[[], PapersArea]") -> None:
        """``back`` shows the group; ``papers`` gives what leads through papers."""
        self._host = host
        self._papers = papers
        self._back = back

    def show(self, learner_id: str) -> None:
        """Show somebody's page."""
        from learn_app.screens.trainer.group import Tool
        from learn_app.screens.trainer.person import PersonScreen

        learner = self._find(learner_id)
        if learner is None:
            self._back()
            return
        certificate = Tool("certificate", self._host.context.translator.gettext("Certificate"), "certificate")
        screen = PersonScreen(self._host.context, learner, [certificate])
        screen.tools["certificate"].clicked.connect(
            lambda: self._papers().ask_certificate(learner, lambda: self.show(learner_id))
        )
        screen.secret_asked.connect(lambda: self.ask_secret(learner))
        screen.data_asked.connect(lambda: self.ask_data(learner_id))
        screen.left.connect(self._back)
        screen.changed.connect(lambda: self.show(learner_id))
        screen.group_asked.connect(lambda: self.ask_group(learner_id))
        screen.assigned_asked.connect(lambda: self.show_assigned(learner_id))
        screen.unlocked_asked.connect(lambda: self.show_unlocked(learner_id))
        self._host.show_screen(screen, lambda: self.show(learner_id))

    def ask_secret(self, learner: Learner) -> None:
        """Ask before somebody's secret is taken away: only they could choose the same again."""
        gettext = self._host.context.translator.gettext
        question = Question(
            gettext("Take away the secret of {name}?", name=name_of(learner, self._host.context)),
            [
                Answer("keep", gettext("No, keep it"), is_suggested=True),
                Answer("take", gettext("Yes, take it away"), "lock-open"),
            ],
            gettext("Anybody can come in with that picture then. Another secret is chosen in “My settings”."),
        )

        def on_answer(key: str) -> None:
            if key == "take":
                self._host.context.store.set_fact(learner.id, "secret", "")
            self.show(learner.id)

        self._host.ask(question, on_answer)

    def ask_data(self, learner_id: str) -> None:
        """Ask what is to become of all that is kept of somebody."""
        from learn_app.screens.trainer.data_routes import DataRoutes

        learner = self._find(learner_id)
        if learner is not None:
            DataRoutes(self._host, lambda: self.show(learner_id)).ask_what(learner)

    def show_notices(self) -> None:
        """Show everybody who needs the trainer."""
        from learn_app.screens.trainer.notices import NoticesScreen

        screen = NoticesScreen(self._host.context)
        screen.left.connect(self._back)
        screen.person_asked.connect(self.show)
        self._host.show_screen(screen, self.show_notices)

    def add(self) -> None:
        """Make somebody new known, in the group that is shown."""
        from learn_app.screens.new_learner import NewLearnerScreen

        screen = NewLearnerScreen(self._host.context)
        screen.cancelled.connect(self._back)
        screen.made.connect(self._on_made)
        self._host.show_screen(screen, self.add)

    def ask_group(self, learner_id: str) -> None:
        """Ask for somebody's group."""
        context, learner = self._host.context, self._find(learner_id)
        gettext, now = context.translator.gettext, learner.cohort if learner else ""
        known = cohorts.list_cohorts(context.store)
        answers = [Answer(one.id, one.title, is_current=one.id == now) for one in known]
        is_none = now not in {one.id for one in known}
        answers.append(Answer(_NONE, gettext("No group"), is_current=is_none))
        name = name_of(learner, context) if learner else ""
        question = Question(gettext("Which group is {name} in?", name=name), answers)
        self._host.ask(question, lambda key: self._on_group(learner_id, key))

    def show_assigned(self, learner_id: str) -> None:
        """Choose the lessons that come first for somebody."""
        gettext = self._host.context.translator.gettext
        chosen = cohorts.assigned_to(self._host.context.store.facts(learner_id))
        sentence = gettext("These lessons come first at home, before those of the session.")
        self._show_choice(learner_id, gettext("To do first"), sentence, chosen, cohorts.assign)

    def show_unlocked(self, learner_id: str) -> None:
        """Choose the lessons that somebody may begin at once."""
        gettext = self._host.context.translator.gettext
        chosen = cohorts.unlocked_for(self._host.context.store.facts(learner_id))
        sentence = gettext("These lessons are offered even when those before them are not done.")
        self._show_choice(learner_id, gettext("Unlocked"), sentence, chosen, cohorts.unlock)

    def _show_choice(
        self,
        learner_id: str,
        title: str,
        sentence: str,
        chosen: frozenset[LessonKey],
        keep: Callable[..., None],
    ) -> None:
        from learn_app.screens.trainer.lesson_choice import LessonChoiceScreen

        store, learner = self._host.context.store, self._find(learner_id)
        if learner is None:
            self._back()
            return
        title = f"{name_of(learner, self._host.context)} · {title}"
        screen = LessonChoiceScreen(self._host.context, title, sentence, chosen)
        screen.ticked.connect(lambda module, lesson, is_on: keep(store, learner_id, (module, lesson), is_on))
        screen.left.connect(lambda: self.show(learner_id))
        self._host.show_screen(screen, lambda: self.show(learner_id))

    def _find(self, learner_id: str) -> Learner | None:
        learners = self._host.context.store.learners()
        return next((one for one in learners if one.id == learner_id), None)

    def _on_made(self, name: str, picture: str) -> None:
        context = self._host.context
        learner = context.store.add_learner(name, picture)
        if cohorts.find_cohort(context.store, context.settings.cohort) is not None:
            cohorts.put_into(context.store, learner, context.settings.cohort)
        self._back()

    def _on_group(self, learner_id: str, key: str) -> None:
        learner = self._find(learner_id)
        if learner is not None:
            cohorts.put_into(self._host.context.store, learner, "" if key == _NONE else key)
        self.show(learner_id)
