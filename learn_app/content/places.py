"""Where each part of a lesson was written: positions kept beside the data, not inside it."""

import re
from dataclasses import dataclass, field

from learn_app.content.problems import Place

_LAST_PART = re.compile(r"(?:^|\.)[^.\[\]]+$|\[\d+\]$")


@dataclass(slots=True)
class Places:
    """The places of a file's parts by key; parts that stand in a file of their own are mounted."""

    path: str
    by_key: dict[str, tuple[int, int]] = field(default_factory=dict)
    mounts: dict[str, "Places"] = field(default_factory=dict)

    def locate(self, key: str) -> Place:
        """Return the place of ``key``, or of what is nearest around it."""
        for mount, places in self.mounts.items():
            if key.startswith((f"{mount}.", f"{mount}[")):
                return places.locate(key[len(mount) :].removeprefix("."))
        known = key
        while known not in self.by_key:
            shorter = _LAST_PART.sub("", known)
            if shorter == known:  # not even the root is known
                return Place(self.path, 0, 0, key)
            known = shorter
        return Place(self.path, *self.by_key[known], key)


def field_key(key: str, name: str) -> str:
    """Return the key of a field below ``key``."""
    return f"{key}.{name}" if key else name
