"""Small pictures are painted once, and again only where they look otherwise."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from learn_app.widgets.stamps import Stamps


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
