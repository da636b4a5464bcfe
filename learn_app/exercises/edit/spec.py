"""What an author writes for ``edit``: a text with mistakes, and how it is right."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.matching import canonical
from learn_app.exercise_api.typing_fields import Drawn, Layout
from learn_app.exercises.edit.corrections import MOST_CORRECTIONS, corrections
from learn_app.i18n import N_

EditedText = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]


class EditSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The text to begin with, "" to write it all, and the wanted one, which ``model`` shows above or not.

    Where one is to begin ``outside``, nothing is written before a click into the text.

    ``keyboard`` draws it with the next key lit (``shown``), lit only for a hint (``outline``), or not
    before a hint (``hidden``). ``layout`` names a file of assets/keyboards/.
    """

    text: Annotated[str, msgspec.Meta(max_length=300)]
    wanted: EditedText
    model: Literal["shown", "hidden"] = "shown"
    lines: Annotated[int, msgspec.Meta(ge=1, le=6)] = 2
    begin: Literal["inside", "outside"] = "inside"
    keyboard: Drawn = "outline"
    layout: Layout = "fr"


def check(spec: EditSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what cannot be corrected, as (place, sentence, values)."""
    if canonical(spec.text) == canonical(spec.wanted):
        yield "text", N_("Nothing is to be corrected: both texts are the same."), {}
    elif len(corrections(spec.text, spec.wanted)) > MOST_CORRECTIONS:
        most = str(MOST_CORRECTIONS)
        yield "text", N_("This differs from the right text in more than {most} places."), {"most": most}
