"""A learner's calibration in the store: read when a lesson begins, kept as it changes."""

from collections.abc import Mapping
from dataclasses import replace

from learn_app.exercise_api.calibration import Calibration, Hand
from learn_app.exercise_api.practice import RECENT_TRIES
from learn_app.progress.store import ProgressStore
from learn_app.training.calibration import changed_values, read_calibration, read_hand, reset_values


class Fitting:
    """What exercises are made to fit, for one learner."""

    def __init__(self, store: ProgressStore, learner_id: str, keyboard: str = "") -> None:
        """Read what ``store`` keeps of the learner; ``keyboard`` is the layout on the table."""
        self._store = store
        self._learner_id = learner_id
        counts = store.recent_key_counts(learner_id, RECENT_TRIES)
        self.known = replace(read_calibration(store.facts(learner_id), counts), keyboard=keyboard)

    def keep(self, calibration: Calibration) -> None:
        """Store what differs from what was known."""
        self._put(changed_values(self.known, calibration))
        self.known = calibration

    def count_keys(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """Store how often keys were found and missed."""
        self._store.add_key_counts(self._learner_id, counts)

    def reset(self) -> None:
        """Have exercises again as their authors wrote them; what is known of keys stays."""
        self._put(reset_values())
        self.known = replace(read_calibration({}, self.known.keys), keyboard=self.known.keyboard)

    def _put(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            self._store.set_fact(self._learner_id, name, value)


def hand_of(store: ProgressStore, learner_id: str) -> Hand:
    """Return the hand in which a learner holds the mouse."""
    return read_hand(store.facts(learner_id).get("hand", ""))


def set_hand(store: ProgressStore, learner_id: str, hand: str) -> None:
    """Keep the hand in which a learner holds the mouse."""
    store.set_fact(learner_id, "hand", read_hand(hand))
