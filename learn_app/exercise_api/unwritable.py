"""What is written in place of signs that a keyboard does not have: « ete » for « été » on an American one.

A test holds this against the files of assets/keyboards/.
"""

from collections.abc import Set as AbstractSet
from typing import Any, TypeVar, cast

import msgspec

from learn_app.exercise_api.keys import KEY_NAMES
from learn_app.exercise_api.matching import canonical, without_accents

Spec = TypeVar("Spec")

WITHOUT_ACCENTS: AbstractSet[str] = frozenset({"us"})
"""Layouts that write nothing but the signs of ASCII."""

_ASKED = ("words", "keys", "wanted")
"""Fields of a spec that hold what is to be typed, in all kinds."""
_INSTEAD = {ord("€"): "euros", ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"}


def writable(text: str, layout: str) -> str:
    """Return ``text`` as it is written on a keyboard; the same where it has all signs of French."""
    if layout not in WITHOUT_ACCENTS or text.isascii():
        return text
    return without_accents(canonical(text).translate(_INSTEAD))


def without_lacking(spec: Spec, layout: str) -> Spec:
    """Return a spec that asks for nothing that the keyboard lacks; the same object where it asks for none."""
    changed = {}
    for name in _ASKED:
        asked = getattr(spec, name, None)
        if isinstance(asked, str):
            new: Any = writable(asked, layout)
        elif isinstance(asked, tuple):
            # « Entrée » is a key's name: it is pressed, not written.
            new = tuple(one if one in KEY_NAMES else writable(one, layout) for one in asked)
        else:
            continue
        if new != asked:
            changed[name] = new
    return cast(Spec, msgspec.structs.replace(cast(Any, spec), **changed)) if changed else spec
