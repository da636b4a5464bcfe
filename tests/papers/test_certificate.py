"""What a certificate says."""

import re
from datetime import UTC, date, datetime

import pytest

from learn_app.content.model import Competences
from learn_app.papers.certificate import make_certificate
from learn_app.papers.dates import find_day, name_day
from learn_app.progress.results import Level
from tests.papers.people import AMINA, ENGLISH, FRENCH, MOUSE, lesson, shipped

MOVE, CLICK, DRAG = (lesson(one, f"{one} things") for one in ("move", "click", "drag"))
LEVELS = {
    ("souris", "move"): Level.MASTERED,
    ("souris", "click"): Level.PASSED,
    ("souris", "drag"): Level.STARTED,
}
DAY = date(2026, 11, 23)


def test_only_what_was_passed_or_mastered_is_certified_and_says_how() -> None:
    made = make_certificate(AMINA, MOUSE, [MOVE, CLICK, DRAG], LEVELS, DAY, FRENCH)
    assert [(one.words, one.how) for one in made.skills] == [
        ("move things", "Acquise"),
        ("click things", "Réussie"),
    ]


def test_a_level_of_another_module_certifies_nothing() -> None:
    levels = {("mail", "move"): Level.MASTERED}
    assert make_certificate(AMINA, MOUSE, [MOVE], levels, DAY, FRENCH).skills == ()


def test_what_each_level_on_it_means_is_said_in_words_and_nothing_else() -> None:
    both = make_certificate(AMINA, MOUSE, [MOVE, CLICK], LEVELS, DAY, ENGLISH, days=3)
    assert "on 3 different days" in both.criteria[0]
    assert both.criteria[1].startswith("Passed:")
    one = make_certificate(AMINA, MOUSE, [CLICK], LEVELS, DAY, ENGLISH)
    assert [text[:7] for text in one.criteria] == ["Passed:"]


def test_each_competence_is_named_once_and_each_skill_has_its_codes() -> None:
    known = Competences(dlgf=("0.1",), digcomp=("4.3", "9.9"), pix=("2.1",))
    lessons = [MOVE, lesson("click", "click things", competences=known)]
    made = make_certificate(AMINA, MOUSE, lessons, LEVELS, DAY, ENGLISH)
    assert [one.code for one in made.competences] == ["0.1", "4.3", "9.9", "2.1"]
    assert made.competences[1].name == "Protecting health and well-being"
    assert made.competences[2].name == ""  # unknown here, and kept
    assert made.skills[1].codes == "DLGF 0.1 · DigComp 4.3, 9.9 · Pix 2.1"


def test_without_a_name_or_a_clock_to_believe_there_is_nothing_in_their_place() -> None:
    nobody = AMINA._replace(name="  ")
    made = make_certificate(nobody, MOUSE, [MOVE], LEVELS, find_day(0.0), FRENCH)
    assert (made.name, made.day) == ("", "")


@pytest.mark.parametrize("year", [1970, 1999, 2024, 2099])
def test_a_clock_that_is_wrong_gives_no_day(year: int) -> None:
    assert find_day(datetime(year, 6, 1, tzinfo=UTC).timestamp()) is None


def test_days_are_said_as_one_says_them() -> None:
    day = find_day(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp())
    assert day is not None
    assert name_day(day, FRENCH) == "23 novembre 2026"
    assert name_day(date(2027, 8, 1), FRENCH) == "1er août 2027"


def test_every_shipped_lesson_reads_well_after_je_sais() -> None:
    every = [one for _module, lessons in shipped() for one in lessons]
    assert len(every) > 50
    addressed = re.compile(r"(?<!-)\b(vous|votre|vos)\b")
    assert [one.known for one in every if addressed.search(one.known)] == []
    # And where the goal does already, there is no other wording to keep in step with it.
    assert [one.id for one in every if one.certificate and not addressed.search(one.goal)] == []


def test_every_competence_of_a_shipped_lesson_has_a_name() -> None:
    for module, lessons in shipped():
        levels = {(one.module, one.id): Level.PASSED for one in lessons}
        made = make_certificate(AMINA, module, lessons, levels, DAY, ENGLISH)
        assert [one for one in made.competences if not one.name] == []
        assert len(made.skills) == len(lessons)
