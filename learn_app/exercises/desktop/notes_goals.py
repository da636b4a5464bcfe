# ruff: noqa: D102 - what each method means is said once, in Goal
"""The goal of saving what was written in the notepad."""

from collections.abc import Iterable, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, PLACES, Item, find, place
from learn_app.exercises.desktop.file_goal import folder_problems, way_of_making_path
from learn_app.exercises.desktop.files_way import (
    folder_at,
    is_named,
    way_to_files,
    way_to_folder,
    way_to_plug,
    way_to_rescue,
)
from learn_app.exercises.desktop.goal import Goal, Problem, first_alternative, matches, way_to_app
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.picker import Picker, way_in_picker
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"saved-elsewhere", "saved-other-name", "note-does-not-match"})


class NoteSave(Goal, frozen=True, kw_only=True, tag="note.save"):
    """The text of the notepad is in a file of this name in ``folder``.

    ``name`` and ``text_matches`` are alternatives separated by ``|``; no ``text_matches`` matches
    everything. ``text`` is an example that matches, for the demonstration.
    """

    name: Words
    folder: Words = "Documents"
    text_matches: str = ""
    text: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        folder = folder_at(scene, desk, self.folder)
        return any(item.folder == folder and self._is_right(item) for item in desk.drive.items)

    def way(self, scene: Scene, desk: Desk) -> Event:
        folder, notes, picker = folder_at(scene, desk, self.folder), desk.notes, desk.picker
        if not folder:
            return way_of_making_path(scene, desk, self.folder)
        is_reachable = place(desk.drive, folder) != BIN and self._is_in_reach(desk, folder)
        if picker and picker.app == "notes" and is_reachable and self._is_text(notes.text):
            return self._way_in_picker(desk, picker, folder)
        walk = way_to_rescue(scene, desk, folder) if folder not in PLACES else None
        if walk:
            return walk
        if not is_reachable:
            return way_to_files(scene, desk) or way_to_plug(desk)
        walk = way_to_app(scene, desk, "notes")
        if walk:
            return walk
        if notes.is_asking:
            return Clicked("notes.ask.cancel")
        if not self._is_text(notes.text):
            return Filled("notes.text", self._example(scene))
        item = find(desk.drive, notes.file)
        is_place_right = item is not None and item.folder == folder and is_named(item.name, self.name)
        return Clicked("notes.save" if item is None or is_place_right else "notes.save-as")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        item = find(after.drive, after.notes.file)
        if after.drive is before.drive or after.notes.saved != after.notes.text or item is None:
            return None
        if not self._is_text(item.text):
            return mistake("note-does-not-match")
        is_here = item.folder == folder_at(scene, after, self.folder)
        return mistake("saved-other-name" if is_here else "saved-elsewhere")

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"notes.text": self._example(scene), "picker.name": _first(self.name)}

    def bound(self, scene: Scene) -> int:
        return 40

    def needed_files(self, scene: Scene) -> Iterable[str]:
        return [x for x in (scene.file_id(self.folder),) if x and x not in PLACES]

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if scene.world.note is None:
            yield "", N_("The world has no notepad: write “note” in it."), {}
        if not self._is_text(self._example(scene)):
            yield "text", N_("The example does not match “{wanted}”."), {"wanted": self.text_matches}
        yield from folder_problems(scene, self.folder)

    def _way_in_picker(self, desk: Desk, picker: Picker, folder: str) -> Event:
        name = "" if is_named(picker.name, self.name) else _first(self.name)
        return way_in_picker(desk, picker, folder=folder, name=name)

    def _is_in_reach(self, desk: Desk, folder: str) -> bool:
        return place(desk.drive, folder) != "stick" or desk.drive.stick == "plugged"

    def _is_right(self, item: Item) -> bool:
        return item.kind != "folder" and is_named(item.name, self.name) and self._is_text(item.text)

    def _is_text(self, text: str) -> bool:
        return bool(text.strip()) and matches(self.text_matches, text)

    def _example(self, scene: Scene) -> str:
        note = scene.world.note
        written = note.text if note and self._is_text(note.text) else ""
        return self.text or written or first_alternative(self.text_matches) or "Bonjour"


class NoteOpen(NoteSave, frozen=True, kw_only=True, tag="note.open"):
    """The file that was saved so was found again and opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(item.id in desk.viewer.seen for item in self._found(scene, desk))

    def way(self, scene: Scene, desk: Desk) -> Event:
        found = self._found(scene, desk)
        if not found:
            return NoteSave.way(self, scene, desk)
        walk = way_to_rescue(scene, desk, found[0].id) or way_to_folder(scene, desk, found[0].folder)
        return walk or DoubleClicked(f"files.item.{found[0].id}")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return mistake("wrong-file") if after.viewer.seen != before.viewer.seen else None

    def bound(self, scene: Scene) -> int:
        return 80

    def _found(self, scene: Scene, desk: Desk) -> list[Item]:
        folder = folder_at(scene, desk, self.folder)
        return [item for item in desk.drive.items if item.folder == folder and self._is_right(item)]


NoteGoals = NoteSave | NoteOpen


def _first(name: str) -> str:
    return name.split("|")[0].strip()
