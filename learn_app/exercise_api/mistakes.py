"""Mistakes that several kinds share: the same slip gets the same name, and so the same sentence."""

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Button

WRONG_BUTTON_CODES = frozenset({"wrong-button", "wrong-button-left", "wrong-button-middle"})
"""The right button for the left one; the left for the right; the wheel for either."""

_CODE_OF = {"right": "wrong-button", "left": "wrong-button-left", "middle": "wrong-button-middle"}


def wrong_button(pressed: Button, wanted: Button = "left") -> Feedback:
    """Return the mistake of having pressed another mouse button than the wanted one."""
    return mistake(_CODE_OF[pressed], wanted=wanted)
