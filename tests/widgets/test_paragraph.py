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
    return [line.replace("\u00a0", " ") for line in found]


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


QUESTION = "C’est long. Que faites-vous ?"


@pytest.mark.parametrize("text", [QUESTION, "Partez juste avant le s. Arrêtez-vous"])
def test_a_question_is_not_left_with_its_vous_on_the_next_line(qapp: object, text: str) -> None:
    for width in range(150, 300):
        assert not any(line.endswith("-") for line in lines(text, width)), width
        assert " ".join(lines(text, width)) == text


@pytest.mark.parametrize(
    "text",
    ["Un double-clic prend 1 mot", "Lisez les 3 réponses", "Attendez 12 minutes", "Lisez 2 e-mails ici"],
)
def test_a_number_stays_with_what_it_counts(qapp: object, text: str) -> None:
    for width in range(130, 300):
        assert not any(line[-1].isdigit() for line in lines(text, width)), width


@pytest.mark.parametrize(
    "text",
    [
        "Signalez l’e-mail « Vous avez gagné une voiture ».",
        "Il dit : « Venez vite ! » Que faire ?",
        "Tapez l’adresse : www.clairval.example",
        "Vous avez gagné 1000 € !",
        "Vous avez écrit « ci-joint », mais rien n’est là.",
    ],
)
def test_no_sign_is_parted_from_its_word(qapp: object, text: str) -> None:
    for width in range(130, 320):
        for line in lines(text, width):
            assert line[0] not in ":;!?»€", (width, line)
            assert line[-1] != "«", (width, line)


def test_a_telephone_number_may_still_be_broken(qapp: object) -> None:
    assert len(lines("06 00 00 00 12", 90)) == 2


@pytest.mark.parametrize(
    "text", ["Frottez l’image avec la flèche.", "Regardez cette personne. Elle est bien assise."]
)
def test_the_last_word_is_not_left_alone_where_another_can_join_it(qapp: object, text: str) -> None:
    without_last = text.rpartition(" ")[0]
    would_be_lonely = 0
    for width in range(160, 300):
        broken = lines(text, width)
        assert " ".join(broken) == text
        assert " " in broken[-1], (width, broken)
        would_be_lonely += len(lines(without_last, width)) < len(broken)
    assert would_be_lonely > 10


@pytest.mark.parametrize("text", ["Cliquez ici, administrativement.", "Un an, administrativement."])
def test_a_long_last_word_stays_alone_rather_than_taking_a_line_more(qapp: object, text: str) -> None:
    font = QFont()
    font.setPixelSize(20)
    alone = text.rpartition(" ")[0]
    width = Paragraph(text, font).longest_word() + 2
    assert lines(text, width) == [alone, "administrativement."]


def test_no_word_above_becomes_lonely_for_the_last_one(qapp: object) -> None:
    broken = [lines("La grande administration", width) for width in range(150, 240)]
    assert ["La", "grande administration"] not in broken
    for width in range(150, 300):
        assert "Comment" not in lines("Vos mains ont bougé. Comment les replacer", width), width


def test_no_short_line_is_left_between_longer_ones(qapp: object) -> None:
    for width in range(150, 300):
        broken = lines("Choisissez Sophie dans le carnet d’adresses", width)
        assert "dans le" not in broken, width
