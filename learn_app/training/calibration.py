"""What exercises teach about a learner's hand, and what is made of it. Pure.

Targets grow at once when they are hard to hit, and shrink step by step, back to the size that the
author wrote, after each exercise passed without a mistake. The time between two clicks is measured
where a double click is practised. Nothing here can make an exercise harder than it was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from learn_app.exercise_api.calibration import LARGEST, Calibration
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, PassedBy
from learn_app.progress.records import Attempt, Outcome

SLIPS = 3
"""So many misses in one exercise, and the targets grow."""
LARGER, SMALLER = 0.2, 0.1
"""Steps of the target's scale."""
LONGEST_GAP_MS = 4000
"""Two clicks further apart were not meant as a pair."""

_SHORTEST_GAP_MS = 40  # what is quicker is a worn button that bounces
_LEAST_GAPS = 2
_ROUND_TO_MS = 10

_KINDS = frozenset({"click", "double_click", "path", "drag", "scroll"})
"""Kinds in which a miss is seen, and in which a success shows that the targets are large enough."""
_CODES = frozenset(
    {"slipped", "missed", "tapped-moving", "pointer-moved", "second-click-elsewhere", "off-road"}
) | frozenset({"pressed-beside", "dropped-outside", "released-early", "too-far"})
_REACH = "reach"
"""Over its targets nobody can be wrong. What shows is a pointer that passes them by; that it came to
them at last does not show that it could have stayed, and so makes nothing smaller."""

_SCALE, _TEMPO, _HAND = "target_scale", "double_click_ms", "hand"


@dataclass(frozen=True, slots=True)
class LearnerClicks:
    """What the hand did in one attempt, as far as it says what fits it."""

    gaps_ms: tuple[int, ...] = ()
    """The time between the two clicks of each pair on one target."""
    first: str = ""
    first_at_ms: int = 0
    passed_by: int = 0
    """How often the pointer came close to a target, and missed it."""

    def after(self, event: Event) -> "LearnerClicks":
        """Return the clicks with one more event."""
        if isinstance(event, PassedBy):
            return replace(self, passed_by=self.passed_by + 1)
        is_click = isinstance(event, Clicked) and event.button == "left"
        if not is_click and not isinstance(event, DoubleClicked):
            return self
        gap_ms = event.at_ms - self.first_at_ms
        if event.target == self.first and _SHORTEST_GAP_MS <= gap_ms <= LONGEST_GAP_MS:
            return replace(self, gaps_ms=(*self.gaps_ms, gap_ms), first="", first_at_ms=0)
        # A double click without a first click was made by a key.
        return replace(self, first=event.target if is_click else "", first_at_ms=event.at_ms)


def after_attempt(
    calibration: Calibration,
    kind: str,
    attempt: Attempt,
    gaps_ms: tuple[int, ...] = (),
    passed_by: int = 0,
) -> Calibration:
    """Return the calibration after an attempt at an exercise of ``kind``.

    ``gaps_ms`` are the times between the two clicks of each pair; ``passed_by`` is how often the
    pointer came close to a target and missed it.
    """
    if kind == _REACH and passed_by >= SLIPS:
        return _scaled(calibration, LARGER)
    if kind == "double_click" and len(gaps_ms) >= _LEAST_GAPS:
        tempo = round(_median(gaps_ms) / _ROUND_TO_MS) * _ROUND_TO_MS
        calibration = replace(calibration, double_click_ms=tempo)
    if kind not in _KINDS:
        return calibration
    slips = sum(count for code, count in attempt.mistake_codes if code in _CODES)
    if slips >= SLIPS:
        return _scaled(calibration, LARGER)
    if attempt.outcome is Outcome.PASSED and not attempt.mistakes:
        return _scaled(calibration, -SMALLER)
    return calibration


def read_calibration(
    values: Mapping[str, str], keys: Mapping[str, tuple[int, int]] | None = None
) -> Calibration:
    """Return what the store keeps, as ``ProgressStore.calibration`` gives it.

    A value that makes no sense is as good as none.
    """
    scale, tempo = _number(values.get(_SCALE, "")), _number(values.get(_TEMPO, ""))
    return Calibration(
        target_scale=scale if 1.0 <= scale <= LARGEST else 1.0,
        double_click_ms=int(tempo) if 0 < tempo <= LONGEST_GAP_MS else 0,
        hand=read_hand(values.get(_HAND, "")),
        keys=keys or {},
    )


def changed_values(old: Calibration, new: Calibration) -> dict[str, str]:
    """Return what the store has to keep, by name, for ``new`` to take the place of ``old``."""
    before, after = _values(old), _values(new)
    return {name: value for name, value in after.items() if value != before[name]}


def reset_values() -> dict[str, str]:
    """Return what the store has to keep for everything to be as the authors wrote it."""
    return _values(Calibration())


def read_hand(value: str) -> Literal["right", "left"]:
    """Return the hand that a text names; the right one when it names none."""
    return "left" if value == "left" else "right"


def _values(calibration: Calibration) -> dict[str, str]:
    return {
        _SCALE: f"{calibration.target_scale:.1f}",
        _TEMPO: str(calibration.double_click_ms),
        _HAND: calibration.hand,
    }


def _median(numbers: tuple[int, ...]) -> float:
    # The module statistics would load fractions, decimals and random numbers with it.
    ordered, middle = sorted(numbers), len(numbers) // 2
    return ordered[middle] if len(numbers) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _scaled(calibration: Calibration, step: float) -> Calibration:
    scale = round(min(LARGEST, max(1.0, calibration.target_scale + step)), 1)
    return replace(calibration, target_scale=scale)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
