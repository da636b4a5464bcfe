"""What an author writes for ``compose``: words whose letters take more than one key."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.i18n import N_

Word = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]


class ComposeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words, typed in order; where the keyboard is ``shown``, each letter's steps are as well.

    ``outline`` draws the keyboard with no key lit.
    """

    words: Annotated[tuple[Word, ...], msgspec.Meta(min_length=1, max_length=30)]
    keyboard: Literal["shown", "outline", "hidden"] = "shown"
    layout: Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]+$")] = "fr"


def check(spec: ComposeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield the words that cannot be typed, as (place, sentence, values)."""
    for number, word in enumerate(spec.words):
        if not word.strip():
            yield f"words[{number}]", N_("This word is empty."), {}
        elif not "".join(word.split()).isprintable():
            yield f"words[{number}]", N_("This word holds a character that cannot be seen."), {}
