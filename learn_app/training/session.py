"""The walk of one learner through one lesson: events in, feedback out, attempts recorded.

An attempt is recorded the moment its exercise is done, before the learner goes on: a computer that
is switched off then loses nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Step, Verdict
from learn_app.exercise_api.events import Event
from learn_app.exercise_api.unwritable import without_lacking
from learn_app.progress.records import Attempt, Criterion, Outcome
from learn_app.training.attempt_notes import AttemptNotes
from learn_app.training.calibration import after_attempt
from learn_app.training.hints import Offer
from learn_app.training.key_tally import add_counts
from learn_app.training.stopwatch import Stopwatch

DEMONSTRATION_MOVES = 12
"""A demonstration shows at most so many moves."""


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a demonstration: the act, and how the exercise stands after it."""

    event: Event
    state: Any


class LessonSession:
    """One learner in one lesson. Used from one thread."""

    def __init__(
        self,
        lesson: Lesson,
        learner_id: str,
        load_kind: Callable[[str], ExerciseKind[Any, Any]],
        record: Callable[[Attempt], object],
        clock: Callable[[], int],
        start: int = 0,
        calibration: Calibration | None = None,
        keep: Callable[[Calibration], object] = lambda calibration: None,
        count_keys: Callable[[Mapping[str, tuple[int, int]]], object] = lambda counts: None,
        criterion: Criterion | None = None,
        tell: Callable[[Exercise, str], Exercise] = lambda exercise, keyboard: exercise,
    ) -> None:
        """Begin at the exercise with index ``start``; at the number of exercises all is finished.

        ``lesson`` has one exercise at least. ``clock`` gives the milliseconds of a monotonic clock.
        The exercises fit ``calibration``; ``keep`` is given what the learner's acts make of it.
        ``count_keys`` is given, with each attempt, how often each character was found and missed.
        ``criterion`` is what mastering the lesson takes; None for all of its exercises, the last alone.
        ``tell`` returns an exercise in the words of the keyboard on the table, see ``content.key_marks``.
        """
        self.lesson = lesson
        self._learner_id = learner_id
        self._load_kind = load_kind
        self._record = record
        self._clock = Stopwatch(clock)
        self._calibration = calibration or Calibration()
        self._keep = keep
        self._count_keys = count_keys
        self._tell = tell
        self._is_finished = start >= len(lesson.exercises)
        self._is_left = False
        exercises = tuple(one.id for one in lesson.exercises)
        # The last exercise of a lesson is the one to be done alone.
        self._criterion = criterion or Criterion(exercises, alone=exercises[-1:])
        self._begin(min(start, len(lesson.exercises) - 1))

    def _begin(self, index: int) -> None:
        self._index = index
        self._told = self._tell(self.lesson.exercises[index], self._calibration.keyboard)
        self._kind = self._load_kind(self.exercise.kind)
        self._spec = self._kind.adapt(self.exercise.spec, self._calibration)
        self._state = self._kind.start(self._spec, self.exercise.seed)
        self._is_done = False
        self._began_ms = self._clock()
        self._notes = AttemptNotes(self._kind, self._spec, self._began_ms, self.exercise.is_skippable)

    # Where we are

    @property
    def exercise(self) -> Exercise:
        """The current exercise, as it is told; the last one when all is finished."""
        return self._told

    @property
    def index(self) -> int:
        """Index of the current exercise."""
        return self._index

    @property
    def count(self) -> int:
        """How many exercises the lesson has."""
        return len(self.lesson.exercises)

    @property
    def kind(self) -> ExerciseKind[Any, Any]:
        """The kind of the current exercise."""
        return self._kind

    @property
    def spec(self) -> Any:
        """What the author wrote of the current exercise, made to fit the learner."""
        return self._spec

    @property
    def calibration(self) -> Calibration:
        """What is known of the learner's hand by now."""
        return self._calibration

    @property
    def state(self) -> Any:
        """The state of the current exercise."""
        return self._state

    @property
    def is_exercise_done(self) -> bool:
        """True when the current exercise is completed."""
        return self._is_done

    @property
    def is_finished(self) -> bool:
        """True when the learner has gone on from the last exercise."""
        return self._is_finished

    @property
    def elapsed_ms(self) -> int:
        """Time since the current exercise began: the ``at_ms`` of events."""
        return self._clock() - self._began_ms

    def checklist(self) -> tuple[Step, ...]:
        """Return the steps to show beside the stage, in order."""
        return self._kind.checklist(self._spec, self._state)

    # What the learner does

    def handle(self, event: Event) -> Feedback:
        """Take in what the learner did, and return what it was worth.

        Once the exercise is done, events mean nothing.
        """
        if self._is_over:
            return NEUTRAL
        spec, before = self._spec, self._state
        state, feedback = self._kind.update(spec, before, event)
        self._state = state
        self._notes.add(event, before, state, feedback, self._clock())
        if feedback.verdict is Verdict.DONE:
            self._is_done = True
            self._end(Outcome.PASSED)
        return feedback

    def change_keyboard(self, name: str) -> bool:
        """Fit the exercises that follow to another keyboard; of the current one only what it tells changes.

        Return whether it asks for what that keyboard lacks: then it was begun anew, and asks for it no more.
        """
        self._calibration = replace(self._calibration, keyboard=name)
        self._told = self._tell(self.lesson.exercises[self._index], name)
        if self._is_over or without_lacking(self._spec, name) is self._spec:
            return False
        self.restart_exercise()
        return True

    def go_on(self) -> None:
        """Go to the next exercise, or finish; only once the current one is done."""
        if self._is_done and not self._is_finished:
            self._advance()

    def skip(self) -> None:
        """Pass on to the next exercise; only where the author allows it. It is no failure."""
        if not self._is_over and self.exercise.is_skippable:
            self._end(Outcome.SKIPPED)
            self._advance()

    def restart_exercise(self) -> None:
        """Begin the current exercise anew, as a new attempt."""
        if not self._is_finished and not self._is_left:
            self._abandon()
            self._begin(self._index)

    def pause(self) -> None:
        """Let time stand still, as while the learner waits for the trainer."""
        self._clock.pause()

    def resume(self) -> None:
        """Go on after ``pause``."""
        self._clock.resume()

    def leave(self) -> None:
        """Take down what was begun, as the learner goes away; the session ends with it."""
        self._abandon()
        self._is_left = True

    # Help

    def hint(self) -> str:
        """Return the hint for the current step, else the exercise's own; "" when it has none."""
        return self._kind.hint(self._spec, self._state) or self.exercise.hint

    def request_hint(self) -> str:
        """Return the hint to show, and count it."""
        if not self._is_over:
            self._notes.add_hint(self._clock())
        return self.hint()

    def detour(self) -> str:
        """Return the code of what leads back to where the hint helps, or "" where the learner is there."""
        return self._kind.detour(self._spec, self._state)

    def expected(self) -> Event | None:
        """Return the next right move, whose target a hint lights; None when the exercise is done."""
        return self._kind.expect(self._spec, self._state)

    def demonstration_moves(self) -> tuple[Move, ...]:
        """Return the moves to act out, on a copy: up to the first one that brings progress."""
        spec, state = self._spec, self._state
        moves = []
        for _ in range(DEMONSTRATION_MOVES):
            event = self._kind.expect(spec, state)
            if event is None:
                break
            state, feedback = self._kind.update(spec, state, event)
            moves.append(Move(event, state))
            if feedback.verdict in (Verdict.PROGRESS, Verdict.DONE):
                break
        return tuple(moves)

    def start_demonstration(self) -> tuple[Move, ...]:
        """Return the moves to act out, and count the demonstration."""
        moves = self.demonstration_moves()
        if moves and not self._is_over:
            self._notes.add_demonstration(self._clock())
        return moves

    def offer(self) -> Offer:
        """Return which help to put forward now."""
        return Offer() if self._is_over else self._notes.help.offer(self._clock())

    def next_check_ms(self) -> int | None:
        """Return after how many milliseconds to ask for the offer again; None for no need."""
        return None if self._is_over else self._notes.help.next_check_ms(self._clock())

    # How it is done

    @property
    def _is_over(self) -> bool:
        return self._is_done or self._is_finished or self._is_left

    def _advance(self) -> None:
        if self._index + 1 < self.count:
            self._begin(self._index + 1)
        else:
            self._is_finished = True

    def _abandon(self) -> None:
        if self._notes.is_touched and not self._is_over:
            self._end(Outcome.ABANDONED)

    def _end(self, outcome: Outcome) -> None:
        notes = self._notes
        attempt = Attempt(
            learner_id=self._learner_id,
            module=self.lesson.module,
            lesson=self.lesson.id,
            exercise=self.exercise.id,
            content_version=self.exercise.version,
            outcome=outcome,
            mistake_codes=notes.mistake_codes,
            hints=notes.hints,
            demonstrations=notes.demonstrations,
            duration_ms=self.elapsed_ms,
            criterion=self._criterion,
        )
        self._record(attempt)
        calibration = after_attempt(
            self._calibration, self._kind.name, attempt, notes.clicks.gaps_ms, notes.clicks.passed_by
        )
        if calibration != self._calibration:
            self._calibration = calibration
            self._keep(calibration)
        if notes.keys.counts:
            # Practice that follows in this lesson is made of what this attempt showed.
            keys = add_counts(self._calibration.keys, notes.keys.counts)
            self._calibration = replace(self._calibration, keys=keys)
            self._count_keys(notes.keys.counts)
