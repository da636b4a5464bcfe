# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on files. A file is named by its path at the start: ``Documents/lettre.txt``."""

from collections.abc import Iterable
from typing import Literal

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import DoubleClicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, Item, find, place
from learn_app.exercises.desktop.file_goal import (
    FileGoal,
    count_copies,
    folder_problems,
    judge_place,
    needed_ids,
    way_of_making_path,
)
from learn_app.exercises.desktop.files_way import (
    folder_at,
    is_named,
    way_of_copying,
    way_of_moving,
    way_of_naming,
    way_to_folder,
    way_to_rescue,
)
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_


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
        if count_copies(after, self.file_id(scene), folder) > count_copies(
            before, self.file_id(scene), folder
        ):
            return mistake("copied-not-moved")
        return judge_place(self.file_id(scene), folder, before, after)

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return needed_ids(scene, self.file, self.folder)

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
        return is_kept and count_copies(desk, self.file_id(scene), folder) > 0

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
        return (
            mistake("wrong-folder") if count_copies(after, file_id) > count_copies(before, file_id) else None
        )

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return needed_ids(scene, self.file, self.folder)

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
        return judge_place(self.file_id(scene), folder_at(scene, after, self.folder), before, after)

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return needed_ids(scene, self.file, self.folder)

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


FileGoals = FileOpen | FileExists | FileMove | FileCopy | FileRename
