"""What an author writes for ``type``: words to type."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from learn_app.exercise_api.typing_fields import Drawn, Layout, Words, check_words


class TypeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words or short sentences, typed in order. ``layout`` names a file of assets/keyboards/.

    ``keyboard`` draws it with the next key lit (``shown``), with none lit (``outline``), or not.

    ``policy`` says what becomes of a wrong letter: it is not written (``block``), or it stands and has
    to be erased, and is told (``backspace``) or left to be noticed (``free``).
    """

    words: Words
    keyboard: Drawn = "shown"
    policy: Literal["block", "backspace", "free"] = "block"
    layout: Layout = "fr"


def check(spec: TypeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Return the words that cannot be typed, as (place, sentence, values)."""
    return check_words(spec.words)
