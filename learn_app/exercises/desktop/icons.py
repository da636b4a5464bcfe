"""The icons of files on the bare desktop: what stands in the folder Bureau, and the bin."""

from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event
from learn_app.exercises.desktop.drive import BIN, children, find
from learn_app.exercises.desktop.files import is_there, show_folder
from learn_app.exercises.desktop.viewer import open_file
from learn_app.exercises.desktop.windows import mark_icon
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk


def icons(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets of the icons, in their order: ``icon.place.bin``, ``icon.item.<id>``."""
    if not scene.has_windows or not is_there(scene):
        return ()
    return (f"icon.place.{BIN}", *(f"icon.item.{item.id}" for item in children(desk.drive, "desktop")))


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return those that can be reached: none is, once a window is open."""
    windows = desk.windows
    return () if windows.front or windows.has_menu or windows.is_off else icons(scene, desk)


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on one of the icons."""
    _, _, selected = event.target.partition(".")
    kind, _, name = selected.partition(".")
    match event:
        case DoubleClicked():
            item = find(desk.drive, name)
            is_folder = kind == "place" or (item is not None and item.kind == "folder")
            return (show_folder(desk, name) if is_folder else open_file(desk, name)), NEUTRAL
        case Clicked(target=target):
            return mark_icon(desk, target, event.at_ms)
    return desk, NEUTRAL
