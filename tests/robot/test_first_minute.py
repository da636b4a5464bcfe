"""Somebody who has never held a mouse: a success in the first minute, no click asked for too early."""

import pytest
from pytestqt.qtbot import QtBot

from learn_app.screens import sessions
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.settings import REST_MS
from learn_app.training.path import FIRST_CLICK
from learn_app.widgets.dwell import Dwell
from tests.robot.conftest import OpenShipped
from tests.robot.slow_hand import SlowHand

FIRST_MINUTE_MS = 60_000


@pytest.fixture
def hand(open_shipped: OpenShipped, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SlowHand:
    """Return the hand of a brand-new learner before the very first screen."""
    delay_ms = REST_MS["normal"]
    # The ring is full at once: the hand counts its time instead of waiting.
    monkeypatch.setitem(REST_MS, "normal", 0)
    app = open_shipped()
    hand = SlowHand(app, delay_ms)
    monkeypatch.setattr(sessions, "_now_ms", lambda: hand.now_ms)
    qtbot.waitUntil(lambda: bool(app.window.findChildren(Dwell)))
    return hand


def begin(hand: SlowHand) -> LessonScreen:
    """Become known and open the first lesson."""
    for name in ("new", "picture.fox", "create", "continue"):
        hand.rest_on(name)
    screen = hand.app.window.screen_shown
    assert isinstance(screen, LessonScreen), hand.transcript
    return screen


def test_the_first_minute_of_a_brand_new_learner_ends_with_a_success(hand: SlowHand) -> None:
    screen = begin(hand)
    hand.play(screen)
    assert screen.session.index == 1, hand.transcript
    assert hand.now_ms <= FIRST_MINUTE_MS / 2, f"the first exercise ends too late{hand.transcript}"
    hand.play(screen)
    assert screen.session.is_exercise_done, hand.transcript
    assert screen.panel.message.startswith("Bravo"), hand.transcript
    assert hand.presses == 0, hand.transcript
    assert hand.now_ms <= FIRST_MINUTE_MS, f"the first « Bravo » comes too late{hand.transcript}"


def test_no_lesson_offered_before_clicking_is_taught_asks_for_a_press(hand: SlowHand) -> None:
    begin(hand)
    played = []
    while (screen := hand.app.window.screen_shown) is not None:
        if isinstance(screen, LessonDoneScreen):
            hand.rest_on("next")
            continue
        assert isinstance(screen, LessonScreen), hand.transcript
        session = screen.session
        key = (session.lesson.module, session.lesson.id)
        if key == FIRST_CLICK:
            break
        if key not in played:
            played.append(key)
        hand.play(screen)
        if hand.app.window.screen_shown is screen and session.is_exercise_done:
            hand.rest_on("go-on")
    assert ("souris", "bouger") in played
    assert hand.presses == 0, hand.transcript


def test_who_cannot_click_yet_can_be_asked_where_to_start(hand: SlowHand) -> None:
    for name in ("new", "picture.fox", "create", "placement", "answer.show", "skip", "next"):
        hand.rest_on(name)
    screen = hand.app.window.screen_shown
    assert isinstance(screen, LessonScreen), hand.transcript
    assert screen.session.lesson.requires == (), "the first lesson is built upon nothing"
    assert hand.presses == 0, hand.transcript
