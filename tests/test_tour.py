"""``learn-app tour``: a picture of every screen, without a screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from learn_app.cli import main
from learn_app.errors import ExitCode
from tests.screens.lessons import write_lessons, write_typing


@pytest.fixture
def lessons(tmp_path: Path, qtbot: QtBot) -> Path:
    folder = write_lessons(tmp_path / "lessons")
    (folder / "placement.yaml").write_text("format: 1\ntracks: [[{lesson: souris/clic}]]\n", encoding="utf-8")
    return folder


def test_the_tour_pictures_every_screen_and_exercise_at_the_size_asked_for(
    lessons: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = tmp_path / "pictures"
    words = ["tour", "--lessons", str(lessons), "--pictures", str(pictures), "--size", "1024x768"]
    assert main(words) == ExitCode.OK
    names = [path.stem[5:] for path in sorted((pictures / "1024x768").iterdir())]
    for wanted in (
        "profiles-first-start",
        "new-learner",
        "home-first",
        "languages",
        "my-settings",
        "setting-hand",
        "my-settings-white-on-black",
        "secret-new",
        "secret-wrong",
        "hand-raised",
        "profiles",
        "where-to-start",
        "where-to-start-exercise",
        "where-to-start-known",
        "home-review",
        "review",
        "reviewed",
        "shutdown",
        "trainer-pin-first",
        "trainer",
        "trainer-person",
        "trainer-person-secret",
        "trainer-group-course",
        "trainer-computer",
        "trainer-pin-wrong",
        "stick-none",
        "stick-protected",
        "stick-taking",
        "stick-same-person",
        "data-where",
        "data-rule",
        "data-erased",
        "trainer-report",
        "trainer-report-which-file",
        "trainer-person-certificate",
        "trainer-group-sheets",
        "lessons-souris",
        "souris-clic-accueil",
        "souris-clic-boutons",
        "souris-clic-boutons-hint",
        "souris-clic-boutons-demonstration",
        "souris-clic-boutons-done",
        "souris-clic-mots-done",
        "done-souris-clic",
        "sheet-souris-clic",
        "certificate-souris",
        "certificate-souris-where-to",
        "souris-reponse-vrai",
    ):
        assert wanted in names
    assert f"{len(names)} images" in capsys.readouterr().out
    for path in (pictures / "1024x768").iterdir():
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1024, 768)


@pytest.mark.parametrize("size", ["large", "0x0", "1366x"])
def test_a_size_that_is_none_is_told(
    size: str, lessons: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["tour", "--lessons", str(lessons), "--pictures", str(tmp_path), "--size", size]
    assert main(words) == ExitCode.USAGE
    assert "1366x768" in capsys.readouterr().err


def test_the_tour_needs_none_of_the_shipped_lessons(tmp_path: Path, qtbot: QtBot) -> None:
    lessons = write_typing(tmp_path / "lessons", "{id: mots, kind: type, say: Tapez., words: [ou]}")
    assert main(["tour", "--lessons", str(lessons), "--pictures", str(tmp_path / "seen")]) == ExitCode.OK


def test_pictures_that_cannot_be_saved_are_told(
    lessons: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert main(["tour", "--lessons", str(lessons), "--pictures", str(in_the_way)]) == ExitCode.DATA_FOLDER
    assert "pas pu être enregistrées" in capsys.readouterr().err
