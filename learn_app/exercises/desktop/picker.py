"""The dialog that asks for a file: « Ouvrir » or « Enregistrer sous ». Shared by all apps, modal.

An app asks with ``ask_to_open`` or ``ask_to_save``, naming itself and one of its targets. When the
learner confirms, the dialog goes and the app's ``act`` is given ``Picked`` on that target; when it is
cancelled, the dialog goes and nothing is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop.drive import BIN, PLACES, Drive, children, find, is_folder, place, places
from learn_app.exercises.desktop.moves import clicks, writings

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"nothing-picked", "no-file-name"})


@dataclass(frozen=True, slots=True)
class Picker:
    """The dialog while it is there."""

    mode: Literal["open", "save"]
    app: str
    """The app that asks."""
    target: str
    """The app's target that is answered, such as ``mail.attach``."""
    folder: str = "documents"
    chosen: str = ""
    """Id of the item that is marked."""
    name: str = ""
    """What stands in the field of the name, when saving."""


@dataclass(frozen=True, slots=True)
class Picked(Event):
    """The dialog's answer to the app that asked: never comes from the learner's hand.

    To open, ``file`` is the file's id. To save, it is "", ``folder`` and ``name`` say where and how.
    """

    file: str = ""
    folder: str = ""
    name: str = ""


def ask_to_open(desk: "Desk", app: str, target: str, folder: str = "documents") -> "Desk":
    """Open the dialog to choose a file."""
    return replace(desk, picker=Picker("open", app, target, _reachable(desk.drive, folder)))


def ask_to_save(desk: "Desk", app: str, target: str, name: str, folder: str = "documents") -> "Desk":
    """Open the dialog to say where, and under which name, a new file is put."""
    return replace(desk, picker=Picker("save", app, target, _reachable(desk.drive, folder), name=name))


def targets(desk: "Desk", picker: Picker) -> tuple[str, ...]:
    """Return the targets of the dialog: nothing else is on show."""
    shown = [f"picker.place.{name}" for name in places(desk.drive) if name != BIN]
    if picker.folder not in PLACES:
        shown.append("picker.up")
    shown += [f"picker.item.{item.id}" for item in children(desk.drive, picker.folder)]
    name = ("picker.name",) if picker.mode == "save" else ()
    return (*shown, *name, "picker.confirm", "picker.cancel")


def act(desk: "Desk", picker: Picker, event: Event) -> tuple["Desk", Feedback, Picked | None]:
    """Return the desk after an event, and the answer for the app once there is one."""
    after = picker
    match event:
        case Clicked(target="picker.cancel"):
            return replace(desk, picker=None), NEUTRAL, None
        case Clicked(target="picker.confirm"):
            return _confirm(desk, picker)
        case Clicked(target="picker.up"):
            item = find(desk.drive, picker.folder)
            after = replace(picker, folder=item.folder if item else "documents", chosen="")
        case Clicked(target=target) if target.startswith("picker.place."):
            after = replace(picker, folder=target.removeprefix("picker.place."), chosen="")
        case Clicked(target=target) if target.startswith("picker.item."):
            after = _chosen(desk.drive, picker, target.removeprefix("picker.item."))
        case DoubleClicked(target=target) if target.startswith("picker.item."):
            return _confirm(desk, _chosen(desk.drive, picker, target.removeprefix("picker.item.")))
        case Filled(target="picker.name", text=text) if picker.mode == "save":
            after = replace(picker, name=text)
    return (desk if after == picker else replace(desk, picker=after)), NEUTRAL, None


def moves(desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    if target == "picker.name":
        return writings(target, texts)
    return clicks(target, opens=target.startswith("picker.item."))


def way_in_picker(desk: "Desk", picker: Picker, file: str = "", folder: str = "", name: str = "") -> Event:
    """Return the next move in the dialog: to the file of that id, or to save as ``name`` in ``folder``.

    When saving, "" for ``name`` leaves the one that stands there.
    """
    drive = desk.drive
    item = find(drive, file) if file else None
    wanted = item.folder if item else folder
    walk = _way_to_folder(drive, picker, wanted)
    if walk:
        return walk
    if item and picker.chosen != item.id:
        return Clicked(f"picker.item.{item.id}")
    if picker.mode == "save":
        if name and picker.name != name:
            return Filled("picker.name", name)
        if not picker.name.strip():
            return Filled("picker.name", "Document")
        chosen = find(drive, picker.chosen)
        if chosen and chosen.kind == "folder":
            return Clicked(f"picker.place.{place(drive, wanted)}")
    return Clicked("picker.confirm")


def _way_to_folder(drive: Drive, picker: Picker, folder: str) -> Event | None:
    """Return the next move towards a folder being open in the dialog, or None when it is."""
    if picker.folder == folder:
        return None
    # The folders from the wanted one up to the one open, or to a place.
    here, below = folder, ""
    while here not in PLACES and here != picker.folder:
        item = find(drive, here)
        if item is None:
            break
        here, below = item.folder, here
    if here == picker.folder:
        return DoubleClicked(f"picker.item.{below}")
    return Clicked(f"picker.place.{here}")


def _confirm(desk: "Desk", picker: Picker) -> tuple["Desk", Feedback, Picked | None]:
    item = find(desk.drive, picker.chosen)
    if item and item.kind == "folder":
        return replace(desk, picker=replace(picker, folder=item.id, chosen="")), NEUTRAL, None
    if picker.mode == "open":
        if item is None:
            return desk, mistake("nothing-picked"), None
        return replace(desk, picker=None), NEUTRAL, Picked(picker.target, item.id)
    name = " ".join(picker.name.split())
    if not name:
        return desk, mistake("no-file-name"), None
    return replace(desk, picker=None), NEUTRAL, Picked(picker.target, "", picker.folder, name)


def _chosen(drive: Drive, picker: Picker, item_id: str) -> Picker:
    item = find(drive, item_id)
    # As in real dialogs: a file that is there lends its name to the one that is saved.
    is_name = picker.mode == "save" and item is not None and item.kind != "folder"
    return replace(picker, chosen=item_id, name=item.name if is_name and item else picker.name)


def _reachable(drive: Drive, folder: str) -> str:
    here = place(drive, folder)
    is_open = is_folder(drive, folder) and here in places(drive) and here != BIN
    return folder if is_open else "documents"
