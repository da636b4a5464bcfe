"""The fictional browser: its bar, tabs and menu. A pure model, with the page in ``page`` and ``form``.

What one can do in a page is on show only when nothing is in front of it: the browser's menu, a pop-up.
What the lesson asks about a page waits until the site's own questions are answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled, KeyPressed
from learn_app.exercises.desktop import form_acts, page, tabs, windows
from learn_app.exercises.desktop.addresses import is_like_address
from learn_app.exercises.desktop.drive import Item, find
from learn_app.exercises.desktop.form import can_go_back, can_go_forward, form_of, web_form, with_form
from learn_app.exercises.desktop.form_steps import reloaded, turned
from learn_app.exercises.desktop.goal import matches
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.tabs import MOST_TABS, ZOOMS, Browser
from learn_app.exercises.desktop.viewer import open_file
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset(
    {"address-unknown", "address-space", "address-dots", "address-accent", "wrong-answer", "look-first"}
).union(form_acts.CODES, page.CODES)

ADDRESS, ANSWER = "browser.address", "answer.text"
_STEPS = {"browser.back": -1, "browser.forward": 1}
_FIELDS = (ADDRESS, page.SEARCH, ANSWER)

MENU = "browser.menu"
"""The target of the menu's button; what the keys do to the page as a whole is told of it, too."""

_ZOOM_KEYS = {"+": 1, "-": -1, "0": 0}
ZOOM_PRESSES = {key: KeyPressed(MENU, key, frozenset({"Ctrl"})) for key in _ZOOM_KEYS}
"""The keys that make pages larger and smaller, as in every browser, whether the menu is open or not."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has web sites."""
    return bool(scene.world.sites)


def start(scene: Scene) -> Browser:
    """Return the browser as it first opens."""
    return tabs.opened(scene.world.web, scene.tabs)


def form_on_show(scene: Scene, browser: Browser) -> str:
    """Return the id of the site whose form is on show, or ""."""
    here = tabs.place(scene.world.web, browser)
    return here.site if here.kind == "form" else ""


def can_step(scene: Scene, desk: "Desk", by: int) -> bool:
    """Tell whether there is a page before this one (-1) or after it (1): of the form, or of the tab."""
    return _can_turn(scene, desk, by) or 0 <= desk.browser.tab.at + by < len(desk.browser.tab.history)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show; a button that leads nowhere now is greyed, and none."""
    browser = desk.browser
    found: list[str] = []
    for tab in browser.tabs:
        found += [f"browser.tab.{tab.id}", f"browser.close.{tab.id}"]
    if len(browser.tabs) < MOST_TABS:
        found.append("browser.new")
    found += [
        name for name, by in (("browser.back", -1), ("browser.forward", 1)) if can_step(scene, desk, by)
    ]
    found += ["browser.reload", ADDRESS, *(["browser.go"] if browser.draft(ADDRESS) else []), "browser.menu"]
    if browser.has_menu:
        return (*found, *menu_targets(browser))
    site_id = form_on_show(scene, browser)
    if site_id:
        found += form_acts.targets(scene, desk, site_id)
    found += page.targets(scene, browser)
    if shelf_item(scene, desk):
        found += ["browser.shelf.open", "browser.shelf.close"]
    return (*found, *(_answer_targets(scene) if page.is_free(scene, browser) else ()))


def shelf_item(scene: Scene, desk: "Desk") -> Item | None:
    """Return the file that the bar below tells of, or None; a pop-up hides it."""
    is_hidden = page.popup_of(scene, desk.browser) is not None
    return None if is_hidden else find(desk.drive, desk.browser.shelf)


def menu_targets(browser: Browser) -> tuple[str, ...]:
    """Return the targets in the browser's menu."""
    smaller = ("browser.zoom.out",) if browser.zoom > ZOOMS[0] else ()
    larger = ("browser.zoom.in",) if browser.zoom < ZOOMS[-1] else ()
    again = ("browser.reopen",) if browser.closed and len(browser.tabs) < MOST_TABS else ()
    return (*smaller, *larger, *again, "browser.downloads")


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    browser, web = desk.browser, scene.world.web
    is_writing = isinstance(event, Filled | Chosen)
    if is_writing and event.target not in targets(scene, desk):
        return desk, NEUTRAL
    head = event.target.partition(".")[0]
    if head == "form":
        return form_acts.act(scene, desk, form_on_show(scene, browser), event)
    if head == "web":
        return page.act(scene, desk, event)
    if head == "answer":
        return _answer(scene, desk, event)
    after = browser
    match event:
        case Filled(target="browser.address", text=text):
            after = tabs.written(browser, ADDRESS, text)
        case Clicked(target="browser.go"):
            return _go(scene, desk)
        case Clicked(target=target) if target in _STEPS:
            return _step(scene, desk, _STEPS[target]), NEUTRAL
        case Clicked(target="browser.reload"):
            after = tabs.written(browser, ADDRESS, None)
            site_id = form_on_show(scene, browser)
            if site_id:
                desk = with_form(desk, site_id, reloaded(form_of(desk, site_id)))
        case Clicked(target="browser.new"):
            after = tabs.added(browser)
        case Clicked(target="browser.menu"):
            after = replace(browser, has_menu=not browser.has_menu)
        case KeyPressed(key=key) if event == ZOOM_PRESSES.get(key):
            after = tabs.zoomed(browser, _ZOOM_KEYS[key])
        case Clicked(target="browser.zoom.in"):
            after = tabs.zoomed(browser, 1)
        case Clicked(target="browser.zoom.out"):
            after = tabs.zoomed(browser, -1)
        case Clicked(target="browser.reopen"):
            after = tabs.reopened(web, browser)
        case Clicked(target="browser.downloads"):
            item = find(desk.drive, browser.shelf)
            is_there = item is not None and item.folder == "downloads"
            files = replace(desk.files, folder="downloads", chosen=browser.shelf if is_there else "")
            desk = windows.bring(replace(desk, files=files), "files")
            after = replace(browser, has_menu=False)
        case Clicked(target="browser.shelf.open"):
            return open_file(desk, browser.shelf), NEUTRAL
        case Clicked(target="browser.shelf.close"):
            after = replace(browser, shelf="")
        case Clicked(target=target) if target.startswith("browser.tab."):
            after = tabs.shown(web, browser, int(target.rpartition(".")[2]))
        case Clicked(target=target) if target.startswith("browser.close."):
            return _close(scene, desk, int(target.rpartition(".")[2])), NEUTRAL
    return (desk if after == browser else replace(desk, browser=after)), NEUTRAL


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    if target.startswith("form."):
        return form_acts.moves(scene, desk, form_on_show(scene, desk.browser), target, texts)
    if target == MENU:
        return (*clicks(target), *ZOOM_PRESSES.values())
    return writings(target, texts) if target in _FIELDS else clicks(target)


