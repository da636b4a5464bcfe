"""The walk through the trainer's area, with the buttons and keys that a trainer uses."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.tour.camera import Camera
from learn_app.tour.pressing import press

_PIN = "2468"


def see_trainer_area(app: Application, camera: Camera) -> None:
    """From who is here through every screen of the area, and back."""
    press(app, "trainer")
    camera.take("trainer-pin-first")
    _type_pin(app)
    camera.take("trainer-pin-again")
    _type_pin(app)
    camera.take("trainer")
    press(app, "rest")
    camera.take("resting-time")
    press(app, "answer.normal")
    press(app, "back")
    press(app, "trainer")
    camera.take("trainer-pin")
    QTest.keyClicks(app.window.focusWidget(), "1357")
    press(app, "ok")
    camera.take("trainer-pin-wrong")
    press(app, "back")


def _type_pin(app: Application) -> None:
    QTest.keyClicks(app.window.focusWidget(), _PIN)
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()
