"""The fictional disk: folders and files as a small tree that never changes, only is replaced.

It is shared by all apps, as ``Desk.drive``: an attachment that is saved is a file here, and what
is here can be attached. Ids are stable: a file that is moved or renamed keeps its own.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from learn_app.exercise_api.matching import loose

Kind = Literal["folder", "pdf", "picture", "text", "music", "sheet", "other"]

BIN, STICK = "bin", "stick"
PLACES = ("desktop", "documents", "pictures", "downloads", STICK, BIN)
"""The folders that always exist, by id. They are no items and stand in no folder."""


class Item(NamedTuple):
    """A folder or a file; a tuple, for disks are compared all the time.

    ``folder`` is the id of a place or of the folder that holds it.
    """

    id: str
    name: str
    kind: Kind
    folder: str
    size: int = 0
    """In kilobytes."""
    text: str = ""
    pictogram: str = ""
    when: str = ""
    home: str = ""
    """The folder it was deleted from, while it is in the bin."""
    source: str = ""
    """Id of the item that it is a copy of."""


@dataclass(frozen=True, slots=True)
class Drive:
    """The disk at one moment."""

    items: tuple[Item, ...] = ()
    stick: Literal["none", "plugged", "ejected", "away", "torn"] = "none"
    """The USB stick: there is none; it can be used; it may be pulled out; it was; it was too soon."""


def find(drive: Drive, item_id: str) -> Item | None:
    """Return an item by its id."""
    for item in drive.items:
        if item.id == item_id:
            return item
    return None


def child(drive: Drive, folder: str, name: str) -> Item | None:
    """Return the item of that name in a folder; case, accents and an ending left out do not count."""
    wanted, found = loose(name), None
    for item in drive.items:
        if item.folder == folder:
            if loose(item.name) == wanted:
                return item
            if loose(stem(item.name)) == wanted:
                found = item
    return found


def children(drive: Drive, folder: str) -> tuple[Item, ...]:
    """Return what stands in a folder: folders first, then by name."""
    found = [item for item in drive.items if item.folder == folder]
    return tuple(sorted(found, key=lambda item: (item.kind != "folder", loose(item.name), item.id)))


def place(drive: Drive, item_id: str) -> str:
    """Return the place that an item is in, however deep; a place's own id for a place; else ""."""
    here = item_id
    for _ in range(len(drive.items) + 1):
        if here in PLACES:
            return here
        item = find(drive, here)
        if item is None:
            return ""
        here = item.folder
    return ""


def is_within(drive: Drive, item_id: str, folder: str) -> bool:
    """Tell whether an item is the folder itself, or in it, however deep."""
    here = item_id
    for _ in range(len(drive.items) + 1):
        if here == folder:
            return True
        item = find(drive, here)
        if item is None:
            return False
        here = item.folder
    return False


def places(drive: Drive) -> tuple[str, ...]:
    """Return the places that can be opened now."""
    return tuple(name for name in PLACES if name != STICK or drive.stick == "plugged")


def is_folder(drive: Drive, item_id: str) -> bool:
    """Tell whether there is such a place or folder, to put something in."""
    item = find(drive, item_id)
    return item.kind == "folder" if item else item_id in PLACES


def stem(name: str) -> str:
    """Return a name without its ending: ``facture`` for ``facture.pdf``."""
    before, dot, ending = name.rpartition(".")
    return before if dot and before and 1 <= len(ending) <= 4 and " " not in ending else name


def free_name(drive: Drive, folder: str, name: str, but: str = "") -> str:
    """Return ``name``, or ``name (2)`` and so on when the folder has one already.

    The item ``but`` does not count: it is the one that is given the name.
    """
    taken = {loose_name(item.name) for item in drive.items if item.folder == folder and item.id != but}
    if loose_name(name) not in taken:
        return name
    before = stem(name)
    ending = name[len(before) :]
    number = 2
    while loose_name(f"{before} ({number}){ending}") in taken:
        number += 1
    return f"{before} ({number}){ending}"


