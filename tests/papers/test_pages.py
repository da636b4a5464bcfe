"""Papers laid out on pages, and written as PDF."""

import re
import zlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication

from learn_app.i18n import Translator
from learn_app.papers.blocks import Block, Gap, Heading, Label, Lines, Row, Words, can_be_written
from learn_app.papers.certificate import Certificate, Skill, make_certificate
from learn_app.papers.certificate_pages import draw_certificate
from learn_app.papers.keyboard_block import draw_keys
from learn_app.papers.pages import A4, Pages, Room, lay_out
from learn_app.papers.report_pages import draw_report
from learn_app.papers.sheet import KeysToShow, make_sheet
from learn_app.papers.sheet_pages import draw_sheet
from learn_app.progress.results import Level
from learn_app.widgets.theme import FAMILY, Theme, load_fonts
from tests.papers.people import AMINA, ENGLISH, FRENCH, ROOT, shipped
from tests.papers.test_report import REPORT

ROOM = Room(100, 100, 100, 100)
DAY = date(2026, 11, 23)
MOST_BYTES, MOST_BYTES_NEWER_QT = 64_000, 80_000
"""Of a page's PDF: it goes home on a stick, or by e-mail. A newer Qt writes drawings at greater length."""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    if FAMILY not in QFontDatabase.families():
        load_fonts(ROOT / "assets")
    return Theme(ROOT / "assets")


class Bar(Block):
    """Notes where it was drawn."""

    def __init__(self, height: float, keeps_next: bool = False) -> None:
        self._height, self.keeps_next = height, keeps_next
        self.drawn: list[tuple[int, float, float]] = []

    def height(self, width: float) -> float:
        return self._height

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        on_page = painter.transform().mapRect(QRectF(0, 0, rect.width(), self._height))
        self.drawn.append((0, on_page.top(), on_page.bottom()))


def draw_all(pages: Pages) -> list[QImage]:
    return [pages.paint_image(page, QSize(*A4)) for page in range(pages.count)]


def certificate(name: str, skills: int) -> Certificate:
    known = tuple(Skill(f"skill {number}", number % 2 == 0, "passed", "DLGF 0.1") for number in range(skills))
    return Certificate(
        "La souris", "computer-mouse", "mouse", name, "fox", known, (), (), ("Passed: done.",), ""
    )


@given(st.lists(st.integers(0, 6000), min_size=1, max_size=30))
@settings(max_examples=40)
def test_every_block_is_drawn_once_whole_and_within_the_page(qapp: QApplication, heights: list[int]) -> None:
    bars = [Bar(height) for height in heights]
    draw_all(lay_out("t", bars, ROOM))
    assert [len(bar.drawn) for bar in bars] == [1] * len(bars)
    for bar in bars:
        _, top, bottom = bar.drawn[0]
        assert top >= 99
        assert bottom <= A4[1] - 98


def test_a_heading_stands_on_the_page_of_what_it_is_about(qapp: QApplication) -> None:
    full, heading, text = Bar(2600), Bar(100, keeps_next=True), Bar(300)
    pages = lay_out("t", [full, heading, text], ROOM)
    assert pages.count == 2
    draw_all(pages)
    assert heading.drawn[0][1] == pytest.approx(100, abs=2)


def test_several_papers_are_bound_into_one(qapp: QApplication) -> None:
    bars = [Bar(2000), Bar(2000), Bar(500)]
    bound = Pages.bind("All", [lay_out("a", bars[:2], ROOM), lay_out("b", bars[2:], ROOM)])
    assert bound.count == 3
    draw_all(bound)
    assert [len(bar.drawn) for bar in bars] == [1, 1, 1]


def test_a_gap_makes_no_page_of_its_own(qapp: QApplication) -> None:
    assert lay_out("t", [Bar(2700), Gap(400)], ROOM).count == 1
    assert lay_out("t", [], ROOM).count == 1


def test_a_row_shares_its_width(theme: Theme) -> None:
    narrow, wide = Bar(10), Bar(10)
    row = Row((narrow, 100), (wide, 0), (Lines(1, 30), -2), spacing=20)
    assert row.height(1000) == 30
    assert Heading(Words("Title", theme), Gap(5)).keeps_next


def test_a_label_gets_smaller_rather_than_being_broken(theme: Theme) -> None:
    label, words = Label("discovered", theme, 32), Words("discovered", theme, 32)
    width = words.natural_width - 20
    assert words.height(width) > words.height(1000)
    assert label.height(width) < words.height(1000)
    assert label.natural_width <= width + 1


@pytest.mark.parametrize("count", [1, 14, 60])
def test_a_long_list_of_skills_goes_on_on_a_next_page(theme: Theme, count: int) -> None:
    pages = draw_certificate(certificate("Amina", count), theme, ENGLISH)
    assert (pages.count == 1) is (count < 20)
    assert all(not image.isNull() for image in draw_all(pages))


@pytest.mark.parametrize("name", ["x" * 400, "Marie-Antoinette " * 30, "", "أمينة بن علي"])
def test_any_name_has_its_room(theme: Theme, name: str) -> None:
    pages = draw_certificate(certificate(name, 3), theme, FRENCH)
    assert pages.write_pdf().startswith(b"%PDF-")


