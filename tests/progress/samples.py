"""Records to store, short to write."""

from learn_app.progress.records import Attempt, Opening, Outcome


def attempt(
    learner_id: str, exercise: str, outcome: Outcome = Outcome.PASSED, lesson: str = "clic", hints: int = 0
) -> Attempt:
    return Attempt(
        learner_id, "souris", lesson, exercise, "v1", outcome, (("wrong-button", 2),), hints, 1, 1000
    )


def opening(learner_id: str, lesson: str = "clic", is_restart: bool = False) -> Opening:
    return Opening(learner_id, "souris", lesson, is_restart)
