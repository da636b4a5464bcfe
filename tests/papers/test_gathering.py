"""Papers put together from the catalogue and the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.key_marks import KeyWords
from learn_app.papers.gathering import certified_modules, gather_certificate, gather_report, gather_sheet
from learn_app.progress.records import Attempt, Criterion, Learner, Outcome
from learn_app.progress.results import Level
from learn_app.progress.store import ProgressStore
from learn_app.training.cohorts import attest
from learn_app.training.placement import FACT, Placement, write_placement
from tests.papers.people import ENGLISH, ROOT

NOW = 1_795_435_200.0
"""A day of November 2026."""


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalog]:
    path = tmp_path_factory.mktemp("catalogue") / "catalog.db"
    build(ROOT / "lessons", ROOT / "assets", path)
    opened = Catalog.open(path)
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ProgressStore]:
    with ProgressStore.open(tmp_path, now=lambda: NOW) as opened:
        yield opened


def play(
    catalog: Catalog, store: ProgressStore, learner: Learner, lesson: str, outcome: Outcome = Outcome.PASSED
) -> None:
    entry = catalog.lesson_entry(*lesson.split("/"))
    assert entry is not None
    criterion = Criterion(entry.exercises, entry.exercises[-1:], 1)
    for id_ in entry.exercises:
        key = learner.id, entry.module, entry.id, id_
        store.record(Attempt(*key, "v", outcome, duration_ms=60_000, criterion=criterion))


def test_a_certificate_says_what_was_done_and_is_none_before(catalog: Catalog, store: ProgressStore) -> None:
    amina = store.add_learner("Amina", "fox")
    assert gather_certificate(catalog, store, amina, "souris", NOW, ENGLISH) is None
    assert certified_modules(catalog, store, amina) == []
    play(catalog, store, amina, "souris/clic")
    made = gather_certificate(catalog, store, amina, "souris", NOW, ENGLISH)
    assert made is not None
    assert [one.words for one in made.skills] == ["cliquer sur un bouton"]
    assert (made.name, made.day) == ("Amina", "23 November 2026")
    assert [one.id for one in certified_modules(catalog, store, amina)] == ["souris"]
    assert gather_certificate(catalog, store, amina, "mail", NOW, ENGLISH) is None
    assert gather_certificate(catalog, store, amina, "unknown", NOW, ENGLISH) is None


def test_what_only_the_first_questions_showed_is_not_certified(
    catalog: Catalog, store: ProgressStore
) -> None:
    amina = store.add_learner("Amina", "fox")
    probe = catalog.placement()[0][0]
    entry = catalog.lesson_entry(*probe.lesson.split("/"))
    assert entry is not None
    last = entry.exercises[-1]
    shown = Attempt(amina.id, entry.module, entry.id, last, "v", Outcome.PASSED)
    store.record(shown._replace(criterion=Criterion((last,), (last,))))
    assert store.levels(amina.id)[entry.module, entry.id].level is Level.PASSED
    assert [one.id for one in certified_modules(catalog, store, amina)] == [entry.module]
    placement = Placement().answer(probe.lesson, True).end()
    store.set_fact(amina.id, FACT, write_placement(placement))
    assert certified_modules(catalog, store, amina) == []


def test_what_the_trainer_saw_stands_on_the_certificate_it_belongs_to(
    catalog: Catalog, store: ProgressStore
) -> None:
    amina = store.add_learner("Amina", "fox")
    for lesson in ("mail/lire", "souris/clic"):
        play(catalog, store, amina, lesson)
    attest(store, amina.id, "boite-mail")
    mail = gather_certificate(catalog, store, amina, "mail", NOW, ENGLISH)
    mouse = gather_certificate(catalog, store, amina, "souris", NOW, ENGLISH)
    assert mail is not None
    assert mouse is not None
    assert (mail.seen, mouse.seen) == (("Signs in to their own mailbox",), ())


def test_a_sheet_is_that_of_the_lesson_as_its_learner_is_told_it(catalog: Catalog) -> None:
    sheet = gather_sheet(catalog, "souris", "clic")
    assert sheet is not None
    assert sheet.title == "Cliquer sur un bouton"
    assert "bouton gauche" in " ".join(step.text for step in sheet.steps)
    catalog.hand = "left"
    left = gather_sheet(catalog, "souris", "clic")
    catalog.hand = "right"
    assert left is not None
    assert "bouton droit" in " ".join(step.text for step in left.steps)
    assert gather_sheet(catalog, "souris", "unknown") is None


def test_a_sheet_says_the_way_to_a_sign_on_the_keyboard_of_its_computer(catalog: Catalog) -> None:
    words = KeyWords(ROOT / "assets" / "keyboards")
    french = gather_sheet(catalog, "clavier", "altgr", words)
    american = gather_sheet(catalog, "clavier", "altgr", words, "us")
    assert french is not None
    assert american is not None
    assert "gardez AltGr appuyée, puis tapez à" in french.advice
    assert "gardez Maj appuyée, puis tapez 2" in american.advice
    assert ("€", "5 €") in [task.words for task in french.tasks]
    assert ("euros", "5 euros") in [task.words for task in american.tasks]
    assert "{" not in " ".join((*french.said, *american.said))


def test_a_report_has_a_line_for_everybody_also_who_did_nothing_yet(
    catalog: Catalog, store: ProgressStore
) -> None:
    amina, karim = store.add_learner("Amina", "fox"), store.add_learner("", "owl")
    store.begin_sitting(amina.id)
    play(catalog, store, amina, "souris/clic")
    for _ in range(5):
        play(catalog, store, amina, "souris/bouger", Outcome.FAILED)
    learners = [amina, karim]
    report = gather_report(
        catalog, store, learners, "Tuesday", NOW, ENGLISH, lambda one: one.name or one.picture
    )
    first, second = report.lines
    assert (first.name, second.name) == ("Amina", "owl")
    mouse = next(place for place, module in enumerate(report.modules) if module.id == "souris")
    assert (first.modules[mouse].level, first.modules[mouse].done) == (Level.STARTED, 1)
    assert first.stuck_at == ("Bouger la flèche",)
    assert (first.sittings, first.days) == (1, 1)
    assert first.hours > 0
    assert (second.sittings, second.hours, second.stuck_at) == (0, 0.0, ())
    themes = {one.code: one for one in report.themes}
    assert themes["PrendreEnMainDuMateriel"].people == 1
    assert themes["Email"].people == 0
