"""A lesson: the instruction on one side, the stage on the other, help always in the same place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from learn_app.errors import LearnAppError
from learn_app.exercise_api.calibration import Hand
from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict
from learn_app.exercise_api.events import Event
from learn_app.i18n import N_, Translator
from learn_app.screens.demonstration import PACES, Demonstration
from learn_app.screens.exercise_views import load_view
from learn_app.screens.instruction import InstructionPanel
from learn_app.screens.lesson_header import LessonHeader
from learn_app.screens.raised_hand import offer_hand
from learn_app.screens.screen import Context, Screen
from learn_app.settings import REST_MS, save
from learn_app.training.session import LessonSession
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.guide import Guide
from learn_app.widgets.sentences import ONLY_ONE

PANEL_WIDTH = 364
"""Width of the instruction's card at text size normal, in pixels of the design."""
_STAGE_MARGIN = 9
"""Around the view, in pixels of the design: its square corners fit within the stage's round ones."""
_PANEL_SHARE, _LARGE_TEXT_SHARE = 0.36, 0.4
"""Of the window's width, at most: the stage needs its room on a narrow screen."""

_PRAISE_MS = 800
"""So soon after a success, what means nothing is not told: it is the second half of a double click."""

_OFFERS = {
    "hint": N_("Would you like a hint?"),
    "demonstration": N_("I can show you. Press “Show me”."),
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why an exercise is shown outside of its lesson."""

    title: str
    index: int = 0
    count: int = 0
    """How many there are; 0 for those of the lesson."""
    is_placing: bool = False
    """Whether it shows what is known already: then there is no help, and one may say “not yet”."""


class LessonScreen(Screen):
    """Plays a session: shows its exercises, passes events in, shows the feedback."""

    home_asked = Signal()
    finished = Signal()

    def __init__(self, context: Context, session: LessonSession, occasion: Occasion | None = None) -> None:
        """Show the session's current exercise; with an ``occasion`` it is the only one."""
        super().__init__(context)
        self.session = session
        self._occasion = occasion or Occasion(session.lesson.title)
        self._translator = context.translator
        if session.lesson.device == "touchpad":
            self._speak_of_touchpad(session.calibration.hand)
        self.view = ExerciseView(None, self._tools())
        self._demonstration: Demonstration | None = None
        self.panel = InstructionPanel(context, self._occasion.is_placing)
        self.panel.hint_asked.connect(self._on_hint)
        self.panel.demonstration_asked.connect(self._on_demonstration)
        self.panel.skip_asked.connect(self._on_skip)
        self.panel.go_on_asked.connect(self._on_go_on)
        self.stage = Card(self.theme, radius=24)
        self._stage_layout = QVBoxLayout(self.stage)
        self._untold = NEUTRAL
        self._praised_at_ms = -_PRAISE_MS
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)
        self._help_timer = QTimer(self)
        self._help_timer.setSingleShot(True)
        self._help_timer.timeout.connect(self._offer_help)
        self._body = body = QHBoxLayout()
        body.addWidget(self.panel)
        body.addWidget(self.stage, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._hand = offer_hand(self, self._where)
        self._header = LessonHeader(self, self._occasion.title, self._hand)
        self._header.home.clicked.connect(self.home_asked)
        layout.addLayout(self._header)
        layout.addLayout(body, 1)
        self.guide = Guide(self.theme, self)
        self._show_exercise()
        if self._hand is not None:
            self._hand.changed.connect(self._on_hand)
            self._hand.show_known()

    def spoken(self) -> str:  # noqa: D102
        return self.panel.spoken(self.view.spoken())

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        hand = self._hand.buttons if self._hand is not None else ()
        panel, header = self.panel, self._header
        helping = (panel.go_on, panel.skip, panel.hint, panel.demonstration)
        return (*helping, header.home, header.own_picture, *hand)

    def take_focus(self) -> None:  # noqa: D102
        if self._hand is not None and self._hand.is_up:
            self._hand.take_focus()
        else:
            self.view.take_focus()

    def leave(self) -> None:  # noqa: D102
        self.view.tell_shown()
        self._telling.stop()
        self._help_timer.stop()
        self._stop_demonstration()
        self.session.leave()

    def resizeEvent(self, event: object) -> None:  # noqa: D102
        px, width = self.theme.px, self.width()
        is_narrow = width < px(1000)
        edge = 20 if is_narrow else px(32)
        self._body.setContentsMargins(edge, 0, edge, 20 if is_narrow else px(28))
        self._body.setSpacing(14 if is_narrow else px(20))
        self._header.fit(width, edge)
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(px(12) if is_narrow else px(20))
        share = _LARGE_TEXT_SHARE if is_narrow else _PANEL_SHARE
        self.panel.setFixedWidth(min(px(PANEL_WIDTH), round(width * share)))
        self.guide.setGeometry(self.rect())
        self.guide.show_ring(QRect())

    def _tools(self) -> ViewTools:
        context = self.context
        folder = context.paths.lessons / self.session.lesson.module
        return ViewTools(
            self.theme,
            self._translator,
            folder,
            lambda: self.session.elapsed_ms,
            REST_MS[context.settings.rest],
            context.settings.keyboard,
            self._keep_keyboard,
        )

    def _speak_of_touchpad(self, hand: Hand) -> None:
        """Draw and name a touchpad in this lesson, wherever a mouse would be."""
        from learn_app.widgets.touchpad import pictures_for, words_for

        old, theme = self._translator, self.theme
        words, pictures = {**old.instead, **words_for(hand)}, {**theme.instead, **pictures_for(hand)}
        self._translator = Translator(self.context.paths.translations, old.language, words)
        self.theme = theme.changed(instead=pictures)
        self.gettext, self.ngettext = self._translator.gettext, self._translator.ngettext

    def _keep_keyboard(self, name: str) -> None:
        hint = self.session.hint()
        if self.session.change_keyboard(name):
            QTimer.singleShot(0, self, self._begin_anew)  # the view that asked has not returned yet
        self.panel.retell(self.session.exercise)
        if hint and self.panel.message == hint:
            self.panel.say("hint", self.session.hint())
        self.context.settings = self.context.settings._replace(keyboard=name)
        try:
            save(self.context.paths.data, self.context.settings)
        except LearnAppError as error:
            self.tell(error.sentence(self.context.translator))

    def _begin_anew(self) -> None:
        self._show_exercise()
        self.view.take_focus()

    def _show_exercise(self) -> None:
        self._telling.stop()
        self._stop_demonstration()
        self.guide.show_ring(QRect())
        session, exercise = self.session, self.session.exercise
        old = self.view
        self.view = load_view(exercise.kind)(session.spec, self._tools(), self.stage)
        self.view.happened.connect(self._on_happened)
        self.view.guide_moved.connect(self._on_guide_moved)
        margin = 0 if self.view.has_own_frame else self.theme.px(_STAGE_MARGIN)
        self.stage.set_colours("" if self.view.has_own_frame else "card", "" if margin == 0 else "line")
        self._stage_layout.setContentsMargins(margin, margin, margin, margin)
        self._stage_layout.replaceWidget(old, self.view)
        self._stage_layout.addWidget(self.view)
        self.panel.show_exercise(exercise, self.view.tools.module_folder, self.view.panel())
        old.hide()
        old.deleteLater()
        self.view.show_state(session.state)
        self.view.show()
        self._show_place(session.is_exercise_done)
        self.panel.show_steps(session.checklist())
        self._praised_at_ms = -_PRAISE_MS
        self._offer_help()

    def _place_in_lesson(self) -> str:
        index, count = self._place_among()
        return self.gettext("Exercise {n} of {count}", n=index + 1, count=count)

    def _where(self) -> str:
        return f"{self.session.lesson.title} – {self._place_in_lesson()}"

    def _on_hand(self, is_up: bool) -> None:
        """Let time stand still while the learner waits for the trainer."""
        if is_up:
            self._stop_demonstration()
            self._help_timer.stop()
            self.session.pause()
        else:
            self.session.resume()
            self._offer_help()

    def _on_happened(self, event: Event) -> None:
        if self._demonstration is not None:
            return
        before = self.session.state
        feedback = self.session.handle(event)
        if self.session.state is not before:
            self.view.show_state(self.session.state)
            if not self.guide.ring.isNull() and self.session.state != before:
                self.guide.show_ring(QRect())
        if feedback.verdict is not Verdict.NEUTRAL or self.session.state is not before:
            self._untold = feedback
            # What was done is seen first, and told once it is painted; the end and a mistake at once.
            if feedback.verdict in (Verdict.PROGRESS, Verdict.NEUTRAL) and not self.session.is_exercise_done:
                self._telling.start(0)
            else:
                self._tell()
        elif feedback.code and self.session.elapsed_ms - self._praised_at_ms >= _PRAISE_MS:
            self.panel.say("hint", self._sentence(feedback))

    def _tell(self) -> None:
        """Show in words what the last act was worth, and the steps as they are now."""
        self._telling.stop()
        feedback, self._untold = self._untold, NEUTRAL
        self.panel.show_steps(self.session.checklist())
        if self.session.is_exercise_done:
            self._show_done(feedback)
        elif feedback.verdict is Verdict.MISTAKE:
            self.panel.say("retry", self._sentence(feedback))
            self.say_by_itself(lambda: self.panel.message)
        elif feedback.verdict is Verdict.PROGRESS:
            self.panel.say("ok", self._sentence(feedback))
            self._praised_at_ms = self.session.elapsed_ms
        if feedback.verdict is not Verdict.NEUTRAL:
            self._offer_help()

    def _show_done(self, feedback: Feedback) -> None:
        self._help_timer.stop()
        if self.session.kind.goes_on_at_once:
            self._on_go_on()
            return
        self.panel.show_done(self._sentence(feedback) or self.gettext("Well done!"))
        self._show_place(is_done=True)

    def _show_place(self, is_done: bool) -> None:
        index, count = self._place_among()
        # How many there will be depends on what is known.
        self._header.dots.setVisible(not self._occasion.is_placing)
        done = tuple(i < index + is_done for i in range(count))
        self._header.dots.show_progress(done, index, self._place_in_lesson())

    def _place_among(self) -> tuple[int, int]:
        one = self._occasion if self._occasion.count else self.session
        return one.index, one.count

    def _sentence(self, feedback: Feedback) -> str:
        params, sentence = dict(feedback.params), self.view.sentences.get(feedback.code, "")
        if params.get("count") == 1:
            sentence = ONLY_ONE.get(sentence, sentence)
        return self.gettext(sentence, **params) if sentence else ""

    def _offer_help(self) -> None:
        if self._occasion.is_placing:
            return
        offer = self.session.offer()
        self.panel.show_offer(offer)
        offered = "demonstration" if offer.demonstration else "hint" if offer.hint else ""
        if offered and not self.panel.is_advising:
            self.panel.say("hint", self.gettext(_OFFERS[offered]))
        delay = self.session.next_check_ms()
        if delay is None:
            self._help_timer.stop()
        else:
            # Never earlier than the moment itself, or the timer would fire for nothing.
            self._help_timer.start(delay + 1)

    def _on_hint(self) -> None:
        self.view.tell_shown()
        hint, detour = self.session.request_hint(), self.session.detour()
        if detour:
            hint = self.view.tell_detour(detour)
        self.panel.say("hint", hint or self.gettext("Look at the orange ring."))
        self.say_by_itself(lambda: self.panel.message)
        self._ring_expected()
        self._offer_help()
        self.view.take_focus()

    def _ring_expected(self) -> None:
        event = self.session.expected()
        if event is not None:
            rect = self.view.guide_rect(event)
            if not rect.isNull():
                self.guide.setGeometry(self.rect())
                self.guide.show_ring(QRect(self.view.mapTo(self, rect.topLeft()), rect.size()))

    def _on_guide_moved(self) -> None:
        if self._demonstration is None and not self.guide.ring.isNull():
            self._ring_expected()

    def _on_demonstration(self) -> None:
        if self._demonstration is not None:
            return
        self.view.tell_shown()
        moves = self.session.start_demonstration()
        if not moves:
            return
        self._help_timer.stop()
        self.guide.setGeometry(self.rect())
        self.panel.say("hint", self.gettext("Watch the pointer. Then it is your turn."))
        give_back = lambda: self.view.show_state(self.session.state)  # noqa: E731
        steps = [(move.event, move.state) for move in moves]
        self._demonstration = Demonstration(steps, self.view, self.guide, give_back, self, self._pace())
        self._demonstration.ended.connect(self._on_demonstration_ended)
        self._demonstration.play()

    def _on_demonstration_ended(self) -> None:
        self._demonstration = None
        self.panel.say("hint", self.gettext("Your turn now."))
        self._offer_help()
        self.view.take_focus()

    def _pace(self) -> float:
        learner = self.context.learner
        return PACES.get(learner.speed if learner else "", 1.0)

    def _stop_demonstration(self) -> None:
        if self._demonstration is not None:
            self._demonstration.stop()

    def _on_skip(self) -> None:
        self.view.tell_shown()
        if self._occasion.is_placing:
            self.session.leave()
            self.finished.emit()
            return
        self.session.skip()
        self.session.go_on()  # what was written last may have been the end
        self._next()

    def _on_go_on(self) -> None:
        self.session.go_on()
        self._next()

    def _next(self) -> None:
        if self.session.is_finished:
            self.finished.emit()
        else:
            self._show_exercise()
            self.view.take_focus()
            self.say_by_itself(self.spoken)
