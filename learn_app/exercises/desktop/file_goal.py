# ruff: noqa: D102 - what each method means is said once, in Goal
"""What the goals on files and folders have in common."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, PLACES, Item, find, place
from learn_app.exercises.desktop.files_way import (
    folder_at,
    way_of_making,
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
        return needed_ids(scene, self.file)

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return regret_deletion(self.needed_files(scene), before, after)

    def bound(self, scene: Scene) -> int:
        return 40

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return file_problems(scene, "file", self.file)


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


def needed_ids(scene: Scene, *paths: str) -> Iterable[str]:
    """Return the ids of what stands at the paths at the start; places are always there."""
    ids = (scene.file_id(path) for path in paths)
    return [x for x in ids if x and x not in PLACES]


def way_of_making_path(scene: Scene, desk: Desk, path: str) -> Event:
    """Return the next move towards a folder being there that a goal before had asked for."""
    above, _, name = path.rpartition("/")
    parent = folder_at(scene, desk, above)
    return way_of_making(scene, desk, name, parent) if parent else way_of_making_path(scene, desk, above)


def count_copies(desk: Desk, file_id: str, folder: str | None = None) -> int:
    """Return how many copies of a file there are, or are in a folder."""
    return sum(
        item.source == file_id and (folder is None or item.folder == folder) for item in desk.drive.items
    )


def judge_place(file_id: str, folder: str, before: Desk, after: Desk) -> Feedback | None:
    """Return the mistake of an act that put the file, or a copy of it, into another folder; or None."""
    item, was = find(after.drive, file_id), find(before.drive, file_id)
    is_moved = item is not None and was is not None and item.folder not in (was.folder, BIN, folder)
    is_copied = count_copies(after, file_id) > count_copies(before, file_id)
    return mistake("wrong-folder") if is_moved or is_copied else None
