"""The pages of the fictional web, as one acts on them: a pure model.

Links, advertisements, files to download, the search engine, the question about cookies, and what comes
in front of a page.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import drive, tabs
from learn_app.exercises.desktop.addresses import Place, block_id
from learn_app.exercises.desktop.drive import Item
from learn_app.exercises.desktop.drive_world import default_size, kind_of
from learn_app.exercises.desktop.site_world import Block, Cookies, Popup
from learn_app.exercises.desktop.tabs import Browser, Consent
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"ad-clicked", "fake-button", "popup-clicked", "search-empty", "downloaded-again"})

PURPOSES = ("stats", "ads")
"""What one can tick in the settings of cookies."""

SEARCH = "web.search"
"""The target of the search engine's box."""


def popup_of(scene: Scene, browser: Browser) -> Popup | None:
    """Return what is in front of the page, or None."""
    here = tabs.place(scene.world.web, browser)
    page = scene.world.web.page(here.page) if here.kind == "page" else None
    return page.popup if page and here.page not in browser.popups else None


def banner_of(scene: Scene, browser: Browser) -> Cookies | None:
    """Return the question about cookies that waits for an answer, or None."""
    here = tabs.place(scene.world.web, browser).site
    site = scene.world.sites.get(here)
    return site.cookies if site and not browser.consent(here).answer else None


def is_free(scene: Scene, browser: Browser) -> bool:
    """Tell whether nothing asks for an answer before one can read the page in peace."""
    return popup_of(scene, browser) is None and banner_of(scene, browser) is None


def banner_targets(cookies: Cookies, consent: Consent) -> tuple[str, ...]:
    """Return the targets of the question about cookies."""
    if consent.has_panel:
        ticks = (f"web.cookies.tick.{name}" for name in PURPOSES)
        return (*ticks, "web.cookies.save", "web.cookies.accept")
    refuse = () if cookies.refuse == "settings" else ("web.cookies.refuse",)
    return (*refuse, "web.cookies.settings", "web.cookies.accept")


def targets(scene: Scene, browser: Browser) -> tuple[str, ...]:
    """Return the targets of the page in front, but for those of a form."""
    web, here = scene.world.web, tabs.place(scene.world.web, browser)
    popup = popup_of(scene, browser)
    if popup:
        no = ("web.popup.decline",) if popup.decline else ()
        return ("web.popup.close", "web.popup.go", *no)
    cookies = banner_of(scene, browser)
    banner = banner_targets(cookies, browser.consent(here.site)) if cookies else ()
    match here.kind:
        case "page":
            inner = [link.target for link in web.links[here.page]]
            inner += [f"web.download.{block_id(block)}" for block in _downloads(scene, here)]
            site = web.site(here.page)
            if site and site.cookies and not cookies:
                inner.append("web.cookies.change")
            return (*inner, *banner)
        case "start":
            return (SEARCH, "web.search.go")
        case "results":
            return (SEARCH, "web.search.go", *(r.target for r in scene.world.index.results(here.query)))
        case "unknown":
            return ("web.suggest",) if web.nearest(browser.tab.address) else ()
    return banner


