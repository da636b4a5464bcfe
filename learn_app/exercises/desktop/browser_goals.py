# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on the browser itself: tabs, downloads, cookies, pop-ups, the size of pages."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from msgspec import Meta

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop import page, tabs
from learn_app.exercises.desktop.addresses import block_id
from learn_app.exercises.desktop.browser import ADDRESS
from learn_app.exercises.desktop.browser_way import (
    page_on_show,
    tab_with,
    way_past_banner,
    way_to_browser,
    way_to_page,
    way_to_tabs,
)
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app
from learn_app.exercises.desktop.page_goals import PageGoal
from learn_app.exercises.desktop.people import Slug
from learn_app.exercises.desktop.site_world import Destination
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset(
    {"wrong-tab", "tab-closed", "tab-replaced", "wrong-download", "cookies-accepted", "cookies-ticked"}
)

_BOUND = 40


class TabNew(Goal, frozen=True, kw_only=True, tag="tab.new"):
    """An empty tab is in front, beside another one."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        browser = desk.browser
        return desk.front == "browser" and len(browser.tabs) > 1 and browser.tab.address == ""

    def way(self, scene: Scene, desk: Desk) -> Event:
        to_app, browser = way_to_app(scene, desk, "browser"), desk.browser
        if to_app:
            return to_app
        empty = next((tab for tab in browser.tabs if tab.address == ""), None)
        if empty and len(browser.tabs) > 1:
            return Clicked(f"browser.tab.{empty.id}")
        is_full = len(browser.tabs) == tabs.MOST_TABS
        return Clicked(f"browser.close.{browser.front}" if is_full else "browser.new")


class TabOpen(Goal, frozen=True, kw_only=True, tag="tab.open"):
    """Each of the ``pages`` is open in a tab of its own."""

    pages: Annotated[tuple[Destination, ...], Meta(min_length=1, max_length=4)]

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == "browser" and way_to_tabs(scene, desk, self.keys(scene)) is None

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_tabs(scene, desk, self.keys(scene)) or Clicked("browser.new")

    def keys(self, scene: Scene) -> tuple[str, ...]:
        """Return the pages as ``site/page``."""
        return tuple(scene.world.web.find(name) for name in self.pages)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {ADDRESS: scene.world.web.addresses.get(self.keys(scene)[-1], "")}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_tabs(scene, before, after, event, self.keys(scene))

    def bound(self, scene: Scene) -> int:
        return _BOUND

    def problems(self, scene: Scene) -> Iterable[Problem]:
        for i, name in enumerate(self.pages):
            yield from _page_problems(scene, f"pages[{i}]", name)


class TabFront(TabOpen, frozen=True, kw_only=True, tag="tab.front"):
    """The first of the ``pages`` is in front; the others are open in other tabs."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return TabOpen.holds(self, scene, desk) and page_on_show(scene, desk) == self.keys(scene)[0]

    def way(self, scene: Scene, desk: Desk) -> Event:
        keys = self.keys(scene)
        tab = tab_with(scene.world.web, desk.browser, keys[0])
        to_tabs = way_to_tabs(scene, desk, keys)
        return to_tabs or Clicked(f"browser.tab.{tab.id}" if tab else "browser.new")


class TabClose(PageGoal, frozen=True, kw_only=True, tag="tab.close"):
    """No tab shows the page any more; the pages of ``keep`` are still open, each in its tab."""

    keep: tuple[Destination, ...] = ()

    def holds(self, scene: Scene, desk: Desk) -> bool:
        web, browser = scene.world.web, desk.browser
        is_gone = tab_with(web, browser, self.key(scene)) is None
        return is_gone and all(tab_with(web, browser, key) for key in self._kept(scene))

    def way(self, scene: Scene, desk: Desk) -> Event:
        to_tabs = way_to_tabs(scene, desk, self._kept(scene)) or way_to_app(scene, desk, "browser")
        tab = tab_with(scene.world.web, desk.browser, self.key(scene))
        return to_tabs or Clicked(f"browser.close.{tab.id if tab else desk.browser.front}")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        tab = _closed_tab(before, event)
        if tab is None:
            return judge_tabs(scene, before, after, event, self._kept(scene))
        is_other = scene.world.web.place(tab.address).page != self.key(scene)
        return mistake("wrong-tab") if is_other else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from PageGoal.problems(self, scene)
        for i, name in enumerate(self.keep):
            yield from _page_problems(scene, f"keep[{i}]", name)

    def _kept(self, scene: Scene) -> tuple[str, ...]:
        return tuple(scene.world.web.find(name) for name in self.keep)


