"""The drawn keyboard is a picture: who clicks on it is told so, and types on as before."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import ExerciseKind, Verdict
from learn_app.exercise_api.drawn_keys import DRAWN_KEYS
from learn_app.exercise_api.events import Clicked
from learn_app.exercises.compose.machine import KIND as COMPOSE
from learn_app.exercises.compose.spec import ComposeSpec
from learn_app.exercises.compose.view import ComposeView
from learn_app.exercises.key_find.machine import KIND as KEY_FIND
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.exercises.key_find.view import KeyFindView
from learn_app.exercises.shortcut.machine import KIND as SHORTCUT
from learn_app.exercises.shortcut.spec import ShortcutSpec
from learn_app.exercises.shortcut.view import ShortcutView
from learn_app.exercises.type.machine import KIND as TYPE
from learn_app.exercises.type.spec import TypeSpec
from learn_app.exercises.type.view import TypeView
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import Stage

KINDS: list[tuple[ExerciseKind[Any, Any], type[ExerciseView], Any]] = [
    (KEY_FIND, KeyFindView, KeyFindSpec(keys=("f", "j"))),
    (TYPE, TypeView, TypeSpec(words=("oui",))),
    (COMPOSE, ComposeView, ComposeSpec(words=("Amina",))),
    (SHORTCUT, ShortcutView, ShortcutSpec(do="undo", text="Bonjour")),
]


def click_on_the_drawing(stage: Stage) -> None:
    assert isinstance(stage.view, KeyboardView)
    keyboard = stage.view.keyboard
    assert keyboard is not None
    # On whatever takes the mouse there, as a hand would.
    at = keyboard.geometry().center()
    QTest.mouseClick(stage.view.childAt(at) or stage.view, Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize(("kind", "view", "spec"), KINDS, ids=[kind.name for kind, _, _ in KINDS])
def test_a_click_on_the_drawing_is_named_and_one_types_on(
    qtbot: QtBot, kind: ExerciseKind[Any, Any], view: type[ExerciseView], spec: Any
) -> None:
    stage = Stage.open(qtbot, kind, view, spec)
    state = stage.state
    click_on_the_drawing(stage)
    assert stage.codes == ["drawn-key"]
    assert stage.state == state
    assert isinstance(stage.view, KeyboardView)
    assert stage.view.area.hasFocus()
    while (event := kind.expect(spec, stage.state)) is not None:
        stage.perform(event)
    assert stage.is_done()


@pytest.mark.parametrize(("kind", "view", "spec"), KINDS, ids=[kind.name for kind, _, _ in KINDS])
def test_a_click_beside_the_drawing_is_no_mistake(
    qtbot: QtBot, kind: ExerciseKind[Any, Any], view: type[ExerciseView], spec: Any
) -> None:
    stage = Stage.open(qtbot, kind, view, spec)
    assert isinstance(stage.view, KeyboardView)
    QTest.mouseClick(stage.view.area, Qt.MouseButton.LeftButton)
    assert stage.told == []


def test_what_is_done_is_not_spoilt_by_a_click() -> None:
    spec = TypeSpec(words=("a",))
    state, feedback = TYPE.update(spec, TYPE.start(spec, 1), TYPE.moves(spec, TYPE.start(spec, 1))[0])
    assert feedback.verdict is Verdict.DONE
    assert TYPE.update(spec, state, Clicked(DRAWN_KEYS))[1].verdict is Verdict.NEUTRAL
