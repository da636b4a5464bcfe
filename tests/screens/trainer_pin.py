"""The way into the trainer's area, as a trainer goes it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.pin import PinLock
from learn_app.screens.trainer.pin import PinScreen

PIN = "4815"


def enter_area(app: Application) -> None:
    """Go from any screen into the trainer's area, where the PIN is chosen if there is none yet."""
    app.window.show_trainer()
    type_pin(app)


def type_pin(app: Application, digits: str = PIN) -> None:
    """Type the PIN on the screen that asks for it; twice where it is chosen."""
    for _ in range(1 if PinLock(app.context.paths.data).is_set else 2):
        screen = app.window.screen_shown
        assert isinstance(screen, PinScreen)
        QTest.keyClicks(screen.focusWidget(), digits)
        QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
