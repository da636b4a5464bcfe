"""The robot types as on a French keyboard: letters are keys, and a dead key tells first that it waits."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from learn_app.tour.robot import type_text
from learn_app.widgets.theme import Theme
from learn_app.widgets.typing_input import TypingInput
from tests.exercises.stage import ROOT


def test_keys_and_dead_keys_come_as_the_system_sends_them(qtbot: QtBot) -> None:
    widget = TypingInput(Theme(ROOT / "assets"), "Click here.")
    qtbot.addWidget(widget)
    told: list[str] = []
    widget.typed.connect(lambda text: told.append(text))
    widget.dead_key_pressed.connect(lambda sign: told.append(f"dead {sign}"))
    widget.struck.connect(lambda code, text: told.append(f"place {code} {text}"))
    widget.show()
    type_text(widget, "aéçêÏ€")
    assert told == ["a", "é", "ç", "dead ^", "ê", "dead ¨", "Ï", "€"]
    assert widget.preedit == ""


def test_a_field_of_the_system_takes_the_same(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    type_text(field, "Noël à l'hôtel : 5 €")
    assert field.text() == "Noël à l'hôtel : 5 €"
