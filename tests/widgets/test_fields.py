"""The text field: it paints its own frame, in the colour of its state."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from learn_app.widgets.fields import TextField
from learn_app.widgets.theme import Theme, load_fonts
from tests.exercises.stage import ROOT


class _PaintWatch(QObject):
    """Keeps what was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.painted: list[QRegion] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.append(event.region())  # type: ignore[attr-defined]  # PySide's stubs do not know it
        return False


@pytest.fixture
def theme() -> Theme:
    return Theme(ROOT / "assets", is_animated=False)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    """Return a window with two fields, of which the second one has the focus."""
    load_fonts(theme.assets)
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = TextField(theme), TextField(theme)
    column.addWidget(first)
    column.addWidget(second)
    qtbot.addWidget(window)
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    second.setFocus()
    return window


@pytest.fixture
def field(window: QWidget) -> TextField:
    """Return the field without the focus."""
    return window.findChildren(TextField)[0]


def _frame(field: TextField) -> str:
    image = field.grab().toImage()
    return QColor(image.pixel(field.width() // 2, 1)).name()


def test_frame_tells_focus_and_problem(field: TextField, theme: Theme) -> None:
    assert _frame(field) == theme.colour("field_line").name()
    field.setFocus()
    assert _frame(field) == theme.colour("action").name()
    field.set_problem(True)
    assert _frame(field) == theme.colour("error").name()
    field.set_problem(False)
    assert _frame(field) == theme.colour("action").name()


def test_frame_follows_the_size(field: TextField, theme: Theme) -> None:
    _frame(field)
    field.window().resize(700, 300)
    QApplication.processEvents()
    assert _frame(field) == theme.colour("field_line").name()


def test_a_letter_repaints_nothing_beside_its_field(field: TextField) -> None:
    field.setFocus()
    QTest.keyClicks(field, "a")
    QApplication.processEvents()
    watch = _PaintWatch(field)
    beside = _PaintWatch(field.window())
    QTest.keyClicks(field, "b")
    QApplication.processEvents()
    assert field.text() == "ab"
    assert watch.painted
    assert all(field.geometry().contains(region.boundingRect()) for region in beside.painted)
