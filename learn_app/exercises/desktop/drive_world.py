"""What an author writes about the files on the fictional computer."""

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct

from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.drive import (
    BIN,
    STICK,
    Drive,
    Item,
    Kind,
    add,
    child,
    free_id,
)
from learn_app.exercises.desktop.people import Words

Stick = Literal["none", "plugged", "away"]

PLACE_NAMES = {
    "desktop": ("bureau", "desktop"),
    "documents": ("documents", "mes documents"),
    "pictures": ("images", "mes images", "pictures"),
    "downloads": ("telechargements", "downloads"),
    BIN: ("corbeille", "bin"),
    STICK: ("cle usb", "usb", "stick"),
}
"""Place → how authors may call it, as ``loose`` returns it."""

_KINDS: dict[str, Kind] = {
    "pdf": "pdf", "jpg": "picture", "jpeg": "picture", "png": "picture", "txt": "text", "docx": "text",
    "odt": "text", "mp3": "music", "ods": "sheet", "xlsx": "sheet",
}  # fmt: skip
_SIZES: dict[Kind, int] = {
    "folder": 0, "pdf": 180, "picture": 1200, "text": 24, "music": 4200, "sheet": 40, "other": 100,
}  # fmt: skip


class File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file that is there at the start: ``Documents/Factures/mai.pdf``.

    The path begins with a place: Bureau, Documents, Images, Téléchargements, Corbeille or Clé USB.
    Folders on the way exist by themselves; a path that ends in ``/`` is an empty folder. What the
    file is follows from its ending. ``size`` is in kilobytes.
    """

    path: Words
    size: Annotated[int, Meta(ge=0, le=100_000_000)] | None = None
    text: str = ""
    """What one reads when it is opened: plain text."""
    pictogram: str = ""
    """What one sees when it is opened."""
    when: str = ""


def place_of(name: str) -> str:
    """Return the id of the place that an author names, or ""."""
    wanted = loose(name)
    return next((place for place, names in PLACE_NAMES.items() if wanted in names), "")


def kind_of(name: str) -> Kind:
    """Return what a file is, by the ending of its name."""
    return _KINDS.get(name.rpartition(".")[2].lower(), "other") if "." in name else "other"


def default_size(kind: Kind) -> int:
    """Return a usual size of such a file, in kilobytes."""
    return _SIZES[kind]


def find_path(drive: Drive, path: str) -> str:
    """Return the id of what stands at a path (``Documents/Factures``), or ""."""
    first, *rest = (part for part in path.split("/") if part.strip())
    found = place_of(first)
    for name in rest:
        item = child(drive, found, name) if found else None
        if item is None:
            return ""
        found = item.id
    return found


def build_drive(files: Iterable[File], stick: Stick) -> Drive:
    """Return the disk at the start; what has no place is left out (the checker tells it)."""
    drive = Drive(stick=stick)
    for file in files:
        parts = [part.strip() for part in file.path.split("/") if part.strip()]
        place = place_of(parts[0]) if parts else ""
        if not place or (len(parts) == 1):
            continue
        if place == STICK and drive.stick == "none":
            drive = Drive(drive.items, "plugged")
        is_folder = file.path.rstrip().endswith("/")
        folder = place
        for name in parts[1:] if is_folder else parts[1:-1]:
            known = child(drive, folder, name)
            if known is None:
                known = Item(free_id(drive, name), name, "folder", folder)
                drive = add(drive, known)[0]
            folder = known.id
        if not is_folder:
            kind = kind_of(parts[-1])
            size = _SIZES[kind] if file.size is None else file.size
            item = Item(
                free_id(drive, parts[-1]), parts[-1], kind, folder, size, file.text, file.pictogram, file.when
            )
            drive = add(drive, item)[0]
    return drive
