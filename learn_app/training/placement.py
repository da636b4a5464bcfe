"""“Where do I start?”: which exercise a new learner is shown next, and what is known afterwards. Pure.

A track ends kindly with the first exercise that is not known yet, and an exercise is shown only when
all that it is built upon is known. So nobody meets something that they cannot do twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from learn_app.content.model import Probe
from learn_app.progress.records import Attempt
from learn_app.progress.results import Level
from learn_app.training.mastery import Levels

FACT = "placement"
"""Name of the learner's fact that keeps it."""
MOST_MISTAKES = 3
"""More than that were tries, not knowledge. Who knows a thing makes mistakes in it, too."""

_OPEN, _ENDED = "open", "ended"
_KNOWN, _NOT_YET = "+", "-"

Plan = Sequence[Sequence[Probe]]


@dataclass(frozen=True, slots=True)
class Placement:
    """How far a learner is with it."""

    answers: tuple[tuple[str, bool], ...] = ()
    """Lesson, as ``module/lesson`` → whether it is known."""
    is_begun: bool = False
    is_ended: bool = False
    """Also when the learner said from the start that they would begin at the beginning."""

    def begin(self) -> "Placement":
        """Return it as it is once the learner said yes."""
        return replace(self, is_begun=True)

    def answer(self, lesson: str, is_known: bool) -> "Placement":
        """Return it with one more answer; the first one to each lesson counts."""
        if lesson in dict(self.answers):
            return self
        return replace(self, answers=(*self.answers, (lesson, is_known)), is_begun=True)

    def end(self) -> "Placement":
        """Return it as over: nobody will be asked again."""
        return replace(self, is_ended=True)


def find_probe(plan: Plan, placement: Placement) -> Probe | None:
    """Return the exercise to show next; None when there is nothing more to find out."""
    if placement.is_ended:
        return None
    answers = dict(placement.answers)
    known = set(find_known(plan, placement))
    for track in plan:
        probe = next((one for one in track if not answers.get(one.lesson, False)), None)
        # One that was answered and is not known ends its track.
        if probe is None or probe.lesson in answers:
            continue
        if set(probe.requires) <= {*known, *probe.shows}:
            return probe
    return None


def find_known(plan: Plan, placement: Placement) -> tuple[str, ...]:
    """Return all lessons that are known, in the order of the plan."""
    answers = dict(placement.answers)
    return tuple(
        lesson
        for track in plan
        for probe in track
        if answers.get(probe.lesson, False)
        for lesson in probe.lessons
    )


def find_placed(plan: Plan, facts: Mapping[str, str]) -> frozenset[str]:
    """Return the lessons that a learner knew from the start, as ``module/lesson``, from their facts."""
    value = facts.get(FACT, "")
    return frozenset(find_known(plan, read_placement(value))) if value else frozenset()


def is_offered(plan: Plan, facts: Mapping[str, str], levels: Levels) -> bool:
    """Tell whether a learner is asked what they know already.

    As long as no exercise was done; who has begun to show it may go on until a lesson was passed
    that is not among those they knew.
    """
    placement = read_placement(facts.get(FACT, ""))
    if placement.is_ended or find_probe(plan, placement) is None:
        return False
    least, known = Level.STARTED, frozenset[str]()
    if placement.is_begun:
        least, known = Level.PASSED, frozenset(find_known(plan, placement))
    return all(one.level < least or "/".join(key) in known for key, one in levels.items())


def is_known(attempt: Attempt) -> bool:
    """Tell whether an attempt at a lesson's last exercise shows that the lesson is known."""
    return attempt.is_alone and attempt.mistakes <= MOST_MISTAKES


def count_probes(plan: Plan) -> int:
    """Return how many exercises there are at most."""
    return sum(len(track) for track in plan)


def write_placement(placement: Placement) -> str:
    """Return the value to keep as the learner's fact."""
    if not placement.is_begun and not placement.is_ended:
        return ""
    answers = (lesson + (_KNOWN if is_known else _NOT_YET) for lesson, is_known in placement.answers)
    return " ".join((_ENDED if placement.is_ended else _OPEN, *answers))


def read_placement(value: str) -> Placement:
    """Return what ``write_placement`` wrote; of what makes no sense, nothing."""
    state, *answers = value.split() or [""]
    if state not in (_OPEN, _ENDED):
        return Placement()
    pairs = {one[:-1]: one[-1] == _KNOWN for one in answers if one[-1] in (_KNOWN, _NOT_YET) and len(one) > 1}
    return Placement(tuple(pairs.items()), is_begun=state == _OPEN or bool(pairs), is_ended=state == _ENDED)
