# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on files and folders. A file is named by its path at the start: ``Documents/lettre.txt``."""

from collections.abc import Iterable
from typing import Literal

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, PLACES, Item, children, find, is_within, place
from learn_app.exercises.desktop.files_way import (
    folder_at,
    is_made,
    is_named,
    way_of_copying,
    way_of_making,
    way_of_moving,
    way_of_naming,
    way_to_files,
    way_to_folder,
    way_to_item,
    way_to_rescue,
)
from learn_app.exercises.desktop.goal import Goal, Problem
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({
    "wrong-file", "wrong-file-deleted", "wrong-folder", "wrong-name", "copied-not-moved", "moved-not-copied",
})  # fmt: skip


class FileGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a file have in common; not a goal by itself."""

    file: Words

    def file_id(self, scene: Scene) -> str:
        """Return the file's id."""
        return scene.file_id(self.file)

    def item(self, scene: Scene, desk: Desk) -> Item | None:
        """Return the file as it is now; None when it is gone."""
        return find(desk.drive, scene.file_id(self.file))

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return _needed(scene, self.file)

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return regret_deletion(self.needed_files(scene), before, after)

    def bound(self, scene: Scene) -> int:
        return 40

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return file_problems(scene, "file", self.file)


class FileOpen(FileGoal, frozen=True, kw_only=True, tag="file.open"):
    """The file was opened, and what is in it seen."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.file_id(scene) in desk.viewer.seen

    def way(self, scene: Scene, desk: Desk) -> Event:
        file_id, item = self.file_id(scene), self.item(scene, desk)
        walk = way_to_rescue(scene, desk, file_id)
        walk = walk or way_to_folder(scene, desk, item.folder if item else "documents")
        return walk or DoubleClicked(f"files.item.{file_id}")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return mistake("wrong-file") if after.viewer.seen != before.viewer.seen else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FileGoal.problems(self, scene)
        item = find(scene.drive, self.file_id(scene))
        if item and item.kind == "folder":
            yield "file", N_("“{path}” is a folder: use “folder.open”."), {"path": self.file}


class FileMove(FileGoal, frozen=True, kw_only=True, tag="file.move"):
    """The file or folder itself is in ``folder``; ``show`` is how the demonstration moves it."""

    folder: Words
    show: Literal["buttons", "drag"] = "buttons"

    def holds(self, scene: Scene, desk: Desk) -> bool:
        item = self.item(scene, desk)
        return item is not None and item.folder == folder_at(scene, desk, self.folder)

    def way(self, scene: Scene, desk: Desk) -> Event:
        folder = folder_at(scene, desk, self.folder)
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        return way_of_moving(scene, desk, self.file_id(scene), folder, self.show == "drag")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        folder = folder_at(scene, after, self.folder)
        if _copies(after, self.file_id(scene), folder) > _copies(before, self.file_id(scene), folder):
            return mistake("copied-not-moved")
        return _judge_place(self.file_id(scene), folder, before, after)

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return _needed(scene, self.file, self.folder)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FileGoal.problems(self, scene)
        yield from folder_problems(scene, self.folder)
        if self.holds_at_start(scene):
            yield "folder", N_("“{path}” is there already."), {"path": self.file}

    def holds_at_start(self, scene: Scene) -> bool:
        """Tell whether nothing is to be done."""
        item = find(scene.drive, self.file_id(scene))
        return item is not None and item.folder == scene.file_id(self.folder)


class FileCopy(FileGoal, frozen=True, kw_only=True, tag="file.copy"):
    """A copy of the file or folder is in ``folder``, and the file itself is not."""

    folder: Words

    def holds(self, scene: Scene, desk: Desk) -> bool:
        item, folder = self.item(scene, desk), folder_at(scene, desk, self.folder)
        is_kept = item is not None and item.folder != folder and place(desk.drive, item.id) != BIN
        return is_kept and _copies(desk, self.file_id(scene), folder) > 0

    def way(self, scene: Scene, desk: Desk) -> Event:
        item, folder = self.item(scene, desk), folder_at(scene, desk, self.folder)
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        if item and item.folder == folder:
            home = find(scene.drive, item.id)
            return way_of_moving(scene, desk, item.id, home.folder if home else "documents")
        walk = way_to_rescue(scene, desk, self.file_id(scene))
        return walk or way_of_copying(scene, desk, self.file_id(scene), folder)

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        file_id, folder = self.file_id(scene), folder_at(scene, after, self.folder)
        item, was = self.item(scene, after), self.item(scene, before)
        if item and was and item.folder != was.folder:
            return mistake("moved-not-copied" if item.folder == folder else "wrong-folder")
        return mistake("wrong-folder") if _copies(after, file_id) > _copies(before, file_id) else None

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return _needed(scene, self.file, self.folder)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FileGoal.problems(self, scene)
        yield from folder_problems(scene, self.folder)


class FileExists(FileGoal, frozen=True, kw_only=True, tag="file.exists"):
    """The file, or a copy of it, is in ``folder``, under ``name`` if one is asked for."""

    folder: Words
    name: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self._is_named(item) for item in self._found(scene, desk))

    def way(self, scene: Scene, desk: Desk) -> Event:
        folder, found = folder_at(scene, desk, self.folder), self._found(scene, desk)
        if found:
            return way_of_naming(scene, desk, found[0].id, self.name.split("|")[0].strip())
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        return way_of_moving(scene, desk, self.file_id(scene), folder)

    def texts(self, scene: Scene) -> dict[str, str]:
        return {"files.name": self.name.split("|")[0].strip()} if self.name else {}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if before.files.renaming and after.drive is not before.drive:
            return mistake("wrong-name") if self._found(scene, after) else None
        return _judge_place(self.file_id(scene), folder_at(scene, after, self.folder), before, after)

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return _needed(scene, self.file, self.folder)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FileGoal.problems(self, scene)
        yield from folder_problems(scene, self.folder)

    def _found(self, scene: Scene, desk: Desk) -> list[Item]:
        file_id, folder = self.file_id(scene), folder_at(scene, desk, self.folder)
        return [
            item
            for item in desk.drive.items
            if item.folder == folder
            and file_id in (item.id, item.source)
            and place(desk.drive, item.id) != BIN
        ]

    def _is_named(self, item: Item) -> bool:
        return not self.name or is_named(item.name, self.name)


class FileRename(FileGoal, frozen=True, kw_only=True, tag="file.rename"):
    """The file or folder has this name; ``|`` stands between alternatives, the ending does not count."""

    name: Words

    def holds(self, scene: Scene, desk: Desk) -> bool:
        item = self.item(scene, desk)
        return item is not None and is_named(item.name, self.name)

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_of_naming(scene, desk, self.file_id(scene), self.name.split("|")[0].strip())

    def texts(self, scene: Scene) -> dict[str, str]:
        return {"files.name": self.name.split("|")[0].strip()}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if after.drive is before.drive or not before.files.renaming:
            return None
        return mistake("wrong-name" if before.files.renaming == self.file_id(scene) else "wrong-file")


class FileDelete(FileGoal, frozen=True, kw_only=True, tag="file.delete"):
    """The file or folder is in the bin, or gone."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return place(desk.drive, self.file_id(scene)) in (BIN, "")

    def way(self, scene: Scene, desk: Desk) -> Event:
        file_id, files = self.file_id(scene), desk.files
        is_asked = files.asking == "delete" and files.chosen == file_id
        if is_asked and desk.front == "files" and not desk.picker and not desk.windows.has_menu:
            return Clicked("files.ask.yes")
        return way_to_item(scene, desk, file_id) or Clicked("files.do.delete")

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return ()

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        others = (item.id for item in before.drive.items)
        return regret_deletion(others, before, after)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from FileGoal.problems(self, scene)
        if place(scene.drive, self.file_id(scene)) == BIN:
            yield "file", N_("“{path}” is there already."), {"path": self.file}


