"""Which keys a learner found and which they missed, while typing. Pure.

Nothing that was typed is kept: of each character that was wanted, only whether it came at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from learn_app.exercise_api.contract import Feedback, Verdict
from learn_app.exercise_api.events import Event, Typed
from learn_app.exercise_api.matching import canonical

_RIGHT_KEY_CODES = frozenset({"caps-lock-on", "num-lock-off", "shift-missing", "shift-extra"})
"""Mistakes in which the key was the right one."""


@dataclass(frozen=True, slots=True)
class KeyTally:
    """The keys of one attempt."""

    counts: Mapping[str, tuple[int, int]] = field(default_factory=lambda: MappingProxyType({}))
    """Wanted character → how often it was found at once, and how often it was not."""
    is_missed: bool = False
    """The character that is wanted now was missed already: it counts once, however often one tries."""

    def after(self, event: Event, wanted: Event | None, feedback: Feedback, has_changed: bool) -> "KeyTally":
        """Return the tally after ``event``, done when ``wanted`` was the right move.

        What it was worth is ``feedback``; ``has_changed`` when the exercise's state is another now.
        """
        if not isinstance(event, Typed) or not isinstance(wanted, Typed):
            return self
        typed, asked = canonical(event.text), canonical(wanted.text)
        # Several characters at once come from an input method, of which one key cannot be told.
        if len(asked) != 1 or len(typed) != 1 or not asked.isprintable():
            return self
        if typed == asked:
            return KeyTally(self.counts) if self.is_missed else self._counted(asked, 1, 0)
        is_wrong = feedback.verdict is Verdict.MISTAKE or has_changed
        if not is_wrong or self.is_missed or feedback.code in _RIGHT_KEY_CODES:
            return self
        return self._counted(asked, 0, 1)

    def _counted(self, key: str, hits: int, misses: int) -> "KeyTally":
        counts = add_counts(self.counts, {key: (hits, misses)})
        return KeyTally(MappingProxyType(counts), bool(misses))


def add_counts(
    counts: Mapping[str, tuple[int, int]], more: Mapping[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """Return both together."""
    added = dict(counts)
    for key, (hits, misses) in more.items():
        before = added.get(key, (0, 0))
        added[key] = (before[0] + hits, before[1] + misses)
    return added
