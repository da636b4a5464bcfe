"""The trainer's ways with the USB stick, and with what is kept of people."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.papers.saving import Place
from learn_app.progress.erase import erase
from learn_app.progress.export import export
from learn_app.progress.records import Attempt, Outcome
from learn_app.progress.store import ProgressStore
from learn_app.screens.choice import ChoiceScreen
from learn_app.screens.trainer.group import GroupScreen
from learn_app.screens.trainer.own_data import describe_person
from learn_app.screens.trainer.people_choice import PeopleChoiceScreen
from learn_app.screens.trainer.person import PersonScreen
from learn_app.screens.trainer.stick import StickScreen
from learn_app.screens.trainer.stick_routes import StickRoutes
from learn_app.screens.trainer.taking import TakingScreen
from learn_app.tour.pressing import press
from learn_app.widgets.text import Text
from tests.progress.histories import take


class Stick:
    """A stick that can be put in and pulled out, and the trainer who uses it."""

    def __init__(self, app: Application, qtbot: QtBot, folder: Path) -> None:
        self.app, self.qtbot, self.folder = app, qtbot, folder
        self.is_in = False
        folder.mkdir()
        self.place = Place(folder, "KINGSTON")
        self.routes: StickRoutes = app.window.trainer_area().stick
        self.routes.find_sticks = lambda: [self.place] if self.is_in else []
        self.documents = folder.parent / "documents"
        self.routes.data.find_places = lambda: [Place(self.documents, "")]

    def show(self, is_in: bool = True) -> None:
        self.is_in = is_in
        self.routes.show()

    def press(self, *names: str) -> None:
        for name in names:
            press(self.app, name)

    def await_screen(self, kind: type[QWidget]) -> None:
        self.qtbot.waitUntil(lambda: isinstance(self.app.window.screen_shown, kind))

    def told(self) -> str:
        screen = self.app.window.screen_shown
        assert screen is not None
        return " ".join(text.text() for text in screen.findChildren(Text))


@pytest.fixture
def stick(app: Application, qtbot: QtBot, tmp_path: Path) -> Stick:
    return Stick(app, qtbot, tmp_path / "stick")


@pytest.fixture
def there(tmp_path: Path) -> Iterator[ProgressStore]:
    (tmp_path / "there").mkdir()
    with ProgressStore.open(tmp_path / "there") as store:
        yield store


def passed(learner_id: str) -> Attempt:
    return Attempt(learner_id, "souris", "clic", "accueil", "v", Outcome.PASSED)


def test_waiting_for_a_stick_wakes_the_computer_less_than_once_a_second(stick: Stick) -> None:
    stick.show(is_in=False)
    timers = [one for one in stick.app.window.findChildren(QTimer) if one.isActive()]
    repeated = [one.interval() for one in timers if not one.isSingleShot()]
    assert repeated
    assert min(repeated) >= 2000


def test_a_stick_is_found_when_it_is_put_in(stick: Stick) -> None:
    stick.show(is_in=False)
    screen = stick.app.window.screen_shown
    assert isinstance(screen, StickScreen)
    save = screen.findChild(QWidget, "save")
    assert save is not None
    assert not save.isEnabled()
    stick.is_in = True
    stick.qtbot.waitUntil(save.isEnabled)
    assert "KINGSTON" in stick.told()
    stick.press("back")
    stick.is_in = False  # nobody looks any more


def test_everybody_is_saved_and_taken_on_another_computer(stick: Stick, there: ProgressStore) -> None:
    amina = stick.app.store.add_learner("Amina", "fox")
    stick.app.store.record(passed(amina.id))
    stick.show()
    stick.press("save", "everybody")
    stick.await_screen(ChoiceScreen)
    assert "saved on the stick" in stick.told()
    stick.press("answer.ok")
    assert isinstance(stick.app.window.screen_shown, StickScreen)
    assert len(list(stick.folder.iterdir())) == 1


def test_what_is_on_the_stick_is_shown_before_it_is_taken(stick: Stick, there: ProgressStore) -> None:
    amina = there.add_learner("Amina", "fox")
    there.record(passed(amina.id))
    export(there, stick.folder / "learn-app-12345678.db")
    (stick.folder / "learn-app-99999999.db").write_bytes(b"SQLite format 3\0" + bytes(200))
    stick.show()
    stick.press("take")
    stick.await_screen(TakingScreen)
    told = stick.told()
    assert "Amina" in told
    assert "new on this computer · 1 try to add" in told
    assert "learn-app-99999999.db is damaged" in told
    assert stick.app.store.learners() == []
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert stick.app.store.learners() == [amina]
    stick.press("answer.ok", "take")
    stick.await_screen(TakingScreen)
    assert "on this computer already" in stick.told()


def test_who_was_erased_elsewhere_is_named_before_they_go(stick: Stick, there: ProgressStore) -> None:
    for name in ("Amina", "Moussa"):
        there.add_learner(name, "fox")
    take(stick.app.store, there)
    erase(there, there.learners()[0].id)
    export(there, stick.folder / "learn-app-12345678.db")
    stick.show()
    stick.press("take")
    stick.await_screen(TakingScreen)
    assert "Amina was erased on another computer" in stick.told()
    assert len(stick.app.store.learners()) == 2
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert [one.name for one in stick.app.store.learners()] == ["Moussa"]


def test_a_stick_that_is_pulled_out_changes_nothing(stick: Stick, there: ProgressStore) -> None:
    there.add_learner("Amina", "fox")
    export(there, stick.folder / "learn-app-12345678.db")
    stick.show()
    stick.press("take")
    stick.await_screen(TakingScreen)
    (stick.folder / "learn-app-12345678.db").unlink()
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert "cannot be read" in stick.told()
    assert stick.app.store.learners() == []


def test_what_a_stick_does_not_take_or_give_is_said_of_the_stick(stick: Stick, there: ProgressStore) -> None:
    stick.app.store.add_learner("Amina", "fox")
    (stick.folder / "learn-app-gone.db").symlink_to(stick.folder / "nowhere")
    stick.show()
    stick.press("take")
    stick.await_screen(TakingScreen)
    assert "learn-app-gone.db cannot be read. Is the stick still in?" in stick.told()
    stick.show()
    stick.press("save", "everybody")
    (stick.folder / "learn-app-gone.db").unlink()
    stick.folder.rmdir()
    stick.qtbot.waitUntil(lambda: "The stick cannot be written to. Is it still in?" in stick.told())


def test_of_two_sticks_one_is_chosen(stick: Stick, tmp_path: Path) -> None:
    stick.app.store.add_learner("Amina", "fox")
    other = Place(tmp_path / "other", "VERBATIM")
    other.folder.mkdir()
    stick.routes.find_sticks = lambda: [stick.place, other]
    stick.show()
    stick.press("save", f"answer.{other.folder}", "everybody")
    stick.await_screen(ChoiceScreen)
    assert "VERBATIM" in stick.told()
    assert len(list(other.folder.iterdir())) == 1
    assert list(stick.folder.iterdir()) == []
    stick.press("answer.ok", "take", f"answer.{other.folder}")
    stick.await_screen(TakingScreen)


def test_a_write_protected_stick_can_only_be_taken_from(stick: Stick, there: ProgressStore) -> None:
    amina = there.add_learner("Amina", "fox")
    export(there, stick.folder / "learn-app-there.db")
    stick.place = stick.place._replace(is_writable=False)
    stick.show()
    screen = stick.app.window.screen_shown
    assert isinstance(screen, StickScreen)
    save, take_it = screen.findChild(QWidget, "save"), screen.findChild(QWidget, "take")
    assert save is not None
    assert take_it is not None
    assert not save.isEnabled()
    assert take_it.hasFocus()
    assert "write-protected" in stick.told()
    stick.press("take")
    stick.await_screen(TakingScreen)
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert [one.id for one in stick.app.store.learners()] == [amina.id]


def test_of_a_protected_and_another_stick_the_other_is_saved_on(stick: Stick, tmp_path: Path) -> None:
    other = Place(tmp_path / "other", "VERBATIM")
    other.folder.mkdir()
    stick.app.store.add_learner("Amina", "fox")
    protected = stick.place._replace(is_writable=False)
    stick.routes.find_sticks = lambda: [protected, other]
    stick.show()
    assert "write-protected" not in stick.told()
    stick.press("save")
    stick.await_screen(PeopleChoiceScreen)
    stick.press("everybody")
    stick.qtbot.waitUntil(lambda: "VERBATIM" in stick.told())
    assert list(other.folder.iterdir())


def test_a_stick_without_our_files_says_so(stick: Stick) -> None:
    (stick.folder / "photo.jpg").write_bytes(b"photo")
    stick.show()
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert "nothing of this program" in stick.told()


def test_people_of_one_name_are_proposed_and_joined_only_when_the_trainer_says_so(
    stick: Stick, there: ProgressStore
) -> None:
    for name in ("lea", "Moussa"):
        there.add_learner(name, "bear")
    stick.app.store.add_learner("Léa", "fox")
    stick.app.store.add_learner("Moussa", "owl")
    export(there, stick.folder / "learn-app-12345678.db")
    stick.show()
    stick.press("take")
    stick.await_screen(TakingScreen)
    stick.press("take")
    stick.await_screen(ChoiceScreen)
    assert "lea is here twice" in stick.told()
    stick.press("answer.one")
    assert "Moussa is here twice" in stick.told()
    stick.press("answer.two")
    assert "It is done" in stick.told()
    assert sorted(one.name for one in stick.app.store.learners()) == ["Léa", "Moussa", "Moussa"]
    stick.press("answer.ok", "separate")
    stick.press(f"learner.{there.learners()[0].id}")
    assert len(stick.app.store.learners()) == 4


def test_two_are_joined_by_hand(stick: Stick) -> None:
    one, two = stick.app.store.add_learner("Amina", "fox"), stick.app.store.add_learner("Mina", "owl")
    stick.show()
    stick.press("join", f"learner.{one.id}", f"learner.{two.id}")
    assert "Are Amina and Mina the same person?" in stick.told()
    stick.press("answer.one", "answer.ok")
    assert stick.app.store.learners() == [one]


def test_erasing_asks_twice_and_staying_is_suggested(stick: Stick, tmp_path: Path) -> None:
    amina = stick.app.store.add_learner("Amina Belkacem", "fox")
    for answers in (["answer.keep"], ["answer.erase", "answer.keep"]):
        stick.show()
        stick.press("erase", f"learner.{amina.id}", *answers)
        assert stick.app.store.learners() == [amina]
    stick.press("erase", f"learner.{amina.id}")
    screen = stick.app.window.screen_shown
    assert screen is not None
    assert screen.focusWidget().objectName() == "answer.keep"
    stick.press("answer.erase", "answer.for-good")
    assert "Erased: Amina Belkacem" in stick.told()
    assert stick.app.store.learners() == []
    data = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert not [path for path in data if b"Belkacem" in path.read_bytes()]


def test_from_somebodys_page_their_data_are_given_or_erased(stick: Stick) -> None:
    amina = stick.app.store.add_learner("Amina", "fox")
    area = stick.app.window.trainer_area()
    area.people.show(amina.id)
    stick.press("data", "answer.back")
    assert isinstance(stick.app.window.screen_shown, PersonScreen)
    stick.press("data", "answer.give", "answer.back", "data", "answer.erase", "answer.keep")
    assert isinstance(stick.app.window.screen_shown, PersonScreen)
    stick.press("data", "answer.erase", "answer.erase", "answer.for-good", "answer.ok")
    assert isinstance(stick.app.window.screen_shown, GroupScreen)
    assert stick.app.store.learners() == []


def test_of_two_people_of_one_name_it_is_told_who_is_erased(stick: Stick) -> None:
    one, two = stick.app.store.add_learner("Amina", "fox"), stick.app.store.add_learner("Amina", "owl")
    stick.show()
    stick.press("erase", f"learner.{two.id}")
    assert "Erase Amina (Owl)?" in stick.told()
    stick.press("answer.erase", "answer.for-good")
    assert stick.app.store.learners() == [one]
    assert "Erased: Amina (Owl)." in stick.told()


def test_who_was_not_seen_for_long_is_shown_and_erased_only_by_the_trainer(
    stick: Stick, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stick.app.store
    old, recent = store.add_learner("Amina", "fox"), store.add_learner("Moussa", "bear")
    now = 1_790_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    monkeypatch.setattr(store, "_now", lambda: now - 500 * 86_400)
    store.begin_sitting(old.id)
    monkeypatch.setattr(store, "_now", lambda: now)
    store.begin_sitting(recent.id)
    stick.show()
    assert "Nobody is proposed" in stick.told()
    stick.press("retention", "answer.12")
    assert "Not seen for 12 months: Amina." in stick.told()
    assert len(store.learners()) == 2
    stick.press("unseen", "answer.erase", "answer.for-good", "answer.ok")
    assert store.learners() == [recent]
    assert "nobody is proposed" in stick.told()


def test_a_person_gets_their_data_in_words(stick: Stick) -> None:
    store = stick.app.store
    amina = store.add_learner("Amina <b>", "fox", "fr", "large")
    moussa = store.add_learner("Moussa", "bear")
    store.update_learner(amina._replace(secret="scrypt$0123456789abcdef"))
    store.set_fact(amina.id, "hand", "left")
    store.set_fact(amina.id, "assign:souris/clic", "1")
    store.set_fact(amina.id, "attest:imprimer", "1")
    store.record(
        Attempt(amina.id, "souris", "clic", "boutons", "v", Outcome.FAILED, (("missed", 2),), 1, 0, 61_000)
    )
    store.record(passed(moussa.id))
    store.add_key_counts(amina.id, {"é": (3, 1)})
    stick.show()
    stick.press("give", f"learner.{amina.id}", f"answer.{stick.documents}")
    assert "opens in the web browser" in stick.told()
    (file,) = stick.documents.iterdir()
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    words = re.sub("<[^>]+>", " ", page)
    for wanted in (
        "Amina &lt;b&gt;",
        "Français",
        "The left hand",
        "there is one; nobody can read it",
        "Prints a page",
        "clicks beside the target (2)",
        "Exercise 2 of 3",
        "not yet",
        "61 s",
        "é",
    ):
        assert wanted in words, wanted
    assert "0123456789abcdef" not in page
    assert "Moussa" not in page
    assert "<b>" not in page


def test_the_data_of_a_person_is_told_in_french_too(stick: Stick) -> None:
    amina = stick.app.store.add_learner("Amina", "fox")
    stick.app.context.settings = stick.app.context.settings._replace(language="fr")
    stick.app.window.change_settings(stick.app.context.settings)
    page = describe_person(stick.app.context, amina, 1_790_000_000).decode()
    assert "Ce que ce programme garde sur Amina" in page
    assert "septembre 2026" in page


def test_a_choice_of_people_can_be_left(stick: Stick) -> None:
    stick.app.store.add_learner("Amina", "fox")
    stick.show()
    for name in ("save", "give", "join", "erase"):
        stick.press(name)
        assert isinstance(stick.app.window.screen_shown, PeopleChoiceScreen)
        stick.press("back")
        assert isinstance(stick.app.window.screen_shown, StickScreen)
