# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on the pages of the fictional web: to come to one, and to find out something."""

from collections.abc import Iterable, Mapping
from typing import Literal

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import page, search, tabs
from learn_app.exercises.desktop.addresses import is_like_address
from learn_app.exercises.desktop.browser import ADDRESS, ANSWER
from learn_app.exercises.desktop.browser_way import (
    is_near,
    page_on_show,
    way_back,
    way_by_address,
    way_by_link,
    way_by_search,
    way_past_banner,
    way_to_browser,
    way_to_page,
    way_to_results,
)
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.form_world import Option
from learn_app.exercises.desktop.goal import Goal, Problem, first_alternative
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.question import Question
from learn_app.exercises.desktop.site_world import Destination
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"address-in-search", "search-words"})

_BOUND = 40


class PageGoal(Goal, frozen=True, kw_only=True):
    """What the goals on a page have in common; not a goal by itself. ``page`` is a site or ``site/page``."""

    page: Destination

    def key(self, scene: Scene) -> str:
        """Return the page as ``site/page``; "" when there is none."""
        return scene.world.web.find(self.page)

    def bound(self, scene: Scene) -> int:
        return _BOUND

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not self.key(scene):
            yield "page", N_("There is no page “{page}” in the world."), {"page": self.page}

    def search_problems(self, scene: Scene, words: str) -> Iterable[Problem]:
        """Return what is wrong with the words that are to find the page."""
        results = scene.world.index.results(words)
        if all(r.is_ad or r.page != self.key(scene) for r in results):
            values = {"words": words, "page": self.page}
            yield "words", N_("A search for “{words}” does not find “{page}”."), values


class PageVisit(PageGoal, frozen=True, kw_only=True, tag="page.visit"):
    """The page is on show.

    ``by`` says which way one has to come: by its ``address``, a ``link``, a ``search`` (with ``words``,
    or those of its title) or the arrow that leads ``back``; any way when left out.
    """

    by: Literal["any", "address", "link", "search", "back"] = "any"
    words: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        if page_on_show(scene, desk) != self.key(scene):
            return False
        means = desk.browser.tab.means
        return self.by == "any" or means == ("result" if self.by == "search" else self.by)

    def way(self, scene: Scene, desk: Desk) -> Event:
        key, web = self.key(scene), scene.world.web
        match self.by:
            case "link":
                return way_by_link(scene, desk, key)
            case "back":
                return way_back(scene, desk, key)
            case "search":
                return way_by_search(scene, desk, key, self._words(scene))
            case "any":
                to_page = way_to_page(scene, desk, key)
                if to_page:
                    return to_page
        return way_to_browser(scene, desk) or way_by_address(web, desk.browser, key)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        if self.by == "search":
            return {page.SEARCH: self._words(scene), ADDRESS: self._words(scene)}
        return {ADDRESS: scene.world.web.addresses.get(self.key(scene), "")}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Name an address that was written where one searches for words."""
        if self.by != "address" or event != Clicked("web.search.go"):
            return None
        text = page.search_text(scene, before.browser)
        is_meant = is_like_address(text) or bool(scene.world.web.nearest(text))
        return mistake("address-in-search") if is_meant else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from PageGoal.problems(self, scene)
        key, web = self.key(scene), scene.world.web
        if key and self.by == "search":
            yield from self.search_problems(scene, self._words(scene))
        if (
            key
            and self.by == "link"
            and not any(
                link.to == key and link.means == "link" for links in web.links.values() for link in links
            )
        ):
            yield "by", N_("No link leads to “{page}”."), {"page": self.page}

    def _words(self, scene: Scene) -> str:
        key, web = self.key(scene), scene.world.web
        known, site = web.page(key), web.site(key)
        return self.words or (known.title if known else site.title if site else "")


class AdAvoided(PageVisit, frozen=True, kw_only=True, tag="ad.avoided"):
    """The page was opened from the results of a search, and not an advertisement among them."""

    by: Literal["search"] = "search"


class PageFind(PageGoal, frozen=True, kw_only=True, tag="page.find"):
    """The ``question`` was answered, having seen the page where the answer stands.

    With ``options`` one chooses, and ``answer`` is the id of the right one; without, one writes, and the
    answer has to hold one of the alternatives of ``answer``, separated by ``|``. ``words`` finds the page,
    where the way to it is a search.
    """

    question: Words
    answer: Words
    options: tuple[Option, ...] = ()
    words: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.question in desk.browser.answers

    def way(self, scene: Scene, desk: Desk) -> Event:
        key = self.key(scene)
        if key not in desk.browser.seen:
            if self.words and not is_near(scene, desk, key):
                return way_by_search(scene, desk, key, self.words)
            to_page = way_to_page(scene, desk, key)
            if to_page:
                return to_page
        to_browser = way_to_browser(scene, desk) or way_past_banner(scene, desk)
        if to_browser:
            return to_browser
        if self.options:
            return Clicked(f"answer.{self.answer}")
        right = first_alternative(self.answer)
        return Clicked("answer.ok") if desk.browser.draft(ANSWER) == right else Filled(ANSWER, right)

    def asks(self, scene: Scene) -> Question | None:
        options = tuple((option.id, option.text) for option in self.options)
        return Question(self.question, self.key(scene), options, self.answer)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        right = first_alternative(self.answer)
        return {ANSWER: right, page.SEARCH: self.words, ADDRESS: scene.world.web.addresses[self.key(scene)]}

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from PageGoal.problems(self, scene)
        if self.words and self.key(scene):
            yield from self.search_problems(scene, self.words)
        if self.options and all(option.id != self.answer for option in self.options):
            yield "answer", N_("“{answer}” is none of the options."), {"answer": self.answer}


class SearchDone(Goal, frozen=True, kw_only=True, tag="search.done"):
    """What a search for ``words`` finds is on show. More words do no harm; those in ``needed`` count.

    ``needed`` is all of ``words`` when left out.
    """

    words: Words
    needed: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.front == "browser" and self._missing(scene, desk) == []

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_results(scene, desk, self.words)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {page.SEARCH: self.words, ADDRESS: self.words}

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Name a word that a search lacks."""
        is_search = event in (Clicked("web.search.go"), Clicked("browser.go"))
        missing = self._missing(scene, after) if is_search else None
        return mistake("search-words", word=missing[0]) if missing else None

    def bound(self, scene: Scene) -> int:
        return _BOUND

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not set(search.words(self.needed or self.words)) <= set(search.words(self.words)):
            yield "needed", N_("“{words}” lacks words that are needed."), {"words": self.words}

    def _missing(self, scene: Scene, desk: Desk) -> list[str] | None:
        """Return the words that the search on show lacks, as the author wrote them; None when none is."""
        here = tabs.place(scene.world.web, desk.browser)
        if here.kind != "results":
            return None
        given = {*search.words(here.query), *scene.world.index.understood(here.query)}
        wanted = (self.needed or self.words).split()
        return [word for word in wanted if not set(search.words(word)) <= given]


PageGoals = PageVisit | AdAvoided | PageFind | SearchDone
