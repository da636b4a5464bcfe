"""The mouse beside the stage, with what is to be done with it lit."""

from typing import Literal

from learn_app.i18n import N_, Translator
from learn_app.widgets.picture import Picture
from learn_app.widgets.theme import Theme

MouseAct = Literal["mouse-move", "mouse-left", "mouse-right", "mouse-double", "mouse-hold"]
_NAMES: dict[MouseAct, str] = {
    "mouse-move": N_("A mouse: move it on the table"),
    "mouse-left": N_("A mouse: press its left button"),
    "mouse-right": N_("A mouse: press its right button"),
    "mouse-double": N_("A mouse: press its left button twice"),
    "mouse-hold": N_("A mouse: hold its left button and move"),
}
"""Pictogram → what it tells, for who does not see it."""


class MousePicture(Picture):
    """A mouse in its largest size for the panel."""

    def __init__(self, act: MouseAct, theme: Theme, translator: Translator) -> None:
        """``act`` is what to do with it: the name of a pictogram."""
        super().__init__(theme, act, 110)
        self._translator = translator
        self.show_act(act)

    def show_act(self, act: MouseAct) -> None:
        """Show what else is to be done."""
        self.show_pictogram(act)
        self.setAccessibleName(self._translator.gettext(_NAMES[act]))
