"""The key to find: real keys, named keys and dead keys all count as what they are."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercise_api.keyboard_layout import read_layout
from learn_app.exercises.key_find.key_row import KeyRow
from learn_app.exercises.key_find.machine import KEY, KIND
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.exercises.key_find.view import KeyFindView
from learn_app.tour.robot import perform
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import ROOT, SIZES, Stage, assert_all_codes_have_sentences

LETTERS = KeyFindSpec(keys=("a", "p", "é"))
NAMED = KeyFindSpec(keys=("Entrée", "Maj", "Tab", "Échap", "Retour arrière", "Verr. Maj", "Gauche", "Espace"))
LONG = KeyFindSpec(keys=("Retour arrière",) * 12)


def area(stage: Stage) -> KeyRow:
    found = stage.view.target_widget(KEY)
    assert isinstance(found, KeyRow)
    return found


def lit(stage: Stage) -> set[int]:
    keyboard = stage.view.findChild(DrawnKeyboard)
    assert keyboard is not None
    stage.settle()
    return set(keyboard.lit_keys)


def said(stage: Stage) -> str:
    panel = stage.view.panel()
    assert isinstance(panel, FingerChip)
    stage.settle()
    return panel.sentence


@pytest.mark.parametrize("spec", [LETTERS, NAMED], ids=["letters", "named"])
def test_doing_what_is_expected_is_done(qtbot: QtBot, spec: KeyFindSpec) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, spec)
    stage.play_to_the_end()
    assert lit(stage) == set()
    assert area(stage).accessibleName() == "All keys are found."


def test_the_key_is_lit_and_its_place_said(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, LETTERS)
    assert (lit(stage), said(stage)) == ({16}, "Little finger of the left hand")
    assert area(stage).accessibleName() == "Key to find: A."
    QTest.keyClicks(area(stage), "ap")
    assert lit(stage) == {3}


def test_a_wrong_key_is_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, LETTERS)
    QTest.keyClicks(area(stage), "zA ")
    QTest.keyClick(area(stage), Qt.Key.Key_Return)
    assert stage.codes == ["wrong-key", "caps-lock-on", "space-typed", "wrong-named-key"]


def test_tab_leaves_the_exercise_only_where_it_is_not_the_key_to_find(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, KeyFindSpec(keys=("Tab", "a")))
    button = QPushButton(stage.view)
    button.show()
    QTest.keyClick(area(stage), Qt.Key.Key_Tab)
    assert stage.events == [KeyPressed(KEY, "Tab")]
    QTest.keyClick(area(stage), Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert stage.events == [KeyPressed(KEY, "Tab")]


def test_shift_is_told_only_where_it_is_the_key_to_find(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, KeyFindSpec(keys=("5", "Maj")))
    QTest.keyClick(area(stage), Qt.Key.Key_Shift)
    assert stage.events == []
    QTest.keyClicks(area(stage), "5")
    QTest.keyClick(area(stage), Qt.Key.Key_Shift)
    assert stage.is_done()


@pytest.mark.parametrize("route", ["press", "release", "preedit"])
def test_a_dead_key_is_a_key_like_any_other(qtbot: QtBot, route: str) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, KeyFindSpec(keys=("^", "e")))
    assert lit(stage) == {26}
    if route == "preedit":
        QApplication.sendEvent(area(stage), QInputMethodEvent("^", []))
    else:
        kind = QEvent.Type.KeyPress if route == "press" else QEvent.Type.KeyRelease
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(area(stage), QKeyEvent(kind, Qt.Key.Key_Dead_Circumflex, none))
    assert stage.events == [Typed(KEY, "^")]
    QTest.keyClicks(area(stage), "e")
    assert stage.is_done()


def test_a_key_outside_the_drawing_is_told_in_words(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, KeyFindSpec(keys=("Échap",)))
    assert lit(stage) == set()
    assert said(stage) == "At the top left of the keyboard, in the corner"


@pytest.mark.parametrize(
    ("key", "code", "place"),
    [
        ("Suppr", 111, "To the right of the letters, above the arrows"),
        ("Gauche", 105, "The left one of the 4 arrows, at the bottom right"),
        ("Haut", 103, "The arrow above the 3 others, at the bottom right"),
    ],
)
def test_the_keys_of_the_cursor_are_drawn_where_they_are_asked_for(
    qtbot: QtBot, key: str, code: int, place: str
) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, KeyFindSpec(keys=("a", key)), size=SIZES[1], scale=1.4)
    QTest.keyClicks(area(stage), "a")
    assert (lit(stage), said(stage)) == ({code}, place)
    event = KIND.expect(stage.spec, stage.state)
    assert event is not None
    ringed = stage.view.guide_rect(event)
    drawn = stage.view.findChild(DrawnKeyboard)
    assert drawn is not None
    assert drawn.geometry().contains(ringed)
    assert ringed.width() < drawn.width() / 10


def test_where_no_key_of_the_cursor_is_asked_for_the_letters_have_all_the_room(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, LETTERS)
    drawn = stage.view.findChild(DrawnKeyboard)
    assert drawn is not None
    assert drawn.key_rect(105).isEmpty()


@pytest.mark.parametrize(("keyboard", "is_drawn"), [("outline", True), ("hidden", False)])
def test_a_key_to_find_alone_is_not_shown(qtbot: QtBot, keyboard: str, is_drawn: bool) -> None:
    spec = KeyFindSpec(keys=("a",), keyboard=keyboard)  # type: ignore[arg-type]
    stage = Stage.open(qtbot, KIND, KeyFindView, spec)
    drawn = stage.view.findChild(DrawnKeyboard)
    assert (drawn is not None) == is_drawn
    assert drawn is None or drawn.lit_keys == set()
    assert stage.view.panel() is None


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("spec", [LETTERS, LONG], ids=["letters", "long"])
def test_keys_are_whole_and_apart(
    qtbot: QtBot, spec: KeyFindSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    for _ in range(len(spec.keys) + 1):
        rects = list(area(stage).key_rects().values())
        assert all(area(stage).rect().contains(rect.toAlignedRect()) for rect in rects)
        assert not any(a.intersects(b) for a in rects for b in rects if a is not b)
        if (event := KIND.expect(spec, stage.state)) is not None:
            perform(event, stage.view)
    assert stage.is_done()
    beside = rects[0].left() - (area(stage).width() - rects[-1].right())
    assert abs(beside) < 2, "what is found stands in the middle"


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, KeyFindView)


def test_on_another_keyboard_the_key_lies_elsewhere(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, KeyFindView, LETTERS)
    assert isinstance(stage.view, KeyboardView)
    stage.view.change_layout(read_layout(ROOT / "assets" / "keyboards" / "us.json"))
    assert (lit(stage), said(stage)) == ({30}, "Little finger of the left hand")
    QTest.keyClicks(area(stage), "ap")
    assert lit(stage) == set(), "this keyboard has no é"
    assert said(stage) == "This keyboard does not have this letter. You can pass on."


def test_on_an_arrow_key_stands_its_arrow(qtbot: QtBot) -> None:
    spec = KeyFindSpec(keys=("Gauche", "Right", "Échap"))
    stage = Stage.open(qtbot, KIND, KeyFindView, spec)
    assert list(area(stage).labels) == ["←", "→", "Échap"]
