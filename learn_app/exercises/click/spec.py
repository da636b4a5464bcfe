"""What an author writes for ``click``: things to click on, and things to leave alone."""

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.scattering import MOST_PICTURES, Scale, Size
from learn_app.i18n import N_

Look = Literal["picture", "button", "link"]
MOST_LABELLED = 10
"""As many buttons or links as find room there."""


class Targets(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pictures (``count`` of one pictogram), or buttons or links (one for each label)."""

    look: Look = "picture"
    count: Annotated[int, msgspec.Meta(ge=1, le=MOST_PICTURES)] = 1
    size: Size = "large"
    scale: Scale = 1.0
    pictogram: str = ""
    labels: Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_LABELLED)] = ()


class ClickSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every target is to be clicked once with ``button``; the others are not.

    ``moving: slow``: all drift slowly to and fro, and stand still while the learner is helped.
    """

    targets: Targets
    button: Literal["left", "right"] = "left"
    others: Targets | None = None
    moving: Literal["none", "slow"] = "none"


def number_of(targets: Targets | None) -> int:
    """Return how many things ``targets`` puts on the stage."""
    if targets is None:
        return 0
    return targets.count if targets.look == "picture" else len(targets.labels)


def check(spec: ClickSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    groups = {"targets": spec.targets} | ({} if spec.others is None else {"others": spec.others})
    for name, group in groups.items():
        if group.look == "picture":
            if not group.pictogram:
                yield f"{name}.pictogram", N_("A pictogram is needed: what is there to click on?"), {}
            if group.labels:
                yield f"{name}.labels", N_("Pictures have no labels. Add “look: button” or “look: link”."), {}
        elif not group.labels:
            yield f"{name}.labels", N_("Buttons and links need labels, one for each."), {}
        for number, label in enumerate(group.labels):
            if not label.strip():
                yield f"{name}.labels[{number}]", N_("This label is empty."), {}
    most = MOST_PICTURES if all(g.look == "picture" for g in groups.values()) else MOST_LABELLED
    if sum(number_of(g) for g in groups.values()) > most:
        yield "", N_("There is room for {most} things to click on at most."), {"most": str(most)}
