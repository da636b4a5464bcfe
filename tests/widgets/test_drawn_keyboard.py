"""The keyboard's drawing: whole at every width, lit where it should be, cheap to light."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.i18n import Translator
from learn_app.widgets.drawn_keyboard import _PLACES, DrawnKeyboard
from learn_app.widgets.keyboard_layout import FINGERS, Stroke, read_layout
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT

FRENCH = read_layout(ROOT / "assets" / "keyboards" / "fr.json")
ENTER = 28


def keyboard(qtbot: QtBot, width: int) -> DrawnKeyboard:
    drawn = DrawnKeyboard(Theme(ROOT / "assets"), FRENCH, Translator(ROOT / "translations", "en"))
    qtbot.addWidget(drawn)
    drawn.resize(width, width // 3)
    drawn.show()
    return drawn


def colour_at(drawn: DrawnKeyboard, code: int) -> QColor:
    rect = drawn.key_rect(code)
    return drawn.grab().toImage().pixelColor(round(rect.center().x()), round(rect.top() + 5))


@pytest.mark.parametrize("width", [608, 872, 1230])
def test_keys_lie_apart_in_rows_that_end_together(qtbot: QtBot, width: int) -> None:
    drawn = keyboard(qtbot, width)
    rects = {code: drawn.key_rect(code) for code in _PLACES if code != ENTER}
    for code, rect in rects.items():
        assert QRectF(drawn.rect()).contains(rect)
        assert not any(rect.intersects(other) for other_code, other in rects.items() if other_code != code)
    assert len({round(rects[code].left()) for code in (41, 15, 58, 42, 29)}) == 1
    assert len({round(rects[code].right()) for code in (14, 54, 97)}) == 1
    assert round(drawn.key_rect(ENTER).right()) == round(rects[14].right())


def test_every_key_that_gives_a_character_is_drawn() -> None:
    assert set(FRENCH.legends) <= set(_PLACES)
    assert set(FRENCH.legends) - set(FINGERS) == {57}


def test_the_keys_to_press_are_lit_and_the_next_one_lightly(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    at_rest = colour_at(drawn, 18)
    drawn.light(FRENCH.strokes_for("ê"))
    assert drawn.lit_keys == {26}
    assert colour_at(drawn, 26) == QColor("#FFB000")
    assert colour_at(drawn, 18) == QColor("#FFE29A")
    drawn.light(())
    assert colour_at(drawn, 18) == at_rest


def test_shift_is_lit_with_its_letter(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    drawn.light(FRENCH.strokes_for("A"))
    assert drawn.lit_keys == {16, 54}


def test_a_key_that_is_not_drawn_is_not_lit(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    drawn.light([Stroke(183)])
    assert drawn.lit_keys == set()
    assert drawn.key_rect(183).isEmpty()


class PaintWatch(QObject):
    """Adds up the pixels that a widget is asked to paint."""

    pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.pixels += sum(rect.width() * rect.height() for rect in event.region())  # type: ignore[attr-defined]
        return False


def test_lighting_keys_paints_nothing_else(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    drawn.light(FRENCH.strokes_for("a"))
    QApplication.processEvents()
    watch = PaintWatch()
    drawn.installEventFilter(watch)
    drawn.light(FRENCH.strokes_for("p"))
    qtbot.waitUntil(lambda: watch.pixels > 0)
    assert watch.pixels < drawn.width() * drawn.height() / 10
