"""The way to a folder or a file from anywhere, and to what is done with it: for the goals on files."""

import re

from learn_app.exercise_api.events import (
    NOWHERE,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
)
from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import (
    BIN,
    PLACES,
    STICK,
    Drive,
    children,
    find,
    is_within,
    place,
    stem,
)
from learn_app.exercises.desktop.goal import way_to_app
from learn_app.exercises.desktop.world import Scene

_NUMBER = re.compile(r" \(\d+\)$")


def is_named(name: str, alternatives: str) -> bool:
    """Tell whether a name is one of the ``|``-separated alternatives.

    Case, accents, the ending and a number in parentheses do not count.
    """
    given = loose(_NUMBER.sub("", stem(name)))
    return any(given == loose(stem(wanted.strip())) for wanted in alternatives.split("|"))


def folder_at(scene: Scene, desk: Desk, path: str) -> str:
    """Return the id of the folder at a path: one of the start, or one that the learner made; or ""."""
    known = scene.file_id(path)
    if known in PLACES or (known and find(desk.drive, known)):
        return known
    above, _, name = path.rpartition("/")
    inside = children(desk.drive, folder_at(scene, desk, above)) if above else ()
    return next((item.id for item in inside if item.kind == "folder" and is_named(item.name, name)), "")


def way_to_files(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move that brings the file manager to the front, with nothing begun in it."""
    walk, files = way_to_app(scene, desk, "files"), desk.files
    if walk:
        return walk
    if files.asking:
        return Clicked("files.ask.no")
    if files.menu:
        return Clicked("files.menu.close")
    if files.carried:
        return Dropped(f"files.item.{files.carried}", NOWHERE)
    return Clicked("files.name.cancel") if files.renaming else None


def way_to_folder(scene: Scene, desk: Desk, folder: str) -> Event | None:
    """Return the next move towards a folder being open, or None when it is."""
    walk = way_to_files(scene, desk)
    if walk or desk.files.folder == folder:
        return walk
    here, below = folder, ""
    while here not in PLACES and here != desk.files.folder:
        item = find(desk.drive, here)
        if item is None:
            return None
        here, below = item.folder, here
    if here == desk.files.folder:
        return DoubleClicked(f"files.item.{below}")
    if here == STICK and desk.drive.stick != "plugged":
        return way_to_plug(desk)
    return Clicked(f"files.place.{here}")


def way_to_item(scene: Scene, desk: Desk, item_id: str) -> Event | None:
    """Return the next move towards an item being marked, or None when it is."""
    item = find(desk.drive, item_id)
    walk = way_to_folder(scene, desk, item.folder) if item else way_to_files(scene, desk)
    return walk or (None if desk.files.chosen == item_id else Clicked(f"files.item.{item_id}"))


def way_to_rescue(scene: Scene, desk: Desk, item_id: str) -> Event | None:
    """Return the next move towards an item being out of the bin, or None when it is."""
    if place(desk.drive, item_id) != BIN:
        return None
    top = item_id
    while (item := find(desk.drive, top)) and item.folder != BIN:
        top = item.folder
    return way_to_item(scene, desk, top) or Clicked("files.do.restore")


def way_to_plug(desk: Desk) -> Event:
    """Return the next move towards the stick being plugged in: one that was ejected is pulled out first."""
    return Clicked("files.stick.pull" if desk.drive.stick == "ejected" else "files.stick.plug")


def way_of_moving(scene: Scene, desk: Desk, item_id: str, folder: str, is_drag: bool = False) -> Event:
    """Return the next move towards an item being in a folder, by cutting and pasting or by dragging."""
    walk = _way_to_both(scene, desk, item_id, folder)
    if walk:
        return walk
    target = _target_in_sight(desk, item_id, folder) if is_drag else ""
    if target:
        return _way_of_dragging(scene, desk, item_id, target)
    files = desk.files
    if files.clipboard == item_id and files.is_cut:
        return way_to_folder(scene, desk, folder) or Clicked("files.do.paste")
    return way_to_item(scene, desk, item_id) or Clicked("files.do.cut")


def way_of_copying(scene: Scene, desk: Desk, item_id: str, folder: str) -> Event:
    """Return the next move towards a copy of an item being in a folder."""
    walk = _way_to_both(scene, desk, item_id, folder)
    if walk:
        return walk
    files = desk.files
    if files.clipboard == item_id and not files.is_cut:
        return way_to_folder(scene, desk, folder) or Clicked("files.do.paste")
    return way_to_item(scene, desk, item_id) or Clicked("files.do.copy")


def way_of_naming(scene: Scene, desk: Desk, item_id: str, name: str) -> Event:
    """Return the next move towards an item having a name."""
    files = desk.files
    is_begun = files.renaming == item_id and not (files.asking or files.menu or files.carried)
    if is_begun and way_to_app(scene, desk, "files") is None:
        return Clicked("files.name.ok") if is_named(files.name, name) else Filled("files.name", name)
    walk = way_to_rescue(scene, desk, item_id) or way_to_item(scene, desk, item_id)
    return walk or Clicked("files.do.rename")


def way_of_making(scene: Scene, desk: Desk, name: str, parent: str) -> Event:
    """Return the next move towards a folder of that name being in ``parent``.

    A folder that the learner made there, under another name, is renamed.
    """
    walk = way_to_rescue(scene, desk, parent)
    if walk:
        return walk
    made = next((x.id for x in children(desk.drive, parent) if is_made(scene, desk.drive, x.id)), "")
    if made:
        return way_of_naming(scene, desk, made, name)
    return way_to_folder(scene, desk, parent) or Clicked("files.do.new")


def is_made(scene: Scene, drive: Drive, item_id: str) -> bool:
    """Tell whether an item is a folder that the learner made."""
    item = find(drive, item_id)
    return bool(item and item.kind == "folder" and not item.source and find(scene.drive, item_id) is None)


def _way_to_both(scene: Scene, desk: Desk, item_id: str, folder: str) -> Event | None:
    """Return the next move towards an item and a folder being where one can put the one into the other."""
    drive = desk.drive
    walk = way_to_rescue(scene, desk, item_id) or way_to_rescue(scene, desk, folder)
    if walk:
        return walk
    if STICK in (place(drive, item_id), place(drive, folder)) and drive.stick != "plugged":
        return way_to_files(scene, desk) or way_to_plug(desk)
    if is_within(drive, folder, item_id):
        # The folder was put into the item: out with it first.
        start = find(scene.drive, folder)
        home = start.folder if start and not is_within(drive, start.folder, item_id) else "documents"
        return way_of_moving(scene, desk, folder, home)
    return None


def _target_in_sight(desk: Desk, item_id: str, folder: str) -> str:
    """Return the target of a folder that the item can be dragged on from where it is, or ""."""
    item, other = find(desk.drive, item_id), find(desk.drive, folder)
    if (place(desk.drive, item_id) == STICK) != (place(desk.drive, folder) == STICK):
        return ""  # between two disks, dragging copies
    if folder in PLACES:
        return f"files.place.{folder}"
    return f"files.item.{folder}" if item and other and item.folder == other.folder else ""


def _way_of_dragging(scene: Scene, desk: Desk, item_id: str, target: str) -> Event:
    files, held = desk.files, f"files.item.{item_id}"
    is_held = files.carried == item_id and not (files.asking or files.menu)
    if is_held and way_to_app(scene, desk, "files") is None:
        return Dropped(held, target) if files.over == target else Dragged(held, target)
    item = find(desk.drive, item_id)
    return way_to_folder(scene, desk, item.folder if item else "documents") or Grabbed(held)
