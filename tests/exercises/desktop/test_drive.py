"""The fictional disk: what happens to a file, and where it then is."""

import msgspec

from learn_app.exercises.desktop import drive as disk
from learn_app.exercises.desktop.drive import BIN, STICK, Drive, Item
from learn_app.exercises.desktop.drive_world import File, build_drive, find_path

from .worlds import COMPUTER

FILES = msgspec.convert(COMPUTER["files"], tuple[File, ...])
DRIVE = build_drive(FILES, "none")
BILL = find_path(DRIVE, "Documents/Factures/facture-mai.pdf")


def names(drive: Drive, folder: str) -> list[str]:
    return [item.name for item in disk.children(drive, folder)]


def test_an_authors_paths_become_folders_and_files() -> None:
    assert names(DRIVE, "documents") == ["Factures", "Vacances", "lettre.txt"]
    assert names(DRIVE, "factures") == ["facture-mai.pdf"]
    assert names(DRIVE, BIN) == ["vieux.txt"]
    assert DRIVE.stick == "plugged"
    bill = disk.find(DRIVE, BILL)
    assert bill is not None
    assert (bill.id, bill.kind, bill.size) == ("facture-mai-pdf", "pdf", 240)


def test_a_path_is_found_without_accents_capitals_and_ending() -> None:
    assert find_path(DRIVE, "documents/FACTURES/facture mai") == ""
    assert find_path(DRIVE, "documents/FACTURES/facture-mai") == BILL
    assert find_path(DRIVE, "Images") == "pictures"
    assert find_path(DRIVE, "Nulle part/plage.jpg") == ""


def test_a_name_that_is_taken_gets_a_number() -> None:
    drive, first = disk.add(DRIVE, Item("", "Lettre.txt", "text", "documents"))
    drive, second = disk.add(drive, Item("", "lettre.txt", "text", "documents"))
    assert names(drive, "documents")[2:] == ["Lettre (2).txt", "lettre (3).txt", "lettre.txt"]
    assert len({"lettre-txt", first, second}) == 3


def test_a_new_name_keeps_the_ending() -> None:
    drive = disk.rename(DRIVE, BILL, "  Électricité  mai ")
    assert names(drive, "factures") == ["Électricité mai.pdf"]
    assert disk.rename(DRIVE, BILL, "  ") is DRIVE
    assert names(disk.rename(DRIVE, "vacances", "Factures"), "documents")[1] == "Factures (2)"


def test_what_is_moved_keeps_its_id_and_a_folder_does_not_go_into_itself() -> None:
    drive = disk.move(DRIVE, BILL, "vacances")
    assert (names(drive, "factures"), names(drive, "vacances")) == ([], ["facture-mai.pdf"])
    assert disk.move(drive, "vacances", "vacances") is drive
    drive = disk.move(drive, "factures", "vacances")
    assert disk.move(drive, "vacances", "factures") is drive
    assert disk.move(drive, BILL, "nowhere") is drive


def test_a_copy_brings_along_what_is_in_a_folder() -> None:
    drive, copied = disk.copy(DRIVE, "factures", STICK)
    assert names(drive, copied) == ["facture-mai.pdf"]
    assert names(drive, "factures") == ["facture-mai.pdf"]
    assert disk.copy(DRIVE, "factures", "factures") == (DRIVE, "")
    drive, _ = disk.copy(DRIVE, BILL, "factures")
    assert names(drive, "factures") == ["facture-mai (2).pdf", "facture-mai.pdf"]


def test_what_was_deleted_goes_back_where_it_was() -> None:
    drive = disk.delete(DRIVE, BILL)
    assert disk.place(drive, BILL) == BIN
    assert disk.restore(drive, BILL) == DRIVE
    without_home = disk.delete(drive, "factures")
    assert names(disk.restore(without_home, BILL), "documents") == [
        "Vacances",
        "facture-mai.pdf",
        "lettre.txt",
    ]


def test_the_bin_is_emptied_and_a_stick_has_none() -> None:
    drive = disk.delete(DRIVE, "factures")
    drive = disk.empty_bin(drive)
    assert (names(drive, BIN), disk.find(drive, BILL)) == ([], None)
    cv = find_path(DRIVE, "usb/cv.pdf")
    assert disk.find(disk.delete(DRIVE, cv), cv) is None
    assert disk.restore(DRIVE, BILL) is DRIVE


def test_a_stick_that_is_away_is_no_place() -> None:
    assert STICK in disk.places(DRIVE)
    assert STICK not in disk.places(Drive(DRIVE.items, "ejected"))
