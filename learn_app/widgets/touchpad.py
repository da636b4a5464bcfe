"""What is said and drawn of a touchpad, in a lesson that is for one: never a mouse, nor its buttons."""

from collections.abc import Mapping

from learn_app.exercise_api.calibration import Hand
from learn_app.i18n import N_

_WORDS: Mapping[str, str] = {
    "A mouse: move it on the table": N_("A touchpad: slide one finger"),
    "A mouse: press its left button": N_("A touchpad: tap with one finger"),
    "A mouse: press its right button": N_("A touchpad: press at its bottom right"),
    "A mouse: press its left button twice": N_("A touchpad: tap twice with one finger"),
    "A mouse: hold its left button and move": N_(
        "A touchpad: keep pressing at its bottom left, and slide another finger"
    ),
    "A mouse: roll its wheel": N_("A touchpad: slide two fingers"),
    "That was the right button. Try with the left one.": N_(
        "That was a right click. Tap with one finger only."
    ),
    "That was the left button. Try with the right one.": N_(
        "That was a simple click. Tap with two fingers, or press at the bottom right."
    ),
    "That was the wheel. Press a button beside it.": N_("That was a tap with three fingers. Use fewer."),
    "The mouse moved while you pressed. Keep it still, then press.": N_(
        "Your finger slid while you pressed. Lift it, then tap."
    ),
    "The mouse moved while you clicked. Keep your hand still.": N_(
        "Your finger slid while you tapped. Tap twice in the same place."
    ),
    "The second click was elsewhere. Keep the mouse still for both clicks.": N_(
        "The second tap was elsewhere. Tap twice in the same place."
    ),
    "The arrow was still moving. Stop it first. Then click.": N_(
        "Your finger was still sliding. Lift it. Then tap once."
    ),
    "You kept the button down. Press and let go at once.": N_(
        "You pressed for a long time. Tap, and lift your finger at once."
    ),
    "Press and keep the button down. Then move the mouse.": N_(
        "Press at the bottom left and keep pressing. Slide another finger."
    ),
    "You kept the button down: good. Now move the mouse before you let go.": N_(
        "You keep pressing: good. Now slide another finger before you let go."
    ),
    "You let go too early. Keep the button down until you are there.": N_(
        "You let go too early. Keep pressing until you are there."
    ),
    "You let go at {value}. Keep the button down until {goal}.": N_(
        "You let go at {value}. Keep pressing until {goal}."
    ),
    "Press on the blue round handle, and keep the button down.": N_(
        "Put the arrow on the blue round handle. Press, and keep pressing."
    ),
    "You kept the button down without moving. Move, or let go at once.": N_(
        "You kept pressing without moving. Slide another finger, or let go at once."
    ),
    "You kept the button down. Press and let go at once, twice.": N_(
        "You pressed for a long time. Tap twice, and lift your finger at once."
    ),
    "Nothing is selected. Keep the button down and move over the words.": N_(
        "Nothing is selected. Keep pressing, and slide another finger over the words."
    ),
    "Here, use the wheel: roll it with your finger.": N_("Here, slide two fingers together."),
    "You pressed the wheel. Roll it, without pressing.": N_(
        "You tapped with three fingers. Slide two fingers, without pressing."
    ),
}
"""What is said of a mouse → what is said of a touchpad."""

_LEFT_HAND: Mapping[str, str] = {
    "A touchpad: press at its bottom right": N_("A touchpad: press at its bottom left"),
    "A touchpad: keep pressing at its bottom left, and slide another finger": N_(
        "A touchpad: keep pressing at its bottom right, and slide another finger"
    ),
    "That was a simple click. Tap with two fingers, or press at the bottom right.": N_(
        "That was a simple click. Tap with two fingers, or press at the bottom left."
    ),
    "Press at the bottom left and keep pressing. Slide another finger.": N_(
        "Press at the bottom right and keep pressing. Slide another finger."
    ),
}
"""The same where the system has the buttons swapped: a tap is what it was, the sides are not."""

_PICTURES: Mapping[str, str] = {
    "mouse-move": "touchpad",
    "mouse-left": "touchpad-tap",
    "mouse-right": "touchpad-right",
    "mouse-double": "touchpad-double",
    "mouse-hold": "touchpad-hold",
    "mouse-wheel": "touchpad-two-fingers",
}
_LEFT_HAND_PICTURES: Mapping[str, str] = {
    "touchpad-right": "touchpad-right-mirrored",
    "touchpad-hold": "touchpad-hold-mirrored",
}


def words_for(hand: Hand) -> dict[str, str]:
    """Return what is said instead of what is said of a mouse."""
    instead = _LEFT_HAND if hand == "left" else {}
    return {of_mouse: instead.get(words, words) for of_mouse, words in _WORDS.items()}


def pictures_for(hand: Hand) -> dict[str, str]:
    """Return the pictogram to show in the place of each one that shows a mouse."""
    instead = _LEFT_HAND_PICTURES if hand == "left" else {}
    return {of_mouse: instead.get(name, name) for of_mouse, name in _PICTURES.items()}
