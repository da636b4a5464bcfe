"""Proves that exercises can be finished: plays the pure machines, without a window.

A robot follows ``expect`` from the start and from states that random walks reach, and the laws of
``exercise_api.contract`` are checked at every step.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import Any

from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise
from learn_app.content.problems import Place, Problem, problem_at
from learn_app.exercise_api.contract import ExerciseKind, Feedback, Verdict
from learn_app.exercise_api.events import (
    NOWHERE,
    STAGE,
    Chosen,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
    Held,
    KeyPressed,
    PassedBy,
    Pointed,
    Rested,
    Scrolled,
    Slipped,
    TextSelected,
    Typed,
)
from learn_app.i18n import N_

WALKS = 200
ENOUGH_STATES = 520
"""Walks end early once random acts reached so many different states, each of which was proved to lead
to the end: an exercise that has more is one of the practice desktop, where five hundred are asked for."""
_MOST_WALKS, _FRUITLESS_WALKS = 10, 100
"""Until then walks go on, so many times as many as asked for, or until so many one after the other found
nothing new: there are no more states then that random acts reach."""
_LONGEST_WALK = 60
_REPLAYED_WALKS = 10
_SHAPE_COUNT = 16
_UNKNOWN_TARGET = "no.such.target"

_TEXTS = (
    "",
    " ",
    "a",
    "é",
    "E",
    "\n",
    "0",
    "@",
    "x" * 300,
    "\U0001f600",
    "\u0301",
    "<b>",
    "oui",
    "04/07/1988",
)
_KEYS = ("Enter", "Space", "Backspace", "Tab", "Escape", "Left", "Down", "Delete", "F1", "c", "")
_MODIFIERS = (frozenset[str](), frozenset({"Ctrl"}), frozenset({"Shift"}), frozenset({"Ctrl", "Shift"}))


@dataclass(frozen=True, slots=True)
class Proof:
    """What playing one exercise showed: broken laws, and how many different states were seen."""

    failures: tuple[Problem, ...]
    state_count: int
    random_count: int
    """How many of the states random acts led to."""


def prove_exercise(exercise: Exercise, place: Place, walks: int = WALKS) -> Proof:
    """Play one exercise of a lesson; failures are told at ``place``."""
    return prove(load_kind(exercise.kind), exercise.spec, exercise.seed, place, walks)


def prove(
    kind: ExerciseKind[Any, Any],
    spec: Any,
    seed: int,
    place: Place = Place(""),  # noqa: B008 - a frozen value
    walks: int = WALKS,
) -> Proof:
    """Play an exercise from its start and along random walks; the same each time.

    These are ``walks``, fewer where they reach enough states, more where they do not, but there are more.
    """
    prover = Prover(kind, spec, seed, place)
    random = Random(seed)
    fruitless = number = 0
    if prover.begin():
        while number < walks or (number < _MOST_WALKS * walks and fruitless < _FRUITLESS_WALKS):
            known = len(prover.walked)
            prover.walk(random, number)
            if len(prover.failures) >= 5 or len(prover.walked) >= ENOUGH_STATES:
                break  # the rest would tell the same again
            number, fruitless = number + 1, 0 if len(prover.walked) > known else fruitless + 1
    return Proof(tuple(prover.failures.values()), prover.state_count, len(prover.walked))


class Prover:
    """Plays one exercise and notes the laws that it breaks, each once, in ``failures``."""

    def __init__(self, kind: ExerciseKind[Any, Any], spec: Any, seed: int, place: Place) -> None:
        """Nothing is played yet."""
        self.kind = kind
        self.spec = spec
        self.seed = seed
        self.place = place
        self.failures: dict[str, Problem] = {}
        self.start: Any = None
        self.walked: set[Any] = set()
        """The states that random acts reached, each proved to lead to done."""
        self._bound = 0
        self._way: list[tuple[Any, Event, Feedback]] = []
        """The right way from the start: each state on it, the right move there, and the answer."""
        self._away: dict[Any, int] = {}
        """How many right moves each state seen is away from done."""
        self._right: dict[Any, Event | None] = {}
        self._possible: dict[Any, list[Event]] = {}

    @property
    def state_count(self) -> int:
        """How many different states were proved to lead to done."""
        return len(self._away)

    def begin(self) -> bool:
        """Play from the start to the end; False when the exercise is of no use at all."""
        try:
            self.start = self.kind.start(self.spec, self.seed)
            self._bound = self.kind.bound(self.spec)
            is_same = self.start == self.kind.start(self.spec, self.seed)
        except Exception as error:
            self._fail(N_("It cannot be started: {error}."), error=repr(error))
            return False
        if not is_same:
            self._fail(N_("Two starts with the same seed differ."))
        if self._expect(self.start) is None:
            self._fail(N_("It is done before it has begun."))
            return False
        if not self.follow(self.start):
            return False
        state = self.start
        while (event := self._expect(state)) is not None:
            following, feedback = self.kind.update(self.spec, state, event)
            self._way.append((state, event, feedback))
            state = following
        return True

    def walk(self, random: Random, number: int) -> None:
        """Go at random, and from every state on the way to the end.

        Every second walk begins at the start and takes a right move now and then. The others, so that what
        comes late is tried too, begin anywhere on the right way and leave it.
        """
        is_led = number % 2 == 0
        before = [] if is_led else self._way[: random.randrange(len(self._way))]
        state = self._way[len(before)][0]
        played, answers = [event for _, event, _ in before], [feedback for _, _, feedback in before]
        targets = [STAGE, NOWHERE, _UNKNOWN_TARGET]
        for _ in range(random.randint(1, min(_LONGEST_WALK, 2 * self._bound + 10))):
            event = self._choose(state, random, targets, is_led)
            answer = self.act(state, event)
            if answer is None:
                return
            state, feedback = answer
            played.append(event)
            answers.append(feedback)
            if not self.follow(state):
                return
            self.walked.add(state)
        if number < _REPLAYED_WALKS:
            self._replay(played, state, answers)

    def act(self, state: Any, event: Event) -> tuple[Any, Feedback] | None:
        """Return the machine's answer, with the laws of a single step checked; None if it raised."""
        try:
            new_state, feedback = self.kind.update(self.spec, state, event)
        except Exception as error:
            self._fail(N_("It breaks on {event}: {error}."), event=repr(event), error=repr(error))
            return None
        if feedback.code and feedback.code not in self.kind.codes:
            message = N_("“{code}”, given to {event}, is none of its codes.")
            self._fail(message, code=feedback.code, event=repr(event))
        if feedback.verdict is Verdict.MISTAKE and not feedback.code:
            self._fail(N_("The mistake {event} has no name."), event=repr(event))
        was_done, is_done = self._expect(state) is None, self._expect(new_state) is None
        if was_done and not is_done:
            self._fail(N_("After its end, {event} undoes it."), event=repr(event))
        if not was_done and (feedback.verdict is Verdict.DONE) != is_done:
            message = N_("It says “{verdict}” to {event}, which is not so.")
            self._fail(message, verdict=feedback.verdict.value, event=repr(event))
        # Keys go to whatever has the focus: their target says little.
        is_lost = event.target == _UNKNOWN_TARGET and not isinstance(event, KeyPressed | Typed)
        if is_lost and (new_state != state or feedback.verdict is not Verdict.NEUTRAL):
            self._fail(N_("{event}, on a target that does not exist, is not ignored."), event=repr(event))
        return new_state, feedback

    def follow(self, state: Any) -> bool:
        """Follow the right moves to the end; False when they do not lead there."""
        path: list[Any] = []
        current = state
        while current not in self._away:
            event = self._expect(current)
            if event is None:
                self._away[current] = 0
                break
            answer = self.act(current, event)
            if answer is None:
                return False
            path.append(current)
            if answer[0] == current:
                self._fail(N_("The right move {event} changes nothing."), event=repr(event))
                return False
            if len(path) > self._bound:
                break
            current = answer[0]
        if len(path) + self._away.get(current, 1) > self._bound:
            message = N_(
                "It cannot be finished from everywhere: {count} right moves did not lead to the end."
            )
            self._fail(message, count=self._bound)
            return False
        for distance, passed in enumerate(reversed(path), self._away[current] + 1):
            self._away[passed] = distance
        return True

    def _choose(self, state: Any, random: Random, targets: list[str], is_led: bool) -> Event:
        """Draw an event: mostly what a learner could do here, also what nobody would."""
        dice = random.random()
        if dice < 0.2:
            return draw_event(random, targets)
        expected = self._expect(state)
        if is_led and dice < 0.45 and expected is not None:
            return expected
        moves = self._moves(state)
        targets += [move.target for move in moves if move.target not in targets]
        return random.choice(moves) if moves else draw_event(random, targets)

    def _moves(self, state: Any) -> list[Event]:
        if state not in self._possible:
            try:
                self._possible[state] = list(self.kind.moves(self.spec, state))
            except Exception as error:
                self._fail(N_("It cannot tell its moves: {error}."), error=repr(error))
                self._possible[state] = []
        return self._possible[state]

    def _expect(self, state: Any) -> Event | None:
        """Return the right move; the first time, ask all that a screen would ask of the state."""
        if state in self._right:
            return self._right[state]
        try:
            event = self._right[state] = self.kind.expect(self.spec, state)
            is_done = self.kind.is_done(self.spec, state)
            self.kind.step(self.spec, state)
            self.kind.hint(self.spec, state)
            self.kind.checklist(self.spec, state)
        except Exception as error:
            self._fail(N_("It does not know what to do: {error}."), error=repr(error))
            return self._right.setdefault(state, None)
        if is_done != (event is None):
            self._fail(N_("It has a right move when it is done, or none when it is not."))
        return event

    def _replay(self, played: list[Event], state: Any, answers: list[Feedback]) -> None:
        again, heard = self.start, []
        for event in played:
            again, feedback = self.kind.update(self.spec, again, event)
            heard.append(feedback)
        if again != state or heard != answers:
            self._fail(N_("The same moves do not lead to the same state."))

    def _fail(self, message: str, **params: str | int) -> None:
        self.failures.setdefault(message, problem_at(self.place, message, params))


