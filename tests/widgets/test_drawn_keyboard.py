"""The keyboard's drawing: whole at every width, lit where it should be, cheap to light."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.keyboard_layout import CURSOR_KEYS, FINGERS, KEYS, Stroke, read_layout
from learn_app.i18n import Translator
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.keyboard_places import places
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT

FRENCH = read_layout(ROOT / "assets" / "keyboards" / "fr.json")
ENTER = 28


def keyboard(qtbot: QtBot, width: int, has_cursor_keys: bool = False) -> DrawnKeyboard:
    theme, translator = Theme(ROOT / "assets"), Translator(ROOT / "translations", "en")
    drawn = DrawnKeyboard(theme, FRENCH, translator, has_cursor_keys=has_cursor_keys)
    qtbot.addWidget(drawn)
    drawn.resize(width, width // 3)
    drawn.show()
    return drawn


def colour_at(drawn: DrawnKeyboard, code: int) -> QColor:
    rect = drawn.key_rect(code)
    return drawn.grab().toImage().pixelColor(round(rect.center().x()), round(rect.top() + 5))


@pytest.mark.parametrize("width", [534, 608, 872, 1230])
@pytest.mark.parametrize("has_cursor_keys", [False, True])
def test_keys_lie_apart_in_rows_that_end_together(qtbot: QtBot, width: int, has_cursor_keys: bool) -> None:
    drawn = keyboard(qtbot, width, has_cursor_keys)
    codes = places(has_cursor_keys)[0]
    assert (codes.keys() >= CURSOR_KEYS) == has_cursor_keys
    rects = {code: drawn.key_rect(code) for code in codes if code != ENTER}
    for code, rect in rects.items():
        assert QRectF(drawn.rect()).contains(rect)
        assert not any(rect.intersects(other) for other_code, other in rects.items() if other_code != code)
    assert len({round(rects[code].left()) for code in (41, 15, 58, 42, 29)}) == 1
    assert len({round(rects[code].right()) for code in (14, 54, 97)}) == 1
    assert round(drawn.key_rect(ENTER).right()) == round(rects[14].right())


def test_every_key_that_gives_a_character_is_drawn() -> None:
    assert set(FRENCH.legends) <= set(places(False)[0])
    assert set(KEYS.values()) <= set(places(True)[0])
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


def test_the_bars_that_one_feels_under_the_index_fingers_are_seen(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    picture = drawn.grab().toImage()

    def has_bar(code: int) -> bool:
        rect = drawn.key_rect(code)
        lowest = range(round(rect.bottom() - drawn.unit() * 0.16), round(rect.bottom()) - 2)
        return any(picture.pixelColor(round(rect.center().x()), y).lightness() < 90 for y in lowest)

    assert [code for code in range(30, 41) if has_bar(code)] == [33, 36]


def test_shift_is_lit_with_its_letter(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    drawn.light(FRENCH.strokes_for("A"))
    assert drawn.lit_keys == {16, 54}


def test_a_key_that_is_not_drawn_is_not_lit(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    drawn.light([Stroke(183)])
    assert drawn.lit_keys == set()
    assert drawn.key_rect(183).isEmpty()


def test_the_arrows_lie_as_on_the_table(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872, has_cursor_keys=True)
    left, right, up, down, delete = (
        drawn.key_rect(KEYS[name]) for name in ("Left", "Right", "Up", "Down", "Delete")
    )
    assert left.top() == down.top() == right.top() > up.bottom()
    assert left.right() < down.left() < right.left()
    assert up.left() == down.left()
    assert delete.left() == left.left()
    assert drawn.key_rect(97).right() < left.left(), "beside the letters"


def test_an_arrow_is_lit_where_it_is_drawn(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872, has_cursor_keys=True)
    drawn.light([Stroke(KEYS["Left"])])
    assert drawn.lit_keys == {105}
    assert colour_at(drawn, 105) == QColor("#FFB000")
    without = keyboard(qtbot, 872)
    without.light([Stroke(KEYS["Left"])])
    assert without.lit_keys == set()


def test_the_key_to_look_at_is_told_when_it_is_another_one(qtbot: QtBot) -> None:
    drawn = keyboard(qtbot, 872)
    looked_at = []
    drawn.key_moved.connect(lambda: looked_at.append(drawn.key_to_strike))
    capital = FRENCH.strokes_for("A")[0]
    hold = Stroke(0, capital.held)
    for strokes in ([hold, capital], [hold, capital], [capital], [Stroke(0), Stroke(18)], []):
        drawn.light(strokes)
    assert looked_at == [54, 16, 18, 0]


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