class DownloadGoal(PageGoal, frozen=True, kw_only=True):
    """What the goals on a download have in common; not a goal by itself. ``file`` is its id."""

    file: Slug

    def button(self, scene: Scene) -> str:
        """Return the name of the download, as the browser keeps it."""
        return f"{self.key(scene)}/{self.file}"

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        count = len(before.browser.downloads)
        new = [name for name, _ in after.browser.downloads[count:]]
        return mistake("wrong-download") if new and self.button(scene) not in new else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from PageGoal.problems(self, scene)
        known = scene.world.web.page(self.key(scene))
        names = [block_id(block) for block in known.blocks if block.download] if known else []
        if self.file not in names:
            yield "file", N_("The page has no download “{file}”."), {"file": self.file}


class FileDownloaded(DownloadGoal, frozen=True, kw_only=True, tag="file.downloaded"):
    """The file of the page is on the computer."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return bool(page.downloaded(desk, self.button(scene)))

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_page(scene, desk, self.key(scene)) or Clicked(f"web.download.{self.file}")


class DownloadOpened(DownloadGoal, frozen=True, kw_only=True, tag="download.open"):
    """The file of the page was downloaded and opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(name in desk.viewer.seen for name in page.downloaded(desk, self.button(scene)))

    def way(self, scene: Scene, desk: Desk) -> Event:
        if desk.browser.shelf in page.downloaded(desk, self.button(scene)):
            return way_to_browser(scene, desk) or Clicked("browser.shelf.open")
        return way_to_page(scene, desk, self.key(scene)) or Clicked(f"web.download.{self.file}")


class CookiesRefused(Goal, frozen=True, kw_only=True, tag="cookies.refused"):
    """The site may keep no cookies but those that it needs."""

    site: Slug

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.browser.consent(self.site).answer == "refused"

    def way(self, scene: Scene, desk: Desk) -> Event:
        here = tabs.place(scene.world.web, desk.browser)
        is_here = here.site == self.site and here.kind == "page"
        first = here.page if is_here else f"{self.site}/{next(iter(scene.world.sites[self.site].pages))}"
        to_page = way_to_page(scene, desk, first)
        if to_page:
            return to_page
        return way_past_banner(scene, desk) or Clicked("web.cookies.change")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if after.browser.consent(self.site).answer != "accepted" or before.browser == after.browser:
            return None
        match event:
            case Clicked(target="web.cookies.accept"):
                return mistake("cookies-accepted")
            case Clicked(target="web.cookies.save"):
                return mistake("cookies-ticked")
        return None

    def bound(self, scene: Scene) -> int:
        return _BOUND

    def problems(self, scene: Scene) -> Iterable[Problem]:
        site = scene.world.sites.get(self.site)
        if site is None or site.cookies is None or not site.pages:
            yield "site", N_("“{site}” has no pages that ask about cookies."), {"site": self.site}


class PopupClosed(PageGoal, frozen=True, kw_only=True, tag="popup.closed"):
    """What came in front of the page was closed."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.key(scene) in desk.browser.popups

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_page(scene, desk, self.key(scene)) or Clicked("web.popup.close")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from PageGoal.problems(self, scene)
        known = scene.world.web.page(self.key(scene))
        if known and known.popup is None:
            yield "page", N_("Nothing comes in front of “{page}”."), {"page": self.page}


class ZoomSet(Goal, frozen=True, kw_only=True, tag="zoom.set"):
    """Pages are shown at so many percent."""

    percent: Literal[67, 80, 90, 100, 110, 125, 150, 175, 200]

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.browser.zoom == self.percent

    def way(self, scene: Scene, desk: Desk) -> Event:
        to_app = way_to_app(scene, desk, "browser")
        if to_app:
            return to_app
        if not desk.browser.has_menu:
            return Clicked("browser.menu")
        return Clicked("browser.zoom.in" if desk.browser.zoom < self.percent else "browser.zoom.out")


def judge_tabs(
    scene: Scene, before: Desk, after: Desk, event: Event, keys: tuple[str, ...]
) -> Feedback | None:
    """Return the mistake of losing a page that has to stay open: closed, or another one in its place."""
    web = scene.world.web
    lost = [
        key for key in keys if tab_with(web, before.browser, key) and not tab_with(web, after.browser, key)
    ]
    if not lost:
        return None
    return mistake("tab-closed" if _closed_tab(before, event) else "tab-replaced")


def _closed_tab(before: Desk, event: Event) -> tabs.Tab | None:
    if not isinstance(event, Clicked):
        return None
    return next((tab for tab in before.browser.tabs if event.target == f"browser.close.{tab.id}"), None)


def _page_problems(scene: Scene, path: str, name: str) -> Iterable[Problem]:
    if not scene.world.web.find(name):
        yield path, N_("There is no page “{page}” in the world."), {"page": name}


BrowserGoals = (
    TabNew
    | TabOpen
    | TabFront
    | TabClose
    | FileDownloaded
    | DownloadOpened
    | CookiesRefused
    | PopupClosed
    | ZoomSet
)
