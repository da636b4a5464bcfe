"""Who has not been seen for so long that their data should go, if this computer's clock can be believed.

Nobody is erased by this: the trainer is shown a list. A clock that was reset, or that jumped years
ahead, must not put anybody on it.
"""

from learn_app.progress.days import EARLIEST, LATEST, is_plausible
from learn_app.progress.overview import read_overview
from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore

_LONGEST_PAUSE_SECONDS = 3 * 365 * 86_400
"""Nobody here for longer, on any computer known: it is the clock that is wrong."""
_SECONDS_PER_MONTH = 365.25 * 86_400 / 12
_LATEST = f"SELECT max(recorded_at) FROM sitting WHERE recorded_at BETWEEN {EARLIEST} AND {LATEST - 1}"


def list_unseen(store: ProgressStore, months: str, now: float) -> list[Learner]:
    """Return who has not sat down for so many months; nobody where the clock may be wrong.

    ``months`` is one of ``settings.RETENTION_MONTHS``; ``now`` is what the clock shows, in seconds since
    1970. Someone whose last sitting has a date that cannot be believed is not listed, nor someone who never
    sat down.
    """
    if not months or not is_plausible(now):
        return []
    people = read_overview(store)
    latest = store.read(_LATEST)[0][0][0]
    if latest is None or not 0 <= now - latest <= _LONGEST_PAUSE_SECONDS:
        return []
    before = now - int(months) * _SECONDS_PER_MONTH
    return [
        learner
        for learner in store.learners()
        if learner.id in people and is_plausible(at := people[learner.id].last_at) and at < before
    ]
