"""The fictional search engine: which pages words find, and which advertisements come before them."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.addresses import Web, page_ids

_MOST, _MOST_ADS = 5, 2
_LONGEST, _MOST_WORDS = 200, 12
_SHORTEST, _LONGEST_WORD, _ALIKE = 4, 30, 0.8
"""Words so alike count as one, from so many letters on."""
_SMALL_WORDS = """
    a au aux avec ce ces dans de des du elle en et est il ils je la le les leur mais me mes mon ne nos
    nous on ou par pas pour que quel quelle quels quelles qui sa se ses son sur ta te tes ton tu un une
    vos votre vous y l d s c j n m t qu www com fr the of to and in
"""
_EMPTY = frozenset(_SMALL_WORDS.split())


class Result(NamedTuple):
    """One line of what a search found. ``page`` is what it leads to."""

    target: str
    page: str
    title: str
    address: str
    text: str
    is_ad: bool = False


class Index:
    """The words of all pages; built once for each world."""

    def __init__(self, web: Web) -> None:
        """Read all pages that a search may find."""
        self._web = web
        self._weights: list[tuple[str, dict[str, int]]] = []
        for site_id, site in web.sites.items():
            for page_id in page_ids(site):
                weights: dict[str, int] = {}
                page = site.pages.get(page_id)
                if page and page.is_hidden:
                    continue
                texts = [(3, site.title if page is None else page.title), (2, site.name or site.title)]
                if page:
                    texts += [(3, page.keywords), (1, page.about)]
                    for block in page.blocks:
                        texts += [(2, block.heading), (1, block.text), *((1, one) for one in block.list)]
                        texts += [(1, cell) for row in block.table for cell in row]
                for weight, text in texts:
                    for word in words(text):
                        weights[word] = max(weight, weights.get(word, 0))
                self._weights.append((f"{site_id}/{page_id}", weights))
        self._words = sorted({word for _, weights in self._weights for word in weights})
        self._known: dict[str, tuple[Result, ...]] = {}
        self._meant: dict[str, str] = {}

    def results(self, query: str) -> tuple[Result, ...]:
        """Return what a search finds: advertisements first, then the pages with the most words."""
        if query not in self._known:
            if len(self._known) > 200:
                self._known.clear()
            self._known[query] = self._found(query)
        return self._known[query]

    def understood(self, query: str) -> list[str]:
        """Return the words of a search as they were meant: a slip of the finger is forgiven."""
        return [self._mended(word) for word in words(query)[:_MOST_WORDS]]

    def _mended(self, word: str) -> str:
        if word not in self._meant:
            if len(self._meant) > 500:
                self._meant.clear()
            found = get_close_matches(word[:_LONGEST_WORD], self._words, n=1, cutoff=_ALIKE)
            is_known = len(word) < _SHORTEST or not found
            self._meant[word] = word if is_known else found[0]
        return self._meant[word]

    def _found(self, query: str) -> tuple[Result, ...]:
        wanted = self.understood(query)
        scored = []
        for order, (key, weights) in enumerate(self._weights):
            score = sum(weights.get(word, 0) for word in wanted)
            count = sum(word in weights for word in wanted)
            if score:
                scored.append((-count, -score, order, key))
        keys = [key for *_, key in sorted(scored)]
        # As real engines do: who types an address into the box finds its page first.
        named = self._web.place(query).page
        if any(key == named for key, _ in self._weights):
            keys = [named, *(key for key in keys if key != named)]
        pages = (self._result(key) for key in keys[:_MOST])
        return (*list(self._ads(wanted))[:_MOST_ADS], *pages)

    def _result(self, key: str) -> Result:
        site, page, web = self._web.site(key), self._web.page(key), self._web
        assert site is not None
        name = (site.name or site.title)[:_LONGEST]
        title = (page.title if page else site.title)[:_LONGEST]
        text = (page.about or next((b.text for b in page.blocks if b.text), "")) if page else ""
        shown = title if loose(title) == loose(name) else f"{title} – {name}"
        return Result(f"web.result.{key.replace('/', '.')}", key, shown, web.addresses[key], text[:_LONGEST])

    def _ads(self, wanted: list[str]) -> Iterable[Result]:
        for ad in self._web.search.ads:
            key = self._web.find(ad.to)
            if key and not set(words(ad.words)).isdisjoint(wanted):
                yield Result(f"web.ad.{ad.id}", key, ad.title, self._web.addresses[key], ad.text, is_ad=True)


def words(text: str) -> list[str]:
    """Return the words that count in a text, without the s of a plural."""
    found = loose(text[:_LONGEST] if len(text) > 4000 else text).replace("-", " ").replace(".", " ").split()
    return [w[:-1] if len(w) > 3 and w[-1] in "sx" else w for w in found if w not in _EMPTY and len(w) > 1]
