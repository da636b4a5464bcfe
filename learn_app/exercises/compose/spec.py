"""What an author writes for ``compose``: words whose letters take more than one key."""

from collections.abc import Iterable

import msgspec

from learn_app.exercise_api.typing_fields import Drawn, Layout, Words, check_words


class ComposeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words, typed in order; where the keyboard is ``shown``, each letter's steps are as well.

    ``outline`` draws the keyboard with no key lit.
    """

    words: Words
    keyboard: Drawn = "shown"
    layout: Layout = "fr"


def check(spec: ComposeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Return the words that cannot be typed, as (place, sentence, values)."""
    return check_words(spec.words)
