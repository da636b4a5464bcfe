"""What an author writes for ``choice``: a question and its answers."""

from collections.abc import Iterable
from typing import Annotated

import msgspec

from learn_app.i18n import N_


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer; ``why`` is said when it is chosen."""

    id: Annotated[str, msgspec.Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
    text: Annotated[str, msgspec.Meta(min_length=1)]
    pictogram: str = ""
    right: bool = False
    why: str = ""


class ChoiceSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The answers, in the order shown. With several right ones, all of them must be chosen."""

    options: Annotated[tuple[Option, ...], msgspec.Meta(min_length=2, max_length=6)]


def check(spec: ChoiceSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    if not any(option.right for option in spec.options):
        yield "options", N_("No option is the right one: add “right: true” to one of them."), {}
    seen: set[str] = set()
    for number, option in enumerate(spec.options):
        if option.id in seen:
            yield f"options[{number}].id", N_("Two options have the id “{id}”."), {"id": option.id}
        seen.add(option.id)
