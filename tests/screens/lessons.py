"""Lessons made for the tests of screens."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from learn_app.app import Application
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.tour.robot import play_exercise
from learn_app.widgets.dwell import Dwell

_MODULE = """format: 1
title: La souris
summary: Pointer et cliquer.
pictogram: computer-mouse
hue: mouse
lessons: [clic, reponse, abimee]
"""
_CLICK = """title: Cliquer
goal: cliquer
minutes: 5
exercises:
  - {id: accueil, kind: info, say: Bonjour., more: Lisez.}
  - {id: boutons, kind: click, say: Cliquez sur les boutons., hint: Le bouton gauche.,
     targets: {look: button, labels: [Un, Deux]}, others: {look: button, labels: [Trois]}}
  - {id: mots, kind: type, say: Tapez le mot., words: [ou]}
"""
_CHOICE = """title: Choisir
goal: choisir
minutes: 2
exercises:
  - {id: vrai, kind: choice, say: Lequel ?,
     options: [{id: a, text: Celui-ci, right: true}, {id: b, text: Celui-là, why: Regardez mieux.}]}
"""
_KEYBOARD = """format: 1
title: Le clavier
summary: Taper.
pictogram: keyboard
hue: keyboard
lessons: [taper]
"""
_TYPING = """title: Taper
goal: taper
minutes: 5
exercises:
"""
_BROKEN = """title: Abîmée
goal: rien
minutes: 2
exercises:
  - {id: x, kind: clic, say: Cliquez.}
"""


def write_lessons(folder: Path) -> Path:
    """Write one module of three lessons, the third of them with a mistake; return ``folder``."""
    module = folder / "souris"
    module.mkdir(parents=True)
    for name, text in (("module", _MODULE), ("clic", _CLICK), ("reponse", _CHOICE), ("abimee", _BROKEN)):
        (module / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def write_typing(folder: Path, exercises: str) -> Path:
    """Write a module on the keyboard with one lesson, of exercises one a line; return ``folder``."""
    module = folder / "clavier"
    module.mkdir(parents=True)
    lines = "".join(f"  - {exercise}\n" for exercise in exercises.splitlines())
    (module / "module.yaml").write_text(_KEYBOARD, encoding="utf-8")
    (module / "taper.yaml").write_text(_TYPING + lines, encoding="utf-8")
    return folder


def press(app: Application, name: str) -> None:
    """Click on the widget of the screen shown that has this object name."""
    screen = app.window.screen_shown
    assert screen is not None
    widget = screen.findChild(QWidget, name)
    assert widget is not None, f"no {name} on {type(screen).__name__}"
    assert widget.isVisible(), f"{name} is hidden on {type(screen).__name__}"
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def rest_on(button: QWidget, qtbot: QtBot, is_over: Callable[[], bool]) -> None:
    """Leave the pointer on a button, as a hand does that is never quite still, until ``is_over``."""
    qtbot.waitUntil(lambda: button.findChild(Dwell) is not None)

    def is_over_by_now() -> bool:
        if is_over():
            return True
        dwell = button.findChild(Dwell) if isValid(button) else None
        if dwell is not None and not dwell.is_filling():
            point_at(button)
        return False

    qtbot.waitUntil(is_over_by_now)


def point_at(button: QWidget) -> None:
    """Move the pointer onto a button, and a little on it."""
    middle = button.rect().center()
    there = QPointF(button.mapToGlobal(middle))
    QApplication.sendEvent(button, QEnterEvent(QPointF(middle), QPointF(middle), there))
    for step in (QPoint(3, 0), QPoint(6, 0)):
        at = middle + step
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(button.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(button, move)


def walk_through(app: Application) -> Iterator[LessonScreen]:
    """Yield the screen of the lesson that is open at each exercise, then play it, up to the lesson's end."""
    while isinstance(screen := app.window.screen_shown, LessonScreen):
        yield screen
        play_exercise(screen)
        if app.window.screen_shown is screen and screen.session.is_exercise_done:
            press(app, "go-on")
    assert isinstance(app.window.screen_shown, LessonDoneScreen)


def finish_lesson(app: Application) -> None:
    """Play the lesson that is open to its end."""
    for _ in walk_through(app):
        pass


def begin(app: Application, name: str = "Amina", picture: str = "fox") -> None:
    """Make a learner known, up to the home screen."""
    press(app, "new")
    press(app, f"picture.{picture}")
    assert app.window.screen_shown is not None
    field = app.window.screen_shown.findChild(QLineEdit, "name")
    assert field is not None
    QTest.keyClicks(field, name)
    press(app, "create")