NO_FONT_HAS = "\U0010fffd\U0010fffc"


@pytest.mark.parametrize("name", ["Zoé Le Fèvre-Müller", "Łukasz Żak", "أمينة بن علي", "Олена", NO_FONT_HAS])
def test_a_name_is_never_printed_as_boxes(theme: Theme, name: str) -> None:
    """Whatever fonts this computer has: what they have not is left to be written by hand."""
    has_font = can_be_written(name, theme)
    assert has_font or name in ("أمينة بن علي", "Олена", NO_FONT_HAS)
    assert not (has_font and name == NO_FONT_HAS)
    drawn, nameless = (
        draw_certificate(certificate(one, 3), theme, FRENCH).paint_image(0, QSize(800, 1100))
        for one in (name, "")
    )
    assert (drawn != nameless) is has_font


@pytest.mark.parametrize("translator", [FRENCH, ENGLISH])
def test_every_sheet_is_a_page_or_two_and_small(theme: Theme, translator: Translator) -> None:
    sizes = {}
    for module, lessons in shipped():
        for one in lessons[:: 1 if translator is FRENCH else 4]:
            pages = draw_sheet(make_sheet(one, module), theme, translator)
            assert pages.count <= 2, one.id
            sizes[f"{one.module}/{one.id}"] = len(pages.write_pdf()) // pages.count
    largest = max(sizes, key=lambda key: sizes[key])
    print(f"\nlargest sheet: {largest}, {sizes[largest]} bytes a page")
    assert sizes[largest] <= (MOST_BYTES if qVersion().startswith("6.9.") else MOST_BYTES_NEWER_QT)


def test_the_keyboard_on_a_sheet_is_the_one_on_the_table(theme: Theme) -> None:
    keys = KeysToShow("fr", "é", ())
    azerty, qwerty = (draw_keys(keys, theme, ENGLISH, chosen) for chosen in ("", "us"))
    assert azerty is not None
    assert azerty.lit == {3}
    assert qwerty is None or qwerty.lit != azerty.lit


def test_certificates_and_reports_are_small(theme: Theme) -> None:
    module, lessons = next(one for one in shipped() if one[0].id == "mail")
    levels = {(one.module, one.id): Level.MASTERED for one in lessons}
    made = make_certificate(AMINA, module, lessons, levels, DAY, FRENCH)
    for pages in (draw_certificate(made, theme, FRENCH), draw_report(REPORT, theme, FRENCH)):
        size = len(pages.write_pdf())
        print(f"\n{pages.title}: {size} bytes, {pages.count} pages")
        assert size <= MOST_BYTES * pages.count


def test_the_same_words_give_the_same_pdf_without_the_time_of_day(theme: Theme) -> None:
    first, second = (draw_certificate(certificate("Amina", 3), theme, FRENCH).write_pdf() for _ in range(2))
    assert first == second
    assert re.findall(rb"\D20\d\d-?\d\d-?\d\d", first) == []
    # The table of objects still points to them: the blanked date keeps its length.
    start = int(re.findall(rb"startxref\s+(\d+)", first)[-1])
    assert first[start : start + 4] == b"xref"


def test_the_programs_own_font_is_within_the_pdf_and_only_the_letters_used(theme: Theme) -> None:
    content = draw_certificate(certificate("Amina", 3), theme, FRENCH).write_pdf()
    names = set(re.findall(rb"/FontName /(\S+)", content))
    assert names
    assert all(re.fullmatch(rb"Q\w{5}\+AtkinsonHyperlegibleNext-\w+", name) for name in names)
    assert content.count(b"/FontFile2") == len(names)


def test_a_page_is_a_sheet_of_a4(theme: Theme) -> None:
    upright = draw_certificate(certificate("Amina", 3), theme, FRENCH).write_pdf()
    across = draw_report(REPORT, theme, FRENCH).write_pdf()
    assert re.search(rb"/MediaBox \[0 0 59[45]\S* 84[12]\S*\]", upright)
    assert re.search(rb"/MediaBox \[0 0 84[12]\S* 59[45]\S*\]", across)


def test_arabic_letters_are_joined(theme: Theme) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Arabic):
        pytest.skip("no font here has Arabic letters")
    joined, apart = Words("أمينة", theme), Words("أ م ي ن ة".replace(" ", "\u200c"), theme)
    assert QFontInfo(theme.font(42)).pixelSize() == 42
    assert joined.natural_width != apart.natural_width


def test_the_preview_shows_the_page_that_is_printed(theme: Theme) -> None:
    pages = draw_certificate(certificate("Amina", 3), theme, FRENCH)
    small, large = pages.paint_image(0, QSize(420, 800)), pages.paint_image(0, QSize(1050, 2000))
    assert (small.width(), small.height()) == (420, 594)
    shrunk = large.scaled(small.size(), mode=Qt.TransformationMode.SmoothTransformation)
    different = sum(
        abs(small.pixelColor(x, y).lightness() - shrunk.pixelColor(x, y).lightness()) > 90
        for x in range(0, 420, 3)
        for y in range(0, 594, 3)
    )
    assert different < 40
    assert zlib.crc32(small.constBits()) == zlib.crc32(pages.paint_image(0, QSize(420, 800)).constBits())
