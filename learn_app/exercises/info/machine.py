"""``info``: done when the learner says, in any way open to them, that they have read."""

from collections.abc import Sequence
from dataclasses import dataclass

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake
from learn_app.exercise_api.events import Clicked, Event, KeyPressed, Rested, Slipped
from learn_app.exercise_api.mistakes import WRONG_BUTTON_CODES, wrong_button
from learn_app.exercises.info.spec import InfoSpec

CONTINUE = "continue"
"""The only target: the button that goes on."""


@dataclass(frozen=True, slots=True)
class InfoState:
    """Whether the learner has gone on."""

    has_continued: bool = False


class InfoKind(ExerciseKind[InfoSpec, InfoState]):
    """Reading and listening; usable by dwell, click and key, before one can click.

    Any press of the button goes on, however long: here it is no drill.
    """

    name = "info"
    spec = InfoSpec
    codes = frozenset({"slipped"}) | WRONG_BUTTON_CODES
    goes_on_at_once = True

    def start(self, spec: InfoSpec, seed: int) -> InfoState:
        """Return the only state before the end."""
        return InfoState()

    def update(self, spec: InfoSpec, state: InfoState, event: Event) -> tuple[InfoState, Feedback]:
        """Go on at a click, a rest or a key; a click with another button is named."""
        if state.has_continued:
            return state, NEUTRAL
        match event:
            case Clicked(target="continue", button="left") | Rested(target="continue"):
                return InfoState(has_continued=True), done()
            case KeyPressed(key="Enter" | "Space"):
                return InfoState(has_continued=True), done()
            case Clicked(target="continue", button=button):
                return state, wrong_button(button)
            case Slipped(target="continue"):
                return state, mistake("slipped")
        return state, NEUTRAL

    def expect(self, spec: InfoSpec, state: InfoState) -> Event | None:
        """Return the click on the button."""
        return None if state.has_continued else Clicked(CONTINUE)

    def moves(self, spec: InfoSpec, state: InfoState) -> Sequence[Event]:
        """Return all that one can do to a button."""
        if state.has_continued:
            return ()
        return (
            Clicked(CONTINUE),
            Clicked(CONTINUE, button="right"),
            Clicked(CONTINUE, button="middle"),
            Slipped(CONTINUE),
            Rested(CONTINUE),
            KeyPressed(CONTINUE, "Enter"),
            KeyPressed(CONTINUE, "Space"),
        )

    def bound(self, spec: InfoSpec) -> int:
        """Return 1: one click is enough."""
        return 1


KIND = InfoKind()
