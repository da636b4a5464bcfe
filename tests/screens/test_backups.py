"""When the program makes its backups, and what is told of a damage found meanwhile."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app import app as app_module
from learn_app.app import Application
from learn_app.progress.backup import is_good, list_backups
from tests.screens.conftest import OpenApp
from tests.screens.lessons import begin, press
from tests.screens.trainer_pin import enter_area


def count(app: Application) -> int:
    """Return how many backups there are once the one that is being made is done."""
    assert app.store.safekeeping.wait(60)
    backups = list_backups(app.context.paths.data)
    assert all(is_good(backup) for backup in backups)
    return len(backups)


def test_a_learner_who_goes_leaves_a_backup(app: Application, qtbot: QtBot) -> None:
    # What is new is backed up once the first screen is painted: be that before somebody is.
    with qtbot.waitSignal(app.window.first_painted):
        pass
    assert count(app) == 0
    begin(app)
    assert count(app) == 0
    press(app, "leave")
    assert count(app) == 1
    app.window.show_profiles()
    app.window.show_profiles()
    assert count(app) == 1


def test_the_programs_end_leaves_a_backup(open_app: OpenApp) -> None:
    app = open_app()
    begin(app)
    app.close()
    assert count(app) == 1
    again = open_app()
    again.close()
    assert count(again) == 1


def test_a_computer_that_is_switched_off_is_backed_up_before(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_app("kiosk")
    begin(app)
    found: list[int] = []

    def switch_off() -> bool:
        found.append(len(list_backups(app.context.paths.data)))
        return True

    monkeypatch.setattr(app_module, "_switch_off", switch_off)
    app.window.shutdown_confirmed.emit()
    assert found == [1]


def test_a_damage_found_while_somebody_learns_is_told_over_the_screen(
    open_app: OpenApp, qtbot: QtBot
) -> None:
    app = open_app()
    begin(app)
    app.store.flush()
    with app.store._writer.database_lock:
        app.store._connection.execute("DROP TRIGGER fact_refuses_update")
        app.store._connection.execute("UPDATE fact SET value = 'Emina' WHERE value = 'Amina'")
    screen = app.window.screen_shown
    app.store.safekeeping.check()
    qtbot.waitUntil(lambda: app.window.findChild(QWidget, "notice") is not None)
    notice = app.window.findChild(QWidget, "notice")
    assert isinstance(notice, QWidget)
    assert "is damaged. You can go on" in notice.accessibleName()
    assert app.window.screen_shown is screen
    app.close()
    again = open_app()
    assert [learner.picture for learner in again.store.learners()] == ["fox"]
    told = again.window.findChild(QWidget, "notice")
    assert isinstance(told, QWidget)
    assert "What could be read of it was kept" in told.accessibleName()
    assert told.accessibleName().endswith("Please tell your trainer.")
    enter_area(again)
    assert again.window.screen_shown is not None
    told = again.window.screen_shown.findChild(QWidget, "notice")
    assert isinstance(told, QWidget)
    assert "What could be read of it was kept" in told.accessibleName()
    assert "tell your trainer" not in told.accessibleName(), "that is who reads it"
