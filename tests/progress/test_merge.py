"""Putting together what was learnt on several computers: laws, and what goes wrong."""

from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.progress.erase import erase
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.joining import join, separate
from learn_app.progress.merge import merge, preview
from learn_app.progress.records import Opening
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import rebuild
from learn_app.progress.tables import COLUMNS
from tests.progress.histories import ACTS, Act, content, take, world
from tests.progress.samples import attempt, opening

COUNTS = st.integers(2, 4)
FEW = settings(max_examples=15)


# Laws


@FEW
@given(COUNTS, ACTS)
def test_the_order_and_number_of_merges_make_no_difference(count: int, acts: list[Act]) -> None:
    with world(Path(mkdtemp()), count, acts) as made:
        computers = made.computers
        forth, back = made.copy(0, "forth"), made.copy(count - 1, "back")
        made.computers = [*computers, forth, back]
        for one in computers:
            take(forth, one)
        for one in reversed(computers):
            take(back, one)
            take(back, one)  # twice is as good as once
        known = content(forth)
        assert content(back) == known
        take(forth, back)
        assert content(forth) == known


@FEW
@given(ACTS)
def test_it_makes_no_difference_who_was_merged_first(acts: list[Act]) -> None:
    with world(Path(mkdtemp()), 3, acts) as made:
        a, b, c = made.computers
        left, right = made.copy(0, "left"), made.copy(1, "right")
        made.computers = [a, b, c, left, right]
        take(left, b)  # (a + b) + c
        take(left, c)
        take(right, c)  # a + (b + c)
        take(a, right)
        assert content(a) == content(left)


@FEW
@given(COUNTS, ACTS)
def test_summaries_are_what_all_records_come_to(count: int, acts: list[Act]) -> None:
    with world(Path(mkdtemp()), count, acts) as made:
        for one in made.computers:
            take(made.computers[0], one)
        for one in made.computers:
            kept = content(one)
            one.transact(rebuild)
            assert content(one) == kept


@FEW
@given(COUNTS, ACTS)
def test_the_counter_goes_on_from_the_highest_and_no_number_is_given_twice(
    count: int, acts: list[Act]
) -> None:
    with world(Path(mkdtemp()), count, acts) as made:
        first = made.computers[0]
        for one in made.computers:
            take(first, one)
        rows = (first.read(f"SELECT coalesce(max(sequence), 0) FROM {table}")[0] for table in COLUMNS)
        highest = max(int(row[0][0]) for row in rows)
        assert first.claim().sequence > highest
        assert len(set(made.given)) == len(made.given)


def agree(*computers: ProgressStore) -> None:
    """Let all take from all, and prove that they know the same, and what all records come to."""
    for _ in range(2):
        for one in computers:
            for other in computers:
                if one is not other:
                    take(one, other)
    known = content(computers[0])
    for one in computers:
        assert content(one) == known
        one.transact(rebuild)
        assert content(one) == known


def test_joining_and_separating_travel(here: ProgressStore, there: ProgressStore) -> None:
    amina, again = here.add_learner("Amina", "fox"), here.add_learner("amina", "owl")
    here.record(attempt(amina.id, "un"))
    here.record(attempt(again.id, "deux"))
    join(here, again.id, amina.id)
    take(there, here)
    assert there.completed(amina.id) == {("souris", "clic"): {"un", "deux"}}
    separate(here, again.id)
    take(there, here)
    assert there.completed(amina.id) == {("souris", "clic"): {"un"}}
    agree(here, there)


def test_who_was_joined_stays_when_only_the_other_one_was_erased_elsewhere(
    here: ProgressStore, there: ProgressStore
) -> None:
    amina, again = here.add_learner("Amina", "fox"), here.add_learner("amina", "owl")
    here.record(attempt(amina.id, "un"))
    here.record(attempt(again.id, "deux"))
    take(there, here)
    join(here, again.id, amina.id)
    erase(there, amina.id)
    take(here, there)
    assert here.learners() == [again]
    assert here.completed(again.id) == {("souris", "clic"): {"deux"}}
    agree(here, there)


def test_one_person_erased_on_two_computers_is_erased_once(here: ProgressStore, there: ProgressStore) -> None:
    amina = here.add_learner("Amina", "fox")
    take(there, here)
    there.add_learner("Moussa", "bear")
    erase(here, amina.id)
    erase(there, amina.id)
    known = []
    for name, sources in (("third", (here, there)), ("fourth", (there, here))):
        (here.folder.parent / name).mkdir()
        with ProgressStore.open(here.folder.parent / name) as other:
            for source in sources:
                take(other, source)
            known.append(content(other))
    assert known[0] == known[1]
    agree(here, there)


