"""Mistakes that several kinds share: the same slip gets the same name, and so the same sentence."""

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Button, Clicked, Event, Held, Slipped

WRONG_BUTTON_CODES = frozenset({"wrong-button", "wrong-button-left", "wrong-button-middle"})
"""The right button for the left one; the left for the right; the wheel for either."""

MISSED_CODES = frozenset({"missed", "tapped-moving"})
"""A click beside it all; the same while the pointer was still under way, as in a tap that slides."""

HELD_TOO_LONG = "held-too-long"
"""The button was kept down too long for a click. It is told once on each target: a hand that cannot
let go sooner still gets there."""

CLICK_CODES = WRONG_BUTTON_CODES | {"slipped", HELD_TOO_LONG}
"""All that ``judge_click`` names."""

_CODE_OF = {"right": "wrong-button", "left": "wrong-button-left", "middle": "wrong-button-middle"}


def wrong_button(pressed: Button, wanted: Button = "left") -> Feedback:
    """Return the mistake of having pressed another mouse button than the wanted one."""
    return mistake(_CODE_OF[pressed], wanted=wanted)


def judge_click(event: Event, held: str, wanted: Button = "left") -> Feedback | None:
    """Return what an event on a target is worth as a click with ``wanted``; None for a good click.

    ``held`` is the target on which the button was kept down too long before, "" for none: there a long
    press counts. What is no click at all is neutral.
    """
    match event:
        case Clicked(button=button):
            return None if button == wanted else wrong_button(button, wanted)
        case Held(target=target):
            if wanted != "left":
                return wrong_button("left", wanted)
            return None if target == held else mistake(HELD_TOO_LONG)
        case Slipped():
            return mistake("slipped")
    return NEUTRAL


def missed(click: Clicked) -> Feedback:
    """Return the mistake of having clicked where nothing is."""
    return mistake("tapped-moving" if click.is_moving else "missed")
