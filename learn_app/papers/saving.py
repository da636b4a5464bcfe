"""Papers as files: where they can go, and writing them so that none is ever half there."""

import errno
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from learn_app.errors import PaperHasNoRoom, PaperNotSaved
from learn_app.paths import write_whole

STICK_ROOTS = (Path("/media"), Path("/run/media"))
"""Where Linux shows USB sticks: directly below, or below a folder with the user's name."""

_LONGEST_NAME = 80
_REFUSED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
"""What some file system refuses in a name; a stick's is usually FAT."""


class Place(NamedTuple):
    """Somewhere to put a file. ``name`` is what the person calls it; "" for their documents."""

    folder: Path
    name: str
    is_writable: bool = True
    """False for a stick that is write-protected: it can only be read."""

    @property
    def is_stick(self) -> bool:
        """Tell whether it is a USB stick."""
        return bool(self.name)


def find_places(
    roots: tuple[Path, ...] = STICK_ROOTS,
    is_mount: Callable[[Path], bool] = os.path.ismount,
    documents: Path | None = None,
) -> list[Place]:
    """Return the folder of documents, then the USB sticks that can be written to, by name."""
    if documents is None:
        from platformdirs import user_documents_path

        documents = user_documents_path()
    return [Place(documents, ""), *(one for one in find_sticks(roots, is_mount) if one.is_writable)]


def find_sticks(
    roots: tuple[Path, ...] = STICK_ROOTS, is_mount: Callable[[Path], bool] = os.path.ismount
) -> list[Place]:
    """Return the USB sticks that can be read, by name."""
    sticks = [
        Place(folder, folder.name, os.access(folder, os.W_OK))
        for root in roots
        for folder in (*_folders(root), *(inner for user in _folders(root) for inner in _folders(user)))
        if is_mount(folder) and os.access(folder, os.R_OK | os.X_OK)
    ]
    return sorted(sticks, key=lambda place: place.name)


def name_file(title: str, ending: str) -> str:
    """Return a file's name made of a title, which any file system takes."""
    name = " ".join(_REFUSED.sub(" ", title).split()).strip(". ")
    return f"{name[:_LONGEST_NAME].strip() or 'learn-app'}.{ending}"


def save_file(place: Place, name: str, content: bytes) -> Path:
    """Write a file whole or not at all, and return where it is: no file is ever replaced.

    Raises:
        PaperHasNoRoom, PaperNotSaved: it could not be written; nothing is left of it.
    """
    path = _free_path(place.folder / name)
    try:
        if not place.is_stick:  # where a stick was, there is nothing to make
            place.folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
        return path
    except OSError as error:
        with suppress(OSError):
            path.with_name(f"{path.name}.new").unlink()
        told = place.name or place.folder
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise PaperHasNoRoom(place=told) from error
        raise PaperNotSaved(place=told) from error


def _free_path(path: Path) -> Path:
    """Return the path itself, or the same with the first number that is free."""
    number = 2
    free = path
    while free.exists():
        free = path.with_stem(f"{path.stem} {number}")
        number += 1
    return free


def _folders(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if entry.is_dir())
    except OSError:
        return []
