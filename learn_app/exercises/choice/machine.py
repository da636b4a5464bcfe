"""``choice``: done when the right answer is chosen, or exactly the right ones.

With one right option a click decides at once; a wrong one stays marked as tried. With several,
clicks choose and unchoose, and ``confirm`` decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import Clicked, Event, Held, Slipped
from learn_app.exercise_api.mistakes import CLICK_CODES, HELD_TOO_LONG, judge_click
from learn_app.exercises.choice.spec import ChoiceSpec, Option

CONFIRM = "confirm"
"""The button that decides, where several options are right."""


@dataclass(frozen=True, slots=True)
class ChoiceState:
    """Ids of options: ``tried`` were wrong; ``chosen`` are marked now, before confirming.

    ``held`` is the target on which the button was kept down too long, "" for none.
    """

    tried: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    is_done: bool = False
    held: str = ""


class ChoiceKind(ExerciseKind[ChoiceSpec, ChoiceState]):
    """Knowledge, with a word on every answer."""

    name = "choice"
    spec = ChoiceSpec
    codes = (
        frozenset(
            {
                "right",
                "right-bare",
                "wrong-option",
                "wrong-option-bare",
                "already-tried",
                "wrong-set",
                "set-incomplete",
                "nothing-chosen",
            }
        )
        | CLICK_CODES
    )

    def start(self, spec: ChoiceSpec, seed: int) -> ChoiceState:
        """Return the state with nothing tried."""
        return ChoiceState()

    def update(self, spec: ChoiceSpec, state: ChoiceState, event: Event) -> tuple[ChoiceState, Feedback]:
        """Judge a click on an option, or on ``confirm``."""
        if state.is_done or event.target not in target_ids(spec):
            return state, NEUTRAL
        feedback = judge_click(event, state.held)
        if feedback is not None:
            held = event.target if feedback.code == HELD_TOO_LONG else state.held
            return replace(state, held=held), feedback
        if event.target == CONFIRM:
            return _confirm(spec, state)
        option = next(option for option in spec.options if target_of(option) == event.target)
        return (_toggle if has_several_right(spec) else _try)(state, option)

    def expect(self, spec: ChoiceSpec, state: ChoiceState) -> Event | None:
        """Return the click on the right option; with several, on what is not yet as it should be."""
        if state.is_done:
            return None
        for option in spec.options:
            if option.right != (option.id in state.chosen):
                return Clicked(target_of(option))
        return Clicked(CONFIRM)

    def moves(self, spec: ChoiceSpec, state: ChoiceState) -> Sequence[Event]:
        """Return clicks on every option, right and wrong, and slips."""
        if state.is_done:
            return ()
        moves: list[Event] = []
        for target in target_ids(spec):
            moves += (Clicked(target), Clicked(target, button="right"), Slipped(target))
            moves.append(Held(target, held_ms=1000))
        return moves

    def bound(self, spec: ChoiceSpec) -> int:
        """Return a click for every option, and the confirmation."""
        return len(spec.options) + 1


def target_of(option: Option) -> str:
    """Return the target id of an option."""
    return f"option.{option.id}"


def target_ids(spec: ChoiceSpec) -> tuple[str, ...]:
    """Return the ids of all there is to click on."""
    confirm = (CONFIRM,) if has_several_right(spec) else ()
    return (*(target_of(option) for option in spec.options), *confirm)


def has_several_right(spec: ChoiceSpec) -> bool:
    """Tell whether the learner chooses a set and confirms it."""
    return sum(option.right for option in spec.options) > 1


def _try(state: ChoiceState, option: Option) -> tuple[ChoiceState, Feedback]:
    if option.right:
        feedback = done("right", why=option.why) if option.why else done("right-bare")
        return replace(state, chosen=frozenset({option.id}), is_done=True), feedback
    if option.id in state.tried:
        return state, Feedback(Verdict.NEUTRAL, "already-tried")
    feedback = mistake("wrong-option", why=option.why) if option.why else mistake("wrong-option-bare")
    return replace(state, tried=state.tried | {option.id}), feedback


def _toggle(state: ChoiceState, option: Option) -> tuple[ChoiceState, Feedback]:
    # Always worth the same: a difference would give the answer away before the confirmation.
    return replace(state, chosen=state.chosen ^ {option.id}), progress()


def _confirm(spec: ChoiceSpec, state: ChoiceState) -> tuple[ChoiceState, Feedback]:
    right = {option.id for option in spec.options if option.right}
    missing, extra = len(right - state.chosen), len(state.chosen - right)
    if not state.chosen:
        return state, mistake("nothing-chosen")
    if extra:
        reasons = (option.why for option in spec.options if option.id in state.chosen and not option.right)
        why = next(filter(None, reasons), "")
        return state, mistake("wrong-option", why=why) if why else mistake(
            "wrong-set", missing=missing, extra=extra
        )
    if missing:
        return state, mistake("set-incomplete", missing=missing)
    return replace(state, is_done=True), done("right-bare")


KIND = ChoiceKind()
