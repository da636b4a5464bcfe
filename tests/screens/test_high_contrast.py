"""White on black everywhere: no light ground of the usual colours is left on any screen or exercise.

What is drawn in a colour of its own would be found here, and what would then not be read.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from learn_app.screens.learner_questions import SETTINGS
from learn_app.screens.lesson import LessonScreen
from learn_app.secret import PICTURES, keep
from learn_app.widgets.contrast import CONTRASTS
from learn_app.widgets.theme import HUES, Colours
from tests.closing import close_and_delete
from tests.screens.test_layout import Walk, fullest, settle

DARK = CONTRASTS["white-on-black"]
_OWN = ("hotspot", "info", "choice")
"""Kinds that show pictures of their own, with whatever colours these have."""
_LEAST = 1250
"""Pixels of one colour, of the quarter that is looked at, that make a ground; less is a pictogram's."""


def grounds() -> set[int]:
    """Return the light colours that only the usual theme has, as Qt's pixels."""
    names = [name for name in vars(Colours) if not name.startswith("_")]
    usual = {value for name in names if isinstance(value := getattr(Colours, name), str)}
    usual |= {tint for _, tint in HUES.values()} | set(Colours.fingers)
    dark = {value for name in names if isinstance(value := getattr(DARK, name), str)}
    light = {one for one in usual - dark if one.startswith("#") and int(one[1:3], 16) > 0x90}
    return {0xFF000000 | int(one[1:], 16) for one in light - {"#FFB000"}}


def light_grounds(image: QImage) -> dict[str, int]:
    image = image.scaled(image.width() // 2, image.height() // 2).convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    counted = Counter(pixels.tolist())
    return {f"#{one & 0xFFFFFF:06X}": counted[one] for one in grounds() if counted[one] > _LEAST}


@pytest.fixture
def dark_walk(qtbot: QtBot, tmp_path: Path) -> Iterator[Walk]:
    walk = Walk(tmp_path, "normal", "fr", ((1366, 768),))
    walk.learner = walk.learner._replace(contrast="white-on-black")
    walk.app.store.update_learner(walk.learner)
    walk.window.welcome(walk.learner)
    yield walk
    close_and_delete(walk.app)


def test_the_measure_finds_a_light_ground() -> None:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(0xFF000000)
    assert light_grounds(image) == {}
    image.fill(0xFF000000 | int(Colours.paper[1:], 16))
    assert light_grounds(image) == {Colours.paper: 1600}


def test_no_screen_of_a_learner_has_a_light_ground_but_below_their_pictures(dark_walk: Walk) -> None:
    window = dark_walk.window
    module = dark_walk.context.catalog.modules()[2].id
    lessons = dark_walk.context.catalog.lessons(module)
    secret = dark_walk.learner._replace(secret=keep(PICTURES[:3]))
    screens: dict[str, Callable[[], object]] = {
        "home": window.show_home,
        "lessons": lambda: window.show_lessons(module),
        "lesson done": lambda: window.show_lesson_done(module, lessons[0].id),
        "reviewed": lambda: window.outings.show_reviewed(lessons[:4]),
        "where to start": window.outings.place,
        "settings": window.choices.show,
        "secret": window.choices._choose_secret,
        **{name: lambda name=name: window.choices.ask(name) for name in SETTINGS if name != "contrast"},  # type: ignore[misc]
        "message": lambda: window.show_message("Rien n’est perdu."),
        "secret asked": lambda: window.entry.enter(secret),
    }
    found = {}
    for name, show in screens.items():
        show()
        settle()
        found[name] = light_grounds(window.grab().toImage())
    assert {name: lights for name, lights in found.items() if lights} == {}


def test_no_exercise_has_a_light_ground(dark_walk: Walk) -> None:
    found: dict[str, dict[str, int]] = {}

    def look(name: str) -> None:
        settle()
        screen = dark_walk.window.screen_shown
        assert isinstance(screen, LessonScreen)
        if lights := light_grounds(screen.grab().toImage()):
            found[name] = lights

    for lesson, index in fullest(dark_walk.app, count=2):
        if lesson.exercises[index].kind not in _OWN:
            dark_walk.see_exercise(lesson, index, look)
    assert found == {}