def search_text(scene: Scene, browser: Browser) -> str:
    """Return what stands in the search engine's box."""
    draft = browser.draft(SEARCH)
    return tabs.place(scene.world.web, browser).query if draft is None else draft


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target of the page on show."""
    browser, web = desk.browser, scene.world.web
    here = tabs.place(web, browser)
    match event:
        case Filled(target="web.search", text=text) if here.kind in ("start", "results"):
            return _with(desk, tabs.written(browser, SEARCH, text)), NEUTRAL
        case Clicked(target="web.search.go"):
            return _search(scene, desk)
        case Clicked(target="web.suggest"):
            after = tabs.visited(web, browser, web.nearest(browser.tab.address), "address")
            return _with(desk, after), NEUTRAL
        case Clicked(target=target) if target.startswith("web.popup."):
            return _answer_popup(scene, desk, here, target)
        case Clicked(target=target) if target.startswith("web.cookies."):
            return _answer_banner(scene, desk, here.site, target)
        case Clicked(target=target) if target.startswith("web.download."):
            return _download(scene, desk, here, target)
        case Clicked(target=target):
            return _follow(scene, desk, here, target)
    return desk, NEUTRAL


def downloaded(desk: "Desk", key: str) -> tuple[str, ...]:
    """Return the files on the disk that one button brought, by ``site/page/id`` of the button."""
    return tuple(
        item for name, item in desk.browser.downloads if name == key and drive.find(desk.drive, item)
    )


def _search(scene: Scene, desk: "Desk") -> tuple["Desk", Feedback]:
    web, browser = scene.world.web, desk.browser
    text = " ".join(search_text(scene, browser).split())
    if not text:
        return desk, Feedback(Verdict.NEUTRAL, "search-empty")
    return _with(desk, tabs.visited(web, browser, web.results_address(text), "search")), NEUTRAL


def _follow(scene: Scene, desk: "Desk", here: Place, target: str) -> tuple["Desk", Feedback]:
    web, browser = scene.world.web, desk.browser
    if here.kind == "results":
        for result in scene.world.index.results(here.query):
            if result.target == target:
                means: tabs.Means = "ad" if result.is_ad else "result"
                after = tabs.visited(web, browser, result.address, means)
                return _with(desk, after), mistake("ad-clicked") if result.is_ad else NEUTRAL
        return desk, NEUTRAL
    for link in web.links.get(here.page, ()):
        if link.target == target:
            after = tabs.visited(web, browser, web.addresses[link.to], link.means, link.is_new_tab)
            if link.means == "ad":
                return _with(desk, after), mistake("fake-button" if link.is_button else "ad-clicked")
            return _with(desk, after), NEUTRAL
    return desk, NEUTRAL


def _answer_popup(scene: Scene, desk: "Desk", here: Place, target: str) -> tuple["Desk", Feedback]:
    popup, web = popup_of(scene, desk.browser), scene.world.web
    if popup is None:
        return desk, NEUTRAL
    if target == "web.popup.go":
        to = web.find(popup.to, here.site)
        after = tabs.visited(web, desk.browser, web.addresses.get(to, ""), "ad")
        return _with(desk, after), mistake("popup-clicked")
    return _with(desk, replace(desk.browser, popups=desk.browser.popups | {here.page})), NEUTRAL


def _answer_banner(scene: Scene, desk: "Desk", site_id: str, target: str) -> tuple["Desk", Feedback]:
    site = scene.world.sites.get(site_id)
    if site is None or site.cookies is None:
        return desk, NEUTRAL
    consent = desk.browser.consent(site_id)
    match target.removeprefix("web.cookies."):
        case "accept":
            after = Consent("accepted")
        case "refuse":
            after = Consent("refused")
        case "save":
            after = Consent("accepted" if consent.ticked else "refused")
        case "settings":
            ticked = frozenset(PURPOSES) if site.cookies.is_ticked else frozenset[str]()
            after = Consent(has_panel=True, ticked=ticked)
        case "change":
            after = Consent()
        case name:
            after = replace(consent, ticked=consent.ticked ^ {name.removeprefix("tick.")})
    return _with(desk, tabs.consented(desk.browser, site_id, after)), NEUTRAL


def _download(scene: Scene, desk: "Desk", here: Place, target: str) -> tuple["Desk", Feedback]:
    for block in _downloads(scene, here):
        if target == f"web.download.{block_id(block)}":
            kind = kind_of(block.file)
            item = Item(
                "", block.file, kind, "downloads", block.size or default_size(kind), block.contents,
                block.pictogram,
            )  # fmt: skip
            disk, item_id = drive.add(desk.drive, item)
            key = f"{here.page}/{block_id(block)}"
            is_again = bool(downloaded(desk, key))
            browser = replace(
                desk.browser, downloads=(*desk.browser.downloads, (key, item_id)), shelf=item_id
            )
            feedback = Feedback(Verdict.NEUTRAL, "downloaded-again") if is_again else NEUTRAL
            return replace(desk, drive=disk, browser=browser), feedback
    return desk, NEUTRAL


def _downloads(scene: Scene, here: Place) -> list[Block]:
    page = scene.world.web.page(here.page)
    return [block for block in page.blocks if block.download] if page else []


def _with(desk: "Desk", browser: Browser) -> "Desk":
    return desk if browser == desk.browser else replace(desk, browser=browser)