class FileRestore(FileGoal, frozen=True, kw_only=True, tag="file.restore"):
    """The file or folder is out of the bin."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return place(desk.drive, self.file_id(scene)) not in (BIN, "")

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_rescue(scene, desk, self.file_id(scene)) or Clicked("files.do.restore")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_other = len(children(after.drive, BIN)) < len(children(before.drive, BIN))
        return mistake("wrong-file") if is_other else None


class FolderOpen(Goal, frozen=True, kw_only=True, tag="folder.open"):
    """The folder is open, in front."""

    folder: Words

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == "files" and desk.files.folder == folder_at(scene, desk, self.folder)

    def way(self, scene: Scene, desk: Desk) -> Event:
        folder = folder_at(scene, desk, self.folder)
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        walk = way_to_rescue(scene, desk, folder) if folder != BIN else None
        return walk or way_to_folder(scene, desk, folder) or Clicked("files.ground")

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return [x for x in (scene.file_id(self.folder),) if x and x not in PLACES]

    def bound(self, scene: Scene) -> int:
        return 40

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return folder_problems(scene, self.folder)


class FolderMake(Goal, frozen=True, kw_only=True, tag="folder.make"):
    """There is a folder of this name in ``folder``; ``|`` stands between alternatives."""

    name: Words
    folder: Words = "Documents"

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.files.renaming == "" and self._is_made(scene, desk)

    def way(self, scene: Scene, desk: Desk) -> Event:
        parent = folder_at(scene, desk, self.folder)
        if not parent:
            return way_of_making_path(scene, desk, self.folder)
        if self._is_made(scene, desk):
            return way_to_files(scene, desk) or Clicked("files.name.cancel")
        return way_of_making(scene, desk, self.name.split("|")[0].strip(), parent)

    def _is_made(self, scene: Scene, desk: Desk) -> bool:
        inside = children(desk.drive, folder_at(scene, desk, self.folder))
        return any(item.kind == "folder" and is_named(item.name, self.name) for item in inside)

    def texts(self, scene: Scene) -> dict[str, str]:
        return {"files.name": self.name.split("|")[0].strip()}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if after.drive is before.drive:
            return None
        made = {x.id for x in after.drive.items} - {x.id for x in before.drive.items}
        parent = folder_at(scene, after, self.folder)
        is_elsewhere = any(
            is_made(scene, after.drive, x) and not is_within(after.drive, x, parent) for x in made
        )
        if is_elsewhere:
            return mistake("wrong-folder")
        renamed = find(after.drive, before.files.renaming) if before.files.renaming else None
        is_wrong = renamed is not None and not after.files.renaming and not is_named(renamed.name, self.name)
        return mistake("wrong-name") if is_wrong else None

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return [x for x in (scene.file_id(self.folder),) if x and x not in PLACES]

    def bound(self, scene: Scene) -> int:
        return 40

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return folder_problems(scene, self.folder)


class BinEmpty(Goal, frozen=True, kw_only=True, tag="bin.empty"):
    """The bin is empty. What later goals need is taken back first."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return all(item.folder != BIN for item in desk.drive.items)

    def way(self, scene: Scene, desk: Desk) -> Event:
        needed = next((x for x in sorted(scene.needed_files) if place(desk.drive, x) == BIN), "")
        if needed:
            return way_to_rescue(scene, desk, needed) or Clicked("files.do.restore")
        is_asked = desk.files.asking == "empty" and desk.front == "files"
        if is_asked and not desk.picker and not desk.windows.has_menu:
            return Clicked("files.ask.yes")
        return way_to_folder(scene, desk, BIN) or Clicked("files.do.empty")

    def bound(self, scene: Scene) -> int:
        return 16 + 8 * len(scene.needed_files)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return ()


