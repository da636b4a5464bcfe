"""The fictional telephone: what is new is told, what is said is heard, and words are words."""

from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked
from learn_app.widgets.text import Text

from .played import SIZES, Played
from .worlds import CALL, COMPUTER, SAMPLES, exercise


def test_the_telephone_s_tab_tells_that_there_is_something_new(qtbot: QtBot) -> None:
    played = Played(SAMPLES["tabs"], qtbot)
    tab = played.view.target_widget("app.phone")
    assert tab is not None
    before = tab.grab().toImage()
    played.play(Clicked("app.phone"), Clicked("phone.text.bonjour"), Clicked("phone.back"))
    for message in ("code", "colis", "ecole"):
        played.play(Clicked(f"phone.text.{message}"), Clicked("phone.back"), Clicked("phone.call.refuse"))
    played.play(Clicked("app.mail"))
    assert tab.grab().toImage() != before


def test_what_is_said_on_the_telephone_can_be_heard(qtbot: QtBot) -> None:
    played = Played(SAMPLES["phone"], qtbot)
    assert played.view.spoken() == ""
    played.play(Clicked("phone.text.code"))
    assert "482913" in played.view.spoken()
    played.play(Clicked("phone.back"))
    assert played.view.spoken() == "Ma banque. The telephone rings."
    played.play(Clicked("phone.call.accept"), Clicked("phone.call.listen"))
    assert played.view.spoken() == "Quelqu’un utilise votre carte."


def test_hostile_words_on_the_telephone_are_words(qtbot: QtBot) -> None:
    words = "<img src=file:///etc/passwd> \u202e" + "x" * 20_000
    message = {"id": "a", "from": "<b>Banque</b>", "text": words, "link": "<a href=x>y</a>", "page": words}
    call = {"id": "c", "caller": "<i>Banque</i>", "says": [words], "after": "a"}
    world = {**COMPUTER, "phone": {"messages": [message], "calls": [call]}}
    goals = ({"do": "sms.read", "message": "a", "say": "Lire"}, CALL | {"call": "c"})
    played = Played(exercise(*goals, start="phone", world=world), qtbot, SIZES[1])
    width = played.view.width()
    for event in (
        Clicked("phone.text.a"),
        Clicked("phone.link.a"),
        Clicked("phone.page.close"),
        Clicked("phone.back"),
        Clicked("phone.call.accept"),
    ):
        played.play(event)
        played.settle()
        assert played.view.width() == width
        shown = [text.text() for text in played.view.findChildren(Text) if text.isVisible()]
        assert not any("<img" in text and "x" * 100 not in text for text in shown)
    assert any("<img src=file:///etc/passwd>" in text for text in shown)


def test_a_sender_who_is_blocked_can_be_seen_to_be(qtbot: QtBot) -> None:
    played = Played(SAMPLES["phone"], qtbot)
    played.play(Clicked("phone.text.colis"))
    button = played.view.target_widget("phone.block")
    assert button is not None
    played.settle()
    before = button.grab().toImage()
    played.perform(Clicked("phone.block"))
    assert button.accessibleName() == "Unblock"
    unblock = button.grab().toImage()
    assert unblock != before
    assert unblock.size() != before.size()
    played.perform(Clicked("phone.block"))
    played.settle()
    assert button.grab().toImage() == before


def test_the_bar_beside_a_long_list_hides_no_time(qtbot: QtBot) -> None:
    messages = [
        {"id": f"m{n}", "from": f"Personne {n}", "when": "14:30", "text": "Bonjour"} for n in range(12)
    ]
    world = {**COMPUTER, "phone": {"messages": messages}}
    goal = {"do": "sms.read", "message": "m1", "say": "Lire"}
    played = Played(exercise(goal, start="phone", world=world), qtbot, SIZES[3])
    played.settle()
    row = played.view.target_widget("phone.text.m0")
    assert row is not None
    assert row.visibleRegion().boundingRect().width() == row.width()
