"""The drawn keyboard: a picture, which many a beginner takes for one to click on."""

from collections.abc import Sequence

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercise_api.typing_fields import Drawn

DRAWN_KEYS = "keyboard"
"""The target that the drawn keyboard is."""

DRAWN_KEY_CODE = "drawn-key"
"""The mouse clicked on the drawing, instead of a finger pressing the key on the table."""


def judge_drawn_keys(event: Event) -> Feedback:
    """Return the mistake of a click on the drawn keyboard; NEUTRAL for any other event."""
    is_click = isinstance(event, Clicked) and event.target == DRAWN_KEYS
    return mistake(DRAWN_KEY_CODE) if is_click else NEUTRAL


def drawn_key_moves(drawn: Drawn) -> Sequence[Event]:
    """Return what one can do to the drawn keyboard where an exercise begins with one."""
    return () if drawn == "hidden" else (Clicked(DRAWN_KEYS),)
