"""What authors get wrong about the fictional web: links that lead nowhere, two pages at one address."""

from collections import Counter
from collections.abc import Iterable

from learn_app.exercises.desktop.addresses import block_id, normal, page_ids
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.site_world import FORM, Block, Page, Site
from learn_app.exercises.desktop.world import World
from learn_app.i18n import N_


def web_problems(world: World) -> Iterable[Problem]:
    """Return what is wrong with the sites and the search engine of a world."""
    web = world.web
    counts = Counter(normal(address) for address in web.addresses.values())
    for address, count in counts.items():
        if count > 1:
            yield "world", N_("Two pages have the address “{address}”."), {"address": address}
    for site_id, site in world.sites.items():
        yield from _site_problems(world, site_id, site)
    for ad in web.search.ads:
        if not web.find(ad.to):
            yield "world", N_("The advertisement “{id}” leads nowhere: “{to}”."), {"id": ad.id, "to": ad.to}


def _site_problems(world: World, site_id: str, site: Site) -> Iterable[Problem]:
    if not page_ids(site):
        yield "world", N_("The site “{site}” has neither pages nor a form."), {"site": site_id}
    if FORM in site.pages:
        yield "world", N_("No page can be called “form”: a site's form is."), {}
    if not normal(site.address).partition("/")[0].endswith(".example"):
        sentence = N_("“{address}” does not end in .example: the addresses of lessons are fictional.")
        yield "world", sentence, {"address": site.address}
    for name in (*site.menu, *site.footer):
        if not world.web.find(name, site_id):
            yield from _leads_nowhere(name, site_id)
    for page_id, page in site.pages.items():
        yield from _page_problems(world, site_id, f"{site_id}/{page_id}", page)


def _page_problems(world: World, site_id: str, key: str, page: Page) -> Iterable[Problem]:
    if page.popup and not world.web.find(page.popup.to, site_id):
        yield from _leads_nowhere(page.popup.to, key)
    for block in page.blocks:
        yield from _block_problems(world, site_id, key, block)
    ids = Counter(block_id(block) for block in page.blocks if block.link or block.ad or block.download)
    for name, count in ids.items():
        if count > 1:
            yield "world", N_("Two parts of “{page}” have the id “{id}”."), {"page": key, "id": name}


def _block_problems(world: World, site_id: str, key: str, block: Block) -> Iterable[Problem]:
    contents = (
        block.heading, block.text, block.list, block.table, block.link, block.ad, block.download,
    )  # fmt: skip
    if sum(map(bool, contents)) != 1:
        yield "world", N_("A part of “{page}” is nothing, or two things at once."), {"page": key}
    if (block.link or block.ad) and not (block.to and world.web.find(block.to, site_id)):
        yield from _leads_nowhere(block.to or block.link or block.ad, key)
    if block.download and not block.file:
        yield (
            "world",
            N_("The download “{text}” of “{page}” has no file."),
            {
                "text": block.download,
                "page": key,
            },
        )


def _leads_nowhere(name: str, key: str) -> Iterable[Problem]:
    yield "world", N_("“{to}”, on “{page}”, leads nowhere."), {"to": name, "page": key}