def test_a_number_is_not_given_twice_after_an_erasing_elsewhere(
    here: ProgressStore, there: ProgressStore
) -> None:
    amina, moussa = here.add_learner("Amina", "fox"), here.add_learner("Moussa", "bear")
    take(there, here)
    for _ in range(20):
        here.record(attempt(amina.id, "un"))
    take(there, here, moussa.id)
    last = here.claim().sequence
    erase(there, amina.id)  # by someone who knows little of what was done here
    take(here, there)
    assert here.claim().sequence > last - 1
    folder = here.folder
    here.close()
    with ProgressStore.open(folder) as again:
        assert again.claim().sequence > last - 1


# A learner who moves


def test_a_learner_goes_on_where_they_were(here: ProgressStore, there: ProgressStore) -> None:
    amina = there.add_learner("Amina", "fox", "fr", "large")
    there.set_fact(amina.id, "hand", "left")
    there.record(opening(amina.id))
    there.record(attempt(amina.id, "un"))
    there.add_key_counts(amina.id, {"é": (3, 1)})
    take(here, there, amina.id)
    assert here.learners() == [amina]
    assert here.facts(amina.id)["hand"] == "left"
    assert here.position(amina.id, "souris", "clic", ["un", "deux"]) == 1
    assert here.last_lesson(amina.id) == ("souris", "clic")
    assert here.levels(amina.id) == there.levels(amina.id)
    assert here.key_counts(amina.id) == {"é": (3, 1)}
    # And on, and back again.
    here.record(attempt(amina.id, "deux"))
    here.record(Opening(amina.id, "souris", "bouger"))
    take(there, here)
    assert there.position(amina.id, "souris", "clic", ["un", "deux"]) == 2
    assert there.last_lesson(amina.id) == ("souris", "bouger")


def test_what_was_chosen_last_holds_whatever_the_clocks_show(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    with (
        ProgressStore.open(tmp_path / "here", now=lambda: 4_070_908_800) as here,
        ProgressStore.open(tmp_path / "there", now=lambda: 0) as there,
    ):
        amina = here.add_learner("Amina", "fox")
        here.set_fact(amina.id, "language", "en")
        take(there, here)
        there.set_fact(amina.id, "language", "fr")
        take(here, there)
        assert here.facts(amina.id)["language"] == "fr"


def test_a_file_of_one_learner_has_nobody_else(here: ProgressStore, there: ProgressStore) -> None:
    amina, moussa = there.add_learner("Amina", "fox"), there.add_learner("Moussa", "bear")
    there.set_fact("cohort:1", "title", "lundi")
    there.set_fact("cohort:2", "title", "mardi")
    there.set_fact(amina.id, "cohort", "cohort:1")
    there.record(attempt(amina.id, "un"))
    there.record(attempt(moussa.id, "un"))
    stick = here.folder / "stick.db"
    export(there, stick, amina.id)
    assert b"Moussa" not in stick.read_bytes()
    assert b"mardi" not in stick.read_bytes()
    incoming = read_incoming(stick)
    merge(here, incoming)
    incoming.close()
    assert here.learners() == [amina._replace(cohort="cohort:1")]
    assert here.facts("cohort:1") == {"title": "lundi"}


def test_what_will_come_is_told_before(here: ProgressStore, there: ProgressStore) -> None:
    amina, moussa = there.add_learner("Amina", "fox"), there.add_learner("Moussa", "bear")
    there.record(attempt(amina.id, "un"))
    take(here, there)
    there.record(attempt(amina.id, "deux"))
    there.record(attempt(moussa.id, "un"))
    lea = there.add_learner("Léa", "owl")
    export(there, there.folder / "stick.db")
    incoming = read_incoming(there.folder / "stick.db")
    told = preview(here, incoming)
    assert [(one.id, one.name, one.is_new, one.attempts) for one in told.people] == [
        (amina.id, "Amina", False, 1),
        (moussa.id, "Moussa", False, 1),
        (lea.id, "Léa", True, 0),
    ]
    before = content(here)
    merge(here, incoming)
    assert content(here) != before
    assert preview(here, incoming).rows == 0
    incoming.close()
