"""Where the ring and the ghost pointer go: to the next key where it is drawn, else to the target."""

import msgspec
import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import load_kind
from learn_app.screens.exercise_views import load_view
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import Stage

LETTER_O, CIRCUMFLEX, LETTER_A, RIGHT_SHIFT, CONTROL = 24, 26, 16, 54, 29


def guided(qtbot: QtBot, kind_name: str, **fields: object) -> tuple[ExerciseView, QRect]:
    """Open an exercise; return its view, and where its first move is looked for."""
    kind = load_kind(kind_name)
    spec = msgspec.convert(fields, kind.spec)
    stage = Stage.open(qtbot, kind, load_view(kind_name), spec)
    event = kind.expect(spec, stage.state)
    assert event is not None
    return stage.view, stage.view.guide_rect(event)


def key_place(view: ExerciseView, code: int) -> QRect:
    assert isinstance(view, KeyboardView)
    assert view.keyboard is not None
    return view.keyboard.key_rect(code).toAlignedRect().translated(view.keyboard.pos())


@pytest.mark.parametrize(
    ("kind", "fields", "code"),
    [
        ("type", {"words": ("ou",)}, LETTER_O),
        ("type", {"words": ("Ali",)}, LETTER_A),
        ("compose", {"words": ("ê",)}, CIRCUMFLEX),
        ("compose", {"words": ("A",)}, RIGHT_SHIFT),
        ("key_find", {"keys": ("o",)}, LETTER_O),
        ("key_find", {"keys": ("o",), "keyboard": "outline"}, LETTER_O),
        ("shortcut", {"shortcuts": ("Ctrl+O",)}, CONTROL),
    ],
)
def test_the_next_key_is_looked_at_on_the_drawn_keyboard(
    qtbot: QtBot, kind: str, fields: dict[str, object], code: int
) -> None:
    view, place = guided(qtbot, kind, **fields)
    assert place == key_place(view, code)
    assert view.rect().contains(place)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("type", {"words": ("ou",), "keyboard": "hidden"}),
        ("key_find", {"keys": ("o",), "keyboard": "hidden"}),
        ("key_find", {"keys": ("Échap",)}),
    ],
)
def test_without_a_drawn_key_the_place_to_type_is_looked_at(
    qtbot: QtBot, kind: str, fields: dict[str, object]
) -> None:
    view, place = guided(qtbot, kind, **fields)
    assert isinstance(view, KeyboardView)
    assert place == view.area.geometry()


def test_what_is_carried_is_looked_at_where_it_goes(qtbot: QtBot) -> None:
    fields = {
        "items": ({"id": "pomme", "label": "Pomme", "zone": "fruits"},),
        "zones": ({"id": "fruits", "label": "Fruits"}, {"id": "legumes", "label": "Légumes"}),
    }
    kind = load_kind("drag")
    spec = msgspec.convert(fields, kind.spec)
    stage = Stage.open(qtbot, kind, load_view("drag"), spec)
    grab = kind.expect(spec, stage.state)
    assert grab is not None
    state, _ = kind.update(spec, stage.state, grab)
    carry = kind.expect(spec, state)
    assert carry is not None
    assert carry.target == grab.target
    assert stage.view.guide_rect(carry) != stage.view.guide_rect(grab)
