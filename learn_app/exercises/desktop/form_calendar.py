"""The calendar of a date field: months and their days, by arithmetic alone."""

from typing import NamedTuple

from learn_app.exercises.desktop.form_world import Field

REACH = 12
"""So many months before and after the one it opens at can be shown."""

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Month(NamedTuple):
    """A month of a year."""

    year: int = 0
    month: int = 0

    def plus(self, count: int) -> "Month":
        """Return the month so many months later."""
        total = self.year * 12 + self.month - 1 + count
        return Month(total // 12, total % 12 + 1)

    def minus(self, other: "Month") -> int:
        """Return how many months it is later than another one."""
        return (self.year - other.year) * 12 + self.month - other.month


NO_MONTH = Month()


def opening(field: Field) -> Month:
    """Return the month at which a field's calendar opens."""
    month, _, year = field.calendar.partition("/")
    return Month(int(year), int(month)) if year else Month()


def is_within_reach(field: Field, month: Month) -> bool:
    """Tell whether the field's calendar can show a month."""
    return abs(month.minus(opening(field))) <= REACH


def day_count(month: Month) -> int:
    """Return how many days a month has."""
    is_leap = month.year % 4 == 0 and (month.year % 100 != 0 or month.year % 400 == 0)
    return 29 if month.month == 2 and is_leap else _DAYS[month.month - 1]


def first_weekday(month: Month) -> int:
    """Return the weekday of the first day: 0 for Monday."""
    year, number = (month.year - 1, month.month + 12) if month.month < 3 else (month.year, month.month)
    # Zeller's congruence, which counts from Saturday.
    zeller = (1 + 13 * (number + 1) // 5 + year + year // 4 - year // 100 + year // 400) % 7
    return (zeller + 5) % 7


def written(month: Month, day: int) -> str:
    """Return a day as the field holds it."""
    return f"{day:02}/{month.month:02}/{month.year}"
