"""The practice desktop as an exercise: goals to reach, in order or free, in a fictional world."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from learn_app.exercise_api.contract import (
    NEUTRAL,
    ExerciseKind,
    Feedback,
    Step,
    Verdict,
    done,
    mistake,
    progress,
)
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop import apps, goals, phone
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import Drive
from learn_app.exercises.desktop.goal import WAY_TO_APP
from learn_app.exercises.desktop.spec import DesktopSpec, opened_app, scene_of
from learn_app.exercises.desktop.world import Scene


@dataclass(frozen=True, slots=True)
class DesktopState:
    """The desktop, and how many goals were reached; a goal reached stays reached."""

    desk: Desk
    reached: int = 0


class DesktopKind(ExerciseKind[DesktopSpec, DesktopState]):
    """Goals in the practice desktop, reached whichever way the learner goes."""

    name: ClassVar[str] = "desktop"
    spec: ClassVar[type[DesktopSpec]] = DesktopSpec
    codes: ClassVar[frozenset[str]] = apps.CODES | goals.CODES | {"goal-reached", "needed-later"}

    def start(self, spec: DesktopSpec, seed: int) -> DesktopState:
        """Return the desktop with ``spec.open`` in front; nothing in it is random."""
        desk = apps.start(scene_of(spec), opened_app(spec, spec.open), spec.behind)
        return _advanced(spec, DesktopState(desk))

    def update(self, spec: DesktopSpec, state: DesktopState, event: Event) -> tuple[DesktopState, Feedback]:
        """Let the apps act, then see which goals hold and what the act was worth."""
        if state.reached >= len(spec.goals):
            return state, NEUTRAL
        scene = scene_of(spec, state.reached)
        desk, feedback = apps.act(scene, state.desk, event)
        if desk is state.desk:
            return state, feedback
        desk = phone.receive(scene, desk)
        if desk.drive is not state.desk.drive and not _keeps(desk.drive, scene.needed_files):
            return state, mistake("needed-later")
        after = _advanced(spec, replace(state, desk=desk))
        if after.reached == len(spec.goals):
            return after, done()
        count = sum(_ticks(spec, after))
        if count > sum(_ticks(spec, state)):
            return after, progress("goal-reached", n=count, count=len(spec.goals))
        if feedback.verdict is Verdict.MISTAKE:
            return after, feedback
        judged = _judge(spec, scene, state, desk, event)
        if judged is None and event == spec.goals[state.reached].way(scene, state.desk):
            judged = replace(feedback, verdict=Verdict.PROGRESS)
        return after, judged or feedback

    def expect(self, spec: DesktopSpec, state: DesktopState) -> Event | None:
        """Return the next move towards the present goal."""
        if state.reached >= len(spec.goals):
            return None
        return spec.goals[state.reached].way(scene_of(spec, state.reached), state.desk)

    def moves(self, spec: DesktopSpec, state: DesktopState) -> Sequence[Event]:
        """Return clicks on all that is shown, and right, half, wrong and no texts in every field."""
        expected = self.expect(spec, state)
        if expected is None:
            return ()
        scene = scene_of(spec, state.reached)
        shown = apps.targets(scene, state.desk)
        texts: dict[str, str] = {}
        for goal in reversed(spec.goals[state.reached :]):
            texts.update(goal.texts(scene))
        found = apps.moves(scene, state.desk, texts)
        slips = dict.fromkeys((expected.target, shown[0], shown[-1]))
        return (*found, *(Clicked(target, "right") for target in slips))

    def bound(self, spec: DesktopSpec) -> int:
        """Return a number of moves that surely leads to the end from anywhere."""
        return sum(WAY_TO_APP + goal.bound(scene_of(spec, i)) for i, goal in enumerate(spec.goals))

    def is_done(self, spec: DesktopSpec, state: DesktopState) -> bool:
        """Tell whether all goals were reached."""
        return state.reached >= len(spec.goals)

    def checklist(self, spec: DesktopSpec, state: DesktopState) -> tuple[Step, ...]:
        """Return the goals, those reached marked as done."""
        ticks = _ticks(spec, state)
        return tuple(Step(goal.say, is_done) for goal, is_done in zip(spec.goals, ticks, strict=True))

    def step(self, spec: DesktopSpec, state: DesktopState) -> str:
        """Return the present goal's name, such as ``goal.2``."""
        return f"goal.{state.reached + 1}" if state.reached < len(spec.goals) else ""

    def hint(self, spec: DesktopSpec, state: DesktopState) -> str:
        """Return the hint of the present goal, or of the one before it that must be reached again."""
        if state.reached >= len(spec.goals):
            return ""
        scene = scene_of(spec, state.reached)
        first = state.reached
        while first and spec.goals[first - 1].is_preparation():
            first -= 1
        lost = (g for g in spec.goals[first : state.reached] if not g.stands(scene, state.desk))
        return next(lost, spec.goals[state.reached]).hint

    def detour(self, spec: DesktopSpec, state: DesktopState) -> str:
        """Return what helps where the next move is not on the way that the goal's hint speaks of.

        ``goal.<n>`` is the hint of an earlier goal, to be reached again, ``open.<app>`` an app to open, and
        ``look`` any other move.
        """
        event = self.expect(spec, state)
        if event is None:
            return ""
        meant = [goal for goal, target in self._right_way(spec) if target == event.target]
        if state.reached in meant:
            return ""
        if event.target == "menu":
            event = self.expect(spec, self.update(spec, state, event)[0]) or event
        way, _, name = event.target.rpartition(".")
        if way in ("app", "menu", "icon.app"):
            return f"open.{name}"
        again = max((goal for goal in meant if goal < state.reached), default=None)
        return "look" if again is None or not spec.goals[again].hint else f"goal.{again}"

    def _right_way(self, spec: DesktopSpec) -> set[tuple[int, str]]:
        """Return the targets of the right moves from the start, each with the goal that it is for."""
        found, state = set(), self.start(spec, 0)
        while (event := self.expect(spec, state)) is not None:
            found.add((state.reached, event.target))
            state, _ = self.update(spec, state, event)
        return found


def _advanced(spec: DesktopSpec, state: DesktopState) -> DesktopState:
    reached = state.reached
    while reached < len(spec.goals) and spec.goals[reached].holds(scene_of(spec, reached), state.desk):
        reached += 1
    return state if reached == state.reached else replace(state, reached=reached)


def _ticks(spec: DesktopSpec, state: DesktopState) -> list[bool]:
    """Tell of each goal whether it is done: where they are free, also those whose turn has not come."""
    return [
        i < state.reached or (spec.free and goal.holds(scene_of(spec, i), state.desk))
        for i, goal in enumerate(spec.goals)
    ]


def _keeps(drive: Drive, needed: Collection[str]) -> bool:
    """Tell whether all that the goals need is still there, be it in the bin."""
    return len(needed) == sum(item.id in needed for item in drive.items)


def _judge(
    spec: DesktopSpec, scene: Scene, before: DesktopState, after: Desk, event: Event
) -> Feedback | None:
    remaining = spec.goals[before.reached :]
    regrets = (goal.regret(scene, before.desk, after, event) for goal in remaining)
    return next((r for r in regrets if r), None) or remaining[0].judge(scene, before.desk, after, event)


KIND = DesktopKind()
