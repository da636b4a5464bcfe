"""What an author writes for ``info``: something to read and listen to."""

from typing import Annotated

import msgspec


class Point(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One short line on the stage, with a pictogram when one is named."""

    text: Annotated[str, msgspec.Meta(min_length=1)]
    pictogram: str = ""


class InfoSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A big pictogram, up to five lines, and a button to go on."""

    pictogram: str = ""
    points: Annotated[tuple[Point, ...], msgspec.Meta(max_length=5)] = ()
