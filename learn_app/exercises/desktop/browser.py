"""The fictional browser, showing a site's form: a pure model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop import form_acts
from learn_app.exercises.desktop.form import (
    can_go_back,
    can_go_forward,
    form_of,
    web_form,
    with_form,
)
from learn_app.exercises.desktop.form_steps import reloaded, turned
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.site_world import Site
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = form_acts.CODES


@dataclass(frozen=True, slots=True)
class Browser:
    """The browser at one moment."""

    site: str = ""


def start(scene: Scene) -> Browser:
    """Return the browser as it first opens."""
    return Browser(site=scene.site)


def shown_site(scene: Scene, browser: Browser) -> Site | None:
    """Return the site on show."""
    return scene.world.sites.get(browser.site)


def is_there(scene: Scene) -> bool:
    """Tell whether the world has web sites."""
    return bool(scene.world.sites)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show; a button that leads nowhere now is greyed, and none."""
    site_id = desk.browser.site
    asked, filled = web_form(scene, site_id), form_of(desk, site_id)
    if asked is None:
        return ()
    back = ("browser.back",) if can_go_back(asked, filled) else ()
    forward = ("browser.forward",) if can_go_forward(asked, filled) else ()
    return (*back, *forward, "browser.reload", *form_acts.targets(scene, desk, site_id))


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    site_id = desk.browser.site
    asked, filled = web_form(scene, site_id), form_of(desk, site_id)
    match event:
        case Clicked(target="browser.back") if asked:
            return with_form(desk, site_id, turned(asked, filled, -1)), NEUTRAL
        case Clicked(target="browser.forward") if asked:
            return with_form(desk, site_id, turned(asked, filled, 1)), NEUTRAL
        case Clicked(target="browser.reload"):
            return with_form(desk, site_id, reloaded(filled)), NEUTRAL
    return form_acts.act(scene, desk, site_id, event)


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    if target.startswith("form."):
        return form_acts.moves(scene, desk, desk.browser.site, target, texts)
    return clicks(target)
