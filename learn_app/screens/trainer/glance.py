"""What the group's table shows, read from the store at once for everybody."""

from collections.abc import Sequence
from typing import NamedTuple

from learn_app.content.model import ModuleEntry
from learn_app.progress.overview import read_overview
from learn_app.progress.records import Learner
from learn_app.progress.results import Level, PersonSummary, Struggle
from learn_app.screens.avatars import learner_name
from learn_app.screens.screen import Context
from learn_app.screens.trainer.people import Row
from learn_app.training.cohorts import Cohort, find_cohort, members
from learn_app.training.group import (
    ABSENT_DAYS,
    MODULE_WORDS,
    Notice,
    days_since,
    find_notices,
    module_level,
    tell_last_visit,
    tell_notice,
)

NOTICE_PICTURES = {"raised": "raised-hand", "stuck": "red-exclamation-mark", "absent": "alarm-clock"}
"""Kind of notice → pictogram."""
_NOBODY_YET = PersonSummary("")


class Glance(NamedTuple):
    """A group as it stands now."""

    cohort: Cohort | None
    """None for everybody."""
    modules: Sequence[ModuleEntry]
    rows: Sequence[Row]
    notices: Sequence[Notice]


def name_of(learner: Learner, context: Context) -> str:
    """Return what somebody is called: without a name, after their picture."""
    return learner_name(learner, context.translator.gettext)


def level_words(context: Context) -> list[str]:
    """Return the words for a module's levels, in their order."""
    return [context.translator.gettext(MODULE_WORDS[level]) for level in Level]


def read_glance(context: Context, now: float) -> Glance:
    """Read the group that the settings name; ``now`` is what the clock shows, in seconds since 1970."""
    store = context.store
    cohort = find_cohort(store, context.settings.cohort)
    people = members(store.learners(), cohort.id if cohort else "")
    overview = read_overview(store)
    hidden = cohort.hidden if cohort else frozenset()
    modules = [one for one in context.catalog.modules() if one.id not in hidden]
    raised = [subject for subject, value in store.facts_named("raised").items() if value]
    rows = [_row(one, overview.get(one.id, _NOBODY_YET), modules, context, now) for one in people]
    return Glance(cohort, modules, rows, find_notices(people, overview, raised, now))


def tell(notice: Notice, context: Context) -> str:
    """Return a notice as a sentence."""

    def title_of(struggle: Struggle) -> str:
        entry = context.catalog.lesson_entry(struggle.module, struggle.lesson)
        return entry.title if entry else struggle.lesson

    return tell_notice(notice, name_of(notice.learner, context), title_of, context.translator)


def _row(
    learner: Learner, person: PersonSummary, modules: Sequence[ModuleEntry], context: Context, now: float
) -> Row:
    counts = person.modules
    levels = tuple(
        module_level(counts[one.id], one.lesson_count) if one.id in counts else Level.NONE for one in modules
    )
    last = tell_last_visit(person.last_at, now, context.translator)
    days = days_since(person.last_at, now)
    return Row(learner, name_of(learner, context), levels, last, days is not None and days >= ABSENT_DAYS)
