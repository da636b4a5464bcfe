"""How each record becomes rows, and what is computed from them, within one transaction."""

import sqlite3
from typing import NamedTuple

from learn_app.progress.records import Attempt, Criterion, DueDays, Facts, KeyCounts, Opening, Sitting
from learn_app.progress.summary import Happened, find_people, keep_up, rebuild
from learn_app.progress.tables import content_id, insert


class Place(NamedTuple):
    """Where a record stands in the order of things."""

    device: str
    sequence: int
    """Of its first row."""
    at: int
    """What the clock showed, in seconds since 1970: it only informs."""


def store_record(
    connection: sqlite3.Connection,
    record: Attempt | Opening | Sitting | Facts | KeyCounts | DueDays,
    place: Place,
    person: str,
) -> None:
    """Add a record's rows; ``person`` is the id that its learner is known by.

    Raises:
        sqlite3.Error, ValueError, OverflowError: it cannot be stored; the transaction is to be ended.
    """
    device, sequence, at = place
    if isinstance(record, Facts):
        if record.is_new_learner:
            connection.execute("INSERT INTO learner VALUES (?, ?)", (record.subject, sequence))
        for name, value in record.values:
            insert(connection, "fact", (device, sequence, record.subject, name, value, at))
    elif isinstance(record, KeyCounts):
        for number, (key, hits, misses) in enumerate(record.counts):
            insert(
                connection, "key_count", (device, sequence + number, record.learner_id, key, hits, misses, at)
            )
    elif isinstance(record, DueDays):
        rows = [(person, *day) for day in record.days]
        connection.executemany("INSERT OR REPLACE INTO due VALUES (?, ?, ?, ?, ?, ?)", rows)
    elif isinstance(record, Sitting):
        row = (record.learner_id, record.day, record.date, record.boot, record.recorded_at)
        insert(connection, "sitting", (device, sequence, *row))
        _keep_up(connection, record, person)
    elif isinstance(record, Opening):
        lesson = (record.learner_id, record.module, record.lesson, int(record.is_restart))
        insert(connection, "opening", (device, sequence, *lesson, at, record.day))
        _keep_up(connection, record, person)
    else:
        _store_attempt(connection, record, place)
        _keep_up(connection, record, person)


def _keep_up(connection: sqlite3.Connection, record: Happened, person: str) -> None:
    try:
        keep_up(connection, person, record)
    except (ValueError, TypeError):
        # The disk has turned a bit of the summary. The record itself is among the rows already.
        rebuild(connection, [ids for ids in find_people(connection) if person in ids])


def _store_attempt(connection: sqlite3.Connection, record: Attempt, place: Place) -> None:
    import json  # a start records nothing

    values = (
        *(place.device, place.sequence, record.learner_id, record.module, record.lesson),
        *(record.exercise, record.content_version, record.outcome.value, record.mistakes),
        json.dumps(dict(record.mistake_codes), ensure_ascii=False),
        *(record.hints, record.demonstrations, record.duration_ms, place.at, record.day),
        store_criterion(connection, record.criterion) if record.criterion else "",
    )
    insert(connection, "attempt", values)


def store_criterion(connection: sqlite3.Connection, criterion: Criterion) -> str:
    """Keep a criterion where it is not yet, and return its id."""
    import json

    body = json.dumps(criterion, ensure_ascii=False, separators=(",", ":"))
    id = content_id(body)
    connection.execute("INSERT OR IGNORE INTO criterion VALUES (?, ?)", (id, body))
    return id
