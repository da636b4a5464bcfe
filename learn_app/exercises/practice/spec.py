"""What an author writes for ``practice``: a track; the words follow from what the learner knows."""

from typing import Annotated, Literal

import msgspec

from learn_app.exercise_api.practice import Plan
from learn_app.exercise_api.typing_fields import Drawn, Layout
from learn_app.exercises.practice.rounds import first_round


class PracticeSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A round of ``count`` words of a track.

    ``keyboard`` draws it with the next key lit (``shown``), with none lit (``outline``), or not.
    ``layout`` names a file of assets/keyboards/; it holds where the learner has not named another one.
    """

    track: Literal["essentiel", "dix-doigts"]
    count: Annotated[int, msgspec.Meta(ge=8, le=12)] = 10
    keyboard: Drawn = "shown"
    layout: Layout = "fr"

    @property
    def round(self) -> Plan:
        """What to practise: the first round, as nothing is known of the learner."""
        return first_round(self.track, self.count, self.layout)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the round."""
        return self.round.words


class LearnerSpec(PracticeSpec, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same for one learner: no author writes it, ``adapt`` does."""

    plan: Plan

    @property
    def round(self) -> Plan:
        """What this learner practises now."""
        return self.plan
