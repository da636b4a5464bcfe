"""One learner's past, for the trainer: what was wrong how often, and when they were here."""

import json
from collections import Counter

from learn_app.progress.records import Sitting
from learn_app.progress.store import ProgressStore

_MISTAKES = """SELECT mistake_codes, count(*) FROM attempt
    WHERE learner_id IN ({who}) AND mistakes > 0 GROUP BY mistake_codes"""
_SITTINGS = """SELECT learner_id, day, date, boot, recorded_at FROM sitting WHERE learner_id IN ({who})
    ORDER BY sequence DESC, device_id DESC LIMIT ?"""


def read_mistakes(store: ProgressStore, learner_id: str) -> Counter[str]:
    """Return how often a learner made each mistake, by its code.

    Waits for what was recorded a moment ago.
    """
    store.flush()
    counts: Counter[str] = Counter()
    for codes, attempts in store.read(_MISTAKES, learner_id)[0]:
        for code, count in json.loads(codes).items():
            counts[code] += count * attempts
    return counts


def read_sittings(store: ProgressStore, learner_id: str, most: int) -> list[Sitting]:
    """Return a learner's latest sittings, the newest first, ``most`` at most."""
    store.flush()
    return [Sitting(*row) for row in store.read(_SITTINGS, learner_id, most)[0]]
