"""The tabs of the fictional browser, and going from page to page in them: a pure model."""

from dataclasses import dataclass, field, replace
from typing import Literal

from learn_app.exercises.desktop.addresses import Place, Web

MOST_TABS = 6
_MOST_PAGES, _MOST_CLOSED = 20, 3
ZOOMS = (67, 80, 90, 100, 110, 125, 150, 175, 200)
"""How large pages are shown, in percent."""

Means = Literal["start", "link", "ad", "address", "search", "result", "back", "forward"]
"""How one came to the page on show."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: the addresses seen in it, and which one is on show. "" is an empty tab."""

    id: int
    history: tuple[str, ...] = ("",)
    at: int = 0
    means: Means = "start"

    @property
    def address(self) -> str:
        """The address on show."""
        return self.history[self.at]


@dataclass(frozen=True, slots=True)
class Consent:
    """What one answered to a site's question about cookies."""

    answer: Literal["", "accepted", "refused"] = ""
    has_panel: bool = False
    """Whether the settings are open."""
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Browser:
    """The browser at one moment."""

    tabs: tuple[Tab, ...] = (Tab(1),)
    front: int = 1
    """The id of the tab in front."""
    closed: tuple[Tab, ...] = ()
    """The tabs closed last, the newest last."""
    drafts: tuple[tuple[str, str], ...] = ()
    """What is written and not sent yet, by target: an address, words to search, an answer."""
    seen: frozenset[str] = frozenset()
    """The pages that were on show, as ``site/page``."""
    consents: tuple[tuple[str, Consent], ...] = ()
    popups: frozenset[str] = frozenset()
    """The pages whose pop-up was closed."""
    zoom: int = 100
    has_menu: bool = False
    downloads: tuple[tuple[str, str], ...] = ()
    """What was downloaded, as (page and id of the button, id of the file)."""
    shelf: str = ""
    """The file that the bar below tells of, or ""."""
    answers: frozenset[str] = field(default=frozenset())
    """The questions that were answered."""

    @property
    def tab(self) -> Tab:
        """The tab in front."""
        return next((tab for tab in self.tabs if tab.id == self.front), self.tabs[0])

    def draft(self, target: str) -> str | None:
        """Return what is written in a field and was not sent yet, or None."""
        return next((text for name, text in self.drafts if name == target), None)

    def consent(self, site_id: str) -> Consent:
        """Return what one answered to a site about cookies."""
        return next((consent for name, consent in self.consents if name == site_id), Consent())


def opened(web: Web, addresses: tuple[str, ...]) -> Browser:
    """Return the browser with a tab for each address, the first in front."""
    tabs = tuple(Tab(i, (address,)) for i, address in enumerate(addresses or ("",), 1))
    return _seen(web, Browser(tabs))


def place(web: Web, browser: Browser) -> Place:
    """Return what the tab in front shows."""
    return web.place(browser.tab.address)


def visited(web: Web, browser: Browser, address: str, means: Means, is_new_tab: bool = False) -> Browser:
    """Return the browser with an address on show, in the tab in front or in a new one."""
    browser = _quiet(browser)
    if is_new_tab and len(browser.tabs) < MOST_TABS:
        tab = Tab(_free_id(browser), (address,), 0, means)
        i = browser.tabs.index(browser.tab) + 1
        after = replace(browser, tabs=(*browser.tabs[:i], tab, *browser.tabs[i:]), front=tab.id)
    elif address == browser.tab.address:
        after = _with_tab(browser, replace(browser.tab, means=means))
    else:
        old = browser.tab
        history = (*old.history[: old.at + 1], address)[-_MOST_PAGES:]
        after = _with_tab(browser, Tab(old.id, history, len(history) - 1, means))
    return _seen(web, after)


def stepped(web: Web, browser: Browser, by: int) -> Browser:
    """Return the browser one page back or forward in its tab; nothing changes at the end."""
    tab = browser.tab
    if not 0 <= tab.at + by < len(tab.history):
        return browser
    means: Means = "back" if by < 0 else "forward"
    return _seen(web, _with_tab(_quiet(browser), replace(tab, at=tab.at + by, means=means)))


def shown(web: Web, browser: Browser, tab_id: int) -> Browser:
    """Return the browser with another tab in front."""
    return _seen(web, replace(_quiet(browser), front=tab_id))


def added(browser: Browser) -> Browser:
    """Return the browser with an empty tab in front, the last one."""
    if len(browser.tabs) >= MOST_TABS:
        return browser
    tab = Tab(_free_id(browser))
    return replace(_quiet(browser), tabs=(*browser.tabs, tab), front=tab.id)


def removed(web: Web, browser: Browser, tab_id: int) -> Browser:
    """Return the browser without a tab; in the place of the last one comes an empty one."""
    gone = next((tab for tab in browser.tabs if tab.id == tab_id), None)
    if gone is None:
        return browser
    at = browser.tabs.index(gone)
    left = tuple(tab for tab in browser.tabs if tab.id != tab_id) or (Tab(_free_id(browser)),)
    front = left[min(at, len(left) - 1)].id if browser.front == tab_id else browser.front
    after = replace(_quiet(browser), tabs=left, front=front)
    return _seen(web, replace(after, closed=(*browser.closed, gone)[-_MOST_CLOSED:]))


def reopened(web: Web, browser: Browser) -> Browser:
    """Return the browser with the tab that was closed last."""
    if not browser.closed or len(browser.tabs) >= MOST_TABS:
        return browser
    tab = replace(browser.closed[-1], id=_free_id(browser))
    after = replace(_quiet(browser), tabs=(*browser.tabs, tab), front=tab.id, closed=browser.closed[:-1])
    return _seen(web, after)


def written(browser: Browser, target: str, text: str | None) -> Browser:
    """Return the browser with a text in a field, not sent yet; None empties the field."""
    drafts = {**dict(browser.drafts), target: text}
    kept = tuple(sorted((name, value) for name, value in drafts.items() if value is not None))
    return browser if kept == browser.drafts else replace(browser, drafts=kept)


def consented(browser: Browser, site_id: str, consent: Consent) -> Browser:
    """Return the browser with another answer to a site about cookies."""
    others = tuple(one for one in browser.consents if one[0] != site_id)
    return replace(browser, consents=tuple(sorted((*others, (site_id, consent)), key=lambda one: one[0])))


def zoomed(browser: Browser, by: int) -> Browser:
    """Return the browser with pages some steps larger or smaller, or as they were made where ``by`` is 0.

    Nothing changes at the end.
    """
    at = ZOOMS.index(browser.zoom) + by if by else ZOOMS.index(100)
    return replace(browser, zoom=ZOOMS[at]) if 0 <= at < len(ZOOMS) else browser


def _quiet(browser: Browser) -> Browser:
    """Return the browser without what was written for the page that is left, and without its menu."""
    kept = tuple(draft for draft in browser.drafts if draft[0] == "answer.text")
    return replace(browser, drafts=kept, has_menu=False)


def _with_tab(browser: Browser, tab: Tab) -> Browser:
    return replace(browser, tabs=tuple(tab if one.id == tab.id else one for one in browser.tabs))


def _seen(web: Web, browser: Browser) -> Browser:
    here = place(web, browser).page
    return replace(browser, seen=browser.seen | {here}) if here and here not in browser.seen else browser


def _free_id(browser: Browser) -> int:
    return 1 + max(tab.id for tab in browser.tabs)
