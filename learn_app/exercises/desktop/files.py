"""The fictional file manager: a pure model. What it shows is the shared disk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import (
    NOWHERE,
    Clicked,
    DoubleClicked,
    Dragged,
    Dropped,
    Event,
    Filled,
    Grabbed,
)
from learn_app.exercises.desktop import drive as disk
from learn_app.exercises.desktop import windows
from learn_app.exercises.desktop.drive import BIN, PLACES, STICK, Item, children, find, place
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.viewer import open_file
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"second-click-late", "item-in-bin", "stick-in-use", "pulled-too-soon", "stick-safe"})

ACTS = ("open", "new", "cut", "copy", "paste", "rename", "restore", "delete", "empty", "eject")
"""What can be done, in the order of the buttons: ``files.do.<act>``."""
OF_ITEMS = ("open", "cut", "copy", "rename", "delete", "restore")
"""Acts on the marked item: those of its menu, ``files.menu.<act>``."""
OF_GROUND = ("new", "paste", "empty")
"""Acts in the open folder: those of the menu of the empty ground."""


@dataclass(frozen=True, slots=True)
class Files:
    """The file manager at one moment."""

    folder: str = "documents"
    """The place or folder that is open."""
    chosen: str = ""
    """The item that is marked, or ""."""
    clipboard: str = ""
    """The item that was cut or copied, or ""."""
    is_cut: bool = False
    renaming: str = ""
    """The item that is being given a name, or ""."""
    name: str = ""
    """What stands in the field of the new name."""
    menu: str = ""
    """The menu that is open: ``item``, ``ground`` or ""."""
    asking: str = ""
    """What is asked before it is done for ever: ``empty``, ``delete`` or ""."""
    carried: str = ""
    """The item that is being dragged, or ""."""
    over: str = ""
    """The target that the dragged item is over."""
    notice: str = ""
    """What just happened, to be said in a line."""
    clicked_at: int = field(default=windows.NEVER, compare=False)
    """When an item was last clicked on, in milliseconds."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has files, or a web that they may come from to a desktop with windows."""
    can_download = scene.has_windows and bool(scene.world.sites)
    return bool(scene.world.files) or scene.world.stick != "none" or can_download


def start(scene: Scene) -> Files:
    """Return the file manager as it first opens."""
    return Files()


def doable(desk: "Desk") -> tuple[str, ...]:
    """Return what can be done now, of ``ACTS``."""
    files, drive = desk.files, desk.drive
    chosen = find(drive, files.chosen)
    here = place(drive, files.folder)
    if here == BIN:
        acts = {"restore", "delete"} if chosen and files.folder == BIN else set()
        return _ordered(acts | ({"empty"} if children(drive, BIN) else set()))
    acts = {"new"} | ({"eject"} if here == STICK else set())
    if chosen:
        acts |= {"open", "cut", "copy", "rename", "delete"}
    if files.clipboard and find(drive, files.clipboard) and _can_paste(desk):
        acts |= {"paste"}
    return _ordered(acts)


def places(desk: "Desk") -> tuple[str, ...]:
    """Return the places in the column at the side."""
    return disk.places(desk.drive)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show: a menu or a question stands before all else."""
    files = desk.files
    if files.asking:
        return "files.ask.yes", "files.ask.no"
    if files.menu:
        acts = OF_ITEMS if files.menu == "item" else OF_GROUND
        return (*(f"files.menu.{act}" for act in doable(desk) if act in acts), "files.menu.close")
    up = () if files.folder in PLACES else ("files.up",)
    items = (f"files.item.{item.id}" for item in children(desk.drive, files.folder))
    stick = {"none": (), "away": ("files.stick.plug",), "torn": ("files.stick.plug",)}
    doing = tuple(f"files.do.{act}" for act in doable(desk))
    return (
        *(("files.name", "files.name.ok", "files.name.cancel") if files.renaming else doing),
        *(f"files.place.{name}" for name in places(desk)),
        "files.ground",
        *up,
        *items,
        *stick.get(desk.drive.stick, ("files.stick.pull",)),
    )


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    files = desk.files
    kind, name = _split(event.target)
    match event:
        case Filled():
            is_name = event.target == "files.name" and files.renaming
            after = replace(files, name=event.text) if is_name else files
            return (desk if after == files else replace(desk, files=after)), NEUTRAL
        case Grabbed() if kind == "item":
            return _with(_settled(desk), chosen=name, carried=name, over=""), NEUTRAL
        case Dragged(over=over) if files.carried and kind == "item":
            return (desk if over == files.over else _with(desk, over=over)), NEUTRAL
        case Dropped(over=over) if files.carried and name == files.carried:
            return _dropped(desk, over), NEUTRAL
        case DoubleClicked() if kind == "item":
            return _opened(_settled(desk), name)
        case Clicked(button="right"):
            chosen = name if kind == "item" else ""
            menu = "item" if kind == "item" else "ground"
            return _with(_settled(desk), chosen=chosen, menu=menu, notice=""), NEUTRAL
        case Clicked():
            return _clicked(scene, desk, kind, name, event.at_ms)
    return desk, NEUTRAL


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target. The ground is no place to aim at; a hand with an item drops it."""
    files = desk.files
    kind, _ = _split(target)
    if files.carried:
        if target != f"files.item.{files.carried}":
            return ()
        over = [f"files.place.{x}" for x in places(desk)]
        over += [f"files.item.{x.id}" for x in children(desk.drive, files.folder) if x.kind == "folder"]
        return [Dropped(target, x) for x in (*over, NOWHERE)]
    if target == "files.name":
        return writings(target, texts)
    if target == "files.ground":
        return ()
    menu = [Clicked(target, "right")] if kind == "item" else []
    return [*clicks(target, opens=kind == "item"), *menu]


