"""The papers on the screen: seen before they are printed, then printed or saved."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.papers.saving import Place
from learn_app.progress.records import Attempt, Criterion, Learner, Outcome
from learn_app.screens.papers.area import PapersArea
from learn_app.screens.papers.preview import PreviewScreen

OpenApp = Callable[..., Application]

_LP = """#!/bin/sh
cat > "$(dirname "$0")/printed.pdf"
"""
_LPSTAT = """#!/bin/sh
case "$1" in
  -e) printf '%s\\n' $(cat "$(dirname "$0")/printers") ;;
  -d) echo 'system default destination: Bureau' ;;
esac
"""


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of the commands that print: one printer, which takes everything."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, script in (("lp", _LP), ("lpstat", _LPSTAT), ("printers", "Bureau")):
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return folder


class Reader:
    """Someone who passed one lesson, and the papers about it."""

    def __init__(self, app: Application, qtbot: QtBot, sticks: Path) -> None:
        self.app, self.window, self._qtbot = app, app.window, qtbot
        self.learner: Learner = app.store.add_learner("Amina", "fox")
        criterion = Criterion(("vrai",), ("vrai",))
        done = Attempt(self.learner.id, "souris", "reponse", "vrai", "v", Outcome.PASSED, criterion=criterion)
        app.store.record(done)
        app.window.welcome(self.learner)
        self.area = PapersArea(app.window)
        (sticks / "CLE").mkdir()
        self.area.find_places = lambda: [Place(sticks / "Documents", ""), Place(sticks / "CLE", "CLE")]

    @property
    def preview(self) -> PreviewScreen:
        assert isinstance(self.window.screen_shown, PreviewScreen)
        return self.window.screen_shown

    def find(self, name: str) -> QWidget:
        assert self.window.screen_shown is not None
        found = self.window.screen_shown.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def wait_for(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.told())

    def told(self) -> str:
        assert self.window.screen_shown is not None
        notice = self.window.screen_shown.findChild(QWidget, "notice")
        return notice.accessibleName() if isinstance(notice, QWidget) else ""


@pytest.fixture
def reader(app: Application, qtbot: QtBot, tmp_path: Path) -> Reader:
    return Reader(app, qtbot, tmp_path)


def test_a_learner_finds_their_certificate_in_the_list_of_lessons_and_comes_back(reader: Reader) -> None:
    reader.window.show_lessons("souris")
    reader.press("certificate")
    assert reader.preview.page_view.accessibleName() == "Certificate: La souris, Amina"
    reader.press("back")
    assert reader.find("lesson.souris.clic").isVisible()


def test_without_a_lesson_passed_there_is_no_certificate(app: Application) -> None:
    app.window.welcome(app.store.add_learner("Karim", "owl"))
    app.window.show_lessons("souris")
    assert app.window.screen_shown is not None
    assert app.window.screen_shown.findChild(QWidget, "certificate") is None


def test_the_end_of_a_lesson_offers_its_sheet(reader: Reader) -> None:
    reader.window.show_lesson_done("souris", "clic")
    reader.press("sheet")
    assert "Cliquer" in reader.preview.page_view.accessibleName()
    reader.press("back")
    assert reader.find("again").isVisible()


def test_printing_hands_the_pages_to_the_printer(reader: Reader, commands: Path) -> None:
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("print")
    assert not reader.preview.print_button.isEnabled()
    reader.wait_for("The printer has the paper.")
    assert (commands / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert reader.preview.print_button.isEnabled()


def test_of_several_printers_one_is_chosen(reader: Reader, commands: Path, qtbot: QtBot) -> None:
    (commands / "printers").write_text("Bureau Accueil")
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("print")
    qtbot.waitUntil(lambda: not isinstance(reader.window.screen_shown, PreviewScreen))
    reader.press("answer.Accueil")
    reader.wait_for("The printer has the paper.")


def test_without_a_printer_one_sentence_says_so_and_names_the_other_way(
    reader: Reader, commands: Path
) -> None:
    (commands / "printers").write_text("")
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("print")
    reader.wait_for("no printer")
    assert "save" in reader.told()
    assert reader.find("save").isEnabled()


def test_who_goes_away_while_the_printer_is_asked_is_left_alone(
    reader: Reader, commands: Path, qtbot: QtBot
) -> None:
    (commands / "lpstat").write_text("#!/bin/sh\nexec sleep 0.3\n")
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("print")
    reader.press("back")
    qtbot.wait(600)
    assert not isinstance(reader.window.screen_shown, PreviewScreen)


def test_a_certificate_is_saved_on_the_stick_that_is_plugged_in(reader: Reader, tmp_path: Path) -> None:
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("save")
    reader.press("answer.1")
    reader.wait_for("Saved in CLE")
    (saved,) = (tmp_path / "CLE").iterdir()
    assert saved.name == "Certificate La souris, Amina.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")


def test_where_nothing_can_be_saved_another_place_is_asked_for(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "CLE").rmdir()  # pulled out
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    reader.press("save")
    reader.press("answer.1")
    reader.wait_for("could not be saved in “CLE”")


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF-"), ("ods", b"PK"), ("csv", b"\xef\xbb\xbf")])
def test_a_report_is_saved_in_three_ways(reader: Reader, tmp_path: Path, ending: str, start: bytes) -> None:
    reader.area.show_report(reader.app.store.learners(), "Tuesday", reader.window.show_profiles)
    reader.press("save")
    reader.press(f"answer.{ending}")
    reader.press("answer.0")
    reader.wait_for("Saved in")
    (saved,) = (tmp_path / "Documents").iterdir()
    assert saved.name == f"Report Tuesday.{ending}"
    assert saved.read_bytes().startswith(start)


def test_the_sheets_of_a_session_are_one_paper(reader: Reader, tmp_path: Path) -> None:
    lessons = [("souris", "clic"), ("souris", "abimee"), ("souris", "reponse")]
    reader.area.show_sheets(lessons, "Tuesday, session 1", reader.window.show_home)
    assert reader.preview.page_view.accessibleName() == "Exercise sheet: Tuesday, session 1"
    assert "page 1 of 2" in reader.preview.spoken()


def test_a_paper_can_be_heard(reader: Reader) -> None:
    reader.area.show_certificate(reader.learner, "souris", reader.window.show_home)
    assert reader.preview.spoken() == "Certificate: La souris, Amina. I can. choisir."
    reader.area.show_sheet("souris", "clic", reader.window.show_home)
    assert "Cliquez sur les boutons." in reader.preview.spoken()


def test_one_can_go_back_from_each_question(reader: Reader) -> None:
    reader.area.show_report(reader.app.store.learners(), "Tuesday", reader.window.show_profiles)
    reader.press("save")
    reader.press("answer.back")
    assert reader.preview
    reader.press("save")
    reader.press("answer.ods")
    reader.press("answer.back")
    assert reader.preview


def test_pages_are_turned_by_buttons_and_by_keys(reader: Reader, qtbot: QtBot) -> None:
    for number in range(40):
        reader.app.store.add_learner(f"Person {number}", "owl")
    reader.area.show_report(reader.app.store.learners(), "Tuesday", reader.window.show_profiles)
    assert not reader.find("page-before").isEnabled()
    reader.press("page-after")
    assert reader.preview.page_view.page == 1
    QTest.keyClick(reader.preview, Qt.Key.Key_PageUp)
    assert reader.preview.page_view.page == 0
    assert "page 1 of" in reader.preview.spoken()
