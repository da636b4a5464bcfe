"""The PIN before the trainer's area, by key and by hand."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from learn_app import cli
from learn_app.app import Application
from learn_app.pin import WAITS_SECONDS, PinLock
from learn_app.screens.profiles import ProfilesScreen
from learn_app.screens.trainer import area
from learn_app.screens.trainer.group import GroupScreen
from learn_app.screens.trainer.pin import PinScreen
from learn_app.tries import Moment
from learn_app.widgets.chip import Chip
from tests.screens.lessons import press
from tests.screens.trainer_pin import PIN, enter_area, type_pin


def pin_screen(app: Application) -> PinScreen:
    screen = app.window.screen_shown
    assert isinstance(screen, PinScreen)
    return screen


def told(app: Application) -> str:
    chip = pin_screen(app).findChild(Chip, "told")
    assert chip is not None
    return chip.sentence


def press_digits(app: Application, digits: str) -> None:
    for digit in digits:
        press(app, f"digit.{digit}")


def is_inside(app: Application) -> bool:
    return isinstance(app.window.screen_shown, GroupScreen)


@pytest.fixture
def locked(app: Application) -> Application:
    """Return the application at the question for a PIN that was chosen before."""
    PinLock(app.context.paths.data).choose(PIN)
    app.window.show_trainer()
    return app


def test_the_first_visit_chooses_a_pin_by_keys_and_the_next_one_asks_for_it(app: Application) -> None:
    enter_area(app)
    assert is_inside(app)
    press(app, "back")
    app.window.show_trainer()
    assert not is_inside(app)
    type_pin(app)
    assert is_inside(app)


def test_the_first_visit_chooses_a_pin_by_hand(app: Application) -> None:
    app.window.show_trainer()
    for _ in range(2):
        press_digits(app, "90210")
        press(app, "ok")
    assert is_inside(app)
    assert PinLock(app.context.paths.data).is_right("90210")


def test_two_different_pins_are_not_kept(app: Application) -> None:
    app.window.show_trainer()
    for digits in ("1234", "1243"):
        press_digits(app, digits)
        press(app, "ok")
    assert "two different PINs" in told(app)
    assert not PinLock(app.context.paths.data).is_set
    enter_area(app)
    assert is_inside(app)


def test_what_is_too_short_cannot_be_chosen(app: Application) -> None:
    app.window.show_trainer()
    press_digits(app, "123")
    assert not pin_screen(app)._go.isEnabled()
    QTest.keyClick(pin_screen(app).focusWidget(), Qt.Key.Key_Return)
    press_digits(app, "4")
    press(app, "ok")
    press_digits(app, "1234")
    press(app, "ok")
    assert is_inside(app)


def test_an_erased_digit_does_not_count(locked: Application) -> None:
    press_digits(locked, PIN[:-1] + "0")
    press(locked, "erase")
    press_digits(locked, PIN[-1])
    press(locked, "ok")
    assert is_inside(locked)


def test_a_wrong_pin_has_to_wait_and_is_told_so(locked: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    press_digits(locked, "0000")
    press(locked, "ok")
    assert not is_inside(locked)
    assert "This is not the PIN. Wait for" in told(locked)
    type_pin(locked)  # too early: these digits count for nothing
    assert not is_inside(locked)
    screen = pin_screen(locked)
    later = Moment(screen._lock._now().boot, screen._lock._now().seconds + WAITS_SECONDS[0])
    monkeypatch.setattr(screen._lock, "_now", lambda: later)
    screen._timer.timeout.emit()
    screen._timer.stop()
    assert told(locked) == ""
    type_pin(locked)
    assert is_inside(locked)


def test_leaving_and_coming_back_does_not_shorten_the_wait(locked: Application) -> None:
    press_digits(locked, "0000")
    press(locked, "ok")
    press(locked, "back")
    assert isinstance(locked.window.screen_shown, ProfilesScreen)
    locked.window.show_trainer()
    assert "Wait for" in told(locked)
    type_pin(locked)
    assert not is_inside(locked)


def test_escape_leads_back_to_the_learners(locked: Application) -> None:
    QTest.keyClick(pin_screen(locked).focusWidget(), Qt.Key.Key_Escape)
    assert isinstance(locked.window.screen_shown, ProfilesScreen)


def test_a_damaged_file_is_told_with_the_way_out(app: Application) -> None:
    (app.context.paths.data / "pin.json").write_text("{")
    app.window.show_trainer()
    assert "damaged" in told(app)
    assert "learn-app forget-pin" in pin_screen(app).spoken()


def test_a_full_disk_is_told_and_judges_nothing(locked: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("learn_app.pin.write_whole", refuse)
    press_digits(locked, PIN)
    press(locked, "ok")
    assert "cannot be checked" in told(locked)


def test_the_administrator_takes_the_pin_away_by_a_command(
    app: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    data = app.context.paths.data
    PinLock(data).choose("77777777")
    assert cli.main(["--data", str(data), "--language", "en", "forget-pin"]) == 0
    assert "forgotten" in capsys.readouterr().out
    enter_area(app)
    assert is_inside(app)
    assert cli.main(["--data", str(data / "elsewhere"), "--language", "en", "forget-pin"]) == 0
    assert "There is no PIN" in capsys.readouterr().out


def test_the_pin_leaves_no_trace_but_its_digest(app: Application, caplog: pytest.LogCaptureFixture) -> None:
    """Neither on the disk nor in a name, a text or a log: also when something fails in between."""
    secret = "30517294"
    caplog.set_level(logging.DEBUG)
    app.window.show_trainer()
    seen = []
    for _ in range(2):
        press_digits(app, secret)
        screen = pin_screen(app)
        seen += [one.accessibleName() for one in screen.findChildren(QWidget)]
        press(app, "ok")
    assert is_inside(app)
    app.store.flush()
    assert not any(secret in text or secret[:4] in text for text in seen)
    for path in app.context.paths.data.rglob("*"):
        assert not path.is_file() or secret.encode() not in path.read_bytes(), path
    assert secret not in caplog.text
    assert secret not in "".join(map(repr, (vars(area), app.context.settings, vars(app.window))))
    QApplication.processEvents()
