"""The practice desktop: which app is in front, and what each one holds.

Every app is a pure module with the same three functions: ``start(scene)``,
``targets(scene, state)`` and ``act(scene, state, event)``. A new app is one such module, one field
of ``Desk`` and one line in each function here.
"""

from dataclasses import dataclass, replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled, Slipped
from learn_app.exercise_api.mistakes import wrong_button
from learn_app.exercises.desktop import browser as browser_app
from learn_app.exercises.desktop import mail as mail_app
from learn_app.exercises.desktop.browser import Browser
from learn_app.exercises.desktop.mail import Mail
from learn_app.exercises.desktop.world import Scene

CODES = frozenset({"wrong-button", "wrong-button-middle", "slipped"}) | mail_app.CODES | browser_app.CODES


@dataclass(frozen=True, slots=True)
class Desk:
    """All that the fictional desktop is at one moment."""

    front: str
    """The app in front: ``mail`` or ``browser``."""
    mail: Mail
    browser: Browser


def start(scene: Scene, front: str) -> Desk:
    """Return the desktop as the exercise begins, with the app ``front`` in front."""
    return Desk(front, mail_app.start(scene), browser_app.start(scene))


def apps(scene: Scene) -> tuple[str, ...]:
    """Return the apps that this world has."""
    found = (("mail", bool(scene.world.messages)), ("browser", bool(scene.world.sites)))
    return tuple(name for name, is_there in found if is_there) or ("mail",)


def targets(scene: Scene, desk: Desk) -> tuple[str, ...]:
    """Return the targets on show, right and wrong."""
    names = apps(scene)
    switch = tuple(f"app.{name}" for name in names) if len(names) > 1 else ()
    if desk.front == "mail":
        return (*switch, *mail_app.targets(scene, desk.mail))
    return (*switch, *browser_app.targets(scene, desk.browser))


def act(scene: Scene, desk: Desk, event: Event) -> tuple[Desk, Feedback]:
    """Return the desktop after an event; what happens on a target not on show means nothing."""
    # Every key typed comes by here: the apps see for themselves that a field is on show.
    if not isinstance(event, Filled | Chosen) and event.target not in targets(scene, desk):
        return desk, NEUTRAL
    if isinstance(event, Clicked) and event.button != "left":
        return desk, wrong_button(event.button)
    if isinstance(event, Slipped):
        return desk, mistake("slipped")
    if event.target.startswith("app."):
        return _brought_to_front(desk, event), NEUTRAL
    if desk.front == "mail":
        mail, feedback = mail_app.act(scene, desk.mail, event)
        return (desk if mail is desk.mail else replace(desk, mail=mail)), feedback
    browser, feedback = browser_app.act(scene, desk.browser, event)
    return (desk if browser is desk.browser else replace(desk, browser=browser)), feedback


def _brought_to_front(desk: Desk, event: Event) -> Desk:
    name = event.target.removeprefix("app.")
    return desk if name == desk.front or not isinstance(event, Clicked) else replace(desk, front=name)