def free_id(drive: Drive, name: str) -> str:
    """Return an id that no item has, made of a name: ``facture-pdf``."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    first = re.sub(r"[^a-z0-9]+", "-", bare)[:40].strip("-") or "item"
    taken = {item.id for item in drive.items} | set(PLACES)
    number, found = 1, first
    while found in taken:
        number += 1
        found = f"{first}-{number}"
    return found


def add(drive: Drive, item: Item) -> tuple[Drive, str]:
    """Put a new item on the disk; return the disk and the item's id.

    An id that is taken, or "", becomes a free one; a name that is taken, ``name (2)``.
    """
    is_taken = not item.id or find(drive, item.id) is not None
    item_id = free_id(drive, item.name) if is_taken else item.id
    name = free_name(drive, item.folder, item.name)
    return replace(drive, items=(*drive.items, item._replace(id=item_id, name=name))), item_id


def rename(drive: Drive, item_id: str, name: str) -> Drive:
    """Give an item another name; its ending stays if the new name has none."""
    item, wanted = find(drive, item_id), " ".join(name.split())
    if item is None or not wanted or wanted == item.name:
        return drive
    ending = item.name[len(stem(item.name)) :] if item.kind != "folder" else ""
    if ending and stem(wanted) == wanted:
        wanted += ending
    return _with(drive, item._replace(name=free_name(drive, item.folder, wanted, but=item_id)))


def write(drive: Drive, item_id: str, text: str, size: int) -> Drive:
    """Put another text into a file; ``size`` is in kilobytes."""
    item = find(drive, item_id)
    return drive if item is None else _with(drive, item._replace(text=text, size=size))


def move(drive: Drive, item_id: str, folder: str) -> Drive:
    """Put an item into another folder. A folder does not go into itself, nor anything to nowhere."""
    item = find(drive, item_id)
    if item is None or item.folder == folder or not is_folder(drive, folder):
        return drive
    if folder == BIN:
        return delete(drive, item_id)
    if is_within(drive, folder, item_id):
        return drive
    return _with(drive, item._replace(folder=folder, name=free_name(drive, folder, item.name), home=""))


def copy(drive: Drive, item_id: str, folder: str) -> tuple[Drive, str]:
    """Put a copy of an item, with all that is in it, into a folder; return the copy's id, or ""."""
    item = find(drive, item_id)
    if item is None or not is_folder(drive, folder) or folder == BIN or is_within(drive, folder, item_id):
        return drive, ""
    after, copy_id = add(drive, item._replace(id="", folder=folder, home="", source=item.source or item.id))
    for inner in children(drive, item_id):
        after = copy(after, inner.id, copy_id)[0]
    return after, copy_id


def delete(drive: Drive, item_id: str) -> Drive:
    """Put an item into the bin; what is on the stick, or in the bin, is gone at once."""
    item = find(drive, item_id)
    if item is None:
        return drive
    if place(drive, item_id) in (BIN, STICK):
        return _without(drive, item_id)
    return _with(drive, item._replace(folder=BIN, home=item.folder, name=free_name(drive, BIN, item.name)))


def restore(drive: Drive, item_id: str) -> Drive:
    """Take an item out of the bin, back to where it was, or to Documents when that is gone."""
    item = find(drive, item_id)
    if item is None or item.folder != BIN:
        return drive
    home = item.home if is_folder(drive, item.home) and place(drive, item.home) != BIN else "documents"
    return _with(drive, item._replace(folder=home, name=free_name(drive, home, item.name), home=""))


def empty_bin(drive: Drive) -> Drive:
    """Take away for ever what is in the bin."""
    for item in children(drive, BIN):
        drive = _without(drive, item.id)
    return drive


def loose_name(name: str) -> str:
    """Return a name as the disk compares it: without case, but with accents."""
    return unicodedata.normalize("NFC", name).casefold()


def _with(drive: Drive, item: Item) -> Drive:
    return replace(drive, items=tuple(item if one.id == item.id else one for one in drive.items))


def _without(drive: Drive, item_id: str) -> Drive:
    return replace(drive, items=tuple(x for x in drive.items if not is_within(drive, x.id, item_id)))
