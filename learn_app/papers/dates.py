"""Days as papers say them. An old computer's clock may be years wrong: a line is left to fill in then."""

from datetime import UTC, date, datetime

from learn_app.i18n import N_, Translator
from learn_app.progress.days import is_plausible

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def find_day(seconds: float) -> date | None:
    """Return the local day that a clock shows, in seconds since 1970; None where it cannot be believed."""
    return datetime.fromtimestamp(seconds, UTC).astimezone().date() if is_plausible(seconds) else None


def name_day(day: date, translator: Translator) -> str:
    """Return a day in words, such as 23 November 2026."""
    month = translator.gettext(_MONTHS[day.month - 1])
    if day.day == 1:
        return translator.gettext("1 {month} {year}", month=month, year=day.year)
    return translator.gettext("{day} {month} {year}", day=day.day, month=month, year=day.year)
