"""A trainer's groups: who is in them, their course in sessions, what is assigned and what is hidden.

All of it is kept as facts: a cohort's under its own subject, a learner's under theirs. Nothing is ever
taken away but by another value, so that two computers can be brought together.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from learn_app.progress.records import Learner
from learn_app.progress.store import LessonKey, ProgressStore

_PREFIX = "cohort:"
_TITLE, _PLAN, _SESSION = "title", "plan", "session"
_HIDE, _ASSIGN, _UNLOCK, _ATTEST = "hide:", "assign:", "unlock:", "attest:"
_YES = "1"

Plan = tuple[tuple[LessonKey, ...], ...]
"""The lessons of each session of a course, in order."""


class Cohort(NamedTuple):
    """A group of learners."""

    id: str
    """Subject of its facts; learners name it in theirs."""
    title: str
    session: int = 0
    """Number of the session that is being held, from 1; 0 while the course has not begun."""
    plan: Plan = ()
    hidden: frozenset[str] = frozenset()
    """Modules that its learners are not shown."""


def list_cohorts(store: ProgressStore) -> list[Cohort]:
    """Return the groups by title; one without a title was given up."""
    titles = store.facts_named(_TITLE)
    sessions, plans = store.facts_named(_SESSION), store.facts_named(_PLAN)
    found = [
        Cohort(id, title, _read_session(sessions.get(id, "")), _read_plan(plans.get(id, "")))
        for id, title in titles.items()
        if title and id.startswith(_PREFIX)
    ]
    return sorted(found, key=lambda one: (one.title.casefold(), one.id))


def find_cohort(store: ProgressStore, id: str) -> Cohort | None:
    """Return one group with all that is decided of it; None when there is none, or it was given up."""
    facts = store.facts(id) if id.startswith(_PREFIX) else {}
    title = facts.get(_TITLE, "")
    if not title:
        return None
    hidden = frozenset(_named(facts, _HIDE))
    session, plan = _read_session(facts.get(_SESSION, "")), _read_plan(facts.get(_PLAN, ""))
    return Cohort(id, title, session, plan, hidden)


def add_cohort(store: ProgressStore, title: str) -> Cohort:
    """Make a group and return it."""
    cohort = Cohort(_PREFIX + os.urandom(8).hex(), title)
    store.set_fact(cohort.id, _TITLE, title)
    return cohort


def rename_cohort(store: ProgressStore, id: str, title: str) -> None:
    """Give a group another title."""
    store.set_fact(id, _TITLE, title)


def give_up_cohort(store: ProgressStore, id: str) -> None:
    """End a group: its learners are in none from now on, and nothing of theirs is lost."""
    for learner in members(store.learners(), id):
        put_into(store, learner, "")
    store.set_fact(id, _TITLE, "")


def members(learners: Iterable[Learner], cohort_id: str) -> list[Learner]:
    """Return the learners of a group; all of them for ""."""
    return [one for one in learners if not cohort_id or one.cohort == cohort_id]


def put_into(store: ProgressStore, learner: Learner, cohort_id: str) -> None:
    """Put a learner into a group, out of the one before; "" for none."""
    store.set_fact(learner.id, "cohort", cohort_id)


# The course


def set_plan(store: ProgressStore, cohort_id: str, plan: Sequence[Sequence[LessonKey]]) -> None:
    """Keep which lessons each session of a group's course has."""
    text = json.dumps([["/".join(key) for key in session] for session in plan])
    store.set_fact(cohort_id, _PLAN, text)


def set_session(store: ProgressStore, cohort_id: str, session: int) -> None:
    """Keep which session is being held, from 1; 0 for none."""
    store.set_fact(cohort_id, _SESSION, str(session))


def hide_module(store: ProgressStore, cohort_id: str, module: str, is_hidden: bool) -> None:
    """Show a group a module no more, or again."""
    store.set_fact(cohort_id, _HIDE + module, _YES if is_hidden else "")


# What holds for one learner


def hidden_modules(store: ProgressStore, learner: Learner) -> frozenset[str]:
    """Return the modules that a learner is not shown, by their group."""
    return frozenset(_named(store.facts(learner.cohort), _HIDE)) if learner.cohort else frozenset()


def assigned_lessons(store: ProgressStore, learner: Learner) -> tuple[LessonKey, ...]:
    """Return the lessons that a learner is to do now: those assigned to them, then their session's."""
    own = [_key(name) for name in _named(store.facts(learner.id), _ASSIGN)]
    cohort = find_cohort(store, learner.cohort) if learner.cohort else None
    if cohort is not None and 1 <= cohort.session <= len(cohort.plan):
        own += cohort.plan[cohort.session - 1]
    return tuple(dict.fromkeys(key for key in own if all(key)))


def assigned_to(facts: Mapping[str, str]) -> frozenset[LessonKey]:
    """Return the lessons that were assigned to a learner themselves, from their facts."""
    return frozenset(_key(name) for name in _named(facts, _ASSIGN))


def unlocked_for(facts: Mapping[str, str]) -> frozenset[LessonKey]:
    """Return the lessons that a learner may begin whatever these require, from their facts."""
    return frozenset(_key(name) for name in _named(facts, _UNLOCK))


def attested_of(facts: Mapping[str, str]) -> frozenset[str]:
    """Return the codes of the skills that a trainer has seen a learner have, from their facts."""
    return frozenset(_named(facts, _ATTEST))


def assign(store: ProgressStore, learner_id: str, lesson: LessonKey, is_assigned: bool = True) -> None:
    """Have a lesson come first at a learner's home, or no more."""
    store.set_fact(learner_id, _ASSIGN + "/".join(lesson), _YES if is_assigned else "")


def unlock(store: ProgressStore, learner_id: str, lesson: LessonKey, is_unlocked: bool = True) -> None:
    """Let a learner begin a lesson whatever it requires, or no more."""
    store.set_fact(learner_id, _UNLOCK + "/".join(lesson), _YES if is_unlocked else "")


def attest(store: ProgressStore, learner_id: str, skill: str, is_attested: bool = True) -> None:
    """Keep that a trainer has seen a learner have a skill, or take that back."""
    store.set_fact(learner_id, _ATTEST + skill, _YES if is_attested else "")


def _named(facts: Mapping[str, str], prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name, value in facts.items() if value and name.startswith(prefix)]


def _key(name: str) -> LessonKey:
    module, _, lesson = name.partition("/")
    return module, lesson


def _read_session(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0


def _read_plan(text: str) -> Plan:
    """Return a plan as it is kept. What makes no sense, of a newer version perhaps, is left out."""
    try:
        sessions = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return ()
    if not isinstance(sessions, list):
        return ()
    return tuple(
        tuple(_key(name) for name in session if isinstance(name, str) and "/" in name)
        for session in sessions
        if isinstance(session, list)
    )
