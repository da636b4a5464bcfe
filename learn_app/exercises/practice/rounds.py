"""The rounds of practice, made with the French words, which are loaded for the first one only."""

from functools import lru_cache

from learn_app.exercise_api.practice import Counts, Plan, plan
from learn_app.exercise_api.tracks import Track


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    # 30 KB that no start-up and no other lesson has to read.
    from learn_app.exercises.practice.french_words import WORDS

    return tuple(WORDS.split())


def next_round(track: Track, count: int, counts: Counts, layout: str) -> Plan:
    """Return the round that follows from these counts, on a keyboard."""
    # All that was tried so far decides the words: each round has others, and none is by chance.
    seed = sum(ord(key) * hits + misses for key, (hits, misses) in counts.items())
    return plan(track, counts, seed, _words(), count, layout)


@lru_cache(maxsize=32)
def first_round(track: Track, count: int, layout: str) -> Plan:
    """Return the round of someone of whom nothing is known."""
    return next_round(track, count, {}, layout)