def draw_event(random: Random, targets: list[str]) -> Event:
    """Draw any event at all on one of ``targets``."""
    return next(islice(_shapes(random, targets), random.randrange(_SHAPE_COUNT), None))


def _shapes(random: Random, targets: list[str]) -> Iterator[Event]:
    target, other = random.choice(targets), random.choice(targets)
    at_ms = random.choice((0, 1, 500, 10**9))
    yield Pointed(target, at_ms=at_ms)
    yield PassedBy(target, at_ms=at_ms)
    yield Rested(target, at_ms=at_ms)
    yield Clicked(target, random.choice(("left", "middle", "right")), at_ms=at_ms)
    yield Slipped(target, random.choice(("left", "middle", "right")), at_ms=at_ms)
    yield DoubleClicked(target, at_ms=at_ms)
    yield Grabbed(target, at_ms=at_ms)
    yield Dragged(target, other, at_ms=at_ms)
    yield Dropped(target, other, at_ms=at_ms)
    yield Typed(target, random.choice(_TEXTS), at_ms=at_ms)
    yield KeyPressed(target, random.choice(_KEYS), random.choice(_MODIFIERS), at_ms=at_ms)
    yield Filled(target, random.choice(_TEXTS), at_ms=at_ms)
    yield Chosen(target, random.choice((*_TEXTS, other)), at_ms=at_ms)
    yield Held(target, random.choice((0, 799, 10**9)), at_ms=at_ms)
    yield Scrolled(target, random.choice((0, 1, -3)), random.choice((0, 1, -1, 10**9)), at_ms=at_ms)
    yield TextSelected(target, random.choice((0, 3, -1)), random.choice((0, 4, 10**9)), at_ms=at_ms)
