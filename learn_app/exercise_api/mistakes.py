"""Mistakes that several kinds share: the same slip gets the same name, and so the same sentence."""

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Button, Clicked

WRONG_BUTTON_CODES = frozenset({"wrong-button", "wrong-button-left", "wrong-button-middle"})
"""The right button for the left one; the left for the right; the wheel for either."""

MISSED_CODES = frozenset({"missed", "tapped-moving"})
"""A click beside it all; the same while the pointer was still under way, as in a tap that slides."""

HELD_TOO_LONG = "held-too-long"
"""The button was kept down too long for a click. It is told once on each target: a hand that cannot
let go sooner still gets there."""

_CODE_OF = {"right": "wrong-button", "left": "wrong-button-left", "middle": "wrong-button-middle"}


def wrong_button(pressed: Button, wanted: Button = "left") -> Feedback:
    """Return the mistake of having pressed another mouse button than the wanted one."""
    return mistake(_CODE_OF[pressed], wanted=wanted)


def missed(click: Clicked) -> Feedback:
    """Return the mistake of having clicked where nothing is."""
    return mistake("tapped-moving" if click.is_moving else "missed")
