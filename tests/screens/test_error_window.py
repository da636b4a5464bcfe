"""The window that says why the program cannot start."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.screens.error_window import ErrorWindow
from learn_app.widgets.button import Button
from learn_app.widgets.text import Text
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT


def test_it_says_one_sentence_and_its_button_closes_it(qtbot: QtBot) -> None:
    window = ErrorWindow("Le programme est déjà ouvert.", "Fermer", Theme(ROOT / "assets"))
    qtbot.addWidget(window)
    window.show()
    texts = [text.text() for text in window.findChildren(Text)]
    assert texts == ["Le programme est déjà ouvert."]
    (button,) = window.findChildren(Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
