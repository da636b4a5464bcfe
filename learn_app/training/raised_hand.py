"""« Lever la main »: asking the trainer in the room for help, kept as a fact so that others see it."""

from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from learn_app.settings import Settings
from learn_app.training.cohorts import find_cohort

_FACT, _YES = "raised", "1"


def can_raise(store: ProgressStore, learner: Learner, settings: Settings) -> bool:
    """Tell whether somebody may come: a trainer is about, or a session of the learner's group is held.

    Who sits alone at home is not offered a hand that nobody would see.
    """
    if settings.trainer == "near":
        return True
    cohort = find_cohort(store, learner.cohort) if learner.cohort else None
    return cohort is not None and cohort.session > 0


def is_raised(store: ProgressStore, learner_id: str) -> bool:
    """Tell whether a learner's hand is up."""
    return store.facts(learner_id).get(_FACT, "") == _YES


def set_raised(store: ProgressStore, learner_id: str, is_up: bool) -> None:
    """Keep that a hand went up or down."""
    store.set_fact(learner_id, _FACT, _YES if is_up else "")
