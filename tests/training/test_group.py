import time
from pathlib import Path

import pytest

from learn_app.i18n import Translator
from learn_app.progress.records import Learner
from learn_app.progress.results import Level, PersonSummary, Struggle
from learn_app.training.group import days_since, find_notices, module_level, tell_last_visit, tell_notice

ENGLISH = Translator(Path(), "en")
NOON = time.mktime((2026, 11, 23, 12, 0, 0, 0, 0, -1))  # a Monday
DAY = 86_400
AMINA, KARIM, JEANINE, LUCAS = (Learner(name, name, "fox") for name in ("Amina", "Karim", "Jeanine", "Lucas"))


@pytest.mark.parametrize(
    ("counts", "level"),
    [
        ((0, 0, 0, 0), Level.NONE),
        ((1, 0, 0, 0), Level.DISCOVERED),
        ((3, 0, 0, 0), Level.DISCOVERED),
        ((1, 1, 0, 0), Level.STARTED),
        ((3, 3, 2, 2), Level.STARTED),
        ((3, 3, 3, 2), Level.PASSED),
        ((3, 3, 3, 3), Level.MASTERED),
        ((4, 4, 4, 4), Level.MASTERED),  # a lesson that is no more
    ],
)
def test_a_module_is_at_the_level_of_all_its_lessons(counts: tuple[int, int, int, int], level: Level) -> None:
    assert module_level(counts, 3) is level


def test_a_module_without_lessons_is_not_acquired() -> None:
    assert module_level((0, 0, 0, 0), 0) is Level.NONE


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (0, "today"),
        (11 * 3600, "today"),
        (13 * 3600, "yesterday"),
        (DAY, "yesterday"),
        (2 * DAY, "Saturday"),
        (6 * DAY, "Tuesday"),
        (7 * DAY, "7 days ago"),
        (12 * DAY, "12 days ago"),
        (-1800, "today"),  # the clock was put right a little
    ],
)
def test_the_last_visit_is_told_as_one_says_it(ago: int, words: str) -> None:
    assert tell_last_visit(int(NOON - ago), NOON, ENGLISH) == words


def test_just_after_midnight_the_evening_before_was_yesterday() -> None:
    midnight = NOON - DAY / 2
    assert tell_last_visit(int(midnight - 60), midnight + 60, ENGLISH) == "yesterday"


def test_the_change_to_winter_time_is_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        now = time.mktime((2026, 10, 25, 23, 30, 0, 0, 0, -1))  # a day of 25 hours
        assert days_since(int(now - 24 * 3600), now) == 0
        assert days_since(int(now - 25 * 3600), now) == 1
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("at", "now"),
    [
        (NOON, 0),  # the battery is dead: 1970
        (NOON, 4e9),  # 2096
        (5_000, NOON),  # the visit was in 1970
        (5_000, 9_000),
        (NOON + 2 * DAY, NOON),  # a visit to come
    ],
)
def test_a_clock_that_cannot_be_believed_is_not(at: float, now: float) -> None:
    assert days_since(int(at), now) is None
    assert tell_last_visit(int(at), now, ENGLISH) == "date unknown"
    assert find_notices([AMINA], {AMINA.id: PersonSummary(AMINA.id, last_at=int(at))}, (), now) == []


def test_who_never_came_is_told_so_and_not_missed() -> None:
    assert tell_last_visit(0, NOON, ENGLISH) == "not yet"
    assert find_notices([AMINA], {AMINA.id: PersonSummary(AMINA.id)}, (), NOON) == []
    assert find_notices([AMINA], {}, (), NOON) == []


def test_the_most_urgent_comes_first() -> None:
    little, much = (Struggle("souris", "double-clic", "ouvrir", tries) for tries in (4, 7))
    overview = {
        AMINA.id: PersonSummary(AMINA.id, last_at=int(NOON - 10 * DAY)),
        KARIM.id: PersonSummary(KARIM.id, last_at=int(NOON - 9 * DAY), struggles=(little,)),
        JEANINE.id: PersonSummary(JEANINE.id, last_at=int(NOON), struggles=(little, much)),
        LUCAS.id: PersonSummary(LUCAS.id, last_at=int(NOON)),
        "gone": PersonSummary("gone", last_at=int(NOON - 40 * DAY), struggles=(much,)),
    }
    notices = find_notices([AMINA, KARIM, JEANINE, LUCAS], overview, [LUCAS.id, "gone"], NOON)
    told = [tell_notice(one, one.learner.name, lambda _: "Double-clic", ENGLISH) for one in notices]
    assert told == [
        "Lucas raises a hand.",
        "Jeanine is stuck at “Double-clic” (7 tries).",
        "Karim is stuck at “Double-clic” (4 tries).",
        "Amina has not come for 10 days.",
    ]
