"""The fields that an author writes in every kind of typing."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from msgspec import Meta

from learn_app.i18n import N_

Layout = Annotated[str, Meta(pattern="^[a-z0-9-]+$")]
"""Name of a file of assets/keyboards/."""

Drawn = Literal["shown", "outline", "hidden"]
"""Whether the keyboard is drawn with the next key lit, with none lit, or not at all."""

Words = Annotated[
    tuple[Annotated[str, Meta(min_length=1, max_length=80)], ...], Meta(min_length=1, max_length=30)
]
"""Words or short sentences, typed in order."""


def check_words(words: Iterable[str]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield the words that cannot be typed, as (place, sentence, values)."""
    for number, word in enumerate(words):
        if not word.strip():
            yield f"words[{number}]", N_("This word is empty."), {}
        elif not "".join(word.split()).isprintable():
            yield f"words[{number}]", N_("This word holds a character that cannot be seen."), {}
