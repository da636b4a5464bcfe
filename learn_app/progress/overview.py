"""Everybody at a glance, for the trainer: read from the summaries, whatever the number of attempts."""

from collections import defaultdict

from learn_app.progress.results import Level, PersonSummary, Struggle
from learn_app.progress.store import ProgressStore

STRUGGLING_TRIES = 4
"""So many tries at one exercise, in vain or helped, and someone should come and see: unless the lesson is
mastered all the same."""

_PEOPLE = "SELECT learner_id, day, sittings, last_at, tries, duration_ms FROM person_summary"
_MODULES = """SELECT learner_id, module, count(*), sum(level >= 2), sum(level >= 3), sum(level >= 4)
    FROM lesson_summary GROUP BY learner_id, module"""
# The number stands in the text: SQLite has an index for it.
_STRUGGLES = f"""SELECT learner_id, module, lesson, exercise, tries FROM struggle
    WHERE tries >= {STRUGGLING_TRIES} AND NOT EXISTS (
        SELECT 1 FROM lesson_summary AS summary
        WHERE summary.learner_id = struggle.learner_id AND summary.module = struggle.module
            AND summary.lesson = struggle.lesson AND level >= {Level.MASTERED.value})
    ORDER BY tries DESC, module, lesson, exercise"""


def read_overview(store: ProgressStore) -> dict[str, PersonSummary]:
    """Return the summary of everyone who ever sat down here, by the id they are known by.

    Waits for what was recorded a moment ago; where the disk refuses that, it is not counted.
    """
    store.flush()
    modules: defaultdict[str, dict[str, tuple[int, int, int, int]]] = defaultdict(dict)
    for learner_id, module, *counts in store.read(_MODULES)[0]:
        modules[learner_id][module] = (counts[0], counts[1], counts[2], counts[3])
    struggles: defaultdict[str, list[Struggle]] = defaultdict(list)
    for learner_id, *struggle in store.read(_STRUGGLES)[0]:
        struggles[learner_id].append(Struggle(*struggle))
    return {
        row[0]: PersonSummary(*row)._replace(modules=modules[row[0]], struggles=tuple(struggles[row[0]]))
        for row in store.read(_PEOPLE)[0]
    }
