"""A group at a glance: levels by module, last visits in words, who needs the trainer now. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from learn_app.i18n import N_, Translator
from learn_app.progress.days import is_plausible
from learn_app.progress.records import Learner
from learn_app.progress.results import Level, PersonSummary, Struggle

ABSENT_DAYS = 10
"""Who has not come for so many days is missed: a weekly session, and a few days of patience."""

MODULE_WORDS = {
    Level.NONE: "",
    Level.DISCOVERED: N_("discovered"),
    Level.STARTED: N_("under way"),
    Level.PASSED: N_("passed"),
    Level.MASTERED: N_("acquired"),
}
"""A level, said of a module; of a lesson see ``mastery.LOOKS``. Of what was never opened: nothing."""

_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_AHEAD_SECONDS = 3600
"""A visit that much later than now came from another clock."""


class Notice(NamedTuple):
    """Why somebody needs the trainer."""

    kind: str
    """``raised``, ``stuck`` or ``absent``."""
    learner: Learner
    struggle: Struggle | None = None
    days: int = 0
    """Since the last visit."""


def module_level(counts: tuple[int, int, int, int], lessons: int) -> Level:
    """Return a learner's level in a module of so many lessons.

    ``counts`` tell how many of them are discovered, started, passed, mastered, each or more.
    """
    discovered, started, passed, mastered = counts
    if lessons and mastered >= lessons:
        return Level.MASTERED
    if lessons and passed >= lessons:
        return Level.PASSED
    if started:
        return Level.STARTED
    return Level.DISCOVERED if discovered else Level.NONE


def days_since(at: int, now: float) -> int | None:
    """Return how many midnights lie between a visit and now; None where a clock cannot be believed."""
    if not at or not is_plausible(at) or not is_plausible(now) or at > now + _AHEAD_SECONDS:
        return None
    return max(0, _day_number(now) - _day_number(at))


def tell_last_visit(at: int, now: float, translator: Translator) -> str:
    """Return in words when somebody was here last; at 0 they never were."""
    if not at:
        return translator.gettext("not yet")
    days = days_since(at, now)
    if days is None:
        return translator.gettext("date unknown")
    if days == 0:
        return translator.gettext("today")
    if days == 1:
        return translator.gettext("yesterday")
    if days < 7:
        return translator.gettext(_WEEKDAYS[date.fromtimestamp(at).weekday()])
    return translator.ngettext("{n} day ago", "{n} days ago", days)


def find_notices(
    learners: Sequence[Learner],
    overview: Mapping[str, PersonSummary],
    raised: Iterable[str],
    now: float,
) -> list[Notice]:
    """Return who needs the trainer, the most urgent first.

    Raised hands, then who is stuck (once each, at what was tried most), then who has not come, the
    latest visit first: those can still be called.
    """
    hands = set(raised)
    found = [Notice("raised", one) for one in learners if one.id in hands]
    stuck, absent = [], []
    for learner in learners:
        person = overview.get(learner.id)
        if person is None:
            continue
        if person.struggles:
            stuck.append(Notice("stuck", learner, max(person.struggles, key=lambda one: one.tries)))
        days = days_since(person.last_at, now)
        if days is not None and days >= ABSENT_DAYS:
            absent.append(Notice("absent", learner, days=days))
    stuck.sort(key=lambda one: -one.struggle.tries if one.struggle else 0)
    absent.sort(key=lambda one: one.days)
    return found + stuck + absent


def tell_notice(
    notice: Notice, name: str, title_of: Callable[[Struggle], str], translator: Translator
) -> str:
    """Return a notice as a sentence; ``title_of`` names the lesson of a struggle."""
    if notice.struggle is not None:
        return translator.ngettext(
            "{name} is stuck at “{lesson}” ({n} try).",
            "{name} is stuck at “{lesson}” ({n} tries).",
            notice.struggle.tries,
            name=name,
            lesson=title_of(notice.struggle),
        )
    if notice.kind == "absent":
        return translator.ngettext(
            "{name} has not come for {n} day.", "{name} has not come for {n} days.", notice.days, name=name
        )
    return translator.gettext("{name} raises a hand.", name=name)


def _day_number(at: float) -> int:
    """Return the number of a local day: neither the hour counts, nor the change to summer time."""
    return date.fromtimestamp(at).toordinal()
