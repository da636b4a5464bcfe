"""A message on the screen: two answers, then words to point at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from learn_app.exercises.judge.machine import KIND
from learn_app.exercises.judge.part_view import PartTarget
from learn_app.exercises.judge.spec import Clue, JudgeSpec
from learn_app.exercises.judge.view import JudgeView
from tests.exercises.samples import read_sample
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

SPECS = [read_sample("judge", number) for number in range(3)]


def part(stage: Stage, name: str) -> PartTarget:
    widget = stage.view.target_widget(f"part.{name}")
    assert isinstance(widget, PartTarget)
    return widget


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.look)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_doing_what_is_expected_is_done(
    qtbot: QtBot, spec: JudgeSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, JudgeView, spec, size=size, scale=scale)
    while (event := KIND.expect(spec, stage.state)) is not None:
        stage.assert_every_target_shown()
        stage.view.reveal(event.target)
        stage.click(event.target)
        assert stage.events[-1] == event
    assert stage.is_done()


def test_a_clue_found_is_marked_and_told_to_those_who_hear(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, JudgeView, SPECS[0])
    stage.click("verdict.scam")
    assert not part(stage, "address").is_found
    stage.click("part.address")
    assert part(stage, "address").is_found
    assert part(stage, "address").accessibleDescription() == "A clue"
    assert part(stage, "address").accessibleName() == "alerte@gain-rapide.example"


def test_the_keyboard_alone_judges_and_shows_the_clues(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, JudgeView, SPECS[0])
    for _ in range(40):
        event = KIND.expect(SPECS[0], stage.state)
        if event is None:
            break
        focused = stage.view.focusWidget()
        is_there = focused is stage.view.target_widget(event.target)
        QTest.keyClick(focused, Qt.Key.Key_Return if is_there else Qt.Key.Key_Tab)
    assert stage.is_done()
    assert "touched" not in stage.codes


def test_pieces_that_cannot_be_pointed_at_yet_are_no_stops_of_the_tab_key(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, JudgeView, SPECS[0])
    policies = {name: part(stage, name).focusPolicy() for name in ("address", "line.1", "link")}
    no, strong = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.StrongFocus
    assert policies == {"address": no, "line.1": no, "link": strong}
    stage.click("verdict.scam")
    assert part(stage, "address").focusPolicy() == strong


def test_a_hostile_message_is_words_only(qtbot: QtBot) -> None:
    words = "<img src=file:///etc/passwd> \u202e" + "x" * 200
    spec = JudgeSpec(
        look="page",
        subject="<b>Gagné</b>",
        body=words,
        scam=True,
        clues=(Clue(id="a", at="subject", why="x"),),
    )
    stage = Stage.open(qtbot, KIND, JudgeView, spec, size=(640, 652))
    assert part(stage, "subject").accessibleName() == "<b>Gagné</b>"
    stage.click("verdict.scam")
    stage.assert_every_target_shown()


def test_the_message_is_what_one_hears(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, JudgeView, SPECS[1])
    assert stage.view.spoken() == "Bibliothèque Votre livre est arrivé."


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, JudgeView)


def test_lines_come_closer_before_one_has_to_scroll(qtbot: QtBot) -> None:
    body = "\n".join(f"Une phrase, la numéro {n}." for n in range(9))
    spec = JudgeSpec(look="mail", subject="Objet", body=body, scam=False)
    roomy = Stage.open(qtbot, KIND, JudgeView, spec, size=(914, 652))
    dense = Stage.open(qtbot, KIND, JudgeView, spec, size=(914, 500))
    assert part(dense, "line.1").height() < part(roomy, "line.1").height()
    for stage in (roomy, dense):
        bars = [bar for bar in stage.view.findChildren(QScrollBar) if bar.isVisible()]
        assert bars == []
