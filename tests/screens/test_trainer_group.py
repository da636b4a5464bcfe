"""The trainer's group at a glance, and the way from it to people and groups."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from learn_app.app import Application
from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Criterion, Learner, Opening, Outcome
from learn_app.screens.papers.preview import PreviewScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.trainer import people as people_module
from learn_app.screens.trainer.group import GroupScreen
from learn_app.screens.trainer.people import PeopleList
from learn_app.screens.trainer.person import PersonScreen
from learn_app.tour.pressing import find
from learn_app.training import cohorts
from learn_app.widgets.button import Button
from learn_app.widgets.text import Text
from tests.screens.lessons import press
from tests.screens.trainer_pin import enter_area
from tests.screens.trainer_walk import trainer_screens


def group(app: Application) -> GroupScreen:
    screen = app.window.screen_shown
    assert isinstance(screen, GroupScreen)
    return screen


def rows(app: Application) -> list[str]:
    """Return the rows as a screen reader tells them."""
    people = group(app).people
    return [
        people.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(people.model().rowCount())
    ]


def notices(app: Application) -> list[str]:
    found = group(app).findChildren(Button)
    return [
        one.accessibleName() for one in found if one.objectName().startswith("notice.") and one.isVisible()
    ]


def texts(app: Application) -> str:
    screen = app.window.screen_shown
    assert screen is not None
    return "\n".join(one.text() for one in screen.findChildren(Text) if one.isVisible())


def lesson(app: Application) -> LessonEntry:
    entry = app.context.catalog.lesson_entry("souris", "clic")
    assert entry is not None
    return entry


def play(app: Application, learner: Learner, outcome: Outcome = Outcome.PASSED, **values: Any) -> None:
    entry = lesson(app)
    criterion = Criterion(entry.exercises, entry.exercises[-1:], 2)
    for id in entry.exercises:
        app.store.record(
            Attempt(learner.id, "souris", "clic", id, "", outcome, criterion=criterion, **values)
        )


@pytest.fixture
def trained(app: Application) -> Application:
    """Return the application in the trainer's area: four people, of whom each is at another place."""
    amina, _karim, nadia, lucas = (
        app.store.add_learner(*one)
        for one in (("Amina", "fox"), ("Karim", "owl"), ("Nadia", "butterfly"), ("", "penguin"))
    )
    now = time.time()
    app.store._now = lambda: now - 12 * 86_400
    app.store.record(Opening(lucas.id, "souris", "clic"))
    app.store._now = lambda: now
    play(app, amina)
    for _ in range(4):
        play(app, nadia, Outcome.FAILED, mistake_codes=(("missed", 3), ("wrong-button", 1)))
    app.store.set_fact(amina.id, "raised", "1")
    enter_area(app)
    return app


def test_everybodys_levels_and_last_visit_are_told_row_by_row(trained: Application) -> None:
    assert rows(trained) == [
        "Amina. today. La souris: under way",
        "Karim. not yet",
        "Nadia. today. La souris: discovered",
        "Penguin. 12 days ago. La souris: discovered",
    ]


def test_who_needs_the_trainer_stands_above(trained: Application) -> None:
    assert notices(trained) == ["Amina raises a hand.", "Nadia is stuck at “Cliquer” (4 tries)."]
    press(trained, "notices")
    assert "Penguin has not come for 12 days." in trained.window.screen_shown.spoken()  # type: ignore[union-attr]


def test_a_notice_leads_to_the_person_and_a_hand_is_lowered_there(trained: Application) -> None:
    amina = trained.store.learners()[0]
    press(trained, f"notice.{amina.id}.raised")
    assert isinstance(trained.window.screen_shown, PersonScreen)
    press(trained, "hand")
    assert trained.store.facts(amina.id)["raised"] == ""
    press(trained, "back")
    assert "Amina raises a hand." not in notices(trained)


