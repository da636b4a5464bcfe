"""``edit``: done when the text is as wanted, in whatever order it is corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake, progress
from learn_app.exercise_api.events import STAGE, Clicked, Event, Filled, Typed
from learn_app.exercise_api.matching import canonical
from learn_app.exercise_api.mistakes import WRONG_BUTTON_CODES, wrong_button
from learn_app.exercise_api.shifted import on_the_table
from learn_app.exercises.edit.corrections import MOST_CORRECTIONS, corrections, distance
from learn_app.exercises.edit.spec import EditSpec

FIELD = "field"
"""The only target: the text."""

_WORSE = 2
"""So many letters further from the right text than before, and it is told."""
_FARTHEST = 60


@dataclass(frozen=True, slots=True)
class EditState:
    """What stands in the field."""

    text: str
    nearest: int
    """How near the right text it has been, in letters."""
    fewest: int
    """How few corrections have been left."""
    is_told: bool = False
    """It was told that the text gets worse, and it has not got better since."""
    is_outside: bool = False
    """The learner has not clicked into the text yet, and is to."""


class EditKind(ExerciseKind[EditSpec, EditState]):
    """Correcting a text."""

    name = "edit"
    spec = EditSpec
    codes = WRONG_BUTTON_CODES | {
        *("corrected", "corrected-one", "made-worse", "caps-lock-on"),
        *("clicked-in", "not-clicked-in"),
    }

    def adapt(self, spec: EditSpec, calibration: Calibration) -> EditSpec:
        """Return the same text on the keyboard that is on the table."""
        return on_the_table(spec, calibration)

    def start(self, spec: EditSpec, seed: int) -> EditState:
        """Return the text with all its mistakes."""
        away, is_outside = distance(spec.text, spec.wanted), spec.begin == "outside"
        return EditState(spec.text, away, _count(spec.text, spec), is_outside=is_outside)

    def update(self, spec: EditSpec, state: EditState, event: Event) -> tuple[EditState, Feedback]:
        """Compare what stands in the field with the right text."""
        if self.is_done(spec, state):
            return state, NEUTRAL
        if state.is_outside and isinstance(event, Typed) and event.target == STAGE:
            return state, mistake("not-clicked-in")
        if event.target != FIELD:
            return state, NEUTRAL
        if isinstance(event, Clicked) and event.button != "left":
            return state, wrong_button(event.button)
        if isinstance(event, Clicked) and state.is_outside:
            return replace(state, is_outside=False), progress("clicked-in")
        if not isinstance(event, Filled) or event.text == state.text:
            return state, NEUTRAL
        if canonical(event.text) == canonical(spec.wanted):
            return EditState(event.text, 0, 0), done("corrected")
        away, left = distance(event.text, spec.wanted), _count(event.text, spec)
        after = replace(state, text=event.text, is_outside=False)
        if _is_wrong_capital(state.text, event.text, spec.wanted):
            return after, mistake("caps-lock-on")
        if away >= state.nearest + _WORSE:
            if state.is_told:
                return after, NEUTRAL
            return replace(after, is_told=True), mistake("made-worse")
        if away > state.nearest:
            return after, NEUTRAL
        after = EditState(event.text, away, min(left, state.fewest))
        if left < state.fewest:
            return after, progress("corrected-one", left=left)
        return after, progress() if away < state.nearest else NEUTRAL

    def expect(self, spec: EditSpec, state: EditState) -> Event | None:
        """Return the text with its first mistake corrected, or the right one where all is wrong.

        A click into the text comes first, where one begins outside.
        """
        if self.is_done(spec, state):
            return None
        if state.is_outside:
            return Clicked(FIELD)
        left = corrections(state.text, spec.wanted)
        if len(left) > MOST_CORRECTIONS or distance(state.text, spec.wanted) > _FARTHEST:
            return Filled(FIELD, spec.wanted)
        text, first = canonical(state.text), left[0]
        return Filled(FIELD, text[: first.start] + first.by + text[first.end :])

    def moves(self, spec: EditSpec, state: EditState) -> Sequence[Event]:
        """Return the next correction, the whole right text, and what goes wrong on the way."""
        right = self.expect(spec, state)
        if right is None:
            return ()
        if state.is_outside:
            return (right, Clicked(FIELD, "right"), Typed(STAGE, "a"))
        text = state.text
        wanted = canonical(spec.wanted)
        at = next((n for n, (a, b) in enumerate(zip(text, wanted, strict=False)) if a != b), len(wanted) - 1)
        capital = f"{text[:at]}{wanted[at].upper()}{text[at:]}"
        worse = (f"{text}x", text[:-1], text[:-3], text[1:], "", f"ab{text}")
        filled = (Filled(FIELD, other) for other in (*worse, capital) if other != text)
        return (right, Filled(FIELD, spec.wanted), *filled, Clicked(FIELD), Clicked(FIELD, "right"))

    def bound(self, spec: EditSpec) -> int:
        """Return a number of acts that is always enough: each correction brings it nearer by a letter."""
        return _FARTHEST + 2

    def is_done(self, spec: EditSpec, state: EditState) -> bool:
        """Tell whether the text is right."""
        return canonical(state.text) == canonical(spec.wanted)

    def detour(self, spec: EditSpec, state: EditState) -> str:
        """Name that right letters are gone, or others too many: the author's hint knows only the mistakes."""
        is_worse = distance(state.text, spec.wanted) >= state.nearest + _WORSE
        return "made-worse" if is_worse and not self.is_done(spec, state) else ""

    def step(self, spec: EditSpec, state: EditState) -> str:
        """Return how many corrections are left at best: each one is a step."""
        return "outside" if state.is_outside else str(state.fewest)


def _is_wrong_capital(before: str, after: str, wanted: str) -> bool:
    """Tell whether one capital was written where the same letter, small, would have been right."""
    before, after = canonical(before), canonical(after)
    changes = corrections(before, after)
    if len(changes) != 1 or len(changes[0].by) != 1 or not changes[0].by.isupper():
        return False
    at, capital = changes[0].start, changes[0].by
    small = after[:at] + capital.lower() + after[at + 1 :]
    return distance(small, wanted) < min(distance(after, wanted), distance(before, wanted))


def _count(text: str, spec: EditSpec) -> int:
    return len(corrections(text, spec.wanted))


KIND = EditKind()
