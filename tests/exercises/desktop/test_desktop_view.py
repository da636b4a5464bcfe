"""The practice desktop's window: what the machine offers is on show, and what is shown tells events."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Chosen, Clicked, Filled
from learn_app.exercises.desktop.form import form_of
from learn_app.exercises.desktop.form_sending import CODE_PROBLEMS
from learn_app.exercises.desktop.form_values import PROBLEMS
from learn_app.exercises.desktop.form_words import CODE_PROBLEMS as CODE_SENTENCES
from learn_app.exercises.desktop.form_words import PROBLEMS as PROBLEM_SENTENCES
from learn_app.exercises.desktop.item_view import ItemTile
from learn_app.exercises.desktop.letter_view import LetterRow
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.mail_view import LetterList
from learn_app.exercises.desktop.view import DesktopView
from learn_app.widgets.choice_buttons import CheckBox, Radio
from learn_app.widgets.fields import DropDown, TextArea, TextField
from learn_app.widgets.text import Text
from tests.exercises.stage import settle

from .played import SIZES, Played
from .worlds import COMPUTER, FORM_SAMPLES, READ, SAMPLES, exercise, follow


@pytest.mark.parametrize("name", SAMPLES)
def test_the_real_mouse_and_keyboard_lead_to_the_end(name: str, qtbot: QtBot) -> None:
    played = Played(SAMPLES[name], qtbot)
    played.play_to_the_end()


AREAS = ("mail.body", "notes.text", "files.ground")
ALL_APPS = (
    "mail",
    "both",
    "tabs",
    "windows",
    "behind",
    "files",
    "bin",
    "drag",
    "notes",
    "window acts",
    "phone",
    *FORM_SAMPLES,
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ALL_APPS)
def test_what_a_learner_can_do_is_in_sight_in_every_state(
    name: str, size: tuple[int, int, float], qtbot: QtBot
) -> None:
    played = Played(SAMPLES[name], qtbot, size)
    view, draw = played.view, 7 + size[0]
    assert view.size().width() == size[0], "the window must not need more room"
    for turn in range(150):
        moves = KIND.moves(played.spec, played.state)
        if not moves or turn % 50 == 49:
            played.state = KIND.start(played.spec, 0)
            view.show_state(played.state)
            continue
        for target in dict.fromkeys(move.target for move in moves) if turn % 3 == 0 else ():
            view.reveal(target)
            rect = view.target_rect(target)
            assert not rect.isNull(), (target, played.state)
            assert view.rect().contains(rect.center()), (target, rect)
            assert view.childAt(rect.center()) is view.target_widget(target) or target in AREAS, target
        draw = draw * 48271 % (2**31 - 1)
        played.play(moves[draw % len(moves)])
        assert played.events == [], "showing a state must not look like an act"
    assert view.size().width() == size[0]


def test_each_target_has_a_name_to_be_heard(qtbot: QtBot) -> None:
    played = Played(SAMPLES["both"], qtbot)
    for event in follow(played.spec, played.state)[0]:
        for move in KIND.moves(played.spec, played.state):
            widget = played.view.target_widget(move.target)
            assert widget is not None
            assert (widget.objectName(), bool(widget.accessibleName())) == (move.target, True)
        played.play(event)


def test_typing_tells_the_whole_text_and_keeps_the_cursor(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    field = played.view.target_widget("form.nom")
    assert isinstance(field, TextField)
    QTest.keyClicks(field, "Bnali")
    field.setCursorPosition(1)
    QTest.keyClicks(field, "e")
    settle()
    assert played.events[-1] == Filled("form.nom", "Benali")
    assert (field.text(), field.cursorPosition()) == ("Benali", 2)


def test_a_state_of_the_past_can_be_shown_again(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    start = played.state
    events, _ = follow(played.spec, start)
    played.play(*events[:4])
    chosen = played.view.target_widget("form.statut.nouveau")
    assert isinstance(chosen, Radio)
    assert chosen.isChecked()
    played.view.show_state(start)
    assert not chosen.isChecked()
    field = played.view.target_widget("form.nom")
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert played.events == []


@pytest.mark.parametrize("target", ["form.nom", "form.statut.nouveau", "form.next"])
def test_the_right_button_is_told_and_opens_no_menu(target: str, qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    widget = played.view.target_widget(target)
    assert widget is not None
    QTest.mouseClick(widget, Qt.MouseButton.RightButton)
    assert played.events == [Clicked(target, "right")]


def test_letting_go_outside_a_button_is_told(qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot)
    widget = played.view.target_widget("mail.new")
    assert isinstance(widget, QAbstractButton)
    QTest.mousePress(widget, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert [type(event).__name__ for event in played.events] == ["Slipped"]


def test_the_texts_of_the_world_are_plain(qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot)
    played.play(Clicked("mail.message.atelier"))
    labels = played.view.findChildren(QLabel)
    assert any("<img" in label.text() for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())
    assert all(isinstance(label, Text) for label in labels if label.text())


def test_the_wheel_changes_no_answer(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    events, _ = follow(played.spec, played.state)
    played.play(*events[:5])
    widget = played.view.target_widget("form.quartier")
    assert isinstance(widget, DropDown)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Down)
    assert played.events == [Chosen("form.quartier", "centre")]


def test_tab_leaves_the_message_and_enter_begins_a_line(qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot)
    played.play(Clicked("mail.message.invitation"), Clicked("mail.reply"))
    area = played.view.target_widget("mail.body")
    assert isinstance(area, TextArea)
    QTest.keyClicks(area, "Oui")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    settle()
    assert played.events[-1] == Filled("mail.body", "Oui\n")


def test_tab_goes_through_the_questions_then_to_the_buttons(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    played.view.activateWindow()
    played.view.take_focus()
    order = []
    for _ in range(6):
        focused = played.view.focusWidget()
        order.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    fields = ["form.nom", "form.naissance", "form.telephone", "form.statut.nouveau"]
    assert order == [*fields, "form.cancel", "form.next"]


def test_what_is_wrong_gets_the_keyboard_once_and_keeps_it_while_it_is_mended(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    played.view.activateWindow()
    played.view.take_focus()
    QTest.keyClicks(played.view.focusWidget(), "Benali")
    next_step = played.view.target_widget("form.next")
    assert next_step is not None
    QTest.mouseClick(next_step, Qt.MouseButton.LeftButton)
    focused = played.view.focusWidget()
    assert focused.objectName() == "form.naissance"
    QTest.keyClicks(focused, "04")
    settle()
    assert played.view.focusWidget() is focused
    assert dict(form_of(played.state.desk, "bibliotheque").values)["naissance"] == "04"


def test_the_way_on_is_in_sight_however_long_the_page(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot, (530, 400, 1.4))
    for target in ("form.next", "form.cancel"):
        rect = played.view.target_rect(target)
        assert played.view.rect().contains(rect)


@pytest.mark.parametrize("height", [300, 420, 652])
def test_the_lines_of_the_list_are_as_wide_as_the_list(height: int, qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot, (914, height, 1.0))
    for target in ("mail.message.invitation", "mail.folder.junk", "mail.message.pub", "mail.delete"):
        played.perform(Clicked(target))
        played.settle()
        area = played.view.findChild(LetterList)
        assert area is not None
        widths = {row.width() for row in played.view.findChildren(LetterRow) if row.isVisible()}
        assert widths <= {area.viewport().width()}


def test_a_narrow_mailbox_shows_the_list_or_the_message(qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot, (530, 640, 1.4))
    view = played.view
    played.perform(Clicked("mail.message.invitation"))
    assert view.target_widget("mail.message.atelier") is None
    assert view.rect().contains(view.target_rect("mail.reply"))
    view.reveal("mail.message.atelier")
    assert view.target_widget("mail.reply") is None
    played.perform(Clicked("mail.message.invitation"))
    assert view.target_widget("mail.reply") is not None, "the open message can be opened again"


def test_the_card_marks_the_line_to_copy(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    panel = played.view.panel()
    assert panel is not None
    qtbot.addWidget(panel)
    assert panel is played.view.panel()
    assert panel.marked == "nom"  # type: ignore[attr-defined]
    played.play(Filled("form.nom", "Benali"))
    assert panel.marked == "naissance"  # type: ignore[attr-defined]


def test_a_box_shows_its_tick_by_state_alone(qtbot: QtBot) -> None:
    played = Played(SAMPLES["form"], qtbot)
    events, _ = follow(played.spec, played.state)
    played.play(*events[:5])
    box = played.view.target_widget("form.reglement")
    assert isinstance(box, CheckBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert (box.isChecked(), played.events) == (True, [Clicked("form.reglement")])


def test_there_is_a_sentence_for_each_code() -> None:
    assert set(DesktopView.sentences) >= KIND.codes
    assert set(PROBLEM_SENTENCES) == PROBLEMS
    assert set(CODE_SENTENCES) == CODE_PROBLEMS


@pytest.mark.parametrize("name", [*FORM_SAMPLES, "both"])
def test_no_part_of_a_form_ever_is_a_window_of_its_own(name: str, qtbot: QtBot) -> None:
    # One that was, for a moment, would take the keyboard away for good.
    played = Played(SAMPLES[name], qtbot)
    qtbot.waitActive(played.view)
    for event in follow(played.spec, played.state)[0]:
        played.play(event)
        played.settle()
        assert played.view.isActiveWindow(), event


def test_the_arrows_go_from_day_to_day_and_the_page_keys_from_month_to_month(qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES["papers"], qtbot)
    for event in follow(played.spec, played.state)[0]:
        if event == Clicked("form.jour.calendar"):
            break
        played.play(event)
    played.perform(Clicked("form.jour.calendar"))
    first = played.view.target_widget("form.jour.day.1")
    assert first is not None
    first.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(QApplication.focusWidget() or first, key)
    assert QApplication.focusWidget() is played.view.target_widget("form.jour.day.9")
    played.events.clear()
    QTest.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_PageDown)
    assert played.events == [Clicked("form.jour.after")]


def test_the_ground_of_the_app_goes_down_to_the_frame(qtbot: QtBot) -> None:
    played = Played(SAMPLES["mail"], qtbot)
    side = played.view.target_widget("mail.new")
    assert side is not None
    played.settle()
    picture = played.view.grab().toImage()
    middle = side.mapTo(played.view, side.rect().center()).x()
    assert picture.pixelColor(middle, picture.height() - 8) == played.view.theme.colour("window_side")
    assert picture.pixelColor(picture.width() // 2, picture.height() - 8) == played.view.theme.colour("card")


MAIL_AND_PHONE = {name: part for name, part in COMPUTER.items() if name not in ("files", "stick")}


@pytest.mark.parametrize("world", [COMPUTER, MAIL_AND_PHONE], ids=["many", "two"])
@pytest.mark.parametrize("width", [520, 578, 640, 914])
def test_the_tabs_stand_in_one_row_and_the_one_in_front_has_its_title(
    width: int, world: dict[str, Any], qtbot: QtBot
) -> None:
    played = Played(exercise(READ, start="mail", world=world), qtbot, (width, 652, 1.0))
    tabs = {name: played.view.target_widget(f"app.{name}") for name in ("mail", "phone")}
    for front in ("phone", "mail"):
        played.perform(Clicked(f"app.{front}"))
        assert len({tab.y() for tab in tabs.values() if tab}) == 1
        assert all(tab and tab.width() > tab.height() + 4 for name, tab in tabs.items() if name == front)


@pytest.mark.parametrize("by_keys", [False, True])
def test_a_ring_goes_on_to_the_next_file_only_for_who_uses_keys(by_keys: bool, qtbot: QtBot) -> None:
    delete = {"do": "file.delete", "file": "Documents/lettre.txt", "say": "Supprimer la lettre"}
    played = Played(exercise(delete, READ, start="files", world=COMPUTER), qtbot)
    played.click("files.item.lettre-txt")
    played.settle()
    button = played.view.target_widget("files.do.delete")
    assert button is not None
    if by_keys:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    played.settle()
    assert played.view.target_widget("files.item.lettre-txt") is None
    rings = [tile.has_ring() for tile in played.view.findChildren(ItemTile) if tile.isVisible()]
    assert rings
    assert any(rings) == by_keys