def show_folder(desk: "Desk", folder: str) -> "Desk":
    """Open a folder in the file manager, in front."""
    return windows.bring(_with(_settled(desk), folder=folder, chosen="", notice=""), "files")


def _split(target: str) -> tuple[str, str]:
    """Return what kind of target it is, and of what: (``item``, the item's id)."""
    _, _, rest = target.partition(".")
    kind, _, name = rest.partition(".")
    return kind, name


def _ordered(acts: set[str]) -> tuple[str, ...]:
    return tuple(act for act in ACTS if act in acts)


def _with(desk: "Desk", **fields: str | bool) -> "Desk":
    after = replace(desk.files, **fields)  # type: ignore[arg-type]
    return desk if after == desk.files else replace(desk, files=after)


def _calm(files: Files) -> Files:
    return replace(files, carried="", over="", menu="", notice="")


def _settled(desk: "Desk") -> "Desk":
    """End what was begun: what is dragged falls back, a name that was written is taken."""
    files = desk.files
    drive = disk.rename(desk.drive, files.renaming, files.name) if files.renaming else desk.drive
    after = replace(_calm(files), renaming="", name="")
    return desk if after == files and drive == desk.drive else replace(desk, files=after, drive=drive)


def _clicked(scene: Scene, desk: "Desk", kind: str, name: str, at_ms: int) -> tuple["Desk", Feedback]:
    match kind, name:
        case "name", "ok":
            return _settled(desk), NEUTRAL
        case "name", "cancel":
            return _with(desk, renaming="", name="", carried="", over=""), NEUTRAL
        case "ask", "yes":
            return _done_for_ever(desk), NEUTRAL
        case "ask", "no":
            return _with(desk, asking=""), NEUTRAL
        case "menu", "close":
            return _with(desk, menu=""), NEUTRAL
        case "stick", _:
            return _stick(_settled(desk), name)
    calm = _settled(desk)
    match kind, name:
        case "ground", _:
            return _with(calm, chosen=""), NEUTRAL
        case "place", _:
            return _with(calm, folder=name, chosen=""), NEUTRAL
        case "up", _:
            item = find(desk.drive, desk.files.folder)
            return _with(calm, folder=item.folder if item else "documents", chosen=""), NEUTRAL
        case "item", _:
            return _marked(desk, calm, name, at_ms)
    return _do(scene, calm, name)


def _marked(before: "Desk", desk: "Desk", item_id: str, at_ms: int) -> tuple["Desk", Feedback]:
    """Mark an item; a second click that came too late for a double click is named."""
    is_again = before.files.chosen == item_id and not before.files.renaming
    is_late = is_again and windows.is_late(before.files.clicked_at, at_ms)
    after = replace(desk, files=replace(desk.files, chosen=item_id, clicked_at=at_ms))
    return after, mistake("second-click-late") if is_late else NEUTRAL


def _do(scene: Scene, desk: "Desk", act: str) -> tuple["Desk", Feedback]:
    """Do what a button, or a line of a menu, says."""
    files, drive = desk.files, desk.drive
    match act:
        case "open":
            return _opened(desk, files.chosen)
        case "new":
            made, made_id = disk.add(drive, Item("", scene.world.new_folder, "folder", files.folder))
            name = disk.find(made, made_id)
            fields = replace(files, chosen=made_id, renaming=made_id, name=name.name if name else "")
            return replace(desk, drive=made, files=fields), NEUTRAL
        case "cut" | "copy":
            return _with(desk, clipboard=files.chosen, is_cut=act == "cut", notice=act), NEUTRAL
        case "paste":
            return _pasted(desk), NEUTRAL
        case "rename":
            item = find(drive, files.chosen)
            return _with(desk, renaming=files.chosen, name=item.name if item else ""), NEUTRAL
        case "delete":
            if place(drive, files.chosen) in (BIN, STICK):
                return _with(desk, asking="delete"), NEUTRAL
            after = replace(files, chosen="", notice="deleted")
            return replace(desk, drive=disk.delete(drive, files.chosen), files=after), NEUTRAL
        case "restore":
            after = replace(files, chosen="", notice="restored")
            return replace(desk, drive=disk.restore(drive, files.chosen), files=after), NEUTRAL
        case "empty":
            return _with(desk, asking="empty"), NEUTRAL
        case "eject":
            return _eject(desk)
    return desk, NEUTRAL


