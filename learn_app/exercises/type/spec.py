"""What an author writes for ``type``: words to type."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.letter_places import FRENCH_ROWS
from learn_app.exercise_api.typing_fields import Drawn, Layout, Words, check_words
from learn_app.i18n import N_


class TypeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words or short sentences, typed in order. ``layout`` names a file of assets/keyboards/.

    ``keyboard`` draws it with the next key lit (``shown``), with none lit (``outline``), or not.

    The first ``places`` words name places by the letters that a French keyboard has there, such as
    « fj » for the index fingers: on another keyboard one types what that one has there.

    ``policy`` says what becomes of a wrong letter: it is not written (``block``), or it stands and has
    to be erased, and is told (``backspace``) or left to be noticed (``free``).
    """

    words: Words
    places: Annotated[int, msgspec.Meta(ge=0)] = 0
    keyboard: Drawn = "shown"
    policy: Literal["block", "backspace", "free"] = "block"
    layout: Layout = "fr"


def check(spec: TypeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what cannot be typed, as (place, sentence, values)."""
    yield from check_words(spec.words)
    if spec.places > len(spec.words):
        yield "places", N_("There are only {count} words here."), {"count": str(len(spec.words))}
    for number, word in enumerate(spec.words[: spec.places]):
        if not set(word) <= set(FRENCH_ROWS):
            yield f"words[{number}]", N_("A word that names places is made of small letters from a to z."), {}
