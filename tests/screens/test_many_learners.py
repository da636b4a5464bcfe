"""Thirty learners on one computer: all of them found without scrolling, none mistaken for another."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.screens.avatars import AVATARS, display_names
from learn_app.screens.home import HomeScreen
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.screen import Screen
from learn_app.settings import REST_MS
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.tile import Tile
from tests.screens.conftest import OpenApp
from tests.screens.geometry import faults, has_bar
from tests.screens.lessons import press, rest_on

SIZES = ((1024, 768), (1366, 768), (1920, 1080))


def shown(app: Application) -> Screen:
    assert app.window.screen_shown is not None
    return app.window.screen_shown


def add_many(app: Application, count: int = 30) -> None:
    pictures = list(AVATARS)
    for number in range(count):
        app.store.add_learner(f"Personne {number + 1}", pictures[number])
    app.window.show_profiles()
    QApplication.processEvents()


def names_in_sight(app: Application) -> list[str]:
    screen = shown(app)
    seen = [one for one in screen.findChildren(Tile) if one.isVisible()]
    places = {one: one.mapTo(screen, QPoint()) for one in seen}
    seen.sort(key=lambda one: (places[one].y(), places[one].x()))
    return [one.accessibleName() for one in seen]


def turn(app: Application) -> bool:
    after = shown(app).findChild(QWidget, "page-after")
    assert after is not None
    if not after.isVisible() or not after.isEnabled():
        return False
    press(app, "page-after")
    return True


@pytest.mark.parametrize("size", SIZES)
def test_every_one_of_thirty_is_on_a_page_without_scrolling(open_app: OpenApp, size: tuple[int, int]) -> None:
    app = open_app(size=size)
    add_many(app)
    found: list[str] = []
    pages = 0
    while True:
        pages += 1
        assert faults(app.window) == []
        assert not any(has_bar(one) for one in shown(app).findChildren(Scroll))
        names = names_in_sight(app)
        assert names[-1] == "New person"
        found += names[:-1]
        if not turn(app):
            break
    assert found == [f"Personne {number + 1}" for number in range(30)]
    assert pages <= 2


def test_a_window_made_smaller_keeps_what_was_in_sight(open_app: OpenApp) -> None:
    app = open_app(size=(1366, 768))
    add_many(app)
    turn(app)
    first = names_in_sight(app)[0]
    app.window.resize(1024, 768)
    QApplication.processEvents()
    assert first in names_in_sight(app)


def test_pages_are_turned_and_a_picture_taken_by_the_keyboard(app: Application) -> None:
    add_many(app)

    def strike(key: Qt.Key) -> None:
        focused = app.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()

    for _ in range(60):
        if app.window.focusWidget().objectName() == "page-after":
            break
        strike(Qt.Key.Key_Tab)
    strike(Qt.Key.Key_Space)
    focused = app.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == names_in_sight(app)[0] != "Personne 1"
    strike(Qt.Key.Key_Return)
    assert isinstance(shown(app), HomeScreen)


def test_pages_are_turned_and_a_picture_taken_by_resting(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(REST_MS, "normal", 20)
    add_many(app)
    profiles = shown(app)
    after = profiles.findChild(QWidget, "page-after")
    assert after is not None
    rest_on(after, qtbot, lambda: "Personne 30" in names_in_sight(app))
    tile = next(one for one in profiles.findChildren(Tile) if one.accessibleName() == "Personne 30")
    assert len(tile.findChildren(Dwell)) == 1
    rest_on(tile, qtbot, lambda: isinstance(app.window.screen_shown, HomeScreen))
    assert app.context.learner is not None
    assert app.context.learner.name == "Personne 30"


def test_few_learners_have_no_pages(app: Application) -> None:
    add_many(app, 9)
    assert shown(app).findChild(QWidget, "page-after") is None
    assert len(names_in_sight(app)) == 10


def test_somebody_new_is_offered_the_pictures_that_nobody_has(app: Application) -> None:
    add_many(app, 12)
    press(app, "new")
    screen = shown(app)
    assert isinstance(screen, NewLearnerScreen)
    offered = names_in_sight(app)
    while turn(app):
        offered += names_in_sight(app)
    assert len(offered) == len(AVATARS) - 12
    assert "Fox" not in offered


def test_on_a_small_screen_three_rows_of_pictures_are_in_sight(open_app: OpenApp) -> None:
    app = open_app(language="fr", size=(1024, 768))
    press(app, "new")
    pictures = [tile for tile in shown(app).findChildren(Tile) if tile.isVisible()]
    assert len({tile.mapTo(shown(app), QPoint(0, 0)).y() for tile in pictures}) == 3


def test_when_the_pictures_run_out_the_free_ones_come_first(app: Application) -> None:
    add_many(app, len(AVATARS) - 2)
    press(app, "new")
    assert names_in_sight(app)[:2] == ["Seal", "Otter"]
    assert "Fox" in names_in_sight(app)


def test_two_who_look_alike_are_told_apart(app: Application) -> None:
    for name in ("", "", "Amina", "Amina"):
        app.store.add_learner(name, "fox")
    app.store.add_learner("Amina", "owl")
    names = display_names(app.store.learners(), lambda text: text)
    assert list(names.values()) == ["Fox", "Fox 2", "Amina", "Amina 2", "Amina"]
    app.window.show_profiles()
    assert isinstance(shown(app), ProfilesScreen)
    assert names_in_sight(app)[:4] == ["Fox", "Fox 2", "Amina", "Amina 2"]


def test_picture_and_name_are_changed_in_the_settings(open_app: OpenApp) -> None:
    app = open_app()
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    press(app, "settings")
    press(app, "setting.me")
    focused = app.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "picture.fox"
    press(app, "picture.owl")
    field = shown(app).findChild(QWidget, "name")
    assert field is not None
    QTest.keyClicks(field, " B.")
    press(app, "create")
    assert "Amina B." in shown(app).spoken()
    app.close()
    app = open_app()
    (learner,) = app.store.learners()
    assert (learner.name, learner.picture) == ("Amina B.", "owl")


def test_leaving_the_picture_and_the_name_changes_nothing(app: Application) -> None:
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, "settings")
    press(app, "setting.me")
    press(app, "picture.owl")
    press(app, "back")
    assert app.store.learners() == [learner]


def test_the_program_starts_with_many_learners_and_the_keyboard_is_on_the_first(open_app: OpenApp) -> None:
    app = open_app()
    add_many(app, 14)
    app.close()
    app = open_app()
    QApplication.processEvents()
    assert app.window.focusWidget().accessibleName() == "Personne 1"
