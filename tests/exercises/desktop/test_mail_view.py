"""The mailbox's window, in both looks: all is on show and in reach, whatever is written in the messages."""

import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.mail_skin import SKINS
from learn_app.widgets.fields import TextArea
from learn_app.widgets.text import Text

from .mailboxes import MAIL_SAMPLES, MAILBOX, READ, SIGN_IN, SIGN_OUT, mail_exercise
from .played import SIZES, Played

LOOKS = ("usual", "other")


@pytest.mark.parametrize("name", MAIL_SAMPLES)
def test_the_real_mouse_and_keyboard_lead_to_the_end(name: str, qtbot: QtBot) -> None:
    played = Played(MAIL_SAMPLES[name], qtbot)
    played.play_to_the_end()


def clicks(*targets: str) -> tuple[Event, ...]:
    return tuple(Clicked(f"mail.{target}") for target in targets)


WALKS: dict[str, tuple[Event, ...]] = {
    "reading": clicks("message.fete", "message.facture", "move", "to-folder.factures", "folder.factures"),
    "tidying": clicks("message.pub", "delete", "folder.trash", "message.pub", "destroy", "destroy-now"),
    "junk": clicks("folder.junk", "message.gain", "restore", "folder.inbox", "message.gain", "unwanted"),
    "writing": (*clicks("new", "copies", "contacts.bcc", "contact.karim"), Filled("mail.body", "Oui")),
    "to all": clicks("message.fete", "reply-all", "cancel", "reply", "discard", "forward", "cancel"),
    "drafts": clicks("folder.drafts", "message.draft.0", "folder.inbox", "folder.drafts"),
    "searching": (Filled("mail.search", "facture"), *clicks("message.facture", "clear")),
    "the door": (*clicks("sign-out"), Filled("mail.address", "x"), *clicks("show-password", "sign-in")),
    "a file": (*clicks("new", "attach"), Clicked("picker.item.recette-txt"), Clicked("picker.confirm")),
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("skin", LOOKS)
@pytest.mark.parametrize("walk", WALKS)
def test_what_a_learner_can_do_is_in_sight_in_every_state(
    walk: str, skin: str, size: tuple[int, int, float], qtbot: QtBot
) -> None:
    spec = mail_exercise({**READ, "message": "vieux"}, skin=skin)
    played = Played(spec, qtbot, size)
    view = played.view
    for event in WALKS[walk]:
        before = played.state
        played.play(event)
        assert played.state != before or event.target == "mail.sign-in", event
        assert played.events == [], "showing a state must not look like an act"
        assert view.size().width() == size[0], "the window must not need more room"
        shown = {move.target for move in KIND.moves(spec, played.state) if move.target.startswith("mail.")}
        for target in shown:
            view.reveal(target)
            rect = view.target_rect(target)
            assert not rect.isNull(), (event, target)
            assert view.rect().contains(rect.center()), (event, target, rect)
            assert view.childAt(rect.center()) is view.target_widget(target) or "mail.body" in target, target


def test_the_two_looks_have_the_same_parts_under_other_names() -> None:
    usual, other = SKINS["usual"], SKINS["other"]
    assert set(usual.folders) == set(other.folders)
    assert set(usual.actions) == set(other.actions)
    assert set(usual.fields) == set(other.fields)
    assert list(usual.folders) != list(other.folders)
    same = [name for name in usual.folders if usual.folders[name] == other.folders[name]]
    assert same == []


def test_what_has_no_words_has_a_name_to_be_heard_and_seen_at_rest(qtbot: QtBot) -> None:
    played = Played(mail_exercise({**READ, "message": "gain"}, skin="other"), qtbot)
    played.play(Clicked("mail.message.fete"))
    for target in (
        "mail.reply",
        "mail.reply-all",
        "mail.forward",
        "mail.move",
        "mail.unwanted",
        "mail.delete",
    ):
        widget = played.view.target_widget(target)
        assert widget is not None
        assert widget.accessibleName()
        assert widget.toolTip() == widget.accessibleName()


def test_the_password_is_hidden_until_the_eye_is_pressed(qtbot: QtBot) -> None:
    played = Played(MAIL_SAMPLES["door"], qtbot)
    field = played.view.target_widget("mail.password")
    assert isinstance(field, QLineEdit)
    played.perform(Filled("mail.password", "abc"))
    assert field.displayText() != "abc"
    played.perform(Clicked("mail.show-password"))
    assert field.displayText() == "abc"


def test_the_enter_key_goes_from_the_address_to_the_password_and_in(qtbot: QtBot) -> None:
    played = Played(MAIL_SAMPLES["door"], qtbot)
    played.perform(Filled("mail.address", "amina@mail.example"))
    address, password = (played.view.target_widget(f"mail.{name}") for name in ("address", "password"))
    assert address is not None
    assert password is not None
    QTest.keyClick(address, Qt.Key.Key_Return)
    assert password.hasFocus()
    played.perform(Filled("mail.password", "Tilleul-58"))
    QTest.keyClick(password, Qt.Key.Key_Return)
    assert played.view.target_widget("mail.address") is None
    assert played.view.target_widget("mail.sign-out") is not None


def test_the_door_stays_where_it_is_while_one_types(qtbot: QtBot) -> None:
    played = Played(MAIL_SAMPLES["door"], qtbot)
    played.perform(Filled("mail.address", "amina@mail.example"))
    played.perform(Filled("mail.password", "Tilleul-58"))
    played.perform(Clicked("mail.sign-in"))
    played.perform(Clicked("mail.sign-out"))
    QGuiApplication.processEvents()
    before = played.view.target_rect("mail.sign-in")
    for typed in ("a", "am"):
        played.perform(Filled("mail.address", typed))
        QGuiApplication.processEvents()
    assert played.view.target_rect("mail.sign-in") == before


HOSTILE = "<img src=file:///etc/passwd> <b>x</b> \u202efdp.exe\u202c **gras** "
ENDLESS = "x" * 10_000_000


def hostile(text: str) -> Any:
    """Return the mailbox with a message that has this text in all its places."""
    message = {
        **dict.fromkeys(("subject", "when", "body"), text),
        "id": "piege",
        "from": "sophie",
        "to": "owner, karim",
        "attachments": [{"name": f"{text}.pdf", "text": text}],
        "link": {"text": text, "address": text},
    }
    people = {**MAILBOX["people"], "sophie": {"name": text, "email": "sophie@mail.example"}}
    return {**MAILBOX, "people": people, "messages": [message, *MAILBOX["messages"]]}


WALK: tuple[Event, ...] = (
    Clicked("mail.message.piege"),
    Clicked("mail.reply-all"),
    Clicked("mail.cancel"),
    Filled("mail.search", "x"),
    Clicked("mail.clear"),
    Clicked("mail.forward"),
    Clicked("mail.cancel"),
    Clicked("mail.move"),
    Clicked("mail.close"),
    Clicked("mail.open-file.0"),
)


@pytest.mark.parametrize("skin", LOOKS)
@pytest.mark.parametrize("text", [HOSTILE, ENDLESS], ids=["tags and turning signs", "10 MB in one line"])
def test_hostile_words_are_shown_as_text_and_hang_nothing(text: str, skin: str, qtbot: QtBot) -> None:
    spec = mail_exercise({**READ, "message": "gain"}, world=hostile(text), skin=skin)
    began = time.process_time()
    played = Played(spec, qtbot)
    for event in WALK:
        played.play(event)
        played.view.grab()
    assert time.process_time() - began < 8
    labels = [label for label in played.view.findChildren(QLabel) if label.text()]
    assert all(isinstance(label, Text) for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    shown = "".join(label.text() for label in labels)
    assert "\u202e" not in shown
    assert len(shown) < 100_000
    if text is HOSTILE:
        assert "<img src=file:///etc/passwd>" in shown


def test_an_endless_line_from_the_clipboard_is_cut(qtbot: QtBot) -> None:
    played = Played(mail_exercise({**READ, "message": "gain"}), qtbot)
    played.play(Clicked("mail.new"))
    area = played.view.target_widget("mail.body")
    assert isinstance(area, TextArea)
    # Not setMimeData(): Qt would destroy a QMimeData of Python's after Python itself has ended.
    QGuiApplication.clipboard().setText(ENDLESS)
    area.paste()
    played.view.tell_shown()
    assert played.state.desk.mail.draft is not None
    assert len(area.toPlainText()) == len(played.state.desk.mail.draft.body) == 20_000


def test_right_to_left_words_of_a_message_stay_in_their_own_place(qtbot: QtBot) -> None:
    spec = mail_exercise({**READ, "message": "gain"}, world=hostile("\u202e مرحبا"))
    played = Played(spec, qtbot)
    played.play(Clicked("mail.message.piege"))
    texts = [label.text() for label in played.view.findChildren(Text) if "مرحبا" in label.text()]
    assert texts
    assert all("\u202e" not in text for text in texts)


def test_the_card_marks_what_to_copy_into_the_mailbox(qtbot: QtBot) -> None:
    goals = (SIGN_IN, {"do": "mail.to", "to": "sophie", "say": "Remplir la case À"}, SIGN_OUT)
    played = Played(mail_exercise(*goals, card="amina"), qtbot)
    panel: Any = played.view.panel()
    qtbot.addWidget(panel)
    assert panel.marked == "adresse"
    played.perform(Filled("mail.address", "amina@mail.example"))
    assert panel.marked == "mot-de-passe"
    played.perform(Filled("mail.password", "Tilleul-58"))
    played.perform(Clicked("mail.sign-in"))
    assert panel.marked == "adresse"
