"""The one window: which screen is shown, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from learn_app.content.catalog import Catalog
from learn_app.errors import LearnAppError
from learn_app.progress.records import Learner
from learn_app.screens.look import fit_look
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.screen import Context, Screen
from learn_app.settings import REST_MS, Settings, save

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from learn_app.screens.learner_choices import LearnerChoices
    from learn_app.screens.learner_entry import LearnerEntry
    from learn_app.screens.outings import Outings
    from learn_app.screens.papers.area import PapersArea
    from learn_app.screens.questions import Question
    from learn_app.screens.trainer.area import TrainerArea

_CALM_MS = 200
"""Time given to the first screen before anything else is begun."""


class MainWindow(QWidget):
    """Shows one screen at a time and follows what the screens ask for.

    Screens other than the first are imported when they are first shown.
    """

    shutdown_confirmed = Signal()
    first_painted = Signal()
    """Once, a moment after the first screen has been painted."""

    def __init__(self, context: Context) -> None:
        """Begin with nothing; ``show_profiles`` is the usual first screen."""
        super().__init__()
        self.context = context
        self.screen_shown: Screen | None = None
        self._trainer: TrainerArea | None = None
        self._choices: LearnerChoices | None = None
        self._entry: LearnerEntry | None = None
        self._papers: PapersArea | None = None
        self._outings: Outings | None = None
        self._is_painted = False
        self._again: Callable[[], None] = self.show_profiles
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        # The screen follows the window, never the other way: what has no room scrolls.
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._colours = context.theme.colours
        self.first_painted.connect(self._let_rest)
        self.setWindowTitle(context.translator.gettext("Learn the computer"))

    def show_profiles(self) -> None:
        """Ask who is here."""
        self._leave_screen()  # what it still has to record belongs to who goes, and into their backup
        self._set_learner(None)
        if self._trainer is not None:
            self._trainer.close()
        screen = ProfilesScreen(self.context)
        screen.learner_chosen.connect(lambda learner: self.entry.enter(learner))
        screen.new_asked.connect(lambda: self.entry.show_new())
        screen.language_asked.connect(lambda: self.choices.ask_language())
        screen.trainer_asked.connect(self.show_trainer)
        screen.shutdown_asked.connect(self.show_shutdown)
        self.show_screen(screen, self.show_profiles)

    def welcome(self, learner: Learner) -> None:
        """Go to a learner's home, in their language and text size."""
        self._set_learner(learner)
        self.context.store.begin_sitting(learner.id)
        self.show_home()

    def show_home(self) -> None:
        """Show where the learner is."""
        from learn_app.screens.home import HomeScreen

        screen = HomeScreen(self.context)
        screen.lesson_asked.connect(self.open_lesson)
        screen.module_asked.connect(self.show_lessons)
        screen.settings_asked.connect(lambda: self.choices.show())
        screen.language_asked.connect(lambda: self.choices.ask_language())
        screen.left.connect(self.show_profiles)
        screen.review_asked.connect(lambda: self.outings.review())
        screen.placement_asked.connect(lambda: self.outings.place())
        self.show_screen(screen, self.show_home)

    def show_lessons(self, module: str) -> None:
        """List a module's lessons."""
        from learn_app.screens.lesson_list import LessonListScreen

        def again() -> None:
            self.show_lessons(module)

        screen = LessonListScreen(self.context, module)
        screen.home_asked.connect(self.show_home)
        screen.lesson_asked.connect(self.open_lesson)
        screen.certificate_asked.connect(lambda learner: self.papers.show_certificate(learner, module, again))
        self.show_screen(screen, again)

    def open_lesson(self, module: str, lesson_id: str) -> None:
        """Open a lesson where the learner left it; from its start when it was finished."""
        from learn_app.screens.lesson import LessonScreen
        from learn_app.screens.sessions import open_session

        lesson = self.context.catalog.lesson(module, lesson_id)
        if lesson is None:
            self.show_message(self.context.translator.gettext("This lesson is not available today."))
            return
        session = open_session(self.context, lesson)
        screen = LessonScreen(self.context, session)
        screen.home_asked.connect(self.show_home)
        screen.finished.connect(lambda: self.show_lesson_done(module, lesson_id))
        # The text size or language may not change within a lesson: nothing to show again.
        self.show_screen(screen, self.show_home)

    def show_lesson_done(self, module: str, lesson_id: str) -> None:
        """Tell what the learner now knows."""
        from learn_app.screens.lesson_done import LessonDoneScreen
        from learn_app.training.path import find_following, read_standing

        def again() -> None:
            self.show_lesson_done(module, lesson_id)

        context = self.context
        lesson = context.catalog.lesson(module, lesson_id)
        if lesson is None or context.learner is None:
            self.show_home()
            return
        totals = context.store.lesson_totals(context.learner.id, module, lesson_id)
        entry = context.catalog.lesson_entry(module, lesson_id)
        standing = read_standing(context.store, context.learner)
        following = find_following(context.catalog, standing, entry)
        screen = LessonDoneScreen(context, lesson, totals, following)
        screen.home_asked.connect(self.show_home)
        screen.again_asked.connect(lambda: self.open_lesson(module, lesson_id))
        screen.next_asked.connect(self.open_lesson)
        screen.sheet_asked.connect(lambda: self.papers.show_sheet(module, lesson_id, again))
        self.show_screen(screen, again)

    def show_trainer(self) -> None:
        """Lead into the trainer's area."""
        self.trainer_area().enter()

    def trainer_area(self) -> TrainerArea:
        """Return what leads through the trainer's screens."""
        from learn_app.screens.trainer.area import TrainerArea

        if self._trainer is None:
            self._trainer = TrainerArea(self)
        return self._trainer

    def show_again(self) -> None:
        """Show the screen anew that a question was asked over, or go back to it."""
        self._again()

    @property
    def entry(self) -> LearnerEntry:
        """How learners come in."""
        from learn_app.screens.learner_entry import LearnerEntry

        if self._entry is None:
            self._entry = LearnerEntry(self)
        return self._entry

    @property
    def choices(self) -> LearnerChoices:
        """The questions for what learners choose for themselves."""
        from learn_app.screens.learner_choices import LearnerChoices

        if self._choices is None:
            self._choices = LearnerChoices(self)
        return self._choices

    @property
    def papers(self) -> PapersArea:
        """What is printed: certificates, exercise sheets, reports."""
        from learn_app.screens.papers.area import PapersArea

        if self._papers is None:
            self._papers = PapersArea(self)
        return self._papers

    @property
    def outings(self) -> Outings:
        """What leads through exercises shown outside of their lessons."""
        from learn_app.screens.outings import Outings

        if self._outings is None:
            self._outings = Outings(self)
        return self._outings

    def show_shutdown(self) -> None:
        """Ask before the computer, or the program, is left."""
        from learn_app.screens.questions import ask_shutdown

        self.ask(ask_shutdown(self.context), self._on_shutdown)

    def show_message(self, sentence: str) -> None:
        """Tell one sentence, with one way on."""
        from learn_app.screens.questions import tell

        self.ask(tell(self.context, sentence), lambda _key: self.show_again())

    def show_notice(self, error: LearnAppError) -> None:
        """Tell about something that went wrong, over the screen, without leaving it."""
        if self.screen_shown is not None:
            self.screen_shown.tell(error.sentence(self.context.translator))

    def show_failure(self) -> None:
        """After an unexpected error: say that nothing is lost, and give a way on."""
        if self.context.learner is not None:
            self._again = self.show_home
        else:
            self._again = self.show_profiles
        self.show_message(LearnAppError().sentence(self.context.translator))

    def show_screen(self, screen: Screen, again: Callable[[], None]) -> None:
        """Show a screen; ``again`` shows it anew, after a question or in another language."""
        self._leave_screen()
        self._again = again
        self.screen_shown = screen
        if self._colours is not screen.theme.colours:
            self._colours = screen.theme.colours
            self.setPalette(screen.theme.palette())
        self._layout.addWidget(screen)
        screen.show()
        screen.take_focus()
        screen.rests_changed.connect(self._let_rest)
        screen.others_asked.connect(self.show_profiles)
        screen.say_by_itself(screen.spoken)
        if self._is_painted:
            self._let_rest()

    def ask(self, question: Question, act: Callable[[str], None]) -> None:
        """Ask over the screen that is shown, and call ``act`` with the answer's key."""
        from learn_app.screens.choice import ChoiceScreen

        screen = ChoiceScreen(
            self.context, question.title, question.answers, question.sentence, can_rest=question.can_rest
        )
        screen.answered.connect(act)
        screen.left.connect(self._again)
        self.show_screen(screen, self._again)

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on, keep them, and show the screen anew."""
        self.context.settings = settings
        fit_look(self.context, self.context.learner)
        self.show_again()
        try:
            save(self.context.paths.data, settings)
        except LearnAppError as error:
            self.show_notice(error)

    def change_catalog(self, catalog: Catalog) -> None:
        """Go on with lessons that have been read again; a lesson that is open is not disturbed."""
        catalog.hand = self.context.catalog.hand
        self.context.catalog = catalog
        self.context.is_preparing = False
        if self.screen_shown is not None and self.screen_shown.lists_lessons:
            self.show_again()

    def close_for_good(self) -> None:
        """Close, also in kiosk mode."""
        self.context.is_kiosk = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        if self.context.is_kiosk:
            # Alt+F4 by accident must not end the session: ask.
            event.ignore()
            self.show_shutdown()
            return
        if self._trainer is not None:
            self._trainer.close()
        self._leave_screen()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(_CALM_MS, self, self.first_painted.emit)
        # Cheaper than a palette, which the first screen would wait for; and than fillRect(), for
        # which PySide builds the classes of gradients.
        painter = QPainter(self)
        painter.setBackground(self.context.theme.colour("paper"))
        painter.eraseRect(event.rect())

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        # A kiosk that was minimised by some key comes back: there is no task bar to find it in.
        if self.context.is_kiosk and self.isMinimized():
            self.setWindowState(Qt.WindowState.WindowFullScreen)
        super().changeEvent(event)

    def _let_rest(self) -> None:
        """Until the learner can click, let what leads on answer to a resting pointer."""
        from learn_app.widgets.dwell import Dwell

        screen, context = self.screen_shown, self.context
        if screen is None or self._can_click():
            return
        leading = screen.rest_targets()
        # Who cannot click yet may not read either: the voice is as near as the way on.
        voice = [screen.listen] if leading and screen.listen is not None else []
        for button in (*leading, *voice):
            if button.findChild(Dwell) is not None:
                continue  # twice, it would also answer twice
            Dwell(button, context.theme, REST_MS[context.settings.rest]).rested.connect(button.click)

    def _can_click(self) -> bool:
        context = self.context
        if context.learner is None:
            return False
        from learn_app.training.path import can_click

        return can_click(context.catalog, context.store.levels(context.learner.id))

    def _leave_screen(self) -> None:
        old, self.screen_shown = self.screen_shown, None
        if old is not None:
            if self.context.speaker is not None:
                self.context.speaker.stop()
            old.leave()
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _on_shutdown(self, answer: str) -> None:
        if answer == "leave":
            self.trainer_area().allow_leaving(self.shutdown_confirmed.emit)
        else:
            self.show_again()

    def _set_learner(self, learner: Learner | None) -> None:
        if self.context.learner is not None and learner is None:
            self.context.store.back_up()
        self.context.learner = learner
        fit_look(self.context, learner)
