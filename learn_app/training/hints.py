"""When help is offered: after some mistakes on one step, or some time without progress.

Pure: times come from outside, in milliseconds of a monotonic clock. Nothing is ever forced on the
learner, and nothing is counted down before their eyes.
"""

from dataclasses import dataclass, replace

HINT_MISTAKES = 2
HINT_MS = 20_000
DEMONSTRATION_MISTAKES = 2
"""Mistakes on the step after the hint was offered or shown."""
DEMONSTRATION_MS = 20_000
"""Time without progress after the hint was offered or shown."""
SKIP_MISTAKES = 2
"""Mistakes in the whole exercise."""
SKIP_MS = 40_000


@dataclass(frozen=True, slots=True)
class Offer:
    """Which help to put forward now. Help can be asked for at any time; skipping only when offered."""

    hint: bool = False
    demonstration: bool = False
    skip: bool = False


@dataclass(frozen=True, slots=True)
class HelpPolicy:
    """How a learner fares with an exercise, as far as help depends on it."""

    since_ms: int
    """When progress was last made (at first: when the exercise began)."""
    is_skippable: bool = True
    mistakes: int = 0
    """In the whole exercise."""
    step_mistakes: int = 0
    """On the current step."""
    hint_at_ms: int | None = None
    """When the hint was shown, or offered because of mistakes; the offer for time is computed."""
    mistakes_after_hint: int = 0
    is_hint_shown: bool = False
    """Whether the learner has seen the hint: there is no use in offering it again."""

    def after_mistake(self, now_ms: int) -> "HelpPolicy":
        """Return the policy after a mistake on the current step."""
        hint_since = self._hint_since(now_ms)
        step_mistakes = self.step_mistakes + 1
        if hint_since is None and step_mistakes >= HINT_MISTAKES:
            hint_since, after_hint = now_ms, 0
        else:
            after_hint = self.mistakes_after_hint + (hint_since is not None)
        return replace(
            self,
            mistakes=self.mistakes + 1,
            step_mistakes=step_mistakes,
            hint_at_ms=hint_since,
            mistakes_after_hint=after_hint,
        )

    def after_progress(self, now_ms: int, is_new_step: bool) -> "HelpPolicy":
        """Return the policy after progress; on a new step its mistakes count from none again."""
        step_mistakes = 0 if is_new_step else self.step_mistakes
        return replace(
            self,
            since_ms=now_ms,
            step_mistakes=step_mistakes,
            hint_at_ms=now_ms if step_mistakes >= HINT_MISTAKES else None,
            mistakes_after_hint=0,
            is_hint_shown=self.is_hint_shown and not is_new_step,
        )

    def after_hint(self, now_ms: int) -> "HelpPolicy":
        """Return the policy after the hint was shown, asked for or not."""
        if self._hint_since(now_ms) is not None:
            return replace(self, is_hint_shown=True)
        return replace(self, hint_at_ms=now_ms, mistakes_after_hint=0, is_hint_shown=True)

    def after_demonstration(self, now_ms: int) -> "HelpPolicy":
        """Return the policy after a demonstration: watching it was not time without progress."""
        return replace(self, since_ms=now_ms, hint_at_ms=now_ms, mistakes_after_hint=0)

    def offer(self, now_ms: int) -> Offer:
        """Return what to put forward now."""
        hint_since = self._hint_since(now_ms)
        return Offer(
            hint=hint_since is not None and not self.is_hint_shown,
            demonstration=hint_since is not None
            and (
                self.mistakes_after_hint >= DEMONSTRATION_MISTAKES or now_ms >= hint_since + DEMONSTRATION_MS
            ),
            skip=self.is_skippable and (self.mistakes >= SKIP_MISTAKES or now_ms >= self.since_ms + SKIP_MS),
        )

    def next_check_ms(self, now_ms: int) -> int | None:
        """Return after how long the offer may change by time alone; None when it will not."""
        offer = self.offer(now_ms)
        hint_since = self._hint_since(now_ms)
        times = []
        if hint_since is None:
            times.append(self.since_ms + HINT_MS)
        elif not offer.demonstration:
            times.append(hint_since + DEMONSTRATION_MS)
        if self.is_skippable and not offer.skip:
            times.append(self.since_ms + SKIP_MS)
        return min(times) - now_ms if times else None

    def _hint_since(self, now_ms: int) -> int | None:
        if self.hint_at_ms is not None:
            return self.hint_at_ms
        offered_at = self.since_ms + HINT_MS
        return offered_at if now_ms >= offered_at else None