FileGoals = FileOpen | FileExists | FileMove | FileCopy | FileRename | FileDelete | FileRestore
FolderGoals = FolderOpen | FolderMake | BinEmpty


def regret_deletion(ids: Iterable[str], before: Desk, after: Desk) -> Feedback | None:
    """Return the mistake of an act that put one of the items into the bin, or took it away; or None."""
    if after.drive is before.drive:
        return None
    lost = any(place(after.drive, x) in (BIN, "") and place(before.drive, x) not in (BIN, "") for x in ids)
    return mistake("wrong-file-deleted") if lost else None


def file_problems(scene: Scene, path: str, file: str) -> Iterable[Problem]:
    """Return what is wrong with the path of a file in the field ``path``."""
    if find(scene.drive, scene.file_id(file)) is None:
        yield path, N_("There is no file “{path}” in the world."), {"path": file}


def folder_problems(scene: Scene, folder: str) -> Iterable[Problem]:
    """Return what is wrong with the path of a folder: one that is not there must be made by a goal."""
    found = scene.file_id(folder.rpartition("/")[0] or folder)
    item = find(scene.drive, scene.file_id(folder))
    if not found or (item and item.kind != "folder"):
        yield "folder", N_("There is no folder “{path}” in the world."), {"path": folder}


def _needed(scene: Scene, *paths: str) -> Iterable[str]:
    ids = (scene.file_id(path) for path in paths)
    return [x for x in ids if x and x not in PLACES]


def way_of_making_path(scene: Scene, desk: Desk, path: str) -> Event:
    """Return the next move towards a folder being there that a goal before had asked for."""
    above, _, name = path.rpartition("/")
    parent = folder_at(scene, desk, above)
    return way_of_making(scene, desk, name, parent) if parent else way_of_making_path(scene, desk, above)


def _copies(desk: Desk, file_id: str, folder: str | None = None) -> int:
    return sum(
        item.source == file_id and (folder is None or item.folder == folder) for item in desk.drive.items
    )


def _judge_place(file_id: str, folder: str, before: Desk, after: Desk) -> Feedback | None:
    """Return the mistake of an act that put the file, or a copy of it, into another folder; or None."""
    item, was = find(after.drive, file_id), find(before.drive, file_id)
    is_moved = item is not None and was is not None and item.folder not in (was.folder, BIN, folder)
    is_copied = _copies(after, file_id) > _copies(before, file_id)
    return mistake("wrong-folder") if is_moved or is_copied else None
