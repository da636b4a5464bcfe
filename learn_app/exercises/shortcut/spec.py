"""What an author writes for ``shortcut``: keys to press together, in order."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.typing_fields import Layout
from learn_app.exercises.shortcut.presses import read_press
from learn_app.i18n import N_

Combination = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]


class ShortcutSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Either what is to be done with the keys, or the combinations themselves, such as Ctrl+S.

    ``text`` is what is selected, copied, or brought back.
    """

    do: Literal["", "copy-paste", "cut-paste", "undo", "select-all", "tab", "arrows"] = ""
    shortcuts: Annotated[tuple[Combination, ...], msgspec.Meta(max_length=8)] = ()
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    keyboard: Literal["shown", "hidden"] = "shown"
    layout: Layout = "fr"


def check(spec: ShortcutSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what cannot be pressed, as (place, sentence, values)."""
    if bool(spec.do) == bool(spec.shortcuts):
        yield "", N_("Write either “do” or “shortcuts”, not both."), {}
    for number, combination in enumerate(spec.shortcuts):
        if read_press(combination) is None:
            yield (
                f"shortcuts[{number}]",
                N_("“{keys}” is no combination such as Ctrl+C or Shift+Tab."),
                {"keys": combination},
            )
