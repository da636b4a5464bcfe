"""What attempts come to: kept beside them in the same transaction, and computed again from them.

The attempts are the truth. A summary is what folding them, in order of sequence and device, gives;
``rebuild`` does that, and must never change what was kept.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from learn_app.progress.records import Attempt, Criterion, Opening, Outcome, Sitting
from learn_app.progress.results import LessonSummary, Level
from learn_app.progress.tables import SUMMARY_VERSION

_MOST_DAYS = 5
"""So many days on which an exercise was passed alone are remembered."""

_LESSON = """SELECT level, completed, alone_days, tries, mistakes, hints, demonstrations, duration_ms, day
    FROM lesson_summary WHERE learner_id = ? AND module = ? AND lesson = ?"""
_PUT_LESSON = "INSERT OR REPLACE INTO lesson_summary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_TRY = """INSERT INTO person_summary (learner_id, tries, duration_ms) VALUES (?, 1, ?)
    ON CONFLICT DO UPDATE SET tries = tries + 1, duration_ms = duration_ms + excluded.duration_ms"""
_ADD_SITTING = """INSERT INTO person_summary (learner_id, day, sittings, last_at) VALUES (?, ?, 1, ?)
    ON CONFLICT DO UPDATE SET day = max(day, excluded.day), sittings = sittings + 1,
        last_at = excluded.last_at"""
_ADD_STRUGGLE = """INSERT INTO struggle VALUES (?, ?, ?, ?, 1)
    ON CONFLICT DO UPDATE SET tries = tries + 1"""
_END_STRUGGLE = "DELETE FROM struggle WHERE learner_id = ? AND module = ? AND lesson = ? AND exercise = ?"
_KEYS = {"lesson_summary": 3, "person_summary": 1, "struggle": 4}
"""Computed tables, and how many of their first columns tell a row from the others."""
COMPUTED = tuple(_KEYS)
"""The tables of summaries."""
_FORGOTTEN = "due"
"""Computed above this layer, when it is next asked for."""

_ALL = """
    SELECT sequence, device_id, 0, learner_id, day, '', '', '', '', 0, 0, 0, 0, 0, '', recorded_at
        FROM sitting {where}
    UNION ALL
    SELECT sequence, device_id, 1, learner_id, day, module, lesson, '', '', 0, 0, 0, 0, is_restart, '', 0
        FROM opening {where}
    UNION ALL
    SELECT sequence, device_id, 2, learner_id, day, module, lesson, exercise, outcome, mistakes, hints,
        demonstrations, duration_ms, 0, criterion_id, 0 FROM attempt {where}
    ORDER BY 1, 2"""


Happened = Attempt | Opening | Sitting
"""A record that summaries count."""


def lesson_after(summary: LessonSummary, record: Attempt | Opening) -> LessonSummary:
    """Return what a lesson's summary is after one more record."""
    if isinstance(record, Opening):
        return summary._replace(level=max(summary.level, Level.DISCOVERED), day=record.day)
    completed, alone_days = summary.completed, summary.alone_days
    if record.outcome.is_completing and record.exercise not in completed:
        completed = (*completed, record.exercise)
    if record.is_alone:
        alone_days = _with_day(alone_days, record.exercise, record.day)
    level = Level.STARTED if completed else Level.DISCOVERED
    if record.criterion is not None and record.criterion.exercises:
        level = max(level, _level_by(record.criterion, completed, dict(alone_days)))
    return LessonSummary(
        max(summary.level, level),
        completed,
        alone_days,
        summary.tries + 1,
        summary.mistakes + record.mistakes,
        summary.hints + record.hints,
        summary.demonstrations + record.demonstrations,
        summary.duration_ms + record.duration_ms,
        record.day,
    )


def _level_by(criterion: Criterion, completed: Sequence[str], alone: dict[str, tuple[int, ...]]) -> Level:
    if not set(criterion.exercises) <= set(completed):
        return Level.NONE
    is_mastered = all(len(alone.get(one, ())) >= min(criterion.days, _MOST_DAYS) for one in criterion.alone)
    return Level.MASTERED if is_mastered and criterion.alone else Level.PASSED


