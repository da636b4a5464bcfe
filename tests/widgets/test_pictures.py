"""Pictures drawn once are kept; a drawing that changed is drawn anew; nothing depends on the disk."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from learn_app.widgets.pictures import Pictures

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" fill="currentColor"><rect {}/></svg>'


def draw(folder: Path, rect: str = 'width="4" height="2"') -> Path:
    path = folder / "a.svg"
    path.write_text(_SVG.format(rect))
    return path


def test_a_picture_stands_whole_in_its_room_and_in_its_colour(qtbot: QtBot, tmp_path: Path) -> None:
    pixmap = Pictures().load(draw(tmp_path), 40, 40, "#1d56c4")
    assert (pixmap.width(), pixmap.height()) == (40, 20)
    assert pixmap.toImage().pixelColor(20, 10).name() == "#1d56c4"


def test_what_was_drawn_is_found_again_without_the_drawing(qtbot: QtBot, tmp_path: Path) -> None:
    path, kept = draw(tmp_path), tmp_path / "kept"
    first = Pictures(kept).load(path, 40, 40)
    (file,) = kept.iterdir()
    assert Pictures(kept).load(path, 40, 40).toImage() == first.toImage()
    assert list(kept.iterdir()) == [file]


def test_a_drawing_that_changed_is_drawn_anew(qtbot: QtBot, tmp_path: Path) -> None:
    path, kept = draw(tmp_path), tmp_path / "kept"
    Pictures(kept).load(path, 40, 40)
    draw(tmp_path, 'width="1" height="1"')
    assert Pictures(kept).load(path, 40, 40).toImage().pixelColor(30, 15).alpha() == 0


def test_a_damaged_copy_is_drawn_anew(qtbot: QtBot, tmp_path: Path) -> None:
    path, kept = draw(tmp_path), tmp_path / "kept"
    Pictures(kept).load(path, 40, 40)
    (file,) = kept.iterdir()
    file.write_bytes(b"")
    assert not Pictures(kept).load(path, 40, 40).isNull()


def test_a_folder_that_cannot_be_written_does_without(qtbot: QtBot, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert not Pictures(in_the_way / "kept").load(draw(tmp_path), 40, 40).isNull()


def test_a_missing_picture_is_null(qtbot: QtBot, tmp_path: Path) -> None:
    assert Pictures(tmp_path / "kept").load(tmp_path / "none.svg", 40, 40).isNull()
