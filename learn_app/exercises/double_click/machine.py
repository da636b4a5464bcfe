"""``double_click``: done when every target was opened by two clicks, one soon after the other.

The system's own double click always opens. Where the tempo allows, so do two clicks that the system
takes for two. What the first click was without its second is told when the next act shows it, or
when the learner waits for something to happen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import STAGE, Clicked, DoubleClicked, Event, Held, Rested, Slipped
from learn_app.exercise_api.mistakes import (
    HELD_TOO_LONG,
    MISSED_CODES,
    WRONG_BUTTON_CODES,
    missed,
    wrong_button,
)
from learn_app.exercise_api.scattering import enlarge, target_ids
from learn_app.exercises.double_click.spec import LATE_MS, DoubleClickSpec, Tempo

TEMPO_MS: dict[Tempo, int] = {"slow": 1500, "normal": 800, "system": 0}
"""The longest time between two clicks that open, in milliseconds; the system's own is its own."""

GENEROSITY = 1.5
"""The learner's own time between two clicks may be exceeded by this factor."""

_SYSTEM_MS = 350
"""Two clicks as near as this, and not taken for a double click: the pointer moved between them."""


@dataclass(frozen=True, slots=True)
class DoubleClickState:
    """``first`` was clicked once, ``first_at_ms`` from the start; "" when no click waits.

    ``is_told``: that this click came too late for the one before it has been said.
    """

    seed: int
    opened: frozenset[str] = frozenset()
    first: str = ""
    first_at_ms: int = 0
    is_told: bool = False


class DoubleClickKind(ExerciseKind[DoubleClickSpec, DoubleClickState]):
    """Two clicks, still and soon: from a slow tempo to the system's."""

    name = "double_click"
    spec = DoubleClickSpec
    codes = (
        frozenset({"opened", "already-open", "second-click-late", "second-click-elsewhere", "pointer-moved"})
        | frozenset({"clicked-once", HELD_TOO_LONG})
        | MISSED_CODES
        | WRONG_BUTTON_CODES
    )

    def adapt(self, spec: DoubleClickSpec, calibration: Calibration) -> DoubleClickSpec:
        """Enlarge the pictures, and leave more time to who needs it."""
        longest_ms = min(LATE_MS, round(calibration.double_click_ms * GENEROSITY))
        return msgspec.structs.replace(
            spec,
            targets=enlarge(spec.targets, calibration),
            longest_ms=max(spec.longest_ms, longest_ms),
        )

    def start(self, spec: DoubleClickSpec, seed: int) -> DoubleClickState:
        """Return the state with nothing opened yet."""
        return DoubleClickState(seed)

    def update(
        self, spec: DoubleClickSpec, state: DoubleClickState, event: Event
    ) -> tuple[DoubleClickState, Feedback]:
        """Open what was clicked twice; name what became of a click without its second."""
        targets = target_ids(spec.targets.count)
        if len(state.opened) == len(targets):
            return state, NEUTRAL
        if event.target == STAGE and isinstance(event, Clicked):
            return _click_ground(spec, state, event)
        if event.target not in targets:
            return state, NEUTRAL
        if event.target in state.opened:
            is_tried = isinstance(event, Clicked | DoubleClicked)
            return state, Feedback(Verdict.NEUTRAL, "already-open") if is_tried else NEUTRAL
        match event:
            case DoubleClicked(target=target):
                return _open(spec, state, target)
            case Clicked(button="left"):
                return _click(spec, state, event)
            case Clicked(button=button):
                return _forget(state), wrong_button(button)
            case Rested(target=target) if target == state.first:
                return _forget(state), NEUTRAL if state.is_told else mistake("clicked-once")
            case Slipped():
                return _forget(state), mistake("pointer-moved")
            case Held():
                return _forget(state), mistake(HELD_TOO_LONG)
        return state, NEUTRAL

    def expect(self, spec: DoubleClickSpec, state: DoubleClickState) -> Event | None:
        """Return the double click on the target clicked once, or on the first that remains."""
        if state.first:
            return DoubleClicked(state.first)
        for target in target_ids(spec.targets.count):
            if target not in state.opened:
                return DoubleClicked(target)
        return None

    def moves(self, spec: DoubleClickSpec, state: DoubleClickState) -> Sequence[Event]:
        """Return single clicks soon and late, long ones, slips, misses and double clicks."""
        if self.is_done(spec, state):
            return ()
        soon, late = state.first_at_ms + 300, state.first_at_ms + 2500
        moves: list[Event] = [Clicked(STAGE, at_ms=soon), Clicked(STAGE, at_ms=late)]
        moves.append(Clicked(STAGE, at_ms=late, is_moving=True))
        for target in target_ids(spec.targets.count):
            moves += (Clicked(target, at_ms=soon), Clicked(target, at_ms=late), DoubleClicked(target))
            moves += (Clicked(target, at_ms=soon + LATE_MS), Clicked(target, button="right", at_ms=soon))
            moves += (Slipped(target, at_ms=soon), Held(target, held_ms=1000, at_ms=late), Rested(target))
        return moves

    def bound(self, spec: DoubleClickSpec) -> int:
        """Return the number of targets."""
        return spec.targets.count

    def step(self, spec: DoubleClickSpec, state: DoubleClickState) -> str:
        """Return how many targets are open: each one is a step."""
        return str(len(state.opened))


def allowed_ms(spec: DoubleClickSpec) -> int:
    """Return the longest time between two clicks that open; -1 where only the system's own counts."""
    return -1 if spec.tempo == "system" else max(TEMPO_MS[spec.tempo], spec.longest_ms)


def _forget(state: DoubleClickState) -> DoubleClickState:
    return replace(state, first="", first_at_ms=0, is_told=False) if state.first else state


def _open(spec: DoubleClickSpec, state: DoubleClickState, target: str) -> tuple[DoubleClickState, Feedback]:
    state = replace(_forget(state), opened=state.opened | {target})
    n, count = len(state.opened), spec.targets.count
    return state, (done if n == count else progress)("opened", n=n, count=count)


def _click(
    spec: DoubleClickSpec, state: DoubleClickState, event: Clicked
) -> tuple[DoubleClickState, Feedback]:
    gap_ms = event.at_ms - state.first_at_ms
    now_first = replace(state, first=event.target, first_at_ms=event.at_ms, is_told=False)
    if not state.first or gap_ms < 0:
        return now_first, progress()
    is_meant_as_second = gap_ms <= max(allowed_ms(spec), _SYSTEM_MS)
    if event.target != state.first:
        if is_meant_as_second:
            return _forget(state), mistake("second-click-elsewhere")
        return now_first, progress() if state.is_told else mistake("clicked-once")
    if gap_ms <= allowed_ms(spec):
        return _open(spec, state, event.target)
    now_first = replace(now_first, is_told=True)
    if gap_ms <= _SYSTEM_MS:
        return now_first, mistake("pointer-moved")
    if state.is_told and gap_ms > LATE_MS / 2:
        # The two that were too slow have been told: this one begins anew.
        return replace(now_first, is_told=False), progress()
    return now_first, mistake("second-click-late" if gap_ms <= LATE_MS else "clicked-once")


def _click_ground(
    spec: DoubleClickSpec, state: DoubleClickState, event: Clicked
) -> tuple[DoubleClickState, Feedback]:
    gap_ms = event.at_ms - state.first_at_ms
    is_second = bool(state.first) and 0 <= gap_ms <= max(allowed_ms(spec), _SYSTEM_MS)
    return _forget(state), mistake("second-click-elsewhere") if is_second else missed(event)


KIND = DoubleClickKind()