def _can_turn(scene: Scene, desk: "Desk", by: int) -> bool:
    site_id = form_on_show(scene, desk.browser)
    asked = web_form(scene, site_id) if site_id else None
    if asked is None:
        return False
    filled = form_of(desk, site_id)
    return can_go_back(filled) if by < 0 else can_go_forward(asked, filled)


def _step(scene: Scene, desk: "Desk", by: int) -> "Desk":
    if _can_turn(scene, desk, by):
        site_id = form_on_show(scene, desk.browser)
        asked = web_form(scene, site_id)
        return with_form(desk, site_id, turned(asked, form_of(desk, site_id), by)) if asked else desk
    return replace(desk, browser=tabs.stepped(scene.world.web, desk.browser, by))


def _go(scene: Scene, desk: "Desk") -> tuple["Desk", Feedback]:
    """Show what was typed into the bar: a page, or what a search for it finds."""
    web, browser = scene.world.web, desk.browser
    typed = " ".join((browser.draft(ADDRESS) or "").split())
    if not typed:
        return replace(desk, browser=tabs.written(browser, ADDRESS, None)), NEUTRAL
    is_known = web.place(typed).kind != "unknown"
    slip = "" if is_known else web.slip(typed)
    if is_known or is_like_address(typed):
        after = tabs.visited(web, browser, web.written(typed), "address")
        code = f"address-{slip or 'unknown'}"
        return replace(desk, browser=after), NEUTRAL if is_known else mistake(code)
    after = tabs.visited(web, browser, web.results_address(typed), "search")
    return replace(desk, browser=after), mistake(f"address-{slip}") if slip else NEUTRAL


def _close(scene: Scene, desk: "Desk", tab_id: int) -> "Desk":
    """Close a tab; with the last one, the window closes too, where there are windows."""
    is_last = len(desk.browser.tabs) == 1
    after = replace(desk, browser=tabs.removed(scene.world.web, desk.browser, tab_id))
    return windows.close(after, "browser") if is_last and scene.has_windows else after


def _answer_targets(scene: Scene) -> tuple[str, ...]:
    question = scene.question
    if question is None:
        return ()
    return tuple(f"answer.{name}" for name, _ in question.options) or (ANSWER, "answer.ok")


def _answer(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    question, browser = scene.question, desk.browser
    if question is None:
        return desk, NEUTRAL
    if isinstance(event, Filled):
        after = tabs.written(browser, ANSWER, event.text)
        return (desk if after == browser else replace(desk, browser=after)), NEUTRAL
    if not isinstance(event, Clicked):
        return desk, NEUTRAL
    given = event.target.removeprefix("answer.")
    text = browser.draft(ANSWER) or ""
    if not question.options and not text.strip():
        return desk, NEUTRAL
    is_right = given == question.right if question.options else matches(question.right, text)
    if not is_right:
        return desk, mistake("wrong-answer")
    if question.page not in browser.seen:
        return desk, Feedback(Verdict.NEUTRAL, "look-first")
    done = tabs.written(browser, ANSWER, None)
    return replace(desk, browser=replace(done, answers=done.answers | {question.text})), NEUTRAL
