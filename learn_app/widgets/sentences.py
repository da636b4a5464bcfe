"""Sentences that several kinds say: one mistake is always told in the same words."""

from collections.abc import Mapping

from learn_app.i18n import N_

ONLY_ONE: Mapping[str, str] = {
    "Well done, {n} of {count}!": N_("Well done!"),
    "Found! {n} of {count}.": N_("Well done!"),
}
"""What is said of each → what is said where there was but one."""

WRONG_BUTTON: Mapping[str, str] = {
    "wrong-button": N_("That was the right button. Try with the left one."),
    "wrong-button-left": N_("That was the left button. Try with the right one."),
    "wrong-button-middle": N_("That was the wheel. Press a button beside it."),
}
"""For the codes of ``exercise_api.mistakes.WRONG_BUTTON_CODES``."""

MISSED: Mapping[str, str] = {
    "missed": N_("You clicked beside it. Put the tip of the arrow on the picture."),
    "tapped-moving": N_("The arrow was still moving. Stop it first. Then click."),
}
"""For the codes of ``exercise_api.mistakes.MISSED_CODES``."""

SLIPPED: Mapping[str, str] = {
    "slipped": N_("The mouse moved while you pressed. Keep it still, then press."),
}

CLICKS: Mapping[str, str] = {
    **WRONG_BUTTON,
    **SLIPPED,
    "held-too-long": N_("You kept the button down. Press and let go at once."),
}
"""For the codes of ``exercise_api.mistakes.CLICK_CODES``."""

MISSING = N_("This keyboard does not have this letter. You can pass on.")
"""Where a lesson for another keyboard asks for a letter that the one on the table cannot write."""

DRAWN_KEY: Mapping[str, str] = {
    "drawn-key": N_("This keyboard is only a picture. Press the key on your own keyboard."),
}
"""For the code of ``exercise_api.drawn_keys``."""

LETTERS: Mapping[str, str] = {
    **DRAWN_KEY,
    "word-done": N_("Well done, {n} of {count}!"),
    "wrong-key": N_("You pressed {typed}. Look for {wanted}."),
    "space-wanted": N_("Here you need a space. Press the long key at the bottom."),
    "space-typed": N_("That was the space bar. Look for {wanted}."),
    "caps-lock-on": N_("That is a capital letter. Caps Lock may be on: press it once."),
    "num-lock-off": N_("The number block writes no numbers now. Press Num Lock once, above it."),
    "missing-accent": N_("An accent is missing. Look for {wanted}."),
    "dead-key-separate": N_(
        "{typed} stands alone. Press it once, let go: nothing shows. Then press the letter."
    ),
    "shift-missing": N_("The right key! Hold Shift down too: then it writes {wanted}."),
    "shift-extra": N_("The right key! Let go of Shift: then it writes {wanted}."),
    "needs-shift": N_("Here you need a capital letter. Hold Shift, then press the letter."),
}
"""For the codes of ``exercise_api.words.WORD_CODES``."""
