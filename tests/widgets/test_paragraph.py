"""Where texts are broken into lines, and how buttons make room for theirs."""

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from learn_app.widgets.button import Button
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.theme import Theme
from tests.exercises.stage import ROOT


def lines(text: str, width: int) -> list[str]:
    font = QFont()
    font.setPixelSize(20)
    laid_out = Paragraph(text, font)._laid_out(width)
    found = []
    for layout in laid_out.blocks:
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            found.append(layout.text()[line.textStart() : line.textStart() + line.textLength()].strip())
    return found


@pytest.mark.parametrize("text", ["Ouvrez cet e-mail maintenant", "Lisez l’e-mail de Sophie", "Vos E-mails"])
def test_an_e_mail_is_never_left_with_its_e_at_the_end_of_a_line(qapp: object, text: str) -> None:
    for width in range(130, 400):
        assert not any(line.endswith("-") for line in lines(text, width)), width
        assert " ".join(lines(text, width)) == text


def test_longer_words_may_be_broken_after_their_hyphen(qapp: object) -> None:
    broken = [lines("Voulez-vous", width) for width in range(70, 140)]
    assert ["Voulez-", "vous"] in broken


def test_a_name_with_a_hyphen_needs_the_room_of_its_longer_half(qapp: object) -> None:
    font = QFont()
    font.setPixelSize(20)
    needed = {
        text: Paragraph(text, font).longest_word() for text in ("Marie-Christine", "Christine", "e-mail")
    }
    assert needed["Marie-Christine"] == needed["Christine"]
    assert needed["e-mail"] >= Paragraph("e-mail", font).natural_width()


def test_a_button_gives_up_its_edges_before_it_breaks_a_line(qtbot: QtBot) -> None:
    button = Button("Begin the next lesson", Theme(ROOT / "assets"))
    qtbot.addWidget(button)
    one_line = button.heightForWidth(button.sizeHint().width())
    assert button.narrowest_line() < button.sizeHint().width()
    assert button.heightForWidth(button.narrowest_line()) == one_line
    assert button.heightForWidth(button.minimumSizeHint().width()) > one_line


def test_a_tight_button_keeps_a_fingers_height(qtbot: QtBot) -> None:
    button = Button("Skip", Theme(ROOT / "assets", scale=1.4))
    qtbot.addWidget(button)
    assert button.sizeHint().height() == round(56 * 1.4)
    button.set_tight(True)
    assert button.sizeHint().height() >= 56
