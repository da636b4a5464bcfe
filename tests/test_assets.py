"""What is shipped is used, can be drawn, and says whose it is."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "assets"
DRAWINGS = sorted([*(ASSETS / "pictograms").glob("*.svg"), *(ASSETS / "icons").glob("*.svg")])


def words_in_use() -> set[str]:
    files = [*(ROOT / "learn_app").rglob("*.py"), *(ROOT / "lessons").rglob("*.yaml"), ROOT / "README.md"]
    return {word for path in files for word in re.findall(r"[\w-]+", path.read_text(encoding="utf-8"))}


def test_no_drawing_is_shipped_for_nothing() -> None:
    used = words_in_use()
    assert [path.stem for path in DRAWINGS if path.stem not in used] == []


def test_every_drawing_can_be_drawn(qtbot: QtBot) -> None:
    broken = [path.name for path in DRAWINGS if QImageReader(str(path)).read().isNull()]
    assert broken == []


@pytest.mark.parametrize("folder", sorted(one.name for one in ASSETS.iterdir() if one.is_dir()))
def test_every_folder_says_whose_it_is(folder: str) -> None:
    if folder == "readme":
        return  # pictures of the program itself
    assert (ASSETS / folder / "LICENSE").read_text(encoding="utf-8").strip()
