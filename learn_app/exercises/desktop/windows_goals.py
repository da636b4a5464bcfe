# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on windows, and on the USB stick: what one does with the computer itself."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import STICK, place
from learn_app.exercises.desktop.files_way import way_to_files, way_to_folder, way_to_plug
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app, way_to_frame
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.windows import APP_NAMES
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-window", "closed-not-minimised"})


class WindowGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a window have in common; not a goal by itself. ``app`` is the app in it."""

    app: Words

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if self.app not in APP_NAMES:
            yield "app", N_("There is no app “{name}”."), {"name": self.app}
        if not scene.has_windows:
            yield "", N_("There are windows only with “windows: true”."), {}

    def button(self, scene: Scene, desk: Desk, act: str) -> Event:
        """Return the next move towards a button of the window being pressed."""
        return way_to_app(scene, desk, self.app) or way_of_pressing(desk, f"window.{act}.{self.app}")


class WindowOpen(WindowGoal, frozen=True, kw_only=True, tag="window.open"):
    """The app's window can be seen."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.app in desk.windows.shown

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_app(scene, desk, self.app) or Clicked(f"app.{self.app}")


class WindowFront(WindowGoal, frozen=True, kw_only=True, tag="window.front"):
    """The app's window is in front of the others."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == self.app and not desk.picker and not desk.windows.has_menu

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_app(scene, desk, self.app) or Clicked(f"app.{self.app}")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        gone = self.app in before.windows.bar and self.app not in after.windows.bar
        return mistake("wrong-window") if gone else None


class WindowMinimise(WindowGoal, frozen=True, kw_only=True, tag="window.minimise"):
    """The app's window is open, and put away in the task bar."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.app in desk.windows.minimised

    def way(self, scene: Scene, desk: Desk) -> Event:
        return self.button(scene, desk, "minimise")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if event.target == f"window.close.{self.app}":
            return mistake("closed-not-minimised")
        return mistake("wrong-window") if event.target.startswith("window.minimise.") else None


class WindowMaximise(WindowGoal, frozen=True, kw_only=True, tag="window.maximise"):
    """The app's window covers the whole desktop."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == self.app and self.app in desk.windows.maximised

    def way(self, scene: Scene, desk: Desk) -> Event:
        return self.button(scene, desk, "maximise")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return mistake("wrong-window") if event.target.startswith("window.maximise.") else None


class WindowRestore(WindowGoal, frozen=True, kw_only=True, tag="window.restore"):
    """The app's window can be seen, and does not cover the whole desktop."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == self.app and self.app not in desk.windows.maximised

    def way(self, scene: Scene, desk: Desk) -> Event:
        return self.button(scene, desk, "maximise")


class WindowClose(WindowGoal, frozen=True, kw_only=True, tag="window.close"):
    """The app's window is closed."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.app not in desk.windows.bar

    def way(self, scene: Scene, desk: Desk) -> Event:
        return self.button(scene, desk, "close")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return mistake("wrong-window") if event.target.startswith("window.close.") else None


class ComputerOff(Goal, frozen=True, kw_only=True, tag="computer.off"):
    """The computer was turned off, by the menu, once all windows were closed."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.windows.is_off

    def way(self, scene: Scene, desk: Desk) -> Event:
        walk = way_to_frame(desk)
        if walk:
            return walk
        if desk.windows.bar:
            name = desk.windows.bar[-1]
            return way_to_app(scene, desk, name) or way_of_pressing(desk, f"window.close.{name}")
        return Clicked("menu.off" if desk.windows.has_menu else "menu")

    def bound(self, scene: Scene) -> int:
        return 8 * len(APP_NAMES)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not scene.has_windows:
            yield "", N_("There are windows only with “windows: true”."), {}


class StickPlug(Goal, frozen=True, kw_only=True, tag="usb.plug"):
    """The USB stick is plugged in."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.drive.stick == "plugged"

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_files(scene, desk) or way_to_plug(desk)

    def bound(self, scene: Scene) -> int:
        return 24

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if scene.drive.stick == "none":
            yield "", N_("The world has no USB stick."), {}


class StickEject(StickPlug, frozen=True, kw_only=True, tag="usb.eject"):
    """The USB stick was ejected: it may be pulled out, or was."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.drive.stick in ("ejected", "away")

    def way(self, scene: Scene, desk: Desk) -> Event:
        is_in_use = "viewer" in desk.windows.bar and place(desk.drive, desk.viewer.file) == STICK
        if is_in_use and desk.drive.stick == "plugged":
            closing = "window.close.viewer" if scene.has_windows else "viewer.close"
            return way_to_app(scene, desk, "viewer") or Clicked(closing)
        return way_to_folder(scene, desk, STICK) or Clicked("files.do.eject")


class StickPull(StickEject, frozen=True, kw_only=True, tag="usb.pull"):
    """The USB stick was ejected, then pulled out."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.drive.stick == "away"

    def way(self, scene: Scene, desk: Desk) -> Event:
        if desk.drive.stick == "ejected":
            return way_to_files(scene, desk) or Clicked("files.stick.pull")
        return StickEject.way(self, scene, desk)


def way_of_pressing(desk: Desk, button: str) -> Event:
    """Return the next move towards a button of the window in front being pressed: a question is answered."""
    if button == "window.close.notes" and desk.notes.is_asking:
        return Clicked("notes.ask.drop")
    return Clicked(button)


WindowGoals = (
    WindowOpen | WindowFront | WindowMinimise | WindowMaximise | WindowRestore | WindowClose | ComputerOff
)
StickGoals = StickPlug | StickEject | StickPull
