"""Addresses of the fictional web: which page stands where, and which pages lead to which."""

import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal, NamedTuple

from learn_app.exercise_api.matching import canonical, without_accents
from learn_app.exercises.desktop.site_world import FORM, Block, Page, SearchEngine, Site

_LONGEST, _MOST_KNOWN = 300, 200
"""No more of what was typed is looked at, and no more answers are remembered."""


class Place(NamedTuple):
    """What an address shows.

    ``page`` is ``site/page`` for a page or a form; ``query`` what was searched for.
    """

    kind: Literal["start", "page", "form", "results", "unknown"]
    page: str = ""
    query: str = ""

    @property
    def site(self) -> str:
        """The id of the site, or ""."""
        return self.page.partition("/")[0]


class Link(NamedTuple):
    """What leads from one page to another: its target, where to, and by what."""

    target: str
    to: str
    means: Literal["link", "ad"] = "link"
    is_new_tab: bool = False
    is_button: bool = False


class Web:
    """All sites of a world, with what follows from them; built once for each world."""

    def __init__(self, sites: Mapping[str, Site], search: SearchEngine) -> None:
        """Work out all addresses; of two pages at one address the first counts."""
        self.sites, self.search = sites, search
        self.addresses: dict[str, str] = {}
        """Page → its address."""
        self._places: dict[str, str] = {}
        for site_id, site in sites.items():
            for page_id in page_ids(site):
                key, address = f"{site_id}/{page_id}", _address(site, page_id)
                self.addresses[key] = address
                self._places.setdefault(normal(address), key)
        self._search = normal(search.address)
        self._nearest: dict[str, str] = {}
        self._known: dict[str, Place] = {}
        self.links = {key: tuple(self._links(key)) for key in self.addresses}
        """Page → what one can click on in it."""

    def page(self, key: str) -> Page | None:
        """Return a page; None for a form."""
        site_id, _, page_id = key.partition("/")
        site = self.sites.get(site_id)
        return site.pages.get(page_id) if site else None

    def site(self, key: str) -> Site | None:
        """Return the site of a page."""
        return self.sites.get(key.partition("/")[0])

    def place(self, address: str) -> Place:
        """Return what an address shows; "" is a new tab."""
        known = self._known.get(address)
        if known is None and len(address) > _LONGEST:
            return self._find_place(address)
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._known[address] = self._find_place(address)
        return known

    def _find_place(self, address: str) -> Place:
        wanted = normal(address)
        if not wanted or wanted == self._search:
            return Place("start")
        key = self._places.get(wanted)
        if key:
            is_form = key.endswith(f"/{FORM}")
            return Place("form" if is_form else "page", key)
        found = f"{self._search}/?q="
        if wanted.startswith(found):
            return Place("results", query=_unquoted(address.partition("?q=")[2]))
        return Place("unknown")

    def results_address(self, query: str) -> str:
        """Return the address of what a search finds."""
        return f"{self.search.address}/?q={_quoted(query)}"

    def find(self, destination: str, site_id: str = "") -> str:
        """Return the page that a link of a site leads to, or "" when there is none."""
        if "/" in destination:
            return destination if destination in self.addresses else ""
        if f"{site_id}/{destination}" in self.addresses:
            return f"{site_id}/{destination}"
        site = self.sites.get(destination)
        return f"{destination}/{page_ids(site)[0]}" if site and page_ids(site) else ""

    def written(self, typed: str) -> str:
        """Return the address of the page that was meant exactly, as it is shown; else what was typed."""
        key = self._places.get(normal(typed))
        if key:
            return self.addresses[key]
        if normal(typed) == self._search:
            return self.search.address
        text = " ".join(typed.split())[:_LONGEST]
        return text if "://" in text else f"https://{text}"

    def slip(self, typed: str) -> str:
        """Return what alone keeps a typed text from being the address of a page, or ""."""
        for name, meant in (
            ("space", typed.replace(" ", "")),
            ("dots", typed.replace(" ", ".").replace(",", ".").replace(";", ".").replace("..", ".")),
            ("accent", without_accents(typed)),
        ):
            if meant != typed and self.place(meant[:_LONGEST]).kind != "unknown":
                return name
        return ""

    def nearest(self, typed: str) -> str:
        """Return the address of a page that differs by few letters from what was typed, or ""."""
        wanted = normal(typed)
        if wanted not in self._nearest:
            if len(self._nearest) > _MOST_KNOWN:
                self._nearest.clear()
            self._nearest[wanted] = self._find_nearest(wanted)
        return self._nearest[wanted]

    def _find_nearest(self, wanted: str) -> str:
        best, found = 0.84, ""
        for known, key in self._places.items():
            matcher = SequenceMatcher(None, wanted, known, autojunk=False)
            if matcher.quick_ratio() > best and matcher.ratio() > best:
                best, found = matcher.ratio(), self.addresses[key]
        return found

    def _links(self, key: str) -> list[Link]:
        site, page = self.site(key), self.page(key)
        if site is None or page is None:
            return []
        here = key.partition("/")[0]
        found = [Link(f"web.menu.{name}", self.find(name, here)) for name in site.menu]
        for block in page.blocks:
            if block.to and (block.link or block.ad):
                to = self.find(block.to, here)
                if block.ad:
                    found.append(Link(ad_target(block), to, "ad", True, block.look == "button"))
                else:
                    found.append(Link(link_target(block), to, "link", block.new_tab))
        found += [Link(f"web.foot.{name}", self.find(name, here)) for name in site.footer]
        return [link for link in found if link.to]


def page_ids(site: Site) -> tuple[str, ...]:
    """Return the ids of a site's pages, the first one first; its form is the last."""
    return (*site.pages, *((FORM,) if site.steps else ()))


def block_id(block: Block) -> str:
    """Return the id of a block that one can click on."""
    return block.id or (block.to or "").replace("/", "-") or _slug(block.file)


def link_target(block: Block) -> str:
    """Return the target of a link."""
    return f"web.link.{block_id(block)}"


def ad_target(block: Block) -> str:
    """Return the target of an advertisement on a page."""
    return f"web.ad.{block_id(block)}"


@lru_cache(maxsize=4096)
def normal(address: str) -> str:
    """Return an address as the browser compares it: without https://, www. and the last slash.

    The ending of fictional addresses may be written as in French: it stands for no real one.
    """
    text = canonical(address[:_LONGEST]).strip().casefold()
    text = text.removeprefix("https://").removeprefix("http://").removeprefix("www.")
    host, slash, rest = text.partition("/")
    if host.endswith(".exemple"):
        text = f"{host.removesuffix('.exemple')}.example{slash}{rest}"
    return text.rstrip("/")


def is_like_address(text: str) -> bool:
    """Tell whether the browser takes what was typed for an address, and not for words to search."""
    bare = text.strip()[:_LONGEST]
    if not bare or any(c.isspace() for c in bare):
        return False
    return "://" in bare or "." in bare.strip(".")


def _quoted(query: str) -> str:
    return query.replace("%", "%25").replace("+", "%2B").replace(" ", "+")


def _unquoted(query: str) -> str:
    return query.replace("+", " ").replace("%2B", "+").replace("%25", "%")


def _address(site: Site, page_id: str) -> str:
    base = site.address.rstrip("/")
    if not site.pages or page_id == next(iter(site.pages)):
        return base
    page = site.pages.get(page_id)
    path = page.path if page and page.path is not None else "formulaire" if page_id == FORM else page_id
    return f"{base}/{path.strip('/')}".rstrip("/")


def _slug(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join("".join(c if c.isalnum() else " " for c in bare).split()) or "x"
