"""What an author writes for ``reveal``: the picture below the cover."""

from typing import Annotated

import msgspec


class RevealSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``cover`` names the pictogram that is covered."""

    cover: Annotated[str, msgspec.Meta(min_length=1)]
