"""Who clicks elsewhere is told where to click to go on typing; who has finished is not."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.contract import ExerciseKind
from learn_app.exercises.key_find.machine import KIND as KEY_FIND
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.exercises.key_find.view import KeyFindView
from learn_app.exercises.shortcut.machine import KIND as SHORTCUT
from learn_app.exercises.shortcut.spec import ShortcutSpec
from learn_app.exercises.shortcut.view import ShortcutView
from learn_app.exercises.type.machine import KIND as TYPE
from learn_app.exercises.type.spec import TypeSpec
from learn_app.exercises.type.view import TypeView
from learn_app.tour.robot import perform
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import Stage

KINDS = [
    (TYPE, TypeView, TypeSpec(words=("a",))),
    (KEY_FIND, KeyFindView, KeyFindSpec(keys=("a",))),
    (SHORTCUT, ShortcutView, ShortcutSpec(do="undo")),
]


def lowest_line(stage: Stage) -> bytes:
    """Return the picture of the lowest part of what is typed into: there the reminder stands."""
    stage.settle()
    assert isinstance(stage.view, KeyboardView)
    area = stage.view.area
    picture = area.grab(area.rect().adjusted(0, area.height() - 24, 0, 0)).toImage()
    return bytes(picture.constBits())


@pytest.mark.parametrize(("kind", "view", "spec"), KINDS, ids=lambda one: getattr(one, "name", ""))
def test_the_reminder_stands_only_while_there_is_something_to_type(
    qtbot: QtBot, kind: ExerciseKind[object, object], view: type[KeyboardView], spec: object
) -> None:
    stage = Stage.open(qtbot, kind, view, spec)
    elsewhere = QPushButton(stage.view)
    elsewhere.show()
    typing = lowest_line(stage)
    elsewhere.setFocus()
    assert lowest_line(stage) != typing
    stage.view.take_focus()
    assert lowest_line(stage) == typing
    while (event := kind.expect(stage.spec, stage.state)) is not None:
        perform(event, stage.view)
    assert stage.is_done()
    done = lowest_line(stage)
    elsewhere.setFocus()
    assert lowest_line(stage) == done
