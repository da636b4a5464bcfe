"""The fictional notepad: a text that is on the disk only once it was saved. A pure model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import drive as disk
from learn_app.exercises.desktop import windows
from learn_app.exercises.desktop.drive import Item, find
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.picker import Picked, ask_to_save
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset[str]()

_PER_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class Notes:
    """The notepad at one moment."""

    text: str = ""
    saved: str = ""
    """The text as it was last saved."""
    file: str = ""
    """Id of the file that it was saved in; "" before."""
    is_asking: bool = False
    """Whether it asks what shall become of the text, before the window closes."""
    is_closing: bool = False
    """Whether the window closes once the text is saved."""
    notice: str = ""
    """What just happened, to be said in a line."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has a notepad."""
    return scene.world.note is not None


def start(scene: Scene) -> Notes:
    """Return the notepad as it first opens."""
    return Notes(scene.world.note.text if scene.world.note else "")


def is_saved(desk: "Desk") -> bool:
    """Tell whether nothing would be lost if the window closed."""
    return desk.notes.text == desk.notes.saved


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show: a question stands before all else."""
    if desk.notes.is_asking:
        return "notes.ask.save", "notes.ask.drop", "notes.ask.cancel"
    return "notes.save", "notes.save-as", "notes.text"


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    notes = desk.notes
    match event:
        case Filled(target="notes.text", text=text) if desk.front == "notes" and not notes.is_asking:
            after = replace(notes, text=text, notice="", is_closing=False)
            return (desk if text == notes.text else replace(desk, notes=after)), NEUTRAL
        case Picked(folder=folder, name=name):
            return _saved_as(desk, folder, name), NEUTRAL
        case Clicked(target="notes.save"):
            return _saved(scene, replace(desk, notes=replace(notes, is_closing=False))), NEUTRAL
        case Clicked(target="notes.save-as"):
            return _ask(scene, replace(desk, notes=replace(notes, is_closing=False))), NEUTRAL
        case Clicked(target="notes.ask.save"):
            closing = replace(notes, is_asking=False, is_closing=True)
            return _saved(scene, replace(desk, notes=closing)), NEUTRAL
        case Clicked(target="notes.ask.drop"):
            kept = replace(notes, text=notes.saved, is_asking=False, notice="")
            return windows.close(replace(desk, notes=kept), "notes"), NEUTRAL
        case Clicked(target="notes.ask.cancel"):
            return replace(desk, notes=replace(notes, is_asking=False)), NEUTRAL
    return desk, NEUTRAL


def ask_before_closing(desk: "Desk") -> "Desk":
    """Return the desk with the question that is asked before a text is lost; the same when none is."""
    return desk if is_saved(desk) else replace(desk, notes=replace(desk.notes, is_asking=True))


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return writings(target, texts) if target == "notes.text" else clicks(target)


def _saved(scene: Scene, desk: "Desk") -> "Desk":
    """Save into the file that there is; else ask where."""
    notes = desk.notes
    item = find(desk.drive, notes.file)
    if item is None or disk.place(desk.drive, item.id) not in _writable(desk):
        return _ask(scene, desk)
    drive = disk.write(desk.drive, item.id, notes.text, _size(notes.text))
    return _closed(replace(desk, drive=drive, notes=replace(notes, saved=notes.text, notice="saved")))


def _saved_as(desk: "Desk", folder: str, name: str) -> "Desk":
    notes = desk.notes
    whole = name if disk.stem(name) != name else f"{name}.txt"
    item = Item("", whole, "text", folder, _size(notes.text), notes.text)
    drive, item_id = disk.add(desk.drive, item)
    after = replace(notes, saved=notes.text, file=item_id, notice="saved")
    return _closed(replace(desk, drive=drive, notes=after))


def _closed(desk: "Desk") -> "Desk":
    notes = replace(desk.notes, is_closing=False)
    after = replace(desk, notes=notes)
    return windows.close(after, "notes") if desk.notes.is_closing else after


def _ask(scene: Scene, desk: "Desk") -> "Desk":
    item = find(desk.drive, desk.notes.file)
    name = item.name if item else scene.world.note.name if scene.world.note else ""
    return ask_to_save(desk, "notes", "notes.save", name, item.folder if item else "documents")


def _writable(desk: "Desk") -> tuple[str, ...]:
    return tuple(name for name in disk.places(desk.drive) if name != disk.BIN)


def _size(text: str) -> int:
    return 1 + len(text) // _PER_KILOBYTE
