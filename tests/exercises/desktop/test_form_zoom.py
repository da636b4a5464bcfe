"""The browser's zoom on the pages with a form, and on the one that says that there is none."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.tabs import ZOOMS

from .played import SIZES, Played
from .webs import BY_ADDRESS, web
from .worlds import FORM_SAMPLES

LARGER, SMALLER, MENU = Clicked("browser.zoom.in"), Clicked("browser.zoom.out"), Clicked("browser.menu")
FIELDS = {"account": "form.passe", "log in": "form.nom", "papers": "form.naissance"}


def _size(played: Played, target: str) -> QSize:
    played.settle()
    widget = played.view.target_widget(target)
    assert widget is not None, target
    return widget.sizeHint()


@pytest.mark.parametrize("name", FIELDS)
def test_a_form_grows_and_shrinks_as_any_page(name: str, qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES[name], qtbot)
    button = "form.next" if name != "log in" else "form.submit"

    def sizes() -> tuple[int, int]:
        return _size(played, FIELDS[name]).height(), _size(played, button).width()

    usual = sizes()
    played.play(MENU, LARGER, LARGER, LARGER)
    assert all(b > 1.3 * a for a, b in zip(usual, sizes(), strict=True))
    played.play(*[SMALLER] * 4)
    assert all(b < a for a, b in zip(usual, sizes(), strict=True))
    played.play(LARGER)
    assert sizes() == usual


def test_what_was_written_stands_there_and_can_be_gone_on_with(qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES["papers"], qtbot)
    played.perform(Filled("form.nom", "Benali"))
    played.play(MENU, LARGER, MENU)
    field = played.view.target_widget("form.nom")
    assert field is not None
    assert field.property("text") == "Benali"
    played.perform(Filled("form.nom", "Benali-Roux"))
    assert played.events[-1] == Filled("form.nom", "Benali-Roux")
    played.play(MENU, SMALLER, MENU)
    played.play_to_the_end()


def test_who_makes_a_form_larger_by_keys_goes_on_writing_where_they_were(qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES["papers"], qtbot, (640, 652, 1.0))
    played.perform(Filled("form.nom", "Benli"))
    ctrl = Qt.KeyboardModifier.ControlModifier
    for key in (*[Qt.Key.Key_Left] * 2, *["ctrl +"] * 3):
        focused = played.view.focusWidget()
        if isinstance(key, Qt.Key):
            QTest.keyClick(focused, key)
        else:
            QTest.keyClick(focused, Qt.Key.Key_Plus, ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert played.state.desk.browser.zoom == 150
    field = played.view.focusWidget()
    QTest.keyClicks(field, "a")
    played.settle()
    assert played.events[-1] == Filled("form.nom", "Benali")
    middle = played.view.target_rect("form.nom").center()
    assert played.view.childAt(middle) is field, "what one writes in stays in sight"


def test_the_signs_of_the_number_block_write_nothing_while_ctrl_is_held(qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES["papers"], qtbot)
    played.perform(Filled("form.nom", "Benali"))
    held, zooms = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.KeypadModifier, []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(played.view.focusWidget(), key, held)
        zooms.append(played.state.desk.browser.zoom)
    played.settle()
    assert zooms == [110, 125, 110, 100]
    assert played.view.focusWidget().property("text") == "Benali"
    assert [event for event in played.events if isinstance(event, Filled)][-1].text == "Benali"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [ZOOMS[0], ZOOMS[-1]])
@pytest.mark.parametrize("name", FORM_SAMPLES)
def test_each_step_of_a_form_can_be_reached_at_any_zoom(
    name: str, percent: int, size: tuple[int, int, float], qtbot: QtBot
) -> None:
    played = Played(FORM_SAMPLES[name], qtbot, size)
    steps = ZOOMS.index(percent) - ZOOMS.index(100)
    zooming: list[Event] = [LARGER if steps > 0 else SMALLER] * abs(steps)
    played.play(MENU, *zooming, MENU)
    assert played.state.desk.browser.zoom == percent
    while (event := KIND.expect(played.spec, played.state)) is not None:
        view = played.view
        view.reveal(event.target)
        played.settle()
        rect = view.target_rect(event.target)
        assert not rect.isNull(), event
        assert view.rect().contains(rect.center()), (event, rect)
        assert view.childAt(rect.center()) is view.target_widget(event.target), event
        played.play(event)
    assert view.size().width() == size[0]


def test_the_address_that_was_meant_can_be_had_at_any_zoom(qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS, start="browser"), qtbot)
    played.play(Filled("browser.address", "https://www.bibli.example"), Clicked("browser.go"))
    usual = _size(played, "web.suggest")
    played.play(MENU, LARGER, LARGER)
    assert _size(played, "web.suggest").height() > usual.height()
    played.play(SMALLER, SMALLER)
    assert _size(played, "web.suggest") == usual
