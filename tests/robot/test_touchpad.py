"""The lesson on the touchpad: it draws one, and says what a finger does wrong, not a mouse."""

import re

import pytest

from learn_app.exercise_api.events import Clicked, Grabbed
from learn_app.i18n import Translator
from learn_app.screens.exercise_views import load_view
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform
from learn_app.widgets.left_hand import WORDS
from learn_app.widgets.picture import Picture
from learn_app.widgets.theme import Theme
from learn_app.widgets.touchpad import pictures_for, words_for
from tests.exercises.stage import ROOT
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press, walk_through

OF_THE_POINTER = (
    "click",
    "double_click",
    "drag",
    "scroll",
    "hotspot",
    "reach",
    "path",
    "reveal",
    "select_text",
)
OF_A_MOUSE = re.compile(r"souris|bouton|molette|roue|poignet", re.IGNORECASE)


def touch_wrongly(screen: LessonScreen) -> str:
    """Do what is expected with the wrong button, or without holding; return what is told."""
    event = screen.session.expected()
    if isinstance(event, Clicked):
        other = "left" if event.button == "right" else "right"
        perform(Clicked(event.target, button=other), screen.view)  # type: ignore[arg-type]
    elif isinstance(event, Grabbed):
        perform(Clicked(event.target, button="right"), screen.view)
    return screen.panel.message


@pytest.mark.parametrize("hand", ["right", "left"])
def test_a_touchpad_is_drawn_and_named(open_shipped: OpenShipped, hand: str) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.store.set_fact(learner.id, "hand", hand)
    app.window.welcome(learner)
    press(app, "module.souris")
    press(app, "lesson.souris.pave-tactile")
    named, told = [], []
    for screen in walk_through(app):
        panel = screen.view.panel()
        if panel is not None:
            named.append(panel.accessibleName())
        told.append(touch_wrongly(screen))
    assert len(named) == 7
    assert all(name.startswith("Un pavé tactile") for name in named), named
    told = [sentence for sentence in told if sentence]
    assert len(told) >= 4
    assert [sentence for sentence in told if OF_A_MOUSE.search(sentence)] == []
    app.window.open_lesson("souris", "clic-droit")
    mouse = app.window.screen_shown
    assert isinstance(mouse, LessonScreen)
    assert mouse.theme is app.context.theme, "the next lesson is for the mouse again"


@pytest.mark.parametrize("hand", ["right", "left"])
def test_every_drawing_of_a_mouse_has_its_counterpart(open_shipped: OpenShipped, hand: str) -> None:
    app = open_shipped()
    theme = app.context.theme
    pictures = pictures_for(hand)  # type: ignore[arg-type]
    touched = Theme(theme.assets, theme.scale, False, theme.pictures, pictures)
    drawn = [touched.pictogram(name, 48).toImage() for name in pictures]
    assert len(pictures) >= 6
    for name, image in zip(pictures, drawn, strict=True):
        assert not image.isNull()
        assert image != theme.pictogram(name, 48).toImage()
    assert (
        Picture(touched, "mouse-left", 48).grab().toImage()
        != Picture(theme, "mouse-left", 48).grab().toImage()
    )


@pytest.mark.parametrize("kind", OF_THE_POINTER)
@pytest.mark.parametrize("hand", ["right", "left"])
def test_nothing_that_can_be_told_speaks_of_a_mouse(kind: str, hand: str) -> None:
    translator, instead = Translator(ROOT / "translations", "fr"), words_for(hand)  # type: ignore[arg-type]
    told = [translator.gettext(instead.get(words, words)) for words in load_view(kind).sentences.values()]
    assert [sentence for sentence in told if OF_A_MOUSE.search(sentence)] == []


def test_each_hand_s_words_for_a_mouse_have_words_for_a_touchpad() -> None:
    of_the_drills = {words for words in WORDS if words != "A mouse: hold its left button"}
    for hand in ("right", "left"):
        assert of_the_drills <= set(words_for(hand))
    changed = {words_for("left")[one] for one in of_the_drills} - {
        words_for("right")[one] for one in of_the_drills
    }
    assert any("bottom left" in words for words in changed)
    assert all("A mouse" not in words for words in words_for("left").values())
