"""The report on a group, and its tables."""

import csv
import io
import xml.etree.ElementTree as ET
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.content.model import Competences
from learn_app.papers.report import Person, make_report, make_tables
from learn_app.papers.spreadsheet import Table, write_csv, write_ods
from learn_app.progress.records import Learner
from learn_app.progress.results import Level
from tests.papers.people import ENGLISH, FRENCH, MAIL, MOUSE, lesson

LESSONS = [
    lesson("move", "move"),
    lesson("click", "click"),
    lesson("lire", "lire", "mail", competences=Competences(coop=("Email", "SecuriteNumerique"))),
]
NAMES = {"a": "Amina", "b": "=SUM(A1)"}
AMINA = Person(
    Learner("a", "Amina", "fox"),
    {("souris", "move"): Level.MASTERED, ("souris", "click"): Level.PASSED, ("mail", "lire"): Level.STARTED},
    sittings=4,
    days=3,
    duration_ms=5_400_000,
)
BEN = Person(
    Learner("b", "", "owl"), {("souris", "move"): Level.DISCOVERED}, 1, 1, 600_000, ("Double-cliquer",)
)
REPORT = make_report("Group", [AMINA, BEN], [MOUSE, MAIL], LESSONS, date(2026, 11, 23), ENGLISH, NAMES)
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_ods(content: bytes) -> dict[str, list[list[tuple[str, str]]]]:
    """Return each sheet's cells as (kind, value or text)."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ET.fromstring(archive.read("content.xml"))
    return {
        table.attrib[f"{_TABLE}name"]: [
            [_read_cell(cell) for cell in row.iter(f"{_TABLE}table-cell")]
            for row in table.iter(f"{_TABLE}table-row")
        ]
        for table in root.iter(f"{_TABLE}table")
    }


def _read_cell(cell: ET.Element) -> tuple[str, str]:
    value = cell.attrib.get(f"{_OFFICE}value", "".join(cell.itertext()))
    return cell.attrib[f"{_OFFICE}value-type"], value


def test_a_module_has_the_level_of_its_least_lesson_once_all_are_done() -> None:
    amina, ben = REPORT.lines
    assert [(one.name, one.done, one.all) for one in amina.modules] == [("passed", 2, 2), ("under way", 0, 1)]
    assert [(one.name, one.done) for one in ben.modules] == [("discovered", 0), ("", 0)]


def test_a_module_of_which_some_lessons_are_mastered_is_under_way() -> None:
    levels = {("souris", "move"): Level.MASTERED}
    person = AMINA._replace(levels=levels)
    report = make_report("Group", [person], [MOUSE], LESSONS, None, ENGLISH, NAMES)
    assert report.lines[0].modules[0].level is Level.STARTED
    assert report.day == ""


def test_themes_count_people_and_lessons_that_were_begun() -> None:
    assert {(one.code, one.people, one.lessons) for one in REPORT.themes} == {
        ("PrendreEnMainDuMateriel", 1, 2),
        ("Email", 1, 1),
        ("SecuriteNumerique", 1, 1),
    }


def test_attendance_is_told_in_sittings_days_and_hours() -> None:
    assert [(one.sittings, one.days, one.hours) for one in REPORT.lines] == [(4, 3, 1.5), (1, 1, 0.2)]
    assert REPORT.lines[1].stuck_at == ("Double-cliquer",)


def test_the_csv_is_one_that_a_french_spreadsheet_opens() -> None:
    report = make_report("Groupe", [AMINA, BEN], [MOUSE, MAIL], LESSONS, None, FRENCH, NAMES)
    content = write_csv(make_tables(report, FRENCH)[0])
    assert content.startswith(b"\xef\xbb\xbfPersonne;La souris;")
    rows = read_csv(content)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert rows[1][rows[0].index("Heures")] == "1,5"
    assert rows[1][rows[0].index("Coop\u00a0: E-mails")] == "1"


@pytest.mark.parametrize("name", ["=1+1", "+33", "-2", "@SUM(1)", "\t=1", " =1", "\n=1", "\r=1", "＝1"])
def test_no_name_is_a_formula_in_the_csv(name: str) -> None:
    rows = read_csv(write_csv(Table("t", [["Name"], [name]])))
    assert len(rows) == 2
    assert rows[1][0].startswith("'")


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1, max_size=4))
def test_whatever_somebody_is_called_each_cell_stays_one_and_none_is_a_formula(rows: list[list[str]]) -> None:
    read = read_csv(write_csv(Table("t", rows)))
    assert [len(row) for row in read] == [2] * len(rows)
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for row in read for cell in row)
    kept = read_ods(write_ods([Table("t", rows)]))["t"]
    assert [[kind for kind, _ in row] for row in kept] == [["string", "string"]] * len(rows)


def test_the_ods_holds_both_tables_with_texts_as_texts_and_numbers_as_numbers() -> None:
    content = write_ods(make_tables(REPORT, ENGLISH))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert b"formula" not in archive.read("content.xml")
    sheets = read_ods(content)
    group, themes = sheets["Group"], sheets["Themes of La Coop"]
    assert group[2][0] == ("string", "=SUM(A1)")  # as it is written, and no formula
    assert group[1][[text for _, text in group[0]].index("Hours")] == ("float", "1.5")
    assert len(themes) == 4


def test_the_same_report_gives_the_same_file_whatever_the_clock_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tables = make_tables(REPORT, ENGLISH)
    before = write_ods(tables)
    monkeypatch.setattr("time.time", lambda: 0.0)
    assert write_ods(tables) == before