def test_a_click_on_a_row_opens_the_person(trained: Application) -> None:
    people = group(trained).people
    place = people.visualRect(people.model().index(2, 0)).center()
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "Nadia" in texts(trained)
    assert isinstance(trained.window.screen_shown, PersonScreen)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_alone_reaches_a_person(trained: Application, key: Qt.Key) -> None:
    assert trained.window.focusWidget() is group(trained).people
    QTest.keyClick(trained.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(trained.window.focusWidget(), key)
    assert isinstance(trained.window.screen_shown, PersonScreen)
    assert "Karim" in texts(trained)


def test_a_screen_reader_finds_a_list_of_rows(trained: Application) -> None:
    interface = QAccessible.queryAccessibleInterface(group(trained).people)
    assert interface.text(QAccessible.Text.Name) == "The people of the group"
    told = [interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())]
    assert "Amina. today. La souris: under way" in told


def test_leaving_the_area_locks_it(trained: Application) -> None:
    press(trained, "back")
    assert isinstance(trained.window.screen_shown, ProfilesScreen)
    trained.window.show_trainer()
    assert not isinstance(trained.window.screen_shown, GroupScreen)


def test_a_group_is_made_named_filled_and_shown_by_keys_and_clicks(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    title = find(trained, "title")
    assert isinstance(title, QLineEdit)
    title.selectAll()
    title.setFocus()
    QTest.keyClicks(title, "Denain")
    press(trained, "people")
    people = trained.window.focusWidget()
    assert isinstance(people, PeopleList)
    QTest.keyClick(people, Qt.Key.Key_Space)
    QTest.keyClick(people, Qt.Key.Key_Down)
    QTest.keyClick(people, Qt.Key.Key_Down)
    QTest.keyClick(people, Qt.Key.Key_Space)
    press(trained, "back")
    press(trained, "back")
    assert "Denain" in texts(trained)
    assert [row.split(".")[0] for row in rows(trained)] == ["Amina", "Nadia"]
    press(trained, "groups")
    press(trained, "answer.all")
    assert len(rows(trained)) == 4


def test_the_name_of_a_new_group_can_be_written_at_once(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    title = trained.window.focusWidget()
    assert title is find(trained, "title")
    QTest.keyClicks(title, "Denain")
    press(trained, "back")
    assert [one.title for one in cohorts.list_cohorts(trained.store)] == ["Denain"]
    press(trained, "cohort")
    assert trained.window.focusWidget() is not find(trained, "title"), "of a group that has its name"


def test_a_person_added_joins_the_group_that_is_shown(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    press(trained, "back")
    assert rows(trained) == []
    press(trained, "add")
    press(trained, "picture.turtle")
    QTest.keyClicks(find(trained, "name"), "Jeanine")
    press(trained, "create")
    assert rows(trained) == ["Jeanine. not yet"]


def test_a_session_being_held_comes_first_at_home(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    press(trained, "more")
    press(trained, "session.0")
    press(trained, "lesson.souris.reponse")
    press(trained, "back")
    press(trained, "hold.0")
    press(trained, "people")
    QTest.keyClick(trained.window.focusWidget(), Qt.Key.Key_Space)
    amina = trained.store.learners()[0]
    assert cohorts.assigned_lessons(trained.store, amina) == (("souris", "reponse"),)
    press(trained, "back")
    press(trained, "back")
    assert "1 person · session 1" in texts(trained)
    trained.store.set_fact(amina.id, "raised", "")
    trained.window.welcome(amina)
    press(trained, "continue")
    assert trained.window.screen_shown.session.lesson.id == "reponse"  # type: ignore[union-attr]


def test_a_session_that_ended_is_not_held(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    press(trained, "more")
    press(trained, "hold.0")
    press(trained, "hold.0")
    assert cohorts.list_cohorts(trained.store)[0].session == 0
    press(trained, "hold.0")
    press(trained, "less")
    assert cohorts.list_cohorts(trained.store)[0].session == 0


def test_a_hidden_module_is_on_no_table_and_at_no_home_of_the_group(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    press(trained, "people")
    QTest.keyClick(trained.window.focusWidget(), Qt.Key.Key_Space)
    press(trained, "back")
    trained.window.screen_shown._scroll.ensureWidgetVisible(find(trained, "module.souris"))  # type: ignore[union-attr]
    press(trained, "module.souris")
    press(trained, "back")
    assert rows(trained) == ["Amina. today"]


def test_a_group_is_ended_only_after_a_question_and_its_people_stay(trained: Application) -> None:
    press(trained, "groups")
    press(trained, "answer.new")
    press(trained, "people")
    QTest.keyClick(trained.window.focusWidget(), Qt.Key.Key_Space)
    press(trained, "back")
    press(trained, "give-up")
    press(trained, "answer.keep")
    assert len(cohorts.list_cohorts(trained.store)) == 1
    press(trained, "give-up")
    press(trained, "answer.end")
    assert cohorts.list_cohorts(trained.store) == []
    assert "Everybody" in texts(trained)
    assert len(rows(trained)) == 4


def test_modules_without_room_are_turned_to_by_button_and_key(open_app: Callable[..., Application]) -> None:
    app = open_app(size=(1024, 768))
    app.store.add_learner("Amina", "fox")
    modules = app.context.catalog.modules() * 12
    app.context.catalog.modules = lambda: modules  # type: ignore[method-assign]
    app.window.trainer_area().show_group()
    QApplication.processEvents()
    columns = group(app).people.columns
    fitting = columns.fitting
    assert 2 <= fitting < 12
    press(app, "modules-after")
    assert columns.first == fitting
    QTest.keyClick(group(app).people, Qt.Key.Key_Left)
    assert columns.first == 0
    for _ in range(12):
        QTest.keyClick(group(app).people, Qt.Key.Key_Right)
    assert columns.first + columns.fitting == 12
    assert not find(app, "modules-after").isEnabled()


def test_a_level_is_told_by_colour_and_by_word(trained: Application) -> None:
    people = group(trained).people
    image: QImage = people.viewport().grab().toImage()
    row = people.visualRect(people.model().index(0, 0)).adjusted(0, 0, 0, -7)
    (_, cell), *_ = people.columns.cells(row)
    corner = cell.topLeft() + QPoint(cell.width() // 2, 3)
    assert image.pixelColor(corner) == trained.context.theme.colour("level_started")
    inks = {image.pixelColor(x, cell.center().y()).name() for x in range(cell.left(), cell.right())}
    assert trained.context.theme.colour("level_started_ink").name() in inks


CONTROLS = (QAbstractButton, QLineEdit, QComboBox)


def test_every_control_of_the_area_has_a_name_and_can_be_reached_by_key(app: Application) -> None:
    for one in (("Amina", "fox"), ("Karim", "owl"), ("Nadia", "butterfly"), ("", "penguin")):
        app.store.add_learner(*one)
    for name, show in trainer_screens(app).items():
        show()
        screen = app.window.screen_shown
        assert screen is not None
        assert screen.spoken().strip(), name
        for kind in CONTROLS:
            for control in screen.findChildren(kind):
                assert control.accessibleName().strip(), (name, control)
                assert control.focusPolicy() != Qt.FocusPolicy.NoFocus, (name, control.accessibleName())


def test_the_report_on_the_group_and_a_certificate_are_shown_and_left_again(trained: Application) -> None:
    press(trained, "report")
    assert isinstance(trained.window.screen_shown, PreviewScreen)
    press(trained, "back")
    group(trained)
    trained.window.trainer_area().people.show(trained.store.learners()[0].id)
    press(trained, "certificate")
    assert isinstance(trained.window.screen_shown, PreviewScreen)
    press(trained, "back")
    assert isinstance(trained.window.screen_shown, PersonScreen)


def test_of_a_thousand_people_only_those_in_sight_are_painted(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1000):
        app.store.add_learner(f"Personne {number}", "fox")
    painted: list[str] = []
    monkeypatch.setattr(people_module, "paint_avatar", lambda *args: painted.append(args[2]))
    app.window.trainer_area().show_group()
    QApplication.processEvents()
    assert 5 <= len(painted) <= 30
    people = group(app).people
    QTest.keyClick(people, Qt.Key.Key_End)
    QApplication.processEvents()
    assert people.currentIndex().row() == 999
    assert len(painted) <= 60
    assert people.visualRect(people.currentIndex()).intersects(people.viewport().rect())
