"""Practice on the screen: real keys, and the reasons beside them."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.events import Typed
from learn_app.exercises.practice.machine import KIND
from learn_app.exercises.practice.spec import PracticeSpec
from learn_app.exercises.practice.view import PracticeView
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.text import Text
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

SPEC = PracticeSpec(track="essentiel", count=8)
KEYS = {**dict.fromkeys("esaitnulodcpmé", (40, 0)), "r": (30, 10)}


def commit(stage: Stage, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(stage.view.focusWidget(), event)


def reasons(stage: Stage) -> str:
    panel = stage.view.panel()
    assert panel is not None
    (text,) = (one for one in panel.findChildren(Text) if not isinstance(one, FingerChip))
    return text.accessibleName() or text.text()


def test_every_code_has_its_sentence() -> None:
    assert_all_codes_have_sentences(KIND, PracticeView)


def test_doing_what_is_expected_is_done(qtbot: QtBot) -> None:
    spec = KIND.adapt(SPEC, Calibration(keys=KEYS))
    stage = Stage.open(qtbot, KIND, PracticeView, spec)
    while (event := KIND.expect(spec, stage.state)) is not None:
        assert isinstance(event, Typed)
        commit(stage, event.text)
    assert stage.is_done()


def test_the_panel_says_which_keys_are_practised_and_why(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, PracticeView, KIND.adapt(SPEC, Calibration(keys=KEYS)))
    assert reasons(stage) == "To practise again: r."
    panel = stage.view.panel()
    assert panel is not None
    assert panel.findChild(FingerChip) is not None


def test_where_no_keyboard_is_shown_the_reasons_stay(qtbot: QtBot) -> None:
    spec = PracticeSpec(track="dix-doigts", keyboard="hidden")
    stage = Stage.open(qtbot, KIND, PracticeView, spec)
    assert reasons(stage) == "New keys: f, j."
    panel = stage.view.panel()
    assert panel is not None
    assert panel.findChild(FingerChip) is None


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_it_fits_the_stage(qtbot: QtBot, size: tuple[int, int], scale: float) -> None:
    Stage.open(qtbot, KIND, PracticeView, SPEC, size=size, scale=scale).assert_every_target_shown()
