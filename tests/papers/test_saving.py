"""Papers as files, and on a printer."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from learn_app.errors import NoPrinter, NotPrinted, PaperHasNoRoom, PaperNotSaved
from learn_app.papers.printing import Printer, find_printers, print_pdf
from learn_app.papers.saving import Place, find_places, find_sticks, name_file, save_file

Install = Callable[..., Path]

_LPSTAT = """#!/bin/sh
case "$1" in
  -e) printf '%s\\n' Accueil Bureau ;;
  -d) echo 'system default destination: Bureau' ;;
esac
"""
_LP = """#!/bin/sh
printf '%s\\n' "$@" > "$(dirname "$0")/words"
cat > "$(dirname "$0")/printed.pdf"
"""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put commands before all others; without any, there are none but the shell's own."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def put(**scripts: str) -> Path:
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")
        for name, script in scripts.items():
            (folder / name).write_text(script)
            (folder / name).chmod(0o755)
        return folder

    return put


def test_documents_come_first_then_the_sticks_that_are_mounted(tmp_path: Path) -> None:
    media, run = tmp_path / "media", tmp_path / "run"
    for folder in (
        media / "amina" / "CLE",
        media / "amina" / "old",
        run / "amina" / "PHOTOS",
        media / "DISK",
    ):
        folder.mkdir(parents=True)
    mounted = {media / "amina" / "CLE", run / "amina" / "PHOTOS", media / "DISK"}
    documents = tmp_path / "Documents"
    places = find_places((media, run, tmp_path / "none"), mounted.__contains__, documents)
    assert [(one.name, one.is_stick) for one in places] == [
        ("", False),
        ("CLE", True),
        ("DISK", True),
        ("PHOTOS", True),
    ]
    assert places[0].folder == documents


def test_a_write_protected_stick_is_found_but_no_place_to_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "CLE").mkdir()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK and may(path, mode))
    found = [(one.name, one.is_writable) for one in find_sticks((tmp_path,), lambda _: True)]
    assert found == [("CLE", False)]
    assert [one.name for one in find_places((tmp_path,), lambda _: True, tmp_path)] == [""]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Certificat : La souris, Amina", "Certificat La souris, Amina.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ('a<b>"c"|d?*', "a b c d.pdf"),
        ("???", "learn-app.pdf"),
        ("x" * 500, "x" * 80 + ".pdf"),
    ],
)
def test_any_title_makes_a_name_that_every_stick_takes(title: str, name: str) -> None:
    assert name_file(title, "pdf") == name


def test_a_file_is_written_whole_and_nothing_that_is_there_is_replaced(tmp_path: Path) -> None:
    place = Place(tmp_path / "new" / "Documents", "")
    first = save_file(place, "a.pdf", b"one")
    second = save_file(place, "a.pdf", b"two")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert second.name == "a 2.pdf"
    assert sorted(path.name for path in place.folder.iterdir()) == ["a 2.pdf", "a.pdf"]


def test_no_room_is_told_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(PaperHasNoRoom, match="CLE"):
        save_file(Place(tmp_path, "CLE"), "a.pdf", b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_was_pulled_out_is_told(tmp_path: Path) -> None:
    with pytest.raises(PaperNotSaved, match="CLE"):
        save_file(Place(tmp_path / "media" / "CLE", "CLE"), "a.pdf", b"one")
    assert not (tmp_path / "media").exists()


def test_the_pdf_goes_to_the_usual_printer_as_it_is(install: Install) -> None:
    folder = install(lp=_LP, lpstat=_LPSTAT)
    assert find_printers() == [Printer("Bureau", True), Printer("Accueil", False)]
    print_pdf(b"%PDF-1.4 \x00\xff", "Certificat : La souris")
    assert (folder / "printed.pdf").read_bytes() == b"%PDF-1.4 \x00\xff"
    words = (folder / "words").read_text().splitlines()
    assert words[:4] == ["-d", "Bureau", "-t", "Certificat : La souris"]
    assert "media=A4" in words


def test_another_printer_can_be_named(install: Install) -> None:
    folder = install(lp=_LP, lpstat=_LPSTAT)
    print_pdf(b"%PDF", "t", "Accueil")
    assert (folder / "words").read_text().splitlines()[1] == "Accueil"


def test_without_cups_there_is_no_printer(install: Install) -> None:
    assert find_printers() == []
    with pytest.raises(NoPrinter):
        print_pdf(b"%PDF", "t")
    with pytest.raises(NoPrinter):
        print_pdf(b"%PDF", "t", "Bureau")


def test_with_cups_and_no_printer_there_is_none_either(install: Install) -> None:
    install(lp=_LP, lpstat="#!/bin/sh\n[ $1 = -d ] && echo 'no system default destination'\nexit 1\n")
    with pytest.raises(NoPrinter):
        print_pdf(b"%PDF", "t")


def test_a_printer_that_refuses_is_told(install: Install) -> None:
    install(lp="#!/bin/sh\ncat > /dev/null\nexit 1\n", lpstat=_LPSTAT)
    with pytest.raises(NotPrinted):
        print_pdf(b"%PDF", "t")


def test_a_printer_that_does_not_answer_is_not_waited_for(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(lp="#!/bin/sh\nexec sleep 30\n", lpstat=_LPSTAT)
    monkeypatch.setattr("learn_app.papers.printing._SENDING_SECONDS", 0.1)
    with pytest.raises(NotPrinted):
        print_pdf(b"%PDF", "t")


def test_what_is_saved_can_be_read_by_its_owner(tmp_path: Path) -> None:
    path = save_file(Place(tmp_path, ""), "a.pdf", b"one")
    assert stat.S_IMODE(path.stat().st_mode) & 0o600 == 0o600
