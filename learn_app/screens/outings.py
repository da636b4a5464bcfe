"""The way through exercises shown outside of their lessons: a short review, and “where do I start?”."""

from learn_app.content.model import LessonEntry, Probe
from learn_app.progress.records import Attempt, Learner
from learn_app.progress.results import Level
from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.lesson import LessonScreen, Occasion
from learn_app.screens.questions import Question
from learn_app.screens.sessions import begin_session
from learn_app.screens.shown import Line, ShownScreen
from learn_app.training.mastery import find_level, find_look
from learn_app.training.outing import keep_last, passed_over, shown_alone
from learn_app.training.path import find_next, read_standing
from learn_app.training.placement import (
    FACT,
    Placement,
    find_known,
    find_placed,
    find_probe,
    is_known,
    read_placement,
    write_placement,
)
from learn_app.training.review import Repetition, find_repetitions


class Outings:
    """Leads through them; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nobody is under way yet."""
        self._host = host

    def gettext(self, text: str) -> str:
        """Return a text in the learner's language."""
        return self._host.context.translator.gettext(text)

    @property
    def _learner(self) -> Learner:
        learner = self._host.context.learner
        assert learner is not None
        return learner

    # What comes back

    def review(self) -> None:
        """Show the last exercise of each lesson that is due, one after the other."""
        context = self._host.context
        standing = read_standing(context.store, self._learner)
        self._repeat(find_repetitions(context.catalog, context.store, standing), 0)

    def _repeat(self, repetitions: list[Repetition], index: int) -> None:
        context = self._host.context
        if index == len(repetitions):
            if repetitions:
                self.show_reviewed([one.lesson for one in repetitions])
            else:
                self._host.show_home()
            return
        entry, reviews = repetitions[index]
        lesson = context.catalog.lesson(entry.module, entry.id)
        if lesson is None:
            self._repeat(repetitions, index + 1)
            return
        session = begin_session(context, keep_last(lesson, reviews), criterion=shown_alone(lesson))
        screen = LessonScreen(context, session, Occasion(self.gettext("To review"), index, len(repetitions)))
        screen.home_asked.connect(self._host.show_home)
        screen.finished.connect(lambda: self._repeat(repetitions, index + 1))
        self._host.show_screen(screen, self._host.show_home)

    def show_reviewed(self, lessons: list[LessonEntry]) -> None:
        """Tell where the learner is with what came back."""
        context = self._host.context
        standing = read_standing(context.store, self._learner)
        placed = find_placed(context.catalog.placement(), standing.facts)
        lines = []
        for lesson in lessons:
            look = find_look(lesson, standing.levels, placed)
            lines.append(Line(look.picture, lesson.title, self.gettext(look.word)))
        screen = ShownScreen(
            context,
            "thumbs-up",
            self.gettext("Thank you, that is enough for today."),
            self.gettext("What you practise on another day stays with you."),
            lines,
        )
        screen.home_asked.connect(self._host.show_home)
        self._host.show_screen(screen, lambda: self.show_reviewed(lessons))

    # Where do I start?

    def place(self) -> None:
        """Offer to show what is known already; who has begun with it goes on."""
        if self._placement.is_begun:
            self._show_probe()
            return
        show = Answer("show", self.gettext("I show what I know"), pictogram="thumbs-up", is_suggested=True)
        begin = Answer("begin", self.gettext("I begin at the beginning"), pictogram="seedling")
        question = Question(
            self.gettext("Where do I start?"),
            [show, begin],
            self.gettext(
                "A few exercises, 5 to 8 minutes. Nothing can go wrong:"
                " where you do not know yet, we begin there together."
            ),
            can_rest=True,
        )
        self._host.ask(question, self._on_answer)

    @property
    def _placement(self) -> Placement:
        return read_placement(self._host.context.store.facts(self._learner.id).get(FACT, ""))

    def _keep(self, placement: Placement) -> None:
        self._host.context.store.set_fact(self._learner.id, FACT, write_placement(placement))

    def _on_answer(self, answer: str) -> None:
        if answer == "show":
            self.begin_placement()
        else:
            self._keep(self._placement.end())
            self._host.show_home()

    def begin_placement(self) -> None:
        """Show the first exercise by which a new learner shows what they know."""
        self._keep(self._placement.begin())
        self._show_probe()

    def _show_probe(self) -> None:
        context = self._host.context
        probe = find_probe(context.catalog.placement(), self._placement)
        lesson = context.catalog.lesson(*probe.lesson.split("/", 1)) if probe is not None else None
        if probe is None or lesson is None:
            self._keep(self._placement.end())
            self._show_placed()
            return

        def record(attempt: Attempt) -> None:
            known = attempt._replace(criterion=shown_alone(lesson)) if is_known(attempt) else attempt
            context.store.record(known)
            if is_known(attempt):
                # At once: who switches the computer off now has shown it all the same.
                self._keep_known(probe)

        session = begin_session(context, keep_last(lesson), record=record)
        occasion = Occasion(self.gettext("Where do I start?"), is_placing=True)
        screen = LessonScreen(context, session, occasion)
        screen.home_asked.connect(self._host.show_home)
        screen.finished.connect(lambda: self._on_probed(probe))
        self._host.show_screen(screen, self._host.show_home)

    def _keep_known(self, probe: Probe) -> None:
        context = self._host.context
        self._keep(self._placement.answer(probe.lesson, True))
        levels = context.store.levels(self._learner.id)
        for key in probe.shows:
            entry = context.catalog.lesson_entry(*key.split("/", 1))
            if entry is not None and entry.exercises and find_level(entry, levels) < Level.PASSED:
                context.store.record(passed_over(self._learner.id, entry))

    def _on_probed(self, probe: Probe) -> None:
        self._keep(self._placement.answer(probe.lesson, False))
        self._show_probe()

    def _show_placed(self) -> None:
        context = self._host.context
        standing = read_standing(context.store, self._learner)
        keys = [key.split("/", 1) for key in find_known(context.catalog.placement(), self._placement)]
        known = context.catalog.lesson_entries((module, lesson) for module, lesson in keys)
        following = find_next(context.catalog, context.store, standing)
        sentence = self.gettext("We begin together, at the beginning. Take your time.")
        if known:
            sentence = self.gettext("You need not do these lessons. You may, whenever you like.")
        screen = ShownScreen(
            context,
            "party-popper" if known else "seedling",
            self.gettext("You know all this already!") if known else self.gettext("Thank you!"),
            sentence,
            [Line("thumbs-up", lesson.title) for lesson in known],
            following,
        )
        screen.home_asked.connect(self._host.show_home)
        screen.lesson_asked.connect(self._host.open_lesson)
        self._host.show_screen(screen, self._show_placed)
