"""What an author writes for ``select_text``: a text, and the part of it to select."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.i18n import N_

MOST_CHARACTERS = 400
"""As many as find room on the smallest stage, in large text."""


class SelectTextSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``select`` stands once in ``text``. ``shown`` is the gesture in the panel; any other one counts too."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_CHARACTERS)]
    select: Annotated[str, msgspec.Meta(min_length=1)]
    shown: Literal["drag", "double-click"] = "drag"


def check(spec: SelectTextSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    if spec.select != spec.select.strip():
        yield "select", N_("The part to select begins or ends with a space."), {}
    count = spec.text.count(spec.select)
    if count == 0:
        yield "select", N_("“{part}” does not stand in the text."), {"part": spec.select}
    elif count > 1:
        message = N_("“{part}” stands more than once in the text: which one is meant?")
        yield "select", message, {"part": spec.select}
