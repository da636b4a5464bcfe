"""The database's file and those that belong to it: their names, and how they are put aside.

``progress.db`` has a log beside it while the program runs (``-wal``), and after a damage was found a
mark (``-damage``) that has the next start look at all of it. What is put aside keeps its content:
``progress-damaged-1.db`` with its own log and mark.
"""

import os
from contextlib import suppress
from pathlib import Path

from learn_app.paths import sync_folder

NAME = "progress.db"
MARK = "-damage"
LOG = "-wal"
JOURNAL = "-journal"
COMPANIONS = (LOG, "-shm", JOURNAL, MARK)
_ASIDE = "progress-damaged-"


def companion(path: Path, suffix: str) -> Path:
    """Return the file of a database that has ``suffix``; "" for the database itself."""
    return path.with_name(path.name + suffix)


def mark_damaged(path: Path) -> None:
    """Have the next start look at the whole database; does nothing where nothing can be written."""
    with suppress(OSError):
        os.close(os.open(companion(path, MARK), os.O_CREAT | os.O_WRONLY, 0o600))
        sync_folder(path.parent)


def is_marked(path: Path) -> bool:
    """Tell whether ``mark_damaged`` was called, and nothing has been done about it yet."""
    return companion(path, MARK).exists()


def remove_mark(path: Path) -> None:
    """Forget what ``mark_damaged`` noted."""
    with suppress(OSError):
        companion(path, MARK).unlink(missing_ok=True)


def remains(path: Path) -> bool:
    """Tell whether there is anything of a database: itself, or what belonged to it."""
    return any(os.path.lexists(companion(path, suffix)) for suffix in ("", *COMPANIONS))


def put_aside(path: Path) -> Path:
    """Rename the database and all that belongs to it; return its new name.

    The log goes first: were the program to end half-way, a log left alone would be replayed into
    the next database.

    Raises:
        OSError: the folder cannot be written to; the database itself is where it was.
    """
    aside = _find_free(path)
    for suffix in (*COMPANIONS, ""):
        old = companion(path, suffix)
        if os.path.lexists(old):
            old.replace(companion(aside, suffix))
    sync_folder(path.parent)
    return aside


def put_journal_aside(path: Path) -> None:
    """Rename a journal beside the database: ours has a log instead, so it is another database's.

    Raises:
        OSError: the folder cannot be written to.
    """
    companion(path, JOURNAL).replace(companion(_find_free(path), JOURNAL))
    sync_folder(path.parent)


def list_aside(folder: Path) -> list[Path]:
    """Return the databases that were put aside in ``folder``, the newest first."""
    numbers = {
        int(entry.name.removeprefix(_ASIDE).split(".")[0])
        for entry in folder.glob(f"{_ASIDE}*")
        if entry.name.removeprefix(_ASIDE).split(".")[0].isdecimal()
    }
    return [_aside(folder / NAME, number) for number in sorted(numbers, reverse=True)]


def _find_free(path: Path) -> Path:
    number = 1
    while remains(_aside(path, number)):
        number += 1
    return _aside(path, number)


def _aside(path: Path, number: int) -> Path:
    return path.with_name(f"{_ASIDE}{number}{path.suffix}")
