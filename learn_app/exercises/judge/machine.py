"""``judge``: first true or a scam, then the clues, pointed at in the message itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, Verdict, done, mistake, progress
from learn_app.exercise_api.events import Clicked, Event, Held, Slipped
from learn_app.exercise_api.mistakes import CLICK_CODES, HELD_TOO_LONG, judge_click
from learn_app.exercises.judge.spec import Clue, JudgeSpec

ANSWERS = ("verdict.true", "verdict.scam")
TOUCHABLE = ("part.link", "part.button")
"""What one would be led away by, in a real message."""


@dataclass(frozen=True, slots=True)
class JudgeState:
    """``answered`` is true after the right answer; ``found`` and ``tried`` are ids of parts.

    ``held`` is the target on which the button was kept down too long, "" for none.
    """

    answered: bool = False
    found: frozenset[str] = frozenset()
    tried: frozenset[str] = frozenset()
    held: str = ""


class JudgeKind(ExerciseKind[JudgeSpec, JudgeState]):
    """Is it real? And what gives it away?"""

    name = "judge"
    spec = JudgeSpec
    codes = (
        frozenset(
            {
                "right-verdict",
                "right-true",
                "right-scam",
                "wrong-verdict",
                "taken-for-true",
                "taken-for-scam",
                "touched",
                "clue-found",
                "not-a-clue",
                "harmless",
                "already-found",
            }
        )
        | CLICK_CODES
    )

    def start(self, spec: JudgeSpec, seed: int) -> JudgeState:
        """Return the state before the answer."""
        return JudgeState()

    def update(self, spec: JudgeSpec, state: JudgeState, event: Event) -> tuple[JudgeState, Feedback]:
        """Judge an answer, then each part that is pointed at."""
        if event.target not in target_ids(spec, state):
            return state, NEUTRAL
        feedback = judge_click(event, state.held)
        if feedback is not None:
            held = event.target if feedback.code == HELD_TOO_LONG else state.held
            return replace(state, held=held), feedback
        if event.target in ANSWERS:
            return _answer(spec, state, is_scam=event.target == "verdict.scam")
        if not state.answered:
            return state, mistake("touched")
        return _point(spec, state, event.target.removeprefix("part."))

    def expect(self, spec: JudgeSpec, state: JudgeState) -> Event | None:
        """Return the right answer, then the next clue from the top of the author's list."""
        if not state.answered:
            return Clicked("verdict.scam" if spec.scam else "verdict.true")
        clue = next_clue(spec, state)
        return Clicked(f"part.{spec.part_of(clue)}") if clue else None

    def moves(self, spec: JudgeSpec, state: JudgeState) -> Sequence[Event]:
        """Return clicks on all that can be answered or pointed at now, and slips."""
        moves: list[Event] = []
        for target in target_ids(spec, state):
            moves += (Clicked(target), Clicked(target, button="right"), Slipped(target))
            moves.append(Held(target, held_ms=1000))
        return moves

    def bound(self, spec: JudgeSpec) -> int:
        """Return the answer, and the clues."""
        return 1 + len(spec.clues)

    def step(self, spec: JudgeSpec, state: JudgeState) -> str:
        """Return ``verdict``, then the number of clues that were found."""
        return f"clue.{len(state.found) + 1}" if state.answered else "verdict"

    def hint(self, spec: JudgeSpec, state: JudgeState) -> str:
        """Return the hint of the next clue."""
        clue = next_clue(spec, state) if state.answered else None
        return clue.hint if clue else ""


def target_ids(spec: JudgeSpec, state: JudgeState) -> tuple[str, ...]:
    """Return the ids of all that can be clicked on now; none at the end."""
    parts = tuple(f"part.{part.id}" for part in spec.parts)
    if not state.answered:
        return (*ANSWERS, *(part for part in parts if part in TOUCHABLE))
    return parts if next_clue(spec, state) else ()


def next_clue(spec: JudgeSpec, state: JudgeState) -> Clue | None:
    """Return the first clue that was not found yet, or None."""
    return next((clue for clue in spec.clues if spec.part_of(clue) not in state.found), None)


def _answer(spec: JudgeSpec, state: JudgeState, is_scam: bool) -> tuple[JudgeState, Feedback]:
    if is_scam != spec.scam:
        if spec.wrong:
            return state, mistake("wrong-verdict", why=spec.wrong)
        return state, mistake("taken-for-scam" if is_scam else "taken-for-true")
    after = replace(state, answered=True)
    say = progress if spec.clues else done
    if spec.why:
        return after, say("right-verdict", why=spec.why)
    return after, say("right-scam" if is_scam else "right-true")


def _point(spec: JudgeSpec, state: JudgeState, part: str) -> tuple[JudgeState, Feedback]:
    if part in state.found:
        return state, Feedback(Verdict.NEUTRAL, "already-found")
    clue = next((clue for clue in spec.clues if spec.part_of(clue) == part), None)
    if clue:
        after = replace(state, found=state.found | {part})
        say = progress if next_clue(spec, after) else done
        return after, say("clue-found", why=clue.why)
    after = replace(state, tried=state.tried | {part})
    harmless = next((one for one in spec.harmless if spec.part_of(one) == part), None)
    return after, mistake("harmless", why=harmless.why) if harmless else mistake("not-a-clue")


KIND = JudgeKind()
