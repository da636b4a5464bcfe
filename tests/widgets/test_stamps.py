"""Small pictures are painted once, and again only where they look otherwise."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.widgets.stamps import Stamps, WholePictures


def draw(stamps: Stamps, rect: QRectF, key: str, colour: str, painted: list[str]) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)

    def paint(inner: QPainter, room: QRectF) -> None:
        painted.append(key)
        inner.fillRect(room, QColor(colour))

    stamps.draw(painter, rect, key, paint)
    painter.end()
    return image


def test_a_picture_is_painted_once_and_copied_to_where_it_goes(qtbot: QtBot) -> None:
    stamps, painted = Stamps(), list[str]()
    draw(stamps, QRectF(0, 0, 10, 10), "a", "#FF0000", painted)
    image = draw(stamps, QRectF(20.4, 19.6, 10, 10), "a", "#FF0000", painted)
    assert painted == ["a"]
    assert image.pixelColor(20, 20) == QColor("#FF0000")
    assert image.pixelColor(19, 19) == image.pixelColor(30, 30) == QColor("#FFFFFF")


def test_another_size_or_look_is_another_picture(qtbot: QtBot) -> None:
    stamps, painted = Stamps(), list[str]()
    draw(stamps, QRectF(0, 0, 10, 10), "a", "#FF0000", painted)
    draw(stamps, QRectF(0, 0, 12, 10), "a", "#FF0000", painted)
    draw(stamps, QRectF(0, 0, 10, 10), "b", "#00FF00", painted)
    assert painted == ["a", "a", "b"]


def test_only_so_many_are_kept(qtbot: QtBot) -> None:
    stamps, painted = Stamps(most=2), list[str]()
    for key in ("a", "b", "c", "c", "a"):
        draw(stamps, QRectF(0, 0, 10, 10), key, "#FF0000", painted)
    assert painted == ["a", "b", "c", "a"]


class Sheet(QWidget):
    """Shows a letter's colour over the whole of it, and notes which it had to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[str] = []
        self.pictures = WholePictures(self, QColor(Qt.GlobalColor.white), self._paint)
        self.resize(20, 10)

    def shown(self, letter: str, area: QRect | None = None) -> QImage:
        image = QImage(self.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.black)
        painter = QPainter(image)
        self.pictures.draw(painter, letter, area or self.rect())
        painter.end()
        return image

    def _paint(self, painter: QPainter, letter: str) -> None:
        self.painted.append(letter)
        painter.fillRect(QRect(5, 0, 15, 10), QColor("#FF0000" if letter == "a" else "#00FF00"))


@pytest.fixture
def sheet(qtbot: QtBot) -> Sheet:
    made = Sheet()
    qtbot.addWidget(made)
    return made


def test_what_was_prepared_is_only_copied(sheet: Sheet) -> None:
    sheet.shown("a")
    sheet.pictures.prepare("a", "b")
    assert sheet.painted == ["a", "b"]
    assert sheet.shown("b").pixelColor(10, 5) == QColor("#00FF00")
    assert sheet.shown("b").pixelColor(0, 0) == QColor("#FFFFFF"), "the ground is part of it"
    assert sheet.painted == ["a", "b"]


def test_only_the_part_asked_for_is_drawn(sheet: Sheet) -> None:
    image = sheet.shown("a", QRect(8, 2, 4, 4))
    assert image.pixelColor(8, 2) == image.pixelColor(11, 5) == QColor("#FF0000")
    assert image.pixelColor(7, 2) == image.pixelColor(12, 5) == QColor("#000000")


def test_only_where_one_of_the_two_is_drawn_it_is_painted_anew(qtbot: QtBot) -> None:
    places = {"a": (2, 4), "b": (3, 8), "c": (9, 10)}
    asked: list[QRect] = []

    class Band(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            asked.append(event.rect())

    widget = Band()
    qtbot.addWidget(widget)
    widget.resize(20, 10)
    pictures = WholePictures[str](
        widget, QColor(Qt.GlobalColor.white), lambda painter, letter: None, places.__getitem__
    )
    widget.show()
    qtbot.waitUntil(lambda: bool(asked))
    for before, now, band in (("a", "b", (2, 6)), ("b", "a", (2, 6)), ("a", "c", (2, 8))):
        asked.clear()
        pictures.change(before, now)
        QTest.qWait(0)
        assert asked == [QRect(0, band[0], widget.width(), band[1])]


def test_only_what_is_shown_and_what_follows_are_kept(sheet: Sheet) -> None:
    for now, following in (("a", "b"), ("b", "c"), ("c", "d")):
        sheet.shown(now)
        sheet.pictures.prepare(now, following)
    assert sheet.painted == ["a", "b", "c", "d"]
    sheet.shown("a")
    assert sheet.painted == ["a", "b", "c", "d", "a"]


def test_in_another_size_it_is_painted_anew(sheet: Sheet) -> None:
    sheet.shown("a")
    sheet.resize(40, 20)
    sheet.pictures.forget()
    assert sheet.shown("a").pixelColor(39, 19) == QColor("#FFFFFF")
    assert sheet.painted == ["a", "a"]


def test_nothing_is_prepared_for_a_widget_without_a_size(sheet: Sheet) -> None:
    sheet.resize(0, 0)
    sheet.pictures.prepare("a", "b")
    assert sheet.painted == []
