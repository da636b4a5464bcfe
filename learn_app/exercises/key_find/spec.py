"""What an author writes for ``key_find``: keys to press, one after the other."""

from collections.abc import Iterable
from typing import Annotated

import msgspec

from learn_app.exercise_api.keys import KEY_NAMES
from learn_app.exercise_api.typing_fields import Drawn, Layout
from learn_app.i18n import N_

Key = Annotated[str, msgspec.Meta(min_length=1, max_length=20)]


class KeyFindSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Keys by what they write, or by their names. The drawn keyboard lights them where ``shown``."""

    keys: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=40)]
    keyboard: Drawn = "shown"
    layout: Layout = "fr"


def check(spec: KeyFindSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield the keys that do not exist, as (place, sentence, values)."""
    for number, key in enumerate(spec.keys):
        if key in KEY_NAMES:
            continue
        if len(key) > 1:
            known = ", ".join(KEY_NAMES)
            yield (
                f"keys[{number}]",
                N_("No key is called “{key}”. Known names: {known}."),
                {
                    "key": key,
                    "known": known,
                },
            )
        elif not key.isprintable() or key.isspace():
            yield f"keys[{number}]", N_("A key is asked for by what can be seen of it, or by its name."), {}
