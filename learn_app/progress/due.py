"""When lessons come back: what is kept of it, and the attempts that it is computed from."""

from learn_app.progress.records import Attempt, Criterion, DueDay, DueDays, Outcome
from learn_app.progress.store import LessonKey, ProgressStore

_DUE = "SELECT module, lesson, tries, day, reviews FROM due WHERE learner_id = ?"
_ATTEMPTS = """SELECT learner_id, module, lesson, exercise, content_version, outcome, hints, demonstrations,
        duration_ms, day, body
    FROM attempt LEFT JOIN criterion ON criterion.id = criterion_id
    WHERE learner_id IN ({who}) AND module = ? AND lesson = ? ORDER BY sequence, device_id"""


def read_due(store: ProgressStore, learner_id: str) -> dict[LessonKey, DueDay]:
    """Return what was kept of a learner; it may be of fewer attempts than there are by now."""
    person = store.ids(learner_id)[0]
    rows, pending = store.read(_DUE, person)
    found = {(row[0], row[1]): DueDay(*row) for row in rows}
    for record in pending:
        if isinstance(record, DueDays) and store.is_of(record, person):
            found.update({(day.module, day.lesson): day for day in record.days})
    return found


def read_attempts(store: ProgressStore, learner_id: str, key: LessonKey) -> list[Attempt]:
    """Return a learner's attempts at a lesson in their order, without the mistakes."""
    import json

    rows, pending = store.read(_ATTEMPTS, learner_id, *key)
    attempts = []
    for learner, module, lesson, exercise, version, outcome, hints, demonstrations, ms, day, body in rows:
        criterion = None
        if body:
            exercises, alone, days = json.loads(body)
            criterion = Criterion(tuple(exercises), tuple(alone), days)
        what = (learner, module, lesson, exercise, version, Outcome(outcome))
        attempts.append(Attempt(*what, (), hints, demonstrations, ms, criterion, day))
    attempts += [
        record
        for record in pending
        if isinstance(record, Attempt)
        and (record.module, record.lesson) == key
        and store.is_of(record, learner_id)
    ]
    return attempts