def _with_day(
    alone_days: tuple[tuple[str, tuple[int, ...]], ...], exercise: str, day: int
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    days = dict(alone_days)
    known = days.get(exercise, ())
    if day in known or len(known) >= _MOST_DAYS:
        return alone_days
    return tuple({**days, exercise: (*known, day)}.items())


def keep_up(connection: sqlite3.Connection, person: str, record: Happened) -> None:
    """Bring the summaries of ``person`` up to date with one more record, within its transaction."""
    if isinstance(record, Sitting):
        connection.execute(_ADD_SITTING, (person, record.day, record.recorded_at))
        return
    import json

    row = connection.execute(_LESSON, (person, record.module, record.lesson)).fetchone()
    summary = lesson_after(read_lesson(row) if row else LessonSummary(), record)
    put = (summary.level, json.dumps(summary.completed), json.dumps(summary.alone_days), *summary[3:])
    connection.execute(_PUT_LESSON, (person, record.module, record.lesson, *put))
    if isinstance(record, Attempt):
        connection.execute(_ADD_TRY, (person, record.duration_ms))
        where = (person, record.module, record.lesson, record.exercise)
        connection.execute(_END_STRUGGLE if record.is_alone else _ADD_STRUGGLE, where)


def read_lesson(row: Sequence[str | int]) -> LessonSummary:
    """Return the summary in a row of the table, from its column ``level`` on."""
    import json

    level, completed, alone_days, *rest = row
    days = tuple((exercise, tuple(days)) for exercise, days in json.loads(str(alone_days)))
    return LessonSummary(Level(int(level)), tuple(json.loads(str(completed))), days, *map(int, rest))


def rebuild(connection: sqlite3.Connection, people: Iterable[Sequence[str]] | None = None) -> None:
    """Compute summaries anew from the records, within the caller's transaction.

    ``people``: for each person the ids of their learners, the one they are known by first; None for
    everybody.
    """
    if people is None:
        for table in (*COMPUTED, _FORGOTTEN):
            connection.execute(f"DELETE FROM {table}")
        people = find_people(connection)
    criteria = read_criteria(connection)
    for ids in people:
        for table in (*COMPUTED, _FORGOTTEN):
            connection.execute(f"DELETE FROM {table} WHERE learner_id IN ({_marks(ids)})", tuple(ids))
        where = f"WHERE learner_id IN ({_marks(ids)})"
        for row in connection.execute(_ALL.format(where=where), tuple(ids) * 3).fetchall():
            keep_up(connection, ids[0], _read_happened(row, criteria))


def rebuild_and_compare(connection: sqlite3.Connection) -> int:
    """Compute everybody's summaries anew, and return how many rows were not as they had been kept."""
    kept = _all_rows(connection)
    rebuild(connection)
    computed = _all_rows(connection)
    changed = {row[: 1 + _KEYS[row[0]]] for row in kept ^ computed}
    return len(changed)


def _all_rows(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    return {(table, *row) for table in COMPUTED for row in connection.execute(f"SELECT * FROM {table}")}


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Compute all summaries anew by these rules, in a transaction of its own."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        rebuild(connection)
        connection.execute("UPDATE summary_version SET version = ?", (SUMMARY_VERSION,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def find_people(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return for each person the ids of their learners, the one they are known by first."""
    ids = [row[0] for row in connection.execute("SELECT id FROM learner ORDER BY created, id")]
    joined = dict(connection.execute("SELECT subject, value FROM holding WHERE name = 'same_as'"))
    return group_people(ids, joined)


def group_people(ids: Sequence[str], joined: dict[str, str]) -> list[tuple[str, ...]]:
    """Group the ids of learners by person; ``joined`` says as whom some of them are known.

    Chains and circles have an end: the learner of a circle who was first made.
    """
    known = set(ids)
    position = {id: index for index, id in enumerate(ids)}
    groups: dict[str, list[str]] = {}
    for id in ids:
        path = [id]
        while (after := joined.get(path[-1], "")) in known and after not in path:
            path.append(after)
        circle = path[path.index(after) :] if after in path else path[-1:]
        groups.setdefault(min(circle, key=position.__getitem__), []).append(id)
    return [(first, *(id for id in members if id != first)) for first, members in groups.items()]


def read_criteria(connection: sqlite3.Connection) -> dict[str, Criterion]:
    """Return all criteria by their ids."""
    import json

    found = {}
    for id, body in connection.execute("SELECT id, body FROM criterion"):
        exercises, alone, days = json.loads(body)
        found[id] = Criterion(tuple(exercises), tuple(alone), days)
    return found


def _read_happened(row: Sequence[str | int], criteria: dict[str, Criterion]) -> Happened:
    _, _, table, learner, day, module, lesson, exercise, outcome, mistakes, hints, *rest = row
    demonstrations, duration_ms, is_restart, criterion_id, recorded_at = rest
    record: Attempt | Opening | Sitting
    if table == 0:
        record = Sitting(str(learner), int(day), "", "", int(recorded_at))
    elif table == 1:
        record = Opening(str(learner), str(module), str(lesson), bool(is_restart), int(day))
    else:
        record = Attempt(
            str(learner),
            str(module),
            str(lesson),
            str(exercise),
            content_version="",
            outcome=Outcome(outcome),
            mistake_codes=(("", int(mistakes)),) if mistakes else (),
            hints=int(hints),
            demonstrations=int(demonstrations),
            duration_ms=int(duration_ms),
            criterion=criteria.get(str(criterion_id)),
            day=int(day),
        )
    return record


def _marks(ids: Sequence[str]) -> str:
    return ", ".join("?" * len(ids))
