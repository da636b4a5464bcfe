"""What an author writes for ``type``: words to type."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.i18n import N_

Word = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]


class TypeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words or short sentences, typed in order. ``layout`` names a file of assets/keyboards/.

    ``keyboard`` draws it with the next key lit (``shown``), with none lit (``outline``), or not.

    ``policy`` says what becomes of a wrong letter: it is not written (``block``), or it stands and has
    to be erased, and is told (``backspace``) or left to be noticed (``free``).
    """

    words: Annotated[tuple[Word, ...], msgspec.Meta(min_length=1, max_length=30)]
    keyboard: Literal["shown", "outline", "hidden"] = "shown"
    policy: Literal["block", "backspace", "free"] = "block"
    layout: Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]+$")] = "fr"


def check(spec: TypeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield the words that cannot be typed, as (place, sentence, values)."""
    for number, word in enumerate(spec.words):
        if not word.strip():
            yield f"words[{number}]", N_("This word is empty."), {}
        elif not "".join(word.split()).isprintable():
            yield f"words[{number}]", N_("This word holds a character that cannot be seen."), {}
