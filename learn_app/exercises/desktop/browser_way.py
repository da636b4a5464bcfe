"""The way to a page of the fictional web from anywhere: what the goals in the browser go by."""

from collections import deque

from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import page, tabs
from learn_app.exercises.desktop.addresses import Link, Web, normal
from learn_app.exercises.desktop.browser import ADDRESS
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import way_to_app
from learn_app.exercises.desktop.tabs import MOST_TABS, Browser, Tab
from learn_app.exercises.desktop.world import Scene

_NEAR = 2
"""So many links are followed rather than the address typed."""


def page_on_show(scene: Scene, desk: Desk) -> str:
    """Return the page that the browser shows, as ``site/page``, or ""."""
    return tabs.place(scene.world.web, desk.browser).page if desk.front == "browser" else ""


def way_to_browser(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move until the browser is in front, with nothing before its page."""
    to_app = way_to_app(scene, desk, "browser")
    if to_app:
        return to_app
    if desk.browser.has_menu:
        return Clicked("browser.menu")
    return Clicked("web.popup.close") if page.popup_of(scene, desk.browser) else None


def way_past_banner(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move of refusing the cookies of the site on show, or None when it asks nothing."""
    cookies, browser = page.banner_of(scene, desk.browser), desk.browser
    if cookies is None:
        return None
    consent = browser.consent(tabs.place(scene.world.web, browser).site)
    if not consent.has_panel:
        return Clicked("web.cookies.settings" if cookies.refuse == "settings" else "web.cookies.refuse")
    ticked = [name for name in page.PURPOSES if name in consent.ticked]
    return Clicked(f"web.cookies.tick.{ticked[0]}" if ticked else "web.cookies.save")


def way_to_page(scene: Scene, desk: Desk, key: str) -> Event | None:
    """Return the next move towards a page, whichever way, or None when it is on show, in reach."""
    to_browser = way_to_browser(scene, desk)
    if to_browser:
        return to_browser
    web, browser = scene.world.web, desk.browser
    if tabs.place(web, browser).page == key:
        return None
    for tab in browser.tabs:
        if web.place(tab.address).page == key:
            return Clicked(f"browser.tab.{tab.id}")
    return _way_in_tab(web, browser, key)


def is_near(scene: Scene, desk: Desk, key: str) -> bool:
    """Tell whether a page is open in a tab, or a few links away from the one on show."""
    web, browser = scene.world.web, desk.browser
    here = tabs.place(web, browser).page
    is_linked = _first_link(web, here, key, _NEAR) is not None
    return here == key or is_linked or tab_with(web, browser, key) is not None


def way_by_link(scene: Scene, desk: Desk, key: str) -> Event:
    """Return the next move towards a page, the last of which is a click on a link to it."""
    to_browser = way_to_browser(scene, desk)
    if to_browser:
        return to_browser
    web = scene.world.web
    link = _first_link(web, tabs.place(web, desk.browser).page, key, len(web.links))
    if link:
        return Clicked(link.target)
    source = next((one for one in web.links if one != key and _has_link(web, one, key)), "")
    return way_to_page(scene, desk, source) or way_by_address(web, desk.browser, key)


def way_back(scene: Scene, desk: Desk, key: str) -> Event:
    """Return the next move towards a page, the last of which is the arrow that leads back."""
    to_browser = way_to_browser(scene, desk)
    if to_browser:
        return to_browser
    web, browser = scene.world.web, desk.browser
    tab = browser.tab
    if key in (web.place(address).page for address in tab.history[: tab.at]):
        return Clicked("browser.back")
    if tabs.place(web, browser).page != key:
        return way_to_page(scene, desk, key) or way_by_address(web, browser, key)
    away = (link for link in web.links.get(key, ()) if link.means == "link" and not link.is_new_tab)
    link = next((one for one in away if one.to != key), None)
    if link:
        return Clicked(link.target)
    other = next((one for one in web.addresses if one != key), "")
    return way_by_address(web, browser, other)


def way_by_address(web: Web, browser: Browser, key: str) -> Event:
    """Return the next move of typing a page's address; "" stands for the search engine."""
    return _typing(browser, web.addresses.get(key, web.search.address).removeprefix("https://"))


def way_to_results(scene: Scene, desk: Desk, words: str) -> Event:
    """Return the next move of searching for words, from a browser where they were not searched for."""
    to_browser = way_to_browser(scene, desk)
    if to_browser:
        return to_browser
    web, browser = scene.world.web, desk.browser
    if tabs.place(web, browser).kind in ("start", "results"):
        is_written = page.search_text(scene, browser) == words
        return Clicked("web.search.go") if is_written else Filled(page.SEARCH, words)
    return _typing(browser, words)


def way_by_search(scene: Scene, desk: Desk, key: str, words: str) -> Event:
    """Return the next move towards a page, the last of which is a click on it in what a search found."""
    to_browser = way_to_browser(scene, desk)
    here = tabs.place(scene.world.web, desk.browser)
    if not to_browser and here.kind == "results":
        for result in scene.world.index.results(here.query):
            if result.page == key and not result.is_ad:
                return Clicked(result.target)
    return to_browser or way_to_results(scene, desk, words)


def way_to_tabs(scene: Scene, desk: Desk, keys: tuple[str, ...]) -> Event | None:
    """Return the next move until each page is open in a tab of its own, or None when they are."""
    to_app = way_to_app(scene, desk, "browser")
    web, browser = scene.world.web, desk.browser
    missing = next((key for key in keys if tab_with(web, browser, key) is None), None)
    if to_app or missing is None:
        return to_app
    spare = [tab for tab in browser.tabs if not _is_needed(web, browser, tab, keys)]
    if browser.has_menu:
        return Clicked("browser.menu")
    if browser.tab in spare:
        popup = page.popup_of(scene, browser)
        return Clicked("web.popup.close") if popup else _way_in_tab(web, browser, missing)
    if len(browser.tabs) < MOST_TABS:
        return Clicked("browser.new")
    return Clicked(f"browser.tab.{spare[0].id}")


def tab_with(web: Web, browser: Browser, key: str) -> Tab | None:
    """Return the first tab that shows a page."""
    return next((tab for tab in browser.tabs if web.place(tab.address).page == key), None)


def _way_in_tab(web: Web, browser: Browser, key: str) -> Event:
    """Return the next move towards a page that is in no tab: a link, or the address of its site."""
    link = _first_link(web, tabs.place(web, browser).page, key, _NEAR)
    if link:
        return Clicked(link.target)
    entry = next((one for one in web.addresses if one.partition("/")[0] == key.partition("/")[0]), key)
    has_links = _first_link(web, entry, key, _NEAR) is not None
    return way_by_address(web, browser, entry if has_links else key)


def _is_needed(web: Web, browser: Browser, tab: Tab, keys: tuple[str, ...]) -> bool:
    key = web.place(tab.address).page
    return key in keys and tab_with(web, browser, key) == tab


def _typing(browser: Browser, text: str) -> Event:
    draft = browser.draft(ADDRESS)
    is_written = draft is not None and normal(draft) == normal(text)
    return Clicked("browser.go") if is_written else Filled(ADDRESS, text)


def _has_link(web: Web, source: str, key: str) -> bool:
    return any(link.to == key and link.means == "link" for link in web.links[source])


def _first_link(web: Web, source: str, key: str, longest: int) -> Link | None:
    """Return the first link on the shortest way from a page to another, at most ``longest`` links."""
    waiting: deque[tuple[str, Link | None, int]] = deque([(source, None, 0)])
    known = set()
    while waiting:
        here, first, count = waiting.popleft()
        for link in web.links.get(here, ()) if count < longest else ():
            if link.means != "link":
                continue
            begin = first or link
            if link.to == key:
                return begin
            if link.to not in known:
                known.add(link.to)
                waiting.append((link.to, begin, count + 1))
    return None
