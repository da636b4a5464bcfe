"""``click``: done when every target was clicked once, in any order, with the wanted button."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import STAGE, Clicked, Event, Held, Slipped
from learn_app.exercise_api.mistakes import CLICK_CODES, HELD_TOO_LONG, MISSED_CODES, judge_click, missed
from learn_app.exercise_api.scattering import Place, scatter
from learn_app.exercises.click.spec import ClickSpec, Targets, number_of

STILL_FROM = 1.4
"""For who needs targets enlarged so much they stand still."""


@dataclass(frozen=True, slots=True)
class ClickState:
    """The ids of the targets already clicked; ``seed`` decides where they lie.

    ``held`` is the target on which the button was kept down too long, "" for none.
    """

    seed: int
    clicked: frozenset[str] = frozenset()
    held: str = ""


class ClickKind(ExerciseKind[ClickSpec, ClickState]):
    """Clicking, from large still targets to small ones, buttons and links."""

    name = "click"
    spec = ClickSpec
    codes = frozenset({"clicked", "already-done", "wrong-target"}) | MISSED_CODES | CLICK_CODES

    def adapt(self, spec: ClickSpec, calibration: Calibration) -> ClickSpec:
        """Enlarge all there is, and let nothing drift for who often misses."""
        targets = _enlarge(spec.targets, calibration)
        others = spec.others and _enlarge(spec.others, calibration)
        moving = "none" if calibration.target_scale >= STILL_FROM else spec.moving
        return msgspec.structs.replace(spec, targets=targets, others=others, moving=moving)

    def start(self, spec: ClickSpec, seed: int) -> ClickState:
        """Return the state with nothing clicked yet."""
        return ClickState(seed)

    def update(self, spec: ClickSpec, state: ClickState, event: Event) -> tuple[ClickState, Feedback]:
        """Count the right clicks; name a wrong button, a slip, a miss, a long press, a wrong target."""
        targets = target_ids(spec)
        if len(state.clicked) == len(targets):
            return state, NEUTRAL
        match event:
            case Clicked(target=target) if target in state.clicked:
                return state, Feedback(Verdict.NEUTRAL, "already-done")
            case Clicked(target=target) | Held(target=target) if target in other_ids(spec):
                return state, mistake("wrong-target")
            case Clicked(target="stage"):
                return state, missed(event)
        if event.target not in targets or event.target in state.clicked:
            return state, NEUTRAL
        feedback = judge_click(event, state.held, spec.button)
        if feedback is not None:
            held = event.target if feedback.code == HELD_TOO_LONG else state.held
            return replace(state, held=held), feedback
        return _count(spec, state, event.target)

    def expect(self, spec: ClickSpec, state: ClickState) -> Event | None:
        """Return the click on the first target that remains."""
        for target in target_ids(spec):
            if target not in state.clicked:
                return Clicked(target, button=spec.button)
        return None

    def moves(self, spec: ClickSpec, state: ClickState) -> Sequence[Event]:
        """Return clicks on everything, with every button, long ones, and slips."""
        if self.is_done(spec, state):
            return ()
        moves: list[Event] = [Clicked(STAGE), Clicked(STAGE, is_moving=True)]
        for target in target_ids(spec):
            moves += (Clicked(target), Clicked(target, button="right"), Clicked(target, button="middle"))
            moves += (Slipped(target), Held(target, held_ms=1000))
        for other in other_ids(spec):
            moves += (Clicked(other), Held(other, held_ms=1000))
        return moves

    def bound(self, spec: ClickSpec) -> int:
        """Return the number of targets."""
        return number_of(spec.targets)

    def step(self, spec: ClickSpec, state: ClickState) -> str:
        """Return how many targets are clicked: each one is a step."""
        return str(len(state.clicked))


def _enlarge(targets: Targets, calibration: Calibration) -> Targets:
    return msgspec.structs.replace(targets, scale=max(targets.scale, calibration.target_scale))


def target_ids(spec: ClickSpec) -> tuple[str, ...]:
    """Return the ids of the things to click on."""
    return tuple(f"target.{n}" for n in range(1, number_of(spec.targets) + 1))


def other_ids(spec: ClickSpec) -> tuple[str, ...]:
    """Return the ids of the things to leave alone."""
    return tuple(f"other.{n}" for n in range(1, number_of(spec.others) + 1))


def _count(spec: ClickSpec, state: ClickState, target: str) -> tuple[ClickState, Feedback]:
    state = ClickState(state.seed, state.clicked | {target})
    n, count = len(state.clicked), number_of(spec.targets)
    return state, (done if n == count else progress)("clicked", n=n, count=count)


def places(spec: ClickSpec, seed: int) -> dict[str, Place]:
    """Return where each thing lies: the targets first, then the others."""
    looks = {group.look for group in (spec.targets, spec.others) if group is not None}
    return scatter((*target_ids(spec), *other_ids(spec)), seed, has_labels=looks != {"picture"})


KIND = ClickKind()
