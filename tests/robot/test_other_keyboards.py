"""Lessons of the keyboard, played to their end by somebody whose keyboard is not the usual one."""

import pytest

from tests.robot.conftest import OpenShipped
from tests.robot.test_left_hand import shown
from tests.screens.lessons import press, walk_through

LESSONS = [
    ("us", "altgr", "Gardez Maj appuyée, puis tapez 2", "puis tapez à"),
    ("us", "accents", "Ce clavier n’a pas ce signe. Tapez e", "é\u00a02"),
    ("us", "repos", "A et ;", "Q et M"),
    ("be", "altgr", "Gardez AltGr appuyée, puis tapez é", "puis tapez à"),
    ("fr-afnor", "bilan", "tapez la touche «\u00a0@\u00a0#\u00a0»", "AltGr appuyée"),
    ("fr-bepo", "rangee-haute", "P, O, V, D", "E, R, U, I"),
]


@pytest.mark.parametrize(("keyboard", "lesson", "true", "wrong"), LESSONS)
def test_a_lesson_is_true_and_can_be_done_on_another_keyboard(
    open_shipped: OpenShipped, keyboard: str, lesson: str, true: str, wrong: str
) -> None:
    app = open_shipped()
    app.context.settings = app.context.settings._replace(keyboard=keyboard)
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, "module.clavier")
    press(app, f"lesson.clavier.{lesson}")
    told = ""
    for screen in walk_through(app):
        told += " ".join((*shown(screen), screen.session.exercise.hint)).replace("**", "") + "\n"
    assert true in told
    assert wrong not in told
    assert "{" not in told
    totals = app.store.lesson_totals(learner.id, "clavier", lesson)
    assert (totals.exercises, totals.skipped) == (len(told.splitlines()), 0)
