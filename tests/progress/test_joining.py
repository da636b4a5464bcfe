"""One person known as several learners: joined, and separated again."""

from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.progress.joining import join, separate
from learn_app.progress.overview import read_overview
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import rebuild
from tests.progress.histories import ACTS, Act, Content, content, take, world
from tests.progress.samples import attempt


def known(store: ProgressStore) -> Content:
    """All but the facts of who is who."""
    found = content(store)
    found["fact"] = [row for row in found["fact"] if row[3] != "same_as"]
    found["holding"] = [row for row in found["holding"] if row[1] != "same_as"]
    return found


def test_a_person_known_twice_is_shown_once(tmp_path: Path) -> None:
    with ProgressStore.open(tmp_path) as store:
        amina, again = store.add_learner("Amina", "fox"), store.add_learner("amina", "owl")
        store.record(attempt(amina.id, "un"))
        store.record(attempt(again.id, "deux"))
        join(store, again.id, amina.id)
        assert store.learners() == [amina]
        assert store.completed(amina.id) == {("souris", "clic"): {"un", "deux"}}
        assert read_overview(store)[amina.id].tries == 2
        assert again.id not in read_overview(store)
        separate(store, again.id)
        assert store.learners() == [amina, again]
        assert store.completed(amina.id) == {("souris", "clic"): {"un"}}
        assert store.completed(again.id) == {("souris", "clic"): {"deux"}}


def test_joined_one_way_here_and_the_other_way_there_they_are_separated_all_the_same(tmp_path: Path) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    with ProgressStore.open(tmp_path / "here") as here, ProgressStore.open(tmp_path / "there") as there:
        amina, again = here.add_learner("Amina", "fox"), here.add_learner("amina", "owl")
        take(there, here)
        join(here, again.id, amina.id)
        join(there, amina.id, again.id)
        take(here, there)
        assert len(here.learners()) == 1
        separate(here, here.ids(amina.id)[1])
        assert here.learners() == [amina, again]


@settings(max_examples=40)
@given(ACTS, st.integers(0, 7), st.integers(0, 7))
def test_separating_after_joining_gives_what_was_before(acts: list[Act], one: int, other: int) -> None:
    with world(Path(mkdtemp()), 2, acts) as made:
        store = made.computers[0]
        take(store, made.computers[1])
        people = store.learners()
        if len(people) < 2:
            return
        who, as_whom = people[one % len(people)], people[other % len(people)]
        before = known(store)
        join(store, who.id, as_whom.id)
        joined = content(store)
        store.transact(rebuild)
        assert content(store) == joined
        if who != as_whom:
            assert len(store.learners()) == len(people) - 1
            separate(store, who.id)
        assert known(store) == before
        assert store.learners() == people
