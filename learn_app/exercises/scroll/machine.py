"""``scroll``: done when the wanted thing was brought into sight and clicked.

The page moves by notches, whatever its size on the screen. Going the wrong way is told once, after
two notches, and again only when one has gone the right way in between: a wheel turns fast.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import Clicked, Event, Held, Scrolled, Slipped
from learn_app.exercise_api.mistakes import CLICK_CODES, HELD_TOO_LONG, MISSED_CODES, judge_click, missed
from learn_app.exercises.scroll.spec import ScrollSpec

PAGE, ITEM = "page", "item"
BAR, BAR_ACROSS = "bar", "bar.across"
"""The bar at the side, and the one below the page."""

PATIENCE = 2
"""So many notches the wrong way may be chance."""
REACH = 1
"""The thing is in sight within so many notches of its place."""


@dataclass(frozen=True, slots=True)
class ScrollState:
    """Where the page is, in notches from its beginning; ``away`` counts those gone the wrong way.

    ``held`` is the thing's target once the button was kept down too long on it, "" before.
    """

    x: int = 0
    y: int = 0
    away: int = 0
    is_found: bool = False
    held: str = ""


_BARS = {"vertical": (BAR,), "horizontal": (BAR_ACROSS,), "both": (BAR, BAR_ACROSS)}


class ScrollKind(ExerciseKind[ScrollSpec, ScrollState]):
    """Moving a page with the wheel or its bar."""

    name = "scroll"
    spec = ScrollSpec
    codes = (
        frozenset({"found", "wrong-way", "wrong-way-up", "wrong-way-right", "wrong-way-left", "use-wheel"})
        | frozenset({"use-bar", "sideways", "not-in-sight", "wheel-pressed"})
        | MISSED_CODES
        | CLICK_CODES
    )

    def adapt(self, spec: ScrollSpec, calibration: Calibration) -> ScrollSpec:
        """Enlarge the thing to find, and the bars."""
        return msgspec.structs.replace(spec, scale=max(spec.scale, calibration.target_scale))

    def start(self, spec: ScrollSpec, seed: int) -> ScrollState:
        """Return the state with the page at its beginning."""
        return ScrollState()

    def update(self, spec: ScrollSpec, state: ScrollState, event: Event) -> tuple[ScrollState, Feedback]:
        """Move the page; name the wrong way, the wrong means and a click too early."""
        if state.is_found:
            return state, NEUTRAL
        if isinstance(event, Scrolled) and (event.target == PAGE or event.target in bars(spec)):
            return _scroll(spec, state, event)
        seen = is_in_sight(spec, state)
        match event:
            case Clicked(target="page" | "item", button="middle"):
                return state, mistake("wheel-pressed")
            case Clicked(target="page", button="left") if seen:
                return state, missed(event)
            case Clicked(target="page" | "item", button="left") if not seen:
                return state, mistake("not-in-sight")
        if event.target != ITEM or not seen:
            return state, NEUTRAL
        feedback = judge_click(event, state.held)
        if feedback is not None:
            held = event.target if feedback.code == HELD_TOO_LONG else state.held
            return replace(state, held=held), feedback
        return replace(state, is_found=True), done("found")

    def expect(self, spec: ScrollSpec, state: ScrollState) -> Event | None:
        """Return one notch towards the thing, down before sideways; in sight, the click."""
        if state.is_found:
            return None
        right, down = _to_go(spec, state)
        if abs(down) > REACH:
            return Scrolled(_scrolled_target(spec, is_across=False), dy=1 if down > 0 else -1)
        if abs(right) > REACH:
            return Scrolled(_scrolled_target(spec, is_across=True), dx=1 if right > 0 else -1)
        return Clicked(ITEM)

    def moves(self, spec: ScrollSpec, state: ScrollState) -> Sequence[Event]:
        """Return notches every way, with every means, and clicks."""
        if state.is_found:
            return ()
        moves: list[Event] = [Clicked(PAGE), Clicked(PAGE, is_moving=True), Clicked(PAGE, button="middle")]
        for amount in (1, -1, 3):
            moves.append(Scrolled(PAGE, dy=amount))
            if BAR in bars(spec):
                moves.append(Scrolled(BAR, dy=amount))
            if BAR_ACROSS in bars(spec):
                moves += (Scrolled(PAGE, dx=amount), Scrolled(BAR_ACROSS, dx=amount))
        if is_in_sight(spec, state):
            moves += (Clicked(ITEM), Clicked(ITEM, button="right"), Slipped(ITEM), Held(ITEM, held_ms=1000))
        return moves

    def bound(self, spec: ScrollSpec) -> int:
        """Return the length of both axes, and the click."""
        return len(bars(spec)) * spec.length + 1

    def step(self, spec: ScrollSpec, state: ScrollState) -> str:
        """Return whether the thing is still to be sought, or to be clicked."""
        return "click" if is_in_sight(spec, state) else "scroll"


def bars(spec: ScrollSpec) -> tuple[str, ...]:
    """Return the ids of the bars that the page has."""
    return _BARS[spec.axis]


def place(spec: ScrollSpec) -> tuple[int, int]:
    """Return where the page has to be for the thing to be in the middle of the window, as (x, y)."""
    across = {"end": spec.length, "middle": spec.length // 2, "right": spec.length}[spec.at]
    down = {"end": spec.length, "middle": spec.length // 2, "right": 0}[spec.at]
    return across if BAR_ACROSS in bars(spec) else 0, down if BAR in bars(spec) else 0


def is_in_sight(spec: ScrollSpec, state: ScrollState) -> bool:
    """Tell whether the thing can be seen whole."""
    return all(abs(way) <= REACH for way in _to_go(spec, state))


def _to_go(spec: ScrollSpec, state: ScrollState) -> tuple[int, int]:
    x, y = place(spec)
    return x - state.x, y - state.y


def _scrolled_target(spec: ScrollSpec, is_across: bool) -> str:
    if spec.means != "bar":
        return PAGE
    return BAR_ACROSS if is_across else BAR


def position_after(spec: ScrollSpec, state: ScrollState, event: Scrolled) -> tuple[int, int]:
    """Return where the page is after an act, in notches; it stays where the act is not the wanted means."""
    if state.is_found or spec.means == ("bar" if event.target == PAGE else "wheel"):
        return state.x, state.y
    x = 0 if spec.axis == "vertical" else max(0, min(spec.length, state.x + event.dx))
    y = 0 if spec.axis == "horizontal" else max(0, min(spec.length, state.y + event.dy))
    return x, y


def _scroll(spec: ScrollSpec, state: ScrollState, event: Scrolled) -> tuple[ScrollState, Feedback]:
    if not event.dx and not event.dy:
        return state, NEUTRAL
    amount = max(abs(event.dx), abs(event.dy))
    if spec.means == "wheel" and event.target != PAGE:
        return _count(state, amount, "use-wheel")
    if spec.means == "bar" and event.target == PAGE:
        return _count(state, amount, "use-bar")
    if spec.axis == "horizontal" and not event.dx:
        return _count(state, amount, "sideways")
    x, y = position_after(spec, state, event)
    across, down = place(spec)
    if abs(across - x) + abs(down - y) < abs(across - state.x) + abs(down - state.y):
        return ScrollState(x, y, held=state.held), progress()
    moved = replace(state, x=x, y=y)
    if moved == state and is_in_sight(spec, state):
        return state, NEUTRAL
    return _count(moved, amount, _wrong_way(spec, moved))


def _count(state: ScrollState, amount: int, code: str) -> tuple[ScrollState, Feedback]:
    """Return the state with the notches counted, and the mistake when patience is at its end."""
    away = min(state.away + amount, PATIENCE)
    is_enough = state.away < PATIENCE <= away
    return replace(state, away=away), mistake(code) if is_enough else NEUTRAL


def _wrong_way(spec: ScrollSpec, state: ScrollState) -> str:
    """Return the name of the mistake by where the thing is."""
    right, down = _to_go(spec, state)
    if down:
        return "wrong-way" if down > 0 else "wrong-way-up"
    return "wrong-way-right" if right > 0 else "wrong-way-left"


KIND = ScrollKind()
