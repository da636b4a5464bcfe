"""Pressing what a screen shows, by the names of its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from learn_app.app import Application
from learn_app.tour.robot import RobotLostError


def press(app: Application, name: str) -> None:
    """Click on the widget of the screen shown that has this object name."""
    QApplication.processEvents()
    QTest.mouseClick(find(app, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def go_back(app: Application) -> None:
    """Press what leads back from the screen shown: what that is called depends on what is there."""
    names = ("back", "answer.back", "answer.ok")
    press(app, next((name for name in names if is_there(app, name)), names[0]))


def is_there(app: Application, name: str) -> bool:
    """Tell whether the screen shown has a widget of this object name: that may hang on the lessons."""
    screen = app.window.screen_shown
    return screen is not None and screen.findChild(QWidget, name) is not None


def find(app: Application, name: str) -> QWidget:
    """Return that widget; RobotLostError when it is not shown."""
    screen = app.window.screen_shown
    found = screen.findChild(QWidget, name) if screen is not None else None
    if not isinstance(found, QWidget) or not found.isVisible():
        raise RobotLostError(f"there is no {name!r} on {type(screen).__name__}")
    return found
