"""Which keys a learner practises now, and with which words: decided by what was found and missed.

Nothing else decides, no speed and no chance, so that it can always be said why.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from learn_app.exercise_api.seeding import numbers, shuffled
from learn_app.exercise_api.tracks import USUAL, Track, all_keys, groups_of
from learn_app.i18n import N_

Counts = Mapping[str, tuple[int, int]]
"""Character → how often it was found, and how often missed."""

ENOUGH_TRIES = 20
"""Before so many tries nothing is said of a key: one slip among five would make it a weak one."""

RECENT_TRIES = 40
"""Of each key the last tries count, about so many: who struggled at first is not held to it for ever,
and a key that is forgotten is noticed within a few rounds."""

KNOWN_PERCENT = 90
"""So many tries of a hundred are right on a key that is known: two misses in twenty are forgiven, and
three are not. Asked for 95, a beginner who misses one letter in eight stayed on the first five keys
for twenty rounds (simulated), and nobody goes on for so long without anything new."""

FEWEST_WORDS = 3
"""With fewer words than that a round would be the same words again and again: letters are put
together instead. This happens only where there is no vowel yet."""

_FOCUS = 5
"""When all keys are known, so many of them are refreshed in a round."""

_NEAREST = 40
"""A word is drawn from so many of the most frequent ones that fit."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One round of practice. Keys are the characters of a text, in the order of the track."""

    keys: str
    """All that is asked for: known, weak and new ones."""
    new: str
    """Those that are being introduced: not tried often enough yet."""
    weak: str
    """Those tried often enough, and missed too often."""
    words: tuple[str, ...]


def is_tried(counts: Counts, key: str) -> bool:
    """Tell whether the key was tried so often that something can be said of it."""
    return sum(counts.get(key, (0, 0))) >= ENOUGH_TRIES


def is_known(counts: Counts, key: str) -> bool:
    """Tell whether a key is known: ``ENOUGH_TRIES``, and ``KNOWN_PERCENT`` of them right.

    The figures ask for accuracy alone. Twenty tries are two rounds or so.
    """
    hits, misses = counts.get(key, (0, 0))
    return is_tried(counts, key) and hits * 100 >= KNOWN_PERCENT * (hits + misses)


def weak_keys(counts: Counts) -> str:
    """Return the keys to practise again, whichever the track: the most missed first."""

    def missed(key: str) -> float:
        hits, misses = counts[key]
        return misses / (hits + misses)

    weak = (key for key in all_keys() if is_tried(counts, key) and not is_known(counts, key))
    return "".join(sorted(weak, key=missed, reverse=True))


def plan(
    track: Track, counts: Counts, seed: int, words: Iterable[str], count: int = 10, layout: str = USUAL
) -> Plan:
    """Return the next round: ``count`` words, each with a new or a weak key of the keyboard ``layout``.

    The first group of the track with a key that is not known is at hand. Its keys are new until
    they were tried often enough; so none is new before those of all groups before are known. Weak
    keys come back wherever they stand. When every key is known, those missed most are refreshed.
    ``words`` go from the most to the least frequent.
    """
    groups = groups_of(track, layout)
    order = "".join(groups)
    at_hand = next((g for g in groups if not all(is_known(counts, key) for key in g)), "")
    new = "".join(key for key in at_hand if not is_tried(counts, key))
    weak = "".join(key for key in order if is_tried(counts, key) and not is_known(counts, key))
    keys = "".join(key for key in order if key in at_hand or is_tried(counts, key))
    focus = new + weak or _most_missed(keys, counts)
    return Plan(keys, new, weak, _choose_words(keys, focus, seed, words, count))


def explain(plan: Plan) -> tuple[tuple[str, dict[str, str]], ...]:
    """Return why this round is what it is: sentences to translate, with their values."""
    told = []
    if plan.new:
        told.append((N_("New keys: {keys}.") if plan.new[1:] else N_("New key: {keys}."), plan.new))
    if plan.weak:
        told.append((N_("To practise again: {keys}."), plan.weak))
    if not told:
        return ((N_("You know all these keys. This keeps them fresh."), {}),)
    return tuple((sentence, {"keys": list_keys(keys)}) for sentence, keys in told)


def list_keys(keys: str) -> str:
    """Return the keys as they are told: ``r, t``."""
    return ", ".join(keys)


def _most_missed(keys: str, counts: Counts) -> str:
    def standing(key: str) -> tuple[int, int]:
        hits, misses = counts[key]
        return -misses, hits

    return "".join(sorted(keys, key=standing)[:_FOCUS])


def _choose_words(keys: str, focus: str, seed: int, words: Iterable[str], count: int) -> tuple[str, ...]:
    letters, wanted = set(keys), set(focus)
    fitting = [word for word in words if letters.issuperset(word) and not wanted.isdisjoint(word)]
    if len(fitting) < FEWEST_WORDS:
        return _make_syllables(keys, focus, seed, count)
    chosen: dict[str, None] = {}
    order = shuffled(focus, seed)
    for number, key in enumerate(islice(cycle(order), 2 * count)):
        if len(chosen) == count:
            break
        near = [word for word in fitting if key in word and word not in chosen][:_NEAREST]
        if near:
            chosen[shuffled(near, seed + number)[0]] = None
    more = shuffled([word for word in fitting if word not in chosen][:_NEAREST], seed)
    return tuple(islice(cycle((*chosen, *more)[:count]), count))


def _make_syllables(keys: str, focus: str, seed: int, count: int) -> tuple[str, ...]:
    """Return letters put together, 2 to 4 at a time, the wanted ones first in turn.

    Letters of a script that joins them come one at a time: joined, they look otherwise than on the keys.
    """
    if unicodedata.bidirectional(focus[0]) == "AL":
        return tuple(islice(cycle((*shuffled(focus, seed), *shuffled(focus, seed + 1))), count))
    # The keys learnt last are those beside the new one.
    near: Sequence[str] = (keys + focus)[-6:]
    drawn = numbers(seed, 3 * count, len(near))
    return tuple(
        focus[n % len(focus)] + "".join(near[d] for d in drawn[3 * n : 3 * n + 1 + n % 3])
        for n in range(count)
    )
