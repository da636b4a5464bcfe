"""``practice``: words made of the keys that the learner knows, and of those to learn or learn again.

The words are chosen when the exercise begins (``exercise_api.practice``); from then on it is typing
like any other.
"""

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.tracks import LAYOUTS
from learn_app.exercise_api.words import WordsKind
from learn_app.exercises.practice.rounds import next_round
from learn_app.exercises.practice.spec import LearnerSpec, PracticeSpec


class PracticeKind(WordsKind[PracticeSpec]):
    """Typing the words of a round."""

    name = "practice"
    spec = PracticeSpec

    def adapt(self, spec: PracticeSpec, calibration: Calibration) -> PracticeSpec:
        """Return the round that follows from the keyboard on the table, and the keys found and missed."""
        layout = calibration.keyboard if calibration.keyboard in LAYOUTS else spec.layout
        if not calibration.keys and layout == spec.layout:
            return spec
        return LearnerSpec(
            track=spec.track,
            count=spec.count,
            keyboard=spec.keyboard,
            layout=layout,
            plan=next_round(spec.track, spec.count, calibration.keys, layout),
        )


KIND = PracticeKind()
