from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from learn_app.training import cohorts

CLICK, WHEEL, MAIL = ("souris", "clic"), ("souris", "molette"), ("mail", "lire")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    with ProgressStore.open(tmp_path) as store:
        yield store


@pytest.fixture
def amina(store: ProgressStore) -> Learner:
    return store.add_learner("Amina", "fox")


def again(store: ProgressStore, learner: Learner) -> Learner:
    return next(one for one in store.learners() if one.id == learner.id)


def test_groups_come_by_title_and_under_their_latest_one(store: ProgressStore) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    jeudi = cohorts.add_cohort(store, "jeudi")
    assert [one.title for one in cohorts.list_cohorts(store)] == ["jeudi", "Mardi"]
    cohorts.rename_cohort(store, mardi.id, "Denain, le mardi")
    assert [one.title for one in cohorts.list_cohorts(store)] == ["Denain, le mardi", "jeudi"]
    assert cohorts.find_cohort(store, jeudi.id) == jeudi
    assert cohorts.find_cohort(store, "") is None
    assert cohorts.find_cohort(store, "cohort:unknown") is None


def test_a_learner_is_in_one_group_at_a_time(store: ProgressStore, amina: Learner) -> None:
    mardi, jeudi = cohorts.add_cohort(store, "Mardi"), cohorts.add_cohort(store, "Jeudi")
    moussa = store.add_learner("Moussa", "bear")
    for cohort in (mardi, jeudi):
        cohorts.put_into(store, amina, cohort.id)
    assert cohorts.members(store.learners(), mardi.id) == []
    assert [one.id for one in cohorts.members(store.learners(), jeudi.id)] == [amina.id]
    assert {one.id for one in cohorts.members(store.learners(), "")} == {amina.id, moussa.id}


def test_a_group_given_up_sets_its_learners_free_and_keeps_them(store: ProgressStore, amina: Learner) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    cohorts.put_into(store, amina, mardi.id)
    cohorts.give_up_cohort(store, mardi.id)
    assert cohorts.list_cohorts(store) == []
    assert cohorts.find_cohort(store, mardi.id) is None
    assert again(store, amina).cohort == ""


def test_a_session_assigns_its_lessons_to_the_group_while_it_is_held(
    store: ProgressStore, amina: Learner
) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    cohorts.set_plan(store, mardi.id, [[CLICK, WHEEL], [MAIL]])
    cohorts.put_into(store, amina, mardi.id)
    amina = again(store, amina)
    assert cohorts.assigned_lessons(store, amina) == ()
    cohorts.set_session(store, mardi.id, 1)
    assert cohorts.assigned_lessons(store, amina) == (CLICK, WHEEL)
    cohorts.set_session(store, mardi.id, 2)
    assert cohorts.assigned_lessons(store, amina) == (MAIL,)
    cohorts.set_session(store, mardi.id, 3)
    assert cohorts.assigned_lessons(store, amina) == ()
    assert cohorts.assigned_lessons(store, store.add_learner("Moussa", "bear")) == ()


def test_what_is_assigned_to_one_comes_before_the_session_and_only_once(
    store: ProgressStore, amina: Learner
) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    cohorts.set_plan(store, mardi.id, [[CLICK, WHEEL]])
    cohorts.set_session(store, mardi.id, 1)
    cohorts.put_into(store, amina, mardi.id)
    cohorts.assign(store, amina.id, MAIL)
    cohorts.assign(store, amina.id, WHEEL)
    assert cohorts.assigned_lessons(store, again(store, amina)) == (MAIL, WHEEL, CLICK)
    cohorts.assign(store, amina.id, MAIL, False)
    assert cohorts.assigned_lessons(store, again(store, amina)) == (WHEEL, CLICK)
    assert cohorts.assigned_to(store.facts(amina.id)) == {WHEEL}


def test_a_hidden_module_is_hidden_from_the_group_alone(store: ProgressStore, amina: Learner) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    cohorts.put_into(store, amina, mardi.id)
    cohorts.hide_module(store, mardi.id, "demarches", True)
    cohorts.hide_module(store, mardi.id, "mail", True)
    cohorts.hide_module(store, mardi.id, "mail", False)
    assert cohorts.hidden_modules(store, again(store, amina)) == {"demarches"}
    assert cohorts.hidden_modules(store, store.add_learner("Moussa", "bear")) == frozenset()


def test_skills_are_attested_and_lessons_unlocked_and_both_taken_back(
    store: ProgressStore, amina: Learner
) -> None:
    for is_so in (True, False):
        cohorts.attest(store, amina.id, "allumer", is_so)
        cohorts.unlock(store, amina.id, MAIL, is_so)
        facts = store.facts(amina.id)
        assert cohorts.attested_of(facts) == ({"allumer"} if is_so else frozenset())
        assert cohorts.unlocked_for(facts) == ({MAIL} if is_so else frozenset())


@pytest.mark.parametrize("text", ["{", "null", "{}", '[1, "x"]', '[["nothing"], [3]]', "[" * 100_000])
def test_a_plan_that_makes_no_sense_assigns_nothing(store: ProgressStore, amina: Learner, text: str) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    cohorts.put_into(store, amina, mardi.id)
    store.set_fact(mardi.id, "plan", text)
    store.set_fact(mardi.id, "session", "1")
    assert cohorts.assigned_lessons(store, again(store, amina)) == ()


@pytest.mark.parametrize("text", ["-1", "x", "²", "", "99999"])
def test_a_session_that_makes_no_sense_is_none(store: ProgressStore, text: str) -> None:
    mardi = cohorts.add_cohort(store, "Mardi")
    store.set_fact(mardi.id, "session", text)
    assert [one.session for one in cohorts.list_cohorts(store)] == [0]
