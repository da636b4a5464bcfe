"""What is said and drawn of a mouse in the left hand, whose buttons the system has swapped.

The index finger then presses the button on the right: for the program, which does not know of the
swap, that is the left one.
"""

from collections.abc import Mapping

from learn_app.i18n import N_

WORDS: Mapping[str, str] = {
    "That was the right button. Try with the left one.": N_(
        "That was the button on the left. Press your main button, under the index finger."
    ),
    "That was the left button. Try with the right one.": N_(
        "That was your main button. Press the other one, on the left."
    ),
    "A mouse: press its left button": N_("A mouse: press its main button, on the right"),
    "A mouse: press its right button": N_("A mouse: press its second button, on the left"),
    "A mouse: press its left button twice": N_("A mouse: press its main button twice, on the right"),
    "A mouse: hold its left button": N_("A mouse: hold its main button, on the right"),
    "A mouse: hold its left button and move": N_("A mouse: hold its main button, on the right, and move"),
}
"""What is said for a right hand → what is said for a left one."""

PICTURES: Mapping[str, str] = {
    "hand-on-mouse": "hand-on-mouse-mirrored",
    "mouse-left": "mouse-right",
    "mouse-right": "mouse-left",
    "mouse-double": "mouse-double-mirrored",
    "mouse-hold": "mouse-hold-mirrored",
    "mouse-finger": "mouse-finger-mirrored",
    "touchpad-right": "touchpad-right-mirrored",
    "touchpad-hold": "touchpad-hold-mirrored",
}
"""Pictogram for a right hand → its counterpart for a left one."""
