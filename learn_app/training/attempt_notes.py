"""What is noted while one exercise is done: mistakes, help, clicks and keys.

A learner waits for what they did to be shown, not for it to be counted: acts are put aside, and
looked into when somebody asks what they come to.
"""

from collections import Counter
from typing import Any

from learn_app.exercise_api.contract import ExerciseKind, Feedback, Verdict
from learn_app.exercise_api.events import Event, Typed
from learn_app.training.calibration import LearnerClicks
from learn_app.training.hints import HelpPolicy
from learn_app.training.key_tally import KeyTally

_MOST_ASIDE = 50
"""Nobody may ask for long, as while the pointer is only moved."""


class AttemptNotes:
    """The notes of one attempt, from its beginning. Times are milliseconds of a monotonic clock."""

    def __init__(
        self, kind: ExerciseKind[Any, Any], spec: Any, began_ms: int, is_skippable: bool = True
    ) -> None:
        """``spec`` is the exercise of ``kind``; the learner may pass on from it if ``is_skippable``."""
        self._kind = kind
        self._spec = spec
        self._aside: list[tuple[Event, Any, Any, Feedback, int]] = []
        self._is_touched = False
        self._mistakes: Counter[str] = Counter()
        self._clicks = LearnerClicks()
        self._keys = KeyTally()
        self._help = HelpPolicy(began_ms, is_skippable)
        self.hints = 0
        self.demonstrations = 0

    def add(self, event: Event, before: Any, after: Any, feedback: Feedback, now_ms: int) -> None:
        """Note that ``event`` led from one state to another, and what it was worth."""
        self._aside.append((event, before, after, feedback, now_ms))
        if len(self._aside) >= _MOST_ASIDE:
            self._look()

    def add_hint(self, now_ms: int) -> None:
        """Note that the hint is shown."""
        self._look()
        self.hints += 1
        self._is_touched = True
        self._help = self._help.after_hint(now_ms)

    def add_demonstration(self, now_ms: int) -> None:
        """Note that the exercise is demonstrated."""
        self._look()
        self.demonstrations += 1
        self._is_touched = True
        self._help = self._help.after_demonstration(now_ms)

    @property
    def is_touched(self) -> bool:
        """Whether the learner did anything that counts, or asked for help."""
        self._look()
        return self._is_touched

    @property
    def mistake_codes(self) -> tuple[tuple[str, int], ...]:
        """Each mistake's code, and how often it was made."""
        self._look()
        return tuple(self._mistakes.items())

    @property
    def clicks(self) -> LearnerClicks:
        """What the hand did."""
        self._look()
        return self._clicks

    @property
    def keys(self) -> KeyTally:
        """Which keys were found and which were missed."""
        self._look()
        return self._keys

    @property
    def help(self) -> HelpPolicy:
        """How the learner fares, as far as help depends on it."""
        self._look()
        return self._help

    def _look(self) -> None:
        aside, self._aside = self._aside, []
        for act in aside:
            self._note(*act)

    def _note(self, event: Event, before: Any, after: Any, feedback: Feedback, now_ms: int) -> None:
        kind, spec = self._kind, self._spec
        self._clicks = self._clicks.after(event)
        # An act that means nothing gives back the very same state: no need to look into it.
        has_changed = after is not before and after != before
        if has_changed or feedback.verdict is not Verdict.NEUTRAL:
            self._is_touched = True
        wanted = kind.expect(spec, before) if isinstance(event, Typed) else None
        self._keys = self._keys.after(event, wanted, feedback, has_changed)
        is_new_step = has_changed and kind.step(spec, after) != kind.step(spec, before)
        if feedback.verdict is Verdict.MISTAKE:
            self._mistakes[feedback.code] += 1
            self._help = self._help.after_mistake(now_ms)
        elif feedback.verdict is not Verdict.NEUTRAL or is_new_step:
            self._help = self._help.after_progress(now_ms, is_new_step)
