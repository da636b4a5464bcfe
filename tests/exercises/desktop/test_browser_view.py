"""The fictional browser's window: reached with mouse and keys, in sight, and safe to look at."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, Filled
from learn_app.exercises.desktop import browser_goals, page_goals
from learn_app.exercises.desktop.browser import CODES
from learn_app.exercises.desktop.browser_view import BrowserView
from learn_app.exercises.desktop.machine import KIND
from learn_app.widgets.text import Text
from tests.exercises.stage import settle

from .played import SIZES, Played
from .webs import BACK, BY_ADDRESS, FIND, HOURS, WEBS, WRITE_DOWN, web


@pytest.mark.parametrize("name", WEBS)
def test_the_real_mouse_and_keyboard_lead_to_the_end(name: str, qtbot: QtBot) -> None:
    played = Played(WEBS[name], qtbot)
    played.play_to_the_end()


SIGHTS = {
    **{name: WEBS[name] for name in ("search", "tabs", "cookies", "web in windows")},
    "asked": web(FIND, WRITE_DOWN, tabs=["promo", "biblio/ateliers", "biblio/form"]),
    "asked in windows": web(WRITE_DOWN, windows=True, skin="other", tabs=["promo"]),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SIGHTS)
def test_what_a_learner_can_do_is_in_sight_in_every_state(
    name: str, size: tuple[int, int, float], qtbot: QtBot
) -> None:
    played = Played(SIGHTS[name], qtbot, size)
    view, draw = played.view, 11 + size[0]
    for turn in range(90):
        moves = KIND.moves(played.spec, played.state)
        if not moves or turn % 30 == 29:
            played.state = KIND.start(played.spec, 0)
            view.show_state(played.state)
            continue
        targets = dict.fromkeys(move.target for move in moves if move.target.startswith(_MINE))
        for target in targets if turn % 3 == 0 else ():
            view.reveal(target)
            rect = view.target_rect(target)
            assert not rect.isNull(), (target, played.state)
            assert view.rect().contains(rect.center()), (target, rect)
            assert view.childAt(rect.center()) is view.target_widget(target), (target, played.state)
            assert view.target_widget(target).accessibleName(), target  # type: ignore[union-attr]
        draw = draw * 48271 % (2**31 - 1)
        played.play(moves[draw % len(moves)])
        assert played.events == [], "showing a state must not look like an act"
    assert view.size().width() == size[0]


_MINE = ("browser.", "web.", "answer.")


def test_every_mistake_has_a_sentence() -> None:
    codes = CODES | page_goals.CODES | browser_goals.CODES
    assert codes <= set(BrowserView.sentences)


def test_enter_sends_what_was_typed_into_bar_and_boxes(qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS, WRITE_DOWN, start="browser"), qtbot)
    field = played.view.target_widget("web.search")
    assert field is not None
    QTest.keyClicks(field, "zzz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    bar = played.view.target_widget("browser.address")
    assert isinstance(bar, QLineEdit)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert bar.selectedText() == bar.text() != ""
    QTest.keyClicks(bar, "biblio.example")
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert (played.state.reached, bar.text()) == (1, "https://www.biblio.example")
    assert [event for event in played.events if isinstance(event, Clicked)] == [
        Clicked("web.search.go"), Clicked("browser.go"),
    ]  # fmt: skip


def test_keys_alone_reach_every_part(qtbot: QtBot) -> None:
    played = Played(web(HOURS, tabs=["promo"]), qtbot)
    played.view.activateWindow()
    played.view.setFocus()
    wanted = {move.target for move in KIND.moves(played.spec, played.state)}
    wanted = {target for target in wanted if target.startswith(_MINE)}
    reached = set()
    for _ in range(60):
        QTest.keyClick(played.view.focusWidget() or played.view, Qt.Key.Key_Tab)
        focused = played.view.window().focusWidget()
        reached.add(focused.objectName() if focused else "")
    assert wanted - reached == set()


def test_the_tab_key_goes_from_the_bar_to_the_page_and_into_a_pop_up(qtbot: QtBot) -> None:
    played = Played(web(HOURS, tabs=["promo", "biblio/contact"]), qtbot)
    view, bar = played.view, played.view.target_widget("browser.tab.1")
    assert bar is not None
    bar.setFocus()
    seen = [bar.objectName()]
    for _ in range(16):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(view.window().focusWidget().objectName())
    assert [name.removeprefix("browser.") for name in seen[:10]] == [
        "tab.1", "close.1", "tab.2", "close.2", "tab.3", "close.3", "new", "reload", "address", "menu",
    ]  # fmt: skip
    assert seen[10:14] == ["web.menu.accueil", "web.menu.horaires", "web.menu.form", "web.link.horaires"]
    played.play(Clicked("browser.tab.2"))
    QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
    assert view.window().focusWidget().objectName() == "web.popup.close"


def test_the_keys_of_browsers_work_here_too(qtbot: QtBot) -> None:
    played = Played(web(BACK, start="promo"), qtbot)
    view, ctrl, alt = (
        played.view,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
    )
    view.take_focus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    assert played.state.desk.browser.popups == {"promo/accueil"}
    view.take_focus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_L, ctrl)
    bar = view.target_widget("browser.address")
    assert isinstance(bar, QLineEdit)
    QTest.keyClicks(bar, "biblio.example/contact")
    QTest.keyClick(bar, Qt.Key.Key_Return)
    view.take_focus()
    for key, held in ((Qt.Key.Key_Left, alt), (Qt.Key.Key_Right, alt), (Qt.Key.Key_T, ctrl)):
        QTest.keyClick(view.focusWidget(), key, held)
        view.take_focus()
    assert len(played.state.desk.browser.tabs) == 2
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_W, ctrl)
    tab = played.state.desk.browser.tab
    assert (len(played.state.desk.browser.tabs), tab.means) == (1, "forward")


@pytest.mark.parametrize("size", SIZES)
def test_what_a_pop_up_veils_is_veiled_down_to_the_frame(size: tuple[int, int, float], qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS, start="promo"), qtbot, size)
    settle()

    def colours(x: int) -> tuple[str, str]:
        """Return the colour of the browser's lowest row, and of what is below it, to the frame."""
        app, image = played.view.findChildren(BrowserView)[0], played.view.grab().toImage()
        foot = app.mapTo(played.view, app.rect().bottomLeft()).y()
        middle = (foot + played.view.height() - 3) // 2
        assert foot + 4 < middle
        return image.pixelColor(x, foot - 1).name(), image.pixelColor(x, middle).name()

    for x in (40, size[0] // 2, size[0] - 60):
        above, below = colours(x)
        assert above == below
    veiled = colours(40)
    played.play(Clicked("web.popup.close"))
    settle()
    bare = colours(40)
    assert bare[0] == bare[1]
    assert bare != veiled


def test_a_click_beside_the_menu_closes_it(qtbot: QtBot) -> None:
    played = Played(web(HOURS), qtbot)
    played.play(Clicked("browser.menu"))
    link = played.view.target_rect("browser.back").center()
    link.setY(played.view.height() // 2)
    beside = played.view.childAt(link)
    assert beside is not None
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert played.events == [Clicked("browser.menu")]


HOSTILE: Any = [
    "<img src=file:///etc/passwd> <a href='file:///etc/passwd'>ici</a>",
    "\u202eexe.txt \u2066abc\u2069 \u200f",
    "x" * 10_000_000,
    "mot " * 2_500_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=["html", "direction", "one line", "words"])
def test_hostile_text_is_shown_as_text(text: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from .webs import WEB

    blocks = [
        {"text": text}, {"heading": text}, {"list": [text]}, {"table": [[text, text]]},
        {"link": text, "to": "horaires"}, {"ad": text, "to": "promo"},
    ]  # fmt: skip
    page: Any = {"title": text, "about": text, "blocks": blocks, "keywords": "zorglub"}
    page["popup"] = {"title": text, "text": text, "button": text[:60], "to": "horaires"}
    site = {**WEB["sites"]["biblio"], "cookies": {"text": text}}
    site["pages"] = {**site["pages"], "piege": page}
    monkeypatch.setitem(WEB, "sites", {**WEB["sites"], "biblio": site})
    played = Played(web(HOURS, start="biblio/piege"), qtbot)
    played.play(Clicked("web.popup.close"), Clicked("web.cookies.refuse"))
    shown = [widget.text() for widget in played.view.findChildren(Text)]
    assert any(one.startswith(text[:20]) for one in shown)
    assert max(map(len, shown)) < 7000
    played.play(Filled("browser.address", "zorglub"), Clicked("browser.go"))
    settle()
    assert played.view.target_widget("web.result.biblio.piege") is not None


def test_no_more_pages_are_kept_than_needed_and_those_that_went_can_come_back(qtbot: QtBot) -> None:
    played = Played(web(BY_ADDRESS, start="biblio/contact"), qtbot)
    played.play(Clicked("web.cookies.refuse"))
    for _ in range(3):
        played.play(Clicked("browser.menu"))
        for way in ("out", "in"):
            for _step in range(9):
                played.play(Clicked(f"browser.zoom.{way}"))
        played.play(Clicked("browser.menu"), Clicked("web.menu.horaires"))
        settle()
    assert len(played.view.findChildren(BrowserView)[0]._pages) <= 12
    assert played.view.target_widget("web.menu.horaires") is not None
