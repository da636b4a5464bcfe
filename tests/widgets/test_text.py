"""A text: what it takes of room, and when it asks for it again."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learn_app.widgets.text import Text
from learn_app.widgets.theme import Theme, load_fonts
from tests.exercises.stage import ROOT


class _LayoutWatch(QObject):
    """Counts how often a widget is asked to lay its contents out."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def theme() -> Theme:
    return Theme(ROOT / "assets", is_animated=False)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a window that holds one text."""
    load_fonts(theme.assets)
    window = QWidget()
    QVBoxLayout(window).addWidget(Text("Bonjour Amina", theme, 30))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    QApplication.processEvents()
    return window


def test_the_same_text_in_a_smaller_font_takes_less_room(window: QWidget, theme: Theme) -> None:
    text = window.findChildren(Text)[0]
    before = text.sizeHint()
    text.setFont(theme.font(15))
    text.set_text("Bonjour Amina")
    assert text.sizeHint().width() < before.width()
    assert text.sizeHint().height() < before.height()


def test_only_another_text_is_laid_out_again(window: QWidget) -> None:
    text = window.findChildren(Text)[0]
    watch = _LayoutWatch(window)
    text.set_text("Bonjour Amina")
    QApplication.processEvents()
    assert watch.count == 0
    text.set_text("Bonjour Karim")
    QApplication.processEvents()
    assert watch.count > 0
