"""The fictional file manager: a pure model. What it shows is the shared disk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event
from learn_app.exercises.desktop.drive import PLACES, children, find, places
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.viewer import open_file
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Files:
    """The file manager at one moment."""

    folder: str = "documents"
    """The place or folder that is open."""
    chosen: str = ""
    """The item that is marked, or ""."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has files."""
    return bool(scene.world.files) or scene.world.stick != "none"


def start(scene: Scene) -> Files:
    """Return the file manager as it first opens."""
    return Files()


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show."""
    files = desk.files
    up = () if files.folder in PLACES else ("files.up",)
    items = (f"files.item.{item.id}" for item in children(desk.drive, files.folder))
    opening = ("files.open",) if files.chosen else ()
    return (*(f"files.place.{name}" for name in places(desk.drive)), *up, *items, *opening)


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    files = desk.files
    after = files
    match event:
        case Clicked(target="files.open"):
            return _opened(desk, files.chosen), NEUTRAL
        case Clicked(target="files.up"):
            item = find(desk.drive, files.folder)
            after = Files(item.folder if item else "documents", files.folder)
        case Clicked(target=target) if target.startswith("files.place."):
            after = Files(target.removeprefix("files.place."))
        case Clicked(target=target) if target.startswith("files.item."):
            after = replace(files, chosen=target.removeprefix("files.item."))
        case DoubleClicked(target=target) if target.startswith("files.item."):
            return _opened(desk, target.removeprefix("files.item.")), NEUTRAL
    return (desk if after == files else replace(desk, files=after)), NEUTRAL


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return clicks(target, opens=target.startswith("files.item."))


def _opened(desk: "Desk", item_id: str) -> "Desk":
    item = find(desk.drive, item_id)
    if item and item.kind == "folder":
        return replace(desk, files=Files(item.id))
    return open_file(desk, item_id)
