"""The app that shows what is in a file: a text, a picture, the pages of a PDF."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop import windows
from learn_app.exercises.desktop.drive import Item, find
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Viewer:
    """What is shown: the id of a file, or ""."""

    file: str = ""
    seen: frozenset[str] = frozenset()
    """The files that the learner opened."""
    loose: Item | None = None
    """What is shown instead, when it is no file on the disk: one that came with an e-mail."""


def is_there(scene: Scene) -> bool:
    """Tell whether it can be opened by itself: no, a file opens it."""
    return False


def start(scene: Scene) -> Viewer:
    """Return it as it first is."""
    return Viewer()


def open_file(desk: "Desk", file_id: str) -> "Desk":
    """Show a file, in front."""
    item = find(desk.drive, file_id)
    if item is None or item.kind == "folder":
        return desk
    after = Viewer(file_id, desk.viewer.seen | {file_id})
    return windows.bring(desk if after == desk.viewer else replace(desk, viewer=after), "viewer")


def show_item(desk: "Desk", item: Item) -> "Desk":
    """Show what is not on the disk, in front."""
    after = replace(desk.viewer, file="", loose=item)
    return windows.bring(desk if after == desk.viewer else replace(desk, viewer=after), "viewer")


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show: the way back, where no window has its own cross."""
    return () if scene.has_windows else ("viewer.close",)


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event."""
    if event == Clicked("viewer.close"):
        return windows.close(desk, "viewer"), NEUTRAL
    return desk, NEUTRAL


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return clicks(target)
