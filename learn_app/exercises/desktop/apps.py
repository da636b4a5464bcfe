"""The apps of the practice desktop, and how an event finds the one that it is for."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled, Held, Slipped
from learn_app.exercise_api.mistakes import wrong_button
from learn_app.exercises.desktop import (
    browser,
    files,
    form,
    icons,
    mail,
    notes,
    phone,
    picker,
    viewer,
    windows,
)
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.world import Scene


class App(Protocol):
    """What the module of an app has. All is pure, and the desk is given and returned whole."""

    @property
    def CODES(self) -> frozenset[str]:  # noqa: N802
        """The feedback codes that ``act`` can give."""

    def is_there(self, scene: Scene, /) -> bool:
        """Tell whether the world has the app: it gets a tab or an icon."""

    def start(self, scene: Scene, /) -> Any:
        """Return the app's own part of the desk at the start."""

    def targets(self, scene: Scene, desk: Desk, /) -> Sequence[str]:
        """Return the app's targets on show, right and wrong."""

    def act(self, scene: Scene, desk: Desk, event: Event, /) -> tuple[Desk, Feedback]:
        """Return the desk after an event: the same one when it means nothing.

        ``Filled`` and ``Chosen`` are not looked at before: the app sees for itself that the field
        is on show. Other events are on its targets on show, clicks with the left button alone,
        but for targets that begin with one of ``RIGHT_CLICKED``.
        """

    def moves(self, scene: Scene, desk: Desk, target: str, texts: Mapping[str, str], /) -> Sequence[Event]:
        """Return what a learner could do on a target; ``texts`` are the right ones of text fields."""


APPS: Mapping[str, App] = {
    "mail": mail,
    "browser": browser,
    "files": files,
    "notes": notes,
    "phone": phone,
    "viewer": viewer,
}
"""Name → module. The name is that of the field of ``Desk``; the order is that of tabs and icons."""

RIGHT_CLICKED: tuple[str, ...] = ("files.item.", "files.ground")
"""Beginnings of the targets on which a click with the right button means something."""

CODES = frozenset({"wrong-button", "wrong-button-middle", "slipped"}).union(
    windows.CODES, picker.CODES, *(app.CODES for app in APPS.values())
)


def start(scene: Scene, front: str, behind: tuple[str, ...] = ()) -> Desk:
    """Return the desktop as the exercise begins, with the app ``front`` in front ("" for none)."""
    parts = {name: app.start(scene) for name, app in APPS.items()}
    return Desk(windows=windows.start(front, behind), drive=scene.drive, forms=form.start(scene), **parts)


def available(scene: Scene, desk: Desk) -> tuple[str, ...]:
    """Return the apps that can be brought to the front now."""
    is_open = desk.windows.bar if not scene.has_windows else ()
    return tuple(name for name, app in APPS.items() if app.is_there(scene) or name in is_open)


def targets(scene: Scene, desk: Desk) -> tuple[str, ...]:
    """Return the targets on show, right and wrong."""
    if desk.picker:
        return picker.targets(desk, desk.picker)
    frame = (*windows.targets(scene, desk, available(scene, desk)), *icons.targets(scene, desk))
    app = APPS.get(desk.front)
    return (*frame, *app.targets(scene, desk)) if app and not desk.windows.has_menu else frame


def act(scene: Scene, desk: Desk, event: Event) -> tuple[Desk, Feedback]:
    """Return the desktop after an event; what happens on a target not on show means nothing."""
    # Every key typed comes by here: the apps see for themselves that a field is on show.
    if not isinstance(event, Filled | Chosen) and event.target not in targets(scene, desk):
        return desk, NEUTRAL
    if isinstance(event, Slipped):
        return desk, mistake("slipped")
    if isinstance(event, Held):  # a slow click is one
        event = Clicked(event.target, at_ms=event.at_ms)
    if isinstance(event, Clicked) and event.button != "left":
        is_meant = event.button == "right" and event.target.startswith(RIGHT_CLICKED)
        if not is_meant:
            return desk, wrong_button(event.button)
    if desk.picker:
        return _answer(scene, desk, event)
    app = APPS.get(desk.front)
    if event.target.partition(".")[0] in windows.PREFIXES:
        return _act_on_frame(scene, desk, event)
    return app.act(scene, desk, event) if app and not desk.windows.has_menu else (desk, NEUTRAL)


def moves(scene: Scene, desk: Desk, texts: Mapping[str, str]) -> list[Event]:
    """Return what a learner could do with the left button or the keyboard, right and wrong."""
    found: list[Event] = []
    if desk.picker:
        for target in picker.targets(desk, desk.picker):
            found += picker.moves(desk, target, texts)
        return found
    frame = windows.targets(scene, desk, available(scene, desk))
    for target in (*frame, *icons.targets(scene, desk)):
        found += clicks(target, opens=target.startswith("icon."))
    app = APPS.get(desk.front)
    if app and not desk.windows.has_menu:
        for target in app.targets(scene, desk):
            found += app.moves(scene, desk, target, texts)
    return found


def _act_on_frame(scene: Scene, desk: Desk, event: Event) -> tuple[Desk, Feedback]:
    if event.target.startswith(("icon.item.", "icon.place.")):
        return icons.act(scene, desk, event)
    if event == Clicked("window.close.notes"):
        asked = notes.ask_before_closing(desk)
        return (asked, NEUTRAL) if asked.notes.is_asking else windows.act(scene, desk, event)
    return windows.act(scene, desk, event)


def _answer(scene: Scene, desk: Desk, event: Event) -> tuple[Desk, Feedback]:
    """Let the dialog act, and give its answer to the app that asked."""
    assert desk.picker is not None
    app = APPS[desk.picker.app]
    after, feedback, picked = picker.act(desk, desk.picker, event)
    return app.act(scene, after, picked) if picked else (after, feedback)