def _opened(desk: "Desk", item_id: str) -> tuple["Desk", Feedback]:
    item = find(desk.drive, item_id)
    if place(desk.drive, item_id) == BIN:
        return _with(desk, chosen=item_id), mistake("item-in-bin")
    if item and item.kind == "folder":
        return _with(desk, folder=item.id, chosen=""), NEUTRAL
    return open_file(_with(desk, chosen=item_id), item_id), NEUTRAL


def _can_paste(desk: "Desk") -> bool:
    files, drive = desk.files, desk.drive
    item = find(drive, files.clipboard)
    if item is None or disk.is_within(drive, files.folder, item.id):
        return False
    reach = place(drive, item.id)
    return (
        reach != BIN
        and (reach != STICK or drive.stick == "plugged")
        and not (files.is_cut and item.folder == files.folder)
    )


def _pasted(desk: "Desk") -> "Desk":
    files, drive = desk.files, desk.drive
    if files.is_cut:
        moved = disk.move(drive, files.clipboard, files.folder)
        after = replace(files, chosen=files.clipboard, clipboard="", is_cut=False, notice="moved")
        return replace(desk, drive=moved, files=after)
    copied, copy_id = disk.copy(drive, files.clipboard, files.folder)
    return replace(desk, drive=copied, files=replace(files, chosen=copy_id, notice="copied"))


def _dropped(desk: "Desk", over: str) -> "Desk":
    """Move what is dragged into the folder that it was dropped on; to and from the stick, copy it."""
    files, drive = desk.files, desk.drive
    kind, name = _split(over)
    let_go = replace(desk, files=replace(files, carried="", over="", notice=""))
    is_folder = kind in ("item", "place") and over.startswith("files.") and disk.is_folder(drive, name)
    if not is_folder or disk.is_within(drive, name, files.carried) or name == files.folder:
        return let_go
    if name in PLACES and name not in places(desk):
        return let_go
    here, there = place(drive, files.carried), place(drive, name)
    if there == BIN and here == STICK:
        return replace(let_go, files=replace(let_go.files, chosen=files.carried, asking="delete"))
    if there != BIN and here != BIN and (here == STICK) != (there == STICK):
        # As real ones do: between two disks, dragging copies.
        copied = disk.copy(drive, files.carried, name)[0]
        return replace(let_go, drive=copied, files=replace(let_go.files, notice="copied"))
    notice = "deleted" if there == BIN else "moved"
    moved = disk.move(drive, files.carried, name)
    return replace(let_go, drive=moved, files=replace(let_go.files, chosen="", notice=notice))


def _done_for_ever(desk: "Desk") -> "Desk":
    files = desk.files
    if files.asking == "empty":
        drive, notice = disk.empty_bin(desk.drive), "emptied"
    else:
        drive, notice = disk.delete(desk.drive, files.chosen), "gone"
    return replace(desk, drive=drive, files=replace(files, asking="", chosen="", notice=notice))


def _eject(desk: "Desk") -> tuple["Desk", Feedback]:
    shown = place(desk.drive, desk.viewer.file) if "viewer" in desk.windows.stack else ""
    if shown == STICK:
        return desk, mistake("stick-in-use")
    drive = replace(desk.drive, stick="ejected")
    after = replace(desk.files, folder="documents", chosen="", notice="ejected")
    return replace(desk, drive=drive, files=_without_stick(desk, after)), Feedback(
        Verdict.NEUTRAL, "stick-safe"
    )


def _stick(desk: "Desk", act: str) -> tuple["Desk", Feedback]:
    """Plug the stick in, or pull it out, with one's hand."""
    if act == "plug":
        drive = replace(desk.drive, stick="plugged")
        return replace(desk, drive=drive, files=replace(desk.files, notice="plugged")), NEUTRAL
    is_safe = desk.drive.stick == "ejected"
    drive = replace(desk.drive, stick="away" if is_safe else "torn")
    on_stick = place(desk.drive, desk.files.folder) == STICK
    after = replace(desk.files, folder="documents", chosen="") if on_stick else desk.files
    after = _without_stick(desk, replace(after, notice="pulled" if is_safe else ""))
    if "viewer" in desk.windows.stack and place(desk.drive, desk.viewer.file) == STICK:
        desk = windows.close(desk, "viewer")
    after_desk = replace(desk, drive=drive, files=after)
    return after_desk, NEUTRAL if is_safe else mistake("pulled-too-soon")


def _without_stick(desk: "Desk", files: Files) -> Files:
    """Forget what was cut or copied on the stick."""
    is_there = place(desk.drive, files.clipboard) == STICK
    return replace(files, clipboard="", is_cut=False) if is_there else files
