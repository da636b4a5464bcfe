# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on the bin, and on folders."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, PLACES, children, find, is_within, place
from learn_app.exercises.desktop.file_goal import (
    FileGoal,
    folder_problems,
    regret_deletion,
    way_of_making_path,
)
from learn_app.exercises.desktop.files_way import (
    folder_at,
    is_made,
    is_named,
    way_of_making,
    way_to_files,
    way_to_folder,
    way_to_item,
    way_to_rescue,
)
from learn_app.exercises.desktop.goal import Goal, Problem
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_


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


class FolderGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a folder have in common; not a goal by itself."""

    folder: Words

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return [x for x in (scene.file_id(self.folder),) if x and x not in PLACES]

    def bound(self, scene: Scene) -> int:
        return 40

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return folder_problems(scene, self.folder)


class FolderOpen(FolderGoal, frozen=True, kw_only=True, tag="folder.open"):
    """The folder is open, in front."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == "files" and desk.files.folder == folder_at(scene, desk, self.folder)

    def way(self, scene: Scene, desk: Desk) -> Event:
        folder = folder_at(scene, desk, self.folder)
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        walk = way_to_rescue(scene, desk, folder) if folder != BIN else None
        return walk or way_to_folder(scene, desk, folder) or Clicked("files.ground")


class FolderMake(FolderGoal, frozen=True, kw_only=True, tag="folder.make"):
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


BinGoals = FileDelete | FileRestore | BinEmpty
FolderGoals = FolderOpen | FolderMake
