"""What an author writes about web sites and the search engine."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec import field as defaulting

from learn_app.exercises.desktop.form_world import FormStep, WebForm
from learn_app.exercises.desktop.people import Slug, Words

Destination = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$")]
"""Where a link leads: a page of the same site, another site, or ``site/page``."""

FORM = "form"
"""The page that holds a site's form, in links and goals."""


class Block(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One part of a page. What it is says the field that it begins with.

    ``heading``, ``text`` (with a ``pictogram`` beside it, if any), ``list``, ``table`` (rows of two
    to four texts), ``link`` (leads ``to`` a page; with a ``pictogram`` it is a tile), ``ad`` (an
    advertisement that leads ``to`` a page), ``download`` (puts a ``file`` on the computer).
    """

    heading: str = ""
    text: str = ""
    pictogram: str = ""
    list: tuple[Words, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    link: str = ""
    ad: str = ""
    download: str = ""
    to: Destination | None = None
    id: Slug | None = None
    new_tab: bool = False
    """Whether the link opens in a tab of its own."""
    look: Literal["banner", "button"] = "banner"
    """How an ``ad`` looks: a false button leads one to take it for what one wants."""
    file: str = ""
    size: Annotated[int, Meta(ge=1, le=100_000_000)] | None = None
    """In kilobytes."""
    contents: str = ""
    """What one reads in the ``file``."""


class Popup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What comes in front of a page: a false prize, a newsletter, a false alarm."""

    title: Words
    text: str = ""
    pictogram: str = ""
    button: Words
    """The large button, which leads ``to`` a page."""
    to: Destination
    decline: str = ""
    """A small “no, thank you”, beside the cross in the corner."""


class Page(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of a site."""

    title: Words
    path: str | None = None
    """The end of its address; the first page has none, the others their id."""
    about: str = ""
    """What stands in the results of a search."""
    keywords: str = ""
    """More words by which it is found."""
    is_hidden: bool = False
    """Whether no search finds it."""
    blocks: tuple[Block, ...] = ()
    popup: Popup | None = None


class Cookies(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A site's question about cookies."""

    text: str = ""
    refuse: Literal["button", "link", "settings"] = "button"
    """How one refuses: as easily as one accepts, by small words in a corner, only in the settings."""
    is_ticked: bool = False
    """Whether all is ticked in the settings already."""


class Advert(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An advertisement among the results of a search."""

    id: Slug
    words: Words
    """It is shown for a search with one of these words."""
    title: Words
    text: str = ""
    to: Destination


class SearchEngine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The search engine, which finds the pages of all sites."""

    name: Words = "Trouvetout"
    address: Words = "https://www.trouvetout.example"
    ads: tuple[Advert, ...] = ()


Colour = Literal["blue", "green", "violet", "red", "orange", "teal", "brown", "navy"]


class Site(WebForm, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A web site: pages, a form, or both.

    Without pages the form stands at ``address``; else it is one more page, ``form``, which links name
    so. The first page stands at ``address``.
    """

    address: Words
    name: str = ""
    """What stands at the head of its pages; its title when empty."""
    colour: Colour = "blue"
    pictogram: str = ""
    pages: dict[Slug, Page] = defaulting(default_factory=dict)
    menu: tuple[Slug, ...] = ()
    """Pages at the head of every page."""
    footer: tuple[Slug, ...] = ()
    """Pages at the foot of every page."""
    cookies: Cookies | None = None
    steps: Annotated[tuple[FormStep, ...], Meta(max_length=8)] = ()
