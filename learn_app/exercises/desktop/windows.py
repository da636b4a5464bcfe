"""Which apps are open, and how their windows lie: one above the other, minimised, maximised.

An app has one window at most, known by the app's name. Without windows (``Scene.has_windows``), the
one in front fills the practice frame, and ``app.<name>`` are tabs above it. With windows, these are the
buttons of the task bar, and there are a start menu and, on the bare desktop, icons.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"off-too-soon", "second-click-late"})

PREFIXES = ("app", "menu", "window", "icon", "power")
"""With what the targets of the frame, the desktop and the windows begin."""

APP_NAMES = ("mail", "browser", "files", "notes", "phone", "viewer")
"""The apps that there are, for what must not import them; ``apps.APPS`` has their modules."""


NEVER = -1_000_000
LATE_MS = 2500
"""Two clicks on one thing within this time, in milliseconds, were meant to be a double click."""


@dataclass(frozen=True, slots=True)
class Windows:
    """The windows at one moment."""

    stack: tuple[str, ...] = ()
    """The open apps, from the one behind to the one in front."""
    bar: tuple[str, ...] = ()
    """The open apps as they were opened: the order of the task bar."""
    minimised: frozenset[str] = frozenset()
    maximised: frozenset[str] = frozenset()
    clicked_at: int = field(default=NEVER, compare=False)
    """When an icon was last clicked on, in milliseconds."""
    selected: str = ""
    """The icon that was clicked on once: ``app.mail``, ``item.<id>``, ``place.bin``."""
    has_menu: bool = False
    """Whether the start menu is open."""
    is_off: bool = False
    """Whether the computer was turned off."""

    @property
    def shown(self) -> tuple[str, ...]:
        """The windows that can be seen, from the one behind to the one in front."""
        return tuple(name for name in self.stack if name not in self.minimised)

    @property
    def front(self) -> str:
        """The app in front, or ""."""
        for name in reversed(self.stack):
            if name not in self.minimised:
                return name
        return ""


def start(front: str, behind: tuple[str, ...] = ()) -> Windows:
    """Return the windows at the start: ``front`` in front ("" for none), others behind it."""
    names = tuple(dict.fromkeys((*behind, *((front,) if front else ()))))
    return Windows(names, names)


def brought(windows: Windows, name: str) -> Windows:
    """Return the windows with an app in front: opened, restored or raised."""
    if windows.front == name and not windows.has_menu:
        return windows
    return replace(
        windows,
        stack=(*(x for x in windows.stack if x != name), name),
        bar=windows.bar if name in windows.bar else (*windows.bar, name),
        minimised=windows.minimised - {name},
        selected="",
        has_menu=False,
    )


def bring(desk: "Desk", name: str) -> "Desk":
    """Bring an app to the front, opening it if need be."""
    after = brought(desk.windows, name)
    return desk if after is desk.windows else replace(desk, windows=after)


def closed(windows: Windows, name: str) -> Windows:
    """Return the windows without an app's."""
    return replace(
        windows,
        stack=tuple(x for x in windows.stack if x != name),
        bar=tuple(x for x in windows.bar if x != name),
        minimised=windows.minimised - {name},
        maximised=windows.maximised - {name},
        has_menu=False,
    )


def close(desk: "Desk", name: str) -> "Desk":
    """Close an app's window; what the app holds stays."""
    return replace(desk, windows=closed(desk.windows, name)) if name in desk.windows.stack else desk


def targets(scene: Scene, desk: "Desk", names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the targets of the frame, or of the desktop; ``names`` are the apps that can be opened."""
    windows, front = desk.windows, desk.windows.front
    if windows.is_off:
        return ("power",)
    if not scene.has_windows:
        return tuple(f"app.{name}" for name in names) if len(names) > 1 else ()
    bar = ("menu", *(f"app.{name}" for name in windows.bar))
    if windows.has_menu:
        return (*bar, *(f"menu.{name}" for name in names), "menu.off")
    if front:
        return (*bar, *(f"window.{act}.{front}" for act in ("minimise", "maximise", "close")))
    return (*bar, *(f"icon.app.{name}" for name in names))


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on one of the targets."""
    windows = desk.windows
    after = windows
    match event:
        case Clicked(target="power"):
            after = Windows()
        case Clicked(target="menu.off"):
            if windows.bar:
                return replace(desk, windows=replace(windows, has_menu=False)), mistake("off-too-soon")
            after = Windows(is_off=True)
        case Clicked(target="menu"):
            after = replace(windows, has_menu=not windows.has_menu)
        case Clicked(target=target) if target.startswith("icon."):
            return mark_icon(desk, target, event.at_ms)
        case Clicked(target=target):
            after = _clicked(scene, windows, target)
        case DoubleClicked(target=target) if target.startswith("icon.app."):
            after = brought(windows, target.removeprefix("icon.app."))
    return (desk if after == windows else replace(desk, windows=after)), NEUTRAL


def mark_icon(desk: "Desk", target: str, at_ms: int) -> tuple["Desk", Feedback]:
    """Mark an icon; a second click that came too late for a double click is named."""
    windows, name = desk.windows, target.removeprefix("icon.")
    is_second = windows.selected == name and is_late(windows.clicked_at, at_ms)
    after = replace(desk, windows=replace(windows, selected=name, clicked_at=at_ms))
    return after, mistake("second-click-late") if is_second else NEUTRAL


def is_late(before_ms: int, at_ms: int) -> bool:
    """Tell whether a click so long after another was the second of a double click, but too late."""
    return 0 < at_ms - before_ms <= LATE_MS


def way_to_front(scene: Scene, desk: "Desk", name: str) -> Event | None:
    """Return the next move that brings an app to the front, or None when it is there, in reach."""
    windows = desk.windows
    if windows.front == name:
        return Clicked("menu") if windows.has_menu else None
    if not scene.has_windows or name in windows.bar:
        return Clicked(f"app.{name}")
    if windows.has_menu:
        return Clicked(f"menu.{name}")
    return Clicked("menu") if windows.front else DoubleClicked(f"icon.app.{name}")


def _clicked(scene: Scene, windows: Windows, target: str) -> Windows:
    kind, _, name = target.partition(".")
    if kind == "app":
        is_in_front = scene.has_windows and windows.front == name
        return _minimised(windows, name) if is_in_front else brought(windows, name)
    if kind == "menu":
        return brought(windows, name)
    act_name, _, name = name.partition(".")
    match act_name:
        case "close":
            return closed(windows, name)
        case "minimise":
            return _minimised(windows, name)
    return replace(windows, maximised=windows.maximised ^ {name})


def _minimised(windows: Windows, name: str) -> Windows:
    return replace(windows, minimised=windows.minimised | {name}, has_menu=False)
