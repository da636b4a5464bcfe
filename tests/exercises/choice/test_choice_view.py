"""The answers as cards: clicked, tried, right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from learn_app.exercises.choice.machine import CONFIRM, KIND
from learn_app.exercises.choice.option_card import Face, OptionCard
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.choice.view import ChoiceView
from tests.exercises.stage import SIZES, Stage, assert_all_codes_have_sentences

ONE = ChoiceSpec(
    options=(
        Option(id="a", text="Celui de la mairie", right=True, pictogram="e-mail", why="Oui."),
        Option(id="b", text="Celui du **colis**"),
        Option(id="c", text="Celui du loto", why="Non."),
    )
)
SEVERAL = ChoiceSpec(
    options=tuple(
        Option(
            id=id_,
            text="Une réponse assez longue pour prendre deux lignes au moins sur le petit écran",
            right=id_ in "ad",
        )
        for id_ in "abcdef"
    )
)


def face(stage: Stage, id_: str) -> Face:
    card = stage.view.target_widget(f"option.{id_}")
    assert isinstance(card, OptionCard)
    return card.face


@pytest.mark.parametrize("spec", [ONE, SEVERAL], ids=["one", "several"])
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_doing_what_is_expected_is_done(
    qtbot: QtBot, spec: ChoiceSpec, size: tuple[int, int], scale: float
) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, spec, size=size, scale=scale)
    stage.assert_every_target_shown()
    while (event := KIND.expect(spec, stage.state)) is not None:
        stage.view.reveal(event.target)
        stage.click(event.target)
        assert stage.events[-1] == event
    assert stage.is_done()


def test_a_tried_option_is_greyed_and_the_right_one_green(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, ONE)
    stage.click("option.b")
    assert (face(stage, "a"), face(stage, "b")) == (Face.PLAIN, Face.TRIED)
    stage.click("option.b")
    stage.click("option.c")
    stage.click("option.a")
    assert face(stage, "a") is Face.RIGHT
    assert stage.codes == ["wrong-option-bare", "already-tried", "wrong-option", "right"]


def test_the_other_buttons_and_a_slip_are_named(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, ONE)
    stage.click("option.a", "right")
    stage.slip("option.a")
    assert stage.codes == ["wrong-button", "slipped"]


def test_once_a_set_is_right_there_is_nothing_left_to_confirm(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, SEVERAL)
    place = stage.view.target_rect("option.a")
    while (event := KIND.expect(SEVERAL, stage.state)) is not None:
        assert stage.view.target_widget(CONFIRM) is not None
        stage.click(event.target)
    assert stage.view.target_widget(CONFIRM) is None
    assert stage.view.target_rect("option.a") == place


def test_a_set_is_chosen_and_unchosen_before_confirming(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, SEVERAL)
    stage.click(CONFIRM)
    stage.click("option.a")
    assert face(stage, "a") is Face.CHOSEN
    stage.click(CONFIRM)
    stage.click("option.b")
    stage.click(CONFIRM)
    stage.click("option.b")
    assert face(stage, "b") is Face.PLAIN
    assert stage.codes == ["nothing-chosen", "set-incomplete", "wrong-set"]


def test_the_keyboard_answers_too(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, ONE)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Backtab)
    QTest.keyClick(stage.view.focusWidget(), Qt.Key.Key_Space)
    assert stage.is_done()


def test_what_a_card_looks_like_is_told_to_those_who_hear(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, ONE)
    card = stage.view.target_widget("option.b")
    assert card is not None
    assert (card.accessibleName(), card.accessibleDescription()) == ("Celui du colis", "")
    stage.click("option.b")
    assert card.accessibleDescription() == "Already tried"


def test_cards_are_large_enough_to_hit(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, KIND, ChoiceView, SEVERAL, size=(640, 652))
    assert all(stage.view.target_rect(f"option.{id_}").height() >= 56 for id_ in "abcdef")


def test_a_long_address_makes_the_cards_smaller_before_it_is_cut_off(qtbot: QtBot) -> None:
    spec = ChoiceSpec(
        options=(Option(id="a", text="mairie@clairval.example", right=True), Option(id="b", text="Non"))
    )
    stage = Stage.open(qtbot, KIND, ChoiceView, spec, size=(530, 640), scale=1.4)
    stage.settle()
    card = stage.view.target_widget("option.a")
    assert card is not None
    assert card.visibleRegion().boundingRect().width() == card.width()


def test_every_code_has_a_sentence() -> None:
    assert_all_codes_have_sentences(KIND, ChoiceView)
