"""One person's page in the trainer's area."""

from functools import partial

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget

from learn_app.app import Application
from learn_app.progress.records import Learner, Outcome
from learn_app.screens.trainer.person import PersonScreen
from learn_app.tour.pressing import find
from learn_app.training import cohorts
from learn_app.training.course import SKILLS
from tests.screens.lessons import press
from tests.screens.test_trainer_group import play, texts
from tests.screens.trainer_pin import enter_area


@pytest.fixture
def amina(app: Application) -> Learner:
    return app.store.add_learner("Amina", "fox")


def see(app: Application, learner: Learner) -> str:
    app.window.trainer_area().people.show(learner.id)
    assert isinstance(app.window.screen_shown, PersonScreen)
    return texts(app)


def test_the_past_is_told_in_words(app: Application, amina: Learner) -> None:
    play(app, amina, duration_ms=90_000)
    for _ in range(4):
        mistakes = (("missed", 3), ("wrong-button", 1), ("pressed-beside", 2))
        play(app, amina, Outcome.FAILED, mistake_codes=mistakes, duration_ms=30_000)
    told = see(app, amina)
    exercises = len(app.context.catalog.lesson_entry("souris", "clic").exercises)  # type: ignore[union-attr]
    assert "1 day of practice · 1 sitting" in told
    assert "Last visit: today" in told
    assert "Amina is stuck at “Cliquer” (4 tries)." in told
    assert told.count("is stuck") == 1
    assert f"{20 * exercises} × clicks beside the target\n{4 * exercises} × the wrong mouse button" in told
    assert "Passed" in told
    assert f"{round(3.5 * exercises)} min" in told


def test_the_last_days_of_practice_are_told_by_dates_that_can_be_believed(
    app: Application, amina: Learner
) -> None:
    boots = iter("abc")
    app.store._boot = lambda: next(boots)
    for at in (1_790_000_000, 1_790_000_000 + 2 * 86_400, 1000):
        app.store._now = partial(float, at)
        app.store.begin_sitting(amina.id)
    app.store._now = lambda: 1_790_400_000
    told = see(app, amina)
    assert "Day 3: date unknown\nDay 2: 23 September 2026\nDay 1: 21 September 2026" in told
    assert "Last visit: date unknown" in told


def test_somebody_who_never_came_has_a_page_too(app: Application, amina: Learner) -> None:
    told = see(app, amina)
    assert "Last visit: not yet" in told
    assert "Mistakes" not in told


def test_lessons_are_assigned_and_unlocked_and_taken_back(app: Application, amina: Learner) -> None:
    see(app, amina)
    for button in ("assigned", "unlocked"):
        press(app, button)
        press(app, "lesson.souris.reponse")
        press(app, "back")
    facts = app.store.facts(amina.id)
    assert cohorts.assigned_to(facts) == cohorts.unlocked_for(facts) == {("souris", "reponse")}
    press(app, "assigned")
    press(app, "lesson.souris.reponse")
    press(app, "back")
    assert cohorts.assigned_to(app.store.facts(amina.id)) == frozenset()


def test_a_broken_lesson_cannot_be_assigned(app: Application, amina: Learner) -> None:
    see(app, amina)
    press(app, "assigned")
    assert not find(app, "lesson.souris.abimee").isEnabled()


def test_a_skill_is_attested_for_good_and_can_be_taken_back(app: Application, amina: Learner) -> None:
    for is_attested in (True, False):
        see(app, amina)
        box = find(app, "skill.imprimer")
        assert isinstance(box, QCheckBox)
        assert box.isChecked() is not is_attested
        box.click()
        assert cohorts.attested_of(app.store.facts(amina.id)) == (
            {"imprimer"} if is_attested else frozenset()
        )


def test_a_secret_is_taken_away_only_after_a_question(app: Application) -> None:
    amina = app.store.add_learner("Amina", "fox")
    app.store.update_learner(amina._replace(secret="fox owl bear"))
    see(app, app.store.learners()[0])
    press(app, "secret")
    press(app, "answer.keep")
    assert app.store.learners()[0].secret
    press(app, "secret")
    press(app, "answer.take")
    assert app.store.learners()[0].secret == ""
    screen = app.window.screen_shown
    assert isinstance(screen, PersonScreen)
    assert screen.findChild(QWidget, "secret") is None


def test_somebody_is_put_into_another_group(app: Application, amina: Learner) -> None:
    cohort = cohorts.add_cohort(app.store, "Denain")
    see(app, amina)
    press(app, "group")
    press(app, f"answer.{cohort.id}")
    assert "Denain" in texts(app)
    assert app.store.learners()[0].cohort == cohort.id
    press(app, "group")
    press(app, "answer.none")
    assert app.store.learners()[0].cohort == ""


def test_from_a_person_one_gets_back_to_the_group(app: Application, amina: Learner) -> None:
    enter_area(app)
    see(app, amina)
    press(app, "back")
    assert "1 person" in texts(app)


def test_the_codes_of_skills_are_those_that_were_kept_before() -> None:
    """They stand in facts of learners, for ever."""
    before = ["allumer", "brancher", "son", "cle-usb", "imprimer", "telephone", "boite-mail", "demarche"]
    assert list(SKILLS)[: len(before)] == before
