"""A card looks the same whichever part of it is painted."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from learn_app.widgets.card import Card
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT


def painted(card: Card, part: QRect) -> QImage:
    image = QImage(part.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    card.render(painter, QPoint(), QRegion(part))
    painter.end()
    return image


@pytest.mark.parametrize(
    "part",
    [QRect(60, 60, 40, 30), QRect(0, 0, 50, 50), QRect(20, 20, 100, 80), QRect(0, 70, 30, 20)],
    ids=str,
)
def test_a_part_looks_as_it_does_in_the_whole(qtbot: QtBot, part: QRect) -> None:
    card = Card(Theme(ROOT / "assets"), radius=24)
    qtbot.addWidget(card)
    card.resize(200, 160)
    assert painted(card, part) == painted(card, card.rect()).copy(part)
