"""What a trainer sets for the computer, and what follows from it."""

import pytest

from learn_app.app import Application
from learn_app.pin import PinLock
from learn_app.screens.choice import ChoiceScreen
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.trainer.computer import ComputerScreen
from learn_app.screens.trainer.computer_questions import PC_SETTINGS
from learn_app.screens.trainer.pin import PinScreen
from learn_app.settings import _ACCEPTS, Settings, load
from learn_app.tour.pressing import find
from learn_app.widgets.button import Button
from learn_app.widgets.chip import Chip
from tests.screens.conftest import OpenApp
from tests.screens.lessons import press
from tests.screens.trainer_pin import PIN, enter_area, type_pin


def choose(app: Application, name: str, key: str) -> None:
    app.window.trainer_area().computer.show()
    press(app, f"setting.{name}")
    press(app, f"answer.{key}")


@pytest.mark.parametrize("name", PC_SETTINGS)
def test_every_value_offered_is_one_that_the_settings_accept(name: str) -> None:
    for value in PC_SETTINGS[name].values:
        assert _ACCEPTS[name](value) or not value
    assert getattr(Settings(), name) in (*PC_SETTINGS[name].values, "")


@pytest.mark.parametrize("name", PC_SETTINGS)
def test_every_answer_begins_as_a_line_does(app: Application, name: str) -> None:
    app.window.trainer_area().computer.show()
    press(app, f"setting.{name}")
    screen = app.window.screen_shown
    assert isinstance(screen, ChoiceScreen)
    words = [button.text() for button in screen.findChildren(Button) if button.isVisible()]
    assert len(words) > 2
    assert all(word[0].isupper() for word in words)


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("leaving", "pin", "pin"),
        ("trainer", "near", "near"),
        ("language", "fr", "fr"),
        ("text_size", "large", "large"),
        ("sound", "by-itself", "by-itself"),
        ("rest", "long", "long"),
        ("keyboard", "be", "be"),
    ],
)
def test_what_is_chosen_is_kept_and_shown_where_one_was(
    app: Application, name: str, key: str, value: str
) -> None:
    choose(app, name, key)
    assert getattr(load(app.context.paths.data), name) == value
    assert isinstance(app.window.screen_shown, ComputerScreen)
    assert app.window.focusWidget().objectName() == f"setting.{name}"
    words = app.context.translator.gettext(PC_SETTINGS[name].values[value])
    assert words.lower() in find(app, f"setting.{name}").accessibleName().lower()


def test_the_keyboard_can_be_the_one_that_lessons_draw_again(app: Application) -> None:
    choose(app, "keyboard", "be")
    choose(app, "keyboard", "usual")
    assert load(app.context.paths.data).keyboard == ""


def test_the_language_and_the_size_hold_at_once(app: Application) -> None:
    choose(app, "language", "fr")
    assert "Qui" in app.context.translator.gettext("Who are you?") or app.context.translator.language == "fr"
    before = app.context.theme.scale
    choose(app, "text_size", "very-large")
    assert app.context.theme.scale > before


def test_the_voice_of_the_computer_holds_for_who_has_chosen_none(app: Application) -> None:
    choose(app, "sound", "off")
    amina = app.store.add_learner("Amina", "fox")
    app.window.welcome(amina)
    assert app.context.sound == "off"
    app.store.update_learner(amina._replace(sound="asked"))
    app.window.welcome(app.store.learners()[0])
    assert app.context.sound == "asked"
    app.window.show_profiles()
    assert app.context.sound == ""


def test_a_kiosk_kept_for_the_trainer_is_left_only_with_the_pin(open_app: OpenApp) -> None:
    app = open_app(mode="kiosk")
    left: list[bool] = []
    app.window.shutdown_confirmed.disconnect()
    app.window.shutdown_confirmed.connect(lambda: left.append(True))
    PinLock(app.context.paths.data).choose(PIN)
    app.context.settings = app.context.settings._replace(leaving="pin")
    app.window.close()
    assert isinstance(app.window.screen_shown, ChoiceScreen)
    press(app, "answer.leave")
    assert isinstance(app.window.screen_shown, PinScreen)
    assert left == []
    press(app, "back")
    assert isinstance(app.window.screen_shown, ProfilesScreen)
    press(app, "shutdown")
    press(app, "answer.leave")
    type_pin(app)
    assert left == [True]


@pytest.mark.parametrize("leaving", ["anyone", "pin"])
def test_nobody_is_shut_in_where_there_is_no_pin(open_app: OpenApp, leaving: str) -> None:
    app = open_app(mode="kiosk")
    left: list[bool] = []
    app.window.shutdown_confirmed.disconnect()
    app.window.shutdown_confirmed.connect(lambda: left.append(True))
    app.context.settings = app.context.settings._replace(leaving=leaving)
    app.window.show_shutdown()
    press(app, "answer.leave")
    assert left == [True]


def test_another_pin_takes_the_place_of_the_one_before(app: Application) -> None:
    enter_area(app)
    press(app, "computer")
    press(app, "pin")
    for _ in range(2):
        for digit in "97531":
            press(app, f"digit.{digit}")
        press(app, "ok")
    assert isinstance(app.window.screen_shown, ComputerScreen)
    app.window.show_trainer()
    type_pin(app, "97531")
    assert not isinstance(app.window.screen_shown, PinScreen)


def test_leaving_the_choice_of_another_pin_keeps_the_one_before(app: Application) -> None:
    enter_area(app)
    press(app, "computer")
    press(app, "pin")
    for digit in "97531":
        press(app, f"digit.{digit}")
    press(app, "ok")
    press(app, "back")
    assert PinLock(app.context.paths.data).is_right(PIN)


def test_the_trainer_is_told_of_a_damage_and_of_the_safe_copies(open_app: OpenApp) -> None:
    app = open_app()
    app.store.add_learner("Amina", "fox")
    app.close()
    app = open_app()
    enter_area(app)
    assert not [chip for chip in app.window.findChildren(Chip) if chip.objectName() == "notice"]
    app.close()
    database = app.context.paths.data / "progress.db"
    database.write_bytes(b"")
    app = open_app()
    enter_area(app)
    notice = app.window.findChild(Chip, "notice")
    assert notice is not None
    assert "has restored its safe copy" in notice.accessibleName()
    press(app, "computer")
    assert app.window.screen_shown is not None
    shown = app.window.screen_shown.spoken()
    assert "1 safe copy of the progress" in shown
    assert "has restored its safe copy" in shown
    assert "kept in progress-damaged-1.db" in shown
