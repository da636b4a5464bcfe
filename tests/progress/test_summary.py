"""What attempts come to: levels, days of use, struggles; kept up and computed anew alike."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.progress.days import next_day
from learn_app.progress.overview import read_overview
from learn_app.progress.records import Attempt, Criterion, Opening, Outcome, Sitting
from learn_app.progress.results import Level
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import group_people, rebuild
from learn_app.progress.tables import COLUMNS, checksum, select_damaged

LESSON = ("souris", "clic")
CRITERION = Criterion(("un", "deux"), ("deux",))
MONDAY = 1_790_000_000
A_DAY = 86_400


class Computer:
    """A store, and the clock and runs of its computer."""

    def __init__(self, folder: Path) -> None:
        self.at = MONDAY
        self.boot = "boot 1"
        self.store = ProgressStore.open(folder, now=lambda: self.at, boot=lambda: self.boot)
        self.amina = self.store.add_learner("Amina", "fox").id

    def do(
        self, exercise: str, outcome: Outcome = Outcome.PASSED, hints: int = 0, demonstrations: int = 0
    ) -> Level:
        attempt = Attempt(
            *(self.amina, *LESSON, exercise, "v1"),
            outcome=outcome,
            hints=hints,
            demonstrations=demonstrations,
            criterion=CRITERION,
        )
        self.store.record(attempt)
        return self.level()

    def level(self) -> Level:
        waiting = self.store.levels(self.amina)[LESSON]
        assert self.store.flush()
        assert self.store.levels(self.amina)[LESSON] == waiting
        return waiting.level

    def come_back(self, days: int = 1) -> int:
        self.at += days * A_DAY
        return self.store.begin_sitting(self.amina)


@pytest.fixture
def computer(tmp_path: Path) -> Iterator[Computer]:
    made = Computer(tmp_path)
    yield made
    made.store.close()


# Levels


def test_a_lesson_goes_from_discovered_to_mastered(computer: Computer) -> None:
    computer.store.record(Opening(computer.amina, *LESSON))
    assert computer.level() is Level.DISCOVERED
    assert computer.do("un", Outcome.ABANDONED) is Level.DISCOVERED
    assert computer.do("un", Outcome.SKIPPED) is Level.STARTED
    assert computer.do("deux") is Level.PASSED
    assert computer.do("deux") is Level.PASSED  # the same day
    computer.come_back()
    assert computer.do("deux", hints=1) is Level.PASSED
    assert computer.do("deux", demonstrations=1) is Level.PASSED
    assert computer.do("deux") is Level.MASTERED


def test_a_level_never_falls(computer: Computer) -> None:
    computer.do("un")
    computer.do("deux")
    for outcome in Outcome:
        assert computer.do("deux", outcome, hints=3) is Level.PASSED


def test_an_edited_lesson_takes_nothing_away(computer: Computer) -> None:
    computer.do("un")
    assert computer.do("deux") is Level.PASSED
    longer = Criterion(("un", "deux", "trois"), ("trois",))
    computer.store.record(
        Attempt(computer.amina, *LESSON, "trois", "v2", Outcome.ABANDONED, criterion=longer)
    )
    assert computer.level() is Level.PASSED


# Struggling


def test_who_tries_in_vain_is_seen_until_it_is_done_alone(computer: Computer) -> None:
    def struggles() -> list[tuple[str, int]]:
        person = read_overview(computer.store)[computer.amina]
        return [(one.exercise, one.tries) for one in person.struggles]

    for _ in range(3):
        computer.do("un", Outcome.ABANDONED)
    assert struggles() == []
    computer.do("un", hints=1)
    assert struggles() == [("un", 4)]
    computer.do("un", Outcome.SKIPPED)
    assert struggles() == [("un", 5)]
    computer.do("un")
    assert struggles() == []


def test_who_masters_a_lesson_is_not_stuck_in_it_whatever_was_hard(computer: Computer) -> None:
    computer.do("un", Outcome.SKIPPED)
    for _ in range(5):
        computer.do("un", Outcome.ABANDONED)
    computer.do("deux")
    assert read_overview(computer.store)[computer.amina].struggles
    computer.come_back()
    assert computer.do("deux") is Level.MASTERED
    assert not read_overview(computer.store)[computer.amina].struggles


def test_the_overview_counts_lessons_by_level(computer: Computer) -> None:
    computer.store.record(Opening(computer.amina, "souris", "bouger"))
    computer.do("un")
    computer.do("deux")
    computer.come_back(2)
    person = read_overview(computer.store)[computer.amina]
    assert person.modules == {"souris": (2, 1, 1, 0)}
    assert (person.day, person.sittings, person.last_at) == (2, 2, MONDAY + 2 * A_DAY)
    assert person.tries == 2


# Days of use


def sitting(day: int, at: int, date: str, boot: str) -> Sitting:
    return Sitting("amina", day, date, boot, at)


@pytest.mark.parametrize(
    ("at", "date", "boot", "day"),
    [
        (MONDAY + 60, "2026-09-21", "a", 3),  # a moment later
        (MONDAY + 60, "2026-09-21", "b", 3),  # switched off and on again
        (MONDAY + A_DAY, "2026-09-22", "a", 4),
        (MONDAY - A_DAY, "2026-09-20", "a", 3),  # the clock was put right
        (MONDAY - A_DAY, "2026-09-20", "b", 4),
        (0, "1970-01-01", "a", 3),
        (0, "1970-01-01", "b", 4),  # a dead battery: each run counts
        (4_070_908_800, "2099-01-01", "a", 3),
    ],
)
def test_a_day_of_use_is_not_the_clocks_word_alone(at: int, date: str, boot: str, day: int) -> None:
    assert next_day(sitting(3, MONDAY, "2026-09-21", "a"), at, date, boot) == day


def test_a_clock_that_is_set_during_a_run_makes_no_day() -> None:
    assert next_day(sitting(3, 0, "1970-01-01", "a"), MONDAY, "2026-09-21", "a") == 3
    assert next_day(sitting(3, 0, "1970-01-01", "a"), MONDAY, "2026-09-21", "b") == 4


def test_a_computer_without_a_clock_masters_too(computer: Computer) -> None:
    computer.at = 0
    computer.do("un")
    computer.do("deux")
    computer.boot = "boot 2"
    computer.come_back(0)
    assert computer.do("deux") is Level.MASTERED


# Kept up, and computed anew

ACTS = st.lists(
    st.one_of(
        st.builds(
            lambda who, lesson, exercise, outcome, hints: (
                lambda ids: Attempt(
                    ids[who], "souris", lesson, exercise, "v", outcome, hints=hints, criterion=CRITERION
                )
            ),
            st.integers(0, 1),
            st.sampled_from(["clic", "bouger"]),
            st.sampled_from(["un", "deux"]),
            st.sampled_from(Outcome),
            st.integers(0, 1),
        ),
        st.builds(lambda who: lambda ids: Opening(ids[who], *LESSON), st.integers(0, 1)),
        st.sampled_from(["tomorrow", "reboot"]),
    ),
    max_size=30,
)
SUMMARIES = {
    "lesson_summary": "learner_id, module, lesson",
    "person_summary": "learner_id",
    "struggle": "learner_id, module, lesson, exercise",
}


@given(ACTS)
def test_summaries_are_what_the_records_come_to(
    acts: list[str | Callable[[list[str]], Attempt | Opening]],
) -> None:
    with TemporaryDirectory() as folder:
        computer = Computer(Path(folder))
        store = computer.store
        ids = [computer.amina, store.add_learner("Moussa", "bear").id]
        for act in acts:
            if act == "tomorrow":
                computer.come_back()
            elif act == "reboot":
                computer.boot += "!"
            elif callable(act):
                store.record(act(ids))
        store.flush()

        def tables() -> list[list[tuple[object, ...]]]:
            return [store.read(f"SELECT * FROM {name} ORDER BY {by}")[0] for name, by in SUMMARIES.items()]

        kept = tables()
        store.transact(rebuild)
        assert tables() == kept
        store.close()


def test_summaries_of_other_rules_are_computed_anew_at_the_next_start(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.do("un")
    computer.store.transact(lambda connection: connection.execute("UPDATE lesson_summary SET level = 4"))
    computer.store.transact(lambda connection: connection.execute("UPDATE summary_version SET version = 0"))
    computer.store.close()
    with ProgressStore.open(tmp_path) as store:
        assert store.levels(computer.amina)[LESSON].level is Level.STARTED


# Who is who


def test_joined_learners_are_one_person() -> None:
    ids = ["a", "b", "c", "d"]
    assert group_people(ids, {}) == [("a",), ("b",), ("c",), ("d",)]
    assert group_people(ids, {"a": "b", "b": "c"}) == [("c", "a", "b"), ("d",)]
    assert group_people(ids, {"a": "b", "b": "a", "c": "b"}) == [("a", "b", "c"), ("d",)]
    assert group_people(ids, {"a": "gone"}) == [("a",), ("b",), ("c",), ("d",)]


# Checksums


def test_every_row_has_its_checksum(computer: Computer) -> None:
    computer.store.record(Opening(computer.amina, *LESSON))
    computer.do("un")
    computer.store.add_key_counts(computer.amina, {"é": (2, 1)})
    computer.store.flush()
    for table in COLUMNS:
        assert computer.store.read(f"SELECT count(*) FROM {table}")[0] > [(0,)]
        assert computer.store.read(select_damaged(table))[0] == []


@given(st.lists(st.integers(-(2**63), 2**63 - 1) | st.text(), min_size=1, max_size=8), st.data())
def test_a_turned_bit_changes_the_checksum(values: list[int | str], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(values) - 1))
    value = values[index]
    other: int | str
    if isinstance(value, int):
        other = value ^ (1 << data.draw(st.integers(0, 62)))
    else:
        raw = bytearray(value.encode())
        if not raw:
            return
        raw[data.draw(st.integers(0, len(raw) - 1))] ^= 1 << data.draw(st.integers(0, 6))
        other = raw.decode("utf-8", "surrogateescape")
        if other == value:
            return
    assert checksum(*values) != checksum(*values[:index], other, *values[index + 1 :])
