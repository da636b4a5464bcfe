"""Sentences that several kinds say: one mistake is always told in the same words."""

from collections.abc import Mapping

from learn_app.i18n import N_

WRONG_BUTTON: Mapping[str, str] = {
    "wrong-button": N_("That was the right button. Try with the left one."),
    "wrong-button-left": N_("That was the left button. Try with the right one."),
    "wrong-button-middle": N_("That was the wheel. Press a button beside it."),
}
"""For the codes of ``exercise_api.mistakes.WRONG_BUTTON_CODES``."""

SLIPPED: Mapping[str, str] = {
    "slipped": N_("The mouse moved while you pressed. Keep it still, then press."),
}
