import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app import paths as module
from learn_app.errors import DataFolderUnwritable, LessonsMissing
from learn_app.paths import Paths

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _usual_umask() -> Iterator[None]:
    old = os.umask(0o022)
    yield
    os.umask(old)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_in_a_clone_everything_shipped_is_in_the_repository() -> None:
    paths = Paths.find()
    assert paths.lessons == REPOSITORY / "lessons"
    assert paths.assets == REPOSITORY / "assets"
    assert paths.translations == REPOSITORY / "translations"


def test_in_an_installation_everything_shipped_is_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    paths = Paths.find()
    assert paths.lessons == tmp_path / "data" / "lessons"
    assert paths.assets == tmp_path / "data" / "assets"


def test_data_and_cache_are_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    paths = Paths.find()
    assert paths.data == tmp_path / "share" / "learn-app"
    assert paths.cache == tmp_path / "cache" / "learn-app"


def test_a_data_folder_given_holds_the_cache_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = Paths.find(data=Path("données"), lessons=Path("leçons"))
    assert paths.data == tmp_path / "données"
    assert paths.cache == tmp_path / "données" / "cache"
    assert paths.lessons == tmp_path / "leçons"


def test_finding_touches_nothing(tmp_path: Path) -> None:
    Paths.find(data=tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_new_folders_are_private(tmp_path: Path) -> None:
    paths = Paths.find(data=tmp_path / "deep" / "data")
    paths.prepare()
    paths.prepare()
    assert (mode(paths.data), mode(paths.cache)) == (0o700, 0o700)
    assert [path.name for path in paths.data.iterdir()] == ["cache"]


@pytest.mark.parametrize("content", [None, "progress.db"])
def test_an_existing_folder_of_ours_is_made_private(tmp_path: Path, content: str | None) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    if content:
        (folder / content).touch()
    Paths.find(data=folder).prepare()
    assert mode(folder) == 0o700


def test_a_folder_shared_for_other_things_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir(mode=0o755)
    (folder / "lettre.odt").touch()
    Paths.find(data=folder).prepare()
    assert mode(folder) == 0o755
    assert mode(folder / "cache") == 0o700


def test_a_file_in_the_data_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(DataFolderUnwritable, match="cannot be written to"):
        Paths.find(data=tmp_path / "data").prepare()


def test_a_data_folder_on_a_disk_that_refuses_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DataFolderUnwritable):
        Paths.find(data=tmp_path).prepare()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_data_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(DataFolderUnwritable):
        Paths.find(data=tmp_path / "data").prepare()
    tmp_path.chmod(0o700)


def test_a_cache_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("")
    Paths.find(data=tmp_path).prepare()


def test_missing_lessons_are_told_with_their_folder(tmp_path: Path) -> None:
    with pytest.raises(LessonsMissing, match="nulle-part"):
        Paths.find(data=tmp_path, lessons=tmp_path / "nulle-part").require_lessons()
    (tmp_path / "fichier").touch()
    with pytest.raises(LessonsMissing):
        Paths.find(data=tmp_path, lessons=tmp_path / "fichier").require_lessons()
    Paths.find(data=tmp_path, lessons=tmp_path).require_lessons()
